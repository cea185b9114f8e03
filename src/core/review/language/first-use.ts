import type { Aar, Mark, Span } from '../../aar/aar.ts'
import { spanIn, withoutMarked } from './prose.ts'

/** Fields that file a document, and that nobody reads. */
const filing = /^(?:categor(?:y|ies)|tags?|keywords?|labels?)$/i

const code: ReadonlySet<Mark['kind']> = new Set(['code'])

/** Where readers meet a term first: it may be in the front matter, or in what somebody else said. */
export function firstUse(
  term: string,
  { metadata, passages }: Aar,
): (Partial<Span> & { readonly line: number }) | null {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_.@#$/-])${term}(?=s?(?![\\p{L}\\p{N}_/]|\\.\\S|-(?!\\p{Ll})))`, 'u')
  const field = Object.entries(metadata.frontMatter).find(
    ([key, { text }]) => !filing.test(key) && word.test(text),
  )?.[1]
  if (field !== undefined) return { line: field.line }
  for (const passage of passages) {
    if (!passage.text.includes(term)) continue
    const at = word.exec(withoutMarked(passage, code))?.index
    if (at !== undefined) return spanIn(passage, at, at + term.length)
  }
  return null
}
