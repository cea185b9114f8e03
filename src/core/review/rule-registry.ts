/** Every rule, in the order of their pages: what can be read, what is there, what the words say. */
import type { Rule } from './rule.ts'
import { actionItemHasAnEnd } from './rules/action-item-has-an-end.ts'
import { actionItemHasDueDateOrPriority } from './rules/action-item-has-due-date-or-priority.ts'
import { actionItemHasOwner } from './rules/action-item-has-owner.ts'
import { actionItemHasWords } from './rules/action-item-has-words.ts'
import { actionItemIsOneTask } from './rules/action-item-is-one-task.ts'
import { approachIsStated } from './rules/approach-is-stated.ts'
import { causesArePlural } from './rules/causes-are-plural.ts'
import { everyCauseHasAnAction } from './rules/every-cause-has-an-action.ts'
import { externalMessageIsSpelledRight } from './rules/external-message-is-spelled-right.ts'
import { externalMessageSpeaksToCustomers } from './rules/external-message-speaks-to-customers.ts'
import { externalMessageTellsWhatAndWhen } from './rules/external-message-tells-what-and-when.ts'
import { factsAreNotSoftened } from './rules/facts-are-not-softened.ts'
import { fileCanBeRead } from './rules/file-can-be-read.ts'
import { frontMatterCanBeRead } from './rules/front-matter-can-be-read.ts'
import { impactHasFigure } from './rules/impact-has-figure.ts'
import { jargonIsExplained } from './rules/jargon-is-explained.ts'
import { meetingIsSoonAfterIncident } from './rules/meeting-is-soon-after-incident.ts'
import { noAlternateReality } from './rules/no-alternate-reality.ts'
import { noHumanError } from './rules/no-human-error.ts'
import { nobodyIsBlamed } from './rules/nobody-is-blamed.ts'
import { nothingIsLeftToFillIn } from './rules/nothing-is-left-to-fill-in.ts'
import { outageMeansOutage } from './rules/outage-means-outage.ts'
import { sectionsAreComplete } from './rules/sections-are-complete.ts'
import { sentencesAreShort } from './rules/sentences-are-short.ts'
import { silencedFindingsAreExplained } from './rules/silenced-findings-are-explained.ts'
import { timeZoneIsKnown } from './rules/time-zone-is-known.ts'
import { timelineAgreesWithSummary } from './rules/timeline-agrees-with-summary.ts'
import { timelineHasNoSilentGap } from './rules/timeline-has-no-silent-gap.ts'
import { timelineIsInOrder } from './rules/timeline-is-in-order.ts'
import { timelineShowsTurningPoints } from './rules/timeline-shows-turning-points.ts'
import { timelineTimesAreClear } from './rules/timeline-times-are-clear.ts'
import { whatIsApartFromFix } from './rules/what-is-apart-from-fix.ts'

export const rules: readonly Rule[] = [
  fileCanBeRead,
  frontMatterCanBeRead,
  sectionsAreComplete,
  nothingIsLeftToFillIn,
  timelineTimesAreClear,
  timelineIsInOrder,
  timeZoneIsKnown,
  timelineShowsTurningPoints,
  timelineHasNoSilentGap,
  timelineAgreesWithSummary,
  impactHasFigure,
  causesArePlural,
  actionItemHasWords,
  actionItemHasOwner,
  actionItemHasDueDateOrPriority,
  actionItemHasAnEnd,
  actionItemIsOneTask,
  approachIsStated,
  everyCauseHasAnAction,
  nobodyIsBlamed,
  noHumanError,
  noAlternateReality,
  outageMeansOutage,
  whatIsApartFromFix,
  factsAreNotSoftened,
  jargonIsExplained,
  sentencesAreShort,
  externalMessageTellsWhatAndWhen,
  externalMessageSpeaksToCustomers,
  externalMessageIsSpelledRight,
  meetingIsSoonAfterIncident,
  silencedFindingsAreExplained,
]

/** Ids of all rules, in that order. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id)

/** Ids of rules that are no more; never used again, so that an old configuration never means something new. */
export const retiredRuleIds: readonly string[] = []
