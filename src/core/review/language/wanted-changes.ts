/** What a text says is wanted, as it slips in among the facts: what must become so, what would be worth having, what somebody gets round to. */
import type { Phrase } from './phrase.ts'
import { moments, why } from './plan-phrase.ts'

/** Said, thought or asked then; what somebody's own business was. */
const saidThen =
  /\b(?:decid\w+|agree[ds]?|said|says|told|thought|suggest(?:s|ed)|propos(?:es|ed)|hop\w+|expect\w*|asked|asks?|whether|if|when|so that|users?|customers?|you|before|what)\b/i

export const wantedChanges: readonly Phrase[] = [
  {
    pattern:
      /\b(?:will have to|must|ought to|needs? to) (?:also |really )?become (?:an? (?:setting|rule|habit|step|part|standing|standard)|possible|part|standard|mandatory|automatic|\w+able)\b|\bshould (?:really |also |at least )?have (?:better|proper|adequate|sufficient|separate|several|multiple) [\w-]+|\b(?:ha(?:s|ve)|have) got to (?:be|become|go|get)\b|\b(?:must|ought to|needs to) be(?:come)? possible\b/i,
    unlessBefore: saidThen,
    reason: why.wish,
    example: 'The batch size will have to become a setting.',
  },
  {
    pattern: /\bought to (?!have\b|be\b|read\b|say\b|show\b|do\b|know\b|take\b|last\b|cost\b)\w+/i,
    unlessBefore:
      /\b(?:decid\w+|said|says|told|thought|felt|expect\w*|if|when|whether|what|as (?:it|they|we)|than (?:it|they|we))\b/i,
    reason: why.wish,
    example: 'Ward printers ought to move out of the office group.',
  },
  {
    pattern:
      /\b(?:worthwhile|worth having|(?:a |an )(?:sensible|obvious|overdue|long-overdue)) (?:improvement|addition|next step|investment)\b|\b(?:would|'d|could) be (?:a |an )?(?:sensible|obvious|overdue) (?:change|step|fix)\b|\b(?:is|are|'s) what(?:'s| is) (?:wanted|needed|called for)(?: here)?(?=[.,;]|$)/i,
    unlessBefore: saidThen,
    reason: why.wish,
    example: 'One switch for the lot would be a worthwhile improvement.',
  },
  {
    pattern:
      /\b(?:something|a thing) (?:we|i|the team)(?:'ll| will| should| shall| want to| hope to| mean to| plan to|'d like to) (?:get|sort|look)\b|\bget(?:ting)? (?:a?round )?to (?:it |this |that )?(?:next|this (?:week|month|quarter|sprint|year)|in the|soon|later)\b|\b(?:we|i)(?:'ll| will| shall) (?:sort|tidy|clear|straighten) (?:that|this|it)\b|\bi(?:'d| would) love (?:the|our|it|this|that|a)\b/i,
    notIn: moments,
    unlessBefore: /\b(?:said|says|told|thought|asked|if|whether)\b/i,
    reason: why.wish,
    example: 'The rest is something we will get round to next sprint.',
  },
  {
    pattern:
      /\bin the (?:long|longer|medium) run\b(?:(?!\band\b)[^.;]){1,80}\b(?:ha(?:s|ve) to|must|should|will|needs? to)\b|\bfor future (?:events|incidents|cases|releases|upgrades|exams|sales|drills),? (?:we|it|this|the|there)\b/i,
    notIn: moments,
    unlessBefore: saidThen,
    reason: why.wish,
    example: 'In the long run the bridges have to come back by themselves.',
  },
]
