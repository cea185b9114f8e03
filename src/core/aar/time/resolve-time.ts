import type { Moment } from '../aar.ts'
import { type CalendarDate, dateOfDayNumber, dayNumberOf, isoDate, weekdayOf } from './calendar.ts'
import type { DateOrder } from './date-order.ts'
import type { WrittenClock } from './read-clock.ts'
import type { WrittenDate } from './read-date.ts'
import type { WrittenZone } from './read-zone.ts'
import type { TimeParts, WrittenTime } from './written-time.ts'
import { offsetAt } from './zone-offset.ts'

/** What is known around a time: from the document, the headings above it and the entries before it. */
export interface TimeContext {
  /** The day that bare clock times are of. */
  readonly date: CalendarDate | null
  /** The year of days told without one, where `date` is null. */
  readonly year: number | null
  readonly zone: WrittenZone | null
  readonly dateOrder: DateOrder | null
  /** The day that counts as "Day 1". */
  readonly firstDay: CalendarDate | null
  /** The entry before, in minutes of its wall clock (`Resolved.wall`); null at the start and after a new date. */
  readonly previous: number | null
  /** The first entry, for `T+15m`. */
  readonly start: number | null
  /** Days that a clock without any known date has gone past midnight. */
  readonly floatingDay: number
  /** True where other times of the document carry AM or PM. */
  readonly usesMeridiem: boolean
}

export const emptyContext: TimeContext = {
  date: null,
  year: null,
  zone: null,
  dateOrder: null,
  firstDay: null,
  previous: null,
  start: null,
  floatingDay: 0,
  usesMeridiem: false,
}

/** A time looked up. */
export interface Resolved {
  readonly moment: Moment
  /** Its day, where known. */
  readonly date: CalendarDate | null
  /** Minutes of the wall clock: since 1970 where the day is known, else since midnight of the first entry's day; null without a clock. */
  readonly wall: number | null
  /** `wall` less the zone's offset: what durations are taken from. */
  readonly instant: number | null
  readonly zone: WrittenZone | null
  readonly floatingDay: number
}

interface Day {
  readonly date: CalendarDate | null
  readonly floatingDay: number
  readonly doubt: string | null
}

const goesPastMidnight = 6 * 60

/** Looks a written time up in what is known around it. Never guesses without saying so in `doubt`. */
export function resolveTime(time: WrittenTime, context: TimeContext): Resolved {
  if (time.distance !== null) return resolveDistance(time, time.distance, context)
  const clock = time.clock
  const minutes = clock === null ? null : minutesOf(clock, context)
  const day = dayOf(time, context, minutes)
  if (minutes === null || clock === null) return withoutClock(time, day, context)
  return withClock(time, day, { minutes, second: clock.second, zone: time.zone ?? context.zone }, context)
}

function minutesOf(clock: WrittenClock, context: TimeContext): number | null {
  if (clock.hour === null || clock.minute === null) return null
  const hour = clock.meridiem === null ? clock.hour : (clock.hour % 12) + (clock.meridiem === 'pm' ? 12 : 0)
  const minutes = hour * 60 + clock.minute
  if (clock.meridiem !== null || !context.usesMeridiem || hour > 12) return minutes
  return nearerHalf(minutes, context)
}

/** Without AM or PM in a document that uses them: the half of the day that does not go back. */
function nearerHalf(minutes: number, context: TimeContext): number {
  const before = context.previous === null ? null : ((context.previous % 1440) + 1440) % 1440
  const morning = minutes % 720
  return before !== null && morning < before && morning + 720 >= before ? morning + 720 : morning
}

function dayOf(time: TimeParts, context: TimeContext, minutes: number | null): Day {
  if (time.date !== null) return writtenDay(time.date, context)
  if (time.dayNumber !== null) return countedDay(time.dayNumber, context)
  if (time.dayShift !== null) return shiftedDay(context, time.dayShift)
  if (time.dayOfMonth !== null && context.date !== null) return dayOfMonthNear(context.date, time.dayOfMonth)
  if (time.weekday !== null && context.date !== null) return weekdayAfter(context.date, time.weekday)
  return clockDay(context, minutes)
}

function writtenDay(written: WrittenDate, context: TimeContext): Day {
  const swap = written.swappable && context.dateOrder === 'day-first'
  const date = swap ? { ...written, month: written.day, day: written.month } : written
  const year = date.year ?? nearestYear(date, context)
  const doubt = written.swappable && context.dateOrder === null ? orderDoubt(written) : null
  if (year === null)
    return {
      date: null,
      floatingDay: context.floatingDay,
      doubt: 'The year is not told: write the date as 2026-11-03.',
    }
  return { date: { year, month: date.month, day: date.day }, floatingDay: 0, doubt }
}

function orderDoubt({ month, day }: WrittenDate): string {
  return `The date can be read with the month or the day first (${month}/${day}); it is read month first. Write it as 2026-11-03.`
}

/** 31 December followed by "1 Jan" goes on into the next year. */
function nearestYear(date: { readonly month: number; readonly day: number }, context: TimeContext): number | null {
  const near = context.date
  if (near === null) return context.year
  const distance = (year: number) =>
    Math.abs(dayNumberOf({ year, month: date.month, day: date.day }) - dayNumberOf(near))
  return [near.year, near.year + 1, near.year - 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}

function countedDay(count: number, context: TimeContext): Day {
  if (context.firstDay === null) return { date: null, floatingDay: count - 1, doubt: null }
  return { date: dateOfDayNumber(dayNumberOf(context.firstDay) + count - 1), floatingDay: 0, doubt: null }
}

function shiftedDay(context: TimeContext, days: number): Day {
  if (context.date === null) return { date: null, floatingDay: context.floatingDay + days, doubt: null }
  return { date: dateOfDayNumber(dayNumberOf(context.date) + days), floatingDay: 0, doubt: null }
}

function weekdayAfter(date: CalendarDate, weekday: number): Day {
  const days = dayNumberOf(date)
  return { date: dateOfDayNumber(days + ((weekday - weekdayOf(days) + 7) % 7)), floatingDay: 0, doubt: null }
}

const halfMonth = 15

/** The day so numbered that lies nearest: of this month, the one before or the one behind. */
function dayOfMonthNear(date: CalendarDate, dayOfMonth: number): Day {
  const days = dayNumberOf(date)
  const near = Array.from({ length: 2 * halfMonth + 1 }, (_, i) => dateOfDayNumber(days - halfMonth + i))
  const found = near.find(({ day }) => day === dayOfMonth) ?? null
  return { date: found ?? date, floatingDay: 0, doubt: found === null ? 'The month is not told, here or above.' : null }
}

/** A clock alone is of the day in force; one that jumps back by six hours or more has gone past midnight. */
function clockDay(context: TimeContext, minutes: number | null): Day {
  const previousDay = context.previous === null ? null : Math.floor(context.previous / 1440)
  const previousClock = context.previous === null ? null : context.previous % 1440
  const back = minutes === null || previousClock === null ? 0 : Math.floor(previousClock) - minutes
  const step = back >= goesPastMidnight ? 1 : 0
  const doubt = back > 0 && step === 0 ? 'The clock goes back from the entry above.' : null
  if (context.date === null) return { date: null, floatingDay: (previousDay ?? context.floatingDay) + step, doubt }
  return { date: dateOfDayNumber(dayNumberOf(context.date) + step), floatingDay: 0, doubt }
}

function withoutClock(time: WrittenTime, day: Day, context: TimeContext): Resolved {
  const known =
    time.date !== null || time.dayNumber !== null || time.dayShift !== null || time.weekday !== null || time.partOfDay
  const at = known && day.date !== null ? isoDate(day.date) : null
  const moment = { at, text: time.text, doubt: day.doubt ?? clockDoubt(time, at) }
  return {
    moment,
    date: known ? day.date : context.date,
    wall: null,
    instant: null,
    zone: time.zone ?? context.zone,
    floatingDay: day.floatingDay,
  }
}

function clockDoubt(time: WrittenTime, at: string | null): string | null {
  if (time.template) return 'The pattern of the template stands where the time should.'
  if (time.unknown && /^\d{4}-\d/.test(time.text)) return 'There is no such day in the calendar.'
  if (time.unknown) return 'The time is told to be unknown.'
  if (time.clock !== null && time.clock.minute === null) return 'The minutes are told to be unknown.'
  return at === null ? 'The day is not told, here or above.' : null
}

interface Clock {
  readonly minutes: number
  readonly second: number
  readonly zone: WrittenZone | null
}

function withClock(time: WrittenTime, day: Day, clock: Clock, context: TimeContext): Resolved {
  const days = day.date === null ? day.floatingDay : dayNumberOf(day.date)
  const wall = days * 1440 + clock.minutes + clock.second / 60
  const doubts = [day.doubt, meridiemDoubt(time, context)]
  if (day.date === null) {
    const doubt = day.doubt ?? 'The day is not told, here or above.'
    const instant = wall - (clock.zone?.offset ?? 0)
    return {
      moment: { at: null, text: time.text, doubt },
      date: null,
      wall,
      instant,
      zone: clock.zone,
      floatingDay: day.floatingDay,
    }
  }
  return instantOf(time.text, wall, clock.zone, doubts)
}

function meridiemDoubt(time: WrittenTime, context: TimeContext): string | null {
  const hour = time.clock?.hour ?? null
  const bare = time.clock?.meridiem === null && hour !== null && hour >= 1 && hour <= 12 && !isPadded(time.text)
  return bare && context.usesMeridiem ? 'AM or PM is not told here, but in other times of the document.' : null
}

function isPadded(text: string): boolean {
  return /(?:^|\D)0\d[:.]/.test(text)
}

function instantOf(text: string, wall: number, zone: WrittenZone | null, doubts: readonly (string | null)[]): Resolved {
  const date = dateOfDayNumber(Math.floor(wall / 1440))
  const seconds = Math.round((wall - Math.floor(wall / 1440) * 1440) * 60)
  const found = zone === null ? null : offsetAt(zone, { date, minutes: Math.floor(seconds / 60), second: seconds % 60 })
  const at = `${isoDate(date)}T${clockText(seconds)}${found === null ? '' : offsetText(found.offset)}`
  const doubt = [...doubts, found?.doubt ?? null].find((reason) => reason !== null) ?? null
  return { moment: { at, text, doubt }, date, wall, instant: wall - (found?.offset ?? 0), zone, floatingDay: 0 }
}

function clockText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function resolveDistance(
  time: WrittenTime,
  distance: { readonly minutes: number; readonly from: 'start' | 'previous' },
  context: TimeContext,
): Resolved {
  const base = distance.from === 'start' ? context.start : context.previous
  const lost = { date: context.date, wall: null, instant: null, zone: context.zone, floatingDay: context.floatingDay }
  if (base === null) {
    const doubt = 'It counts from a time that is not told above.'
    return { moment: { at: null, text: time.text, doubt }, ...lost }
  }
  const wall = base + distance.minutes
  const zone = time.zone ?? context.zone
  if (context.date !== null) return instantOf(time.text, wall, zone, [])
  const moment = { at: null, text: time.text, doubt: 'The day is not told, here or above.' }
  return { ...lost, moment, wall, instant: wall - (zone?.offset ?? 0), floatingDay: Math.floor(wall / 1440) }
}

/** The context for what comes after: the day, the clock and the first entry carry on. */
export function follow(context: TimeContext, resolved: Resolved): TimeContext {
  const sameDay =
    resolved.floatingDay === context.floatingDay && (resolved.date === null || resolved.date === context.date)
  return {
    ...context,
    date: resolved.date ?? context.date,
    firstDay: context.firstDay ?? resolved.date,
    previous: resolved.wall ?? (sameDay ? context.previous : null),
    start: context.start ?? resolved.wall,
    floatingDay: resolved.floatingDay,
  }
}
