import { trimOf } from './trim.ts'

/**
 * Text made comparable: the form that vocabulary is written in and looked up by.
 */

const decoration = /[*_`~"'“”„«»()[\]{}<>|]+/g
const pictures = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu
const shortcode = /:[a-z0-9_+-]{2,40}:/g
const edges = ' \t:：.,;!?¿¡。、・-–—'
const beyondAscii = /[^\0-\x7F]/
const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu

/** Lower case, full-width folded, without markdown signs, pictures and punctuation at the ends, single spaces. Never throws. */
export function plainWords(text: string): string {
  const folded = beyondAscii.test(text) ? text.normalize('NFKC').replace(pictures, ' ') : text
  const lower = folded.toLowerCase()
  const bare = lower.includes(':') ? lower.replace(shortcode, ' ') : lower
  return trimOf(bare.replace(decoration, ' ').replace(/\s+/g, ' '), edges)
}

/** How many words a text has; a run of CJK characters counts one word for each two characters. */
export function countWords(text: string): number {
  if (!beyondAscii.test(text)) return text.match(/[a-z0-9]+/gi)?.length ?? 0
  const inPairs = text.match(cjk)?.length ?? 0
  return (text.replace(cjk, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.ceil(inPairs / 2)
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa' }

/** A word and, where it has letters that some keyboards lack, how it is typed there ("fällig", "faellig"). */
export function withTyped(word: string): readonly string[] {
  const typed = word.replace(/[äöüßøå]/g, (letter) => umlauts[letter] ?? letter)
  return typed === word ? [word] : [word, typed]
}
