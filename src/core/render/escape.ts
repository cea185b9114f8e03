/**
 * Makes text of others safe to copy into what GitHub renders.
 *
 * GitHub works in two passes. The first is CommonMark with its extensions; a backslash or an entity settles that one. The second walks
 * over the *decoded* text outside of code and turns `@name`, `#12`, `GH-12`, commit ids, addresses and `:emoji:` into something live, so
 * that an entity or a backslash does not help there (`&#64;kim` still notifies kim). Only a character in between does: a zero-width space,
 * as Renovate and Dependabot write it (`@&#8203;kim`). Two `$` may become a formula; GitHub's own advice is `<span>$</span>`
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
 */

const gap = '\u200b'
const gapEntity = '&#8203;'

/** Joiners that a script or an emoji needs stand between two characters beyond ASCII; everywhere else they only hide something. */
const joiners = /(?<=[^\0-\x7f])[\u200c\u200d](?=[^\0-\x7f])/g
const keptJoiner = { '\u200c': '\ue000', '\u200d': '\ue001' } as const

/**
 * The text as one line of what a reader can see: no control characters, no marks that turn the direction, no zero-width characters but
 * the joiners of scripts and emoji, no half surrogates, and every run of white space one space.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\p{Co}\p{Cs}]/gu, '\ufffd')
    .replace(joiners, (joiner) => (joiner === '\u200c' ? keptJoiner['\u200c'] : keptJoiner['\u200d']))
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/\ue000/g, '\u200c')
    .replace(/\ue001/g, '\u200d')
    .replace(/ +/g, ' ')
    .trim()
}

/**
 * Where the second pass would see something live, one offset for each place that needs a gap. Written without nested repetition:
 * each alternative is a fixed string or one bounded run.
 */
const live =
  /(?<at>@)|(?<hash>#)(?=\d)|(?<gh>\bGH-)(?=\d)|(?<advisory>\bGHSA-)|(?<scheme>:)(?=\/\/)|(?<www>www)(?=\.)|(?<hex>\b[0-9a-f]{6})(?=[0-9a-f])|(?<emoji>:)(?=(?:[+-]1|100|1234|[0-9_+-]{0,40}[a-z][a-z0-9_+-]{0,60}):)/gi

/** One clean line for places that show no markdown, such as titles and annotations: mentions and cross-references get an invisible gap. */
export function escapePlain(text: string): string {
  return cleanText(text).replace(/@(?=[a-z0-9])|#(?=\d)|\bGH-(?=\d)/gi, (found) => found + gap)
}

function withGaps(text: string): string {
  return splitHex(cleanText(text).replace(live, (found) => found + gap))
}

/** A run of hexadecimal digits of 7 or more may be a commit; after the first gap the rest of a long run still needs some. */
function splitHex(text: string): string {
  return text.replace(/(?<=\u200b)[0-9a-f]{7,}/gi, (run) => run.replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, `$&${gap}`))
}

/** What the first pass would read as markup, wherever it stands. */
const markup: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '\\': '&#92;',
  '`': '\\`',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '~': '\\~',
  [gap]: gapEntity,
}

/**
 * Text of others as one line of GitHub markdown that reads as it was written and does nothing: no mention, cross-reference, link, image,
 * HTML, emphasis, code, heading, list, table cell, emoji, formula or marker of ours survives. Empty stays empty.
 */
export function escapeMarkdown(text: string): string {
  const escaped = withGaps(text).replace(/[&<>|\\`*_[\]~\u200b]/g, (character) => markup[character] ?? character)
  return escapeDollars(escapeStart(escaped))
}

/** What means something at the start of a line only: headings, lists, underlines, table rulers. */
function escapeStart(text: string): string {
  return text.replace(/^[#+\-=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function escapeDollars(text: string): string {
  return text.indexOf('$') === text.lastIndexOf('$') ? text : text.replaceAll('$', '<span>$</span>')
}

/** A cell of a table: escaped, and a dash where there is nothing to say. */
export function escapeTableCell(text: string): string {
  return escapeMarkdown(text) || '–'
}

/**
 * Text for a label in a mermaid block. Mermaid has directives (`%%{`), commands (`click`), statements (`;`), entities (`#…;`) and
 * separators (`:`) of its own and no dependable escape, so only letters, digits, marks and harmless signs stay; the others become look-alikes
 * or a space. At most `limit` characters.
 */
export function escapeMermaid(text: string, limit = 60): string {
  const plain = cleanText(text)
    .replace(/[:;]/g, (sign) => (sign === ':' ? '∶' : ','))
    .replace(/["'“”`]/g, '’')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/%+/g, '%')
    .replace(/[^\p{L}\p{M}\p{N}∶,’()%./+–—=?! -]/gu, ' ')
    .replace(/-{2,}/g, '–')
    .replace(/ +/g, ' ')
    .trim()
  const short = cutAtWord(plain, limit)
  return /^(?:click|call|href|section|title|acc\w*|gantt|dateFormat|axisFormat|tickInterval|inclusive\w*|includes|excludes|topAxis|todayMarker|week\w*|vert|end|done|crit|active|milestone)\b/i.test(
    short,
  )
    ? `– ${short}`
    : short || '–'
}

/** At most `limit` characters (UTF-16 units, never half a character), cut at a word where one ends in the last third, with an ellipsis. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = text.slice(0, limit - 1).replace(/\p{Cs}$/u, '')
  const space = head.lastIndexOf(' ')
  return `${(space > (limit * 2) / 3 ? head.slice(0, space) : head).trimEnd()}…`
}

/** The first `maxWords` words (and at most 12 characters a word on average) in curly quotes, plain text; escape it before it is rendered. */
export function quoteBriefly(text: string, maxWords: number): string {
  const words = cleanText(text).split(' ')
  const brief = words.length > maxWords ? `${words.slice(0, maxWords).join(' ')}…` : words.join(' ')
  return `“${cutAtWord(brief, maxWords * 12)}”`
}
