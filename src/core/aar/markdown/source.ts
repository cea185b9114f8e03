import type { Span } from '../aar.ts'

/** What the parser gets (line ends as `\n`, front matter left out), and where its offsets stand in the file. */
export interface Source {
  /** What is parsed. Offsets below are offsets into this. */
  readonly text: string
  /** The place of an offset in the file: line and column from 1. */
  readonly at: (offset: number) => { readonly line: number; readonly column: number }
  readonly span: (from: number, to: number) => Span
}

const lineEnd = /\r\n|\n|\r/

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
  return { text, at, span }
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
