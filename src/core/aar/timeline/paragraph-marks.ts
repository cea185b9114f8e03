import type { Block, ParagraphBlock } from '../document.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { hasClock, isTimed } from './is-timed.ts'
import { linesOf, type TextLine, zoneStatement } from './lines.ts'
import { evidenceIn, type TimelineMark } from './marks.ts'

/** What the lines of a paragraph give: the zone it names, days, and entries, each with the lines up to the next time. `next` is the block behind it. */
export function paragraphMarks(paragraph: ParagraphBlock, next: Block | undefined): readonly TimelineMark[] {
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
  if (after !== undefined && isPartOfDay(after.text) && next?.kind === 'list') return false
  if (after !== undefined) return after.time === null || (hasClock(time) && hasClock(after.time))
  if (next === undefined) return hasClock(time)
  if (next.kind === 'list' || next.kind === 'table' || next.kind === 'heading') return false
  if (next.kind !== 'paragraph') return hasClock(time)
  if (pointsElsewhere(next)) return false
  const first = linesOf(next)[0]
  return first?.time === null || first?.time === undefined || (hasClock(time) && hasClock(first.time))
}

/** "Wed 4 Nov" and below it "Evening", over a list. */
export function isPartOfDay(text: string): boolean {
  return /^(?:the )?(?:early |late |during the |in the )?(?:day|daytime|morning|noon|midday|afternoon|evening|night)\W{0,2}$/i.test(
    text.trim(),
  )
}

/** "See the thread at …" tells where, not what happened. */
function pointsElsewhere({ content: { text, links } }: ParagraphBlock): boolean {
  const isLinked = links.length > 0 || /https?:\/\//.test(text)
  return isLinked && text.length < 200 && /^(?:see|sources?|threads?|cf\.?)(?: |:)/i.test(text)
}
