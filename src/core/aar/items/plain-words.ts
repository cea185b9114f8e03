/**
 * Text made comparable: the form that vocabulary is written in and looked up by.
 */

const decoration = /[*_`~"'“”„«»()[\]{}<>|]+/gu
const pictures = /\p{Extended_Pictographic}|\uFE0F|\u200D/gu
const edges = /^[\s:：.,;!?。、・\-–—]+|[\s:：.,;!?。、・\-–—]+$/gu

/** Lower case, full-width folded, without markdown signs, pictures and punctuation at the ends, single spaces. Never throws. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/:[a-z0-9_+-]{2,40}:/g, ' ')
    .replace(decoration, ' ')
    .replace(pictures, ' ')
    .replace(/\s+/g, ' ')
    .replace(edges, '')
    .trim()
}

/** How many words a text has; a run of CJK characters counts one word for each two characters. */
export function countWords(text: string): number {
  const cjk = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0
  const others = text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return others + Math.ceil(cjk / 2)
}
