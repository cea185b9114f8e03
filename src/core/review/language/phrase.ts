import type { SectionKind, Span } from '../../aar/aar.ts'
import { type MayMatch, whichMayMatch } from './may-match.ts'
import { type Sentence, spanOf } from './prose.ts'

/** Words that a rule listens for, with why, and a sentence in which it hears them. */
export interface Phrase {
  /** Without flags `g` and `y`; looked for in `Sentence.words`. Must not backtrack super-linearly. */
  readonly pattern: RegExp
  /** Why these words matter; for the reader of the rule and its page. */
  readonly reason: string
  /** A sentence that has them; checked by a test. */
  readonly example: string
  /** Words of the sentence that make them harmless. */
  readonly unless?: RegExp
  /** Words that make them harmless when they stand before them, or among them. */
  readonly unlessBefore?: RegExp
  /** Sections in which the words are right. */
  readonly notIn?: readonly SectionKind[]
  /** A question that is sharper than the rule's. */
  readonly question?: string
}

export interface Hit {
  readonly sentence: Sentence
  readonly phrase: Phrase
  /** The author's own words. */
  readonly words: string
  /** Where it stands in `Sentence.words`. */
  readonly from: number
  readonly to: number
  readonly span: Span
}

/** Whether what was heard is harmless where it stands; the phrases behind it are tried then. */
export type Sparing = (hit: Hit) => boolean

/** Lines between two remarks on one paragraph. */
const apart = 2

/** The first phrase heard in each passage, and in a long one what is heard some lines further down: one remark per paragraph is enough. */
export function* hits(
  sentences: Iterable<Sentence>,
  phrases: readonly Phrase[],
  isSpared: Sparing = () => false,
): Generator<Hit> {
  let told = null as Hit | null
  for (const sentence of sentences) {
    if (sentence.passage === told?.sentence.passage && sentence.passage.line === sentence.passage.endLine) continue
    const hit = hitIn(sentence, phrases, isSpared)
    if (hit === null) continue
    if (sentence.passage === told?.sentence.passage && hit.span.line - told.span.line < apart) continue
    told = hit
    yield hit
  }
}

const taken = new WeakMap<readonly Phrase[], MayMatch>()

/** Which phrases of a list may be heard; a list is taken in once. */
export function mayHear(phrases: readonly Phrase[]): MayMatch {
  const known = taken.get(phrases)
  if (known !== undefined) return known
  const made = whichMayMatch(phrases.map(({ pattern }) => pattern))
  taken.set(phrases, made)
  return made
}

/** The first phrase, in the order of the list, that is heard in a sentence. Lists are kept by those who ask: taking one in costs time. */
export function hitIn(sentence: Sentence, phrases: readonly Phrase[], isSpared: Sparing = () => false): Hit | null {
  for (const at of mayHear(phrases)(sentence.lower)) {
    const phrase = phrases[at]
    if (phrase === undefined || (sentence.section !== null && phrase.notIn?.includes(sentence.section))) continue
    const match = phrase.pattern.exec(sentence.words)
    if (match === null || (phrase.unless?.test(sentence.words) ?? false)) continue
    const end = match.index + match[0].length
    if (phrase.unlessBefore?.test(sentence.words.slice(0, end)) ?? false) continue
    const words = sentence.text.slice(match.index, end)
    const hit = { sentence, phrase, words, from: match.index, to: end, span: spanOf(sentence, match.index, end) }
    if (!isSpared(hit)) return hit
  }
  return null
}
