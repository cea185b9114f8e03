import type { TreeCursor } from '@lezer/common'
import type { RichText, TableBlock, TableRow } from '../document.ts'
import { type InlineContext, plainInline, readInline } from './inline.ts'

/** Reads a table: its header, and every row with as many cells as it was written with. */
export function readTable(context: InlineContext, cursor: TreeCursor): TableBlock {
  const { from, to } = cursor
  const rows: TableRow[] = []
  let header: TableRow | null = null
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableHeader') header = readRow(context, cursor)
      else if (cursor.name === 'TableRow') rows.push(readRow(context, cursor))
    } while (cursor.nextSibling())
    cursor.parent()
  }
  const empty: TableRow = { ...context.source.span(from, from), cells: [] }
  return { kind: 'table', ...context.source.span(from, to), header: header ?? empty, rows }
}

/** Cells are what stands between pipes: an empty one has no node of its own in the tree. */
function readRow(context: InlineContext, cursor: TreeCursor): TableRow {
  const { from, to } = cursor
  const { text } = context.source
  const cells: RichText[] = []
  let start = from
  let filled = false
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'TableCell') {
        cells.push(readInline(context, cursor, cursor.from, cursor.to))
        filled = true
      } else if (cursor.name === 'TableDelimiter') {
        const leading = cells.length === 0 && !filled && text.slice(from, cursor.from).trim() === ''
        if (!filled && !leading) cells.push(plainInline(context, start, start))
        start = Math.min(cursor.to + 1, to)
        filled = false
      }
    } while (cursor.nextSibling())
    cursor.parent()
  }
  return { ...context.source.span(from, to), cells }
}
