import type { Aar } from '../aar/aar.ts'
import type { ConfigProblem } from '../config/parse-config.ts'
import type { Plan } from '../follow-up/plan.ts'
import type { Finding, Review } from '../review/review.ts'
import type { SuggestedChange } from './suggested-changes.ts'

/** One AAR with everything that is said about it. */
export interface ReviewedDocument {
  readonly aar: Aar
  readonly review: Review
  /** What the merge will do; null where it is not known or nothing would be done for this AAR, then `notFiled` says why. */
  readonly plan: Plan | null
  /** Why the merge files nothing for this AAR, one plain sentence; null where it does. */
  readonly notFiled: string | null
  /** Changes to offer on its lines; absent where none are wanted. */
  readonly suggestions?: readonly SuggestedChange[]
  /** The file, where the pull request brings the AAR anew: what a later push of it is held against. `blob` is git's id of the content. */
  readonly brought?: { readonly blob: string; readonly text: string }
}

/** A file that should be an AAR and could not be read at all (larger than 1 MB, no UTF-8). */
export interface UnreadDocument {
  readonly path: string
  /** What is wrong and what to do, plain sentences. */
  readonly message: string
}

/** Which configuration holds, and what is wrong with it. */
export interface ConfigInForce {
  /** `.github/debrief.yml`, `.github/debrief.yml of acme/.github`; null where the defaults hold. */
  readonly source: string | null
  /** Path of the file in this repository that `problems` point to; null where it is not in this repository. */
  readonly path: string | null
  readonly problems: readonly ConfigProblem[]
  /** Why it could not be loaded (which is not the same as invalid), one plain sentence; null where it could. */
  readonly notLoaded: string | null
}

/** The numbers that every rendering of a review opens with. */
export interface ReviewCounts {
  readonly met: number
  /** Points that apply and that a program can judge: met, or in need of attention. */
  readonly points: number
  readonly toFix: number
  readonly toConsider: number
  readonly toConfirm: number
  /** Findings on lines that the pull request leaves as they are; in none of the other numbers. */
  readonly onOtherLines: number
}

/** Errors and structural warnings are to fix; wording and suggestions are to consider. */
export function isToFix(finding: Finding): boolean {
  return finding.level === 'error' || (finding.level === 'warning' && !finding.wording)
}

/** Counts one review, or several together. */
export function countReview(...reviews: readonly Review[]): ReviewCounts {
  const checklist = reviews.flatMap((review) => review.checklist)
  const findings = reviews.flatMap((review) => review.findings)
  const toFix = findings.filter(isToFix).length
  return {
    met: checklist.filter(({ state }) => state === 'met').length,
    points: checklist.filter(({ state }) => state === 'met' || state === 'attention').length,
    toFix,
    toConsider: findings.length - toFix,
    toConfirm: checklist.filter(({ state }) => state === 'open').length,
    onOtherLines: reviews.reduce((sum, { onOtherLines = [] }) => sum + onOtherLines.length, 0),
  }
}
