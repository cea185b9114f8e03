import type { Block, HeadingBlock, ListBlock, ListItemBlock, ParagraphBlock } from './document.ts'
import { findTime, readTime } from './time/read-time.ts'
import { weekdayNamed } from './time/weekday-names.ts'
import type { WrittenTime } from './time/written-time.ts'
import { linesOf, type TextLine, zoneStatement } from './timeline-lines.ts'
import {
  type EntryMark,
  eventAfter,
  eventAround,
  evidenceIn,
  labelledTime,
  setApartTime,
  type TimelineMark,
} from './timeline-marks.ts'
import { entryAmong, type Peers, peersOf } from './timeline-peers.ts'
import { tableMarks, timelineColumns } from './timeline-table.ts'

/**
 * How a list is read. `timed`: what bears a time, and what stands between. `grouped`: every item, for the line above is its time.
 * `all`: every item, for the author tells the chronology without times.
 */
type ListReading = 'timed' | 'grouped' | 'all'

/** Reads a stretch of blocks as a chronology: the days and zones it names, and its entries. */
export function chronologyMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  return blocks.flatMap((block, i) => blockMarks(block, blocks, i))
}

/** Every item of the stretch's lists, for a chronology that is told without any time. */
export function untimedMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  return blocks.flatMap((block) => (block.kind === 'list' && block.items.length > 1 ? listMarks(block, 'all') : []))
}

/** The lines of code blocks that begin with a time: a list that was indented too far is code to markdown, not to its readers. */
export function codeMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'code') return []
    const lines = block.text.split('\n')
    const first = block.endLine - block.line >= lines.length ? block.line + 1 : block.line
    return lines.flatMap((text, i) => codeLineMarks(text, first + i))
  })
}

/** The lines of paragraphs that label their times ("Fault noticed: 14:20"), two or more of them. */
export function labelledMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  const marks = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? linesOf(block).flatMap((line) => labelledLineMarks(line)) : [],
  )
  return marks.length > 1 ? marks : []
}

function labelledLineMarks({ text, line, column }: TextLine): readonly TimelineMark[] {
  const time = labelledTime(text)
  if (time === null) return []
  const span = { line, column, endLine: line, endColumn: column + text.length }
  return [
    { kind: 'entry', time, event: eventAround(text, time).replace(/\s*[:：]$/, ''), label: '', evidence: 0, ...span },
  ]
}

function codeLineMarks(text: string, line: number): readonly TimelineMark[] {
  const bullet = /^\s*(?:[-*+]\s+)?/.exec(text)?.[0].length ?? 0
  const words = text.slice(bullet).trimEnd()
  const time = readTime(words, 'prose')
  if (time === null || time.template || !hasClock(time)) return []
  const span = { line, column: bullet + 1, endLine: line, endColumn: text.length + 1 }
  return [{ kind: 'entry', time, event: eventAfter(words, time), label: '', evidence: 0, ...span }]
}

function blockMarks(block: Block, blocks: readonly Block[], i: number): readonly TimelineMark[] {
  if (block.kind === 'heading') return headingMarks(block, blocks, i)
  if (block.kind === 'paragraph') return paragraphMarks(block, blocks[i + 1])
  if (block.kind === 'list') return listMarks(block, isGrouped(blocks, i) ? 'grouped' : 'timed')
  if (block.kind !== 'table') return []
  const columns = timelineColumns(block)
  return columns === null ? [] : tableMarks(block, columns)
}

/** True for a list right under a heading or line that is only a time, or under a day and a line that says who acted ("Storage team:"). */
function isGrouped(blocks: readonly Block[], i: number): boolean {
  const above = blocks[i - 1]
  const higher = blocks[i - 2]
  const list = blocks[i]
  if (above?.kind === 'heading') return isDay(above) || (list?.kind === 'list' && areStepsAt(above, list))
  if (above?.kind !== 'paragraph') return false
  if (higher?.kind === 'heading' && leadsOn(above)) return isDay(higher)
  const last = linesOf(above).at(-1)
  return last?.bare === true
}

function isDay({ content: { text } }: HeadingBlock): boolean {
  const time = readTime(text, 'prose')
  return time !== null && !hasClock(time)
}

/** "### 09:20" with nothing behind the time, over numbered steps: each happened then, where bullets would tell more of one thing. */
function areStepsAt({ content: { text } }: HeadingBlock, list: ListBlock): boolean {
  if (!list.ordered || list.items.length < 2) return false
  const time = readTime(text, 'prose')
  return time !== null && !time.template && time.rest >= text.trimEnd().length
}

function leadsOn({ content: { text } }: ParagraphBlock): boolean {
  return text.length <= 40 && /[:：]\s*$/.test(text)
}

function hasClock(time: WrittenTime): boolean {
  return time.clock !== null || time.distance !== null || time.unknown || time.partOfDay
}

function headingMarks(heading: HeadingBlock, blocks: readonly Block[], i: number): readonly TimelineMark[] {
  const text = heading.content.text
  const start = readTime(text, isWeekday(text) ? 'cell' : 'prose')
  const time = start ?? setApartTime(text)
  const zone = zoneStatement(heading.content)
  if (time === null || time.template) return zone === null ? [] : [{ kind: 'zone', zone }]
  const day: TimelineMark = { kind: 'day', time, line: heading.line }
  if (!isEntryHeading(heading, time, blocks, i)) return [day]
  const body = ownBody(blocks, i)
  const event = (start === null ? eventAround(text, time) : eventAfter(text, time)) || firstWords(body)
  const evidence = evidenceIn(heading.content) + evidenceOf(body)
  return [{ kind: 'entry', time, event, label: '', evidence, ...spanOf(heading) }]
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

/** "4 May: timeline of the gateway issue" opens a chronology. */
const namesTimeline = /\b(?:time ?line|chronology)\W{0,3}$/i

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

/** True for a block that holds entries with times of their own. */
function isTimed(block: Block): boolean {
  if (block.kind === 'table') return timelineColumns(block) !== null
  if (block.kind === 'heading') return hasClockAtStart(block.content.text)
  if (block.kind === 'paragraph') return linesOf(block).some((line) => line.time !== null && hasClock(line.time))
  if (block.kind !== 'list') return false
  return block.items.filter((item) => hasTimeAtStart(item)).length * 2 >= block.items.length
}

/** How many places of a block could be entries, and how many of these begin with a clock time (rows of a table: of a timeline's columns). */
export function countTimed(block: Block): { readonly timed: number; readonly all: number } {
  if (block.kind === 'table') {
    const columns = timelineColumns(block)
    const isTimeline = columns !== null && (columns.named || columns.times.length > 0)
    return { timed: isTimeline ? block.rows.length : 0, all: block.rows.length }
  }
  if (block.kind === 'list') return share(block.items.map((item) => hasClockAtStart(item.content.text)))
  if (block.kind === 'heading') return share([hasClockAtStart(block.content.text)])
  if (block.kind !== 'paragraph') return { timed: 0, all: 0 }
  const timed = linesOf(block).filter((line) => line.time !== null && hasClock(line.time)).length
  return { timed, all: Math.max(1, timed) }
}

function share(timed: readonly boolean[]): { readonly timed: number; readonly all: number } {
  return { timed: timed.filter((one) => one).length, all: timed.length }
}

function hasClockAtStart(text: string): boolean {
  const time = readTime(text, 'prose')
  return time !== null && hasClock(time)
}

function hasTimeAtStart(item: ListItemBlock): boolean {
  const time = readTime(item.content.text, 'prose')
  return time !== null && !time.template
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

function paragraphMarks(paragraph: ParagraphBlock, next: Block | undefined): readonly TimelineMark[] {
  const lines = linesOf(paragraph)
  const zone = zoneStatement(paragraph.content)
  const zones: readonly TimelineMark[] = zone === null ? [] : [{ kind: 'zone', zone }]
  const first = lines.findIndex((line) => line.time !== null)
  // Prose that mentions a time on a later line tells no chronology; a caption of one line above the times may stand.
  if (introduces(paragraph, next)) return zones
  if (first < 0 || (first > 0 && !isCaption(lines.slice(0, first)))) return zones
  return [...zones, ...lines.flatMap((_, i) => lineMarks(lines, i, paragraph, next))]
}

/** "Between 4 and 5 pm the proxy was down, here is what happened:" above the entries is none of them. */
function introduces({ content }: ParagraphBlock, next: Block | undefined): boolean {
  return content.text.length > 60 && /[^:：][:：]\s*$/.test(content.text) && next !== undefined && isTimed(next)
}

function isCaption(lines: readonly TextLine[]): boolean {
  return lines.every((line) => line.text.length < 60 && !/[.!?。](?:\s|$)/.test(line.text))
}

function lineMarks(
  lines: readonly TextLine[],
  i: number,
  paragraph: ParagraphBlock,
  next: Block | undefined,
): readonly TimelineMark[] {
  const line = lines[i]
  const time = line?.time ?? null
  if (line === undefined || time === null) return []
  if (line.bare && !opensEntry(time, lines[i + 1], next)) return [{ kind: 'day', time, line: line.line }]
  let end = i + 1
  while (end < lines.length && lines[end]?.time === null) end += 1
  const own = lines.slice(i + 1, end)
  const words = [line.text.slice(time.rest), ...own.map((later) => later.text)].join(' ').trim()
  const event = words === '' && next?.kind === 'paragraph' ? next.content.text : words
  const last = own.at(-1) ?? line
  const endColumn = end === lines.length ? paragraph.endColumn : last.column + last.text.length
  const evidence = i === 0 && end === lines.length ? evidenceIn(paragraph.content) : 0
  const span = { line: line.line, column: line.column, endLine: last.line, endColumn }
  return [{ kind: 'entry', time, event: event.replace(/\s+/g, ' ').trim(), label: '', evidence, ...span }]
}

/** A line that is only a time: the entry itself where plain text follows, else the day or hour of what follows. */
function opensEntry(time: WrittenTime, after: TextLine | undefined, next: Block | undefined): boolean {
  if (after !== undefined) return after.time === null || (hasClock(time) && hasClock(after.time))
  if (next === undefined) return hasClock(time)
  if (next.kind === 'list' || next.kind === 'table' || next.kind === 'heading') return false
  if (next.kind !== 'paragraph') return hasClock(time)
  if (pointsElsewhere(next)) return false
  const first = linesOf(next)[0]
  return first?.time === null || first?.time === undefined || (hasClock(time) && hasClock(first.time))
}

/** "See the thread at …" tells where, not what happened. */
function pointsElsewhere({ content: { text, links } }: ParagraphBlock): boolean {
  const isLinked = links.length > 0 || /https?:\/\//.test(text)
  return isLinked && text.length < 200 && /^(?:see|sources?|threads?|cf\.?)(?: |:)/i.test(text)
}

function listMarks(list: ListBlock, reading: ListReading): readonly TimelineMark[] {
  const peers = peersOf(list)
  return list.items.flatMap((item) => itemMarks(item, reading, peers))
}

function itemMarks(item: ListItemBlock, reading: ListReading, peers: Peers): readonly TimelineMark[] {
  const text = item.content.text
  const start = readTime(text, 'prose')
  const nested = item.children.filter((child) => child.kind === 'list')
  if (start?.template === true) return []
  if (start !== null && start.rest >= text.trimEnd().length && nested.length > 0) {
    return [{ kind: 'day', time: start, line: item.line }, ...nested.flatMap((list) => listMarks(list, 'grouped'))]
  }
  const deeper = nested.flatMap((list) => listMarks(list, 'timed'))
  const among = start === null ? entryAmong(item.content, peers) : null
  const time = start ?? (reading === 'timed' ? setApartTime(text) : findTime(text)) ?? among?.time ?? null
  if (text.trim() === '' || (time === null && among === null && reading === 'timed')) return deeper
  return [itemEntry(item, time, start !== null), ...deeper]
}

function itemEntry(item: ListItemBlock, time: WrittenTime | null, atStart: boolean): EntryMark {
  const text = item.content.text
  const words = time !== null && !atStart ? eventAround(text, time) : eventAfter(text, time)
  const event = words === '' ? firstWords(item.children) : words
  return {
    kind: 'entry',
    time,
    event,
    label: '',
    evidence: evidenceIn(item.content) + evidenceOf(item.children),
    ...spanOf(item),
  }
}

/** The first words that stand in the blocks, of whatever form but code. */
function firstWords(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const words = wordsOf(block)
    if (words !== '') return words.replace(/\s+/g, ' ').trim()
  }
  return ''
}

function wordsOf(block: Block): string {
  if (block.kind === 'paragraph') return block.content.text
  if (block.kind === 'list') return block.items[0]?.content.text ?? ''
  return block.kind === 'quote' ? firstWords(block.children) : ''
}

function evidenceOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockEvidence(block), 0)
}

function blockEvidence(block: Block): number {
  if (block.kind === 'code') return 1
  if (block.kind === 'paragraph') return evidenceIn(block.content)
  if (block.kind === 'quote') return evidenceOf(block.children)
  if (block.kind !== 'list') return 0
  return block.items.reduce((sum, item) => sum + evidenceIn(item.content) + evidenceOf(item.children), 0)
}

function spanOf({
  line,
  column,
  endLine,
  endColumn,
}: HeadingBlock | ListItemBlock): Pick<EntryMark, 'line' | 'column' | 'endLine' | 'endColumn'> {
  return { line, column, endLine, endColumn }
}
