import type { Passage } from '../../aar/aar.ts'

/**
 * Whether an acronym is spelled out or described anywhere in the document: `Long Form (LF)`, `LF (long form…)`, `LF stands for…`,
 * an entry of a glossary, an `<abbr>`, or simply its words in a row. Linear in the text.
 */
export function isExplained(term: string, passages: readonly Passage[]): boolean {
  return passages.some(({ text, section }) => {
    if (section === 'glossary') return text.includes(term)
    return (text.includes(term) && isDescribed(term, text)) || hasWordsOf(term, text)
  })
}

function isDescribed(term: string, text: string): boolean {
  const after = text.slice(text.indexOf(term) + term.length, text.indexOf(term) + term.length + 60)
  const before = text.slice(Math.max(0, text.indexOf(term) - 80), text.indexOf(term))
  if (/^s? \((?!s\))[^()]*[a-z][ -][a-z]/i.test(after)) return true
  if (/^s?,? (?:stands? for|is short for|means|refers to|is (?:the|an?|our)\b|, (?:the|an?|our)\b)/.test(after))
    return true
  if (!after.startsWith(')')) return false
  return /[a-z]+[ -][a-z]+ \($/i.test(before) || isShortFor(term, /(\p{L}{4,40}) \($/u.exec(before)?.[1] ?? '')
}

/** `Spacebar (SBR)`: one word whose letters, in order, are those of the term. */
function isShortFor(term: string, word: string): boolean {
  let from = 0
  for (const letter of word.toUpperCase()) if (letter === term[from]) from += 1
  return word !== '' && from === term.length && word.toUpperCase().startsWith(term.slice(0, 1))
}

/** Words in a row whose first letters make the acronym, small words apart. */
function hasWordsOf(term: string, text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
  const letters = words.map((word) =>
    word.length > 1 && word !== word.toUpperCase() ? (word[0] ?? '').toLowerCase() : '\n',
  )
  const small = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a'])
  const spaced = letters.filter((_, index) => !small.has((words[index] ?? '').toLowerCase())).join('')
  return letters.join('').includes(term.toLowerCase()) || spaced.includes(term.toLowerCase())
}
