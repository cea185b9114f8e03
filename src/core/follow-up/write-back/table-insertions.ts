import type { TableBlock } from '../../aar/document.ts'
import type { ColumnRole } from '../../aar/items/column-words.ts'
import { actionColumns } from '../../aar/items/table-columns.ts'
import type { Insertion } from './insertion.ts'
import { type RowCells, rowCells } from './row-cells.ts'

/** What can be put into a table. */
export interface TableEdit {
  /** Lines of the rows that get their link by it. */
  readonly rows: readonly number[]
  readonly insertions: readonly Insertion[]
}

/** A row that stays as it is, and why. */
export interface LeftRow {
  readonly row: number
  readonly reason: 'cell-has-words' | 'odd-table'
}

export interface TableEdits {
  /** One per row where there is a column for tickets; else one for the whole table, which gets the column. */
  readonly edits: readonly TableEdit[]
  readonly left: readonly LeftRow[]
}

/** A table, and the lines of the file that it stands in. */
export interface WrittenTable {
  readonly table: TableBlock
  readonly lines: readonly string[]
  /** False for rows between pipes without a ruler, which GitHub shows as text: they get no new column. */
  readonly hasRuler: boolean
}

/** How to put links into the rows of a table. @param links by line of the row */
export function tableInsertions(written: WrittenTable, links: ReadonlyMap<number, string>): TableEdits {
  const { roles } = actionColumns(written.table, new Set())
  const column = ticketColumn(roles, written.table)
  if (column !== null) return filledCells(written, column, links)
  const added = addedColumn(written, links)
  const rows = [...links.keys()]
  return added === null
    ? { edits: [], left: rows.map((row) => ({ row, reason: 'odd-table' })) }
    : { edits: [{ rows, insertions: added }], left: [] }
}

/** A column for issues rather than one for pull requests, where there are both. */
function ticketColumn(roles: readonly (ColumnRole | null)[], { header }: TableBlock): number | null {
  const columns = roles.flatMap((role, index) => (role === 'ticket' ? [index] : []))
  const isForPulls = (index: number) => /^\W{0,3}(?:prs?|pull requests?|mrs?)\b/i.test(header.cells[index]?.text ?? '')
  return columns.find((index) => !isForPulls(index)) ?? columns[0] ?? null
}

function filledCells({ lines }: WrittenTable, column: number, links: ReadonlyMap<number, string>): TableEdits {
  const edits: TableEdit[] = []
  const left: LeftRow[] = []
  for (const [row, link] of links) {
    const line = lines[row - 1] ?? ''
    const cells = rowCells(line)
    const insertion = cells === null ? null : cellInsertion(line, cells, column, link)
    if (insertion === null) left.push({ row, reason: cells === null ? 'odd-table' : 'cell-has-words' })
    else edits.push({ rows: [row], insertions: [{ line: row, ...insertion }] })
  }
  return { edits, left }
}

/** Null where something stands in the cell: a person's words are never overwritten. */
function cellInsertion(line: string, row: RowCells, column: number, link: string): Omit<Insertion, 'line'> | null {
  const cell = row.cells[column]
  if (cell === undefined) return behindLast(row, [...Array<string>(column - row.cells.length).fill(''), link])
  if (line.slice(cell.from, cell.to).trim() !== '') return null
  const room = cell.to - cell.from
  return { at: cell.from + Math.min(room, 1), words: room === 0 ? ` ${link} ` : room === 1 ? `${link} ` : link }
}

/** Cells behind the last one, in the manner of the row: closed by a pipe or not. An empty cell at the end needs one to be a cell. */
function behindLast({ isClosed, end }: RowCells, cells: readonly string[]): Omit<Insertion, 'line'> {
  const words = cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `))
  if (isClosed) return { at: end, words: words.map((cell) => `${cell}|`).join('') }
  const needsPipe = cells.at(-1) === ''
  return { at: end, words: ` |${words.join('|')}`.trimEnd() + (needsPipe ? ' |' : '') }
}

const columnNames = ['Issue', 'Ticket', 'Tracking issue']

/** The new column, on every line of the table; null where a row has more cells than the header, so that they would get a new meaning. */
function addedColumn(
  { table, lines, hasRuler }: WrittenTable,
  links: ReadonlyMap<number, string>,
): readonly Insertion[] | null {
  const rows = [table.header, ...table.rows]
  const written = rows.map(({ line }) => ({ line, cells: rowCells(lines[line - 1] ?? '') }))
  const rulerLine = table.header.line + 1
  const ruler = rowCells(lines[rulerLine - 1] ?? '')
  const width = written[0]?.cells?.cells.length ?? 0
  if (!hasRuler || ruler === null || width === 0 || ruler.cells.length !== width) return null
  if (written.some(({ cells }) => (cells?.cells.length ?? 0) > width)) return null
  const heading = headingOf(table)
  const insertions = written.flatMap(({ line, cells }): readonly Insertion[] => {
    const words = links.get(line) ?? (line === heading?.line ? heading.name : '')
    const missing = cells === null ? 0 : width - cells.cells.length
    // A row that is short already is read as if empty cells followed.
    if (cells === null || (words === '' && missing > 0)) return []
    return [{ line, ...behindLast(cells, [...Array<string>(missing).fill(''), words]) }]
  })
  return [...insertions, { line: rulerLine, ...rulerBehind(lines[rulerLine - 1] ?? '', ruler) }]
}

function rulerBehind(line: string, ruler: RowCells): Omit<Insertion, 'line'> {
  const last = ruler.cells.at(-1)
  const isAiry = last !== undefined && /^\s/.test(line.slice(last.from, last.to))
  if (ruler.isClosed) return { at: ruler.end, words: isAiry ? ' --- |' : '---|' }
  return { at: ruler.end, words: isAiry ? ' | ---' : '|---' }
}

/** The line that names the columns, and what the new one is called there; null where none does. */
function headingOf(table: TableBlock): { readonly line: number; readonly name: string } | null {
  const { rows, isNamed } = actionColumns(table, new Set())
  const data = new Set(rows.map(({ line }) => line))
  const heading = [table.header, ...table.rows].filter(({ line }) => !data.has(line)).at(-1)
  if (!isNamed || heading === undefined) return null
  const taken = new Set(heading.cells.map(({ text }) => text.trim().toLowerCase()))
  const name = columnNames.find((candidate) => !taken.has(candidate.toLowerCase()))
  return name === undefined ? null : { line: heading.line, name }
}
