import type { Metadata } from '../aar.ts'
import type { MarkdownDocument } from '../document.ts'
import type { CalendarDate } from '../time/calendar.ts'
import { isCalendarDate } from '../time/calendar.ts'
import { sourceOf } from '../time/cursor.ts'
import { type DateOrder, findDateOrder } from '../time/date-order.ts'
import { readDate } from '../time/read-date.ts'
import { findZone, type WrittenZone, zoneNamed } from '../time/read-zone.ts'
import { emptyContext, type TimeContext } from '../time/resolve-time.ts'
import { zoneStatement } from './lines.ts'

/** What the document tells of times outside its timeline. */
export interface TimelineSource {
  readonly document: MarkdownDocument
  readonly metadata: Pick<Metadata, 'date' | 'incidentStart' | 'frontMatter'>
  /** Path of the file; a day in its name counts. */
  readonly path?: string
  /** The headings of the chronologies. */
  readonly headings: readonly string[]
}

/** The day, the year, the zone and the order of numbers that a timeline starts with, from the document's own evidence. */
export function timelineContext(source: TimelineSource): TimeContext {
  const told = toldDates(source)
  const dateOrder = findDateOrder(source.document.lines, told)
  const date = startDate(source, dateOrder)
  const year = date?.year ?? told[0]?.year ?? null
  return { ...emptyContext, date, year, zone: documentZone(source), dateOrder, firstDay: date }
}

/** Days in a form that cannot be misread: front matter, file name, ISO dates in the text. */
function toldDates(source: TimelineSource): readonly CalendarDate[] {
  const texts = [
    ...Object.values(source.metadata.frontMatter).map(({ text }) => text),
    fileName(source.path),
    ...titles(source.document),
  ]
  const sure = texts.flatMap((text) => datesIn(text, null)).filter((date) => date !== null)
  const iso = source.document.lines.slice(0, 400).flatMap((line) => isoIn(line))
  return [...sure, ...iso]
}

function isoIn(line: string): readonly CalendarDate[] {
  if (!line.includes('-') || line.length > 2000) return []
  return [...line.replaceAll('\\-', '-').matchAll(/(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/g)]
    .map((match) => ({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }))
    .filter(isCalendarDate)
}

function startDate(source: TimelineSource, order: DateOrder | null): CalendarDate | null {
  const { metadata, document } = source
  const places = [
    ...source.headings,
    metadata.incidentStart?.text,
    metadata.date?.text,
    metadata.frontMatter['date']?.text,
    ...titles(document),
    fileName(source.path),
    ...opening(document),
  ]
  for (const text of places) {
    const [date] = text === undefined ? [] : datesIn(text, order)
    if (date !== undefined) return date
  }
  return null
}

/** The last part of the path, without its ending; `_` and `-` between numbers and words alike part them. */
function fileName(path: string | undefined): string {
  const name = path?.split('/').at(-1) ?? ''
  return name.replace(/\.\w+$/, '').replaceAll('_', ' ')
}

function titles(document: MarkdownDocument): readonly string[] {
  const first = document.blocks.find((block) => block.kind === 'heading')
  return first?.kind === 'heading' ? [first.content.text] : []
}

/** The first paragraphs, where a summary names the day. */
function opening(document: MarkdownDocument): readonly string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content.text] : [])).slice(0, 4)
}

/** The days with a year that a text names, within its first 300 characters. */
function datesIn(text: string, order: DateOrder | null): readonly CalendarDate[] {
  const source = sourceOf(text.slice(0, 300))
  const found: CalendarDate[] = []
  for (const match of source.flat.matchAll(/(?<![\p{L}\p{N}/.:_-])(?=\d|\p{L}{3})/gu)) {
    const taken = readDate(source, match.index)
    if (taken === null || taken.value.year === null || !taken.value.sure) continue
    const { year, month, day, swappable } = taken.value
    if (swappable && order === null) continue
    found.push(swappable && order === 'day-first' ? { year, month: day, day: month } : { year, month, day })
  }
  return found
}

/** The zone of the timeline's heading, of a line that says so, or of the front matter. */
function documentZone(source: TimelineSource): WrittenZone | null {
  for (const heading of source.headings) {
    const zone = findZone(sourceOf(heading))
    if (zone !== null) return zone
  }
  const frontMatter = source.metadata.frontMatter
  for (const key of ['timezone', 'time-zone', 'time_zone', 'timeZone', 'tz']) {
    const named = frontMatter[key]
    const zone = named === undefined ? null : zoneNamed(named.text)
    if (zone !== null) return zone
  }
  return statedZone(source.document)
}

function statedZone(document: MarkdownDocument): WrittenZone | null {
  const blocks = document.blocks.flatMap((block) => (block.kind === 'quote' ? block.children : [block]))
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.content.text.length < 160) {
      const zone = zoneStatement(block.content)
      if (zone !== null && /\d[:.h]\d/.test(block.content.text) === false) return zone
    }
  }
  return null
}
