import type { ActionItem } from '../aar.ts'
import type { RichText, TableBlock, TableRow } from '../document.ts'
import { buildItem, passageOf } from './build-item.ts'
import { columnRole } from './column-role.ts'
import type { ColumnRole } from './column-words.ts'
import { isDate } from './due-date.ts'
import { enterGroup, type ItemContext } from './item-context.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { readApproach, readType } from './item-type.ts'
import { labelFacts } from './label-facts.ts'
import { isBlank, isNothing, isTemplate, isWhollyMarked } from './nothing.ts'
import { saysOwnerDone } from './owner-cell.ts'
import { isOwner } from './owners.ts'
import { countWords, plainWords } from './plain-words.ts'
import { readNotes } from './read-notes.ts'
import { isStruckOut, readStatusCell } from './read-status.ts'
import { isToldDone, opensAsTask } from './reads-as-action.ts'
import { subjectOwners } from './subject-owner.ts'
import { type ActionColumns, actionColumns } from './table-columns.ts'
import { findTickets, readTicketCell, readTickets } from './tickets.ts'
import { tellsResult } from './told-result.ts'

/** Wider tables hold figures, not tasks. */
const widest = 40

/** The rows of a table that hold an action. A line of text right below a table, which markdown takes for a row, is none. Rows without words are none; what they hold is in the document's passages. */
export function tableItems(table: TableBlock, context: ItemContext, lines: readonly string[]): readonly ActionItem[] {
  if (table.header.cells.length > widest) return []
  const columns = actionColumns(table, context.clues.people)
  const items: ActionItem[] = []
  let inner = context
  for (const row of columns.rows) {
    if (!/[|<]/.test(lines[row.line - 1] ?? '|')) continue
    const group = groupOf(row, columns)
    if (group !== null) inner = enterGroup(context, group)
    else items.push(...rowItem(row, columns, inner, lines))
  }
  return items
}

/** True for a table that is about actions by the names of its columns alone, wherever it stands. */
export function isActionTable(table: TableBlock, people: ItemContext['clues']['people']): boolean {
  if (table.header.cells.length > widest) return false
  const { roles, isNamed } = actionColumns(table, people)
  if (
    !isNamed ||
    roles.includes('time') ||
    tellsHours(
      table,
      roles.map((role) => (role === 'due' ? 'time' : role)),
    )
  )
    return false
  const isOwned = roles.includes('title') && roles.includes('owner')
  if (isOwned && (['ticket', 'status', 'priority'] as const).some((role) => roles.includes(role))) return true
  if (!table.header.cells.some((cell) => strongTitle.test(plainWords(cell.text)))) return false
  const named = table.header.cells.length
  return (
    named >= 2 &&
    (['owner', 'due', 'status', 'ticket', 'priority'] as const).filter((role) => roles.includes(role)).length >= 1
  )
}

const strongTitle =
  /^(?:(?:proposed |corrective |preventive |preventative |follow-?up |remediation |recommended )?actions?(?: items?| points?)?|follow-?ups?|follow up(?: items?)?|tasks?|to-?do|remediation(?: items?)?|tiltak|oppfølging(?:spunkt)?|oppgaver?|aksjonspunkt(?:er)?|アクション(?:アイテム)?|対策(?:内容)?|再発防止策|タスク|maßnahmen?|aufgaben?|actions? correctives?|tâches?|acci[oó]n(?:es)?|tareas?|aç(?:ão|ões)|tarefas?)$/i

/** True for a table that tells a chronology or key facts rather than tasks. */
export function isOtherTable(table: TableBlock, people: ItemContext['clues']['people']): boolean {
  if (table.header.cells.length > widest) return true
  const { roles } = actionColumns(table, people)
  if (tellsHours(table, roles) || holdsFigures(table, roles)) return true
  const isKeyValue =
    table.header.cells.length === 2 &&
    !roles.some(
      (role) =>
        role === 'owner' ||
        role === 'due' ||
        role === 'status' ||
        role === 'ticket' ||
        role === 'priority' ||
        role === 'id' ||
        role === 'type',
    )
  return (
    isKeyValue &&
    table.header.cells.every((cell) => isNothing(cell.text)) &&
    table.rows.every((row) => countWords(row.cells[0]?.text ?? '') <= 3)
  )
}

const task: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['owner', 'due', 'status', 'ticket', 'priority', 'type'])
/** "1.5 ETH", "$1,200", "12 %": an amount. */
const amount = /^[~≈<>+-]?\s?[$€£¥]?\s?\d[\d., _]{0,40}\s?(?:%|\p{L}{1,8}(?:\/\p{L}{1,4})?)?$/u
const money = /^[~≈<>+-]?\s?[$€£¥]\s?\d[\d., _]{0,40}$/u
/** The address or name of a wallet, a hash. */
const address = /^0x[0-9a-f]{6,}(?:[….]{1,3}[0-9a-f]{2,})?$|^[0-9a-f]{32,}$|^[\w-]{2,40}\.eth$/i

/**
 * True for a table of figures: no column says who, until when or how far, most rows hold an amount, and the rest of them are names and
 * addresses ("account | paid in | refund"). The same for rows of nothing but addresses.
 */
function holdsFigures({ header, rows }: TableBlock, roles: ActionColumns['roles']): boolean {
  if (header.cells.some(({ text }) => columnRole(text) === 'title')) return false
  if (roles.some((role) => role !== null && task.has(role))) return false
  const counted = rows.filter(({ cells }) => {
    const filled = cells.map(({ text }) => text.trim()).filter((text) => !isNothing(text))
    const isFigure = (text: string) => amount.test(text) || address.test(text)
    return (
      (filled.some((text) => address.test(text)) ||
        filled.some((text) => money.test(text)) ||
        filled.filter((text) => amount.test(text)).length > 1) &&
      filled.every((text) => isFigure(text) || (countWords(text) <= 3 && !opensAsTask(text)))
    )
  })
  return rows.length > 0 && counted.length * 4 >= rows.length * 3
}

/** True where a column of times holds hours of the clock: a column "Time" may also hold an estimate. */
function tellsHours({ rows }: TableBlock, roles: ActionColumns['roles']): boolean {
  const column = roles.indexOf('time')
  const cells = rows.map((row) => row.cells[column]?.text ?? '').filter((text) => !isNothing(text))
  return column >= 0 && cells.filter((text) => /\d{1,2}[:.]\d{2}/.test(text)).length * 2 > cells.length
}

/** "| **Prevent** | | |": a row that heads the rows below it. */
function groupOf(row: TableRow, { roles, rows }: ActionColumns): string | null {
  const filled = row.cells.filter((cell) => !isNothing(cell.text))
  const [only] = filled
  if (filled.length !== 1 || only === undefined) return null
  if (roles.length < 3 && (roles.length < 2 || !headsOthers(row, only, rows))) return null
  const isHeadingLike =
    isWhollyMarked(only, ['strong']) || (row.cells.length < roles.length && countWords(only.text) <= 3)
  return isHeadingLike && countWords(only.text) <= 6 && findTickets(only).length === 0 ? only.text : null
}

/** In a narrow table a bold row heads others only where these are not bold, and it asks for nothing itself. */
function headsOthers(row: TableRow, only: RichText, rows: readonly TableRow[]): boolean {
  if (row.cells[0] !== only || !isWhollyMarked(only, ['strong']) || opensAsTask(only.text)) return false
  const plain = rows.filter(({ cells: [first] }) => first !== undefined && !isWhollyMarked(first, ['strong']))
  return plain.length * 2 > rows.length
}

function rowItem(
  row: TableRow,
  { roles }: ActionColumns,
  context: ItemContext,
  lines: readonly string[],
): readonly ActionItem[] {
  const cells = alignCells(row.cells, roles, context)
  const title = cellOf(cells, 'title')
  if (title === null || isRepeatedHeader(cells) || isBlank(title)) return []
  const notes = readNotes(title, context.clues)
  const words = wordsOf(notes.words, title, cells)
  if (words === null) return []
  const facts = joinFacts(
    struckFacts(title),
    columnFacts(cells, context),
    notes.facts,
    lateTickets(cells),
    resultFacts(cells),
    subjectFacts(notes.words, context),
    saidFacts(notes.words, title, cells),
  )
  if (isTemplate(title) && (facts.owners?.length ?? 0) === 0 && facts.due === undefined) return []
  const detail = cells
    .filter((cell) => cell.role === 'detail' && !isNothing(cell.content.text))
    .map((cell) => cell.content.text)
  const span = { line: row.line, column: row.column, endLine: row.endLine, endColumn: row.endColumn }
  return [buildItem({ span, passage: passageOf(lines, span), form: 'table', words, detail, facts }, context)]
}

/** "Added along with the fix" under "Owner", "Alert added" as the task itself: done, where no column tells the state. */
function saidFacts(words: string, title: RichText, cells: readonly Cell[]): ItemFacts {
  const hasState = cells.some(({ role, content }) => (role === 'status' || role === 'due') && !isNothing(content.text))
  const owner = cellOf(cells, 'owner')
  const isSaid = owner !== null && saysOwnerDone(owner.text)
  const isTold = !hasState && (isToldDone(words) || tellsResult(words, title))
  return isSaid || isTold ? { status: { status: 'done', reason: null } } : {}
}

/** "@kim to add an alert": the sentence says who, where no column does. */
function subjectFacts(words: string, { clues }: ItemContext): ItemFacts {
  const owners = toBeDone.test(words) ? [] : subjectOwners(words, clues.people)
  return owners.length === 0 ? {} : { owners }
}

/** "Data to be moved": what is done to a thing. */
const toBeDone = /^[^@]{1,60}? (?:to|will|should|must|needs? to|has to|have to) be \w/i

interface Cell {
  readonly role: ColumnRole | null
  readonly content: RichText
}

function cellOf(cells: readonly Cell[], role: ColumnRole): RichText | null {
  return cells.find((cell) => cell.role === role)?.content ?? null
}

/** A lone ticket is a title; without words there is no item. */
function wordsOf(words: string, title: RichText, cells: readonly Cell[]): string | null {
  if (!isNothing(words)) return words
  if (!isNothing(title.text)) return findTickets(title).length > 0 ? title.text : null
  const detail = cellOf(cells, 'detail')
  if (detail !== null && countWords(detail.text) >= 3 && !isTemplate(detail)) return detail.text
  const ticket = cellOf(cells, 'ticket')
  return ticket !== null && countWords(ticket.text) >= 3 && !isNothing(ticket.text) && findTickets(ticket).length > 0
    ? ticket.text
    : null
}

function isRepeatedHeader(cells: readonly Cell[]): boolean {
  return cells.length >= 2 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.content.text.trim()))
}

function struckFacts(title: RichText): ItemFacts {
  return isStruckOut(title) ? { status: { status: 'done', reason: null } } : {}
}

function columnFacts(cells: readonly Cell[], context: ItemContext): ItemFacts {
  const facts = cells.flatMap(({ role, content }): readonly ItemFacts[] => {
    if (role === 'ticket') return [{ tickets: readTicketCell(content) }, trailingStatus(content)]
    if (role === 'id') return [idFacts(content)]
    return role === null || role === 'title' || role === 'detail' ? [] : [labelFacts(role, content.text, context.clues)]
  })
  return joinFacts(...facts)
}

/** "5554823 **DONE**", "(Done)": a state behind the ticket. */
function trailingStatus({ text }: RichText): ItemFacts {
  const last = /(?:^|[\s([（])(\p{L}+|[✅✔☑])[\s.*)\]）]*$/u.exec(text)?.[1]
  const status = last === undefined ? null : readStatusCell({ text: last, marks: [] })
  return status === null || /^(?:open|no|new|tbd)$/i.test(last ?? '') ? {} : { status }
}

const result =
  /^(?:resolved|fixed|closed|merged|implemented|done|completed|shipped|delivered|addressed)(?: already)? (?:by|in|with|via|through) /i

/** Notes that are but a state ("Done"), or an outcome that says by what it was resolved; the tickets named there are the item's own. */
function resultFacts(cells: readonly Cell[]): ItemFacts {
  const notes = cells.filter(({ role }) => role === 'detail' || role === 'other' || role === null)
  const told = notes.find(({ content }) => result.test(content.text.trim()))
  if (told !== undefined) {
    const clause = firstClause(told.content.text).length
    const tickets = findTickets(told.content).filter(({ start }) => start < clause)
    return { status: { status: 'done', reason: null }, tickets: tickets.map(({ ticket }) => ticket) }
  }
  const isDone = notes.some(
    ({ content }) => countWords(content.text) === 1 && readStatusCell(content)?.status === 'done',
  )
  return isDone ? { status: { status: 'done', reason: null } } : {}
}

/** What stands before the first dash or full stop: behind it the outcome is described. */
function firstClause(text: string): string {
  return text.split(/ [–—-] |[.;](?:\s|$)/, 1)[0] ?? ''
}

/** An id that links to a tracker is the ticket too; a bare counter ("1", "2.") is no id. */
function idFacts(content: RichText): ItemFacts {
  const linked = findTickets(content).filter((found) => found.ticket.url !== null)
  const text = content.text.trim().replace(/[.)]$/, '')
  const id = isNothing(text) || /^\d{1,3}$/.test(text) || text.length > 30 ? {} : { id: text }
  return linked.length > 0 ? { ...id, tickets: linked.map((found) => found.ticket) } : id
}

/** Tickets named in a cell of the state, the kind or notes count where the row has none elsewhere. */
function lateTickets(cells: readonly Cell[]): ItemFacts {
  const elsewhere = cells.some(
    (cell) =>
      (cell.role === 'ticket' || cell.role === 'title' || cell.role === 'id') && readTickets(cell.content).length > 0,
  )
  if (elsewhere) return {}
  const tickets = cells
    .filter(({ role }) => role === 'status' || role === 'detail' || role === 'type' || role === null)
    .flatMap((cell) => readTickets(cell.content))
  return tickets.length === 0 ? {} : { tickets: tickets.map((found) => found.ticket) }
}

/** Puts a row's cells under their headings: a row one cell short or long is shifted where that fits better, and swapped cells change places. */
function alignCells(
  cells: readonly RichText[],
  roles: readonly (ColumnRole | null)[],
  context: ItemContext,
): readonly Cell[] {
  const shifts = cells.length === roles.length ? [0, 1, -1] : cells.length < roles.length ? [0, 1] : [0, -1]
  const rows = shifts.map((shift) =>
    cells.map((content, i): Cell => ({ role: i + shift < 0 ? null : (roles[i + shift] ?? null), content })),
  )
  const straight = rows[0] ?? []
  const badness = rows.map((row) => misfits(row, context))
  const best = rows[badness.indexOf(Math.min(...badness))] ?? straight
  const hasTitle = best.some((cell) => cell.role === 'title' && countWords(cell.content.text) > 0)
  const aligned = hasTitle || !straight.some((cell) => cell.role === 'title') ? best : straight
  return withStrayOwner(swapCells(aligned, context), context)
}

const fullName = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]*){1,3}$/u

/** A row that left the cell of its type out: the person stands there, and under "Owner" nothing or the state. */
function withStrayOwner(cells: readonly Cell[], { clues }: ItemContext): readonly Cell[] {
  const type = cells.find(({ role }) => role === 'type')
  const owner = cells.find(({ role }) => role === 'owner')
  if (type === undefined) return cells
  const name = type.content.text.trim()
  const isKnown = fullName.test(name) && isOwner(name, clues.people)
  const isPerson = isKnown || (fullName.test(name) && readType(name) === null && readApproach(name) === null)
  const isState = owner !== undefined && readStatusCell(owner.content) !== null && countWords(owner.content.text) <= 2
  if (!isPerson || !(isState || (isKnown && (owner === undefined || isNothing(owner.content.text))))) return cells
  return cells.map((cell) =>
    cell === type ? { ...cell, role: 'owner' } : cell === owner ? { ...cell, role: 'status' } : cell,
  )
}

/** How many filled cells plainly hold something else than their heading says; a title that is no title weighs double. */
function misfits(cells: readonly Cell[], context: ItemContext): number {
  return cells.reduce((sum, cell) => sum + misfit(cell, context), 0)
}

function misfit({ role, content }: Cell, { clues }: ItemContext): number {
  const { text } = content
  if (isNothing(text)) return role === 'title' ? 1 : 0
  const long = text.length > 8 && countWords(text) >= 5
  if (role === 'title')
    return isDate(text) || /^@[\w-]+$/.test(text.trim()) || /^(?:[A-Z]{1,3}-?)?\d{1,3}$/.test(text.trim()) ? 3 : 0
  if (role === 'owner') return isDate(text) ? 2 : long && !isOwner(text, clues.people) ? 1 : 0
  if (role === 'due') return isDate(text) ? 0 : /^@/.test(text.trim()) ? 2 : long ? 1 : 0
  if (role === 'id') return long ? 2 : 0
  if (role === 'priority' || role === 'status' || role === 'type') return isDate(text) || /^@/.test(text.trim()) ? 1 : 0
  return role === null && !isNothing(text) ? 1 : 0
}

/** A day under "Owner" and a person under "Due" have changed places. */
function swapCells(cells: readonly Cell[], { clues }: ItemContext): readonly Cell[] {
  const isDay = ({ content }: Cell) => isDate(content.text)
  const isPerson = ({ content }: Cell) => /^@/.test(content.text.trim()) || isOwner(content.text, clues.people)
  const owner = cells.findIndex((cell) => cell.role === 'owner')
  const due = cells.findIndex((cell) => cell.role === 'due')
  const [ownerCell, dueCell] = [cells[owner], cells[due]]
  if (ownerCell === undefined || dueCell === undefined) return cells
  const isSwapped =
    (isDay(ownerCell) && !isDay(dueCell)) ||
    (isPerson(dueCell) && !isPerson(ownerCell) && (isNothing(ownerCell.content.text) || isDay(ownerCell)))
  if (!isSwapped) return cells
  return cells.map((cell, i) =>
    i === owner ? { ...cell, role: 'due' } : i === due ? { ...cell, role: 'owner' } : cell,
  )
}
