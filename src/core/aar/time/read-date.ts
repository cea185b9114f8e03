import { type CalendarDate, isCalendarDate } from './calendar.ts'
import { matchAt, type Source, type Taken } from './cursor.ts'
import { monthOf, monthsThatAreWords } from './month-names.ts'

/** A day as written. */
export interface WrittenDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
  /** True for `03/04/2026`: month and day could be the other way round. */
  readonly swappable: boolean
  /** Sure by its own form; false for `1/2` or `3-4`, which could be a fraction or a range. */
  readonly sure: boolean
}

const iso = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const isoCompact = /((?:19|20)\d{2})(\d{2})(\d{2})(?=t\d|z\b|\s|$|[)\]:,-])/iy
const japanese = /(?:(\d{4})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日/y
const numeric = /(\d{1,2})([-/.])(\d{1,2})(?:\2((?:19|20)\d{2}|\d{2,3}))?(?![\d/]|[-.]\d|-\p{L})/uy
const dayThenWord = /(\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|\.)?(?:\s(?:of|de|do|del|day of))?[\s-]{1,2}(\p{L}{3,12})\.?/iuy
const daysThenWord =
  /(\d{1,2})(?:st|nd|rd|th|\.)?\s?(?:-|to|til|bis|au)\s?(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s(?:of|de))?\s(\p{L}{3,12})\.?/iuy
const wordThenDay =
  /(\p{L}{3,12})\.?[\s-]{1,2}(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|\.\d|\s?(?:[ap]m|uhr)\b|%|\p{L})/iuy
const yearThenWord = /((?:19|20)\d{2})[\s-](\p{L}{3,12})\.?[\s-](\d{1,2})(?!\d|:)/iuy
const yearAfter = /\.?,?[\s/-]?(?:de\s|of\s|del\s)?((?:19|20)\d{2})(?!\d|:\d|\s?(?:utc|gmt|z)\b)/iy
const shortYearAfter = /[-/]'?(\d{2})(?!\d|:)/y
const rangeOfDays = /-(\d{1,2})(?:st|nd|rd|th)?(?![\d:.])/y

/** Reads a day at the offset; null when none stands there. Days that do not exist are no days. */
export function readDate(source: Source, offset: number): Taken<WrittenDate> | null {
  return (
    readYearFirst(source.flat, offset) ??
    readJapanese(source.flat, offset) ??
    readWithWord(source.flat, offset) ??
    readNumeric(source.flat, offset)
  )
}

function readYearFirst(flat: string, offset: number): Taken<WrittenDate> | null {
  const match = matchAt(iso, flat, offset)
  if (match !== null) return dateOf(match, [match[1], match[3], match[4]])
  const compact = matchAt(isoCompact, flat, offset)
  if (compact !== null) return dateOf(compact, [compact[1], compact[2], compact[3]])
  const named = matchAt(yearThenWord, flat, offset)
  const month = named === null ? null : monthOf(named[2] ?? '')
  return named === null || month === null ? null : dateOf(named, [named[1], String(month), named[3]])
}

function readJapanese(flat: string, offset: number): Taken<WrittenDate> | null {
  const match = matchAt(japanese, flat, offset)
  return match === null ? null : dateOf(match, [match[1], match[2], match[3]])
}

type Digits = readonly [year: string | undefined, month: string | undefined, day: string | undefined]

function dateOf(match: RegExpExecArray, digits: Digits): Taken<WrittenDate> | null {
  const [year, month, day] = digits
  return checked(
    { year: year === undefined ? null : fullYear(year), month: Number(month), day: Number(day) },
    match.index + match[0].length,
  )
}

function checked(
  date: { readonly year: number | null; readonly month: number; readonly day: number },
  end: number,
  flags: { readonly swappable?: boolean; readonly sure?: boolean } = {},
): Taken<WrittenDate> | null {
  const whole: CalendarDate = { year: date.year ?? 2024, month: date.month, day: date.day }
  if (!isCalendarDate(whole)) return null
  return { value: { ...date, swappable: flags.swappable ?? false, sure: flags.sure ?? true }, end }
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function readWithWord(flat: string, offset: number): Taken<WrittenDate> | null {
  const days = matchAt(daysThenWord, flat, offset)
  const their = days === null || Number(days[1]) >= Number(days[2]) ? null : monthOf(days[3] ?? '')
  if (days !== null && their !== null)
    return withYear(flat, days, { month: their, day: Number(days[1]), word: days[3] ?? '' })
  const dayFirst = matchAt(dayThenWord, flat, offset)
  const month = dayFirst === null ? null : monthOf(dayFirst[2] ?? '')
  if (dayFirst !== null && month !== null)
    return withYear(flat, dayFirst, { month, day: Number(dayFirst[1]), word: dayFirst[2] ?? '' })
  const monthFirst = matchAt(wordThenDay, flat, offset)
  const named = monthFirst === null ? null : monthOf(monthFirst[1] ?? '')
  if (monthFirst === null || named === null) return null
  return withYear(flat, monthFirst, { month: named, day: Number(monthFirst[2]), word: '' })
}

function withYear(
  flat: string,
  match: RegExpExecArray,
  named: { readonly month: number; readonly day: number; readonly word: string },
): Taken<WrittenDate> | null {
  let end = match.index + match[0].length
  const lastDay = matchAt(rangeOfDays, flat, end)
  if (lastDay !== null && Number(lastDay[1]) > named.day && Number(lastDay[1]) <= 31) end += lastDay[0].length
  const year = matchAt(yearAfter, flat, end) ?? matchAt(shortYearAfter, flat, end)
  if (year !== null) end += year[0].length
  const isWord = monthsThatAreWords.has(named.word.toLowerCase()) && named.word === named.word.toLowerCase()
  const sure = !isWord || year !== null
  return checked({ year: year === null ? null : fullYear(year[1] ?? ''), month: named.month, day: named.day }, end, {
    sure,
  })
}

/** Day first with dots; with slashes and dashes either way, by what the numbers allow. */
function readNumeric(flat: string, offset: number): Taken<WrittenDate> | null {
  const match = matchAt(numeric, flat, offset)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[3])]
  // A year of three digits is a slip; the day is still told.
  const year = match[4] === undefined || match[4].length === 3 ? null : fullYear(match[4])
  const trailingDot = match[2] === '.' && match[4] === undefined && flat[match.index + match[0].length] === '.' ? 1 : 0
  const end = match.index + match[0].length + trailingDot
  const sure = match[4] !== undefined && (match[4].length >= 3 || match[2] === '/')
  if (match[2] === '.' && trailingDot === 0 && year === null) return null
  if (match[2] === '.' || first > 12) return checked({ year, month: second, day: first }, end, { sure })
  const swappable = second <= 12 && first !== second
  return checked({ year, month: first, day: second }, end, { swappable, sure })
}
