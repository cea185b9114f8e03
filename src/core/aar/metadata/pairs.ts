import type { Block, FrontMatter, ListItemBlock, MarkdownDocument, RichText, TableBlock } from '../document.ts'
import { inlineLabel } from '../inline-label.ts'
import { lineStarts } from '../markdown/lines-of-text.ts'
import type { Region } from '../sections/read-sections.ts'
import { type LabelKind, labelKindOf } from './label-kind.ts'

/** Something that the document says about itself. */
export interface Pair {
  readonly kind: LabelKind
  readonly text: string
  /** Several values where they are told as a list; else the text alone. */
  readonly values: readonly string[]
  readonly line: number
  /** True where it stands in front matter, which counts before the text. */
  readonly isFrontMatter: boolean
}

/** All pairs of label and value, front matter first, then in the file's order. */
export function readPairs(document: MarkdownDocument, regions: readonly Region[]): readonly Pair[] {
  const pairs: Pair[] = document.frontMatter === null ? [] : [...frontMatterPairs(document.frontMatter)]
  const opening = regions.findIndex(({ kind }) => kind !== null && kind !== 'meta')
  let at = 0
  let heading: LabelKind | null = null
  for (const block of document.blocks) {
    while (at + 1 < regions.length && (regions[at + 1]?.line ?? Infinity) <= block.line) at++
    const kind = regions[at]?.kind ?? null
    const aboutItself = kind === 'meta' || (kind === null && (opening === -1 || at < opening))
    if (block.kind === 'heading') {
      heading = headingLabel(block.content)
      pairs.push(...headingPair(block.content))
    } else if (aboutItself || kind === 'summary' || kind === 'impact') {
      pairs.push(...blockPairs(block, aboutItself ? 'any' : 'marked'))
      if (heading !== null && aboutItself) pairs.push(...underHeading(heading, block))
      heading = null
    }
  }
  return pairs
}

/** `## Status` and the like: what stands under it is the value. */
function headingLabel(content: RichText): LabelKind | null {
  return labelKindOf(content.text)
}

/** `## Date: 12 March 2026`. */
function headingPair(content: RichText): readonly Pair[] {
  const label = inlineLabel({ ...content, marks: [] })
  const kind = label === null ? null : labelKindOf(label.words)
  if (label === null || kind === null) return []
  return pair(kind, content.text.slice(label.valueStart), content.line)
}

function underHeading(kind: LabelKind, block: Block): readonly Pair[] {
  if (block.kind === 'paragraph') return pair(kind, block.content.text, block.line)
  if (block.kind !== 'list') return []
  const values = block.items.map((item) => item.content.text).filter((text) => text !== '')
  return values.length === 0 ? [] : [{ kind, text: values.join(', '), values, line: block.line, isFrontMatter: false }]
}

/** Which labels count: outside of what the document says about itself only those set in bold. */
type Strictness = 'any' | 'marked'

function blockPairs(block: Block, strictness: Strictness): readonly Pair[] {
  switch (block.kind) {
    case 'paragraph':
      return linePairs(block.content, strictness)
    case 'list':
      return block.items.flatMap((item) => itemPairs(item, strictness))
    case 'table':
      return strictness === 'any' ? tablePairs(block) : []
    case 'quote':
      return block.children.flatMap((child) => blockPairs(child, strictness))
    default:
      return []
  }
}

/** One pair for each line of a paragraph that opens with a known label. */
function linePairs(content: RichText, strictness: Strictness): readonly Pair[] {
  const starts = lineStarts(content)
  return starts.flatMap((anchor, i) => {
    const end = starts[i + 1]?.offset ?? content.text.length
    const label = inlineLabel(content, anchor.offset, end)
    const kind = label === null ? null : labelKindOf(label.words)
    if (label === null || kind === null || (strictness === 'marked' && !label.isMarked)) return []
    return pair(kind, content.text.slice(anchor.offset + label.valueStart, end), anchor.line)
  })
}

function itemPairs(item: ListItemBlock, strictness: Strictness): readonly Pair[] {
  const own = linePairs(item.content, strictness)
  const nested = item.children.find((child) => child.kind === 'list')
  const label = nested === undefined ? null : labelKindOf(item.content.text.replace(/[:：]\s*$/, ''))
  return label === null || nested === undefined ? own : [...own, ...underHeading(label, nested)]
}

/** Two columns of label and value, remarks beside them or not; the header may be empty, or be the first pair. */
function tablePairs(table: TableBlock): readonly Pair[] {
  const rows = [table.header, ...table.rows].map(({ line, cells }) => ({ line, cells }))
  const isCounted = rows.every(({ cells: [first] }) => /^(?:#|n[or]\.?|\d{0,2}\.?)$/i.test(first?.text.trim() ?? ''))
  const told = rows
    .map(({ line, cells }) => ({ line, cells: isCounted ? cells.slice(1) : cells }))
    .filter(({ cells }) => cells.length >= 2 && cells.length <= 3)
    .map(({ line, cells }) => ({ line, kind: labelKindOf(cells[0]?.text ?? ''), value: cells[1]?.text ?? '' }))
  const known = told.filter(({ kind }) => kind !== null)
  if (known.length >= 2 || (known.length === 1 && told.length <= 2 && known[0]?.line !== table.header.line))
    return known.flatMap(({ kind, value, line }) => (kind === null ? [] : pair(kind, value, line)))
  return acrossPairs(table)
}

/** A table of one row under its labels: `| Date | Severity | Authors |`. */
function acrossPairs(table: TableBlock): readonly Pair[] {
  const [row, ...more] = table.rows
  const kinds = table.header.cells.map((cell) => labelKindOf(cell.text))
  if (row === undefined || more.length > 0 || kinds.filter((kind) => kind !== null).length < 2) return []
  return kinds.flatMap((kind, i) => (kind === null ? [] : pair(kind, row.cells[i]?.text ?? '', row.line)))
}

function pair(kind: LabelKind, value: string, line: number): readonly Pair[] {
  const text = value.trim()
  return text === '' || isLeftOpen(text) ? [] : [{ kind, text, values: [text], line, isFrontMatter: false }]
}

/** A value that the author has yet to fill in. */
function isLeftOpen(text: string): boolean {
  return /^(?:[-–—_?.…]+|n\/?a|none|tbd|tba|todo|\[[^\]]*\]|<[^>]*>|\{\{[^}]*\}\})$/i.test(text.slice(0, 80))
}

function frontMatterPairs(frontMatter: FrontMatter): readonly Pair[] {
  return Object.entries(frontMatter.data).flatMap(([key, value]): readonly Pair[] => {
    const kind = labelKindOf(key.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' '))
    const values = plainValues(value)
    if (kind === null || values.length === 0) return []
    const line = frontMatter.lines[key] ?? frontMatter.line
    return [{ kind, text: values.join(', '), values, line, isFrontMatter: true }]
  })
}

/** Text, numbers, days and lists of those as text; anything else is no plain value. */
export function plainValues(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(plainValues)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [value.toISOString()]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
}
