import type { WrittenClock } from './read-clock.ts'
import type { WrittenDate } from './read-date.ts'
import type { WrittenDistance } from './read-relative.ts'
import type { WrittenZone } from './read-zone.ts'

/** The parts of a time as the author wrote them, before any of them is looked up. */
export interface TimeParts {
  readonly date: WrittenDate | null
  readonly clock: WrittenClock | null
  readonly zone: WrittenZone | null
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number | null
  /** "Sunday the 19th": the day of a month that is not told again. */
  readonly dayOfMonth: number | null
  /** "Next day", 翌日: days after the one in force. */
  readonly dayShift: number | null
  /** "Day 3" of an incident. */
  readonly dayNumber: number | null
  readonly distance: WrittenDistance | null
  /** "Morning", 朝: a part of a day, no clock. */
  readonly partOfDay: boolean
}

/** A time found in a text. Offsets are of the text as written. */
export interface WrittenTime extends TimeParts {
  readonly start: number
  readonly end: number
  /** As written, from `start` to `end`. */
  readonly text: string
  /** Where the words go on, behind brackets, dashes and colons. */
  readonly rest: number
  /** "~", "ca.", "ish", 頃. */
  readonly approximate: boolean
  /** The author says that nobody knows (`??:??`, 不明, "unknown"). */
  readonly unknown: boolean
  /** The pattern of a template (`HH:mm`). */
  readonly template: boolean
  /** The end of a stretch of time ("10:04–10:20"); null for a point. */
  readonly until: TimeParts | null
}

export const noParts: TimeParts = {
  date: null,
  clock: null,
  zone: null,
  weekday: null,
  dayOfMonth: null,
  dayShift: null,
  dayNumber: null,
  distance: null,
  partOfDay: false,
}

/** True where anything was read. */
export function hasParts(parts: TimeParts): boolean {
  return (
    parts.date !== null ||
    parts.clock !== null ||
    parts.weekday !== null ||
    parts.dayShift !== null ||
    parts.dayNumber !== null ||
    parts.distance !== null ||
    parts.partOfDay
  )
}
