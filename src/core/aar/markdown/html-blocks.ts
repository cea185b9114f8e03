import type { Block, Link, RichText, TableRow } from '../document.ts'
import { type InlineContext, plainInline } from './inline.ts'

/** A longer block of HTML is kept as it is. */
const longest = 100_000
const heading =
  /<(h[1-6]|summary)\b[^<>]{0,200}>([^<]{1,200}(?:<\/?(?:b|strong|i|em|code|a)\b[^<>]{0,200}>[^<]{0,200}){0,8})<\/\1>/gi
const tag = /<[^<>]{1,500}>/g

/**
 * The headings and the table that a block of HTML holds (`<h2>`, the `<summary>` of a `<details>`, `<table>`), each with its place in the
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
  const headings = Array.from(text.matchAll(heading), (match) => {
    const start = from + match.index
    const words = start + match[0].indexOf('>') + 1
    const level = /^h/i.test(match[1] ?? '') ? Number(match[1]?.charAt(1)) : 6
    const content = cellText(context, words, words + (match[2]?.length ?? 0))
    return {
      kind: 'heading',
      ...source.span(start, start + match[0].length),
      level,
      form: 'bold-line',
      content,
    } as const
  })
  return headings.length === 0 ? [html] : headings
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
