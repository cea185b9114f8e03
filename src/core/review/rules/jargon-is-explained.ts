import type { Passage } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isEnglishWord } from '../language/english-words.ts'
import { isExplained } from '../language/is-explained.ts'
import { knownTerms } from '../language/known-terms.ts'
import { type Sentence, spanOf } from '../language/prose.ts'
import type { RuleContext } from '../rule.ts'

/** Three letters or more, or two around an `&`. */
const acronym =
  /(?<![\p{L}\p{N}_.@#$&'◦-]|\p{Ll}\/)\p{Lu}{3,7}(?=s?(?:'s(?!\p{L}))?(?![\p{L}\p{N}_.@$'◦-]\S))(?![\p{L}\p{N}_-]| \d{2,})|(?<![\p{L}\p{N}_.@#$&'◦-])\p{Lu}{3,7}(?=s\b)|(?<![\p{L}\p{N}_.@#$&'◦-])(?!R&D|Q&A|M&A|P&L|T&C)\p{Lu}{1,2}&\p{Lu}{1,2}(?![\p{L}\p{N}_&-])/gu

/** Two letters, and letters with a count between them (`q4ld`); initials of people stand in rows, and a clock's pattern is no word. */
const short =
  /(?<![\p{L}\p{N}_.@#$&'◦/-])(?:\p{Lu}{2}(?=s?(?:'s(?!\p{L}))?(?![\p{L}\p{N}_@$'◦/&:-]|\.\S))|(?!v)\p{Ll}\d\p{Ll}{2}(?![\p{L}\p{N}_/-]|\.\S))/gu
const pair = /(?<![\p{L}\p{N}_.@#$&'◦/-])\p{Lu}{2}(?![\p{L}\p{N}_@$'◦/&:-])/gu
const rowOfInitials = /(?<!\p{L})\p{Lu}{2}(?:[,/;]? | (?:and|or|&) )\p{Lu}{2}(?!\p{L})/u

/** What every term has; most sentences have none of it. */
const termLike = /\p{Lu}[\p{Lu}&]|\p{Ll}\d\p{Ll}{2}/u

/** Two letters that did something. */
const actor = /(?:^|[:–—-] )(\p{Lu}{2}) \p{Ll}{2,30}(?:ed|s)(?!\p{L})/gu

/** So many different ones in one text are people. */
const fewestInitials = 3

/** Beyond this a list of terms helps more than further remarks. */
const most = 8
/** Each term is looked for in the whole text. */
const mostLookedUp = 60

export const jargonIsExplained = defineRule({
  id: 'jargon-is-explained',
  guide: 'jargon-is-explained',
  level: 'suggestion',
  about: 'wording',
  language: 'en',
  summary: 'Acronyms are spelled out once',
  why: 'Newcomers learn from old AARs, and nobody asks what every other reader seems to know.',
  question: 'What would you say in its place to a colleague of another team?',
  fix: 'Spell it out at its first use, or in a glossary section; `knownTerms` in the configuration lists what everybody here knows.',
  examples: [
    {
      name: 'spelled out once',
      markdown: aar`
        ## Summary
        The orders service lost its connection to the Central Stock Ledger (CSL), and the CSL was slow for an hour.
      `,
      findings: [],
    },
    {
      name: 'never spelled out',
      markdown: aar`
        ## Summary
        The orders service lost its connection to the CSLX for an hour.
      `,
      findings: [{ line: 2, message: '“CSLX” is not explained anywhere.' }],
    },
    {
      name: 'a department by its letters',
      markdown: aar`
        ## Summary
        The ticket went to W&T first, which has no access, and an hour later to us.
      `,
      findings: [{ line: 2, message: '“W&T” is not explained anywhere.' }],
    },
    {
      name: 'two letters',
      markdown: aar`
        ## Summary
        The ticket went to the TQ team first, which has no access, and an hour later to us.
      `,
      findings: [{ line: 2, message: '“TQ” is not explained anywhere.' }],
    },
    {
      name: 'people by their initials',
      markdown: aar`
        ## Timeline
        - 2026-11-03 10:04 UTC: TQ and WB restart the gateway.
      `,
      findings: [],
    },
    {
      name: 'a department by its name',
      markdown: aar`
        ## Summary
        The ticket went to Warehouse & Transport (W&T) first, which has no access, and W&T sent it on to us.
      `,
      findings: [],
    },
    {
      name: 'names of things that bear them in capitals',
      markdown: aar`
        ## Summary
        The pump was in state QRUN in rack AB, until the driver ended with SIGABRT.
      `,
      findings: [],
    },
    {
      name: 'a slot of an address, and two words in capitals',
      markdown: aar`
        ## Summary
        Requests to /loans?code={SHELFMARK} failed for an hour. GOOD NEWS of the next day: none was lost.
      `,
      findings: [],
    },
  ],
  *check(aar, { prose, settings }) {
    const seen = new Set<string>()
    let told = 0
    for (const { sentence, term, index } of candidates(prose, settings)) {
      if (told >= most || seen.size >= mostLookedUp) return
      if (seen.has(term)) continue
      seen.add(term)
      if (
        isShoutedWord(term) ||
        /^X+$/.test(term) ||
        ofSystem.test(term) ||
        isExplained(term, aar.passages) ||
        isNamedElsewise(term, aar.passages)
      )
        continue
      told += 1
      yield { ...spanOf(sentence, index, index + term.length), message: `“${term}” is not explained anywhere.` }
    }
  },
})

const amount = /(?<![\d:.,-])\d[\d.,]{0,16} ?(?:k|m|bn)? ?$/
/** `validators.example.com/` before the term. */
const underDomain = /\w\.[a-z]{2,10}\/$/
const variable =
  /^(?: env)? (?:environment )?(?:variable|flag|header|record\b|opcode|signal|button|key(?:word)?\b|token|tokens|coin|price|holders?|vaults?|loans?|statement|clause|lock\b|status|state\b|region\b)/

/** Kinds of things that bear names in capitals: “in state IDLE”, “the region FRA”, “delegated ATOM”. */
const kindOfName =
  /\b(?:variables?|flag|header|options?|parameter|constant|macro|fields?|columns?|keyword|states?|status|statuses|records?|regions?|zones?|buttons?|menu|tab|tokens?|coins?|ticker|symbol|labels?|tags?|clauses?|statements?|signals?|error|error code|exit code|codes?|repositor(?:y|ies)|repo|tables?|topics?|queues?|buckets?|schema|branch|folders?|director(?:y|ies)|files?|hosts?|racks?|gates?|halls?|rows?|rooms?|sites?|buildings?|blocks?|cells?|shards?|phase|plan|line|lane|hash|named|called|titled|holders? of|price of|worth of|delegat(?:ed|ors of)|staked|ending in|ends in|starting with|set to|mode|level|severity|priority) ["“'‘]?$/i

/** A coin or unit that is counted, a variable of the environment, what lies under a domain, or who one belongs to: names, not short forms. */
function isNamedElsewise(term: string, passages: readonly Passage[]): boolean {
  const domain = `${term.toLowerCase()}.`
  return passages.some(({ text }) => {
    if (text.includes(`//${domain}`) || (text.includes(`.${domain}`) && text.includes('://'))) return true
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const after = text.slice(at + term.length, at + term.length + 40)
      if (/^[\p{L}\p{N}]/u.test(after)) continue
      const before = text.slice(Math.max(0, at - 24), at)
      if (amount.test(before) || underDomain.test(before) || variable.test(after) || kindOfName.test(before))
        return true
      if (before.endsWith('{') && after.startsWith('}')) return true
    }
    return false
  })
}

interface Candidate {
  readonly sentence: Sentence
  readonly term: string
  readonly index: number
}

function* candidates({ sentences }: RuleContext['prose'], settings: RuleContext['settings']): Generator<Candidate> {
  const ours = new Set(settings.knownTerms.map((term) => term.toUpperCase()))
  const isListed = (term: string) => knownTerms.has(term) || ours.has(term)
  const isKnown = (term: string) =>
    isListed(term.toUpperCase()) || isListed(term.toUpperCase().replace(/(?<=\w{3})S$/, ''))
  const told = sentences.filter((sentence) => termLike.test(sentence.words) && !isShouted(sentence))
  const isInitials = areInitials(
    told.filter(({ section }) => section !== 'meta').flatMap(({ words }) => pairsIn(words)),
    isKnown,
  )
  const people = new Set(told.flatMap(({ words }) => [...words.matchAll(actor)].map(([, term = '']) => term)))
  for (const sentence of told) {
    const long = [...sentence.words.matchAll(acronym)].map(({ 0: term, index }) => ({ sentence, term, index }))
    const brief = isInitials ? [] : shortTermsIn(sentence).filter(({ term }) => !people.has(term))
    const found = [...long, ...brief].sort((a, b) => a.index - b.index)
    yield* found.filter(({ term, index }) => !isKnown(term) && !isBesideShout(sentence.words, index, term))
  }
}

/** Terms of two letters that stand in running text; those among facts about the document, and before a surname, are people. */
function shortTermsIn(sentence: Sentence): readonly Candidate[] {
  const { words, section, passage } = sentence
  if (section === 'meta' || passage.form === 'label' || rowOfInitials.test(words)) return []
  return [...words.matchAll(short)]
    .filter(({ 0: term, index }) => !isSomebody(words, index, index + term.length))
    .map(({ 0: term, index }) => ({ sentence, term, index }))
}

/** Who opens a sentence, did something, or has a surname. */
function isSomebody(words: string, start: number, end: number): boolean {
  return (
    !/\p{L}/u.test(words.slice(0, start)) || /^ (?:\p{Lu}\p{Ll}|I\b|\p{Ll}{2,30}ed(?!\p{L}))/u.test(words.slice(end))
  )
}

function pairsIn(words: string): readonly string[] {
  return [...words.matchAll(pair)].map(([term]) => term)
}

/** Many different pairs of letters are people. */
function areInitials(pairs: readonly string[], isKnown: (term: string) => boolean): boolean {
  return new Set(pairs.filter((term) => !isKnown(term))).size >= fewestInitials
}

/** Names of the operating system for signals and errors: https://man7.org/linux/man-pages/man3/errno.3.html */
const ofSystem =
  /^(?:SIG[A-Z]{2,5}|E(?:ACCES|AGAIN|BADF|BUSY|CONN[A-Z]+|DQUOT|EXIST|FBIG|HOSTUN[A-Z]*|INTR|INVAL|IO|ISDIR|LOOP|MFILE|NFILE|NODEV|NOENT|NOMEM|NOSPC|NOSYS|NOTDIR|NOTFOUND|NXIO|PERM|PIPE|ROFS|STALE|TIMEDOUT|XDEV))$/

/** A word of everyday English in capitals is a status or a stress (`PENDING`); four letters or fewer are mostly an acronym that spells a word. */
function isShoutedWord(term: string): boolean {
  return term.length > 4 && isEnglishWord(term)
}

/** A short word beside a longer one, both everyday English in capitals, is stress and no acronym: `SERVICE BACK`. */
function isBesideShout(words: string, index: number, term: string): boolean {
  if (!isEnglishWord(term)) return false
  const before = /(\p{Lu}{4,20})[ /]$/u.exec(words.slice(Math.max(0, index - 24), index))?.[1]
  const after = /^[ /](\p{Lu}{4,20})(?!\p{L})/u.exec(words.slice(index + term.length, index + term.length + 24))?.[1]
  return [before, after].some((word) => word !== undefined && isEnglishWord(word))
}

/** Several words in capitals in a row are no acronyms but a raised voice, or SQL. */
function isShouted({ words }: Sentence): boolean {
  return /(?<!\p{Lu})\p{Lu}{2,20}[ ,]{1,2}\p{Lu}{2,20}[ ,]{1,2}\p{Lu}{2,20}/u.test(words)
}
