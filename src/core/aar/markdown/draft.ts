import type { Anchor, Mark } from '../aar.ts'
import type { Link, RichText } from '../document.ts'
import { type Source, seenStretches } from './source.ts'

/**
 * Plain text in the making, with its anchors, marks and links. A plain record under module functions rather than closures: one is made for
 * every cell of every table, and making closures was the greater part of the cost.
 */
export interface Draft {
  readonly source: Source
  text: string
  /** The source offset that would go on where the text stands; -1 where it cannot. */
  next: number
  lineStart: boolean
  readonly anchors: Anchor[]
  readonly marks: Mark[]
  readonly links: Link[]
}

/** Opens a draft over a source; offsets are those of `source.text`. */
export function openDraft(source: Source): Draft {
  return { source, text: '', next: -1, lineStart: true, anchors: [], marks: [], links: [] }
}

/** Adds words that the source writes otherwise (an entity, a soft break). */
export function put(draft: Draft, words: string, offset: number): void {
  if (words === '') return
  anchor(draft, offset)
  draft.text += words
  draft.next = -1
  draft.lineStart = false
}

/** Adds words that stand at `from` in the source as they are. */
export function copy(draft: Draft, from: number, to: number): void {
  if (to <= from) return
  const words = draft.source.words.slice(from, to)
  if (!draft.source.hides) add(draft, words, from)
  else for (const seen of seenStretches(words)) add(draft, words.slice(seen.from, seen.to), from + seen.from)
}

function add(draft: Draft, words: string, from: number): void {
  anchor(draft, from)
  draft.text += words
  draft.next = from + words.length
  draft.lineStart = false
}

function anchor(draft: Draft, offset: number): void {
  if (offset === draft.next) return
  const { line, column } = draft.source.at(offset)
  draft.anchors.push({ offset: draft.text.length, line, column })
}

/** Adds a raw stretch of inline source: soft breaks become a space, blanks around them go. */
export function flow(draft: Draft, from: number, to: number): void {
  const raw = draft.source.words.slice(from, to)
  let at = 0
  while (at < raw.length) {
    const end = raw.indexOf('\n', at)
    let stop = end === -1 ? raw.length : end
    let begin = at
    if (draft.lineStart) while (begin < stop && isBlank(raw.charCodeAt(begin))) begin++
    if (end !== -1) while (stop > begin && isBlank(raw.charCodeAt(stop - 1))) stop--
    copy(draft, from + begin, from + stop)
    if (end === -1) return
    if (!draft.lineStart) put(draft, ' ', from + end)
    draft.lineStart = true
    at = end + 1
  }
}

/** Starts a new line of the text. */
export function breakLine(draft: Draft, offset: number): void {
  put(draft, '\n', offset)
  draft.lineStart = true
}

/** Marks what was added since `start`. */
export function mark(draft: Draft, kind: Mark['kind'], start: number): void {
  if (draft.text.length > start) draft.marks.push({ kind, start, end: draft.text.length })
}

/** Makes a link of what was added since `start`. */
export function link(draft: Draft, start: number, url: string): void {
  draft.links.push({ start, end: draft.text.length, text: draft.text.slice(start), url })
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** The finished text, blanks at both ends cut; marks, links and anchors keep step. `from` and `to` are its place in the source. */
export function finish(draft: Draft, from: number, to: number): RichText {
  const span = draft.source.span(from, to)
  const lead = draft.text.length - draft.text.trimStart().length
  const text = draft.text.trim()
  return {
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    text,
    anchors: shiftAnchors(draft.anchors, lead, text.length, span.line, span.column),
    marks: draft.marks.length === 0 ? draft.marks : clip(draft.marks, lead, text.length).filter((m) => m.end > m.start),
    links: draft.links.length === 0 ? draft.links : clip(draft.links, lead, text.length),
  }
}

function clip<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  lead: number,
  length: number,
): T[] {
  return spans
    .map((span) => ({ ...span, start: within(span.start - lead, length), end: within(span.end - lead, length) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function within(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length)
}

function shiftAnchors(
  anchors: readonly Anchor[],
  lead: number,
  length: number,
  line: number,
  column: number,
): readonly Anchor[] {
  if (anchors.length === 0) return [{ offset: 0, line, column }]
  if (lead === 0 && (anchors[anchors.length - 1]?.offset ?? 0) < Math.max(length, 1)) return anchors
  const shifted: Anchor[] = []
  for (const { offset: raw, line: at, column: left } of anchors) {
    const offset = raw - lead
    if (offset > 0 && offset >= length) break
    if (offset <= 0) shifted.length = 0
    shifted.push({ offset: Math.max(offset, 0), line: at, column: left + Math.max(-offset, 0) })
  }
  return shifted
}
