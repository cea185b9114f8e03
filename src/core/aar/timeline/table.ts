import type { RichText, TableBlock, TableRow } from '../document.ts'
import { isBlank } from '../items/nothing.ts'
import { sourceOf } from '../time/cursor.ts'
import { flatten } from '../time/flatten.ts'
import { isOnlyTime, readTime } from '../time/read-time.ts'
import { findZone, type WrittenZone } from '../time/read-zone.ts'
import { noParts, type WrittenTime } from '../time/written-time.ts'
import { evidenceIn, type TimelineMark } from './marks.ts'
import { dateHeaders, eventHeaders, otherTimeHeaders, timeHeaders } from './words.ts'

/** Which columns of a table tell when, and which what. Indices into the cells of a row. */
export interface TimelineColumns {
  readonly dates: readonly number[]
  readonly times: readonly number[]
  readonly event: number | null
  readonly zone: WrittenZone | null
  /** True where the header row holds an entry (a table without a header). */
  readonly headerIsRow: boolean
  /** True where both a time and an event column are named as such. */
  readonly named: boolean
}

const sets = {
  time: new Set(timeHeaders),
  date: new Set(dateHeaders),
  other: new Set(otherTimeHeaders),
  event: new Set(eventHeaders),
}
type Role = keyof typeof sets

/** Columns beyond are not looked at. */
const widest = 40

/** Finds the columns of a timeline by their names, else by what stands in them; null for a table that is none. */
export function timelineColumns(table: TableBlock): TimelineColumns | null {
  const headers = table.header.cells.slice(0, widest).map((cell) => cell.text)
  const roles = headers.map(roleOf)
  const width = Math.min(widest, Math.max(headers.length, ...table.rows.slice(0, 40).map((row) => row.cells.length)))
  const byContent = Array.from({ length: width }, (_, i) => timedShare(table, i))
  const named = indices(roles, 'time')
  const dates = indices(roles, 'date').filter((i) => (byContent[i] ?? 0) > 0 || named.length > 0)
  const guessed = byContent.findIndex(
    (share, i) => share >= 0.5 && roles[i] !== 'other' && roles[i] !== 'event' && roles[i] !== 'date',
  )
  const times =
    named.length > 0
      ? named
      : guessed >= 0 && (dates.length === 0 || Math.abs(guessed - (dates[0] ?? 0)) < 3)
        ? [guessed]
        : []
  const first = times.length > 0 ? times.slice(0, 1) : []
  if (first.length === 0 && dates.length === 0) return null
  const zone = [...first, ...dates].map((i) => headerZone(headers[i] ?? '')).find((found) => found !== null) ?? null
  const event = eventColumn(roles, table, [...named, ...first, ...dates])
  const headerIsRow = first.some((i) => isOnlyTime(headers[i] ?? '', 'prose'))
  return {
    dates,
    times: first,
    event,
    zone,
    headerIsRow,
    named: named.length + dates.length > 0 && roles.includes('event'),
  }
}

/** "Time (UTC)", "Date and Time in CET", "**Tid**": by what stands before brackets, then by its first or last word. */
function roleOf(header: string): Role | null {
  const plain = flatten(header)
    .toLowerCase()
    .replace(/[*_`:#]/g, ' ')
    .trim()
  const bare = plain.replace(/[([].*$/, '').trim() || plain.replace(/[()[\]]/g, '').trim()
  const direct = lookUp(bare)
  if (direct !== null) return direct
  const words = bare.split(/[\s/&,+]+/).slice(0, 8)
  if (words.length > 5) return null
  const parts = words.map(lookUp)
  if (parts.includes('other')) return 'other'
  if (parts.includes('time')) return 'time'
  if (parts.includes('date')) return 'date'
  return /^(?:時刻|日時|時間)/.test(bare) ? 'time' : parts.includes('event') ? 'event' : null
}

function lookUp(words: string): Role | null {
  const order: readonly Role[] = ['other', 'time', 'date', 'event']
  return order.find((role) => sets[role].has(words)) ?? null
}

function indices(roles: readonly (Role | null)[], role: Role): readonly number[] {
  return roles.flatMap((found, i) => (found === role ? [i] : []))
}

function headerZone(header: string): WrittenZone | null {
  return findZone(sourceOf(header))
}

/** How many of a column's filled cells begin with a time, of the first 40 rows. */
function timedShare(table: TableBlock, column: number): number {
  const cells = table.rows
    .slice(0, 40)
    .map((row) => row.cells[column]?.text.trim() ?? '')
    .filter((text) => text !== '')
  // A column of nothing but dashes and "unknown" is left empty in any table.
  if (!cells.some((text) => text.length < 60 && readTime(text, 'cell')?.unknown === false)) return 0
  return (
    cells.filter((text) => (text.length < 60 ? isOnlyTime(text, 'cell') && !/^[\d.]+$/.test(text) : false)).length /
    cells.length
  )
}

function eventColumn(roles: readonly (Role | null)[], table: TableBlock, taken: readonly number[]): number | null {
  const named = roles.indexOf('event')
  if (named >= 0) return named
  const lengths = table.header.cells.map((_, i) =>
    taken.includes(i) || roles[i] === 'other' ? -1 : lengthOf(table, i),
  )
  const longest = Math.max(-1, ...lengths)
  return longest < 0 ? null : lengths.indexOf(longest)
}

function lengthOf(table: TableBlock, column: number): number {
  return table.rows.slice(0, 20).reduce((sum, row) => sum + (row.cells[column]?.text.length ?? 0), 0)
}

/** The entries of a timeline table; rows without words and rows of a template are none. */
export function tableMarks(table: TableBlock, columns: TimelineColumns): readonly TimelineMark[] {
  const rows = columns.headerIsRow ? [table.header, ...table.rows] : table.rows
  const entries = rows.flatMap((row) => rowEntry(row, columns))
  return columns.zone === null ? entries : [{ kind: 'zone', zone: columns.zone }, ...entries]
}

function rowEntry(row: TableRow, columns: TimelineColumns): readonly TimelineMark[] {
  const when = [...columns.dates, ...columns.times]
    .map((i) => row.cells[i]?.text.trim() ?? '')
    .filter((text) => text !== '')
  const time = when.length === 0 ? null : readTime(when.join(' '), 'cell')
  const event = eventText(row, columns)
  if (event === '' || time?.template === true || (time?.clock == null && isBlank({ text: event }))) return []
  const day = when.length === 0 ? readTime(event, 'cell') : null
  if (day !== null && day.date !== null && day.rest >= event.length) return [{ kind: 'day', time: day, line: row.line }]
  const written =
    time !== null && (!time.unknown || time.clock !== null) ? time : when.length === 0 ? null : unread(when.join(' '))
  const { line, column, endLine, endColumn } = row
  const evidence = row.cells.reduce((sum, cell) => sum + evidenceIn(cell), 0)
  return [
    { kind: 'entry', time: written, event, label: labelText(row, columns), evidence, line, column, endLine, endColumn },
  ]
}

/** A cell of the time column that tells no time we know: kept as written, unknown. */
function unread(text: string): WrittenTime {
  const offsets = { start: 0, end: text.length, rest: text.length }
  return { ...noParts, ...offsets, text, approximate: false, unknown: true, template: false, until: null }
}

/** Short cells beside the event: a phase or a status says which turning point it is. */
function labelText(row: TableRow, columns: TimelineColumns): string {
  const beside = row.cells
    .slice(0, widest)
    .filter((_, i) => i !== columns.event && !columns.dates.includes(i) && !columns.times.includes(i))
  return beside
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '' && text.length <= 40)
    .join(', ')
}

function eventText(row: TableRow, columns: TimelineColumns): string {
  const own = columns.event === null ? undefined : row.cells[columns.event]
  const rest = row.cells.filter((_, i) => !columns.dates.includes(i) && !columns.times.includes(i))
  const text = (cell: RichText | undefined) => cell?.text.replace(/\s+/g, ' ').trim() ?? ''
  const best = text(own)
  return best === ''
    ? rest
        .map(text)
        .filter((words) => words !== '')
        .join(' — ')
    : best
}
