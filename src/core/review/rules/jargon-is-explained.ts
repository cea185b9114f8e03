import { aar, defineRule } from '../define-rule.ts'
import { isEnglishWord } from '../language/english-words.ts'
import { isExplained } from '../language/is-explained.ts'
import { knownTerms } from '../language/known-terms.ts'
import { type Sentence, spanOf } from '../language/prose.ts'
import type { RuleContext } from '../rule.ts'

/** Three letters or more, or two around an `&`; two are mostly initials. */
const acronym =
  /(?<![\p{L}\p{N}_.@#$&'◦-])\p{Lu}{3,7}(?=s?(?:'s(?!\p{L}))?(?![\p{L}\p{N}_.@$'◦-]\S))(?![\p{L}\p{N}_-])|(?<![\p{L}\p{N}_.@#$&'◦-])\p{Lu}{3,7}(?=s\b)|(?<![\p{L}\p{N}_.@#$&'◦-])(?!R&D|Q&A|M&A|P&L|T&C)\p{Lu}{1,2}&\p{Lu}{1,2}(?![\p{L}\p{N}_&-])/gu

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
      name: 'a department by its name',
      markdown: aar`
        ## Summary
        The ticket went to Warehouse & Transport (W&T) first, which has no access, and W&T sent it on to us.
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
      if (isShoutedWord(term) || isExplained(term, aar.passages)) continue
      told += 1
      yield { ...spanOf(sentence, index, index + term.length), message: `“${term}” is not explained anywhere.` }
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
  for (const sentence of sentences) {
    if (isShouted(sentence)) continue
    for (const { 0: term, index } of sentence.words.matchAll(acronym))
      if (!knownTerms.has(term) && !ours.has(term)) yield { sentence, term, index }
  }
}

/** A word of everyday English in capitals is a status or a stress (`PENDING`); four letters or fewer are mostly an acronym that spells a word. */
function isShoutedWord(term: string): boolean {
  return term.length > 4 && isEnglishWord(term)
}

/** Several words in capitals in a row are no acronyms but a raised voice, or SQL. */
function isShouted({ words }: Sentence): boolean {
  return /(?<!\p{Lu})\p{Lu}{2,20}[ ,]{1,2}\p{Lu}{2,20}[ ,]{1,2}\p{Lu}{2,20}/u.test(words)
}
