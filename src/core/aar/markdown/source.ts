import type { Span } from '../aar.ts'

/** What the parser gets (line ends as `\n`, front matter left out), and where its offsets stand in the file. */
export interface Source {
  /** What is parsed. Offsets below are offsets into this. */
  readonly text: string
  /** The same text with a plain space for every other kind of space in a line, unit for unit: what words are taken from, never structure. */
  readonly words: string
  /** True where the words hold what nobody sees: zero-width spaces, soft hyphens, marks of direction. Texts are read without them. */
  readonly hides: boolean
  /** The place of an offset in the file: line and column from 1. */
  readonly at: (offset: number) => { readonly line: number; readonly column: number }
  readonly span: (from: number, to: number) => Span
}

const lineEnd = /\r\n|\n|\r/
const otherSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Zero-width spaces and joints, soft hyphens, marks of direction. Joiners stay: emoji and some scripts are written with them. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/
const unseenRunsAnywhere = new RegExp(`${unseen.source}+`, 'g')
const unseenRuns = new RegExp(`(${unseen.source}+)`)

/** No-break, thin, wide and other spaces made plain ones, one for one, so that offsets stay. Word processors put them in unseen. */
export function plainSpaces(text: string): string {
  return text.replace(otherSpace, ' ')
}

/** The stretches of a text between what nobody sees, as offsets; empty ones left out. */
export function seenStretches(text: string): readonly { readonly from: number; readonly to: number }[] {
  let at = 0
  return text.split(unseenRuns).flatMap((piece, i) => {
    const from = at
    at += piece.length
    return i % 2 === 1 || piece === '' ? [] : [{ from, to: at }]
  })
}

/** A text as a reader sees it: every space a plain one, and nothing that is not seen. Offsets do not stay. */
export function seenText(text: string): string {
  return plainSpaces(text).replace(unseenRunsAnywhere, '')
}

/** Cuts a file into lines at CRLF, LF and lone CR, as CommonMark does; a final line end opens no further line. */
export function splitLines(file: string): readonly string[] {
  const lines = file.split(lineEnd)
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop()
  return lines
}

/**
 * Makes the text to parse from a file's lines; `first` is how many lines of the file stand before them.
 * A BOM at the start of the file is skipped, NUL becomes U+FFFD as CommonMark asks.
 */
export function sourceOf(lines: readonly string[], first = 0): Source {
  const bom = first === 0 && lines[0]?.charCodeAt(0) === 0xfeff ? 1 : 0
  const text = lines.join('\n').slice(bom).replaceAll('\0', '\uFFFD')
  const starts = lineStarts(text)
  let last = 0
  const at = (offset: number) => {
    last = lineIndex(starts, offset, last)
    const column = offset - (starts[last] ?? 0) + 1 + (last === 0 ? bom : 0)
    return { line: first + last + 1, column }
  }
  const span = (from: number, to: number): Span => {
    const start = at(from)
    const end = at(to)
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
  return { text, words: plainSpaces(text), hides: unseen.test(text), at, span }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return starts
}

/** The index of the line that holds `offset`; looks near the last answer first, because blocks are read in order. */
function lineIndex(starts: readonly number[], offset: number, last: number): number {
  if (isWithin(starts, offset, last)) return last
  if (isWithin(starts, offset, last + 1)) return last + 1
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function isWithin(starts: readonly number[], offset: number, line: number): boolean {
  return offset >= (starts[line] ?? Infinity) && offset < (starts[line + 1] ?? Infinity)
}
