/** What has yet to be done, as it slips in among the facts: what must be, what somebody will do, and what is left for later. */
import type { Phrase } from './phrase.ts'
import { moments, why } from './plan-phrase.ts'

/** What one does to better a thing for good; what one does in the midst of repair is not among it. */
const betters =
  '(?:add|fix|improve|implement|document|address|introduce|upgrade|migrate|replace|rewrite|rework|refactor|redesign|automate|put (?:\\w+ ){1,4}(?:in|on|into)|set up|roll out|extend|expand|lower|raise|strengthen|enhance|establish|enforce|revisit|consider(?! \\w+ as\\b)|prevent|avoid|ensure|make (?:sure|it|this|that|the)|create|build|provide (?!(?:an? |further |more |regular |another |any )*(?:updates?|details|information))|develop|tighten|harden|simplify|clarify|define|write (?:an?|the|tests?|down|up)|train|hire|adopt|adapt|invest|split|separate|isolate|decouple|cap|limit|restrict|rotate|retire|decommission|deprecate|phase out|get rid of|clean up|tune|rehearse|practi[sc]e|schedule|publish (?:an?|the) (?:guide|runbook|policy)|require|reject|refuse|validate|verify|include|integrate|cover|alert|monitor|page|notify|track|review|audit|evaluate|explore|assess|look into|work (?:on|with|to|towards)|follow up|reach out|switch to|move (?:the|to|our|all|these|those|them|it|this|half|away|off|over)|change (?:the|our|how|this|that|it)|stop (?:using|doing|\\w+ing)|keep (?:the|a|an|more|at least|two)|use (?:an?|the|two|more|only)|have (?:an?|the|more|two|our|its)|pin|reduce|halve|double|increase|shorten|speed up|open (?:an?|the) (?:ticket|issue|bug|pr)|file (?:an?|the) (?:ticket|issue|bug))'

/** The same as participles, after “be”. */
const bettered =
  '(?:added|fixed|improved|implemented|documented|addressed|introduced|upgraded|migrated|replaced|rewritten|reworked|refactored|redesigned|automated|extended|expanded|lowered|raised|strengthened|enhanced|established|enforced|revisited|re-?considered|created|built|provided|developed|tightened|hardened|simplified|clarified|defined|trained|adopted|adapted|separated|isolated|decoupled|capped|limited|rotated|retired|decommissioned|deprecated|phased out|cleaned up|tuned|rehearsed|practi[sc]ed|integrated|monitored|tracked|reviewed|audited|evaluated|explored|assessed|looked (?:into|at)|worked on|followed up|discussed|reduced|shortened|pinned|made (?!(?:up|of|from|to|in)\\b)\\w+|set up|rolled out|tested|done|communicated|announced|coordinated|staged|planned|prevented|avoided|changed|moved|put (?:in place|behind)|mandatory|configurable)'

/** Heard as a step of the repair, a duty that was taken on then, or a rule of how things work. */
const notYet =
  /\b(?:decid\w+|agree[ds]?|said|says|told|tells?|thought|suggest(?:s|ed)|propos(?:es|ed)|hop\w+|expect\w*|assum\w+|believ\w+|supposed|whether|if|when|whenever|every|each|that should|so that|how|what|which|notice\w*|announc\w*|inform\w*|learn\w*|asks?|asked|confirm\w*|realiz\w+|realis\w+|knew|know|you|users?|customers?|before|where|why|in order for|recommends|requires|advis\w+)\b/i

/** The same, where the words stand at the head of a clause of their own. */
const saidSo =
  /\b(?:decid\w+|agreed|said|says|told|suggest(?:s|ed)|propos(?:es|ed)|notes?|noted|if|when|whenever|you|customers?|vendor|provider)|^(?:for|to|in order to)\b[^,]{1,80}, we (?:have|need)\b/i

/** An order that one gives oneself for later; what one does in the midst of repair is not among it. */
const order =
  '(?:please )?(?:add|document|improve|automate|introduce|implement|find out (?:why|how|what)|figure out (?:why|how)|understand why|write (?:down|up|an?|the|tests?)|create (?:an?|the)|set up (?:an?|the|our)|fix (?:the|this|that|our|up)|update (?:the )?(?:docs?|documentation|runbook|wiki|rota|playbook)|put (?:it|this|that|the|them) (?:in|on|into)|move (?:the|this|it|them) (?:to|into|out)|raise the|lower the|look into|re-?think|reconsider|revisit|clean up|get rid of|teach|train|rename|open (?:an?|the) (?:ticket|issue|bug)|file (?:an?|the) (?:ticket|issue|bug)|make (?:this|that|it|the [\\w-]+) (?!sure\\b)[\\w-]+)'

export const duties: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `\\b(?:(?:should|ought to|shall|will have to|still needs? to|still ha(?:s|ve) to)(?: also| really| probably| still| at least| only| always| never| therefore| not| instead| all| both| from (?:this|now|here|today|then)(?: \\w+)?)* be (?:\\w+ly )?${bettered}|(?:must|needs? to|ha(?:s|ve) to)(?: also| really| probably| still| therefore)* be (?:\\w+ly )?(?:fixed|improved|implemented|documented|addressed|introduced|rewritten|reworked|refactored|redesigned|automated|strengthened|enhanced|revisited|re-?considered|tightened|hardened|simplified|clarified|trained|rehearsed|practi[sc]ed|raised|looked (?:into|at)|discussed|followed up|communicated|announced|staged))\\b(?! (?:by|until|at|in|within) (?:\\d|now|noon|then|tomorrow|the (?:next|end)))`,
      'i',
    ),
    notIn: moments,
    unless:
      /\bthen (?:has|have|needs?|must)\b|\bbe \w+ first\b|\bshould be (?:fixed|resolved|solved|addressed|corrected) (?:in|as of|since|from) (?:v?\d|version|release|the (?:next|latest|new|current))/i,
    unlessBefore: notYet,
    reason: why.task,
    example: 'Such changes must be staged from one region to the next.',
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:the |our |a )?(?:[\\w-]+ )?(?:teams?|squad|crew|department|group|engineers?|developers|administrators|admins|operations|ops|sre|devops|security|support|management|on-?call|vendor)|@[\\w-]+)(?:'ll| will| is going to| are going to| shall| plans? to| intends? to)(?: also| now| therefore| further)? (?!(?:verify|track|monitor|notify|page|keep|review|cover|alert|reject|refuse|require|validate|include|avoid|prevent|have|use|schedule|make)\\b)${betters}\\b`,
    ),
    notIn: moments,
    unless: /\b(?:when|once|after|as soon as|whenever|if) /i,
    unlessBefore: notYet,
    reason: why.promise,
    example: 'The team shall introduce a pool of connections.',
  },
  {
    pattern: new RegExp(
      `(?:(?:^|[;(–—:-] ?|-> ?)(?:and |so |but )?(?:we |i )?|\\b(?:we|i)\\b [^.;]{0,80}?(?:, (?:and |but |so )?| (?:and|but|so) )|\\b(?:by hand|manually), (?:and|but) |(?:[,] |\\b(?:and|but|so) )(?:we|i) )(?:(?:therefore|also|then|now|really|still|definitely) )*(?:(?:we|i)'ll|will|shall|should|must|ought to|needs? to|have to|are going to|plan to|hope to|aim to|intend to|want to|would like to)(?: also| therefore| then| soon| really| probably)* (?!(?:add that|keep|monitor|verify|track|notify|page|have|use|avoid|make it|review|cover|alert|reject|refuse|validate|prevent|include|require|work with)\\b)${betters}\\b`,
      'i',
    ),
    unless: /\b(?:users?|customers?|clients?|you)\b[^,;]{0,60}\b(?:will|should|must|needs? to)\b|\bto add: \d/i,
    unlessBefore: saidSo,
    reason: why.task,
    example: 'The quota was raised by hand, and will add a check of it to the monthly review.',
  },
  {
    pattern: new RegExp(
      `(?:^|[-–—(>:;] ?|, |\\d\\d )(?:also |still |really |probably |definitely )*(?:should|must|needs?|todo:?|to[- ]do:?|action(?: item)?:|follow[- ]?ups?(?: item)?:|next steps?:|improvement:|idea:|suggestion:)(?: to)? (?:also |really |probably )*(?:have (?:its|an?|our|their|some|more) |be (?:part of|its own)|(?:its|their) own |(?:an? )?(?:separate|dedicated|alert|runbook|limit|probe|test|check|monitor|dashboard)\\b|${betters}\\b)`,
      'i',
    ),
    unlessBefore: notYet,
    reason: why.task,
    example: 'The mirror is three days behind -> should have its own probe',
  },
  {
    pattern:
      /(?:^|[.;,(–—-] ?)(?:as (?:a |an )?)?(?:(?:next|further|remaining|possible|long[- ]term|short[- ]term) )?(?:follow[- ]?ups?|action items?|actions? points?|todos?|to-dos?|next steps?|improvements?|future work|ai(?=:))(?: for (?:us|later|the team|\w+))?(?: ?[:–—-] ?| (?:is|are|will be|would be|include|includes)(?: to)? )(?!none|n\/a|done|see|no\b|at \d|an? \d|\d)\w+|\btodo for (?:us|later|the team)\b/i,
    unless: /\b(?:none|n\/a|see below)\b/i,
    unlessBefore: /\b(?:asked|told|said|no) /i,
    reason: why.task,
    example: 'Rolled back to v9. Follow-up: pin the base image.',
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:had|has|have|need|needs|needed|going|due|planned|supposed|expected|ready|able|about|likely|appeared|appears|seems?|seemed|was|were|is|are|ought|want|wants|wanted|used|meant|intended|scheduled|fail|failed|continue|continued|waited|waiting|wait|enough|not|requests?|asked|turned|turns|proved|found|believed|thought|said|known|assumed|considered|allow|allowed|caused|led|cause)) to be (?:\\w+ly )?${bettered}(?: later| next| soon| afterwards| tomorrow)?(?: (?:with|by|in|as|later|next|on) [^.;]{1,60})?(?=[.,;)]|$)`,
      'i',
    ),
    unlessBefore:
      /\b(?:for|which|that|when|until|before|first|last|(?:is|was|were|are|had|has|have|do|does|did|wait|decid|order|caus|allow|permit|enabl|requir|need|want|expect|forc|ask|g[eo]t|led|lead|let|mak|made)\w*)\b[^,;–—-]{0,80}to be/i,
    reason: why.task,
    example: 'Nobody reaches the storage team, escalation policy to be fixed',
  },
  {
    pattern:
      /\b(?:(?<!\bthe )next time|(?<!\b(?:timestamp|date|time|clock) )in (?:the )?future|from now on|henceforth|from here on|as of (?:now|next \w+)|(?:over|in|during|within) the (?:coming|next|following) (?:few |two |three |couple of )?(?:days|weeks|months|quarters?|sprints?|releases?)|(?:in|for|by) (?:the )?(?:next|following|coming) (?:sprint|quarter|release|version|month)|by (?:the end of )?(?:Q[1-4]|(?:next|this) (?:week|month|quarter|year))|later this (?:week|month|quarter|year)|(?<!\bas )soon(?! (?:as|after)\b))\b,? [^.;]{0,100}\b(?:will|shall|should|must|has to|have to|needs? to|going to|want to|plan to|ought to|be made|is to|are to)\b(?! (?:not )?(?:see|notice|experience|be able to (?:see|use|log))\b)|\b(?:will|shall|should|must|has to|have to|needs? to|going to|plan to)\b(?! (?:be (?:back|available|published|sent|posted|complete\w*|finished|restored|resolved|paid|refunded)|arrive|receive|see)\b) [^.;]{1,100}\b(?:from now on|henceforth|any ?more(?! [a-z])|next time|over the (?:coming|next) (?:few |two |three )?(?:weeks|months)|(?:in )?the (?:next|following|coming) (?:sprint|quarter|release|iteration)|next (?:sprint|quarter|release|iteration))\b/i,
    notIn: moments,
    unless: /\b(?:next|another|further) updates?\b|\bupdates? (?:will|shall)\b|\busers? (?:will|should|must)\b/i,
    unlessBefore:
      /\b(?:decid\w+|agreed|said|says|told|thought|hop\w+|expect\w*|if|whether|so that|vendor|provider|announced)\b/i,
    reason: why.later,
    example: 'Next time the shift gets a call, and the order should come from the lead.',
  },
  {
    pattern: new RegExp(
      `(?:->|=>|→|\\((?:note: |todo:? )?|\\b[Nn]ote to (?:self|us|ourselves)\\b[:,]?|^Please|[-–—] ?[Pp]lease) ?${order}\\b|@[\\w-]+ (?:to|should|could you|please|can you) ${order}\\b|(?:^|[;,(–—:] ?)(?!We\\b|I\\b|Need\\b|Needs\\b|Needed\\b|Decided\\b|Agreed\\b|Asked\\b|Trying\\b|Going\\b)[A-Z][a-z]+(?: [A-Z][a-z]+)? to (?:document|improve|automate|introduce|implement)\\b`,
    ),
    reason: why.order,
    example: 'We had to guess the password -> document it',
  },
  {
    pattern:
      /\b(?:still open|open (?:question|point|item|task|issue)s?|left to do|still to do|to be done|outstanding(?: work)?|remaining work|remaining tasks?|for later|(?<!\bthe )future|takeaways?|lessons? learned|learnings?|(?:the|our|one) (?:clear |main |key )?(?:lessons?|takeaways?|learnings?|moral)(?: (?:here|from this|from it|learned|for us))? (?:is|are|was)(?: clear| simple)?)(?: ?:| (?:that|to)\b| -) ?(?!\d)\w+/i,
    unlessBefore: /\b(?:left|said|told|waiting)\b[^,;]{0,20}$/i,
    notIn: moments,
    reason: why.task,
    example: 'Still open: find out why the watchdog did nothing.',
  },
  {
    pattern:
      /\b(?:must|should|ought to|has to|have to|needs? to) (?:get|become|be(?:come)?|be made)(?: much| a lot| far)? (?:better|faster|easier|simpler|quicker|smarter|safer|clearer|stricter|automatic)\b(?! (?:now|than)\b)|\b(?:should|must|ought to|has to) (?:be put|go|end up) (?:in|into|on) (?:the|our) (?:runbook|docs|documentation|wiki|handbook|playbook|checklist|rota|pager|backlog)\b/i,
    unlessBefore:
      /\b(?:decid\w+|said|says|told|thought|hop\w+|expect\w*|if|when|whether|should (?:be|get|become) (?:better|faster) (?:now|soon))\b/i,
    reason: why.task,
    example: 'The dashboard takes a minute to load, that has to get faster.',
  },
  {
    pattern:
      /(?<!\b(?:each|every|an?|any)(?: new)? [\w-]+ )\b(?:will|shall|is going to|are going to)(?: also| now| soon)? (?:get|receive|be given|have) (?:its|their|an?|our) (?:own|dedicated|separate|second|third|new|additional|proper|backup|bigger|larger)\b|\bto (?:stop|keep|prevent|guard against|rule out|make sure|ensure|protect)[^.;]{1,80}(?:from (?:repeating|happening|recurring|occurring|coming back)|again|in (?:the )?future|(?:do|does)(?: not|n't) (?:happen|recur|repeat)\w*)[^.;]{0,40}\b(?:has to|have to|will|must|should|shall|needs? to|ought to|is going to|are going to|is to|are to)\b/i,
    unlessBefore: saidSo,
    reason: why.later,
    example: 'The site will get its own cluster.',
  },
]
