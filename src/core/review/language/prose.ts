/** The author's own words, as the rules about wording read them: sentence by sentence, with what is not theirs masked. */
import type { Aar, Mark, Passage, SectionKind, Span } from '../../aar/aar.ts'
import { splitSentences } from './split-sentences.ts'
import { type Tongue, tongueOf } from './tongue.ts'

export interface Sentence {
  readonly passage: Passage
  readonly section: SectionKind | null
  /** Offset in the passage's text. */
  readonly start: number
  /** As it stands in the passage. */
  readonly text: string
  /** The same length; code, quotations, struck words, HTML and the words for a picture are `◦`, typographic apostrophes plain. What phrases are looked for in. */
  readonly words: string
  /** `words` in lower case. */
  readonly lower: string
}

export interface Prose {
  /** Whether the text as a whole is English; rules about English wording are not run otherwise. */
  readonly isEnglish: boolean
  /** The language of the text as a whole, where rules about wording know it. */
  readonly tongue: Tongue | null
  /** In document order; headings included, quoted passages not. */
  readonly sentences: readonly Sentence[]
}

/** Stands for a character that is not the author's own prose. */
export const mask = '◦'

const notOwnWords: ReadonlySet<Mark['kind']> = new Set(['code', 'quotation', 'struck', 'html', 'image'])

/** Reads the prose of an AAR. */
export function proseOf(aar: Pick<Aar, 'passages'>): Prose {
  const own = aar.passages.filter(({ quoted }) => !quoted)
  const tongue = tongueOf(own)
  return { isEnglish: tongue === 'en', tongue, sentences: own.flatMap(sentencesOf) }
}

function sentencesOf(passage: Passage): readonly Sentence[] {
  const words = maskedText(passage)
  return splitSentences(words).map(({ start, end }) => sentenceAt(passage, words, start, end))
}

/** A stretch of a passage as a sentence; `masked` is the passage's masked text. */
export function sentenceAt(passage: Passage, masked: string, start: number, end: number): Sentence {
  const words = masked.slice(start, end)
  const text = passage.text.slice(start, end)
  return { passage, section: passage.section, start, text, words, lower: words.toLowerCase() }
}

/** The text of a passage with everything that is not the author's own prose masked; offsets stay. */
export function maskedText({ text, marks }: Pick<Passage, 'text' | 'marks'>): string {
  return withoutMarked({ text: text.replaceAll('’', "'"), marks }, notOwnWords).replace(
    /"[^"\n]{1,300}"|“[^”\n]{1,300}”|\bhttps?:\/\/\S+/g,
    (match) => mask.repeat(match.length),
  )
}

/** The text of a passage with the stretches of some kinds masked; offsets stay. */
export function withoutMarked(
  { text, marks }: Pick<Passage, 'text' | 'marks'>,
  kinds: ReadonlySet<Mark['kind']>,
): string {
  let masked = text
  for (const { kind, start, end } of marks) {
    if (kinds.has(kind)) masked = masked.slice(0, start) + mask.repeat(end - start) + masked.slice(end)
  }
  return masked
}

/** Where a stretch of a sentence stands in the file. */
export function spanOf({ passage, start }: Sentence, from: number, to: number): Span {
  return spanIn(passage, start + from, start + to)
}

/** Where a stretch of the text of a passage stands in the file. */
export function spanIn(passage: Passage, from: number, to: number): Span {
  const first = placeOf(passage, from)
  const last = placeOf(passage, Math.max(from, to - 1))
  return { ...first, endLine: last.line, endColumn: last.column + 1 }
}

function placeOf(passage: Passage, offset: number): { readonly line: number; readonly column: number } {
  const anchor = passage.anchors.findLast((candidate) => candidate.offset <= offset)
  if (anchor === undefined) return { line: passage.line, column: passage.column }
  return { line: anchor.line, column: anchor.column + offset - anchor.offset }
}
