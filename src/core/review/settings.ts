import type { SectionKind } from '../aar/aar.ts'
import type { Level } from './review.ts'

/** What a team can change about the review; plain data, so that the review knows nothing of files or YAML. */
export interface ReviewSettings {
  /** Level by rule id; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, Level | 'off'>>
  /** Sections that an AAR must have. */
  readonly requiredSections: readonly SectionKind[]
  /** Acronyms and terms that need no explanation here, beside the ones that every engineer knows. */
  readonly knownTerms: readonly string[]
  /** Share of the incident (0 to 1) that may pass between two timeline entries without a word. */
  readonly silentGapShare: number
  /** Days after the incident within which the meeting is to be held. */
  readonly meetingDays: number
  /** Words that a sentence may have before it is called long. */
  readonly sentenceWords: number
  /** Words that a paragraph may have before it is called a wall of text. */
  readonly paragraphWords: number
}

/** The settings in force where a team has configured nothing. */
export const defaultReviewSettings: ReviewSettings = {
  rules: {},
  requiredSections: ['summary', 'impact', 'timeline', 'causes', 'actions'],
  knownTerms: [],
  silentGapShare: 0.5,
  meetingDays: 14,
  sentenceWords: 45,
  paragraphWords: 180,
}
