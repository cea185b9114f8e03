import type { RichText, TableBlock, TableRow } from '../document.ts'
import { columnRole } from './column-role.ts'
import type { ColumnRole } from './column-words.ts'
import { isDate } from './due-date.ts'
import { isNothing } from './nothing.ts'
import { isOwner, isPersonName, type People } from './owners.ts'
import { countWords } from './plain-words.ts'
import { isPriority } from './priority.ts'
import { readStatusCell } from './read-status.ts'
import { opensAsTask, readsAsAction } from './reads-as-action.ts'
import { findTickets } from './tickets.ts'

/** A table of action items, understood. */
export interface ActionColumns {
  /** What each column holds, by position. */
  readonly roles: readonly (ColumnRole | null)[]
  /** The rows that hold data: the header among them where it is none. */
  readonly rows: readonly TableRow[]
  /** True where the columns were known by their names. */
  readonly isNamed: boolean
}

/** Understands the columns of a table by their names, and where these are missing by what stands in them. */
export function actionColumns(table: TableBlock, people: People): ActionColumns {
  const named = rolesOf(table.header)
  if (isHeading(named)) return { roles: settle(named, table.rows, people), rows: table.rows, isNamed: true }
  const [first, ...others] = table.rows
  const below = first === undefined ? [] : rolesOf(first)
  const isData = holdsData(table.header) || isLikeRows(table.header, table.rows)
  const all = isData ? [table.header, ...table.rows] : table.rows
  if (first !== undefined && isHeading(below) && !hasWords(table.header))
    return { roles: settle(below, others, people), rows: others, isNamed: true }
  if (first !== undefined && isHeading(below))
    return { roles: settle(below, [table.header, ...others], people), rows: [table.header, ...others], isNamed: true }
  const width = Math.max(...all.map((row) => row.cells.length), 0)
  return {
    roles: settle(
      Array.from({ length: width }, (_, i) => (isData ? null : (named[i] ?? null))),
      all,
      people,
    ),
    rows: all,
    isNamed: false,
  }
}

function rolesOf(row: TableRow): readonly (ColumnRole | null)[] {
  return row.cells.map((cell) => columnRole(cell.text))
}

/** Two known names, or one that tells of actions, make a header of names. */
function isHeading(roles: readonly (ColumnRole | null)[]): boolean {
  const known = roles.filter((role) => role !== null)
  return (
    known.length >= 2 ||
    (known.length === roles.length && roles.length > 0) ||
    (known[0] === 'title' && roles.length <= 3)
  )
}

/** Beyond so many words a cell is no name of a column. */
const longestName = 5

/** A header whose names nobody knows is a header all the same, unless it plainly holds a row: a day, a ticket, a login, a person beside a state or strange words, or a task in words beside no known name. */
function holdsData({ cells }: TableRow): boolean {
  const isFact = (cell: RichText) =>
    isDate(cell.text) || cell.text.trim().startsWith('@') || findTickets(cell).length > 0
  const isTask = ({ text }: RichText) =>
    !text.trim().endsWith('?') &&
    !/^(?:hva|hvem|hvor|når|what|who|when|how|where|was|wer|wann|qu[ei]|quién|quem)\s/i.test(text.trim()) &&
    (countWords(text) > longestName || (countWords(text) >= 3 && readsAsAction(text)))
  const isNamed = cells.some((cell) => tellsRow.has(columnRole(cell.text) ?? 'other'))
  const isState = (cell: RichText) => readStatusCell(cell) !== null
  const isWhole =
    cells.some(({ text }) => isPersonName(text)) &&
    (cells.some(isState) || cells.every(({ text }) => columnRole(text) === null))
  return cells.some(isFact) || isWhole || (!isNamed && cells.some(isTask))
}

/** A task, and a state in a column of states: the first row of a table without a header. */
function isLikeRows({ cells }: TableRow, rows: readonly TableRow[]): boolean {
  if (!cells.some(({ text }) => opensAsTask(text) && columnRole(text) === null && countWords(text) > 1)) return false
  return cells.some(
    (cell, i) =>
      readStatusCell(cell) !== null &&
      rows.length > 0 &&
      rows.every(({ cells: below }) => below[i] !== undefined && readStatusCell(below[i]) !== null),
  )
}

/** What only the name of a column says, and no row: "Owner", "Due", "Ticket". */
const tellsRow: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['owner', 'due', 'ticket', 'priority'])

function hasWords(row: TableRow): boolean {
  return row.cells.some((cell) => !isNothing(cell.text))
}

/** Doubtful names are settled, and unknown columns given a role, by what their cells hold. */
function settle(
  roles: readonly (ColumnRole | null)[],
  rows: readonly TableRow[],
  people: People,
): readonly (ColumnRole | null)[] {
  const columns = roles.map((role, i) => ({
    role,
    cells: rows
      .map((row) => row.cells[i])
      .filter(
        (cell) => cell !== undefined && (!isNothing(cell.text) || readStatusCell(cell) !== null),
      ) as readonly RichText[],
  }))
  const namesTask = !roles.includes('title')
  const checked = columns.map(({ role, cells }) => {
    if (role === 'ticket' && namesTask && areNamed(cells)) return 'title'
    return role === 'ticket' && isProse(cells) ? 'detail' : role
  })
  const guessed = checked.map((role, i) => role ?? guess(columns[i]?.cells ?? [], checked, people))
  return withTitle(
    dropSecond(guessed),
    columns.map(({ cells }) => cells),
  )
}

/** An "Issue" column of sentences tells the problem, not the ticket. */
function isProse(cells: readonly RichText[]): boolean {
  const sentences = cells.filter(
    (cell) => countWords(cell.text) >= 4 && findTickets(cell).length === 0 && cell.links.length === 0,
  )
  return cells.length > 0 && sentences.length * 2 > cells.length
}

/** "#41 — no alert on caught errors": the name of the ticket is the task. */
function areNamed(cells: readonly RichText[]): boolean {
  const named = cells.filter((cell) => {
    const [first] = findTickets(cell)
    return first?.start === 0 && /^\s?[–—:-]\s/.test(cell.text.slice(first.end)) && countWords(cell.text) >= 4
  })
  return cells.length > 0 && named.length * 2 > cells.length
}

function guess(cells: readonly RichText[], taken: readonly (ColumnRole | null)[], people: People): ColumnRole | null {
  const most = (test: (cell: RichText) => boolean) => cells.length > 0 && cells.filter(test).length * 2 > cells.length
  const free = (role: ColumnRole) => !taken.includes(role)
  if (free('due') && most((cell) => isDate(cell.text))) return 'due'
  if (free('id') && most((cell) => /^(?:[A-Z]{1,4}-?)?\d{1,3}\.?$/i.test(cell.text.trim()) && !isPriority(cell.text)))
    return 'id'
  if (free('owner') && most((cell) => isOwner(cell.text, people) || /^@/.test(cell.text))) return 'owner'
  if (free('ticket') && most((cell) => findTickets(cell).length > 0 && countWords(cell.text) <= 12)) return 'ticket'
  if (free('priority') && most((cell) => isPriority(cell.text))) return 'priority'
  if (free('status') && most((cell) => readStatusCell(cell) !== null && countWords(cell.text) <= 3)) return 'status'
  return null
}

/** Of two columns with one role the second is detail (a second title) or unused; beside a counter the id may stand. */
function dropSecond(roles: readonly (ColumnRole | null)[]): readonly (ColumnRole | null)[] {
  const keep: readonly ColumnRole[] = ['id', 'owner', 'ticket', 'detail', 'other', 'status']
  return roles.map((role, i) => {
    if (role === null || keep.includes(role) || roles.indexOf(role) === i) return role
    return role === 'title' ? 'detail' : 'other'
  })
}

/** Where no column is named for the action, the wordiest of the free ones holds it. */
function withTitle(
  roles: readonly (ColumnRole | null)[],
  columns: readonly (readonly RichText[])[],
): readonly (ColumnRole | null)[] {
  if (roles.includes('title')) return roles
  const words = columns.map((cells) => cells.reduce((sum, cell) => sum + countWords(cell.text), 0))
  const candidates = roles
    .map((role, i) => ({ i, role, words: words[i] ?? 0 }))
    .filter(({ role }) => role === null || role === 'detail')
  const wordiest = [...candidates].sort((a, b) => b.words - a.words)[0]
  return wordiest === undefined ? roles : roles.map((role, i) => (i === wordiest.i ? 'title' : role))
}
