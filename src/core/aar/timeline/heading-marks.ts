import type { Block, HeadingBlock, ListBlock, ParagraphBlock } from '../document.ts'
import { outlineNumber } from '../markdown/outline-number.ts'
import { placeOf } from '../place-of.ts'
import { readTime } from '../time/read-time.ts'
import { weekdayNamed } from '../time/weekday-names.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { hasClock, isTimed } from './is-timed.ts'
import { zoneStatement } from './lines.ts'
import { eventAfter, eventAround, evidenceIn, setApartTime, type TimelineMark } from './marks.ts'
import { evidenceOf, firstWords } from './under-entry.ts'

/** What a heading at index `i` of the stretch gives: a day, a zone, or an entry with the text under it; nothing where it bears no time. */
export function headingMarks(heading: HeadingBlock, blocks: readonly Block[], i: number): readonly TimelineMark[] {
  const text = heading.content.text.slice(weekdayStart(heading.content.text))
  const start = readTime(text, isWeekday(text) ? 'cell' : 'prose')
  const time = start ?? setApartTime(text)
  const zone = zoneStatement(heading.content)
  if (time === null || time.template) return zone === null ? [] : [{ kind: 'zone', zone }]
  const day: TimelineMark = { kind: 'day', time, line: heading.line }
  if (!isEntryHeading(heading, time, blocks, i)) return [day]
  const body = ownBody(blocks, i)
  const event = (start === null ? eventAround(text, time) : eventAfter(text, time)) || firstWords(body)
  const evidence = evidenceIn(heading.content) + evidenceOf(body)
  return [{ kind: 'entry', time, event, label: '', evidence, ...placeOf(heading) }]
}

/** A heading is the entry where it is the time of what it says or of the text under it, and no entries of their own stand there. */
function isEntryHeading(heading: HeadingBlock, time: WrittenTime, blocks: readonly Block[], i: number): boolean {
  if (namesTimeline.test(heading.content.text)) return false
  const body = ownBody(blocks, i)
  const first = body[0]
  const hasWords = time.rest < heading.content.text.trimEnd().length
  if (hasClock(time)) {
    if (first?.kind === 'list' && areStepsAt(heading, first)) return false
    return first === undefined || !isTimed(first) || (hasWords && first.kind === 'paragraph')
  }
  const under = blocks.slice(i + 1, endOf(blocks, i, heading.level))
  if (under.some((block) => isTimed(block))) return false
  if (first === undefined) return time.rest < heading.content.text.length
  return (first.kind === 'paragraph' && leadsOn(first) ? body[1] : first)?.kind !== 'list'
}

/** "4 May: timeline of the gateway issue" opens a chronology. */
const namesTimeline = /\b(?:time ?line|chronology)\W{0,3}$/i

/** "2. Thursday": where the weekday begins; 0 where the number is not followed by one. */
function weekdayStart(text: string): number {
  const start = outlineNumber(text)
  return isWeekday(text.slice(start)) ? start : 0
}

/** "Thursday": in a chronology the next one. */
function isWeekday(text: string): boolean {
  return (
    weekdayNamed(
      text
        .trim()
        .replace(/[:：]$/, '')
        .toLowerCase(),
    ) !== null
  )
}

/** True for a heading that begins with a day and no time within it. */
export function isDay({ content: { text } }: HeadingBlock): boolean {
  const time = readTime(text, 'prose')
  return time !== null && !hasClock(time)
}

/** "### 09:20" with nothing behind the time, over numbered steps: each happened then, where bullets would tell more of one thing. */
export function areStepsAt({ content: { text } }: HeadingBlock, list: ListBlock): boolean {
  if (!list.ordered || list.items.length < 2) return false
  const time = readTime(text, 'prose')
  return time !== null && !time.template && time.rest >= text.trimEnd().length
}

/** True for a short line that ends in a colon. */
export function leadsOn({ content: { text } }: ParagraphBlock): boolean {
  return text.length <= 40 && /[:：]\s*$/.test(text)
}

function ownBody(blocks: readonly Block[], i: number): readonly Block[] {
  return blocks.slice(i + 1, endOf(blocks, i, 6))
}

/** The index of the next heading of that level or above. */
function endOf(blocks: readonly Block[], i: number, level: number): number {
  let end = i + 1
  for (let block = blocks[end]; block !== undefined; block = blocks[end]) {
    if (block.kind === 'heading' && block.level <= level) break
    end += 1
  }
  return end
}
