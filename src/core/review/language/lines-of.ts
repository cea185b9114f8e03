import type { Passage, Span } from '../../aar/aar.ts'
import { lineStarts } from '../../aar/markdown/lines-of-text.ts'

/** One line of a passage as it stands in the file: forms put one name and its value on each. */
export interface Line {
  readonly passage: Passage
  /** Offset in the passage's text. */
  readonly start: number
  /** Without white space at its ends. */
  readonly text: string
  /** `Lead` of `Lead: Kim`, or of the line above that holds `Lead:` alone; null where no label opens the line. */
  readonly label: string | null
  /** `Kim` of `Lead: Kim`; the whole line where no label opens it. */
  readonly value: string
  readonly span: Span
}

const labelled = /^([^:：\n]{2,90})[:：](?![\d/]|MM|mm|SS|ss)/

/** The lines of a passage, soft and hard breaks alike. Linear in the text. */
export function linesOf(passage: Passage): readonly Line[] {
  const { text, line, column, endLine, endColumn } = passage
  const starts = lineStarts(passage)
  if (starts.length < 2) return [lineAt(passage, 0, text, { line, column, endLine, endColumn })]
  let open = null as string | null
  return starts.flatMap(({ offset, line: at, column: from }, index) => {
    const own = text.slice(offset, starts[index + 1]?.offset ?? text.length)
    const length = own.trimEnd().length
    if (length === 0) return []
    const read = lineAt(passage, offset, own, { line: at, column: from, endLine: at, endColumn: from + length })
    const whose = open
    open = read.value === '' ? read.label : null
    return [read.label === null ? { ...read, label: whose } : read]
  })
}

function lineAt(passage: Passage, start: number, raw: string, span: Span): Line {
  const text = raw.trim()
  const label = labelled.exec(text)
  return {
    passage,
    start: start + raw.length - raw.trimStart().length,
    text,
    label: label?.[1]?.trim() ?? null,
    value: label === null ? text : text.slice(label[0].length).trim(),
    span,
  }
}

/** Whether a stretch of a line (its last `length` characters) is marked so, punctuation at its ends apart. */
export function isMarked(line: Line, kind: 'emphasis' | 'code', length: number): boolean {
  const end = line.start + line.text.length
  const start = end - length
  return line.passage.marks.some((mark) => mark.kind === kind && mark.start <= start + 1 && mark.end >= end - 2)
}

/** Whether a link or code stands in the line: the author put something of their own there. */
export function hasOwnThings({ passage, start, text }: Line): boolean {
  return passage.marks.some(
    ({ kind, start: from, end }) =>
      (kind === 'link' || kind === 'code' || kind === 'mention') && from < start + text.length && end > start,
  )
}
