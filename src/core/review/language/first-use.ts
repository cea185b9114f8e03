import type { Aar, Passage, Span } from '../../aar/aar.ts'
import { mask, spanIn } from './prose.ts'

/** Where readers meet a term first: it may be in the front matter, or in what somebody else said. */
export function firstUse(
  term: string,
  { metadata, passages }: Aar,
): (Partial<Span> & { readonly line: number }) | null {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_.@#$/-])${term}(?=s?(?![\\p{L}\\p{N}_/-]|\\.\\S))`, 'u')
  const field = Object.values(metadata.frontMatter).find(({ text }) => word.test(text))
  if (field !== undefined) return { line: field.line }
  for (const passage of passages) {
    const at = word.exec(withoutCode(passage))?.index
    if (at !== undefined) return spanIn(passage, at, at + term.length)
  }
  return null
}

function withoutCode({ text, marks }: Passage): string {
  return marks
    .filter(({ kind }) => kind === 'code')
    .reduce((rest, { start, end }) => rest.slice(0, start) + mask.repeat(end - start) + rest.slice(end), text)
}
