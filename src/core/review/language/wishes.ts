/** Wishes, recommendations and promises that slip in among the facts. */
import type { Phrase } from './phrase.ts'
import { moments, why } from './plan-phrase.ts'

/** What was thought, said or agreed on at the time is an event. */
const atTheTime =
  /\b(?:decid\w+|agree\w*|consensus|felt|seemed|said|says|told|thought|suggested|proposed|asked|asks|hoped|expected|believed|whether|if|vendor|provider|manufacturer|customers?|users?|support)\b/i

/** What guards a service, as a thing to have. */
const guard =
  '(?:alerts?|alerting|alarms?|monitors?|monitoring|probes?|checks?|tests?|testing|limits?|caps?|rules?|runbooks?|documentation|docs|polic(?:y|ies)|process(?:es)?|procedures?|reviews?|training|automation|tool(?:s|ing)?|locks?|guards?|guard ?rails?|safeguards?|validations?|metrics?|dashboards?|redundancy|fallbacks?|backups?|quotas?|timeouts?|throttling|coordination|communication|coverage|visibility|observability|staging|rehearsals?|panels?|ownership|canar(?:y|ies)|isolation|separation)'

export const wishes: readonly Phrase[] = [
  {
    pattern:
      /\b(?:it|that|this|there)(?:'d| would)(?: also| really| probably| certainly)? be (?:an? )?(?:good|better|best|nice|great|helpful|useful|ideal|wise|worth\w*|safer|beneficial|preferable|desirable|sensible|advisable|reasonable|the right|cleaner|easier|prudent)\b|\bwould be (?:the (?:right|best|better|obvious|proper)|an? (?:good|better|useful|nice|sensible|great|safer|obvious)) (?:\w+ )?(?:thing|idea|approach|step|way|place|option|choice|improvement|addition|start|candidate|fix)\b|\b(?:something|one thing) (?:that )?(?:we|i|the team) (?:really |still |also )?(?:want|would like|'d like|need|wish|plan|intend|hope)(?:s)?\b(?! (?:to )?(?:mention|stress|say|note|add)\b)/i,
    unless:
      /\b(?:would|'d|could|might|may) (?:\w+ )?be (?:an? )?(?:better|best|safer|easier|useful|helpful) (?:than|as|for (?:us|them|now))\b/i,
    unlessBefore: atTheTime,
    reason: why.wish,
    example: 'A lock in the tool is something we want to have.',
  },
  {
    pattern:
      /\bwe(?:'d| would| do)?(?: also| really| still| very much)? (?:like|love|prefer|want) (?:this|that|it|these|those|an?|all|every|more|(?:the|our) [\w-]+ to (?:be|have|get|go|become)|\w+s to be) (?!(?:to (?:know|thank|apologi|note|stress|be (?:clear|sure|transparent))|of|post|time|chance)\b)[\w-]+|\b(?:our|my|the team's) (?:wish|intention|plan) (?:is|would be|for (?:the )?future)\b/i,
    unless: /\b(?:thank|apologi[sz]e|point out|share|stress)\b/i,
    unlessBefore: /\b(?:decid\w+|agreed|said|says|told|thought|if|since|because|what)\b/i,
    reason: why.wish,
    example: 'Posted late, we want this to be automatic.',
  },
  {
    pattern:
      /\b(?:it|this) is (?:therefore |also |strongly |highly |hereby )*(?:recommended|advised|advisable|suggested|proposed|desirable|desired|preferable|better|wise|prudent|planned) (?:that (?!(?:all |our |any |every )?(?:users?|customers?|clients?|everyone|anyone|people|you)\b)|for (?:us|the team) to \w+)|(?:^|[-–—:;,] )(?:we |i )?(?:strongly |would |also |therefore )*(?:suggest|propose|recommend|advise|urge) (?:(?:that |to )?(?:we|the|an?|our|this|more)|to (?!(?:customers|users|all|everyone|you|rotate|update|upgrade|change|clear)\b)\w+)\b|(?:^|[-–—:;,(] )(?:suggestion|recommendation|idea|improvement): ?\p{L}\w+/iu,
    unless: /\b(?:customers?|users?|clients?|everyone|anyone|you|people) (?:should|must|to|who|upgrade|update)\b/i,
    unlessBefore: /\b(?:vendor|provider|manufacturer|support|if|when|because|where|docs|documentation|manual)\b/i,
    reason: 'A recommendation among the facts is easily lost: nobody files it.',
    example: 'It is recommended that all nodes raise their peer limit.',
  },
  {
    pattern:
      /\b(?:initiatives?|efforts?|improvements?|(?:permanent |proper |lasting |better )(?:fix|solution|remedy))(?: (?:of|for|to|with|about|on) [^.,;]{1,60})? (?:is|are)(?: also| now| already| currently| still)? (?:under ?way|in (?:progress|preparation|the making)|to follow|to come)\b|\b(?:review|audit|rework|rewrite|migration|test)s?(?: (?:of|for|to) [^.,;]{1,60})? (?:is|are) to follow\b|,? with an? [^,.;]{1,60} (?:scheduled|planned|slated) for (?:the )?(?:next|later|coming|Q[1-4])/i,
    notIn: moments,
    unlessBefore: /\b(?:said|says|told)\b/i,
    reason: why.plan,
    example: 'A review of all expiry dates is to follow.',
  },
  {
    pattern: new RegExp(
      `\\b${guard} (?:could|might) (?:also |easily |perhaps )?be (?:extended|added|improved|tightened|widened|expanded|sharpened|lowered|raised)\\b(?! (?:by|within|to the)\\b)`,
      'i',
    ),
    unlessBefore: atTheTime,
    reason: why.wish,
    example: 'Monitoring could be extended with a probe of the printer.',
  },
  {
    pattern:
      /\b(?:the|a|one|our|another)(?: much| far)? (?:better|safer|cleaner|more \w+|sustainable|lasting) (?:approach|way|idea|option|practice|choice|alternative|move|measure|remedy|design|setup|place)(?: (?:here|forward|for [^.;]{1,30}))? (?:is|would be|will be|might be)(?: to)?\b/i,
    notIn: moments,
    unlessBefore: atTheTime,
    reason: 'The better way is a plan, however sure it is.',
    example: 'A better approach is to page on the burn rate.',
  },
  {
    pattern:
      /\b(?:we|i|the (?:\w+ )?team|management|[A-Z]\w+)(?:'re| are| is|'m| am| have| has|'ve) (?:\w+ly |now |also )?(?:committed (?:ourselves )?to|determined to|dedicated to|set on|keen to) (?:prevent|improv|mak|reduc|learn|invest|strengthen|harden|avoid|fix|add|build|do)\w*|\bwe (?:pledge|promise|vow|commit|undertake) to\b|\bwe(?:'re| are) (?:also |now |currently |actively )?(?:taking (?:\w+ )?(?:steps|measures|action)|investing in|stepping up|(?:build|strengthen|extend|enhanc|deepen|simplify|introduc|implement|redesign|rewrit|automat|improv|harden|tighten|expand|upgrad|rework|phas|develop)ing|(?:add|creat|replac|migrat|increas)ing(?= (?:an?|the|our|more|new|better|all)\b)(?! (?:an? new session|all prs|more than)\b))\b|\b(?:steps|measures|actions|improvements|efforts) are (?:being|now being|currently being) (?:taken|made|implemented|put|rolled|introduced)\b/i,
    notIn: moments,
    unlessBefore: atTheTime,
    reason: why.promise,
    example: 'We are committed to preventing a recurrence.',
  },
  {
    pattern:
      /\b(?:i|we)(?:'ll| will| should| must|'m going to|'re going to| are going to) (?:also )?(?:open|file|create|raise|write|log) (?:an?|the|some) (?:\w+ )?(?:tickets?|issues?|bugs?|tasks?|jira|follow[- ]?ups?|pr|card|story)\b|\b(?:ticket|issue|task|bug) (?:to be|should be|must be|needs to be) (?:opened|filed|created|raised|written)\b/i,
    unlessBefore: /\b(?:vendor|provider|support|said|says|told)\b/i,
    reason: 'What will be filed is found only where it is filed.',
    example: 'The mirror is three days behind, I will open a ticket.',
  },
  {
    pattern:
      /\b(?:it|that|this) (?:would|might|may|could|does|'d) (?:\w+ )?make sense (?:to|for|if)\b|\bwe(?:'re| are) (?:\w+ )?looking for (?:ways|options|better|other|new)\b|\b(?:consideration|thought|priority|attention) (?:should|must|needs to|ought to|has to|will) be (?:given|paid)\b|\b(?:one|another|a|an) (?:possibilit(?:y|ies)|option|idea|approach|improvement|measure|remedy|step)(?: here| forward)? (?:is|would be|could be|might be) to\b|\b(?:perhaps|maybe|possibly),? we\b[^.;]{0,60}\b(?:can|could|should|might)\b(?! not\b| have\b)|\b(?:is|are) something we (?:aim|plan|want|hope|strive|intend|wish)\b/i,
    notIn: moments,
    unlessBefore: atTheTime,
    reason: why.wish,
    example: 'It would make sense to block doubles in the database.',
  },
  {
    pattern:
      /\b(?!(?:users?|customers?|clients?|we|they|i|attackers?|you|who|that|which|and)\b)[\w-]+ (?:could do with|deserves?|merits?|calls? for) (?:an?|its|some|more|better|two|our|their)\b|\b(?:still |really )?needs? (?:\w+ly )?(?:replac|rework|fix|improv|rewrit|updat|automat|document|tun|re-?view|re-?think|refactor|clean|tighten|harden|strengthen)ing\b|\bneeds (?:attention|(?:more|further|some) (?:attention|work|thought|love|care|discussion|investigation))\b|\b(?:will (?:require|need)|would require) (?:more|further|some|better|additional|an? (?:proper|full|better)) (?:[\w-]+ ){0,2}(?:tests?|testing|work|review|effort|investigation|rework|redesign|monitoring|automation)\b/i,
    unlessBefore: atTheTime,
    reason: why.wish,
    example: 'The fix is temporary and needs replacing.',
  },
  {
    pattern:
      /\b(?:[Ww]e|I|[Tt]hey|team|[A-Z]\w+)(?: have| has|'ve)?(?: also| since)? (?:opened|created|filed|raised|logged|added|written) (?:an?|the|some|two|three|several|follow-up|jira) (?:[\w-]+ )?(?:tickets?|issues?|tasks?|stories|story|cards?|follow[- ]?ups?|items?)(?: in [^.,;]{1,30})? (?:to (?:add|improv|implement|automat|prevent|address|introduc|document|ensur|monitor|follow)|for (?:adding|improving|fixing|automating|the (?:improvement|fix|follow))|with the aim|so that|in order to|about (?:adding|improving|fixing))\w*/,
    notIn: moments,
    unlessBefore: /\b(?:said|says|told)\b/i,
    reason: 'It is tracked already; as an action item it can be found.',
    example: 'We have opened a ticket to add retries.',
    question: 'Where is its ticket? Among the action items it is counted and followed.',
  },
]
