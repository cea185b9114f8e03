import type { Home } from '../../core/follow-up/item-fate.ts'
import { onePerItem } from '../../core/follow-up/one-per-item.ts'
import type { Plan } from '../../core/follow-up/plan.ts'
import { type AarToPlan as CoreAarToPlan, loginsOf, planItems } from '../../core/render/plan-items.ts'
import type { GitHub, Repository } from '../ports.ts'
import type { ResolveLinks } from './resolve-links.ts'

export interface AarToPlan extends Omit<CoreAarToPlan, 'home' | 'repositoryUrl'> {
  readonly repository: Repository
}

/**
 * Plans one AAR with what GitHub says about its links and owners. Owners are asked for only where something is to be written. Reads: one per
 * linked issue, those of `assignable` for the owners.
 */
export async function planAar(
  github: Pick<GitHub, 'assignable'>,
  resolveLinks: ResolveLinks,
  { repository, ...rest }: AarToPlan,
): Promise<Plan> {
  const subject = { ...rest, home: homeOf(repository), repositoryUrl: repository.url }
  const items = onePerItem(subject.aar.actionItems)
  const linked = await resolveLinks(items, subject.observed)
  const plan = planItems(subject, items, { linked, assignable: new Set() })
  const isWriting = plan.steps.some(({ action }) => action === 'create' || action === 'update')
  const logins = isWriting ? [...new Set(items.flatMap(loginsOf))] : []
  return logins.length === 0 ? plan : planItems(subject, items, { linked, assignable: await github.assignable(logins) })
}

/** The repository as the core names it. */
export function homeOf({ owner, name }: Repository): Home {
  return { owner, repository: name }
}
