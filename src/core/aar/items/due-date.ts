import { isoDate } from '../time/calendar.ts'
import { sourceOf } from '../time/cursor.ts'
import { readDate, type WrittenDate } from '../time/read-date.ts'
import { isNothing } from './nothing.ts'

/** What the document tells about dates in general. */
export interface DateClues {
  /** ISO date of the incident, which dates without a year are read after; null where it is not known. */
  readonly incident: string | null
  /** True where `03/04` is 3 April, false where it is 4 March, null where nothing tells. */
  readonly dayFirst: boolean | null
}

/** A deadline: its day where it can be known, and its words. */
export interface Due {
  /** YYYY-MM-DD; null for "next sprint", "Q1", `03/04/2026` where nothing tells which is the day. */
  readonly date: string | null
  readonly text: string
}

/** A day in a text, with the offsets of its words; `end` exclusive. */
export interface FoundDate {
  readonly date: string | null
  readonly start: number
  readonly end: number
}

const longest = 2_000
const endOfMonth =
  /\b(?:end of|by end of|ultimo|slutten av|ende|fin|finales de|final de)\s+(\p{L}{3,12})\.?\s+(\d{4})/iu

/** The first day that a text names, or null. Reads the first 2,000 characters. */
export function findDate(text: string, clues: DateClues): FoundDate | null {
  const source = sourceOf(text.slice(0, longest))
  for (let at = 0; at < source.flat.length; at += 1) {
    if (!mayStart(source.flat, at)) continue
    const taken = readDate(source, at)
    if (taken?.value.sure === true) return { date: resolve(taken.value, clues), start: at, end: taken.end }
  }
  return null
}

/** A day begins with a digit or a letter that no other stands before. */
function mayStart(flat: string, at: number): boolean {
  return (
    /[\p{L}\d]/u.test(flat.charAt(at)) &&
    !/[\p{Script=Latin}\d/#]/u.test(flat.charAt(at - 1)) &&
    !/[\d/][.-]/.test(flat.slice(Math.max(0, at - 2), at))
  )
}

const weekday = /^(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+(?=[\d\p{L}])/iu

/** True for a text that is a day and no more ("2026-12-01", "1 Dec", "by 12/24/2026"). */
export function isDate(text: string): boolean {
  const bare = text.replace(/^\s*(?:due|by|until|before|eta|target)?[\s:：]*/i, '').replace(weekday, '')
  const source = sourceOf(bare.slice(0, 60))
  const taken = source.flat === '' ? null : readDate(source, 0)
  return taken !== null && !/[\p{L}\p{N}]/u.test(source.flat.slice(taken.end).replace(/^T?[\d:.Z]+/i, ''))
}

/** A deadline cell or the words behind "due": null when there is nothing in it. */
export function readDue(text: string, clues: DateClues): Due | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (isNothing(plain)) return null
  const whole = cellDate(plain, clues)
  return { date: whole ?? findDate(plain, clues)?.date ?? lastOfMonth(plain), text: plain }
}

/** In a cell of its own even "1/12" and "3.12" are days. */
function cellDate(text: string, clues: DateClues): string | null {
  const taken = readDate(sourceOf(text.slice(0, 60)), 0)
  return taken === null ? null : resolve(taken.value, clues)
}

function lastOfMonth(text: string): string | null {
  const match = endOfMonth.exec(text)
  if (match === null) return null
  const first = readDate(sourceOf(`1 ${match[1]} ${match[2]}`), 0)?.value
  if (first === undefined || first.year === null) return null
  const last = new Date(Date.UTC(first.year, first.month, 0)).getUTCDate()
  return isoDate({ year: first.year, month: first.month, day: last })
}

function resolve(written: WrittenDate, clues: DateClues): string | null {
  if (written.swappable && clues.dayFirst === null) return null
  const turned =
    written.swappable && clues.dayFirst === true
      ? { month: written.day, day: written.month }
      : { month: written.month, day: written.day }
  if (written.year !== null) return isoDate({ year: written.year, ...turned })
  if (clues.incident === null) return null
  const year = Number(clues.incident.slice(0, 4))
  const sameYear = isoDate({ year, ...turned })
  return sameYear >= clues.incident.slice(0, 10) ? sameYear : isoDate({ year: year + 1, ...turned })
}
