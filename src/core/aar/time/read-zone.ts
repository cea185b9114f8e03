import { isWordBreak, matchAt, phraseAt, phraseBook, type Source, type Taken } from './cursor.ts'
import { type ZoneName, zoneAbbreviations, zonePhrases, zoneSayings } from './zone-names.ts'

/** A time zone as written. */
export interface WrittenZone extends ZoneName {
  readonly text: string
}

const offsetForm = /(?:(utc|gmt)\s?)?([+-])\s?(\d{1,2})(?::?([0-5]\d))?(?!\d|:\d|\.\d)/iuy
/** "UTC+2", "+0200", "+02:00": a word may follow these, where "+2 replicas" is an amount. */
const plainOffset = /^(?:(?:utc|gmt)[+-]\d|[+-]\d{2}:?\d{2}$)/i
const abbreviation = /[A-Z]{1,4}(?![A-Za-z0-9_+])/y
const lowerUtc = /(?:utc|gmt|z)(?![A-Za-z0-9_])/iy
const iana =
  /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US)\/[A-Za-z_]{2,24}(?:\/[A-Za-z_]{2,24})?/y
const timeWord = /\s(?:standard |daylight |summer )?time\b/iy
const sayings = phraseBook(zoneSayings.map(([name]) => name))
const sayingRegion = new Map(zoneSayings)
const phrases = phraseBook(zonePhrases.map(([name]) => name))
const phraseRegion = new Map(zonePhrases)

/** Reads a time zone at the offset: `UTC`, `+09:00`, `UTC+2`, `CEST`, `Europe/Oslo`, "Pacific time". */
export function readZone(source: Source, offset: number): Taken<WrittenZone> | null {
  if (isOfAnotherClock(source, offset)) return null
  return readOffset(source, offset) ?? readAbbreviation(source, offset) ?? readRegion(source, offset)
}

/** `18:11 (UTC 09:11)`: the zone is that of the second clock. */
function isOfAnotherClock({ flat }: Source, offset: number): boolean {
  return (
    /\d ?\($/.test(flat.slice(Math.max(0, offset - 3), offset)) &&
    /^[A-Z]{2,4} ?\d{1,2}:\d{2}/.test(flat.slice(offset, offset + 12))
  )
}

/** A zone said as a name alone, as in a setting or a header (`jst`, `Europe/Oslo`); null for anything else. */
export function zoneNamed(name: string): WrittenZone | null {
  const upper = name.trim().toUpperCase()
  const known = zoneAbbreviations[upper]
  if (known !== undefined) return { ...known, text: name.trim() }
  const flat = name.trim()
  const taken = readZone({ flat, lower: flat.toLowerCase() }, 0)
  return taken === null ? null : taken.value
}

/** The first zone that a line names anywhere ("All times in CET", "Timeline (times in BST)"). */
export function findZone(source: Source): WrittenZone | null {
  const words = /[A-Za-z日]/g
  for (let match = words.exec(source.flat); match !== null && match.index < 400; match = words.exec(source.flat)) {
    if (!isStart(source.flat, match.index)) continue
    const taken = readZone(source, match.index)
    if (taken !== null && taken.value.text !== 'Z') return taken.value
  }
  return null
}

function isStart(flat: string, offset: number): boolean {
  return isWordBreak(flat.toLowerCase().slice(Math.max(0, offset - 1), offset + 1), offset === 0 ? 0 : 1)
}

function readOffset({ flat }: Source, offset: number): Taken<WrittenZone> | null {
  const match = matchAt(offsetForm, flat, offset)
  if (match === null) return null
  const end = offset + match[0].length
  if (!plainOffset.test(match[0]) && /^\s?\p{L}{2}/u.test(flat.slice(end, end + 3))) return null
  const hour = Number(match[3])
  if (match[1] === undefined && match[2] === '-' && !canBeWest(flat, offset, match)) return null
  const named = match[1] !== undefined
  const padded = match[3]?.length === 2
  if (hour > 14 || (!named && !padded)) return null
  const minutes = (hour * 60 + Number(match[4] ?? 0)) * (match[2] === '-' ? -1 : 1)
  return { value: { offset: minutes, region: null, text: match[0].trim() }, end }
}

/** `10:04-11:00` is a stretch of time; a zone west of UTC follows seconds, an ISO time, or has no colon (` -0500`). */
function canBeWest(flat: string, offset: number, match: RegExpExecArray): boolean {
  const before = flat.slice(Math.max(0, offset - 16), offset)
  const usual = match[4] === undefined || /^(?:00|15|30|45)$/.test(match[4])
  const compact = /^-\d{4}$/.test(match[0])
  return usual && (compact || /(?::\d{2}:\d{2}(?:[.,]\d{1,9})?|[Tt]\d{2}:\d{2}) ?$/.test(before))
}

function readAbbreviation({ flat }: Source, offset: number): Taken<WrittenZone> | null {
  const match = matchAt(abbreviation, flat, offset) ?? matchAt(lowerUtc, flat, offset)
  const known = match === null ? undefined : zoneAbbreviations[match[0].toUpperCase()]
  if (match === null || known === undefined) return null
  return { value: { ...known, text: match[0] }, end: offset + match[0].length }
}

function readRegion(source: Source, offset: number): Taken<WrittenZone> | null {
  const named = matchAt(iana, source.flat, offset)
  if (named !== null) return region(named[0], named[0], offset + named[0].length)
  const said = phraseAt(sayings, source, offset)
  if (said !== null) return region(sayingRegion.get(said.value) ?? null, source.flat.slice(offset, said.end), said.end)
  const taken = phraseAt(phrases, source, offset)
  const word = taken === null ? null : matchAt(timeWord, source.flat, taken.end)
  if (taken === null || word === null) return null
  const end = taken.end + word[0].length
  return region(phraseRegion.get(taken.value) ?? null, source.flat.slice(offset, end), end)
}

function region(name: string | null, text: string, end: number): Taken<WrittenZone> {
  return { value: { offset: null, region: name, text }, end }
}
