/** Where “outage” is not the word for this incident: somebody else's, any at all, an earlier one, a name, a denial, a label. */
import type { Hit } from './phrase.ts'

/** Called none. */
const denied =
  /\b(?:rather than|instead of|more than|call(?:ed)? (?:it|this|that)|not(?: so much)?|hardly|less than|nor)(?: an?| the)? ?(?:\w+ )?$/i

/** “outage page”, “outage notifications”. */
const compound =
  /^[ -](?:pages?|notifications?|notices?|banners?|detectors?|detection|alerts?|bots?|hotlines?|communications?|messages?|forms?|boards?|statistics|time: 0)\b/i

/** Those who supply it, or what comes through their lines. */
const supplied =
  /\b(?:electricity|electrical|grid|utility|mains|feed|fib(?:er|re)|carrier|telecom|isp|bank|registrar|hoster|hosting|upstream|backbone|peering|satellite|mobile network) $/i
const ofSuppliers =
  /^s? (?:at|of|by|in|with|on the side of) (?:(?:our|the|their|its|one|a|an) (?:[\w-]+ ){0,3}(?:providers?|registrars?|carriers?|hosters?|vendors?|suppliers?|(?:power|grid|phone|telephone|cable|hosting) compan(?:y|ies)|isp|bank|data cent(?:er|re)|grid|utility|landlord|partner)\b|(?:the )?(?:AWS|Azure|GCP|Google|GitHub|Cloudflare|Fastly|Telenor|Telia|Jio|Airtel|Verizon|Vodafone)\b)/i

/** One part that may fail: “the outage of one disk”. */
const ofOne =
  /^s? of (?:an? |one |a single |two )(?:single )?(?:[\w-]+ ){0,2}(?:disks?|nodes?|hosts?|machines?|servers?|switch(?:es)?|replicas?|data cent(?:er|re)s?|sites?|zones?|regions?|racks?|links?|lines?|provider)\b/i

/** Any outage. */
const any =
  /\b(?:in|during|after|case of|event of|survives?|handles?|withstands?|bears?|tolerates?|what to do in|rehears\w+|simulat\w+)(?: any| such an) $/i

/** “Outages at the grid company happen”, “must tell of outages”. */
const generic = /^outages\b|\b(?:of|from|about) (?:\w+ )?outages\b/i

/** Earlier ones. */
const countedBefore = /\b(?:last|previous|earlier|prior)(?: \w+)? $/i
const inYear =
  /^s? (?:last|this|per|each|every|in|of) (?:year|month|quarter|week|spring|summer|autumn|winter|(?:late |early )?(?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december))\b/i

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
