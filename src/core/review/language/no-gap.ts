/** Where what looks like a gap is none: a form of dates or names that is spoken of, what was shown, forms that people fill in. */
import type { Hit } from './phrase.ts'
import type { Sentence } from './prose.ts'

/** Spoken of, not left: “expects DD/MM/YYYY”, “was shown as ???”. */
const spokenOf =
  /\b(?:expect\w*|pars\w+|accept\w*|got|took|takes?|shown|showed|shows?|display\w*|print\w*|render\w*|appear\w*|stored|writ(?:ten|es?)|wrote|read|reads|sent|sends|path|folder|director(?:y|ies)|prefix|suffix|named|called|slot|variable|placeholder|token|macro|marker|literal|word|string|mask)(?: (?:is|was|were|as|with|like|the|a|an|in|of|literally|only|just|dates|times))* ?["“'(/\w-]{0,20}$/i

const thenTold =
  /^ (?:appears?|appeared|is shown|was shown|were shown|in (?:place|all|every|each)|instead of|where|was (?:published|taken|sent|shown|printed|read)|were (?:published|taken|sent|shown|printed|read)|had been published|stood|text was)\b/i

/** Those who fill in a form as their business. */
const whoFills =
  /\b(?:applicants?|citizens?|students?|pupils?|users?|customers?|clients?|patients?|parents?|teachers?|merchants?|members?|players?|taxpayers?|nurses?|doctors?|clerks?|candidates?|visitors?|guests?|passengers?|farmers?|employees?|sellers?|buyers?|people|they)\b[^.;]{0,60}$/i

/** What a program or somebody could fill. */
const able =
  /\b(?:able|unable|tried|tries|trying|used|failed|process|script|job|tool|manag\w+|started|began|continu\w+) ?$/i

/** A section of a cable, a road, a form, and not of the document. */
const ofThing =
  /\bsections? of (?:the|our|a|an|this|that) (?!(?:\w+ )?(?:page|document|template|report|aar|post-?mortem|retrospective|review|text|incident)\b)/i

/** Whoever bears a handle that is spoken of. */
const reached =
  /\b(?:ask|asks|asked|mentions?|mentioned|reach|pings?|pinged|tags?|tagged|alias|handle|group|bot|team)\b[^.;]{0,20}$/i

/** The name of a column or a field tells the form of its values: `| Time (HH:MM UTC) |`, “Start (YYYY-MM-DD HH:MM): 2026-03-04 10:02”. */
function isFormOfValues({ words, passage: { form } }: Sentence, from: number, to: number): boolean {
  const before = words.slice(0, from)
  const after = words.slice(to)
  const isInBrackets = /\([^()]{0,40}$/.test(before) && /^[^()]{0,40}\)/.test(after)
  if (form === 'table-header') return true
  if (isInBrackets && (form === 'heading' || /^[^()]{0,40}\)[:\s*|]{0,6}[^\n]{0,12}\d/.test(after))) return true
  return /\b(?:times|dates|timestamps)\b[^.;:]{0,30}$/i.test(before)
}

/** What a date is the form of: folders, keys, what a program writes. */
const namedByDate =
  /^ (?:folders?|director(?:y|ies)|prefix(?:es)?|paths?|files?|buckets?|partitions?|names?|keys?|order|layout)\b/i

/** What is filled of itself, or with data: “to fill in the missing rows”. */
const dataFilled =
  /^ (?:the |all |any )?(?:missing|lost|empty|absent|blank) (?:rows|records|values|data|days|hours|points|entries|fields|columns|metrics)\b|^ (?:the |all )?(?:rows|records|gaps?|holes)\b|^ (?:two|three|\d+|a few|an?|under|less) /i

/** Who speaks, in brackets: “10:16 [customer] sees errors”. */
const speaks = /^\]? \p{Ll}{2,}s\b/u

/** Whether what was heard as left over is none, by the words around it. Linear in the sentence. */
export function isNoGap({ sentence, from, to }: Hit): boolean {
  const { words, passage, section } = sentence
  const before = words.slice(0, from)
  const heard = words.slice(from, to)
  const after = words.slice(to)
  if (/^\?{1,2}$/.test(heard) || (/^\?{3}$/.test(heard) && section === 'actions'))
    return section === 'actions' && passage.form === 'list-item' && /^\s*\?{1,3} \p{L}/u.test(passage.text)
  if (
    /^\[(?!to ?do|tbd|describe|insert|add|fill|list|explain|what|who|when|why|how|give|write|note|include)(?:\S+ ){3,}\S+[.!]\]?$/i.test(
      heard,
    ) ||
    /^<(?:[A-Z]+ )?(?:START|BEGIN|BEGINNING|END) OF [A-Z ]+>?$/.test(heard)
  )
    return true
  if (isForm(heard) && isFormOfValues(sentence, from, to)) return true
  if (/^(?:FIXME|XXX)$/.test(heard)) return /\b(?:an?|the|that|old|with|another) $/i.test(before)
  if (/^\[\w+\]$/.test(heard) && section === 'timeline' && speaks.test(after)) return true
  if (/\bfill/i.test(heard) && (dataFilled.test(after) || /\babout $/i.test(before))) return true
  if (
    /\b(?:templates?|sections?)\b/i.test(heard) &&
    /^ be (?:rendered|loaded|compiled|cached|parsed|drawn|fetched|sent)\b/i.test(after)
  )
    return true
  if (/\bfill/i.test(heard)) return whoFills.test(before) || able.test(before)
  if (/^\{\{ ?(?:site|page|post|include|layout|relref|ref|config|content)\b/i.test(heard)) return true
  if (/\bsections?\b/i.test(heard)) return ofThing.test(words.slice(from))
  if (/^@/.test(heard)) return reached.test(before) && /^ (?:in|when|on|to|if|for)\b/i.test(after)
  if (words.split(' ').length < 4) return false
  if (/^[<[{]/.test(heard) && isSpokenSlot(words, from, to)) return true
  return (
    isForm(heard) && (spokenOf.test(before) || namedByDate.test(after) || thenTold.test(after) || /\/$/.test(before))
  )
}

/** The form of a value, marks of doubt, Latin: what programs show and read. */
function isForm(heard: string): boolean {
  return /^\{\{|[YyDdMmHh]{2}[-/.:][YyDdMmHh]{2}|^XXX$|^\?{3,}$|-0{3,}$|^lorem ipsum$|^(?:XX|xx|X|N{2,3}) ?%/i.test(
    heard,
  )
}

/** A slot within quotation marks or within an address, or several that point (“<this file>”): a sentence about words. */
export function isQuotedSlot(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const isInside = /["“][^"“”]{0,200}$/.test(before) && (before.split('"').length % 2 === 0 || /“[^”]*$/.test(before))
  const isPointing = (text.match(/<(?:this|that) [^<>]{1,40}>/gi) ?? []).length > 1
  return isInside || isPointing || /\w\/$/.test(before)
}

/** What has slots of its own: “Keys are named <service>-<region>”, “The message was: user <name> not found”. */
const slotted =
  /\b(?:commands?|messages?|log line|line|keys?|routes?|paths?|urls?|topics?|queues?|form|names?|quer(?:y|ies)|pages?|headers?|prefix|format|mails?|e-?mails?|subject|greeting)\b[^.;]{0,40}\b(?:was|is|were|are|reads?|had|has|have|shows?|showed|said|says|named|greeted|began|starts?|started)\b|\bof the form $/i
const wantsWords = /^\W{1,3}(?:insert|add|your|enter|describe|list|fill|link|who|what|when|why|how|todo|tbd)\b/i

/** Whether a slot is spoken of in a sentence, or glued to others: `user:<id>:<date>`. One that ends the sentence may stand for the answer. */
export function isSpokenSlot(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (wantsWords.test(text.slice(from, to))) return false
  if (/(?:[\w>}\]][-:/._]|::|\w\/)$/.test(before) || /^[-:/._][<{[\w]/.test(after)) return true
  return slotted.test(before) && (/^[^.]*\w/.test(after) || !/\b(?:was|is|were|are):? $/i.test(before))
}
