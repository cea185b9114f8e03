import type { Anchor } from '../aar.ts'
import type { RichText } from '../document.ts'

/** Where the character at `offset` of a plain text stands in the file. Offsets past the end give the place after the last character. */
export function placeAt(
  content: { readonly anchors: readonly Anchor[] },
  offset: number,
): { readonly line: number; readonly column: number } {
  const { anchors } = content
  let low = 0
  let high = anchors.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((anchors[middle]?.offset ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const anchor = anchors[low]
  if (anchor === undefined) return { line: 1, column: 1 }
  return { line: anchor.line, column: anchor.column + Math.max(offset - anchor.offset, 0) }
}

/** A part of a text with its own places, marks and links; blanks at both ends are cut. `end` is exclusive. */
export function sliceText(content: RichText, start: number, end: number): RichText {
  const raw = content.text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  const text = raw.trim()
  const to = from + text.length
  const first = placeAt(content, from)
  const last = text === '' ? first : placeAt(content, to - 1)
  return {
    line: first.line,
    column: first.column,
    endLine: last.line,
    endColumn: last.column + (text === '' ? 0 : 1),
    text,
    anchors: sliceAnchors(content, from, to),
    marks: sliceSpans(content.marks, from, to),
    links: sliceSpans(content.links, from, to),
  }
}

function sliceAnchors(content: RichText, from: number, to: number): readonly Anchor[] {
  const inside = content.anchors.filter((anchor) => anchor.offset > from && anchor.offset < to)
  return [
    { offset: 0, ...placeAt(content, from) },
    ...inside.map((anchor) => ({ ...anchor, offset: anchor.offset - from })),
  ]
}

function sliceSpans<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  return spans
    .filter((span) => span.start < to && span.end > from)
    .map((span) => ({ ...span, start: Math.max(span.start, from) - from, end: Math.min(span.end, to) - from }))
}
