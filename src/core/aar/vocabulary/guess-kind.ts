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
  for (const { language, kind, stems } of headingStems) {
    if (language === 'en' && kind === 'actions' && asksWhatWas.test(words)) continue
    if (!found.has(language) && stems.some((stem) => stands(stem, words))) found.set(language, kind)
  }
  return [...found].map(([language, kind]) => ({ language, kind }))
}

function stands(stem: string, words: string): boolean {
  const opens = stem.startsWith('-')
  const closes = stem.endsWith('-')
  const bare = stem.slice(opens ? 1 : 0, closes ? -1 : undefined)
  const pattern = `${opens ? '' : ' '}${bare}${closes ? '' : ' '}`
  return ` ${words} `.includes(pattern)
}
