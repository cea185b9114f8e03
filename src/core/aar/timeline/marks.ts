import type { Span } from '../aar.ts'
import type { RichText } from '../document.ts'
import { findTime } from '../time/read-time.ts'
import type { WrittenZone } from '../time/read-zone.ts'
import type { WrittenTime } from '../time/written-time.ts'

/** What a chronology is read into, in document order: days and zones that hold for what follows, and the entries. */
export type TimelineMark = DayMark | ZoneMark | EntryMark

/** A heading or line that is only a time: it holds for the entries under it. */
export interface DayMark {
  readonly kind: 'day'
  readonly time: WrittenTime
  readonly line: number
}

/** "All times in CET", "Time (JST)". */
export interface ZoneMark {
  readonly kind: 'zone'
  readonly zone: WrittenZone
}

export interface EntryMark extends Span {
  readonly kind: 'entry'
  /** Null where the entry tells none of its own. */
  readonly time: WrittenTime | null
  readonly event: string
  /** Short words beside the event, such as a phase column ("Detected"); empty where there are none. */
  readonly label: string
  readonly evidence: number
}

/** Links and code in a text: what a reader can check it against. */
export function evidenceIn(content: RichText): number {
  return content.links.length + content.marks.filter((mark) => mark.kind === 'code').length
}

/** The words behind the time, tidied. */
export function eventAfter(text: string, time: WrittenTime | null): string {
  const words = time === null ? text : text.slice(time.rest)
  return words.replace(/\s+/g, ' ').trim()
}

/** A clock time that stands apart in a label ("Detected (10:05): …") or at the end ("Deploy begins — 10:05 UTC"). */
export function setApartTime(text: string): WrittenTime | null {
  const time = findTime(text)
  if (time?.clock?.sure !== true) return null
  return isInLabel(text, time) || isAtEnd(text, time) ? time : null
}

/** As `setApartTime`, in a label alone. */
export function labelTime(text: string): WrittenTime | null {
  const time = findTime(text)
  return time?.clock?.sure === true && isInLabel(text, time) ? time : null
}

function isInLabel(text: string, time: WrittenTime): boolean {
  const before = text.slice(0, time.start).trimEnd()
  return before.length < 60 && /[([]$/.test(before) && /^\s{0,2}[)\]]{1,2}\s{0,2}[:：–—-]/.test(text.slice(time.end))
}

function isAtEnd(text: string, time: WrittenTime): boolean {
  const isAlone = /^\s{0,2}[)\]]?[.。]?$/.test(text.slice(time.end).trimEnd())
  const before = text.slice(0, time.start)
  if (isAlone && time.date !== null && fewWords.test(before)) return true
  return (isAlone && /[([:：–—-]\s{0,2}$/.test(before)) || isLabelled(text, time)
}

/** "Service restored 2026-11-03 14:20": a day and a time behind two or three words that could be a label. */
const fewWords = /^\W{0,3}\p{L}{2,20}(?: \p{L}{2,20}){0,2} $/u

/** "Time of detection:   10:05 UTC (by an alert)": a short label, its time, and at most an aside or "onwards". */
function isLabelled(text: string, time: WrittenTime): boolean {
  return (
    /^(?!.{0,20}\b(?:duration|length|period|window|varighet|dauer)\b)[^.:：;,]{2,48}[:：]\s{0,16}$/i.test(
      text.slice(0, time.start),
    ) && /^\s{0,2}(?:\([^()]{0,60}\)|on ?wards?|or so|approx\w*\.?)?[.。]?$/i.test(text.slice(time.end).trimEnd())
  )
}

/** The time of a line that only labels it ("Fault noticed: 3 November 14:20"), whatever the clock looks like. */
export function labelledTime(text: string): WrittenTime | null {
  const time = findTime(text)
  return time?.clock != null && !time.template && isLabelled(text, time) ? time : null
}

/** The words around a time that stands in the middle or at the end. */
export function eventAround(text: string, time: WrittenTime): string {
  const before = text.slice(0, time.start).trimEnd()
  const tail = Math.max(0, before.length - 24)
  const joint = before.slice(tail).replace(/[\s([{–—-]+(?:(?:at|by|on|kl\.?|um|à|às|a las)[\s([{–—-]*)?$/i, '')
  const after = text.slice(time.end).replace(/^[\s)\]}]{1,8}/, ' ')
  return `${before.slice(0, tail)}${joint}${after}`.replace(/\s+/g, ' ').trim()
}
