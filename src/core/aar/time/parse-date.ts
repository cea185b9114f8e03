import { isCalendarDate, isoDate } from './calendar.ts'
import { sourceOf } from './cursor.ts'
import type { DateOrder } from './date-order.ts'
import { readDate } from './read-date.ts'

/** A day that a text names. */
export interface DateReading {
  /** `YYYY-MM-DD`; null where no day is named or it cannot be resolved. */
  readonly date: string | null
  /** The day as written; the whole text, trimmed, where none is recognised. */
  readonly text: string
  /** Why `date` is null or in doubt, in words; null when it is certain. */
  readonly doubt: string | null
  /** Offsets of `text` in what was given; both 0 where no day is recognised. */
  readonly start: number
  readonly end: number
}

/** What is known around a date. */
export interface DateContext {
  /** How the document writes numeric dates (`findDateOrder`); without it slashes are read month first, in doubt. */
  readonly dateOrder?: DateOrder | null
  /** The year of a date without one; where `after` is given, the first such day that is not before it. */
  readonly year?: number | null
  /** `YYYY-MM-DD`: a due date without a year is the next such day after this one. */
  readonly after?: string | null
}

const starts = /(?<![\p{L}\p{N}/_#@$+.-])(?=\d|\p{L}{3})/gu
const longestScan = 400

/**
 * The first day that a text names, anywhere in it: "by 1 Dec 2026", `12/01/2026`, `30.04.2026`, "期限: 2026-05-07".
 * "End of Q1", "next sprint" and the like have `date` null and keep their text.
 */
export function parseDate(text: string, context: DateContext = {}): DateReading {
  const source = sourceOf(text.slice(0, longestScan))
  for (const match of source.flat.matchAll(starts)) {
    const taken = readDate(source, match.index)
    if (taken === null || !(taken.value.sure || isAlone(source.flat, match.index, taken.end))) continue
    return resolved(
      taken.value,
      { start: match.index, end: taken.end, text: text.slice(match.index, taken.end) },
      context,
    )
  }
  return { date: null, text: text.trim(), doubt: 'No date is recognised here.', start: 0, end: 0 }
}

/** `12/5` counts only where nothing else stands around it. */
function isAlone(flat: string, start: number, end: number): boolean {
  return flat.slice(0, start).trim().length <= 12 && flat.slice(end).trim() === ''
}

type Place = Pick<DateReading, 'start' | 'end' | 'text'>

function resolved(
  written: { readonly year: number | null; readonly month: number; readonly day: number; readonly swappable: boolean },
  place: Place,
  context: DateContext,
): DateReading {
  const order = context.dateOrder ?? null
  const swap = written.swappable && order === 'day-first'
  const [month, day] = swap ? [written.day, written.month] : [written.month, written.day]
  const year = written.year ?? nextYear(month, day, context)
  if (year === null) return { ...place, date: null, doubt: 'The year is not told.' }
  const date = { year, month, day }
  if (!isCalendarDate(date)) return { ...place, date: null, doubt: 'There is no such day.' }
  const doubt =
    written.swappable && order === null
      ? 'It can be read with the month or the day first; it is read month first.'
      : null
  return { ...place, date: isoDate(date), doubt }
}

function nextYear(month: number, day: number, context: DateContext): number | null {
  const after = context.after ?? null
  if (after === null) return context.year ?? null
  const year = Number(after.slice(0, 4))
  return isoDate({ year, month, day }) >= after.slice(0, 10) ? year : year + 1
}
