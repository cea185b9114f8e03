/** Small words that stand in place of a figure where the impact is told. */
import type { SectionKind } from '../../aar/aar.ts'
import type { Phrase } from './phrase.ts'

/**
 * A figure beside it makes a small number a fact. Days, clock times, versions and status codes count nothing; so a digit of theirs is passed over.
 */
const figured =
  /(?:^|[^\p{L}\d_.:/#-])(?:~ ?)?(?!(?:19|20)\d\d(?!\d)|[1-5]\d\d (?:errors?|responses?|status)|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}(?::\d\d| ?[ap]\.?m\b)|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[-/]\d|\d{1,3}\.\d{1,3}\.\d)(?<!\b(?:version|v) ?[\d.]{1,8} to )(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|version|release|v|pr|issue|phase|sev|p|era|epoch|block|build|line|step|week|node|zone|region|ticket|incident) ?)\d/iu

/** The same, but how long it took is no count of those whom it hit. */
const counted = new RegExp(
  figured.source.replace(
    '(?!(?:19|20)',
    '(?!\\d+(?:[.,]\\d+)?[ -]?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\\b|(?:19|20)',
  ),
  'iu',
)

/** Things that can be too few to count, and what befalls them. */
export const affected =
  '(?:users?|customers?|people|persons?|requests?|orders?|clients?|tenants?|accounts?|merchants?|students?|pupils?|learners?|teachers?|visitors?|participants?|teams?|patients?|clinicians?|doctors?|nurses?|drivers?|riders?|players?|gamers?|viewers?|listeners?|readers?|guests?|passengers?|citizens?|employees?|colleagues?|staff|authors?|editors?|contributors?|maintainers?|operators?|delegators?|validators?|holders?|stakers?|wallets?|miners?|traders?|buyers?|sellers?|shops?|stores?|restaurants?|schools?|hospitals?|clinics?|branches|offices|agencies|municipalities|cities|countries|cases?|errors?|failures?|timeouts?|services?|sites?|pods?|workloads?|jobs?|builds?|pipelines?|runs|tests?|messages?|mails?|e-?mails?|letters?|notifications?|sms|transactions?|transfers?|withdrawals?|deposits?|trades?|positions?|records?|rows?|entries|files?|documents?|uploads?|downloads?|logins?|log-?ins|sessions?|connections?|streams?|rooms?|channels?|meetings?|nodes?|machines?|servers?|hosts?|devices?|instances?|deployments?|pages?|screens?|features?|functions?|endpoints?|events?|bookings?|reservations?|tickets?|invoices?|refunds?|charges?|shipments?|parcels?|deliveries|appointments?|claims?|forms?|applications?|developers?|members?|organi[sz]ations?|companies|projects?|repos(?:itories)?|hubs?|queries|searches|lookups?|calls?|payments?|payouts?|purchases?|apps?|installations?|subscribers?|subscriptions?|partners?|regions?|images?|videos?|posts?|comments?|reports?|exports?|imports?|dashboards?|items?|samples?|results?|datasets?|data sets?|volumes?|collections?)'

/** Judgements of size. */
const slight =
  '(?:minor|slight|small|brief|short|short-lived|momentary|minimal|negligible|trivial|tiny|insignificant|marginal|mild|modest|harmless|unimportant|isolated|cosmetic)'

/** What is so judged. */
const harm =
  '(?:impact|outages?|downtime|disruptions?|interruptions?|delays?|degradations?|blips?|hick-?ups?|hiccups?|glitch(?:es)?|inconveniences?|unavailability|slowdowns?|effects?|loss(?:es)?|latency|issues?|problems?|challenges?|errors?|incidents?|interference|breakage|hangs?|increase in (?:latency|errors?|load|response times?|error rates?))'

/** Where the whole is told; elsewhere a few may be a few. */
const notOfImpact: readonly SectionKind[] = ['background', 'timeline', 'detection', 'resolution']

export const smallWords: readonly Phrase[] = [
  {
    pattern:
      /\b(?:only|just|merely) (?:a )?(?:few(?! (?:seconds|minutes|hours|days|weeks|months|moments) (?:after|before|later|earlier|ago|into|past|since))|small|minor|handful|limited|fraction|couple|some|slight)\b/i,
    unless: counted,
    unlessBefore: /\b(?:contain\w*|ha[sd]|have|hold\w*|with|us(?:e|es|ed|ing)|keeps?) (?:only|just|merely)\b/i,
    notIn: notOfImpact,
    reason: 'It weighs for the reader, who may have been among the few.',
    example: 'Only a few customers noticed.',
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:a )?(?:few|couple of)|(?:a )?(?:very |relatively |fairly )?(?:small|limited|low|tiny|minor|insignificant|negligible|marginal|modest|minuscule|minute|minimal) (?:number|amount|fraction|percentage|subset|portion|proportion|set|share|volume|part|group|bunch|slice|segment|minority|sample|quantity) of|(?:a )?handful of|(?:an?|only an?) (?:fraction|minority) of|(?:only|just) a subset of|a subset of(?= (?:our |the |all )?(?:[\\w-]+ )?(?:users?|customers?|clients?|people|tenants?|accounts?|merchants?)\\b)|(?:very few|not (?:too )?many|not a lot of|hardly any|barely any)) (?:of )?(?:our |the )?(?!(?:smaller|larger|new|old)\\b)(?:(?!(?:in|of|for|with|to|from|on|at|by|and|that|which|who|about|(?:second|minute|hour|day|week|month|moment)s?)\\b)[\\w-]+ ){0,4}${affected}\\b(?! (?:of (?:the|our) (?:\\w+ )?(?:team|staff|group|crew)|with|that|which|whose|caused|triggered|later|ago|earlier))`,
      'i',
    ),
    unless: counted,
    unlessBefore:
      /\b(?:contain\w*|ha[sd]|have|hold\w*|us(?:e|es|ed|ing)|keeps?|spawn\w*|add\w*|creat\w+|start\w*|open\w*|run|ran|allow\w*|limit\w*|after|last|next|past|for|in|process\w*|send\w*|sent|order of) (?:only |just |out |up )?(?:a |the )?(?:very )?(?:few|couple|small|limited|low|tiny|handful|minor)\b/i,
    notIn: notOfImpact,
    reason: 'Few is a judgement; a count is a fact.',
    example: 'A small number of users could not log in.',
  },
  {
    pattern:
      /\b(?:impact|effects?|damage|disruption|consequences?|loss(?:es)?|downtime|outage|interruption|blip|hiccup|glitch|degradation|slowdown|delays?|inconvenience|incident|issue|problem)(?: (?:on|for|to|of|in) (?:[\w-]+ ){0,2}[\w-]+)? (?:was|were|is|has been|remained|remains|stayed|stays|seems|appears|should be|was kept|were kept|could be kept|turned out|proved|(?:is|was|are|were) (?:believed|expected|thought|estimated|considered|assumed|likely))(?: to be| to)? (?:\w+ly |very |quite |rather |only |also )*(?:limited|minimal|minor|small|low|negligible|slight|insignificant|brief|short|contained|mild|marginal|modest|trivial|harmless|tolerable|bearable|moderate|manageable|a minimum|confined to a (?:small|handful)|not (?:large|big|great|severe|serious|high|significant|dramatic))\b(?! (?:to|in) (?:the|one|a|our|this|that|only|these|those) )/i,
    unless: figured,
    reason: 'It says how to feel about the impact and not what it was.',
    example: 'The impact was limited.',
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:only|just|some|a few|an?|very|relatively|fairly|rather|other|the|any|no more than|caus\\w+|with|experienc\\w+|suffer\\w+|saw|notic\\w+|led to|was|were) )(?:very |relatively |fairly |rather |quite |\\w+ )?${slight} (?:[\\w-]+ ){0,2}${harm}\\b|(?:^|[.:;] )${slight} (?:[\\w-]+ ){0,2}${harm}\\b|\\b(?:minor|slight|small|brief|short) (?:service |user )?(?:inconvenience|glitch|hiccup|blip|outage|downtime|interruption|disruption)s?\\b|\\b(?:very |relatively |somewhat |rather )?(?:limited|minimal|low|minor|negligible|little) (?:user |customer |business |service |overall )?impact\\b`,
      'i',
    ),
    unless: figured,
    notIn: ['timeline', 'background'],
    unlessBefore:
      /\b(?:would|could|might|may|expect\w*|planned|should) (?:have |be |cause )?(?:only )?(?:an? |some )?(?:\w+ )?(?:minor|slight|small|brief|short|minimal|limited|low|negligible)\b|\b(?:to ensure|so that|in order to|can|to (?:keep|allow|guarantee))\b[^.;]{0,100}$/i,
    reason: 'Like “limited impact”.',
    example: 'It was a minor glitch.',
  },
  {
    pattern:
      /\b(?:little(?: to| or)? no|hardly any|barely any|almost no|next to no|(?:no|not|nor|without)(?: \w+){0,2} (?:significant|major|serious|severe|critical|material|noticeable|meaningful|substantial|lasting|real|big|great)(?:ly)?) (?:\w+ ){0,2}(?:impact\w*|effects?|affected|disrupt\w*|disturbed|damage|degradation|loss|consequences?|harm)\b|\b(?:slightly|marginally|minimally|mildly|hardly|barely|somewhat) (?:affected|impacted|degraded|disrupted|slower|delayed|noticeable|visible|elevated|inconvenienc\w+)\b|\b(?:slightly|mildly|somewhat|marginally) (?:reduced|lower(?:ed)?|higher|increased|less|fewer|worse(?:ned)?|longer|raised)\b|\b(?:mostly|largely|essentially|practically|virtually|relatively) (?:unaffected|unimpacted|harmless|unnoticed)\b/i,
    unless: figured,
    reason: 'How much is “significant” is for the reader to say, from a figure.',
    example: 'There was little to no impact on payments.',
  },
  {
    pattern:
      /\b(?:for|lasted|in|within)(?: only| just)? (?:a )?(?:very |relatively |fairly )?(?:short|brief|small) (?:time|while|moment|period|duration|window|amount of time)\b|\b(?:a )?(?:mere|scant) (?:minutes|seconds|hours|moments)\b|\b(?:relatively|fairly|comparatively|mercifully) (?:short|brief|small|minor|low|limited|few)\b|\b(?:briefly|momentarily) (?:\w+ )?(?:unavailable|down|unreachable|offline|inaccessible|interrupted|disrupted|affected|degraded|slow|unresponsive|lost|failed)\b|\b(?:was|were|went|is|being) (?:unavailable|down|unreachable|offline|inaccessible|slow|unresponsive) (?:briefly|momentarily|for a (?:bit|little while))\b|\b(?:down|unavailable|unreachable|offline|inaccessible|interrupted|disrupted|slow|unresponsive) (?:for|only) (?:only |just |about )?(?:a )?(?:few|couple of) (?:seconds|minutes|hours|moments)\b/i,
    unless: figured,
    notIn: ['timeline', 'resolution', 'background'],
    reason: 'Short for whom? Minutes are the same for all.',
    example: 'The page was briefly unavailable.',
  },
  {
    pattern:
      /\b(?:(?:not|never|no|hardly|wasn't|isn't|weren't) (?:really |such |too |that |very |been )*(?:an? )?(?:big|huge|great|major|large|serious|real) (?:deal|problem|issue|concern|thing|drama|worry|loss)|no big deal|nothing (?:really |too |very |overly |that |all that )?(?:dramatic|serious|major|critical|important|significant|tragic|bad|severe|terrible|to worry about|of (?:importance|value|note|significance))|(?:was|were|is|are)(?:n't| not) (?:really |that |very |too |so |all that |particularly |especially )+(?:important|bad|serious|severe|critical|noticeable|visible|dramatic|long|many|much|significant|painful)|(?:was|were|is|are)(?:n't| not) (?:any )?important(?: \w+)?|(?:next to|basically|practically|virtually|essentially|almost|nearly) (?:invisible|imperceptible|(?:no|none of|nobody|no one|nothing)(?! (?:new |more |further )?(?:updates?|records?|traffic|data|requests?|messages?|logs?|events?|memory|space|capacity|time|documentation|monitoring|tests?)\b))|(?:no|few|hardly any) real (?:users?|customers?|people|harm|damage|impact|loss(?:es)?)|(?:no[ -]?(?:one|body)|none of \w+) (?:really|even|much|ever|seems? to have) (?:notic|saw|felt|complain|mind|realis)\w*|not much (?:was|were|happened|is|got|has|had|impact|data|traffic)|(?:was|were|is) (?:\w+ )?(?:bearable|tolerable|survivable)|some (?:\w+ )?(?:inconvenience|annoyance|irritation)|(?:hardly|barely|scarcely) (?:\w+(?:able|ible)|feel|felt|notice|register\w*)|not (?:very |really |too |that )?critical|for (?:just |only )?a moment|a (?:little|bit of) (?:downtime|lag|delay|latency|slowness|disruption|trouble)|(?:hardly|barely|scarcely|almost) (?:any(?:one|body)|a (?:soul|user|customer)|no[ -]?(?:one|body)|noticed|felt|seen|any (?:\w+ )?(?:users?|customers?|traffic|data|orders?|impact|loss))|most (?:of (?:the |our )?)?(?:users?|people|customers?|players?|visitors?|students?|members?|clients?|teams?|staff|of them) (?:probably |likely |will |would )*(?:(?:did not|didn't|won't|never|will not) (?:even |really )*(?:have )?(?:see|seen|notic|feel|felt|reali[sz])\w*|(?:were|was) (?:not (?:affected|impacted|hit|touched|disturbed|disrupted|harmed|bothered|aware)|un(?:affected|harmed|touched|aware|impacted))|saw nothing|noticed nothing))(?![^.;]{0,60}\buntil\b)\b/i,
    unless: figured,
    notIn: notOfImpact,
    reason: 'It says that it does not matter, to a reader to whom it may have.',
    example: 'It was not a big deal.',
  },
  {
    pattern:
      /\b(?:fairly|rather|quite|pretty|mostly|otherwise|largely|basically|completely|totally|more or less|relatively) harmless\b|\bmerely (?:an? |some |the |(?!because|by\b|that\b|if\b|as\b|when\b|to\b|in\b|of\b)\w+(?:ed|ing|er|y|ic|al)\b)|\b(?:only|just|merely|more of|no more than|little more than|at (?:most|worst)) (?:an? )?(?:\w+ )?(?:annoyance|nuisance|inconvenience|inconvenienced|annoyed|cosmetic|irritation|nuisances|formality|edge cases?|corner cases?)\b|\b(?:very|extremely|quite|only|too|relatively|comparatively) (?:little|few) (?:[\w-]+ ){0,2}(?:was|were|got|had been|is|are) (?:lost|affected|hit|impacted|missing|damaged|delayed|dropped|harmed|touched|corrupted)\b|\b(?:lost|lose|missed|dropped|delayed|suffered|degraded|affected|slower|late|lag\w*) (?:[\w-]+ )?(?:a (?:little|tiny|small|wee)(?: bit)?|a bit)\b|\ba (?:little )?bit (?:more |less )?(?!(?:mask|map|flip|field|rate|error|set|depth|string|too)\b)[a-z]+y\b|\b(?:number|amount|share|percentage|portion|count|volume) of (?!(?:free|available|remaining|spare|idle|healthy|open|working)\b)[^.;]{1,40} (?:is|was|were|remained|stayed) (?:very |quite |rather |relatively |extremely )*(?:low|small|limited|negligible|minimal|tiny)\b|(?<!\b(?:with|has|have|had|contains?) )\b(?:very|relatively|comparatively|extremely|fairly) few (?!minutes|hours|seconds|days|details|fields)[\w-]+s\b|\ba (?:(?:little|tiny|small) bit|bit|little|tad|touch|shade) (?:of (?:their|the|our|data|lag|delay|downtime|trouble|slowness)|slow\w*|late\w*|long\w*|high\w*|low\w*|delayed|degraded|sluggish|laggy|flaky|unstable|off|inconvenien\w+|bumpy)\b|\bin (?:(?:some|a few|very|only|extremely) )*(?:rare|few|isolated|exceptional|individual|some|certain) (?:cases?|instances?|occasions?|circumstances|situations?)\b(?<!\bin (?:some|certain) \w+)|\b(?:some|the|an?|one or two|a couple of|only|few|very) (?:odd(?= (?:requests?|errors?|failures?|timeouts?|users?|calls?|jobs?|orders?|tests?|runs?|messages?|customers?|connections?|delays?|blips?)\b)|occasional|isolated|sporadic|stray) (?!(?:staging|sandbox|test environment|dev)\b)[\w-]+s?\b|\b(?:isolated|sporadic|occasional) (?:cases|reports|errors|complaints|failures|users|requests|timeouts)\b|\b(?:only|just|merely)? ?an? (?:insignificant|negligible|tiny|marginal|minuscule|minute|trivial|vanishingly small|modest|small) (?:portion|fraction|part|share|proportion|slice|percentage|minority|amount|subset|bit) of\b|\b(?:small|short|brief|tiny|narrow) (?:time )?(?:window|time ?frame|interval|spell|stretch|gap)s?\b(?! (?:size|of \w+ (?:records|events)))|\b(?:affect|hit|impact|concern|touch|reach)(?:ed|ing|s)? (?:only )?(?:(?:very|relatively|comparatively|just|rather) )*few\b/i,
    unless: figured,
    notIn: notOfImpact,
    reason: 'It weighs for the reader; a count or a time would let them weigh.',
    example: 'It was a fairly harmless incident.',
  },
  {
    pattern: new RegExp(
      `\\b(?:should|would|could|do|does|did|will|has|have|had)(?: not|n't) (?:(?:really|probably|likely|actually|even|have) )*(?:(?:have|had|see|seen|cause[sd]?|be|been|expect(?: there to be)?|anticipate)(?: an?| any| that| too| very| so| all| of| much| many| big| major| large| great| serious| severe)* (?:much|big|major|large|great|serious|severe) (?:of an? )?(?:\\w+ )?(?:impact|effects?|harm|damage|disruption|consequences?)|(?:affect|impact|hit|bother|hurt|disturb|concern|touch|reach)(?:ed)? (?:too |very |that |all that |so )*(?:many|much)(?: of (?:our|the))?(?: [\\w-]+){0,2}? (?:${affected}|anyone|anything)|(?:believe|think|expect)(?: that)? (?:too |very |that )?(?:many|much) (?:of (?:our |the )?)?(?:[\\w-]+ ){0,2}?${affected} (?:was|were|had|have|saw|noticed))\\b`,
      'i',
    ),
    unless: figured,
    notIn: notOfImpact,
    reason: 'What is not much is for the reader to say, from a figure.',
    example: 'This should not have much impact.',
  },
  {
    pattern:
      /^(?:impact[^:.]{0,20}: ?)?(?:(?:very|quite|rather|relatively|fairly|only|extremely) )*(?:minor|small|minimal|low|negligible|limited|slight|insignificant|marginal)[.:;,]?$/i,
    notIn: ['causes', 'lessons', 'actions', ...notOfImpact],
    reason: 'One word weighs for the reader, who knows nothing else.',
    example: 'Very minor.',
  },
  {
    pattern:
      /\b(?:was|were|is|are|stayed|remained|it was) (?:only |just |really |basically |largely |more or less |never more than )*(?:a (?:mere )?blip|tolerable|bearable|small beer|trifling|barely (?:touched|affected|noticeable|perceptible)|hardly (?:touched|affected|noticeable|felt)|basically fine|nothing dramatic|not dramatic|within tolerable (?:bounds|limits))\b|\b(?:hardly|barely|scarcely) (?:felt|touched|affected|perceptible)\b|\bnothing (?:dramatic|tragic|to write home about)\b|\b(?:some |a )?trifling \w+|\bthe odd (?:delay|error|timeout|hiccup|glitch|failure|complaint)\b|\b(?:to|in) (?:a|only a) (?:very |rather |quite )?(?:limited|small|minor|lesser) (?:extent|degree)\b|\btiny (?:slice|sliver|bit) of\b|\bwithin tolerable (?:bounds|limits)\b|\bnobody (?:would|will) miss\b/i,
    unless: figured,
    notIn: notOfImpact,
    reason: 'It weighs the harm for those who had it; a figure lets them weigh it.',
    example: 'Most tenants hardly felt it.',
  },
]
