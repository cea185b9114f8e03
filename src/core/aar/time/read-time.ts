import { outlineNumber } from '../markdown/outline-number.ts'
import { matchAt, phraseAt, phraseBook, type Source, skipSpaces, sourceOf } from './cursor.ts'
import {
  afterWords,
  approximations,
  dayShifts,
  namedHours,
  numberWords,
  partsOfDay,
  rangeWords,
  unknowns,
  vagueAmounts,
  vagueUnits,
} from './phrases.ts'
import { isClockTemplate, readClock } from './read-clock.ts'
import { type Readiness, type ReadParts, readParts } from './read-parts.ts'
import { readZone } from './read-zone.ts'
import { noParts, type TimeParts, type WrittenTime } from './written-time.ts'

const rangeBook = phraseBook(rangeWords)
const unknownBook = phraseBook(unknowns)
const separators = /[\s)\]}>*_`"'“”」）】]*(?::{1,8}|[-=~]{1,3}>?|[|,;.→·])?[\s)\]}>*_`"'“”」）】]*/y
const longestScan = 600

/**
 * Reads the time that a text begins with: brackets, quotation marks and words such as "at" or "ca." before it are skipped.
 * `cell` takes a bare `9.30`, `1250`, `?` or weekday for a time, `prose` asks for more. Null when the text begins with none.
 */
export function readTime(text: string, readiness: Readiness): WrittenTime | null {
  if (readiness === 'prose' && !couldBegin(text)) return null
  const source = sourceOf(text)
  return (
    readBracketed(text) ??
    readNumbered(source, text, readiness) ??
    readAt(source, text, 0, readiness) ??
    readNoDay(source, text) ??
    readUnknown(source, text, readiness) ??
    readVague(source, text)
  )
}

const near = 48
const openers = new Set(
  [
    ...namedHours.map(([name]) => name),
    ...Object.keys(numberWords),
    ...afterWords,
    ...dayShifts.map(([words]) => words),
    ...approximations,
    ...partsOfDay,
    ...vagueAmounts,
  ].map((words) => words.split(' ')[0] ?? ''),
)

/** A quick look, for most texts begin with no time: a digit or a question mark near the front, a bracket, or a word that can open one. */
function couldBegin(text: string): boolean {
  const front = text.slice(0, near)
  if (/[\d０-９?？[({【]|h:?mm|[x_-]:[x_-]/i.test(front)) return true
  const word = /\p{L}[\p{L}-]*/u.exec(front)?.[0].toLowerCase()
  return word !== undefined && (openers.has(word) || word.charCodeAt(0) > 0x24f)
}

/** The first time anywhere in a text; within its first 600 characters. Only forms that cannot be anything else count. */
export function findTime(text: string): WrittenTime | null {
  const source = sourceOf(text.slice(0, longestScan))
  const starts = /(?<![\p{L}\p{N}.:/_#@$+-])(?=\d|[T+]|\p{Lu})/gu
  for (const match of source.flat.matchAll(starts)) {
    const time = readAt(source, text, match.index, 'prose')
    if (time !== null && isPlain(time)) return time
  }
  return null
}

/** True where the whole text is a time and nothing else. */
export function isOnlyTime(text: string, readiness: Readiness): boolean {
  const time = readTime(text, readiness)
  return time !== null && time.rest >= text.trimEnd().length
}

/** "[The morning] …", "(Mon) …": what stands in brackets at the very beginning is read as a cell. */
function readBracketed(text: string): WrittenTime | null {
  const bracket = /^\s{0,4}[[({【]([^[\](){}【】]{1,48})[\])}】]/.exec(text)
  if (bracket === null) return null
  const inside = sourceOf(bracket[0].slice(0, -1))
  const time = readAt(inside, text, bracket[0].length - 1 - (bracket[1]?.length ?? 0), 'cell')
  return time !== null && time.end >= bracket[0].trimEnd().length - 1
    ? { ...time, rest: restAfter(sourceOf(text), time.end) }
    : null
}

/** "3. February 24, 2025", "2.1 10:04", "IV. Monday 3 March": behind the number of a heading a whole day or clock time makes it no day itself. */
function readNumbered(source: Source, text: string, readiness: Readiness): WrittenTime | null {
  const start = readiness === 'prose' ? outlineNumber(text) : 0
  const time = start === 0 ? null : readAt(source, text, start, readiness)
  return time !== null && (isPlain(time) || time.template) ? time : null
}

function isPlain(time: WrittenTime): boolean {
  return time.clock?.sure === true || time.date?.sure === true
}

function readAt(source: Source, text: string, offset: number, readiness: Readiness): WrittenTime | null {
  const read = readParts(source, offset, readiness)
  const template = read === null || read.parts.clock === null ? readTemplate(source, text, read?.end ?? offset) : null
  if (template !== null && read?.parts.date != null)
    // A day with `HH:mm` behind it: the day is told, the hour is not.
    return written(source, text, { ...read, end: template.end }, { until: null })
  if (read === null || template !== null) return template
  const until = readUntil(source, read, readiness)
  const end = skipOtherZone(source, until?.end ?? read.end)
  return written(
    source,
    text,
    { ...read, end },
    { until: until?.parts ?? null, unknown: read.parts.clock?.hour === null },
  )
}

function restAfter(source: Source, end: number): number {
  return end + (matchAt(separators, source.flat, end)?.[0].length ?? 0)
}

function written(
  source: Source,
  text: string,
  read: ReadParts,
  more: { readonly until: TimeParts | null; readonly unknown?: boolean; readonly template?: boolean },
): WrittenTime {
  const opened = source.flat.slice(read.start, read.end).lastIndexOf('(')
  const isOpen = opened >= 0 && !source.flat.slice(read.start + opened, read.end).includes(')')
  const end = isOpen && source.flat[read.end] === ')' ? read.end + 1 : read.end
  return {
    ...borrowed(read.parts, more.until),
    start: read.start,
    end,
    text: text.slice(read.start, end),
    rest: restAfter(source, end),
    approximate: read.approximate,
    unknown: more.unknown ?? false,
    template: more.template ?? false,
    until: more.until,
  }
}

/** "14:30 CEST / 12:30 UTC", "09:39 (18:39)": the same time said again is part of what is written. */
function skipOtherZone(source: Source, end: number): number {
  const joint = matchAt(/\s{0,2}[/(|]\s?=?\s?/y, source.flat, end)
  const clock = joint === null ? null : readClock(source, end + joint[0].length)
  if (joint === null || clock === null || !clock.value.sure) return end
  const zone = readZone(source, skipSpaces(source.flat, clock.end))
  const after = zone?.end ?? clock.end
  return joint[0].includes('(') && source.flat[after] !== ')' ? end : after
}

/** "Between 02:00 and 02:30 PM": the first takes what only the second says. */
function borrowed(parts: TimeParts, until: TimeParts | null): TimeParts {
  if (until === null) return parts
  const zone = parts.zone ?? until.zone
  const [first, last] = [parts.clock, until.clock]
  const shares = first !== null && last !== null && first.meridiem === null && last.meridiem !== null
  const fits = shares && first.hour !== null && last.hour !== null && first.hour <= last.hour && first.hour <= 12
  return { ...parts, zone, clock: fits ? { ...first, meridiem: last.meridiem } : first }
}

function readUntil(source: Source, read: ReadParts, readiness: Readiness): ReadParts | null {
  const at = skipSpaces(source.flat, read.end)
  const joint = phraseAt(rangeBook, source, at)
  if (joint === null) return null
  const until = readParts(source, joint.end, readiness)
  if (until === null || until.start - joint.end > 8) return null
  const { clock, date, distance } = until.parts
  const matches =
    clock === null ? date !== null && read.parts.clock === null : clock.sure || read.parts.clock?.sure === false
  return matches && distance === null ? until : null
}

function readTemplate(source: Source, text: string, offset: number): WrittenTime | null {
  const lead = matchAt(/[\s([{*_`"'~]{0,6}(?:y{2,4}[-/.]mm[-/.]dd[\st]{0,2})?/iy, source.flat, offset)
  const start = offset + (lead?.[0].length ?? 0)
  const isDate = /y{4}/i.test(lead?.[0] ?? '')
  if (!isDate && !isClockTemplate(source, start)) return null

  const clock = isClockTemplate(source, start) ? matchAt(/[hms:.]{2,8}/iy, source.flat, start) : null
  const end = start + (clock?.[0].length ?? 0)
  return written(
    source,
    text,
    { parts: noParts, start: offset, end, approximate: false },
    { until: null, template: true },
  )
}

const vagueBook = phraseBook(vagueAmounts)
const vagueUnitBook = phraseBook(vagueUnits)

/** "A few hours later": a time that nobody can count from. */
function readVague(source: Source, text: string): WrittenTime | null {
  const start = matchAt(/[\s([{*_`"'~]{0,6}/y, source.flat, 0)?.[0].length ?? 0
  const amount = phraseAt(vagueBook, source, start)
  const unit = amount === null ? null : phraseAt(vagueUnitBook, source, skipSpaces(source.flat, amount.end))
  if (unit === null) return null
  const read = { parts: noParts, start, end: unit.end, approximate: true }
  return written(source, text, read, { until: null, unknown: true })
}

const looksLikeDay = /(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?![\d-])(?:[t\s]\d{1,2}:\d{2}(?::\d{2})?)?/iy

/** "2026-02-30": a day that does not exist is a time that nobody knows, its clock with it. */
function readNoDay(source: Source, text: string): WrittenTime | null {
  const start = matchAt(/[\s([{*_`"'~]{0,6}/y, source.flat, 0)?.[0].length ?? 0
  const day = matchAt(looksLikeDay, source.flat, start)
  if (day === null) return null
  const read = { parts: noParts, start, end: start + day[0].length, approximate: false }
  return written(source, text, read, { until: null, unknown: true })
}

/** `[???]`, "unknown", 不明: a time that the author says nobody knows; only where a time has to stand. */
function readUnknown(source: Source, text: string, readiness: Readiness): WrittenTime | null {
  const start = matchAt(/[\s([{*_`"'~（「【]{0,6}/y, source.flat, 0)?.[0].length ?? 0
  const taken = phraseAt(unknownBook, source, start)
  const bracketed = start > 0 && /[([{（「【]/.test(source.flat.slice(0, start))
  if (taken === null || !(readiness === 'cell' || (bracketed && taken.value.includes('?')))) return null
  const read = { parts: noParts, start, end: taken.end, approximate: false }
  return written(source, text, read, { until: null, unknown: true })
}
