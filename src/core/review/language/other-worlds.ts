/** Conditions that were not met, and what should, would or could have been. */
import type { Phrase } from './phrase.ts'

const toldElsewhere =
  /\b(?:thought|believed|expected|assumed|said|asked|wondered|why|whether)\b[^,;]{0,60}\b(?:should|would|could|might)/i

export const otherWorlds: readonly Phrase[] = [
  {
    pattern:
      /(?:(?<=^|[,;:] |\b(?:and|but|that|which|as|because) )had (?!already|also|always|been|early|even|ever|just|long|never|not|now|only|previously|recently|since|still|then|\w+ly\b)(?:\w+ ){1,4}been\b|\bhad (?:there|it|we|they|some(?:one|body)|any(?:one|body)) been\b|\bif (?:\w+ ){1,8}had\b|(?<=^|[,;] |\b(?:and|but) )had (?:we|it|this|that|there|they|someone|anyone|(?:the|an?|our) (?:[\w-]+ ){1,5}?(?:been|not|\w+ed))\b)[^.]{1,200}(?:\b(?:would|could|might)(?: not|n't)?(?: (?:\w+ly|still|also|never|well|even|probably)){0,2} (?:have|'ve|of)\b|\b(?:would|could|might)(?:n't)?'ve\b|'d have\b|\bthere would(?:n't| not)? be\b)/i,
    unlessBefore:
      /\b(?:check\w*|look\w*|see|saw|sees|test\w*|verif\w+|confirm\w*|determin\w+|find out|found out|unsure|not sure|unclear) if\b/i,
    reason: 'A condition that was not met belongs to the lessons; here it hides what did happen.',
    example: 'If the limit had been set, the service would not have failed.',
    question: 'What did happen at this point? The condition can become an action item.',
  },
  {
    pattern:
      /\b(?:should|ought to)(?: not|n't)?(?: (?:really|never|at least|also|rather|instead|perhaps|probably|clearly|obviously|certainly|definitely|already|then|always|all|both|only|actually|ideally))*(?:'ve| have| had| of)\b(?! (?:to|an?|the|this|that|these|those|at least|no|any|some|one|only|exactly|write|read|root|admin|two|more|less|much|many|little|its|their|our|enough|access|permissions?|\d|better|proper|public|private|separate|several|multiple|three|four|five|significant|sufficient|adequate|different|full|cause|reason)\b)/i,
    unless:
      /\b(?:means|meaning|implies|implying)(?: that)? [^,;.]{1,60}\bshould (?:have|'ve)|\bas (?:it|they|we|one) should|\bthan (?:it|they|we|there) should(?! have\b)|(?<!\b(?:we|i|he|she|team|engineers?) )should have (?:by now |now |already )?(?:fixed|resolved|contained|propagated|recovered|solved|mitigated|cleared|restored)\b|(?<!\b(?:we|i|he|she|team|engineers?) )should(?: not|n't)?(?:'ve| have) (?:been )?(?:automatically |now |all |since )*\w+(?:ed|en)? (?:automatically )?(?:as|once|when(?! (?:we|i|he|she|[a-z]+ (?:left|joined|moved|merged|wrote))\b)|after (?:the|this|that|it|they|we)|by now)\b/i,
    unlessBefore: /\b(?:thought|believed|expected|assumed|said|asked|wondered|why|whether)\b[^,;]{0,60}\bshould/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'The backup should have started at once.',
    question: 'What was seen, and what did it do instead? Keep the fix for the action items.',
  },
  {
    pattern:
      /\b(?:would|could|might)(?: not|n't)? (?:\w+ly )?(?:have|'ve) (?:\w+ly |also |been )*(?:prevent|avoid|caught|detect|notic|mitigat|reduc|stopp|shorten|allow|help|saved|alert|warn|limit|spared|deploy|identif|fixed|recover|paged|notified|blocked|rejected|surfaced|revealed|kept|meant|(?:given|told|shown) us|made it|had (?:\w+ )?(?:no|nearly|less|fewer|little)\b|(?:much |even |far |a lot )?(?:worse|larger|longer|better|faster|sooner|quicker|easier|shorter|smaller))\w*|\b(?:would|could|might)(?: not|n't)?'ve (?:\w+ly |also |been )*(?:prevent|avoid|caught|detect|notic|reduc|stopp|allow|help|had (?:\w+ )?(?:no|nearly|less|fewer|little)\b)\w*/i,
    unlessBefore: /\b(?:says|said|told us that|replied|answered)\b[^,;]{0,60}\b(?:would|could|might)/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'An alert would have allowed us to act at once.',
    question: 'What was seen, and when? Keep the fix for the action items.',
  },
  {
    pattern:
      /\b(?:would|could|might)(?: not|n't)(?:'ve| have) (?:happened|occurred|been (?:an? |any )?(?:issues?|problems?|incidents?|possible|necessary|needed|noticed|affected))\b|\b(?:could|might) easily have been (?:prevented|avoided|caught)\b|\bmay (?:also |well |perhaps )?have (?:also )?(?:been (?:reduced|shortened|prevented|avoided) (?:by|with)|been (?:reduced|shortened|prevented|avoided|detected|spotted|noticed) (?:if|had|with|earlier|sooner|faster)|shaved|shortened|sped up|helped|averted|spared)\b|\bwould(?: not|n't)? have been (?:un)?able to\b[^.;]{1,100}\bif (?:they|we|it|he|she|someone|anyone)\b/i,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'With a second node this would not have happened.',
    question: 'What did happen at this point? Keep the fix for the action items.',
  },
  {
    pattern:
      /\b(?:could|would) (?:potentially |easily |likely |probably |still |also |instead |simply |possibly )+have (?:\w+ly )?(?:been )?(?!been (?:an?|the|some|due)\b)\w+(?:ed|en|t|de|n)\b|\b(?:could|would)(?: not|n't)? have (?:\w+ly |also |been )+(?:used|done|deployed|restarted|rolled|stopped|started|merged|tested|released|handled|resolved|solved|found|addressed|communicated|able|different|enough|sufficient|better)\b/i,
    unless:
      /\b(?:could|would) (?:\w+ )?have (?:been )?(?:\w+ly )?(?:an? |the |some )?(?:caused|due|related|triggered|leaked|exposed|affected|impacted|accessed|exploited|abused|misused|used (?:to|by|for|as)|seen|noticed|experienced|failed|received|read)\b(?! (?:an?|much|more) (?:\w+ )?(?:larger|bigger|longer|worse))/i,
    unlessBefore: toldElsewhere,
    reason: 'It tells a world that was not; the reader looks for the one that was.',
    example: 'The release could easily have been stopped at this point.',
    question: 'What was seen, and when? Keep the fix for the action items.',
  },
  {
    pattern:
      /\bwhen (?:it|they|this|that|these|those|he|she|we) (?:really |actually |clearly )?(?:should(?:n't| not)?|ought to) (?:only |never |always )?(?:be|have|use|not|do|go|run|point)\b|\bought (?:not )?to be (?!the\b)\w+|\bought not to (?!have\b)\w+|\b(?:this|that|something like (?:this|that)|such an? \w+) should never happen\b|\bshould(?:n't| not)? (?:be )?[^.;]{1,80}\bbut (?:it |they |this |that |these |there )?(?:was|were|did|does|is|are|wasn't|weren't|didn't|doesn't|isn't)\b(?! \w+ing\b)/i,
    reason: 'How it ought to be, in place of how it was.',
    example: 'Rows were kept for a year when they should be dropped after a week.',
    question: 'What was it, and what did that lead to? Keep the fix for the action items.',
  },
  {
    pattern:
      /\b(?:in (?:hindsight|retrospect)|with (?:the benefit of )?hindsight|looking back(?= ?(?:[,:](?! (?:we|i) (?:see|saw|find|found)\b)|on (?:it|this|that|the incident)\b|now\b|$)))\b/i,
    reason: 'Nobody had hindsight at the time.',
    example: 'In hindsight the disk was too small.',
    question: 'What was known at the time?',
  },
  {
    pattern:
      /\b(?:we|i|nobody|no one|(?:the )?team|engineers?|operators?|on-?call(?! (?:phone|pager|app|tool|rota))|(?:the |our )(?!static )(?:\w+ )?(?:analysis|review(?! (?:apps?|bot))|planning|testing))\b[^.,;]{0,15}\bfailed to\b(?! (?:reproduce|connect|log|sign|authenticate|load|start|restart|boot|reach|access|deploy|recover|restore|renew|ssh|bring|parse|post|build|compile|run|roll|find|fix|resolve|complete|get|pull|push|open|join|mount|come)\b)|\b(?:analysis|assessment|plan|planning|review|design|preparation|evaluation|estimates?)\b(?:[^.;]|\.(?=\S)){0,100}\bfailed to (?:predict|foresee|anticipate|consider|appreciate|(?:account|plan|prepare|allow) for|take [^.;,]{0,30}into account)\b/i,
    reason: 'It measures people against what nobody knew then.',
    example: 'We failed to notice the alert.',
    question: 'What did people see and do at that point?',
  },
  {
    pattern:
      /\b(?:we|i|team) (?:did not|didn't) (?:\w+ly |really |actually )?(?:check (?:the|our|whether|if)|read (?:the|our) (?:\w+ )?(?:docs|documentation|notes|changelog|manual|guide)|follow (?:the|our) (?:\w+ )?(?:process|procedure|runbook|checklist|guide\w*|steps|polic\w+|protocol))\b|\b(?:we|i|they|team|teams|nobody|no[ -]one|engineers?|developers?|reviewers?|(?:we|i|they|team)\b[^.;]{0,60} (?:and|but)) (?:did not|didn't) (?:\w+ly |really |actually )?(?:test|verify|validate|monitor|communicate|coordinate|consider)\b|\b(?:did not|didn't) (?:\w+ly |really |actually )?(?:anticipate|foresee|double-check|take into account|account for|plan for|think (?:about|of)|(?:adequately|properly|sufficiently|fully|thoroughly) (?:test|consider|handle|communicate|document|plan|verify|check|account|coordinate|prepare|assess|review|understand|validate|think|verify))\b|\b(?:change|fix|design|plan|patch|migration|release|analysis)\b[^.;,]{0,60} (?:did not|didn't) consider\b|\b(?:(?:we|i|team) (?:was|were)(?: not|n't)|(?:nobody|no[ -]one) was) (?:\w+ly )?(?:testing|checking|monitoring|validating|verifying|watching|tracking|alerting)\b|\bnor did (?:we|they|the team|i)\b|\b(?:nobody|no[ -]one|none of us) (?:had )?(?:checked|tested(?! positive)|verified|reviewed|thought(?! (?:it|this|that|there|they)\b)|monitored|knew how to\b|(?:is|was|were) (?:watching|monitoring|looking at))\b|\b(?:(?:had|have|has) never|had(?: not|n't)) (?:been )?(?:\w+ly )?(?:tested|tried|rehearsed|practi[sc]ed|exercised|documented|automated|simulated)\b|\bwas never (?:prioriti[sz]ed|addressed|followed up|implemented)\b/i,
    unless:
      /\b(?:does|do|did)(?: not|n't) (?:test|verify|validate|monitor|consider) (?:positive|as|this (?:an?|to be)|it (?:an?|to be))\b|\bdid(?: not|n't) (?:consider|test|verify) [^.;]{1,60} (?:because|since|as|but)\b|\b(?:nobody|no[ -]one) [^.;]{3,80}\b(?:until|yet)\b/i,
    unlessBefore: /\b(?:decided|chose|agreed|if|because they|which)\b[^,;]{0,40}$/i,
    reason: 'What was not done is known only afterwards; the event is what was done.',
    example: 'The change did not properly consider empty baskets.',
    question: 'What was looked at, and what did it show? Keep the fix for the action items.',
  },
]
