import { flatten } from './flatten.ts'

/** A text made ready to be read from any offset: offsets are those of the text as written. */
export interface Source {
  readonly flat: string
  readonly lower: string
}

/** What was read, and the offset behind it. */
export interface Taken<T> {
  readonly value: T
  readonly end: number
}

/** Prepares a text; see `Source`. */
export function sourceOf(text: string): Source {
  const flat = flatten(text)
  const lower = flat.toLowerCase()
  return { flat, lower: lower.length === flat.length ? lower : flat }
}

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

const letter = /[\p{L}\p{M}\p{N}_]/u
const latin = /[a-zà-öø-ÿ]/

/** True where a word of Latin letters would not be torn apart at the offset. */
export function isWordBreak(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? ''
  const after = text[offset] ?? ''
  return !(latin.test(before) && letter.test(after) && latin.test(after))
}

/** The offset behind spaces. */
export function skipSpaces(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r') at += 1
  return at
}

/** Phrases ready for `phraseAt`: looked up by first letter, the longest first. */
export type PhraseBook = ReadonlyMap<string, readonly string[]>

/** Prepares a list of lower-case phrases. */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const book = new Map<string, string[]>()
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = phrase[0] ?? ''
    book.set(first, [...(book.get(first) ?? []), phrase])
  }
  return book
}

/** The longest phrase of the book that stands at the offset, as whole words. */
export function phraseAt(book: PhraseBook, source: Source, offset: number): Taken<string> | null {
  for (const phrase of book.get(source.lower[offset] ?? '') ?? []) {
    const end = offset + phrase.length
    if (source.lower.startsWith(phrase, offset) && isWordBreak(source.lower, end)) return { value: phrase, end }
  }
  return null
}
