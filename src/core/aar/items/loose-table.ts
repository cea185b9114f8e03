import type { Block, ParagraphBlock, RichText, TableBlock, TableRow } from '../document.ts'
import { parseDocument } from '../parse-document.ts'

const pipeRow = /^\s*\|.*\|\s*$/
const ruler = /^\s*(?:\|\s*)?:?-+:?\s*\|\s*(?::?-+:?\s*\|\s*)*(?::?-+:?\s*)?$/
/** Longer rows are left as text. */
const longestRow = 4_000
/** More rows are left as text: each is parsed on its own. */
const mostRows = 300

/**
 * Rows between pipes that markdown takes for text, because their ruler is missing or does not stand under the first row, as the table that was
 * meant; the first row is its header. Null for every other paragraph. `lines` are the file's.
 */
export function looseTable(paragraph: ParagraphBlock, lines: readonly string[]): TableBlock | null {
  const written = lines.slice(paragraph.line - 1, paragraph.endLine)
  const first = written.findIndex((line) => pipeRow.test(line))
  if (first < 0) return null
  const numbered = written.map((text, i) => ({ text, line: paragraph.line + i })).slice(first)
  if (numbered.length > mostRows || !numbered.every(({ text }) => pipeRow.test(text) && text.length <= longestRow))
    return null
  const rows = numbered.filter(({ text }) => !ruler.test(text)).flatMap(({ text, line }) => rowAt(text, line) ?? [])
  const [header, ...rest] = rows
  if (header === undefined || rest.length === 0) return null
  const { endLine, endColumn } = paragraph
  return { kind: 'table', line: header.line, column: header.column, endLine, endColumn, header, rows: rest }
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

function shiftSpan<
  T extends { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number },
>(span: T, { lines, columns }: Shift): T {
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
