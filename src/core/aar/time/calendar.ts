/** A day of the (Gregorian) calendar; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const millisecondsPerDay = 86_400_000

/** Days since 1970-01-01. */
export function dayNumberOf(date: CalendarDate): number {
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / millisecondsPerDay)
}

/** The day that lies so many days after 1970-01-01. */
export function dateOfDayNumber(days: number): CalendarDate {
  const date = new Date(days * millisecondsPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** True for a day that exists (no 30 February), in a year that an incident can be of. */
export function isCalendarDate(date: CalendarDate): boolean {
  if (date.year < 1970 || date.year > 2100 || date.month < 1 || date.month > 12) return false
  return date.day >= 1 && date.day <= new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** `2026-11-03`. */
export function isoDate(date: CalendarDate): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
}
