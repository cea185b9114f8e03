/** What a text says is wanted, as it slips in among the facts: what must become so, what would be worth having, what somebody gets round to. */
import type { SectionKind } from '../../aar/aar.ts'
import type { Phrase } from './phrase.ts'

const question = 'Is this an action item? It can be tracked only from there.'
const reason = 'A wish among the facts is easily lost: nobody files it.'
const moments: readonly SectionKind[] = ['timeline']

/** Said, thought or asked then; what somebody's own business was. */
const saidThen =
  /\b(?:decid\w+|agree[ds]?|said|says|told|thought|suggest(?:s|ed)|propos(?:es|ed)|hop\w+|expect\w*|asked|asks?|whether|if|when|so that|users?|customers?|you|before|what)\b/i

export const wantedChanges: readonly Phrase[] = [
  {
    pattern:
      /\b(?:will|would|should|must|ought to|ha(?:s|ve) to|needs? to)(?: have to| also| really)* become (?:an?|the|possible|part|standard|mandatory|automatic|\w+able)\b|\b(?:ha(?:s|ve)|have) got to (?:be|become|go|get)\b|\b(?:must|ought to|needs to) be(?:come)? possible\b/i,
    unlessBefore: saidThen,
    reason,
    example: 'The batch size will have to become a setting.',
    question,
  },
  {
    pattern: /\bought to (?!have\b|be\b|read\b|say\b|show\b|do\b|know\b|take\b|last\b|cost\b)\w+/i,
    notIn: ['causes', 'lessons'],
    unlessBefore:
      /\b(?:decid\w+|said|says|told|thought|felt|expect\w*|if|when|whether|what|as (?:it|they|we)|than (?:it|they|we))\b/i,
    reason,
    example: 'Ward printers ought to move out of the office group.',
    question,
  },
  {
    pattern:
      /\b(?:worthwhile|worth having|(?:a |an )(?:sensible|obvious|overdue|long-overdue)) (?:improvement|addition|change|next step|step|investment|fix)\b|\b(?:is|are|'s) what(?:'s| is) (?:wanted|needed|called for)(?: here)?(?=[.,;]|$)|\bwants? to (?:live|move|go) (?:in|to|into|out)\b/i,
    unlessBefore: saidThen,
    reason,
    example: 'One switch for the lot would be a worthwhile improvement.',
    question,
  },
  {
    pattern:
      /\b(?:something|one|a thing|which|that) (?:we|i|the team)(?:'ll| will| should| shall| want to| hope to| mean to| plan to|'d like to) (?:get|sort|see|look)\b|\bget(?:ting)? (?:a?round )?to (?:it |this |that )?(?:next|this (?:week|month|quarter|sprint|year)|in the|soon|later)\b|\b(?:we|i)(?:'ll| will| shall) (?:sort|tidy|clear|straighten) (?:that|this|it)\b|\bi(?:'d| would) love (?:the|our|it|this|that|a)\b/i,
    notIn: moments,
    unlessBefore: /\b(?:said|says|told|thought|asked|if|whether)\b/i,
    reason,
    example: 'The rest is something we will get round to next sprint.',
    question,
  },
  {
    pattern:
      /\bin the (?:long|longer|medium) run\b[^.;]{1,80}\b(?:ha(?:s|ve) to|must|should|will|needs? to)\b|\bfor future (?:events|incidents|cases|releases|upgrades|exams|sales|drills),? (?:we|it|this|the|there)\b|\b(?:site|team|cluster|desk|office|ward|shift|service|queue|platform) (?:needs?|requires?) (?:an? )?(?:second|third|bigger|larger|faster|better|proper|separate|dedicated|one more|two more|more)\b/i,
    notIn: moments,
    unlessBefore: saidThen,
    reason,
    example: 'In the long run the bridges have to come back by themselves.',
    question,
  },
]
