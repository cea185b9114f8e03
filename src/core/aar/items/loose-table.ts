import type { Block, ParagraphBlock, RichText, TableBlock, TableRow } from '../document.ts'
import { parseDocument } from '../parse-document.ts'

const pipeRow = /^\s*\|.*\|\s*$/
const ruler = /^\s*(?:\|\s*)?:?-+:?\s*\|\s*(?::?-+:?\s*\|\s*)*(?::?-+:?\s*)?$/
/** Longer rows are left as text. */
const longestRow = 4_000
/** More rows are left as text: each is parsed on its own. */
const mostRows = 300
/** Fewer could stand in any text that breaks over lines. */
const fewestPipes = 3
/** A row of more lines is no row. */
const mostLines = 12

/**
 * Rows between pipes that markdown takes for text, because their ruler is missing or does not stand under the first row, as the table that was
 * meant; the first row is its header. Null for every other paragraph. `lines` are the file's.
 */
export function looseTable(paragraph: ParagraphBlock, lines: readonly string[]): TableBlock | null {
  const written = lines.slice(paragraph.line - 1, paragraph.endLine)
  const first = written.findIndex((line) => pipeRow.test(line))
  if (first < 0 || written.length - first > mostRows) return null
  const numbered = written.map((text, i) => ({ text, line: paragraph.line + i })).slice(first)
  const whole = numbered.every(({ text }) => pipeRow.test(text)) ? numbered.map((one) => [one]) : brokenRows(numbered)
  if (whole === null || whole.some((row) => joined(row).length > longestRow)) return null
  const rows = whole.filter((row) => !ruler.test(joined(row))).flatMap((row) => rowOf(row) ?? [])
  const [header, ...rest] = rows
  if (header === undefined || rest.length === 0) return null
  const { endLine, endColumn } = paragraph
  return { kind: 'table', line: header.line, column: header.column, endLine, endColumn, header, rows: rest }
}

interface Line {
  readonly text: string
  readonly line: number
}

function joined(row: readonly Line[]): string {
  return row.map(({ text }) => text).join(' ')
}

function pipesIn(text: string): number {
  return text.split('|').length - 1
}

/** Rows that go on over several lines, each up to as many pipes as the first has: null where they do not come out even. */
function brokenRows(lines: readonly Line[]): readonly (readonly Line[])[] | null {
  const pipes = pipesIn(lines[0]?.text ?? '')
  if (pipes < fewestPipes) return null
  const rows: Line[][] = []
  let open: Line[] = []
  for (const line of lines) {
    if (open.length === 0 && !line.text.trimStart().startsWith('|')) return null
    open.push(line)
    const found = pipesIn(joined(open))
    if (found > pipes || open.length > mostLines) return null
    if (found < pipes || !line.text.trimEnd().endsWith('|')) continue
    rows.push(open)
    open = []
  }
  return open.length === 0 ? rows : null
}

/** A row at its place in the file: what stands on a later line of it is told to stand there. */
function rowOf(row: readonly Line[]): TableRow | null {
  const [first] = row
  const read = first === undefined ? null : rowAt(joined(row), first.line)
  if (read === null || row.length === 1) return read
  const place = (column: number) => {
    let rest = column
    for (const { text, line } of row) {
      if (rest <= text.length + 1) return { line, column: rest }
      rest -= text.length + 1
    }
    return { line: row.at(-1)?.line ?? read.line, column: Math.max(rest, 1) }
  }
  const moved = <T extends Place>(span: T): T => {
    const end = place(span.endColumn)
    return { ...span, ...place(span.column), endLine: end.line, endColumn: end.column }
  }
  const cells = read.cells.map((cell) => ({
    ...moved(cell),
    anchors: cell.anchors.map((anchor) => ({ ...anchor, ...place(anchor.column) })),
  }))
  return { ...moved(read), cells }
}

/** The blocks with loose tables in place of their paragraphs. */
export function withLooseTables(blocks: readonly Block[], lines: readonly string[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? (looseTable(block, lines) ?? block) : block))
}

function rowAt(text: string, line: number): TableRow | null {
  const width = text.split('|').length
  const [table] = parseDocument(`${text.trim()}\n${'|-'.repeat(Math.max(width - 2, 1))}|`).blocks
  const row = table?.kind === 'table' ? table.header : rowOfNarrower(text)
  if (row === null) return null
  const shift = { lines: line - 1, columns: text.length - text.trimStart().length }
  return { ...shiftSpan(row, shift), cells: row.cells.map((cell) => shiftText(cell, shift)) }
}

/** An escaped pipe makes fewer cells than pipes: the ruler is shortened until it fits. */
function rowOfNarrower(text: string): TableRow | null {
  const pipes = text.split('|').length - 2
  for (let cells = pipes - 1; cells > 0 && cells > pipes - 8; cells -= 1) {
    const [table] = parseDocument(`${text.trim()}\n${'|-'.repeat(cells)}|`).blocks
    if (table?.kind === 'table') return table.header
  }
  return null
}

interface Shift {
  readonly lines: number
  readonly columns: number
}

type Place = Pick<TableRow, 'line' | 'column' | 'endLine' | 'endColumn'>

function shiftSpan<T extends Place>(span: T, { lines, columns }: Shift): T {
  return {
    ...span,
    line: span.line + lines,
    column: span.column + columns,
    endLine: span.endLine + lines,
    endColumn: span.endColumn + columns,
  }
}

function shiftText(text: RichText, shift: Shift): RichText {
  const anchors = text.anchors.map((anchor) => ({
    ...anchor,
    line: anchor.line + shift.lines,
    column: anchor.column + shift.columns,
  }))
  return { ...shiftSpan(text, shift), anchors }
}
