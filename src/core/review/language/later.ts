/** What is left for later, as it slips in among the facts: what has begun, what stands on a list, what comes from next week on. */
import type { Phrase } from './phrase.ts'
import { moments, why } from './plan-phrase.ts'

/** What was said or decided at the time is an event, and what others do is no task of ours. */
const notOurs =
  /\b(?:decid\w+|agreed that|said|says|told|tells|thought|hop(?:e|ed|ing)|expected|wondered|asked|if|when|whether|so that|announced|no|customers?|users?|partners?|who)\b/i

/** What one makes for good, as it is being made; what is being rebuilt or restored is the repair itself. */
const making =
  '(?:built|written|developed|drafted|designed|prepared|introduced|worked (?:out|on)|drawn up|added|implemented|set up|organi[sz]ed)'

export const later: readonly Phrase[] = [
  {
    pattern: new RegExp(
      `\\b(?:an?|new|better|improved|more|stricter|proper) (?!(?:[\\w-]+ )?(?:file|index|record|row|block|entry|message|page|segment|log|node|user|key)s? )(?:[\\w-]+ ){1,4}(?:(?:to|for|of|with|that|which) [^.,;]{1,60} )?(?:is|are) (?:also |now |currently |already )?being ${making}\\b(?! (?:while|every|each|when|as|at)\\b)|\\bthere(?:'s| is) (?:still |also )?(?:\\w+ )?work (?:left )?to (?:do|be done)\\b|\\bwork (?:has|have) (?:\\w+ )?(?:started|begun) (?:on|to)\\b|\\b(?:fix|scripts?|patch|tools?|tests?|solution|guide|runbook|replacement)(?: (?:for|to|of|against) [^.,;]{1,60})? (?:is|are) (?:already )?on (?:its|their|the) way\\b(?! (?:through|to|from)\\b)|\\bnext up (?:is|are)\\b|\\b\\w+ing (?:this|that|it|the [^.,;]{1,40}) (?:is|comes) next\\b|\\bwe(?:'re| are) (?:also |now |currently )*(?:writing|preparing|drafting) (?:an?|the|our|new|more) (?!(?:statement|mail|message|update|post-?mortem|report)\\b)\\w+|\\bremaining (?:[\\w-]+ ){1,3}will (?:(?:get|receive) (?:the|an?|this|their) (?:\\w+ )?(?:patch|fix|update|upgrade|version|change|release)|follow (?:next|on|in|later|soon|tomorrow|over|this|during))\\b`,
      'i',
    ),
    notIn: moments,
    unlessBefore:
      /\b(?:said|says|told|when|while|if|where|until|because|that|whenever|once|each|every|customers?|users?)\b/i,
    reason: why.later,
    example: 'A retry mechanism is being built.',
  },
  {
    pattern:
      /(?:^|[.;:–—(-] ?)(?:(?:and|but|also|still|we|i) )*(?:plan(?:ning)? (?:to|on)|need(?:s)? to|to be) (?:still |also )?(?:look(?:ing)? (?:into|at (?:why|how|what|the (?:cause|reason)))|investigat(?:e|ing)|figur(?:e|ing) out why|find(?:ing)? out (?:why|how)|understand why|add|automat(?:e|ing)|document|writ(?:e|ing) (?:an?|the|tests)|mov(?:e|ing)|migrat(?:e|ing)|replac(?:e|ing)|back-?fill|clean(?:ing)? up|follow(?:ing)? up|revisit|come back to)\b|\b(?:we|i) (?:still |also )?(?:have|need) to (?:come|get) back to\b/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.task,
    example: 'Restarted it. Need to look at why the watchdog did nothing.',
  },
  {
    pattern:
      /\bplan(?:ning)? (?:to|on) (?:look(?:ing)? (?:into|at) (?:the |this|that|it|why|how|what)|investigat(?:e|ing)|add|automat(?:e|ing)|document)[^.;]{0,60}\b(?:tomorrow|next (?:week|sprint|month)|later this|in more detail|after the weekend|on monday)\b|\b(?:i|we)(?:'d| would) (?:really |also )?like to (?:look at|revisit|rethink|talk about|change|rework|improve|automate|see if we can) [^.;]{0,60}\b(?:anyway|anyhow|whatever|regardless|in general|long[- ]term|some ?time|at some point|going forward)\b/i,
    unlessBefore: notOurs,
    reason: 'It goes beyond the repair, whoever said it at that moment.',
    example: 'Closed for now, plan to look into the cause in more detail tomorrow.',
  },
  {
    pattern:
      /^(?:(?:the )?(?:long(?:er)?|mid|medium)[- ]term(?: (?:fix|solution|plan|mitigation|remedy|measures?|actions?))?|(?:permanent|proper|lasting|real|final) (?:fix|solution)|(?:better|improved|faster|earlier) (?:detection|monitoring|alerting))\s?(?::|[–—-] ) ?(?!(?:no|none|nothing|yes|n\/a|pr\b|\d|\w+ed\b|see\b|done|unknown|in place)\b)\w+/i,
    notIn: moments,
    unless: /\b(?:was|were|has been|have been|merged|live|done|completed|deployed|rolled out|shipped)\b/i,
    reason: 'The better fix is a plan, however sure it is.',
    example: 'Long term: split the importer in two.',
  },
  {
    pattern:
      /^(?:prevent|avoid|never|don't|do not|(?:make sure|ensure)(?: that)? (?:nobody|no[ -]one|we|no|such))\b(?! (?:it|this|that|they)\b)[^.]{3,120}\b(?:again|any ?more|in (?:the )?future)\b|^(?:figure out|find out|investigate|understand|look into) why\b/i,
    notIn: moments,
    unless: /, then\b/i,
    reason: why.order,
    example: 'Prevent the purge from being started by hand again',
  },
  {
    pattern:
      /\b(?:we|i|teams?|foundation|company|group|squad|department|engineers|developers|operations|maintainers|committee|council|labs)(?: \w+){0,2}(?:'ll| will| (?:is|are) going to) (?:also )?(?:keep|continue)(?: on)?(?: to)? (?:working (?:on|to|with (?!law|the (?:police|authorities)))|work (?:on|to|with (?!law|the (?:police|authorities)))|chas|reach|out-?reach|improv|migrat|roll|upgrad|hardening|harden|invest(?!igat)|help|push|mov(?:e|ing)|follow|replac|automat|add)\w*/i,
    notIn: moments,
    unless: /\b(?:work|working) (?:for|as|until|without)\b/i,
    unlessBefore: /\b(?:said|says|told|if|when|whether|until|once|jobs?|workers?|users?|customers?|clients?|nodes?)\b/i,
    reason: why.promise,
    example: 'The operations team will keep chasing the last offices.',
  },
  {
    pattern:
      /\bwill(?: also| then| now| all)? be (?:paid|paid (?:out|back)|refunded|reimbursed|credited|compensated|issued|contacted|sent|re-?sent|added|restored|recovered|re-?calculated|corrected|repaired|brought (?:back|up)|re-?enabled|turned (?:on|off))(?: [^.;]{0,80})? (?:shortly|soon|in the (?:coming|next) (?:few )?(?:days|weeks|months)|(?:with|on|in|by) (?:the|their|its) next (?:invoice|bill|payout|pay ?roll|release|epoch|cycle|statement|month|week)|next (?:week|month|quarter|sprint)|in due course|at a later (?:date|point|time))\b/i,
    notIn: moments,
    unless: /\b(?:updates?|details|report|post-?mortem|information|service)\b[^.;]{0,60}\bwill\b/i,
    unlessBefore: /\b(?:said|says|told|vendor|provider|announced|informed|if)\b/i,
    reason: why.promise,
    example: 'The missing part will be paid out in the coming days.',
  },
  {
    pattern:
      /\bwe (?:really |also |still )?(?:should|need to|want to) have (?:(?:more|better|our own|proper|automat\w+) [\w-]+|(?:an?|some) (?:[\w-]+ ){0,2}(?:alert(?:s|ing)?|alarms?|probes?|checks?|tests?|runbooks?|dashboards?|limits?|process|procedure|polic(?:y|ies)|rules?|backups?|staging|fallback|canary|metrics?|monitoring|automation|documentation)\b)|\b(?:to|should) (?:prevent|stop|avoid|keep)\b[^.;]{1,80}\b(?:in (?:the )?future|recurr\w+|re-?occurr\w+|happening again|repeat\w*)\b,? we(?:'re| are| have (?:started|begun))\b|\b(?:an?|the) (?:\w+ )?(?:audit|review|rework|rewrite|migration|test|drill|exercise|workshop|meeting|retro\w*)(?: (?:of|for|with|to) [^.,;]{1,60})? is (?:also |already |now )?(?:scheduled|planned|foreseen)(?= (?:for (?!\d)|in|next)\b|[.,;]|$)/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.plan,
    example: 'We should have an alert on the rate of errors.',
  },
  {
    pattern:
      /\b(?:we|i|team|teams|[a-z]+ team)(?: have|'ve| has)(?: also| now| already| since) (?:begun|started) (?:to (?:\w+ly )?|work(?:ing)? (?:on|to) |on )?(?:add|improv|implement|document|introduc|upgrad|migrat|replac|rewrit|rework|refactor|redesign|automat|extend|build|develop|design|evaluat|review|plan|chang)\w*|\b(?:from|starting|beginning|as of|effective) (?:next|this coming|the (?:next|coming)) (?:week|month|sprint|release|quarter|year|monday)\b|\b(?:after(?:wards)?|later(?: on)?|eventually|in the meantime|after that|at a later (?:point|date|stage|time)),? (?:we|the (?:\w+ )?team)(?:'ll| will| shall| should| are going to| plan to| want to)\b(?! (?:see|show|mention|say|note|tell|explain)\b)/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.later,
    example: 'From next week all zone changes go through a pull request.',
  },
  {
    pattern:
      /\b(?:what (?:is|we) (?:really |still |now )?need(?:ed|s)?(?: now)? is (?!an? valid)|what remains is to\b|it is (?:now )?(?:up to|on|for) us to\b|now it is up to\b)|\b(?:on|to|in) (?:our|my) (?:agenda|to-?do(?: list)?|roadmap|(?:team |product |sprint )?backlog|wish ?list|list of (?:things|tasks|improvements)|radar)\b|\bon the (?:agenda|roadmap)\b|\bnext on (?:our|the|my) (?:list|agenda)\b/i,
    notIn: moments,
    unless: /\b(?:was|were|had been)(?: already)? on (?:the|our) (?:agenda|to-?do|roadmap|backlog|radar)\b/i,
    unlessBefore: /\b(?:decid\w+|said|says|told|when|was already|had been)\b/i,
    reason: why.later,
    example: 'What is needed is a hard limit per tenant.',
  },
  {
    pattern:
      /\b(?:can(?:'t|not)?(?! (?:tell|reconstruct|say|know|determine)\b)|must(?:n't| not)?|should(?:n't| not)?|need to|needs to|have to|has to|won't|let's)\b[^.;]{1,80}\b(?:in (?:the )?future|next time|from now on|going forward|any ?more|after the incident|once this is over|post[- ]incident)\b|\b(?:next time|for next time|in (?:the )?future|for the future|later|afterwards|post[- ]incident)(?: ?:|,? (?:we|i|let's|let us))(?: (?:should|must|need|want|can|could))? (?!will (?:see|show|tell|explain)\b)\w+/i,
    unlessBefore:
      /\b(?:decid\w+|said|says|told|thought|if|when|(?:minutes?|hours?|days?|weeks?|seconds?|shortly|soon|moments?|much|sooner or|no|one|two|three|an hour|\d+ ?(?:m|min|h)) (?:later|after))\b/i,
    unless: /\b(?:later|afterwards?|after),? (?:we|i) (?!(?:will|should|must|need|want|could|can|have to)\b)\w+/i,
    reason: why.later,
    example: 'The VPN was down as well, we cannot depend on it in the future.',
  },
  {
    pattern:
      /\b(?:something|a thing|a (?:good )?candidate) (?:to|for|we (?:should|need to|have to|could|must)) (?:automat|fix|improv|look (?:at|into)|chang|address|investigat|add|discuss|revisit|work on|clean up|get rid)\w*|\bit(?:'s| is) (?:high )?time (?:to|for us to|we) (?:replac|rewrit|automat|retir|upgrad|rethink|invest|fix|move|migrat|document|clean|revisit|get rid)\w*|\b(?:we|i) (?:\w+ly )?(?:have|need|ought|want) to (?:talk about|discuss|think about|agree on|sort out|re-?think|come up with|find an?|reconsider|get rid of|rely less|stop \w+ing)\b|\b(?:i|we)(?:'d| would) (?:\w+ )?(?:suggest|propose|argue for|vote for|rather have)(?! (?:that )?(?:you|users|customers|everyone|anyone|all|people)\b)\b/i,
    unlessBefore: /\b(?:decid\w+|agreed|said|says|told|thought|if|when|whether|before)\b/i,
    reason: why.task,
    example: 'Restarting takes four people, this is something to automate.',
  },
  {
    pattern:
      /\bwould (?:also )?be (?:very |really |so |quite )?(?:good|nice|great|useful|helpful|handy|ideal|a (?:good|big|great) (?:idea|help|improvement|step))(?=[.,;)]|$| (?:to have|here|for this))|\b(?:solution|fix|approach|remedy)(?: (?:to|for|here) ?[^.,;]{0,30})? (?:would|could|might) (?:involve|be to|require|include|need|consist|mean)\b|\bcan (?:easily|simply|quickly|probably) be (?:added|improved|extended|automated|monitored|built|avoided|prevented)\b|\b(?:might|could) (?:\w+ly )?(?:shorten|halve|prevent|eliminate|help (?:us|avoid|prevent|reduce)|catch) (?!by\b)\w+/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.wish,
    example: 'A template for such mails would be good.',
  },
  {
    pattern:
      /\b(?:thresholds?|limits?|timeouts?|quotas?|intervals?|retention)(?: (?:of|for|on)(?: [\w-]+){1,3})? (?:ha(?:s|ve) to|needs? to|should) (?:come down|go (?:down|up)|be (?:lower|higher|larger|smaller|shorter|longer|stricter))\b(?! than\b)/i,
    unlessBefore: notOurs,
    reason: why.task,
    example: 'The threshold has to come down to two percent.',
  },
  {
    pattern:
      /\b(?:is|are) (?:also |now |therefore )?(?:going to be|to be) \w+(?:ed|en|t|n|de|lt|wn) (?:by (?:the end|next)|until (?:the|next)|in the (?:next|coming)|next|within (?:the|a|\d))/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.later,
    example: 'The rest of the fleet is to be patched by the end of the month.',
  },
  {
    pattern:
      /^next (?:sprint|quarter|month|release|week) ?[:–-] ?\w|^going to (?:add|fix|improve|write|document|replace|rewrite|automate|introduce|implement)\b|\bwill be done (?:in|by|next|within)\b|\bwe (?:also |now |currently )?plan an?\b|\(planned (?:for|in) (?:next|the|Q[1-4]|[A-Z])|\bthe (?:[\w-]+ )?team is (?:also |now |currently |actively )+(?:add|build|introduc|implement|rewrit|improv|replac|automat|extend|migrat)ing\b|\bwe (?:really |still |also )?need (?:monitoring|alerting|alerts|tests|backups|limits|documentation) (?:on|for|of|around)\b/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.task,
    example: 'Next sprint: rewrite the importer of the catalogue.',
  },
  {
    pattern:
      /\b(?:an?|the|one) (?:much |far )?(?:better|safer|simpler|cleaner|smarter|more \w+) [\w-]+ (?:would|might|could) be\b|\bunless (?:we|this|that|it|someone) (?:change|fix|add|find|do|improve|is (?:fixed|changed|addressed|improved))\w*\b|\bfollow[- ]?ups? (?:\w+ )?(?:will|shall|is going to|are going to)\b|\bwe (?:\w+ly |still |also )?need (?:some|more(?: and better)?|better|our own|an? (?=(?:[\w-]+ ){0,2}(?:alert|alarm|check|test|limit|runbook|process|plan|way|tool|policy|staging|owner|backup|dashboard|rota|probe|list|rule|review|page|map|second)\b)) ?(?!(?:few|lot|couple|moment|minute|restart|time|and(?! (?:better|more)))\b)\w+/i,
    notIn: moments,
    unlessBefore: notOurs,
    reason: why.later,
    example: 'A better metric would be the age of the oldest job.',
  },
  {
    pattern:
      /\b(?:we|they|teams?|provider|vendor|carrier|supplier|maintainers|developers|company|office)(?: \w+ly)?(?:'re| are| is)(?: \w+ly| now| also| still| already)* (?:taking|undertaking|making|planning|preparing|introducing|implementing|adopting)(?: [\w-]+){0,3} (?:steps|measures|actions|precautions|improvements|changes) (?:to|that|so|in order)\b|\b(?:we|they|teams?|provider|vendor|carrier|supplier|maintainers|developers|company|office)(?: \w+ly)?(?:'re| are| is)(?: \w+ly| now| also| still| already)* (?:working|looking|trying|planning|seeking) (?:hard )?(?:to|on|at|towards?) (?:improv|mov(?:e|ing) (?!traffic)|migrat|switch(?:ing)? to|writ(?:e|ing) (?!the (?:report|post))|prevent|avoid|ensur|strengthen|enhanc|updat|automat|upgrad|redesign|rewrit|replac|harden|extend|expand|increas|reduc|review|mak(?:e|ing) sure)\w*|\bwill(?: also| soon| therefore| be)* be (?:revised|looked into|(?:\w+ly )?(?:implement|improv|review|upgrad|replac|introduc|migrat|updat|automat|evaluat|strengthen)ing)\b|\b(?:could|can|might)(?: also)? be made to\b|\bin (?:the )?future,? [^.;,]{1,40} would like to\b|\b(?:ensure|make sure|see to it)(?: that)? (?:steps|measures|precautions|changes) (?:are|will be|get) (?:taken|made|put in place)\b|\b(?:we|they|teams?|provider|vendor|carrier|supplier|maintainers|developers|company|office)(?: \w+ly)?(?:'re| are| is)(?: \w+ly| now| also| still)* (?:investigating|exploring|evaluating|reviewing|considering|looking (?:at|into)|assessing) (?:any |all |the |what |possible |potential |further |additional |other |several |various |long-term )*(?:improvements|options|ways|measures|changes|alternatives|possibilities|safeguards)\b|\b(?:how|ways) (?:we|to|they)(?: can| could)? better (?:prepare|respond|handle|prevent|detect|manage|communicate)\b/i,
    notIn: ['timeline', 'detection'],
    unlessBefore: notOurs,
    reason: why.promise,
    example: 'We are taking further steps to make the deployment safer.',
  },
  {
    pattern:
      /\b(?:we|they|teams?|provider|vendor|carrier|supplier|maintainers|developers|company|office)(?: \w+ly)?(?:'re| are| is) (?:\w+ ){0,3}(?!preventing|blocking|stopping)[a-z]{2,}ing\b[^.;]{1,140}\b(?:(?:not|never|n't|from) (?:\w+ )?(?:happen(?:ing)?|re-?occur(?:ring)?|recur(?:ring)?|repeat)|happen(?:s|ing)? again|(?:this|such|similar|these|another|a repeat)\b[^.;]{0,40}\bin (?:the )?future)\b|\b(?:our |the )?(?:goals?|aims?|next steps?|plans?)(?: here| now)? (?:is|are|will be|would be) to (?!restor|recover|bring|get|answer|keep|restart|have)\w+/i,
    notIn: ['timeline', 'detection'],
    unlessBefore:
      /\b(?:decid\w+|agreed that|said|says|told|tells|thought|hop(?:e|ed|ing)|expected|if|when|whether|announced|who)\b/i,
    reason: 'What is to prevent the next one is no event.',
    example: 'They are updating their procedures so that this does not happen again.',
  },
]
