/** Plans, wishes and recommendations, as they slip in among the facts. */
import { duties } from './duties.ts'
import { later } from './later.ts'
import type { Phrase } from './phrase.ts'
import { plainPlans } from './plain-plans.ts'
import { moments, why } from './plan-phrase.ts'
import { wantedChanges } from './wanted-changes.ts'
import { wishes } from './wishes.ts'

/** What one does to better a thing, as a participle. */
const bettered =
  '(?:added|fixed|improved|implemented|documented|addressed|introduced|conducted|worked out|drawn up|looked (?:at|into)|turned (?:on|off)|updated|upgraded|migrated|replaced|rewritten|reworked|refactored|automated|put in place|set up|rolled out|deployed|investigated|reviewed|removed|deprecated|tracked|prioriti[sz]ed|monitored|extended|increased|reduced|lowered|raised|changed|moved|strengthened|enhanced|followed up|compensated|refunded|reimbursed|established|enforced|clarified|revisited|tested|split|separated|provided|developed|expanded|tightened|rebuilt|redesigned|restructured|retired|hardened|simplified|configured|enabled|disabled|tuned|adjusted)'

/** The same as a bare verb. */
const better =
  '(?:add|fix|improve|implement|document|address|introduce|update|upgrade|migrate|replace|rewrite|rework|refactor|automate|put|set up|roll out|investigate|review|remove|monitor|extend|increase|reduce|lower|raise|change|move|strengthen|enhance|establish|enforce|revisit|test|consider|prevent|avoid|ensure|make|use|create|build|look|provide|develop|work|have|do|be|take|find|detect|catch|alert)'

/** What somebody says that they will do; not what their text will tell, nor what they only wish to be known. */
const intent =
  /(?:'ll|(?: really| still| definitely| also| clearly| certainly| probably)? (?:will|should|must|ought to|need to|needs to|plan (?:to|on(?= \w+ing\b))|are going to|intend to|want to|hope to|aim to|promise to)) (?!(?:also |now |really |\w+ly )?(?:be (?:transparent|open|clear|honest|credit\w*|refund\w*|compensat\w*|reimburs\w*)|thank|apologi[sz]e|share|give you|offer|extend our|reassure|assure|express|credit|refund|compensate|reimburse)\b|(?:never|not|(?:probably|likely) never)\b|(?:also |now |first |then )?(?:try to explain|look at (?:the|how)|come back to|describe|update this|use (?:the (?:term|word|name)|utc)|refer to|show (?:how|why|that|what|you)|add that|focus on|(?:start|begin|continue|end|close) (?:with|by))\b|(?:also |now |first |briefly |then )?(?:provide (?:an? |the |further |more |regular |another |full |detailed |complete |initial |additional )*(?:updates?|assessment|details|information|reports?|analysis|post-?mortem|write-?up|summary|timeline|root cause)|post (?:an? |further |more |another )*updates?|update (?:you|this (?:page|post|document))|discuss|describe|outline|walk|go (?:over|through|into)|recap|summari[sz]e|explain|detail|dive|tell)\b)(?:also |now |probably |instead |really |be |soon )*(?!(?:consider \w+ (?:as|to be)\b|see|know|have|note|say|call|mention|stress|clarify|express|acknowledge|emphasi[sz]e|point|keep (?:you|everyone|users|customers|this)|make (?:it )?clear)\b)\w+/
    .source

/** Spoken of later, or asked by a program. */
const conditional = /\bwill \w+ [^.]{0,80}\bif (?!possible\b)|\b(?:do you|are you sure)\b/i

/** What was thought or agreed on at the time is an event. */
const atTheTime =
  /\b(?:decid\w+|decision|agree\w*|conclud\w+|realiz\w+|realis\w+|recogni[sz]\w+|said|says|told|notes?|noted|(?<!\b(?:should|must|need to|to) (?:\w+ )?)think|thought|suggest\w*|propos\w*|hop\w+|expect\w*|assum\w+|believ\w+|asks?|asked|whether|so that|before|where|when|if|once|until|things|(?:clear|unclear|sure|unsure|certain|knew) (?:what|which|how|who)|to (?:understand|see|explain|follow) [^.;,]{2,60}, (?:first )?we|first,? we need)\b/i

/** The next step of those who repair: no plan for later. Stands at the end of what was heard. */
const atOnce =
  '\\b(?:restart|reboot|roll|revert|wait|try|retry|clear|reset|kill|drain|scale|stop|pause|resume|escalate|call|contact|continue|go|give|get|ask|switch|fail|force|delete|free|block|unblock|kick|bump|cordon|purge|flush|ping|open|close|disable|increase|decrease|lower|raise|send|look|see|check|figure|investigate|verify|find|re-?run|re-?deploy)$'

export const plans: readonly Phrase[] = [
  {
    pattern: new RegExp(`\\b(?:we|i|team)${intent}`, 'i'),
    notIn: moments,
    unless: conditional,
    unlessBefore: atTheTime,
    reason: why.plan,
    example: 'We should document the recovery procedure.',
  },
  {
    pattern: new RegExp(`\\b(?:we|team)${intent}`, 'i'),
    unless: conditional,
    unlessBefore: new RegExp(`${atTheTime.source}|${atOnce}`, 'i'),
    reason: 'The same in the chronology, where only the next step, and what one person said, may be told.',
    example: 'We must add a limit to the importer.',
  },
  {
    pattern:
      /\b(?:we|i|team)(?:'ll| will)? (?:still |also )?(?:have|need) to (?:investigat|figure out|work out|find out|improv|document|add |automat|rework|revisit|re-?think|re-?evaluat|replac|upgrad|monitor|set up|introduc|implement|come up with)\w*|\b(?:we|i|team)(?:'ll| will) (?:still |also )?have to (?:find|fix|look into|think about|decide|discuss|understand|check|make sure|ensure)\b/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|conclud\w+|realiz\w+|realis\w+|said|says|told|think|thought|suggest\w*|whether|so that|before|where|when|if|once|until|things)\b/i,
    reason: why.task,
    example: 'We will have to find out where those jobs came from.',
  },
  {
    pattern:
      /(?:^|[.;:] |[-–—] )(?:(?:i|we)(?:'d| would)? )?(?:strongly )?recommend (?:an?|the|more|better|regular|weekly|monthly|quarterly|yearly|adding|implementing|introducing|improving|investigating|reviewing|documenting|automating|that (?:we|the team|our))\b/i,
    reason: 'A recommendation among the facts is easily lost: nobody files it.',
    example: 'Recommend a calendar entry for the renewal.',
  },
  {
    pattern: /\b(?!we\b|they\b|you\b|users?\b)[\w-]+ should (?:not )?\w+ [^.;:]{1,80}\b(?:rather than|instead of) \w+/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|said|says|told|think|thought|suggest\w*|hop\w+|expect\w*|assum\w+|believ\w+|supposed|whether|explain\w*|ask\w*|how|why|where|what|which|so that)\b|\bshould (?:not )?(?:have|be able)\b/i,
    reason: 'How it ought to be, among what it was.',
    example: 'On an error the worker should give the lock back, rather than wait for ever.',
  },
  {
    pattern:
      /(?:^|[.,;:(] ?|\b(?:and|but|so|also) )(?:(?:this|that|these|those|everything|(?:monitoring|alerting|documentation|runbooks?|limits?))(?: also| really)? (?:should|ought to|needs? to)(?: instead| also| really| probably)? (?:make|get|be (?:fixed|improved|automated|documented|changed|added|its own|part of|easier|harder|simpler|clearer|an? (?:separate|own|follow)|addressed|prevented|caught|alerted|monitored|tested|reviewed|moved|removed|sped up|better|more|less))\b|(?:it|there) (?:should|ought to)(?: also| really)? be (?:an? |some |more |better )?(?:its own|alert\w*|alarms?|checks?|tests?|limits?|process\w*|runbooks?|monitor\w*|warnings?|way|easier|harder|simpler)\b|it needs? to (?:page|alert|go to (?:the|our) (?:pager|on-?call)|be (?:added|fixed|documented|automated|changed))\b)(?! (?:now|again)\b)/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|fixe[sd]|said|says|told|think|thought|suggest\w*|hop\w+|expect\w*|assum\w+|believ\w+|(?:should|must) (?:be|get) (?:fixed|back|ok|fine|good|resolved|enough|recover\w*|working|better|up|done|noted|possible|safe)|supposed|whether|if)\b/i,
    reason: why.wish,
    example: 'This should be its own dashboard.',
  },
  {
    pattern:
      /\b(?:will (?:no longer|be (?:fixed|improved|implemented|documented|addressed|added(?! (?:to the (?:chain|ring|pool|list|queue|cluster)|when)\b)))|going forward,? (?:we|the|all)|in (?:the )?future,? (?:we|this|all)|need to find (?:an?|out|better|another|new|ways?))\b(?! \w+ first\b)/i,
    reason: why.promise,
    example: 'Backups will be added in another region.',
  },
  {
    pattern: new RegExp(
      `\\b(?:will|(?:is|are) (?:going )?to)(?: also| soon| now| then| eventually| therefore)? be (?:\\w+ly )?${bettered}\\b|\\b(?:should|ought to|still (?:needs?|ha(?:s|ve)) to|remains? to)(?: also| really| probably| still)? be (?:\\w+ly )?${bettered}\\b|\\b(?:must|needs? to|ha(?:s|ve) to)(?: also| really)? be (?:\\w+ly )?(?:fixed|improved|implemented|documented|addressed|introduced|rewritten|reworked|refactored|redesigned|automated|strengthened|enhanced|tightened|hardened|simplified|clarified)\\b`,
      'i',
    ),
    unless:
      /\bwill (?:\w+ )?be \w+ [^.]{0,60}\b(?:when|once|after|as soon as|if|whenever|by (?:the )?[\w-]+ (?:collector|controller|scheduler|operator|server|agent|daemon|job)|by (?:one|weight)|for each)\b|\b(?:after [\w◦-]+ (?:attempts?|retries|failures|seconds|minutes|hours)|an? [\w-]+ (?:that|which|in|with|without) [^.;]{1,60}|(?:unused|expired) [\w-]+|(?:the )?(?:this )?(?:document|report|page)|(?:the )?(?:messages?|requests?|counters?|leases?|locks?|traffic|slots|sessions|blocks|prs?|pull requests?|page)|, and) will be\b|\bwill be \w+ (?:by the|by (?=[A-Z])|every|within|to (?:a random|the ring))\b|\bmust be (?:addressed|fixed) within\b|\bshould be (?:fixed|resolved|solved|addressed|corrected) (?:in|as of|since|from) (?:v?\d|version|release|the (?:next|latest|new|current))/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|said|says|told|thought|suggest\w*|propos\w*|hop\w+|expect\w*|assum\w+|believ\w+|supposed|whether|if|when|whenever|every|each|until|so that|how|what|which|notice\w*|announc\w*|inform\w*|learn\w*)\b/i,
    reason: why.promise,
    example: 'The retention will be extended.',
  },
  {
    pattern:
      /\b(?:could|might|may)(?: also| well| potentially| perhaps| then| be able to)* (?:be (?:prevented|avoided|caught|shortened) (?:by|with)|be (?:cut|reduced) with an?\b|be added (?:here|there|later|too|as well|to (?:catch|detect|prevent|alert|avoid|reduce|our|the (?:monitoring|alerting|dashboards?|runbooks?|checks?)))|be (?:\w+ly )?(?:improved|used to (?:catch|detect|prevent|alert|avoid|reduce)|enhanced)|improve\b|(?<=\bwe (?:could|might|may) (?:also )?)want to|consider\b|benefit from)|\bcan be (?:\w+ly )?improved\b|\b(?:it|this|that|there|which|\w+ing) would (?:also )?be (?:good|better|nice|great|helpful|useful|ideal|beneficial|wise|worth\w*|preferable|desirable)(?: (?:to (?!an attacker)|if\b|for\b)|[.,;]|$)|\bideally\b,? (?:we|this|it|the|there|a)\b|(?<!\b(?:so|so that|thus|hence|then on|on|stopped|that),? )\bwe (?:could|might|may|can (?:also|perhaps|potentially)) (?:also |perhaps |potentially |then )?(?:detect|catch|prevent|avoid|reduce|speed up|shorten|monitor|automate)\b|\bwould (?:also |probably |likely |certainly |really |greatly )?help\b(?! if\b)|\broom for improvement\b|\bneeds (?:an? )?(?:better|improved|cleaner|lasting|safer|simpler|more (?:work|tests|testing|monitoring|alerting|documentation|automation)) ?\w*|\b(?:further|more|better|additional)(?: \w+)? (?:investigation|analysis|work|tests?|testing|monitoring|alerting|research|discussion|training|documentation|automation) (?:is|are) (?:needed|required|necessary)\b|(?:^|[-–—:;] |\b(?:we|i|team) )(?:(?:also|still|really|definitely|clearly|certainly) )*need (?:(?:an? )?(?:better|improved|proper|stronger|clearer) \w+|more (?:work|tests?|testing|monitoring|alert\w*|documentation|automation|training|tooling|visibility|redundancy)\b)/i,
    unlessBefore:
      /\b(?:no (?:further|more|additional|other)|(?:see|test) if|not sure|anything that|decid\w+|said|says|told|thought|suggest\w*|propos\w*|hop\w+|assum\w+|believ\w+|asked|whether|noticed|how|what|you|users?|customers?|anyone|attackers?)\b/i,
    reason: why.wish,
    example: 'Further alerts could be used to catch this earlier.',
  },
  {
    pattern:
      /\b(?:(?:the|a|our|one) )?(?:long(?:er)?[- ]term|permanent|proper|real|lasting|next|better|ideal|final) (?:fix|solution|steps?|action|plan|remedy|mitigation|improvement)s? (?:is|are|will be|would be|should be|could be)(?: to)?\b|\b(?:the|our) (?:plan|intention) (?:is|going forward is) to\b|\bwe have (?:an? |the |some )?(?:\w+ )?plans? to\b/i,
    notIn: moments,
    unless: /\b(?:fix|solution) is (?:in (?:place|release|version|v?\d)|live|deployed|here|available|merged)\b/i,
    reason: 'The better fix is a plan, however sure it is.',
    example: 'The longer term fix is to check the sign of each amount.',
  },
  {
    pattern:
      /\b(?:in (?:the )?(?:near |coming )?(?:future|weeks|months|days)|going forward|moving forward|from now on|in the (?:long(?:er)?|medium|short) (?:term|run)|long(?:er)? term,|as a (?:next|follow[- ]?up)(?: step)?|to (?:prevent|avoid|mitigate|reduce) (?:this|that|it|such|similar|these|future|any|recurrence|a recurrence)\b[^.;]{0,60})\b[^.;]{0,80}\b(?:we|i|team|teams|it|this|there|[\w-]+s?)(?: also)? (?:will|should|must|need to|plan to|plans to|are going to|intend to)(?: also)? (?!(?:kill|only|no)\b)(?:be )?\w+/i,
    unlessBefore: /\b(?:decid\w+|agree\w*|said|says|told|thought|hop\w+|expect\w*|if|whether|so that)\b/i,
    reason: why.later,
    example: 'To prevent this in the future the job will check the size first.',
  },
  {
    pattern: new RegExp(
      `\\b(?:will|should|must|can|could|plan to|intends? to)(?: also)? (?:be )?${better}\\w*\\b[^.;]{0,120}\\b(?:in (?:the )?(?:near )?future|going forward|moving forward|from (?:now on|happening again|re-?occurring)|(?:happen|occur)s? again|(?:to|that) (?:prevent|avoid)s? (?:similar|such|this|these|future|a recurrence))\\b`,
      'i',
    ),
    unlessBefore:
      /\b(?:decid\w+|agree\w*|said|says|told|thought|hop\w+|expect\w*|if|whether|so that|which|you|users)\b/i,
    reason: why.later,
    example: 'The pipeline should look at this to prevent similar incidents.',
  },
  {
    pattern:
      /\b(?:is|are)(?: also| currently| now| already| still)? (?:planned|in the works|on (?:our|the) roadmap|being (?:worked on|considered|planned|developed|designed|evaluated|discussed)|under (?:development|discussion|consideration)|in the process of (?!(?:inform|contact|notify)ing)\w+ing)\b|(?<!\b(?:[Ff]urther|[Mm]ore|[Aa]nother|[Nn]ext|[Nn]o) )\b(?:fix|patch|release|upgrade|improvement|solution)s?\b(?:,? [^.;]{1,80}[^.; ])? will (?:land|ship|follow|go (?:out|live))\b|\b(?:(?!(?:The|Our|This|That|Any|One|No|Its|Their|Another|Some)\b)[A-Z][\w-]+|we|[Tt]eam|teams|vendor|provider|maintainers|developers)(?: also| currently| now)? (?:plans?|intends?) to (?!(?:scan|publish|distrust|drop|remove|get|find)\b)\w+|\b[Ww]e (?:also )?hope to \w+|\b[Ww]e(?:'re| are)(?: also| currently| now| actively| still)* (?:in the process of (?!(?:inform|contact|notify)ing)\w+ing|planning|going to|considering (?!an? \w+ \w+ed\b)|(?:exploring|evaluating)(?= (?:options|ways|how|alternatives|whether|other))|looking (?:at (?:\w+ing|ways|how|options|other|better|whether)|to(?! see\b))|working (?:on|to|towards)(?! (?:it|restor\w+|recover\w*|the backlog|bring\w*)\b))\b(?! the (?:issue|problem|incident)\b)|\bstill needs? to be \w+/,
    notIn: moments,
    unlessBefore: /\b(?:said|says|told|thought|if|whether|informed|how|each|every)\b/i,
    reason: why.plan,
    example: 'A second region is planned.',
  },
  {
    pattern:
      /\b(?:tickets?|issues?|tasks?|story|stories|cards?|jiras?|follow[- ]?ups?) (?:was|were|has been|have been|is|are) (?:\w+ )?(?:opened|created|filed|raised|added|logged|scheduled) (?:for|to) (?:add|improv|fix|implement|automat|prevent|address|introduc|document|ensur|monitor|follow)\w*/i,
    notIn: moments,
    reason: 'It is tracked already; as an action item it can be found.',
    example: 'A ticket was opened to add an alert.',
    question: 'Where is its ticket? Among the action items it is counted and followed.',
  },
  {
    pattern:
      /\b(?:highlights?|shows?|underlines?|underscores?|demonstrates?|indicates?|suggests?|emphasi[sz]es?)(?: again| further| clearly)? (?:the |a |our )?(?:need|importance|necessity) (?:for|of|to)\b|\bthere(?:'s| is) (?:also )?(?:a )?(?:clear |strong |real )?need (?:for|to)\b|\b(?:is|are|remains?) (?:still )?(?:a )?(?:priority|missing|outstanding|todo) to \w+|\b(?:worth|worthwhile to) (?:look|adding|considering|investigating|improving|exploring|looking|automating|documenting|having)\b/i,
    reason: 'The lesson is right, and belongs to the lessons.',
    example: 'This shows the need for a second copy.',
  },
  {
    pattern:
      /^(?:(?:introduce|implement|improve|consider|ensure|make sure|investigate|document|automate|establish|add) (?!(?:it|this|that|them|to|you|your|the flag)\b)[^.]{3,200}\b(?:to (?:prevent|avoid|ensure|detect|catch|alert)|so that|ensuring|in (?:the )?future|going forward|for (?:all|every|future))\b|ensure (?:that )?(?:the|our|every|each|all) [\w -]{2,40} (?:alerts?|pages?|warns?|(?:is|are) (?:tested|monitored|reviewed|documented))\b|(?:introduce|implement|improve|consider|automate|establish) \w+)/i,
    notIn: moments,
    unless:
      /\b(?:was|were|did)\b|\bhot-?fix\b|\(done\b|^(?:ensure|make sure) [^.]{1,80}\b(?:is|are) (?:now |all |being )?(?:\w+ly )?(?:being|running|working|consum\w+|process\w+|back|healthy|up|restored|correct|connected|in sync|reachable|available|caught up|ready|complete|consistent)\b/i,
    reason: why.order,
    example: 'Introduce a check of the queue to prevent such a delay.',
  },
  {
    pattern:
      /\b(?:the|an?|each|every|our|its|these|those|all) (?:[\w-]+ ){1,5}should(?: not|n't)? (?:also |always |never |only )?(?:alert|retry|validate|check|verify|notify|warn|fail|reject|log(?! in\b)|handle|exit|crash|require|enforce|detect|time out)\b/i,
    unlessBefore:
      /\b(?:decid\w+|agree\w*|said|says|told|think|thought|suggest\w*|hop\w+|expect\w*|assum\w+|believ\w+|supposed|whether|explain\w*|ask\w*|how|why|where|what|which|that|so that|user|users)\b/i,
    notIn: moments,
    reason: 'How it ought to be, among what it was.',
    example: 'The job should fail when the file is empty.',
  },
  {
    pattern: /^(?:should|could|can|shall) we (?:also |not )?\w+[^?]{3,150}\?/i,
    notIn: moments,
    reason: 'A question about later is an open task.',
    example: 'Should we move the jobs to another queue?',
  },
  {
    pattern:
      /\b(?:we|i)(?:'d| would) (?:also )?(?:like|want|love) to (?!thank|apologi|share|point|note|stress|welcome|greet|invite|say|extend|take|acknowledge|mention|express|recogni|credit|give|close|begin|start|reassure|assure|remind)\w+/i,
    unlessBefore: /\b(?:decid\w+|said|says|told|thought|if|whether|than|as)\b/i,
    reason: why.wish,
    example: 'There are still slow queries that we would like to address.',
  },
  ...plainPlans,
  ...duties,
  ...wishes,
  ...later,
  ...wantedChanges,
]
