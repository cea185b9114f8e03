import type { SectionKind } from '../aar.ts'
import { headingStems } from './heading-stems.ts'

/** A longer heading is a sentence, and a word in it tells little. */
const longest = 14

/** "How many people were involved in the remediation?" asks what was, whatever it names. */
const asksWhatWas = /^(?:how (?:many|much|long)|who|whose|was|were|did|when|where) /

/** What single words of a folded heading (`fold-words.ts`) say where no phrase of the vocabularies is known; at most one guess a language. */
export function guessKinds(words: string): readonly { readonly kind: SectionKind; readonly language: string }[] {
  if (words === '' || words.split(' ').length > longest) return []
  const found = new Map<string, SectionKind>()
  const spaced = ` ${words} `
  if (!anyStem.test(spaced)) return []
  for (const { language, kind, pattern } of lines) {
    if (language === 'en' && kind === 'actions' && asksWhatWas.test(words)) continue
    if (!found.has(language) && pattern.test(spaced)) found.set(language, kind)
  }
  return [...found].map(([language, kind]) => ({ language, kind }))
}

/** One pattern for each line of stems. Every stem is a plain word, so nothing in it can backtrack. */
const lines = headingStems.map(({ language, kind, stems }) => ({
  language,
  kind,
  pattern: new RegExp(stems.map(patternOf).join('|')),
}))

/** Most headings have none of them, and need no look at the languages one by one. */
const anyStem = new RegExp([...new Set(headingStems.flatMap(({ stems }) => stems.map(patternOf)))].join('|'))

function patternOf(stem: string): string {
  const opens = stem.startsWith('-')
  const closes = stem.endsWith('-')
  const bare = stem.slice(opens ? 1 : 0, closes ? -1 : undefined)
  return `${opens ? '' : ' '}${bare}${closes ? '' : ' '}`
}
