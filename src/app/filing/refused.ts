/**
 * Follow-ups that GitHub refused to create (403, 410, 422). A refusal may pass, so the next runs try again, a few times; after that only when something
 * has changed: the AAR, its row, the labels asked for, whether the repository takes issues; or when a person asks for the check run again.
 */
import { shortHash } from '../../core/follow-up/hash.ts'
import { fingerprintOf } from '../../core/follow-up/identity.ts'
import type { Plan, Step } from '../../core/follow-up/plan.ts'
import type { FiledItem } from '../../core/render/filing.ts'
import type { GitHub } from '../ports.ts'
import type { AarHistory } from './aar-history.ts'

/** What an attempt depends on beside the row. */
export interface AttemptPlace {
  /** The newest commit that touches the AAR. */
  readonly sha: string
  readonly hasIssues: boolean
}

/** Marker key -> hash of the attempt that was refused, a space, and how often it was. */
export type Refused = ReadonlyMap<string, string>

/** The same attempt is made this often before it rests; where the repository takes no issues there is nothing to try. */
const mostTries = ({ hasIssues }: AttemptPlace) => (hasIssues ? 3 : 1)

/** What the records of an AAR remember as refused; empty where a person has asked for the check run again. One read where there is any. */
export async function refusedBefore(
  github: Pick<GitHub, 'isRerunWanted'>,
  { records }: Pick<AarHistory, 'records'>,
): Promise<Refused> {
  const refused = new Map<string, string>()
  for (const { record, sha } of records) {
    const known = Object.entries(record.refused)
    if (known.length === 0) continue
    if (await github.isRerunWanted(sha)) return new Map()
    for (const [key, hash] of known) refused.set(key, hash)
  }
  return refused
}

/** The plan without what would only be refused again. */
export function withoutRefused(plan: Plan, refused: Refused, place: AttemptPlace): Plan {
  if (refused.size === 0) return plan
  const steps = plan.steps.map((step): Step => {
    if (step.action !== 'create' || timesRefused(step, refused, place) < mostTries(place)) return step
    return { action: 'leave', item: step.item, number: null, url: null, reason: 'GitHub refused it, as told before' }
  })
  return { ...plan, steps }
}

/** What was refused now, to be remembered. @param before what was remembered already */
export function refusedNow(plan: Plan, items: readonly FiledItem[], before: Refused, place: AttemptPlace): Refused {
  const failed = new Set(items.flatMap((filed) => (filed.outcome === 'failed' ? [filed.item] : [])))
  return new Map(
    plan.steps.flatMap((step) =>
      step.action === 'create' && failed.has(step.item)
        ? [[step.key, `${attemptHash(step, place)} ${timesRefused(step, before, place) + 1}`] as const]
        : [],
    ),
  )
}

function timesRefused(step: Extract<Step, { action: 'create' }>, refused: Refused, place: AttemptPlace): number {
  const [hash, times] = (refused.get(step.key) ?? '').split(' ')
  return hash === attemptHash(step, place) ? Number(times ?? 1) : 0
}

function attemptHash({ item, desired }: Extract<Step, { action: 'create' }>, { sha, hasIssues }: AttemptPlace): string {
  return shortHash(JSON.stringify([sha, hasIssues, fingerprintOf(item), desired.labels]))
}
