import { matchAt, phraseAt, phraseBook, type Source, type Taken } from './cursor.ts'
import { namedHours } from './phrases.ts'

/** A time of day as written. */
export interface WrittenClock {
  /** 0 to 24; null when the author left it open (`??:??`). */
  readonly hour: number | null
  /** Null when the author left it open (`14:??`). */
  readonly minute: number | null
  readonly second: number
  readonly meridiem: 'am' | 'pm' | null
  /** Sure by its own form; false for `9.30` or `1250`, which could be a version or a count. */
  readonly sure: boolean
}

const colon = /([01]?\d|2[0-4])\s?:\s?([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?!\d|:\d)/y
const dotted =
  /([01]?\d|2[0-4])\.([0-5]\d)(?:\.([0-5]\d))?(?![\d%]|\.\d|\s?(?:ms|s|gb|mb|kb|tb|gib|mib|k|x|m|%|percent|prosent|usd|eur|kr|nok|million)\b)/iy
const compact = /([01]\d|2[0-4])([0-5]\d)([0-5]\d)?(?!\d|[.,:/-]\d|\s?年)/y
const withLetter = /([01]?\d|2[0-4])\s?h\s?([0-5]\d)(?!\d|\p{L})/iuy
const bareLetter = /([01]?\d|2[0-4])\s?h(?![\p{L}\d])/iuy
const uhr = /([01]?\d|2[0-4])\s?uhr(?:\s([0-5]\d)(?!\d))?(?!\p{L})/iuy
const japanese = /(午前|午後)?\s?(\d{1,2})\s?時(?!間)(?:\s?(?:(\d{1,2})\s?分|(半)))?(?:\s?(\d{1,2})\s?秒)?/y
const saidHour = /([01]?\d|2[0-4])(?![\d:.,%]|\s?[/-]\s?\d)/y
const onlyHour = /(1[0-2]|0?[1-9])(?=\s?[ap]\.?m\b)/iy
const meridiemAfter = /\s?([ap])(?:m\b\.?|\.\s?m\.?)|(?<=\d)([ap])(?![\p{L}\d.])/iuy
const hourWord = /\s?(?:uhr|hrs?|hours|h)(?![\p{L}\d])/iuy
const open =
  /(?:([01]?\d|2[0-4])|\d[?x]|[?x_]{1,2}|-{2})\s?:\s?(?:\?{1,2}|x{2}|_{2}|-{2})(?::(?:\?{1,2}|x{2}))?(?!\w)/iy
const template = /(?:hh|h)(?::|\.)?mm(?:(?::|\.)?ss)?(?!\w)/iy
const named = phraseBook(namedHours.map(([name]) => name))
const hourOf = new Map(namedHours)

/** Reads a time of day at the offset; null when none stands there. */
export function readClock(source: Source, offset: number): Taken<WrittenClock> | null {
  return (
    readJapanese(source, offset) ??
    readOpen(source, offset) ??
    readSaidHour(source, offset) ??
    readNamed(source, offset) ??
    readDigits(source, offset)
  )
}

/** "kl 14": the word before it says that the number is an hour. */
function readSaidHour({ flat, lower }: Source, offset: number): Taken<WrittenClock> | null {
  const match = matchAt(saidHour, flat, offset)
  const before = lower.slice(Math.max(0, offset - 10), offset)
  const isSaid = match !== null && /(?:^|[^a-zæøå])(?:kl\.?|klokken|klokka)\s?$/.test(before)
  return isSaid ? withMeridiem(flat, match, true) : null
}

/** True for the pattern of a template (`HH:mm`) at the offset; such a row tells nothing. */
export function isClockTemplate(source: Source, offset: number): boolean {
  return matchAt(template, source.flat, offset) !== null
}

function readDigits({ flat }: Source, offset: number): Taken<WrittenClock> | null {
  const sure = matchAt(colon, flat, offset) ?? matchAt(withLetter, flat, offset) ?? matchAt(uhr, flat, offset)
  if (sure !== null) return withMeridiem(flat, sure, true)
  const hour = matchAt(onlyHour, flat, offset)
  const dots = matchAt(dotted, flat, offset)
  if (dots !== null) return withMeridiem(flat, dots, false)
  if (hour !== null) return withMeridiem(flat, hour, true)
  const bare = matchAt(bareLetter, flat, offset)
  if (bare !== null) return withMeridiem(flat, bare, false)
  const digits = matchAt(compact, flat, offset)
  return digits === null ? null : withMeridiem(flat, digits, false)
}

function withMeridiem(flat: string, match: RegExpExecArray, sure: boolean): Taken<WrittenClock> | null {
  let end = match.index + match[0].length
  const hour = Number(match[1])
  const after = matchAt(meridiemAfter, flat, end)
  const fits = after !== null && hour <= 23
  if (fits) end += after[0].length
  const word = fits ? null : matchAt(hourWord, flat, end)
  if (word !== null) end += word[0].length
  const minute = match[2] === undefined ? 0 : Number(match[2])
  if (hour === 24 && minute > 0) return null
  // A clock of 24 hours with "PM" behind it (`16:00 PM`) says the same thing twice.
  const meridiem = fits && hour <= 12 ? ((after[1] ?? after[2])?.toLowerCase() === 'a' ? 'am' : 'pm') : null
  return { value: { hour, minute, second: Number(match[3] ?? 0), meridiem, sure: sure || fits || word !== null }, end }
}

function readJapanese({ flat }: Source, offset: number): Taken<WrittenClock> | null {
  const match = matchAt(japanese, flat, offset)
  if (match === null) return null
  const minute = match[4] === undefined ? Number(match[3] ?? 0) : 30
  const hour = Number(match[2])
  if (hour > 24 || minute > 59) return null
  const meridiem = match[1] === undefined || hour > 12 ? null : match[1] === '午前' ? 'am' : 'pm'
  return {
    value: { hour, minute, second: Number(match[5] ?? 0), meridiem, sure: true },
    end: offset + match[0].length,
  }
}

function readOpen({ flat }: Source, offset: number): Taken<WrittenClock> | null {
  const match = matchAt(open, flat, offset)
  if (match === null) return null
  const hour = match[1] === undefined ? null : Number(match[1])
  return { value: { hour, minute: null, second: 0, meridiem: null, sure: true }, end: offset + match[0].length }
}

function readNamed(source: Source, offset: number): Taken<WrittenClock> | null {
  const taken = phraseAt(named, source, offset)
  if (taken === null) return null
  const value: WrittenClock = { hour: hourOf.get(taken.value) ?? 0, minute: 0, second: 0, meridiem: null, sure: true }
  return { value, end: taken.end }
}
