/** How far it reached, by the document's own words: to all, or to less than all. */
import type { Phrase } from './phrase.ts'
import { affected } from './small-words.ts'

/** What is not there for anybody. */
const dead =
  '(?:down|offline|off-line|dark|unavailable|inaccessible|unreachable|unresponsive|unusable|unable|out of (?:service|order|operation)|not (?:available|reachable|accessible|usable|working|operational)|non-?(?:functional|operational))'

/** By the document's own words everything was down for everybody. */
export const total = new RegExp(
  [
    `\\b(?:took|brought|knocked|taking|bringing|takes|brings) (?:the|our) (?:whole |entire )?(?:web ?)?(?:site|service|app|platform|shop|system|portal) (?:down|offline)\\b(?! (?:intermittently|partly|partially|for some|several|at times))|\\bthe api (?:was|went) ${dead}\\b(?! (?:to|for|in|on) (?!all|every|\\d|about|an?\\b))|\\b(?:the|our) (?:web ?)?(?:site|shop|app) and (?:the |our )?\\w+ were ${dead}\\b`,
    '\\bno (?:mails?|e-?mails?|messages?) (?:was|were|could be) (?:received|sent|delivered|accepted)\\b|\\bnone of (?:the|our) (?:[\\w-]+ )?(?:services|sites|pages|systems) could be\\b|\\ball (?:of )?(?:the |our )?(?:services|sites|pages|systems) returned errors\\b',
    `\\b(?:completely|entirely|fully|totally|wholly) (?:\\w+ )?${dead}\\b`,
    '\\b(?:total|full|complete|global|worldwide|network-wide|site-wide|all[- ]\\w+|catastrophic) (?:\\w+ )?(?:outage|unavailability|downtime|blackout|loss of (?:service|connectivity|power))\\b',
    `\\b(?:all|every|everything|both|the (?:whole|entire|complete|only))(?: (?!of the time)[\\w'’&/.-]+,?){0,5}:? (?:was|were|is|are|went|became|be|being|been) (?:\\w+ ){0,2}${dead}\\b`,
    `\\b(?:all|every) (?:(?!as )[\\w'’&.-]+ ){0,4}${dead}\\b`,
    `\\b(?:was|were|are|is) all (?:\\w+ )?(?:${dead}|gone|lost|failing)\\b`,
    `\\beverything (?:was |is |went )?${dead}\\b`,
    '\\bno ?(?:one|body)\\b[^.;]{0,60}\\b(?:could|was able|can|had access)\\b',
    '\\b(?:no|not (?:a single|one|any)) (?:[\\w-]+ ){1,3}(?:could|was able to|were able to) (?:\\w+ )?(?:connect|log|sign|open|reach|load|use|access|work|play|pay|order|be (?:reached|opened|used|made|served|loaded|placed|processed))',
    '\\b(?:no|not a single) (?:new )?(?:blocks?|pages?|requests?|traffic|orders?|payments?|transactions?|calls?) (?:\\w+ ){0,2}(?:produced|processed|served|accepted|mined|answered|handled|came through|went through|got through|reached|could)\\b|\\b(?:produced|processed|served|accepted|mined|answered|made) (?:no|not a single|zero) (?:\\w+ )?(?:blocks?|pages?|requests?|traffic|orders?|payments?|transactions?|calls?)\\b',
    '\\bnothing (?:[\\w-]+ ){0,6}?(?:worked|was working|usable|responded|loaded|could be (?:reached|used|opened|loaded|accessed|done))',
    `\\b(?:${dead}|stopped|failed|failing|broken|lost)(?: [\\w-]+){0,2} (?:for|to) (?:all|every\\w*)\\b`,
    '(?<!\\b(?:of|most|nearly|almost|not) )\\b(?:all|every) (?:[\\w.-]+ ){0,4}(?:failed|stopped|timed out|crashed|halted|were (?:lost|rejected|refused|failing|failed))\\b',
    '\\b(?:100 ?%|all) of (?:the |our |all )?(?:[\\w-]+ ){0,3}(?:failed|failing|affected|unavailable|down|requests|users|traffic|errors)\\b',
    '\\b(?:chain|network|blockchain|block production|consensus|testnet|mainnet) (?:was |had |has |is |completely )?(?:halted|stopped|stalled)\\b|\\b(?:chain|network) halt\\b',
    '\\b(?:for every (?:request|call)|not (?:\\w+ ){1,3}(?:by|for|to) any(?:one|body| (?:player|user|customer|visitor|client|student|citizen)))\\b',
    '\\b(?:a |an )?(?:50\\d|error) (?:page )?for every (?:page|request|user|visitor)\\b|\\b(?<!\\bof )(?:every|all) requests? (?:was|were) answered with (?:an? )?(?:50\\d|errors?)\\b|\\b(?:platform|site|service|app) could not be used\\b|\\bwe were down (?:for|from)\\b',
    '\\bnone of (?:the|our|its) (?:[\\w-]+ ){1,3}(?:worked|answered|responded|(?:was|were) (?:up|available|reachable|working))\\b',
    '\\b(?:every|each) (?:[\\w-]+ ){1,2}(?:was|were) without\\b|\\b(?:error|failure) rate (?:\\w+ ){0,3}100 ?%|\\b100 ?% (?:error|failure)|\\boutage of (?:all|every|everything)\\b|\\b(?:affect(?:s|ed|ing)|hit) every(?:one|body)\\b|\\bthe (?:whole|entire) [\\w-]+ (?:was|were) (?:lost|gone|dead)\\b',
    '\\b(?:affect(?:s|ed|ing)|impact(?:s|ed|ing)|hit(?:s|ting)?|for) (?:all|every) (?:of )?(?:(?:the|our|its) )?(?:[\\w-]+ )?(?:users?|customers?|clients?|visitors?|players?|students?|tenants?|nodes|validators|clusters?|regions|services|sites|traffic)\\b(?! (?:of|in|on|to|who|that|with|using|from|behind|outside)\\b)',
    `(?:^|[.;:,] |\\b(?:all|our|the) )(?:services|systems|servers|web ?sites|sites) (?:was|were|went) ${dead} (?:for|from|between|until)\\b`,
    `\\b(?:the|our) (?:(?!(?:some|part|half|most|[a-z]+ of)\\b)[\\w'.-]+ ){0,5}(?:web ?)?(?:service|site|portal|platform|app|application|game|shop|hub|network) (?:was|went|became) (?:completely |entirely |fully |again |itself )?${dead}\\b(?! (?:to|for|in|on) (?!(?:about |around |over |almost |nearly |roughly )?(?:\\d|◦|one |two |three |an? |all|every|the (?:whole|entire))))(?![^.;]{0,60}\\b(?:intermittent|some|partial|part of))`,
    "\\b(?:all|every one) of (?:the |our |its )?(?:[\\w'’-]+ ){0,3}(?:services|applications|systems|servers|sites?|nodes)\\b|\\ball (?:[\\w-]+ )?services (?:\\w+ )?(?:recovered|restored|back)\\b|\\bcovered (?:all|everything)\\b",
  ].join('|'),
  'i',
)
export const notTotal =
  /\b(?:without|avoid\w*|no(?! ?(?:one|body))|not(?! (?:available|reachable|accessible|usable|working|operational))|never|nearly|almost|risk of|could have|would have|might have|prevent\w*)\b[^.,;]{0,30}\b(?:total|full|complete|global|all|every|entire\w*|fully|completely|totally|catastrophic)\b/i

const reason = 'By the document’s own words something was left, or it befell only some.'

/** What says that it was less than everything for everybody. */
export const lessThanAll: readonly Phrase[] = [
  {
    pattern:
      /\bdegrad(?:ed|ations?|ing)\b|\b(?:intermittent|sporadic|occasional)(?:ly)?\b|\bpartial(?:ly)?\b(?! (?:restor|recover|resolv|fix|mitigat)\w*)/i,
    unless: /\bdegrad\w+ (?:and|or|as well as) (?:an? )?outages?\b|\boutages? (?:and|or) (?:an? )?degrad/i,
    reason,
    example: 'The service was degraded.',
  },
  {
    pattern:
      /\b(?:was|were|is|are|became|very|too|extremely|really|getting|running|been) (?:\w+ )?slow(?:er)?\b|\b(?:slowness|slow-?downs?|slowed down|slow (?:load\w*|response|requests|queries|page|performance|logins?|start\w*))\b/i,
    unless: /\b(?:response|reaction|we|team|support) (?:was|were) (?:\w+ )?slow/i,
    reason,
    example: 'Some pages were slow.',
  },
  {
    pattern:
      /\b(?:elevated|increased?|higher|high|rise in|spikes? (?:in|of)|more) (?:[\w-]+ ){0,2}(?:errors?|latenc(?:y|ies)|response times?|5xx|50\d|timeouts?|failure rates?)\b|\berror rates? (?:of|at|rose|reached|peaked|increased|went|was|around)\b/i,
    reason,
    example: 'We saw elevated errors.',
  },
  {
    pattern:
      /\b(?:lag|lagged|lagging|backlogs?|delays?|delayed|stale|eventually (?:processed|delivered|completed|sent|succeeded))\b/i,
    unless:
      /\bdelay\w* (?:in|of|to|by|before|from) (?:detect|notic|respon|escalat|our|the (?:fix|release|response|detection))/i,
    reason: 'What came late, came.',
    example: 'Orders were delayed by an hour.',
  },
  {
    pattern: new RegExp(
      `\\b(?:some|certain|several|a few|few|many|most|an? (?:\\w+ )?(?:subset|number|portion|fraction|share|handful|part|percentage|minority|majority) of|half of|part of|(?:a|one|two|three) (?:third|quarter|fifth|half)s? of|(?:one|two|three|\\d[\\d.,]*) (?:out )?of (?:the |our )?(?:two|three|four|five|six|seven|eight|nine|ten|\\d[\\d.,]*)|\\d[\\d.,]* ?(?:%|percent)(?: of)?)(?: of)?(?: the| our| its| these| their| all)? (?:[\\w-]+ ){0,2}(?:${affected}|traffic)\\b(?! (?:helped|joined|worked on|came in|wrote|called|complained|told|asked))`,
      'i',
    ),
    reason,
    example: '12 of 900 orders failed.',
  },
  {
    pattern:
      /\b(?:not (?:be )?(?:affected|impacted)|unaffected|unimpacted|(?:continued|kept|able) to (?:work|serve|run|function|operate|be (?:available|served))|still (?:worked|available|working|served|reachable|functional|up|running|able|accessible|function\w*|operat\w+)|remained (?:available|online|up|operational|functional|accessible|unaffected))\b/i,
    reason,
    example: 'Reads continued to work.',
  },
  {
    pattern:
      /(?<!\b(?:no|all|every) )\b(?:users|customers) (?:in|on|using|with)\b|\b(?:limited|restricted|confined) to \w+|\bnew (?:users|customers|logins?|sessions|sign-?ups)\b|\b(?:[\w-]+ )(?:feature|function|page|endpoint|export|import|button|tab|replica|job|node) (?:was|were|went) (?:down|offline|unavailable|unreachable|inaccessible)\b|\b(?:one|a single|the other) (?:region|zone|site|node|data cent(?:er|re)) (?:was|went|had been) (?:down|offline|unavailable|unreachable|inaccessible)\b|\boutages? (?:of|in|on) (?:the |our )?(?:[\w-]+ )?(?:feature|function|page|endpoint|export|import|button|tab|replica)s?\b/i,
    reason,
    example: 'Users in Norway could not log in.',
  },
  {
    pattern:
      /\b(?:everything else|the rest(?: of (?:the |our )?[\w-]+)?|the other \w+|reads?|writes|the website|the site) (?:worked|was fine|were fine|was up|were up|was not hit|kept working)\b(?! (?:again|until|since|at ◦?\d))|\bread-only\b(?! (?:replica|access|role|user|key|token)s?)|\bresponse times? (?:went|rose|increased|climbed|grew|were) [^.;]{0,30}\d|\blatency (?:increased|rose|went up|climbed|grew)\b|\btook (?:up to |about |around |over |more than )?\d+ (?:s|sec|seconds|minutes) to (?:load|open|answer|respond)\b|\bloaded (?:very )?slowly\b|\b(?:from time to time|now and then)\b|\brandom errors\b|\b(?:one|two|three) in (?:two|three|four|five|ten|twenty|\d+) (?:[\w-]+ )?(?:requests|users|calls|logins|orders)\b|\b(?:availability|success rate) (?:dropped|fell|went down|was down) to (?!0 ?%)\d|\berrors? (?:went up|rose|climbed) to (?!100)\d|\bpacket loss of (?!100)\d|\bsome (?:[\w-]+ )?(?:calls|pages|requests|logins) (?:failed|were)\b/i,
    reason,
    example: 'Logins failed; everything else worked.',
  },
  {
    pattern:
      /\bonly (?:the )?(?:paying|internal|mobile|new|free|some|external|certain|admin|[\w-]+ (?:users|customers|clients|panel|tenants))(?: (?:users|customers|clients|panel|tenants))?(?: (?:was|were|got|saw|could))\b|\b(?:for|of) (?:mobile|web|desktop|android|ios|eu|us|external|internal) (?:users|customers|clients)\b|\b(?:mobile|desktop|android|ios|eu|us|european) (?:users|customers|clients) (?:could|were|saw|got|had)\b|\b(?:a single|one) (?:customer|user|tenant) (?:was|could)\b|\bno customers? (?:was|were) (?:affected|impacted|hit)\b|\b(?:arrived|started|delivered) (?:up to )?(?:an?|\d+|several) (?:hours?|minutes?) late\b/i,
    reason,
    example: 'Only internal users were affected.',
  },
]
