import { count } from './format-time.ts'
import type { ReviewCounts } from './reviewed-document.ts'

/** The numbers in plain text, what is good first: `19 of 28 points met, 2 to fix, 3 to consider`. Titles of check runs use it. */
export function describeCounts(counts: ReviewCounts): string {
  return [metWords(counts), ...rest(counts)].join(', ')
}

/** The first line of a review in markdown. A draft gets no verdict. */
export function renderHeadline(counts: ReviewCounts, state: 'draft' | 'ready'): string {
  if (state === 'draft') {
    return `**Draft, so no verdict yet** · ${[metWords(counts), ...rest(counts)].join(' · ')}`
  }
  if (counts.toFix === 0) {
    const where = counts.onOtherLines > 0 ? ' on the lines that change' : ''
    return [`**${metWords(counts)}, and nothing is left to fix${where}**`, ...rest(counts)].join(' · ')
  }
  return [`**${metWords(counts)}**`, ...rest(counts)].join(' · ')
}

function metWords({ met, points }: ReviewCounts): string {
  return points === 0 ? 'no points apply' : `${met} of ${count('point', points)} met`
}

function rest({ toFix, toConsider, toConfirm }: ReviewCounts): readonly string[] {
  return [
    ...(toFix > 0 ? [`${toFix} to fix`] : []),
    ...(toConsider > 0 ? [`${toConsider} to consider`] : []),
    ...(toConfirm > 0 ? [`${toConfirm} for a reviewer to confirm`] : []),
  ]
}
