import type { Aar, ActionItem, Problem } from '../aar/aar.ts'
import type { Config } from '../config/config.ts'
import type { Home } from '../follow-up/item-fate.ts'
import { mappedLabel } from '../follow-up/labels.ts'
import { parseOwner } from '../follow-up/parse-owner.ts'
import type { ObservedIssue, Plan, WantedIssue } from '../follow-up/plan.ts'
import { type PlanInput, planFollowUps } from '../follow-up/plan-follow-ups.ts'
import { renderIssue } from './issue.ts'

export interface AarToPlan {
  /** The AAR's own repository, and its address. */
  readonly home: Home
  readonly repositoryUrl: string
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

/** What GitHub says about the rows: what they link to, and who of their owners can be assigned. */
export interface Known {
  readonly linked: PlanInput['linked']
  readonly assignable: ReadonlySet<string>
}

/** Problems of a document that was not read to its end. */
const partial = new Set<Problem['code']>(['too-complex', 'too-large', 'not-utf8'])
/** GitHub takes at most 10 assignees. */
const mostAssignees = 10

/** The plan of one AAR on what is known: the issues that its items (each once: `onePerItem`) should be, and the steps to them. */
export function planItems(subject: AarToPlan, items: readonly ActionItem[], { linked, assignable }: Known): Plan {
  const { path, aar, identity, home, observed, lost, hold, config } = subject
  return planFollowUps({
    ...{ path, aar: identity, title: aar.title ?? path, home, observed, linked },
    items: items.map((item) => ({ item, wanted: wantedIssue(subject, item, assignable) })),
    isPartial: aar.problems.some(({ code }) => partial.has(code)),
    labelNames: config.labels,
    ...(lost === undefined ? {} : { lost }),
    ...(hold === undefined ? {} : { hold }),
  })
}

function wantedIssue(
  { aar, path, repositoryUrl, sha, config }: AarToPlan,
  item: ActionItem,
  assignable: ReadonlySet<string>,
): WantedIssue {
  const known = new Map([...assignable].map((login) => [login.toLowerCase(), login]))
  const logins = loginsOf(item).flatMap((login) => known.get(login.toLowerCase()) ?? [])
  const assignees = [...new Set(logins)].slice(0, mostAssignees)
  const assigned = new Set(assignees.map((login) => login.toLowerCase()))
  const notAssigned = item.owners.filter((owner) => !loginOf(owner).some((login) => assigned.has(login.toLowerCase())))
  const issue = renderIssue({ aar, item, path, sha, assignees, notAssigned, repositoryUrl })
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
