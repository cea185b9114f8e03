/** Where “outage” is not the word for this incident: somebody else's, any at all, an earlier one, a name, a denial, a label. */
import { isEnglishWord } from './english-words.ts'
import { knownTerms } from './known-terms.ts'
import type { Hit } from './phrase.ts'

/** Called none. */
const denied =
  /\b(?:rather than|instead of|more than|call(?:ed)? (?:it|this|that)|not(?: so much)?|hardly|less than|nor|never(?: been)?|(?:not|n't|never) (?:become|been|turn(?:ed)? into)|(?:from|without) (?:becoming|turning into)|(?:would|could|might) have (?:been|become|turned into)|close to|short of)(?: an?| the)? ?(?:[\w-]+ )?$/i

/** “outage page”, “outage notifications”. */
const compound =
  /^[ -](?:pages?|notifications?|notices?|banners?|detectors?|detection|alerts?|bots?|hotlines?|communications?|messages?|forms?|boards?|statistics|time: 0)\b/i

/** “took it down”, “had an outage”: a part that the service leans on, and the tools of those who work on it. */
const partBefore =
  /\b(?:node|host|zone|az|ups|wi-?fi|cooling|air conditioning|replica|broker|pod|registry|slack|pagerduty|npm|dynamodb|office|[a-z]{2}-[a-z]{4,9}-\d)(?:'s)? $|\b(?:monitoring|alerting|office|registry|status page|wiki|chat|ci|switch|router|uplink|ups)\b[^.;,]{0,20} ha[ds] an? (?:[\w-]+ )?$/i

/** Asked, or somebody's first word for it. */
const asked =
  /\b(?:if|whether) (?:there|this|it|we|they) (?:is|was|are|were|have|had|has) an? (?:\w+ )?$|\b(?:customers?|users?) (?:report(?:s|ed)?|ask(?:s|ed)?(?: about)?|suspect(?:s|ed)?) an? (?:\w+ )?$|\b(?:fear(?:s|ed)?|expect(?:s|ed)?|risk(?:s|ed)?|look(?:s|ed) like|treats?|questions? about|asks? about) an (?:\w+ )?$/i

/** The values of a status page: “operational, degraded, and major outage”. */
const values = /\boperational\b[^.;]{0,60}$/i

/** What the design is for, wherever it is told: “protects us in an outage”, “simulates an outage”. */
const ofDesign =
  /\b(?:protects?|covers?|opens?|works?|helps?|built|made|meant|stays?|switch(?:es)?|serves?)\b[^.;]{0,40} (?:in|on|for|against|from) an $|\b(?:simulat\w+|surviv\w+|withstand\w*|rehears\w+|tells) an? (?:\w+ )?$|^during an? (?:\w+ )?$/i
const inPresent =
  /^[^.;]{0,80}\b(?:it|they|the \w+) (?:serves?|keeps?|uses?|falls?|is|are|does|do|reads?|writes?|switch(?:es)?)\b/i
const kinds = /\b(?:alerts?|alarms?|probes?|checks?|runbooks?|plans?) (?:for|on|of) $/i
const covered = /^ [^.;]{0,50}\b(?:are|is|happen|can|may|get|gets) (?!over\b)/i

/** Those who supply it, or what comes through their lines. */
const supplied =
  /\b(?:electricity|electrical|grid|utility|mains|feed|fib(?:er|re)|carrier|telecom|isp|bank|registrar|hoster|hosting|upstream|backbone|peering|satellite|mobile network) $/i
const ofSuppliers =
  /^s? (?:at|of|by|in|for|with|on the side of) (?:(?:our|the|their|its|one|a|an) (?:[\w-]+ ){0,3}(?:providers?|registrars?|carriers?|hosters?|vendors?|suppliers?|(?:power|grid|phone|telephone|cable|hosting) compan(?:y|ies)|isp|bank|data cent(?:er|re)|grid|utility|landlord|partner)\b|(?:the )?(?:AWS|Azure|GCP|Google|GitHub|Cloudflare|Fastly|Telenor|Telia|Jio|Airtel|Verizon|Vodafone)\b)/i

/** One part that may fail: “the outage of one disk”. */
const ofOne =
  /^s? of (?:an? |one |a single |two |(?:one|two) of (?:the |our )?(?:\w+ )?)(?:single )?(?:[\w-]+ ){0,2}(?:disks?|brokers?|pods?|shards?|instances?|nodes?|hosts?|machines?|servers?|switch(?:es)?|replicas?|data cent(?:er|re)s?|sites?|zones?|regions?|racks?|links?|lines?|provider)\b|^s? of (?:the |our )(?:[\w-]+ ){0,2}(?:primary|replica|leader|broker|node|ups|air condition\w*|cooling|pump|generator|disk|switch)\b|^s? between\b/i

/** Any outage. */
const any =
  /\b(?:in|during|after|case of|event of|survives?|handles?|withstands?|bears?|tolerates?|what to do in|rehears\w+|simulat\w+)(?: any| such an) $/i

/** “Outages at the grid company happen”, “must tell of outages”. */
const generic = /^outages\b|\b(?:of|from|about) (?:\w+ )?outages\b/i

/** Earlier ones. */
const countedBefore = /\b(?:last|previous|earlier|prior)(?: \w+)? $/i
const inYear =
  /^s? (?:last|this|per|each|every|in|of) (?:year|month|quarter|week|spring|summer|autumn|winter|(?:late |early )?(?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december))\b/i

/** An earlier one that is told apart: “since the outage in January”, “unlike the outage of 2025-01-12”. */
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const told = /\b(?:since|unlike|like|as in|similar to|after|before) the (?:[\w-]+ )?$|\brelated:? (?:the )?$/i
const dated = new RegExp(
  `^s? (?:(?:of|in|on|from) (?:\\d|early |late |${months})|(?:of |in )?last (?:year|month|week|spring|summer|autumn|winter))`,
  'i',
)

/** What the status page was set to. */
const onStatusPage = /\bstatus(?: page)?\b[^.;]{0,30}$/i

/** “Reason for outage”: the name of a row or a part. */
const label =
  /^(?:(?:the )?(?:root )?(?:reason|cause)s?|start|end|time|date|duration|length|type) (?:for|of)(?: the)? outage:?$/i

/** Whether “outage” stands for something else than this incident, by the words around it. Linear in the sentence. */
export function isOtherOutage({ sentence: { words, section, passage }, words: heard, from, to }: Hit): boolean {
  // “the outage”, “this outage”: the article belongs to what stands before.
  const at = to - (/outages?$/i.exec(heard)?.[0].length ?? 0)
  const before = words.slice(0, at)
  const after = words.slice(to)
  const isPlural = /s$/i.test(heard)
  if (asked.test(before) || values.test(before)) return true
  if (ofDesign.test(before)) return !/^during/i.test(before) || inPresent.test(after)
  if (isPlural && (kinds.test(before) || (at === 0 && covered.test(after)))) return true
  if ((told.test(before) && dated.test(after)) || /\b(?:last|20\d\d) $/i.test(before)) return true
  if (denied.test(before) || compound.test(after) || supplied.test(before)) return true
  const rest = `${isPlural ? 's' : ''}${after}`
  if (ofSuppliers.test(rest) || ofOne.test(rest)) return true
  if (section === 'timeline' && onStatusPage.test(before)) return true
  if (passage.form !== 'paragraph' && label.test(words.trim())) return true
  if (section !== 'background' && section !== 'lessons' && section !== 'health') return false
  return (
    (isPlural && generic.test(words)) ||
    /\ban $/i.test(before) ||
    any.test(before) ||
    countedBefore.test(before.slice(0, from + 20)) ||
    inYear.test(rest)
  )
}

/** A name in capitals, “Okta outage”, and one who tells of it, “Okta reported an outage”. */
const nameBefore =
  /(?:^|[ (])(?!(?:The|This|That|An?|Our|Full|Major|Minor|Partial|Total|Complete|Network|Database|Service|System|Site|Power|Production|Cluster|Server|Website|Platform|We|It|They|He|She|There|Users|Customers|During|After|Before|In|Of|On|First|Second|Last|Another|Each|Every)(?![\p{L}]))(\p{Lu}[\p{L}\d.]{2,20})(?:'s)? (?:(?:reported|reports|posts|posted|confirmed|confirms|had|has|announced|announces|suffered) (?:an|a|the) (?:\p{Ll}+ )?)?$/u
const nameBehind = /^s? (?:at|of) (\p{Lu}[\p{L}\d'.]{1,20}(?: \p{Lu}[\p{L}\d'.]{1,20})?)/u

/** “the January outage”, “outages in 2025”. */
const monthBefore = new RegExp(`\\b(${months})(?: 20\\d\\d)? $`, 'i')
const yearBehind = /^s? (?:of|in) (?:\p{L}+ )?(20\d\d)\b/iu

/** Whether it belongs to somebody, or to a time, that the title and the facts of the document do not name. Linear in the sentence. */
export function isOfElsewhere({ sentence: { words }, words: heard, to }: Hit, about: string): boolean {
  const at = to - (/outages?$/i.exec(heard)?.[0].length ?? 0)
  const before = words.slice(0, at)
  const after = words.slice(to)
  if (partBefore.test(before) && !/\boutage/i.test(about)) return true
  const owner = nameBefore.exec(before)?.[1]
  const month = monthBefore.exec(before)?.[1]
  if (month !== undefined) return !hasMonth(about, month.toLowerCase())
  const named =
    (owner === undefined || knownTerms.has(owner) || isEnglishWord(owner) ? undefined : owner) ??
    nameBehind.exec(after)?.[1] ??
    yearBehind.exec(after)?.[1]
  return named !== undefined && !about.toLowerCase().includes(named.toLowerCase())
}

/** Whether a month stands in a text, by its name, shortened, or in an ISO date. */
function hasMonth(about: string, month: string): boolean {
  const number = String(months.split('|').indexOf(month) + 1).padStart(2, '0')
  return new RegExp(`\\b${month.slice(0, 3)}|\\b20\\d\\d-${number}\\b`, 'i').test(about)
}
