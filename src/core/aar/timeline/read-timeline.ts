import type { Metadata, Section, TimelineEntry } from '../aar.ts'
import type { MarkdownDocument } from '../document.ts'
import type { WrittenZone } from '../time/read-zone.ts'
import { follow, type Resolved, resolveTime, type TimeContext } from '../time/resolve-time.ts'
import { chronologyMarks, untimedMarks } from './chronology-marks.ts'
import { withCompactTimes } from './compact.ts'
import { timelineContext } from './context.ts'
import { withDottedTimes } from './dotted.ts'
import { isChronology, withoutProse } from './guess.ts'
import { codeMarks, labelledMarks } from './line-marks.ts'
import type { EntryMark, TimelineMark } from './marks.ts'
import { untimedProse } from './prose.ts'
import { type TimelineScope, timelineScopes, wholeDocument } from './scope.ts'
import { toldByList } from './told.ts'
import { turningPointOf } from './turning-point.ts'

export interface TimelineInput {
  readonly document: MarkdownDocument
  readonly sections: readonly Section[]
  readonly metadata: Pick<Metadata, 'date' | 'incidentStart' | 'frontMatter'>
  /** Path of the file; a day in its name counts. */
  readonly path?: string
}

export interface TimelineReading {
  readonly entries: readonly TimelineEntry[]
  /** For each entry, minutes that can be subtracted from one another; null where it has no clock time. */
  readonly minutes: readonly (number | null)[]
  /** The zone that bare times are read in, as written; null when the document tells none. */
  readonly timeZone: string | null
}

/** Reads the chronology of a document: its entries in the file's order, each with its time looked up. Never throws. */
export function readTimeline(input: TimelineInput): TimelineReading {
  const scopes = timelineScopes(input.document, input.sections)
  const context = timelineContext({ ...input, headings: scopes.map((scope) => scope.heading) })
  const marks = withoutLoneProse(scopes, scopes.map(scopeMarks))
  if (marks.some((found) => found.some((mark) => mark.kind === 'entry'))) return resolveAll(marks, context)
  const { blocks } = wholeDocument(input.document, input.sections)
  const guessed = chronologyMarks(withoutProse(withCompactTimes(blocks, 'set-apart')))
  return resolveAll(isChronology(guessed) ? [guessed] : [], context)
}

const severalSentences = /[.!?]\s+\p{Lu}/u

/** More blocks in front of a sentence with a time, and the heading did not announce what happened. */
const mostBefore = 2

/**
 * Under a heading that only may tell a chronology ("Lead-up"), one sentence with a time in it, behind others without, is none; nor is a paragraph
 * that tells it all and opens with nothing but the day.
 */
function withoutLoneProse(
  scopes: readonly TimelineScope[],
  marks: readonly (readonly TimelineMark[])[],
): readonly (readonly TimelineMark[])[] {
  const count = marks.flat().filter((mark) => mark.kind === 'entry').length
  if (count !== 1 || scopes.some(({ strict }) => strict)) return marks
  const isLone = ({ line, time, event }: EntryMark) =>
    scopes.some(({ blocks }) => {
      const at = blocks.findIndex((block) => block.line <= line && line <= block.endLine)
      const tellsAll = time?.clock === null && severalSentences.test(event)
      return blocks[at]?.kind === 'paragraph' && (at > mostBefore || tellsAll)
    })
  return marks.map((found) => found.filter((mark) => mark.kind !== 'entry' || !isLone(mark)))
}

function scopeMarks(scope: TimelineScope): readonly TimelineMark[] {
  const blocks = scope.strict ? withCompactTimes(withDottedTimes(scope.blocks), 'any') : scope.blocks
  const marks = chronologyMarks(blocks)
  if (!scope.strict) return marks
  if (marks.some((mark) => mark.kind === 'entry')) return toldByList(blocks, marks) ?? marks
  const quoted = chronologyMarks(scope.blocks.flatMap((block) => (block.kind === 'quote' ? block.children : [])))
  if (quoted.some((mark) => mark.kind === 'entry')) return [...marks, ...quoted]
  const labelled = labelledMarks(scope.blocks)
  if (labelled.length > 0) return [...marks, ...labelled]
  const code = codeMarks(scope.blocks)
  if (code.length > 1) return [...marks, ...code]
  const end = scope.blocks.findIndex((block) => block.kind === 'heading')
  const own = end < 0 ? scope.blocks : scope.blocks.slice(0, end)
  const listed = untimedMarks(own)
  return [...marks, ...(listed.length > 0 ? listed : untimedProse(own))]
}

function resolveAll(scopes: readonly (readonly TimelineMark[])[], start: TimeContext): TimelineReading {
  const named = namedZones(scopes.flat())
  const only = start.zone ?? (named.size === 1 ? ([...named.values()][0] ?? null) : null)
  const readings = scopes.map((marks) =>
    resolveScope(marks, { ...start, zone: only, usesMeridiem: marks.some(hasMeridiem) }, named.size),
  )
  return {
    entries: readings.flatMap((reading) => reading.entries),
    minutes: readings.flatMap((reading) => reading.minutes),
    timeZone: only?.text ?? null,
  }
}

/** The zones that the entries and the lines between them name, by their words. */
function namedZones(marks: readonly TimelineMark[]): ReadonlyMap<string, WrittenZone> {
  const zones = marks.map((mark) => (mark.kind === 'zone' ? mark.zone : (mark.time?.zone ?? null)))
  return new Map(zones.flatMap((zone) => (zone === null ? [] : [[zone.text, zone] as const])))
}

interface ScopeReading {
  readonly entries: readonly TimelineEntry[]
  readonly minutes: readonly (number | null)[]
}

/** Looks the times of one chronology up, each in what stands above it. */
function resolveScope(marks: readonly TimelineMark[], start: TimeContext, zonesNamed: number): ScopeReading {
  const entries: TimelineEntry[] = []
  const minutes: (number | null)[] = []
  let context = start
  // The day or hour of a group, for its entries without a time of their own.
  let group: Resolved | null = null
  for (const mark of marks) {
    if (mark.kind === 'zone') {
      context = { ...context, zone: mark.zone }
      continue
    }
    const own: Resolved | null = mark.time === null ? null : resolveTime(mark.time, context)
    if (own !== null) context = follow(context, own)
    if (own !== null) group = mark.kind === 'day' ? own : null
    if (mark.kind === 'day') continue
    const resolved: Resolved | null = own ?? group
    entries.push(entryOf(mark, resolved))
    // A time without a zone among times of several zones cannot be compared with them.
    const comparable = resolved !== null && (resolved.zone !== null || zonesNamed === 0)
    minutes.push(comparable ? resolved.instant : null)
  }
  return { entries, minutes }
}

function hasMeridiem(mark: TimelineMark): boolean {
  return mark.kind !== 'zone' && mark.time !== null && mark.time.clock !== null && mark.time.clock.meridiem !== null
}

function entryOf(mark: EntryMark, resolved: Resolved | null): TimelineEntry {
  const { line, column, endLine, endColumn, event, evidence } = mark
  const moment = resolved?.moment ?? { at: null, text: '', doubt: 'No time is told.' }
  return {
    line,
    column,
    endLine,
    endColumn,
    ...moment,
    event,
    kind: turningPointOf(mark.label) ?? turningPointOf(event),
    evidence,
  }
}
