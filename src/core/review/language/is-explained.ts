import type { Passage } from '../../aar/aar.ts'

/**
 * Whether an acronym is spelled out or described anywhere in the document: `Long Form (LF)`, `LF (long form…)`, `LF stands for…`,
 * an entry of a glossary, an `<abbr>`, or simply its words in a row, or in one name (`OpenLoanDesk`). Linear in the text.
 */
export function isExplained(term: string, passages: readonly Passage[]): boolean {
  const hasNotes = passages.some(({ text, form }) => form === 'paragraph' && /^: \p{L}/u.test(text))
  return passages.some((passage) => {
    const { text, section } = passage
    if (section === 'glossary') return text.includes(term)
    return (
      (text.includes(term) &&
        (isDescribed(term, text) || isEntryOf(term, passage) || (hasNotes && hasNote(term, passage)))) ||
      hasWordsOf(term, text)
    )
  })
}

/** `QXLR[^1]`: a footnote stands behind it, of which the text keeps nothing but the gap. */
function hasNote(term: string, { text, anchors, marks }: Passage): boolean {
  const end = text.indexOf(term) + term.length
  return anchors.some(({ offset }) => offset === end) && !marks.some((mark) => mark.end === end)
}

/** “**MDS**: keeps the names of files”: in the chronology and among tasks such words stand for people. */
function isEntryOf(term: string, { text, form, section, marks }: Passage): boolean {
  if (section === 'timeline' || section === 'actions' || !text.startsWith(term)) return false
  if (form !== 'heading' && /^: (?:the|an?|our) \p{Ll}+/u.test(text.slice(term.length))) return true
  const isSetApart = form === 'list-item' || marks.some(({ kind, start }) => kind === 'strong' && start === 0)
  return (
    isSetApart &&
    /^s? ?(?:[:=–—]|-(?= )) ?(?!(?:it|they|we|he|she|this|was|were|is|\p{L}+ed)\b)\p{L}+ \p{L}+/u.test(
      text.slice(term.length),
    )
  )
}

/** What a bracket says when it tells of an event, and not what the letters mean. */
const aside = /^s? \((?:(?!\b(?:that|which|who)\b)[^(),]){0,40}\b(?:could|would|should|will|was|were|did)\b/

function isDescribed(term: string, text: string): boolean {
  const after = text.slice(text.indexOf(term) + term.length, text.indexOf(term) + term.length + 80)
  const before = text.slice(Math.max(0, text.indexOf(term) - 80), text.indexOf(term))
  if (/^s? \((?!s\))[^()]*[a-z][ -][a-z]/i.test(after) && !aside.test(after)) return true
  if (
    /^s?,? (?:stands? for|is short for|means|refers to|is (?:the|an?|our|what)\b)/.test(after) ||
    isInApposition(before, after)
  )
    return true
  if (/^ \(https?:\/\//.test(after)) return true
  if (/^s? = \p{L}+[ -]\p{L}/u.test(after)) return true
  if (/\($/.test(before) && /^ (?:in (?:the )?|as (?:it is )?(?:called|known))/.test(after)) return true
  if (!after.startsWith(')')) return false
  const plain = before.replace(/\((?:or |aka |a\.k\.a\. |short: |i\.e\. )$/, '(')
  if (/[a-z]+(?:[ -]| & )[a-z]+ \($/i.test(plain)) return true
  const word = /(\p{L}{4,40}) \($/u.exec(before)?.[1] ?? ''
  return isShortFor(term, word) || isNameOf(term, word)
}

/** “CSLX, the ledger of stock, …”, “the ledger of stock, or CSLX, …”, “We call the ledger of stock CSLX”; a list of parts has more behind it. */
function isInApposition(before: string, after: string): boolean {
  return (
    wordsBehind.some((words) => words.test(after)) ||
    wordsBefore.some(([words, end]) => words.test(before) && end.test(after))
  )
}

const wordsBehind = [
  /^(?:,| \() ?(?:i\.e\. |(?:that is|meaning|short for|which is (?:the|an?|our)|which stands)\b)/,
  /^s?, (?:the|an?|our|its|their)(?: own)?(?: (?!(?:was|were|is|are|had|has|have|did|could|would|will|can|\p{Ll}{2,}ed)\b)\p{Lu}?\p{Ll}[\p{L}'-]*){2,8}(?:[,;)]|\.?$)(?! (?:and|or)\b)/u,
  /^s?, (?:the|an?|our|its|their)(?: own)?(?: \p{Lu}?\p{Ll}[\p{L}'-]*){1,5} (?:that|which)\b/u,
  /^s?, which (?!(?:was|is|has|does|then|also|needs|this|as|\p{Ll}+ss)\b)\p{Ll}+s (?!up\b|out\b)\p{Ll}+/u,
  /^s?, where [^,.;]{3,60} (?:is|are) \p{Ll}+/u,
  /^ (?:for short\b|[-–—] [\p{Ll} ]{5,40} [-–—] )/u,
]

const apart = /^s?[,.;:)]|^s? ?$/
const wordsBefore: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:the|our|an?|its)(?: \p{Ll}[\p{Ll}'-]+){2,5}, $/iu, /^, (?!and\b|or\b|\p{Lu}|the\b|our\b)/u],
  [/\p{Ll}, or $/u, /^,/],
  [
    /\b(?:abbreviated(?: as| to)?|known (?:\p{Ll}+ )?as|a\.?k\.?a\.?|hereafter|hereinafter|in short|for short) $/iu,
    apart,
  ],
  [/\b(?:call|calls|called) (?:the|our|its|this)(?: \p{Ll}[\p{Ll}'-]+){1,6} $/iu, apart],
  [/\p{Ll}{2}[ -]\p{Ll}{3,} \[$/u, /^\]/],
  [/\b(?:the|our)(?: \p{Ll}[\p{Ll}-]+){2,4} \/ $/iu, /^[ ,.;)]/],
]

/** `Spacebucks (SBX)`: a name with its sign, which begins alike. */
function isNameOf(term: string, word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && word.startsWith(term.slice(0, 1))
}

/** `Spacebar (SBR)`: one word whose letters, in order, are those of the term. */
function isShortFor(term: string, word: string): boolean {
  let from = 0
  for (const letter of word.toUpperCase()) if (letter === term[from]) from += 1
  return word !== '' && from === term.length && word.toUpperCase().startsWith(term.slice(0, 1))
}

const small = new Set(['of', 'the', 'and', 'for', 'to', 'in', 'on', 'a'])

/** Words that stand between those of a name, and in none. */
const joining = new Set(
  'the this that these those their they them there then than with without from into onto over under after before during until while when where which what whose have been were will would could should must does doing being about also only some such each both same most more many much very just because between through within across against your ours here again since still once upon'.split(
    ' ',
  ),
)

/** What ends a name; one that is written as a name may be a list. */
const stop = /[.;:()[\]!?"“”]/
const stopOrComma = /[.,;:()[\]!?"“”]/

/**
 * Words in a row whose first letters make the acronym. Three words of a text may do so by chance: then they must look like a name, and only one
 * that is written as a name may have small words in it.
 */
function hasWordsOf(term: string, text: string): boolean {
  return (
    isInOneWord(term, text) ||
    text.split(stopOrComma).some((piece) => isInRow(term, wordsOf(piece), isName)) ||
    text.split(stop).some((piece) => {
      const large = wordsOf(piece).filter((word) => !small.has(word.toLowerCase()))
      return isInRow(term, large, isWrittenAsName)
    })
  )
}

/** `OpenLoanDesk` tells OLD. */
function isInOneWord(term: string, text: string): boolean {
  return (text.match(/(?:\p{Lu}\p{Ll}+){2,7}/gu) ?? []).some((word) => word.replace(/\p{Ll}+/gu, '') === term)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []
}

function isInRow(term: string, words: readonly string[], isLikely: (words: readonly string[]) => boolean): boolean {
  const letters = words.map(initialOf).join('')
  for (let at = letters.indexOf(term.toLowerCase()); at >= 0; at = letters.indexOf(term.toLowerCase(), at + 1))
    if (term.length > 3 || isLikely(words.slice(at, at + term.length))) return true
  return false
}

function initialOf(word: string): string {
  return word.length > 1 && word !== word.toUpperCase() ? word.charAt(0).toLowerCase().slice(0, 1) : '\n'
}

function isWrittenAsName(words: readonly string[]): boolean {
  return words.every((word) => /^\p{Lu}/u.test(word))
}

/** Two small words in a row have any two letters sooner or later, “The Cluster” as well; in a longer name “The” may stand in capitals (“Over The Air”). */
function isName(words: readonly string[]): boolean {
  if (words.some((word) => joining.has(words.length > 2 ? word : word.toLowerCase()))) return false
  return isWrittenAsName(words) || (words.length > 2 && words.every((word) => /^\p{Ll}{4,}$/u.test(word)))
}
