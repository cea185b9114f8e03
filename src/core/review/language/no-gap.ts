/** Where what looks like a gap is none: a form of dates or names that is spoken of, what was shown, forms that people fill in. */
import type { Hit } from './phrase.ts'

/** Spoken of, not left: “expects DD/MM/YYYY”, “was shown as ???”. */
const spokenOf =
  /\b(?:expect\w*|pars\w+|accept\w*|got|took|takes?|shown|showed|shows?|display\w*|print\w*|render\w*|appear\w*|stored|written|read|reads|sent|sends|path|folder|director(?:y|ies)|prefix|suffix|named|called|slot|variable|placeholder|token|macro|marker|literal|word|string|mask)(?: (?:is|was|were|as|with|like|the|a|an|in|of|literally|only|just|dates|times))* ?["“'(/\w-]{0,20}$/i

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

/** Whether what was heard as left over is none, by the words around it. Linear in the sentence. */
export function isNoGap({ sentence: { words, passage, section }, from, to }: Hit): boolean {
  const before = words.slice(0, from)
  const heard = words.slice(from, to)
  const after = words.slice(to)
  if (/^\?{1,3}$/.test(heard))
    return section === 'actions' && passage.form === 'list-item' && /^\s*\?{1,3} \p{L}/u.test(passage.text)
  if (
    /^\[(?!to ?do|tbd|describe|insert|add|fill|list|explain|what|who|when|why|how|give|write|note|include)(?:\S+ ){3,}\S+[.!]\]?$/i.test(
      heard,
    ) ||
    /^<(?:[A-Z]+ )?(?:START|BEGIN|BEGINNING|END) OF [A-Z ]+>?$/.test(heard)
  )
    return true
  if (/\bfill/i.test(heard)) return whoFills.test(before) || able.test(before)
  if (/^\{\{ ?(?:site|page|post|include|layout|relref|ref|config|content)\b/i.test(heard)) return true
  if (/\bsections?\b/i.test(heard)) return ofThing.test(words.slice(from))
  if (/^@/.test(heard)) return reached.test(before) && /^ (?:in|when|on|to|if|for)\b/i.test(after)
  if (words.split(' ').length < 5) return false
  return isForm(heard) && (spokenOf.test(before) || thenTold.test(after) || /\/$/.test(before))
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
