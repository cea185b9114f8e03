import { isWordBreak, matchAt, phraseAt, phraseBook, type Source, skipSpaces, type Taken } from './cursor.ts'
import { approximateEndings, approximations, connectors, dayShifts, dayWords, partsOfDay } from './phrases.ts'
import { readClock } from './read-clock.ts'
import { readDate } from './read-date.ts'
import { readDistance } from './read-relative.ts'
import { readZone } from './read-zone.ts'
import { weekdayNamed } from './weekday-names.ts'
import { hasParts, noParts, type TimeParts } from './written-time.ts'

/** How readily a bare number is a time: `cell` where only a time can stand, `prose` where words may. */
export type Readiness = 'cell' | 'prose'

export interface ReadParts {
  readonly parts: TimeParts
  readonly start: number
  readonly end: number
  readonly approximate: boolean
}

const connectorBook = phraseBook(connectors)
const approximateBook = phraseBook(approximations)
const endingBook = phraseBook(approximateEndings)
const dayBook = phraseBook(dayWords)
const partBook = phraseBook(partsOfDay)
const shiftBook = phraseBook(dayShifts.map(([words]) => words))
const shiftOf = new Map(dayShifts)
const symbol = /(?:\p{Extended_Pictographic}[\ufe0f\u200d]?|:[a-z0-9_+-]{2,30}:)/uy
const weekdayWord = /\p{L}{1,13}(?:-feira)?\.?/uy
const dayOfMonth = /,?\s(?:the\s)?([12]?\d|3[01])(?:st|nd|rd|th)(?=,|:|\s(?:at|around|about|from|between|~|-|\d))/iy
const dayAfter = /\s?#?(\d{1,3})(?!\d|[:.]\d|\p{L})/uy
const japaneseDay = /(\d{1,3})\s?日目/y
const glue = /[\s,;@·|()[\]{}*_`"'“”「」（）【】<>]/
const attempts = 14

interface Cursor {
  readonly parts: TimeParts
  readonly at: number
  readonly start: number
  readonly end: number
  readonly approximate: boolean
}

/** Reads a time that begins at the offset, brackets and small words before it skipped; null when none does. */
export function readParts(source: Source, offset: number, readiness: Readiness): ReadParts | null {
  let cursor: Cursor = { parts: noParts, at: offset, start: -1, end: offset, approximate: false }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const next = step(source, cursor, readiness)
    if (next === null) break
    cursor = next
  }
  if (!hasParts(cursor.parts) || !isTime(source, cursor, readiness)) return null
  const { parts, start, end, approximate } = cursor
  return { parts, start, end, approximate }
}

function step(source: Source, cursor: Cursor, readiness: Readiness): Cursor | null {
  const at = skipGlue(source.flat, cursor.at, cursor.parts)
  return readPart(source, { ...cursor, at }, readiness) ?? skipWord(source, { ...cursor, at })
}

/** Spaces, brackets and quotation marks; the `T` of ISO; a dash between a date and its clock. */
function skipGlue(flat: string, offset: number, parts: TimeParts): number {
  let at = offset
  while (at < flat.length && at - offset < 12 && glue.test(flat[at] ?? '')) at += 1
  if (
    at === offset &&
    parts.date !== null &&
    parts.clock === null &&
    /[tT]/.test(flat[at] ?? '') &&
    /\d/.test(flat[at + 1] ?? '')
  )
    return at + 1
  const hasDay = parts.date !== null || parts.weekday !== null || parts.dayShift !== null || parts.dayNumber !== null
  if (!hasDay || parts.clock !== null) return at
  const dash = matchAt(/[-:.~]{1,2}\s?(?=[\d~c])/y, flat, at)
  return dash === null ? at : at + dash[0].length
}

function skipWord(source: Source, cursor: Cursor): Cursor | null {
  const sign = cursor.start < 0 ? matchAt(symbol, source.flat, cursor.at) : null
  if (sign !== null) return { ...cursor, at: cursor.at + sign[0].length }
  const ending = cursor.end > cursor.start ? phraseAt(endingBook, source, skipSpaces(source.flat, cursor.end)) : null
  if (ending !== null && cursor.start >= 0) return { ...cursor, at: ending.end, end: ending.end, approximate: true }
  const about = phraseAt(approximateBook, source, cursor.at)
  if (about !== null) return { ...cursor, at: about.end, approximate: true }
  const taken = phraseAt(connectorBook, source, cursor.at)
  if (taken === null) return null
  return { ...cursor, at: source.flat[taken.end] === ':' ? taken.end + 1 : taken.end }
}

type Found = Taken<Partial<TimeParts>>

function readPart(source: Source, cursor: Cursor, readiness: Readiness): Cursor | null {
  const { parts, at } = cursor
  if (!isWordBreak(source.lower, at) && at !== cursor.end) return null
  const found =
    readDay(source, at, parts) ??
    readDayShift(source, at, parts) ??
    readDayCount(source, at, parts) ??
    readWeekday(source, at, parts) ??
    readTimeOfDay(source, at, parts, readiness) ??
    readZonePart(source, at, parts) ??
    readDistancePart(source, at, parts) ??
    readPartOfDay(source, at, parts)
  if (found === null) return null
  const start = cursor.start < 0 ? at : cursor.start
  return { ...cursor, parts: { ...parts, ...found.value }, at: found.end, start, end: found.end }
}

function readDay(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.date !== null || parts.distance !== null) return null
  const taken = readDate(source, at)
  if (taken === null) return null
  // `9.30.` after a clock has been read is a clock of another zone, and "10.5." a number.
  return { value: { date: taken.value }, end: taken.end }
}

function readTimeOfDay(source: Source, at: number, parts: TimeParts, readiness: Readiness): Found | null {
  if (parts.clock !== null || parts.distance !== null) return null
  const taken = readClock(source, at)
  if (taken === null) return null
  const clock = taken.value
  const settled =
    clock.sure ||
    readiness === 'cell' ||
    parts.date?.sure === true ||
    readZone(source, skipSpaces(source.flat, taken.end)) !== null ||
    isSetApart(source.flat, at, taken.end)
  return settled || isTwoDigitHour(source.flat, at) || saysClock(source, at)
    ? { value: { clock }, end: taken.end }
    : null
}

/** "0915 - …" at the very beginning; what could be a year of our days (2000 to 2059) does not count. */
function isSetApart(flat: string, at: number, end: number): boolean {
  const isFirst = /^[\s*_`([]{0,4}$/.test(flat.slice(0, at))
  return (
    isFirst &&
    /^(?:[01]\d|2[1-3])[0-5]\d(?:h|hrs)?$/.test(flat.slice(at, end)) &&
    /^[*_`)\]]{0,3}\s?[-:]\s/.test(flat.slice(end, end + 6))
  )
}

function isTwoDigitHour(flat: string, at: number): boolean {
  return /^\d{2}\.\d{2}(?![\d.])/.test(flat.slice(at, at + 6))
}

function saysClock({ lower }: Source, at: number): boolean {
  return /(?:kl\.?|klokken|klokka|um|à|las|às)\s?$/.test(lower.slice(Math.max(0, at - 9), at))
}

function readZonePart(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.zone !== null) return null
  const taken = readZone(source, at)
  if (taken !== null && parts.clock === null && !/^\s\d/.test(source.flat.slice(taken.end, taken.end + 2))) return null
  return taken === null ? null : { value: { zone: taken.value }, end: taken.end }
}

function readDayShift(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.dayShift !== null || parts.date !== null) return null
  const taken = phraseAt(shiftBook, source, at)
  return taken === null ? null : { value: { dayShift: shiftOf.get(taken.value) ?? 0 }, end: taken.end }
}

function readWeekday(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.weekday !== null) return null
  const match = matchAt(weekdayWord, source.lower, at)
  const weekday = match === null ? null : weekdayNamed(match[0].replace(/\.$/, ''))
  if (match === null || weekday === null) return null
  const end = at + match[0].length
  const day = matchAt(dayOfMonth, source.lower, end)
  if (day === null) return { value: { weekday }, end }
  return { value: { weekday, dayOfMonth: Number(day[1]) }, end: end + day[0].length }
}

function readDayCount(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.dayNumber !== null || parts.date !== null) return null
  const japanese = matchAt(japaneseDay, source.flat, at)
  if (japanese !== null) return { value: { dayNumber: Number(japanese[1]) }, end: at + japanese[0].length }
  const word = phraseAt(dayBook, source, at)
  const match = word === null ? null : matchAt(dayAfter, source.flat, word.end)
  return word === null || match === null
    ? null
    : { value: { dayNumber: Number(match[1]) }, end: word.end + match[0].length }
}

function readDistancePart(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.distance !== null || parts.clock !== null || parts.date !== null) return null
  const taken = readDistance(source, at)
  return taken === null ? null : { value: { distance: taken.value }, end: taken.end }
}

function readPartOfDay(source: Source, at: number, parts: TimeParts): Found | null {
  if (parts.partOfDay || parts.clock !== null) return null
  const taken = phraseAt(partBook, source, at)
  return taken === null ? null : { value: { partOfDay: true }, end: taken.end }
}

/** A weekday alone is no time in prose, nor is a part of a day without a colon ("Evening: …"), a fraction (`1/2`) or a month that is a word. */
function isTime(source: Source, { parts, end }: Cursor, readiness: Readiness): boolean {
  if (parts.clock !== null || parts.distance !== null || parts.dayNumber !== null) return true
  if (parts.date !== null) return readiness === 'cell' || parts.date.sure || isFollowedByBreak(source.flat, end)
  if (parts.dayShift !== null && parts.dayShift > 0)
    return readiness === 'cell' || /^\s?[,:-]/.test(source.flat.slice(end, end + 2))
  return readiness === 'cell' || (parts.partOfDay && opensText(source.flat, end))
}

/** What follows is told of it: a colon, or a dash between blanks. */
function opensText(flat: string, end: number): boolean {
  return /^[*_]{0,3}(?::[*_\s]| [-–—] )/.test(flat.slice(end, end + 8))
}

function isFollowedByBreak(flat: string, end: number): boolean {
  return /^\s?(?:$|[-:)\]*|])/.test(flat.slice(end, end + 3))
}
