import type { Aar, ActionItem, Problem } from '../../core/aar/aar.ts'
import type { Config } from '../../core/config/config.ts'
import type { Home } from '../../core/follow-up/item-fate.ts'
import { mappedLabel } from '../../core/follow-up/labels.ts'
import { onePerItem } from '../../core/follow-up/one-per-item.ts'
import { parseOwner } from '../../core/follow-up/parse-owner.ts'
import type { ObservedIssue, Plan, WantedIssue } from '../../core/follow-up/plan.ts'
import { type PlanInput, planFollowUps } from '../../core/follow-up/plan-follow-ups.ts'
import { renderIssue } from '../../core/render/issue.ts'
import type { GitHub, Repository } from '../ports.ts'
import type { ResolveLinks } from './resolve-links.ts'

export interface AarToPlan {
  readonly repository: Repository
  readonly config: Config
  readonly path: string
  readonly aar: Aar
  readonly identity: string
  /** The commit that permalinks lead to. */
  readonly sha: string
  readonly observed: readonly ObservedIssue[]
  readonly lost?: ReadonlyMap<string, string>
  readonly hold?: string
}

/** Problems of a document that was not read to its end. */
const partial = new Set<Problem['code']>(['too-complex', 'too-large', 'not-utf8'])
/** GitHub takes at most 10 assignees. */
const mostAssignees = 10

/**
 * Plans one AAR with what GitHub says about its links and owners. Owners are asked for only where something is to be written. Reads: one per
 * linked issue, those of `assignable` for the owners.
 */
export async function planAar(
  github: Pick<GitHub, 'assignable'>,
  resolveLinks: ResolveLinks,
  subject: AarToPlan,
): Promise<Plan> {
  const items = onePerItem(subject.aar.actionItems)
  const linked = await resolveLinks(items, subject.observed)
  const plan = planWith(subject, items, linked, new Set())
  const isWriting = plan.steps.some(({ action }) => action === 'create' || action === 'update')
  const logins = isWriting ? [...new Set(items.flatMap(({ owners }) => owners.flatMap(loginOf)))] : []
  return logins.length === 0 ? plan : planWith(subject, items, linked, await github.assignable(logins))
}

function planWith(
  subject: AarToPlan,
  items: readonly ActionItem[],
  linked: PlanInput['linked'],
  assignable: ReadonlySet<string>,
): Plan {
  const { path, aar, identity, observed, lost, hold, config } = subject
  return planFollowUps({
    path,
    aar: identity,
    title: aar.title ?? path,
    home: homeOf(subject.repository),
    items: items.map((item) => ({ item, wanted: wantedIssue(subject, item, assignable) })),
    observed,
    linked,
    isPartial: aar.problems.some(({ code }) => partial.has(code)),
    labelNames: config.labels,
    ...(lost === undefined ? {} : { lost }),
    ...(hold === undefined ? {} : { hold }),
  })
}

/** The repository as the core names it. */
export function homeOf({ owner, name }: Repository): Home {
  return { owner, repository: name }
}

function wantedIssue(
  { aar, path, repository, sha, config }: AarToPlan,
  item: ActionItem,
  assignable: ReadonlySet<string>,
): WantedIssue {
  const known = new Map([...assignable].map((login) => [login.toLowerCase(), login]))
  const logins = item.owners.flatMap((owner) => loginOf(owner).flatMap((login) => known.get(login.toLowerCase()) ?? []))
  const assignees = [...new Set(logins)].slice(0, mostAssignees)
  const assigned = new Set(assignees.map((login) => login.toLowerCase()))
  const notAssigned = item.owners.filter((owner) => !loginOf(owner).some((login) => assigned.has(login.toLowerCase())))
  const issue = renderIssue({ aar, item, path, sha, assignees, notAssigned, repositoryUrl: repository.url })
  return { ...issue, labels: issue.labels.map((name) => mappedLabel(name, config.labels)) }
}

function loginOf(owner: string): readonly string[] {
  const parsed = parseOwner(owner)
  return parsed.kind === 'login' ? [parsed.login] : []
}
