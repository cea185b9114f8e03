import type { Span } from '../aar.ts'
import type { Block, HeadingBlock, Link, ListItemBlock, ParagraphBlock, RichText, TableRow } from '../document.ts'
import { type InlineContext, plainInline } from './inline.ts'

/** A longer block of HTML is kept as it is. */
const longest = 100_000
const heading =
  /<(h[1-6]|summary)\b[^<>]{0,200}>([^<]{1,200}(?:<\/?(?:b|strong|i|em|code|a)\b[^<>]{0,200}>[^<]{0,200}){0,8})<\/\1>/gi
/** Where a paragraph or a bullet begins, and where either ends. */
const opening = /<(?:p|li)\b[^<>]{0,300}>/gi
const boundary = /<\/?(?:p|li|ul|ol|div|table|h[1-6]|details|summary|section|blockquote|pre)\b/i
const tag = /<[^<>]{1,500}>/g

/**
 * The headings, paragraphs, bullets or the table that a block of HTML holds (`<h2>`, the `<summary>` of a `<details>`, `<p>`, `<li>`, `<table>`), each with its place in the
 * file; else the block itself. Nothing is run or fetched, and what does not close is left alone.
 */
export function readHtml(context: InlineContext, from: number, to: number): readonly Block[] {
  const { source } = context
  const text = source.text.slice(from, to)
  const html: Block = { kind: 'html', ...source.span(from, to), text }
  if (text.length > longest || text.startsWith('<!--')) return [html]
  const rows = /<tr[\s>]/i.test(text) ? tableRows(context, from, text) : []
  const [header, ...others] = rows
  if (header !== undefined && others.length > 0)
    return [{ kind: 'table', ...source.span(from, to), header, rows: others }]
  const blocks = [...headingsIn(context, from, text), ...proseIn(context, from, text)]
  return blocks.length === 0 ? [html] : withLists(blocks.sort((a, b) => a.line - b.line || a.column - b.column))
}

function headingsIn(context: InlineContext, from: number, text: string): readonly HeadingBlock[] {
  return Array.from(text.matchAll(heading), (match) => {
    const start = from + match.index
    const words = start + match[0].indexOf('>') + 1
    const level = /^h/i.test(match[1] ?? '') ? Number(match[1]?.charAt(1)) : 6
    const content = cellText(context, words, words + (match[2]?.length ?? 0))
    return {
      kind: 'heading',
      ...context.source.span(start, start + match[0].length),
      level,
      form: 'bold-line',
      content,
    } as const
  })
}

/** Paragraphs and bullets, told by where each begins and where the next tag of a block stands: closing tags may be missing. */
function proseIn(context: InlineContext, from: number, text: string): readonly (ParagraphBlock | ListItemBlock)[] {
  return Array.from(text.matchAll(opening)).flatMap((match) => {
    const start = match.index + match[0].length
    const rest = text.slice(start)
    const close = rest.search(boundary)
    const end = start + (close < 0 ? rest.length : close)
    const content = cellText(context, from + start, from + end)
    if (content.text.trim() === '') return []
    const span = context.source.span(from + match.index, from + start + text.slice(start, end).trimEnd().length)
    return [
      /^<li/i.test(match[0])
        ? { kind: 'list-item', ...span, checked: null, marker: '-', content, children: [] }
        : { kind: 'paragraph', ...span, content },
    ]
  })
}

/** Bullets on end are one list. */
function withLists(parts: readonly (HeadingBlock | ParagraphBlock | ListItemBlock)[]): readonly Block[] {
  const blocks: Block[] = []
  for (const part of parts) {
    const last = blocks.at(-1)
    if (part.kind !== 'list-item') blocks.push(part)
    else if (last?.kind !== 'list') blocks.push({ ...placeOf(part), kind: 'list', ordered: false, items: [part] })
    else blocks[blocks.length - 1] = { ...last, ...endOf(part), items: [...last.items, part] }
  }
  return blocks
}

function placeOf({ line, column, endLine, endColumn }: Span): Span {
  return { line, column, endLine, endColumn }
}

function endOf({ endLine, endColumn }: Span): Pick<Span, 'endLine' | 'endColumn'> {
  return { endLine, endColumn }
}

/** Rows and cells, told by where each begins: closing tags may be missing. */
function tableRows(context: InlineContext, from: number, text: string): readonly TableRow[] {
  const starts = Array.from(text.matchAll(/<tr\b[^<>]{0,500}>/gi), ({ index }) => index)
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length
    const row = text.slice(start, end)
    const opened = Array.from(row.matchAll(/<t[hd]\b[^<>]{0,500}>/gi))
    const cells = opened.map((cell, k) => {
      const begin = cell.index + cell[0].length
      const rest = row.slice(begin, opened[k + 1]?.index ?? row.length)
      const close = rest.search(/<\/(?:t[hdr]|table|tbody|thead)\b/i)
      return cellText(context, from + start + begin, from + start + begin + (close < 0 ? rest.length : close))
    })
    const used = row.trimEnd().length
    return cells.length === 0 ? [] : [{ ...context.source.span(from + start, from + start + used), cells }]
  })
}

/** The words without their tags; `<a href>` is a link. The whole stands at one place. */
function cellText(context: InlineContext, from: number, to: number): RichText {
  const plain = plainInline(context, from, to)
  if (!plain.text.includes('<')) return plain
  const links: Link[] = []
  const [anchor] = plain.anchors
  let text = ''
  let at = 0
  let open: { readonly url: string; readonly start: number } | null = null
  for (const match of plain.text.matchAll(tag)) {
    text += plain.text.slice(at, match.index)
    at = match.index + match[0].length
    if (/^<br\b/i.test(match[0])) text += ' '
    const url = /^<a\b[^>]*\bhref\s*=\s*["']?([^"'\s>]{1,400})/i.exec(match[0])?.[1]
    if (url !== undefined) open = { url, start: text.length }
    else if (/^<\/a/i.test(match[0]) && open !== null) {
      links.push({ start: open.start, end: text.length, url: open.url, text: text.slice(open.start) })
      open = null
    }
  }
  text += plain.text.slice(at)
  return { ...plain, text, anchors: anchor === undefined ? [] : [{ ...anchor, offset: 0 }], links, marks: [] }
}
