import { matchAt, phraseAt, phraseBook, type Source, skipSpaces, type Taken } from './cursor.ts'
import { afterWords, laterWords, numberWords, unitMinutes } from './phrases.ts'

/** A time told as a distance. */
export interface WrittenDistance {
  readonly minutes: number
  /** `T+15m` counts from the start of the incident; "+5 min" and "1 hour later" from the entry above. */
  readonly from: 'start' | 'previous'
}

const zero = /[tT]\s?(?:=\s?0|0|[+-]\s?0{1,2}(?::00)?)(?![\d\w]|[:.]\d)/y
const tPrefix = /[tT]\s?([+-])\s?/y
const plusPrefix = /\+\s?/y
const clockLike = /(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?!\d)/y
const amount = /(\d{1,5}(?:[.,]\d{1,2})?)\s?/y
const bareMinutes = /(\d{1,4})(?![\d.,:]|\s?[\p{L}%])/uy
const word = /\p{L}{1,10}/uy
const and = /(?:,?\s(?:and|og|und|et|y|e)\s|\s|,\s)/iy
const later = phraseBook(laterWords)
const after = phraseBook(afterWords)

/** Reads `T+15m`, `+5 min`, `1 hour later`, `etter 5 minutter`, `10分後` at the offset. */
export function readDistance(source: Source, offset: number): Taken<WrittenDistance> | null {
  return readFromStart(source, offset) ?? readPlus(source, offset) ?? readLater(source, offset)
}

function readFromStart(source: Source, offset: number): Taken<WrittenDistance> | null {
  const none = matchAt(zero, source.flat, offset)
  if (none !== null) return { value: { minutes: 0, from: 'start' }, end: offset + none[0].length }
  const prefix = matchAt(tPrefix, source.flat, offset)
  if (prefix === null) return null
  const start = offset + prefix[0].length
  const taken = readClockLike(source, start) ?? readAmounts(source, start) ?? readBare(source, start)
  if (taken === null) return null
  return { value: { minutes: prefix[1] === '-' ? -taken.value : taken.value, from: 'start' }, end: taken.end }
}

function readPlus(source: Source, offset: number): Taken<WrittenDistance> | null {
  const prefix = matchAt(plusPrefix, source.flat, offset)
  if (prefix === null) return null
  const start = offset + prefix[0].length
  const taken = readClockLike(source, start) ?? readAmounts(source, start)
  return taken === null ? null : { value: { minutes: taken.value, from: 'previous' }, end: taken.end }
}

function readLater(source: Source, offset: number): Taken<WrittenDistance> | null {
  const before = phraseAt(after, source, offset)
  const start = before === null ? offset : skipSpaces(source.flat, before.end)
  const taken = readAmounts(source, start)
  if (taken === null) return null
  const behind = phraseAt(later, source, skipSpaces(source.flat, taken.end))
  if (before === null && behind === null) return null
  return { value: { minutes: taken.value, from: 'previous' }, end: behind?.end ?? taken.end }
}

function readClockLike({ flat }: Source, offset: number): Taken<number> | null {
  const match = matchAt(clockLike, flat, offset)
  if (match === null) return null
  return { value: Number(match[1]) * 60 + Number(match[2]) + Number(match[3] ?? 0) / 60, end: offset + match[0].length }
}

function readBare({ flat }: Source, offset: number): Taken<number> | null {
  const match = matchAt(bareMinutes, flat, offset)
  return match === null ? null : { value: Number(match[1]), end: offset + match[0].length }
}

/** `1h30m`, "2 hours and 5 minutes", "half an hour", "an hour": in minutes. */
function readAmounts(source: Source, offset: number): Taken<number> | null {
  let total = 0
  let at = offset
  let end = -1
  for (let part = 0; part < 4; part += 1) {
    const taken = readAmount(source, at)
    if (taken === null) break
    total += taken.value
    end = taken.end
    const joint = matchAt(and, source.flat, end)
    at = joint === null ? end : end + joint[0].length
  }
  return end < 0 ? null : { value: total, end }
}

function readAmount(source: Source, offset: number): Taken<number> | null {
  const digits = matchAt(amount, source.flat, offset)
  if (digits !== null) return readUnit(source, offset + digits[0].length, Number(digits[1]?.replace(',', '.')))
  const said = matchAt(word, source.lower, offset)
  const number = said === null ? undefined : numberWords[said[0]]
  if (said === null || number === undefined) return null
  const start = skipSpaces(source.flat, offset + said[0].length)
  return number === 0.5 ? readHalf(source, start) : readUnit(source, start, number)
}

function readHalf(source: Source, offset: number): Taken<number> | null {
  const article = matchAt(/an?\s/iy, source.flat, offset)
  return readUnit(source, offset + (article?.[0].length ?? 0), 0.5)
}

function readUnit({ lower }: Source, offset: number, number: number): Taken<number> | null {
  const unit = matchAt(word, lower, offset)
  if (unit === null) return null
  const text = unit[0]
  for (let length = text.length; length > 0; length -= 1) {
    const minutes = unitMinutes[text.slice(0, length)]
    const isWhole = length === text.length || /[^a-zà-ÿ]/.test(text.slice(0, length))
    if (minutes !== undefined && isWhole) return { value: number * minutes, end: offset + length }
  }
  return null
}
