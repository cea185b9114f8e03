import type { Aar } from '../core/aar/aar.ts'
import { isAarPath } from '../core/config/aar-path.ts'
import type { Config } from '../core/config/config.ts'
import { withChangedFacts } from '../core/review/changed-facts.ts'
import { changedLinesOf, onChangedLines } from '../core/review/changed-lines.ts'
import type { Review } from '../core/review/review.ts'
import type { ChangedFile } from './ports.ts'

/**
 * The review as a pull request shows it: a new AAR whole; one that was there before by the lines that are changed, and what concerns the file as
 * a whole, with the facts that the change states otherwise. Whole as well where GitHub gives no patch.
 */
export function narrowReview(
  { review, aar }: { readonly review: Review; readonly aar: Aar },
  config: Pick<Config, 'paths'>,
  file: ChangedFile,
): Review {
  if (file.patch === null || !wasAar(config, file)) return review
  return withChangedFacts(onChangedLines(review, changedLinesOf(file.patch)), aar, file.patch)
}

/** By its path, or because its front matter said so already: the patch does not bring that. */
function wasAar(config: Pick<Config, 'paths'>, { status, path, previousPath, patch }: ChangedFile): boolean {
  if (status !== 'modified' && status !== 'renamed') return false
  return isAarPath(config, previousPath ?? path) !== 'no' || !/^\+\s{0,8}type\s{0,8}:/m.test(patch ?? '')
}
