/** Worlds that were not, by their grammar: what would, could or might have been, and what ought to have been and was not. */
import type { Phrase } from './phrase.ts'

/** “would have”, “could not have”, “might well have”, “we'd have”, “would've”, and as some write it, “would of”. */
const modalPerfect =
  "(?:\\b(?:would|could|might)(?: not|n't)?|'d(?: not)?)(?: (?:\\w+ly|also|still|then|even|never|just|all|both|perhaps|maybe|well|instead|otherwise|most likely))?(?: have|'ve| of)\\b(?! to\\b)"

/** A condition that was not met, before or after what hangs on it. */
const unmet =
  "(?:\\b(?:if|unless)\\b[^.;]{1,80}(?:\\b(?:had|hadn't|would have|would've)\\b|'d\\b)|\\bhad (?:we|it|they|there|he|she|i|(?:an?|the|its|our|this|that|these|those) (?:[\\w-]+ ){1,5}(?:been|not|\\w+ed)|some(?:one|body)|any(?:one|body)|more|\\w+ed|been|\\w+ (?:been|not))\\b|\\bhad(?: not|n't) )"

/** Of most verbs; “had” is left out: “reports would have had gaps” tells of a gap. */
const participle =
  '(?:been (?!(?:given|impossible|difficult|hard|risky|dangerous|called|named|about|running|using|shown|logged|able)\\b)[\\w-]+|(?!need|exceed|proceed|indeed|speed|feed|hundred)\\w{2,}ed\\b|\\w{2,}(?:ought|aught)\\b|(?:kept|let|made|told|stood|withstood|understood|known|grown|shown|gone|done|become|begun|come|overcome|run|given|chosen|seen|found|held|left|meant|met|paid|put|saved|sent|set|spent|stuck|stopped|turned out|won|worn|cut|split|shut|hit|fit|felt|dealt|built|bought|fallen|taken (?:over|care|effect|place|us|only|half|minutes|seconds|five|two|three|ten)|run|got|gotten|woken|lit|led to (?:an? )?(?:earlier|faster|quicker|shorter|smaller))\\b)'

/** Harm, or cost, of a way that was weighed and not taken, and guesses at a cause: these stand in true accounts too. */
const weighed =
  '(?:been |\\w+ly |also |already |all )*(?:caus|trigger|los[et]|dropp|delet|destroy|fail|broken?|taken|requir|needed to|led|result|interrupt|overload|overwhelm|expos|leak|corrupt|crash|kill|disconnect|remov|wiped|cost|had to|made (?:things|it|matters) worse|meant (?:los|more|a|an|that)|read|seen|noticed|experienced|received|encountered|accessed|affected|impacted|exploited|abused|misused|stolen|related|due|an? (?:cause|reason|factor|problem)|someth|because|from|shown an? |sent|cached|stale|expired|overwritten|modified|changed|tampered)'

/** Who may have lived through it, or may have used it: that is a fact about the reach and no other world. */
const mayReally =
  /\b(?:users?|customers?|clients?|visitors?|people|readers?|players?|merchants?|subscribers?|callers?|buyers?|some|anyone|attackers?|adversar\w+|actors?|(?:third |other )part(?:y|ies)|hackers?|who|you)\b[^.;]{0,60}(?:\b(?:would|could|might)|'d)(?: not|n't)?(?: \w+ly)? have(?: \w+ly| also)? (?:been (?:able to|shown|logged|asked|sent|charged|redirected|affected|exposed)|seen|noticed|experienced|received|encountered|got|gotten|hit|had|read|used|accessed|gained|learn\w*|known|discovered)\b|\b(?:attacker|adversary|malicious|exploit\w*)\b|\b(?:investigat\w*|potential|possible|suspect\w*|theor\w+|hypothes\w+|discuss\w*)\b[^.;]{0,120}\bwhich (?:would|could|might) have\b/i

/** What was thought, said or asked then is an event; so is what a choice was weighed against. */
const thoughtThen =
  /\b(?:did not|didn't|chose not|decided|avoided|refrained|held back)\b[^.;]{1,80}\b(?:as|since|for|which)\b[^.;]{1,60}\b(?:would|could|might)|\b(?:thought|believed|expected|assumed|said|says|told|asked|asks|wondered|estimated|calculated|feared|worried|decided|concluded|whether|because|so we|meaning|than an?)\b[^,;]{0,80}(?:\b(?:would|could|might)|'d)/i

const reason = 'It tells a world that was not; the reader looks for the one that was.'
const question = 'What was seen, and what did happen? Keep the wish for the lessons or the action items.'

export const wouldHaveBeen: readonly Phrase[] = [
  {
    pattern: new RegExp(`${modalPerfect}[^.;]{1,160}?${unmet}`, 'i'),
    unless: mayReally,
    reason,
    example: 'The queue could have been drained in minutes had there been a second worker.',
    question,
  },
  {
    pattern: new RegExp(
      `(?:^|[,;:.–—-] |\\b(?:and|but|that|since|because|as) )with(?:out)? (?!(?:the|one|two|only|that|this|our) )[^.;]{1,120}?${modalPerfect}|\\b(?:otherwise|instead)\\b[^.;]{1,60}${modalPerfect}|(?<!\\b(?:that|which|who) (?:would|could|might))(?: otherwise| instead) have\\b`,
      'i',
    ),
    unless: mayReally,
    unlessBefore: thoughtThen,
    reason,
    example: 'With a cap on each tenant, only one shop would have been slow.',
    question,
  },
  {
    pattern: new RegExp(
      `${modalPerfect} [^.;]{1,120}\\b(?:earlier|sooner|faster|quicker|in time|beforehand|right away|straight away|at once|(?:minutes|hours|days|weeks|months|years) (?:before|ago)|from the (?:start|beginning|outset)|in the first place|(?:with|by) (?:an?|proper|better|more|the right|\\w+ing)|instead of|rather than)\\b`,
      'i',
    ),
    unless: mayReally,
    unlessBefore: thoughtThen,
    reason,
    example: 'The lease might have been taken over hours before.',
    question,
  },
  {
    pattern: new RegExp(
      `(?:\\bwould(?: not|n't)?|'d(?: not)?)(?: (?:\\w+ly|also|still|then|even|never|just|all|both|perhaps|most likely))?(?: have|'ve| of) (?!${weighed})${participle}`,
      'i',
    ),
    unless: mayReally,
    unlessBefore: thoughtThen,
    reason,
    example: 'A bulkhead would have contained this.',
    question,
  },
  {
    pattern: new RegExp(
      `\\b(?:could|might)(?: not|n't)?(?: (?:\\w+ly|also|still|then|even|just|all|both|perhaps|well))?(?: have|'ve| of) (?:(?!been\\b)(?!${weighed})(?:stayed|remained|waited|ended|stopped|continued|worked|succeeded|survived|kept|known|learn\\w+|found|reacted|responded|acted|intervened|rolled|used|taken over|chosen|skipped|moved|run|asked|called|told|started|served|gone (?:better|back|faster|smoothly)|done (?:this|that|it|more|better|so)|made it|bought|given (?:us|the|everyone)|let|carried|absorbed|coped|tolerated|contained|isolated)|been (?:\\w+ly )?(?:done|contained|handled|solved|resolved|found|known|spotted|recognised|recognized|told|informed|foreseen|predicted|isolated|limited|shorter|smaller|simpler|stopped|started|kept|over|enough|better|avoided|prevented|caught|detected|restored|recovered|fixed|switched|moved|tested))\\b`,
      'i',
    ),
    unless: mayReally,
    unlessBefore: thoughtThen,
    reason,
    example: 'The fire might have stayed within one rack.',
    question,
  },
  {
    pattern:
      /(?:\b(?:would|could|should|ought to)(?: not|n't)?(?: \w+ly)?(?: have|'ve)(?: been| done)?(?=[.)]|$))|\b(?:easily|just as well|so easily) (?:could|might) have\b|^would (?:the|we|there|it|this|our|that|they)\b[^.;]{1,80}\b(?:have|be|exist)\b[^.;]{0,100}\bwould\b|\bif (?:it|they|one|such [\w-]+|any|there) (?:existed|did exist|was there|were there|had existed)\b/i,
    unless: /\b(?:as|than) (?:it|they|we|one|this|that) (?:should|would|could)(?: \w+ly)? have/i,
    unlessBefore: thoughtThen,
    reason,
    example: 'No data was damaged, but there easily could have been.',
    question,
  },
  {
    pattern: /\b(?:luckily|fortunately|thankfully|by luck|by chance)\b[^.;]{1,100}\b(?:would|could|might) have\b/i,
    reason: 'How much worse it might have been is a lesson; the reader looks for what was.',
    example: 'Luckily it was Sunday: on a weekday ten times as many orders would have been lost.',
    question,
  },
  {
    pattern:
      /\b(?:was|were|is|are|been|as) (?:\w+ly |quite |very |largely |also )?(?:preventable|avoidable|foreseeable)\b|\b(?:preventable|avoidable|needless) (?:\w+ )?(?:incident|failure|downtime|outage|delay|loss|impact|damage|disruption|interruption|degradation|escalation)s?\b|\bneed(?:n't| not) have\b|\b(?:did not|didn't) (?:have|need) to (?:happen|last|take (?:this|that|so|as|two|three|\d)|come to (?:this|that))/i,
    reason: 'Whether it could be prevented is for the lessons; here it hides what did happen.',
    example: 'The loss was entirely avoidable.',
    question: 'What did happen at this point? What would prevent it can become an action item.',
  },
  {
    pattern:
      /(?:\b(?:not|never|without|no longer|nor|nobody|nothing|failed to)\b|n't)(?! as \w+ as\b)[^,.;]{1,80},? (?:as|like|the way) (?:it|they|we|this|that|these|one|he|she|you) (?:should|ought to|was supposed to|were supposed to|is supposed to|are supposed to|was meant to|were meant to)\b|\bneeded to have (?:been )?\w+|\b(?:was|were) (?:supposed|meant|required) to have (?:been )?\w+/i,
    reason: 'How it ought to be, in place of how it was.',
    example: 'The quota was not enforced as it should be.',
    question: 'What was it, and what did that lead to? Keep the fix for the action items.',
  },
  {
    pattern:
      /\bmiss(?:ed|ing) (?:an?|the|our|this|that|another|every|several|two|multiple|many) (?:\w+ )?(?:opportunit(?:y|ies)|chances?)\b|\bmissed opportunit(?:y|ies)\b|\b(?:opportunit(?:y|ies)|chances?) (?:to|for|of) [^.;]{1,60}\b(?:was|were) (?:missed|lost|not taken|passed up)\b|\b(?:we|i) (?:only )?wish(?:ed)? (?:that )?(?:we|it|they|there|the|this|i|our|someone)\b|\bif only (?:we|i|there|someone|(?:\w+ ){1,5}(?:had|were))\b|\bneglected to\b|\bnever (?:got (?:a?round to|to)|bothered to|took the time)\b|\b(?:did not|didn't) (?:bother|take the time|get a?round) to\b/i,
    reason: 'What was not done is known only afterwards; the event is what was done.',
    example: 'We missed the chance to stop the rollout at the first region.',
    question: 'What was looked at, and what did it show? Keep the wish for the lessons.',
  },
  {
    pattern:
      /\bif (?:there were(?! (?:more|less|fewer|no|any|\d))|we (?:were|knew|monitored))\b[^.;]{1,120}\b(?:we|it|this|that|they|(?:the|such) [\w-]+)(?: would| could|'d)(?! (?:see|observe|reproduce)\b)|\b(?:would|could)(?: not|n't) (?:be|happen|occur|exist|matter) [^.;]{0,60}\bif (?:we|there|it|they|the [\w-]+) (?:had|were|was|did)\b/i,
    unlessBefore: thoughtThen,
    reason: 'A condition that was not met belongs to the lessons; here it hides what did happen.',
    example: 'If there were a second uplink, the site would stay reachable.',
    question,
  },
  {
    pattern: new RegExp(
      `\\bif [^.;]{1,80}\\b(?:were|was|existed|knew|ran|used|did)\\b[^.;]{1,80}${modalPerfect}|^(?:could|should|might|would) (?:\\w+ )?have \\w+|\\bwould not have (?:taken|needed|cost) (?:much|long|a lot)\\b`,
      'i',
    ),
    unless: mayReally,
    unlessBefore: thoughtThen,
    reason,
    example: 'If the job were idempotent, nobody would have been paid twice.',
    question,
  },
  {
    pattern:
      /\b(?:reviewers?|reviews?|tests?|testing|alerts?|alarms?|checks?|probes?|monitor(?:s|ing)?|canary|dashboards?|validation|linter|rehearsal|drill|dry run|pipeline|we|anyone|someone|runbook)(?: [\w-]+){0,5}?(?: would| could| might)(?: not|n't)?(?: (?:most |very )?\w+ly)?(?: have|'ve) (?:\w+ly )?(?:seen|noticed|shown|failed|fired|triggered|sent|required|tripped|turned red|gone off|read|exposed|taken|removed|ejected|restarted|re-?routed|drained|refused|denied|cut|held|bought|pointed|let us|made (?:it|this|us))\b|\b(?:would|could) be (?:enough|sufficient|plenty) to (?:see|detect|catch|notice|prevent|avoid|find|stop)\b/i,
    unless:
      /\bwe (?:would|could|might) have (?:seen|noticed|read|received)\b[^.;]{0,40}\bif\b[^.;]{0,40}\b(?:is|are)\b/i,
    unlessBefore: thoughtThen,
    reason,
    example: 'A second reviewer would most probably have seen it.',
    question,
  },
]
