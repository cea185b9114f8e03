import type { Aar, ActionItem, Problem } from '../aar/aar.ts'
import type { Config } from '../config/config.ts'
import { type Destination, destinationsOf, type Reached } from '../follow-up/destination.ts'
import type { Home } from '../follow-up/item-fate.ts'
import { mappedLabel } from '../follow-up/labels.ts'
import { parseOwner } from '../follow-up/parse-owner.ts'
import type { InRepository, ObservedIssue, Plan, Step, WantedIssue } from '../follow-up/plan.ts'
import { type PlanInput, planFollowUps } from '../follow-up/plan-follow-ups.ts'
import { renderIssue } from './issue.ts'

export interface AarToPlan {
  /** The AAR's own repository, and its address. */
  readonly home: Home
  readonly repositoryUrl: string
  /** Id of that repository; absent where GitHub was not asked. */
  readonly homeId?: number
  readonly config: Config
  readonly path: string
  readonly aar: Aar
  /** Identity of the AAR (`identifyAar`). */
  readonly identity: string
  /** The commit that permalinks lead to. */
  readonly sha: string
  readonly observed: readonly ObservedIssue[]
  readonly lost?: ReadonlyMap<string, string>
  readonly hold?: string
}

/** What GitHub says about the rows: what they link to, who of their owners can be assigned, which repositories take their issues. */
export interface Known {
  readonly linked: PlanInput['linked']
  /** Logins that can be assigned where the item's issue is or will be. */
  readonly assignable: (item: ActionItem) => ReadonlySet<string>
  /** Of a repository that a row or a route names, or that an issue is in. */
  readonly reached: (name: string) => Reached
}

/** Problems of a document that was not read to its end. */
const partial = new Set<Problem['code']>(['too-complex', 'too-large', 'not-utf8'])
/** GitHub takes at most 10 assignees. */
const mostAssignees = 10

/** The plan of one AAR on what is known: the issues that its items (each once: `onePerItem`) should be, and the steps to them. */
export function planItems(subject: AarToPlan, items: readonly ActionItem[], known: Known): Plan {
  const { path, aar, identity, home, homeId, observed, lost, hold, config } = subject
  const destinations = destinationsOf(items, { ...subject, routes: config.routes })
  const plan = planFollowUps({
    ...{ path, aar: identity, title: aar.title ?? path, home, observed, linked: known.linked },
    items: items.map((item) => {
      const { refusal, ...placed } = placeOf(destinations.get(item), known.reached, home)
      return { item, wanted: wantedIssue(subject, item, known.assignable(item), refusal), ...placed }
    }),
    isPartial: aar.problems.some(({ code }) => partial.has(code)),
    labelNames: config.labels,
    ...(homeId === undefined ? {} : { homeId }),
    ...(lost === undefined ? {} : { lost }),
    ...(hold === undefined ? {} : { hold }),
  })
  return withoutClosed(plan, known.reached)
}

interface Placed extends InRepository {
  readonly note?: string
  /** Why the issue is not where the row or the configuration asks, a clause. */
  readonly refusal?: string
}

/** Where a new issue goes, and what there is to say of it. */
function placeOf(destination: Destination | undefined, reached: Known['reached'], { owner }: Home): Placed {
  if (destination === undefined || destination.kind === 'home') return {}
  if (destination.kind === 'refused') return besideItsAar(destination.reason)
  const answer = reached(destination.repository)
  if (answer.kind === 'closed') return besideItsAar(answer.reason)
  if (answer.repository === undefined) return {}
  const name = `${owner}/${answer.repository}`
  if (answer.kind === 'unconfirmed') return { note: `in ${name} if Debrief may file there, else beside its AAR` }
  const why = destination.by === 'row' ? 'as its row says' : 'as the configuration says'
  return { repository: answer.repository, note: `in ${name}, ${why}` }
}

function besideItsAar(refusal: string): Placed {
  return { refusal, note: `${refusal}, so it is filed beside its AAR` }
}

/** Nothing is written to an issue in a repository that has become more public than the AAR's, or is out of reach. */
function withoutClosed(plan: Plan, reached: Known['reached']): Plan {
  const closedIn = ({ repository }: InRepository) => {
    const answer = repository === undefined ? null : reached(repository)
    return answer?.kind === 'closed' ? answer.reason : null
  }
  const steps = plan.steps.map((step): Step => {
    const reason = step.action === 'update' ? closedIn(step) : null
    if (step.action !== 'update' || reason === null) return step
    const { item, number, url, repository } = step
    return { action: 'leave', item, number, url, ...(repository && { repository }), reason: `${reason}: left as it is` }
  })
  const gone = plan.gone?.map((each) => (closedIn(each) === null ? each : { ...each, change: null }))
  return { ...plan, steps, ...(gone === undefined ? {} : { gone }) }
}

function wantedIssue(
  { aar, path, repositoryUrl, sha, config }: AarToPlan,
  item: ActionItem,
  assignable: ReadonlySet<string>,
  refusal: string | undefined,
): WantedIssue {
  const known = new Map([...assignable].map((login) => [login.toLowerCase(), login]))
  const logins = loginsOf(item).flatMap((login) => known.get(login.toLowerCase()) ?? [])
  const assignees = [...new Set(logins)].slice(0, mostAssignees)
  const assigned = new Set(assignees.map((login) => login.toLowerCase()))
  const notAssigned = item.owners.filter((owner) => !loginOf(owner).some((login) => assigned.has(login.toLowerCase())))
  const place = { aar, item, path, sha, assignees, notAssigned, repositoryUrl }
  const issue = renderIssue({ ...place, ...(refusal === undefined ? {} : { refusal }) })
  return { ...issue, labels: issue.labels.map((name) => mappedLabel(name, config.labels)) }
}

/** The owners of an item who could be assigned, by what they are called. */
export function loginsOf({ owners }: ActionItem): readonly string[] {
  return owners.flatMap(loginOf)
}

function loginOf(owner: string): readonly string[] {
  const parsed = parseOwner(owner)
  return parsed.kind === 'login' ? [parsed.login] : []
}
