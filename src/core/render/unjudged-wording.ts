import type { Review } from '../review/review.ts'

const sentences = {
  all: 'Debrief does not know the language of this AAR, so its wording was not judged; structure, timeline and action items were.',
  some: 'Debrief knows the language of this AAR in part, so some of the rules about wording were left out; structure, timeline and action items were checked.',
} as const

/** One sentence of plain text where the language of the AAR kept rules about wording from being applied; empty where all could be. */
export function describeUnjudged({ wordingNotJudged }: Pick<Review, 'wordingNotJudged'>): string {
  return wordingNotJudged === undefined ? '' : sentences[wordingNotJudged]
}
