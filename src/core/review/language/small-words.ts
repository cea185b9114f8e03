/** Small words that stand in place of a figure where the impact is told. */
import type { SectionKind } from '../../aar/aar.ts'
import type { Phrase } from './phrase.ts'

/**
 * A figure beside it makes a small number a fact. Days, clock times, versions and status codes count nothing; so a digit of theirs is passed over.
 */
const figured =
  /(?:^|[^\p{L}\d_.:/#-])(?:~ ?)?(?!(?:19|20)\d\d(?!\d)|[1-5]\d\d (?:errors?|responses?|status)|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}(?::\d\d| ?[ap]\.?m\b)|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[-/]\d|\d{1,3}\.\d{1,3}\.\d)(?<!\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|version|release|v|pr|issue|phase|sev|p|era|epoch|block|build|line|step|week|node|zone|region|ticket|incident) ?)\d/iu

/** Things that can be too few to count, and what befalls them. */
const affected =
  '(?:users?|customers?|people|requests?|orders?|clients?|tenants?|accounts?|merchants?|students?|visitors?|participants?|teams?|patients?|cases?|errors?|failures?|services?|sites?|pods?|workloads?|jobs?|builds?|messages?|transactions?|records?|nodes?|instances?|deployments?|pages?|events?|developers?|members?|organi[sz]ations?|projects?|hubs?|queries|calls?|payments?|applications?|apps?|installations?|subscribers?|partners?|regions?)'

/** Judgements of size. */
const slight = '(?:minor|slight|small|brief|short|short-lived|momentary|minimal|negligible|trivial|tiny|insignificant)'

/** What is so judged. */
const harm =
  '(?:impact|outages?|downtime|disruptions?|interruptions?|delays?|degradations?|blips?|hiccups?|glitch(?:es)?|inconveniences?|unavailability|slowdowns?|effects?|loss(?:es)?|latency|issues?|problems?|challenges?|errors?|incidents?|interference|breakage|hangs?|increase in (?:latency|errors?|load|response times?|error rates?))'

/** Where the whole is told; elsewhere a few may be a few. */
const notOfImpact: readonly SectionKind[] = ['background', 'timeline', 'detection', 'resolution']

export const smallWords: readonly Phrase[] = [
  {
    pattern: /\b(?:only|just|merely) (?:a )?(?:few|small|minor|handful|limited|fraction|couple|some|slight)\b/i,
    unless: figured,
    unlessBefore: /\b(?:contain\w*|ha[sd]|have|hold\w*|with|us(?:e|es|ed|ing)|keeps?) (?:only|just|merely)\b/i,
    notIn: notOfImpact,
    reason: 'It weighs for the reader, who may have been among the few.',
    example: 'Only a few customers noticed.',
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:a )?(?:few|couple of)|(?:a )?(?:very |relatively |fairly )?(?:small|limited|low|tiny|minor) (?:number|amount|fraction|percentage|subset|portion|proportion|set|share|volume) of|(?:a )?handful of|(?:an?|only an?) (?:subset|fraction|minority) of|(?:very few|not many|hardly any|barely any)) (?:our |the )?(?!(?:smaller|larger|new|old)\\b)(?:[\\w-]+ ){0,4}${affected}\\b(?! (?:with|that|which|whose|caused|triggered|later|ago|earlier))`,
      'i',
    ),
    unless: figured,
    unlessBefore:
      /\b(?:contain\w*|ha[sd]|have|hold\w*|us(?:e|es|ed|ing)|keeps?|spawn\w*|add\w*|creat\w+|start\w*|open\w*|run|ran|allow\w*|limit\w*|after|last|next|past|for|in|process\w*|send\w*|sent|order of) (?:only |just |out |up )?(?:a |the )?(?:very )?(?:few|couple|small|limited|low|tiny|handful|minor)\b/i,
    notIn: notOfImpact,
    reason: 'Few is a judgement; a count is a fact.',
    example: 'A small number of users could not log in.',
  },
  {
    pattern:
      /\b(?:impact|effects?|damage|disruption|consequences?|losses|downtime|outage|interruption)(?: (?:on|for|to) (?:[\w-]+ ){0,2}[\w-]+)? (?:was|were|is|has been|remained|seems|appears|should be)(?: to be)? (?:\w+ly |very |quite |rather |only |also )*(?:limited|minimal|minor|small|low|negligible|slight|insignificant|brief|short|contained)\b/i,
    unless: figured,
    reason: 'It says how to feel about the impact and not what it was.',
    example: 'The impact was limited.',
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:only|just|some|a few|an?|very|relatively|fairly|rather|other|the|any|no more than|caus\\w+|with) )(?:very |relatively |fairly |rather |quite |\\w+ )?${slight} (?:[\\w-]+ ){0,2}${harm}\\b|(?:^|[.:;] )${slight} (?:[\\w-]+ ){0,2}${harm}\\b|\\b(?:minor|slight|small|brief|short) (?:service |user )?(?:inconvenience|glitch|hiccup|blip|outage|downtime|interruption|disruption)s?\\b|\\b(?:very |relatively |somewhat |rather )?(?:limited|minimal|low|minor|negligible) (?:user |customer |business |service |overall )?impact\\b`,
      'i',
    ),
    unless: figured,
    notIn: ['timeline', 'background'],
    unlessBefore:
      /\b(?:would|could|might|may|expect\w*|planned|should) (?:have |be |cause )?(?:only )?(?:an? |some )?(?:\w+ )?(?:minor|slight|small|brief|short|minimal|limited|low|negligible)\b/i,
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
      /\b(?:for|lasted|in|within)(?: only| just)? (?:a )?(?:very |relatively |fairly )?(?:short|brief|small) (?:time|while|moment|period|duration|window|amount of time)\b|\b(?:a )?(?:mere|scant) (?:minutes|seconds|hours|moments)\b|\b(?:relatively|fairly|comparatively|mercifully) (?:short|brief|small|minor|low|limited|few)\b|\b(?:briefly|momentarily) (?:\w+ )?(?:unavailable|down|unreachable|offline|inaccessible|interrupted|disrupted|affected|degraded|slow|unresponsive|lost|failed)\b|\b(?:down|unavailable|unreachable|offline|inaccessible|interrupted|disrupted|slow|unresponsive) (?:for|only) (?:only |just |about )?(?:a )?(?:few|couple of) (?:seconds|minutes|hours|moments)\b/i,
    unless: figured,
    notIn: ['timeline', 'resolution', 'background'],
    reason: 'Short for whom? Minutes are the same for all.',
    example: 'The page was briefly unavailable.',
  },
]
