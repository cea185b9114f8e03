/**
 * Times and days that the document states elsewhere, held against its timeline. Only what is certain on both sides counts: a timeline with
 * an entry that is unclear is taken for right, and so is whatever any entry agrees with.
 */
import type { Aar, IncidentFigures, Moment, TimelineKind } from '../aar/aar.ts'
import { parseDate } from '../aar/time/parse-date.ts'
import { parseMoment } from '../aar/time/parse-moment.ts'
import { zoneNamed } from '../aar/time/read-zone.ts'
import { minutesBetween } from './moments.ts'

/** Minutes that two accounts of one moment may lie apart. */
const leeway = 10
const hasMeridiem = /\d ?[ap]\.?m\b/i
const namesZone = /(?:Z|UTC|GMT|[A-Z]{2,4}T|[+-]\d\d:?\d\d)$/

/** What the timeline says instead, in words that follow “… and”; null where they agree, or nothing is certain. */
export function momentAgainstTimeline(
  { point, time }: { readonly point: TimelineKind | null; readonly time: string },
  { timeline, figures }: Pick<Aar, 'timeline' | 'figures'>,
): string | null {
  const entries = certainTimes(timeline)
  if (entries === null || (!hasMeridiem.test(time) && timeline.some(({ text }) => hasMeridiem.test(text)))) return null
  const stated = readings(time, entries, figures)
  if (stated === null || stated.some((at) => entries.some((entry) => isNear(entry, at)))) return null
  const against = point === null ? outside(stated, entries) : apart(stated, figures[point])
  return against === null || (!namesZone.test(time) && figures.timeZone !== null && isHours(stated, against.at))
    ? null
    : against.words
}

/** The times of the entries, ascending; null where one is unclear or there are too few to say anything. */
function certainTimes(timeline: Aar['timeline']): readonly string[] | null {
  const times = timeline.flatMap(({ at, doubt }) => (at === null || doubt !== null || at.length <= 10 ? [] : [at]))
  return times.length < 2 || times.length < timeline.length ? null : times.toSorted((a, b) => minutesBetween(b, a) ?? 0)
}

/** What is stated as instants, one for each day of the timeline where it names none; null where one cannot be told, or compared. */
function readings(time: string, entries: readonly string[], { timeZone }: IncidentFigures): readonly string[] | null {
  const zone = timeZone === null ? null : zoneNamed(timeZone)
  const days = [...new Set(entries.map((at) => at.slice(0, 10)))]
  const moments = days.map((day) => parseMoment(time, { zone, date: dateOf(day) }))
  const instants = moments.flatMap(({ at, doubt }) => (at === null || doubt !== null ? [] : [at]))
  const comparable = instants.every((at) =>
    entries.every((entry) => at.length === 10 || minutesBetween(entry, at) !== null),
  )
  return instants.length < moments.length || !comparable ? null : [...new Set(instants)]
}

function dateOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** A day without a clock is near what happened on it. */
function isNear(entry: string, stated: string): boolean {
  if (stated.length === 10) return entry.startsWith(stated)
  return Math.abs(minutesBetween(entry, stated) ?? 0) <= leeway
}

interface Against {
  readonly at: string
  readonly words: string
}

function apart(stated: readonly string[], figure: IncidentFigures[TimelineKind]): Against | null {
  if (figure === null || figure.at === null || figure.doubt !== null || figure.source !== 'timeline') return null
  if (stated.some((at) => isNear(figure.at ?? '', at))) return null
  return { at: figure.at, words: `the ${figure.text} of the timeline do not agree` }
}

function outside(stated: readonly string[], entries: readonly string[]): Against | null {
  const [first = '', last = ''] = [entries[0], entries.at(-1)]
  const isWithin = (at: string) =>
    (minutesBetween(first, at) ?? 0) >= -leeway && (minutesBetween(at, last) ?? 0) >= -leeway
  if (stated.some(isWithin)) return null
  const at = (minutesBetween(last, stated[0] ?? last) ?? 0) > 0 ? last : first
  return { at, words: `the timeline, which ${at === last ? 'ends' : 'begins'} at ${clockOf(at)}, do not agree` }
}

/** Whole hours apart may be the zone: nobody has said in which one the time is. */
function isHours(stated: readonly string[], at: string): boolean {
  return stated.some((one) => {
    const minutes = Math.abs(minutesBetween(at, one) ?? 0) % 60
    return one.length > 10 && (minutes <= 2 || minutes >= 58)
  })
}

function clockOf(at: string): string {
  return at.slice(11, 16)
}

/**
 * The day that the document gives itself against the days of its timeline: the nearest of those; null where they agree, or nothing is certain.
 * A day that is the document's own may be any, but hardly the same day of an earlier year.
 */
export function dayAgainstTimeline(
  { text }: Pick<Moment, 'text'>,
  role: 'incident' | 'document',
  { timeline }: Pick<Aar, 'timeline'>,
): string | null {
  const entries = certainTimes(timeline)
  const { date, doubt, start, end } = parseDate(text)
  const rest = text.slice(0, start) + text.slice(end)
  if (entries === null || date === null || doubt !== null || /\d/.test(rest.replace(/\d{1,2}:\d\d[\d:.]*/g, '')))
    return null
  const [first = '', last = ''] = [entries[0]?.slice(0, 10), entries.at(-1)?.slice(0, 10)]
  const isYearOff = date.slice(0, 4) < first.slice(0, 4) && date.slice(4) === first.slice(4)
  if (isYearOff || (role === 'incident' && daysBetween(date, first) > 1)) return first
  return role === 'incident' && daysBetween(last, date) > 1 ? last : null
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
