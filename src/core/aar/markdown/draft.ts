import type { Anchor, Mark } from '../aar.ts'
import type { Link, RichText } from '../document.ts'
import type { Source } from './source.ts'

/** Plain text in the making, with its anchors, marks and links. */
export interface Draft {
  /** Adds words that stand at `offset` in the source as they are. */
  readonly copy: (from: number, to: number) => void
  /** Adds words that the source writes otherwise (an entity, a soft break). */
  readonly put: (text: string, offset: number) => void
  /** Adds a raw stretch of inline source: soft breaks become a space, indentation of further lines goes. */
  readonly flow: (from: number, to: number) => void
  /** Starts a new line of the text. */
  readonly breakLine: (offset: number) => void
  readonly mark: (kind: Mark['kind'], start: number) => void
  readonly link: (start: number, url: string) => void
  readonly length: () => number
  readonly since: (start: number) => string
  readonly finish: (from: number, to: number) => RichText
}

/** Opens a draft over a source; offsets are those of `source.text`. */
export function openDraft(source: Source): Draft {
  let text = ''
  let next = -1
  let lineStart = true
  const anchors: Anchor[] = []
  const marks: Mark[] = []
  const links: Link[] = []

  const anchor = (offset: number) => {
    if (offset === next) return
    anchors.push({ offset: text.length, ...source.at(offset) })
  }
  const put = (words: string, offset: number) => {
    if (words === '') return
    anchor(offset)
    text += words
    next = -1
    lineStart = false
  }
  const copy = (from: number, to: number) => {
    if (to <= from) return
    anchor(from)
    text += source.text.slice(from, to)
    next = to
    lineStart = false
  }
  const breakLine = (offset: number) => {
    trimEnd()
    put('\n', offset)
    lineStart = true
  }
  /** Blanks before a line break are no words. */
  const trimEnd = () => {
    let end = text.length
    while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--
    if (end === text.length) return
    next = -1
    text = text.slice(0, end)
    while ((anchors[anchors.length - 1]?.offset ?? -1) >= text.length && anchors.length > 1) anchors.pop()
  }
  const flow = (from: number, to: number) => {
    let at = from
    while (at < to) {
      const end = source.text.indexOf('\n', at)
      const stop = end === -1 || end > to ? to : end
      let begin = at
      if (lineStart) while (begin < stop && isBlank(source.text.charCodeAt(begin))) begin++
      copy(begin, stop)
      if (stop === to) return
      softBreak(stop)
      at = stop + 1
    }
  }
  const softBreak = (offset: number) => {
    trimEnd()
    if (text !== '' && !text.endsWith('\n')) put(' ', offset)
    lineStart = true
  }
  return {
    copy,
    put,
    flow,
    breakLine,
    mark: (kind, start) => {
      if (text.length > start) marks.push({ kind, start, end: text.length })
    },
    link: (start, url) => {
      links.push({ start, end: text.length, text: text.slice(start), url })
    },
    length: () => text.length,
    since: (start) => text.slice(start),
    finish: (from, to) => finish({ text, anchors, marks, links }, source, from, to),
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

interface Parts {
  readonly text: string
  readonly anchors: readonly Anchor[]
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
}

/** Cuts blanks at both ends and keeps marks, links and anchors in step. */
function finish(parts: Parts, source: Source, from: number, to: number): RichText {
  const span = source.span(from, to)
  const lead = parts.text.length - parts.text.trimStart().length
  const text = parts.text.trim()
  const clip = (offset: number) => Math.min(Math.max(offset - lead, 0), text.length)
  const clipped = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans
      .map((s) => ({ ...s, start: clip(s.start), end: clip(s.end) }))
      .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    ...span,
    text,
    anchors: shiftAnchors(parts.anchors, lead, text.length, span.line, span.column),
    marks: clipped(parts.marks).filter((mark) => mark.end > mark.start),
    links: clipped(parts.links),
  }
}

function shiftAnchors(
  anchors: readonly Anchor[],
  lead: number,
  length: number,
  line: number,
  column: number,
): readonly Anchor[] {
  const shifted: Anchor[] = []
  for (const anchor of anchors) {
    const offset = anchor.offset - lead
    if (offset > 0 && offset >= length) break
    const place = { offset: Math.max(offset, 0), line: anchor.line, column: anchor.column + Math.max(-offset, 0) }
    if (place.offset === 0) shifted.length = 0
    shifted.push(place)
  }
  return shifted.length === 0 ? [{ offset: 0, line, column }] : shifted
}
