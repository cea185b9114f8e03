import type { Aar } from '../aar/aar.ts'
import { isNarrowOnly } from './mix.ts'
import type { ChecklistEntry, EarlierAar, Review, SimilarAar } from './review.ts'

/** What the repository tells beside a new AAR. */
export interface EarlierAars {
  /** Close by what they tell, the closest first. */
  readonly similar: readonly SimilarAar[]
  /** Of the same service, whatever they tell; the last by path first. */
  readonly ofService: readonly EarlierAar[]
}

/**
 * The review with the AARs that were there before: the close ones beside the question whether an earlier incident pointed to this one. Where every
 * action item is said to be a narrow fix, those of the same service, else the close ones, beside the question whether the mix is right.
 */
export function withEarlierAars(review: Review, aar: Aar, { similar, ofService }: EarlierAars): Review {
  const earlier: readonly EarlierAar[] =
    ofService.length > 0 ? ofService : similar.map(({ path, title, service, sha }) => ({ path, title, service, sha }))
  const beside: Readonly<Record<string, Partial<ChecklistEntry>>> = {
    ...(similar.length === 0 ? {} : { 'earlier-signs': { similar } }),
    ...(earlier.length === 0 || !isNarrowOnly(aar.actionItems) ? {} : { 'approach-is-stated': { earlier } }),
  }
  return { ...review, checklist: review.checklist.map((entry) => ({ ...entry, ...beside[entry.id] })) }
}
