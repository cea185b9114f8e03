/**
 * A heading, column name or label reduced to its words, for comparison with a vocabulary: lower case, no accents ("ß" is "ss", "ø" is "o", "æ" is "ae"), no numbering, no emoji
 * (shortcodes included), no brackets with what stands in them, no punctuation; "&" is "and". Empty when nothing is left.
 */
export function foldWords(text: string): string {
  const words = plain(text)
  return /^\s*5[.)]/.test(text) ? words.replace(numbering, '') || words : stripNumbering(words)
}

const shortcode = /:[a-z0-9_+-]{1,40}:/gi
const bracketed = /\([^()]{0,200}\)|（[^（）]{0,200}）|\[[^[\]]{0,200}\]|【[^【】]{0,200}】|\{\{?[^{}]{0,200}\}?\}/g
/** "#Timeline": the text of a link to the heading itself, as documentation sites put in front. */
const ownAnchor = /^\s*#+(?=\p{L})/u
const accents = /[\u0300-\u036f]/g

function plain(text: string): string {
  const inner = text.replace(shortcode, ' ').replace(bracketed, ' ')
  const kept = /[\p{L}\p{N}#]/u.test(inner) ? inner : text
  return withoutAccents(kept.replace(ownAnchor, ''))
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/\b&\b|\s&\s/g, ' and ')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}#ー]+/gu, ' ')
    .trim()
}

/** Latin letters lose their accents; kana and other scripts keep what is part of the letter. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(accents, '').normalize('NFKC')
}

const numbering =
  /^(?:(?:section|step|part|kapittel|kapitel|abschnitt) )?(?:\d{1,2}(?: \d{1,2}){0,3}|[ivx]{1,5}|[a-h]) (?=[^\d ])/

/** "3 timeline", "1 2 impact", "iv causes"; "5 whys" keeps its number. */
function stripNumbering(words: string): string {
  if (/^5 (?:whys?|pourquoi|hvorfor|por)\b/.test(words)) return words
  const bare = words.replace(numbering, '')
  return bare === '' ? words : bare
}
