import { aar, defineRule } from '../define-rule.ts'
import { isEnglishWord } from '../language/english-words.ts'
import { firstUse } from '../language/first-use.ts'
import { hasInitials, isSomebody, peopleIn, rowOfInitials } from '../language/initials.ts'
import { isExplained } from '../language/is-explained.ts'
import { knownTerms } from '../language/known-terms.ts'
import { isNamedElsewise, isShoutedWord, ofSystem } from '../language/names-in-capitals.ts'
import { type Sentence, spanOf } from '../language/prose.ts'
import type { RuleContext } from '../rule.ts'

/** What no term stands behind: parts of names and addresses. A prefix leaves it what it is: `non-QXLR`. */
const inName =
  "[\\p{L}\\p{N}_.@#$&'◦-](?<!(?<![\\p{L}\\p{N}_.-])(?:non|pre|post|multi|sub|inter|intra|cross|semi|anti|co|ex|pseudo|self)-)"

/** `fencing/QXLR` offers two words; `docs/QXLR` behind such words is a place. */
const oneOfTwo =
  '(?<!(?:director(?:y|ies)|folders?|paths?|files?|branch|repo|repository|image|in|from|under|at|to) )(?<=^|[ (])\\p{Ll}{3,20}\\/'

/** What a compound goes on with: `QXLR-based`, `QXLR-cutover`; a name has more parts. */
const compound = '-(?=\\p{Ll}{4,20}(?![\\p{L}\\p{N}-]))'

/** Three letters or more, also with one behind a hyphen (`QXL-A`), or two around an `&`. */
const acronym = new RegExp(
  [
    `(?<!${inName}|\\p{Ll}\\/(?<!${oneOfTwo}))\\p{Lu}{3,7}(?=s?(?:'s(?!\\p{L}))?(?!(?!${compound})[\\p{L}\\p{N}_.@$'◦-]\\S))(?!(?!${compound})[\\p{L}\\p{N}_-]| \\d{2,})`,
    `(?<!${inName})\\p{Lu}{3,7}(?=s\\b|-\\p{Lu}(?![\\p{L}\\p{N}_.-]))`,
    `(?<!${inName})(?!R&D|Q&A|M&A|P&L|T&C)\\p{Lu}{1,2}&\\p{Lu}{1,2}(?![\\p{L}\\p{N}_&-])`,
  ].join('|'),
  'gu',
)

/** Two letters, and letters with a count between them (`q4ld`); initials of people stand in rows, and a clock's pattern is no word. */
const short =
  /(?<![\p{L}\p{N}_.@#$&'◦/-])(?:\p{Lu}{2}(?=s?(?:'s(?!\p{L}))?(?![\p{L}\p{N}_@$'◦/&:-]|\.\S))|(?!v)\p{Ll}\d\p{Ll}{2}(?![\p{L}\p{N}_/-]|\.\S))/gu

/** What every term has; most sentences have none of it. */
const termLike = /\p{Lu}[\p{Lu}&]|\p{Ll}\d\p{Ll}{2}/u

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
    const owners = new Set(aar.actionItems.flatMap((item) => item.owners))
    for (const { sentence, term, index } of candidates(prose, settings)) {
      if (told >= most || seen.size >= mostLookedUp) return
      if (seen.has(term)) continue
      seen.add(term)
      if (
        isShoutedWord(term) ||
        /^(?:X+|Y{2,4}|D{2,3}|M{2,3}|H{2,3}|S{2,3})$/.test(term) ||
        (term.length < 4 && owners.has(term)) ||
        ofSystem.test(term) ||
        isExplained(term, aar.passages) ||
        isNamedElsewise(term, aar.passages)
      )
        continue
      told += 1
      const heard = spanOf(sentence, index, index + term.length)
      const first = firstUse(term, aar)
      yield {
        ...(first !== null && first.line < heard.line ? first : heard),
        message: `“${term}” is not explained anywhere.`,
      }
    }
  },
})

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
  const isInitials = hasInitials(told, isKnown)
  const people = peopleIn(told, isKnown)
  for (const sentence of told) {
    const long = [...sentence.words.matchAll(acronym)].map(({ 0: term, index }) => ({ sentence, term, index }))
    const brief = shortTermsIn(sentence).filter((one) => !isInitials || isPlural(one))
    const found = [...long, ...brief].filter(({ term }) => !people.has(term)).sort((a, b) => a.index - b.index)
    yield* found.filter(
      ({ term, index }) =>
        !isKnown(term) && !isBesideShout(sentence.words, index, term) && !isOneOfSeveral(sentence.words, index, term),
    )
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

/** `RRs`: nobody's initials. */
function isPlural({ sentence, term, index }: Candidate): boolean {
  return /^s(?!\p{L})/u.test(sentence.words.slice(index + term.length))
}

/** A short word beside a longer one, both everyday English in capitals, is stress and no acronym: `SERVICE BACK`. */
function isBesideShout(words: string, index: number, term: string): boolean {
  if (!isEnglishWord(term)) return false
  const before = /(\p{Lu}{4,20})[ /]$/u.exec(words.slice(Math.max(0, index - 24), index))?.[1]
  const after = /^[ /](\p{Lu}{4,20})(?!\p{L})/u.exec(words.slice(index + term.length, index + term.length + 24))?.[1]
  return [before, after].some((word) => word !== undefined && isEnglishWord(word))
}

/** `ZONE-A`: an everyday word for one of several. */
function isOneOfSeveral(words: string, index: number, term: string): boolean {
  return words.charAt(index + term.length) === '-' && isEnglishWord(term)
}

/** Several words in capitals in a row are no acronyms but a raised voice, or SQL. */
function isShouted({ words }: Sentence): boolean {
  return /(?<!\p{Lu})\p{Lu}{2,20}[ ,]{1,2}\p{Lu}{2,20}[ ,]{1,2}\p{Lu}{2,20}/u.test(words)
}
