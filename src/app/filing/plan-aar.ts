import type { ActionItem } from '../../core/aar/aar.ts'
import type { Reached } from '../../core/follow-up/destination.ts'
import type { Home } from '../../core/follow-up/item-fate.ts'
import { onePerItem } from '../../core/follow-up/one-per-item.ts'
import type { Plan, Step } from '../../core/follow-up/plan.ts'
import { type AarToPlan as CoreAarToPlan, loginsOf, planItems } from '../../core/render/plan-items.ts'
import type { GitHub, Repository } from '../ports.ts'
import { type AskRepository, githubAt, routedBy } from './destinations.ts'
import type { ResolveLinks } from './resolve-links.ts'

export interface AarToPlan extends Omit<CoreAarToPlan, 'home' | 'homeId' | 'repositoryUrl'> {
  readonly repository: Repository
}

/** How a plan asks GitHub; each part remembers what it was told. */
export interface Questions {
  readonly github: Pick<GitHub, 'assignable' | 'elsewhere'>
  readonly resolveLinks: ResolveLinks
  readonly askRepository: AskRepository
}

/** Any repository is taken to be as it is asked for. */
const asAskedFor = (repository: string): Reached => ({ kind: 'open', repository })
const nobody: ReadonlySet<string> = new Set()

/** A plan without questions about people and other repositories: what is to be done, not yet where and how it reads. One read per linked issue. */
export async function planRoughly(resolveLinks: ResolveLinks, aar: AarToPlan): Promise<Plan> {
  const { subject, items } = subjectOf(aar)
  const linked = await resolveLinks(items, subject.observed)
  return planItems(subject, items, { linked, assignable: () => nobody, reached: asAskedFor })
}

/**
 * Plans one AAR with what GitHub says about its links, its owners and the repositories it names. Only what something is written to is asked for.
 * Reads: one per linked issue, two per other repository, those of `assignable` for each repository that is written to.
 */
export async function planAar({ github, resolveLinks, askRepository }: Questions, aar: AarToPlan): Promise<Plan> {
  const { subject, items } = subjectOf(aar)
  const linked = await resolveLinks(items, subject.observed)
  const unasked = { linked, assignable: () => nobody }
  const rough = planItems(subject, items, { ...unasked, reached: asAskedFor })
  const routed = routedBy(subject, items)
  const answers = new Map<string, Reached>()
  for (const name of repositoriesWrittenTo(rough)) {
    answers.set(name.toLowerCase(), await askRepository(name, routed.has(name.toLowerCase()) ? 'route' : 'row'))
  }
  const reached = (name: string) => answers.get(name.toLowerCase()) ?? asAskedFor(name)
  const placed = answers.size === 0 ? rough : planItems(subject, items, { ...unasked, reached })
  const assignable = await assignableFor(github, placed, items)
  return assignable === null ? placed : planItems(subject, items, { linked, assignable, reached })
}

function subjectOf({ repository, ...rest }: AarToPlan) {
  const subject = { ...rest, home: homeOf(repository), homeId: repository.id, repositoryUrl: repository.url }
  return { subject, items: onePerItem(subject.aar.actionItems) }
}

function repositoriesWrittenTo({ steps, gone = [] }: Plan): readonly string[] {
  const names = [
    ...steps.filter(isWriting).flatMap(({ repository }) => repository ?? []),
    ...gone.flatMap(({ change, repository }) => (change === null ? [] : (repository ?? []))),
  ]
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()]
}

function isWriting(step: Step): step is Extract<Step, { action: 'create' | 'update' }> {
  return step.action === 'create' || step.action === 'update'
}

/** Who can be assigned to each item, asked of the repository that its issue is or will be in; null where nobody is to be asked for. */
async function assignableFor(
  github: Questions['github'],
  { steps }: Plan,
  items: readonly ActionItem[],
): Promise<((item: ActionItem) => ReadonlySet<string>) | null> {
  const placeOfItem = new Map(steps.filter(isWriting).map((step) => [step.item, step.repository ?? '']))
  if (placeOfItem.size === 0) return null
  const answers = new Map<string, ReadonlySet<string>>()
  for (const place of new Set(placeOfItem.values())) {
    // Owners of rows that are not written count as well at home, so that the question stays the same and is answered from memory.
    const asking = place === '' ? items : items.filter((item) => placeOfItem.get(item) === place)
    const logins = [...new Set(asking.flatMap(loginsOf))]
    if (logins.length === 0) continue
    const there = githubAt(github, place === '' ? {} : { repository: place })
    answers.set(place, await there.assignable(logins))
  }
  return answers.size === 0 ? null : (item) => answers.get(placeOfItem.get(item) ?? '') ?? nobody
}

/** The repository as the core names it. */
export function homeOf({ owner, name }: Repository): Home {
  return { owner, repository: name }
}
