import type { TreeCursor } from '@lezer/common'
import type { Block, HeadingBlock, ListBlock, ListItemBlock, ParagraphBlock } from '../document.ts'
import { readHtml } from './html-blocks.ts'
import { type InlineContext, plainInline, readInline } from './inline.ts'
import { readTable } from './table.ts'

/** Reads the blocks under `cursor`, in the file's order; the cursor is left where it was. */
export function readBlocks(context: InlineContext, cursor: TreeCursor): readonly Block[] {
  const blocks: Block[] = []
  if (!cursor.firstChild()) return blocks
  do {
    const block = readBlock(context, cursor)
    if (block?.kind === 'html') blocks.push(...readHtml(context, cursor.from, cursor.to))
    else if (block !== null) blocks.push(block)
  } while (cursor.nextSibling())
  cursor.parent()
  return blocks
}

function readBlock(context: InlineContext, cursor: TreeCursor): Block | null {
  const { name, from, to } = cursor
  const { source } = context
  switch (name) {
    case 'Paragraph':
    case 'Task':
      return readParagraph(context, cursor)
    case 'BulletList':
    case 'OrderedList':
      return readList(context, cursor, name === 'OrderedList')
    case 'Blockquote':
      return { kind: 'quote', ...source.span(from, to), children: readBlocks(context, cursor) }
    case 'FencedCode':
    case 'CodeBlock':
      return { kind: 'code', ...source.span(from, to), text: codeText(context, cursor) }
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return { kind: 'html', ...source.span(from, to), text: source.text.slice(from, to) }
    case 'HorizontalRule':
      return { kind: 'thematic-break', ...source.span(from, to) }
    case 'Table':
      return readTable(context, cursor)
    case 'LinkReference':
      return readFootnote(context, cursor)
    default:
      return name.startsWith('ATXHeading') || name.startsWith('SetextHeading') ? readHeading(context, cursor) : null
  }
}

function readParagraph(context: InlineContext, cursor: TreeCursor): ParagraphBlock {
  const { from, to } = cursor
  return { kind: 'paragraph', ...context.source.span(from, to), content: readInline(context, cursor, from, to) }
}

/** `[^1]: words` reads as a link definition to the parser; it is a footnote. Real definitions are no blocks. */
function readFootnote(context: InlineContext, cursor: TreeCursor): ParagraphBlock | null {
  const { from, to } = cursor
  if (!context.source.text.startsWith('[^', from)) return null
  const words = context.source.text.indexOf(']:', from) + 2
  return { kind: 'paragraph', ...context.source.span(from, to), content: plainInline(context, words, to) }
}

function readHeading(context: InlineContext, cursor: TreeCursor): HeadingBlock {
  const { name, from, to } = cursor
  const form = name.startsWith('ATX') ? 'atx' : 'setext'
  const inner = headingContent(cursor)
  return {
    kind: 'heading',
    ...context.source.span(from, to),
    level: Number(name.slice(-1)),
    form,
    content: readInline(context, cursor, inner.from, inner.to),
  }
}

/** The heading without its `#` or underline. */
function headingContent(cursor: TreeCursor): { readonly from: number; readonly to: number } {
  let { from, to } = cursor
  const start = from
  if (!cursor.firstChild()) return { from, to }
  do {
    if (cursor.name !== 'HeaderMark') continue
    if (cursor.from === start) from = cursor.to
    else to = cursor.from
  } while (cursor.nextSibling())
  cursor.parent()
  return { from, to: Math.max(from, to) }
}

function readList(context: InlineContext, cursor: TreeCursor, ordered: boolean): ListBlock {
  const { from, to } = cursor
  const items: ListItemBlock[] = []
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'ListItem') items.push(readItem(context, cursor))
    } while (cursor.nextSibling())
    cursor.parent()
  }
  const isExported = items.length > 0 && items.every((item) => wordsInQuote(item) !== null)
  return {
    kind: 'list',
    ...context.source.span(from, to),
    ordered,
    items: isExported ? items.map((item) => wordsInQuote(item) ?? item) : items,
  }
}

/** The item with the words of the quote that it opens with as its own: `- > Add an alert`, as exports of word processors set every item of a list. Null where it has words before it. */
function wordsInQuote(item: ListItemBlock): ListItemBlock | null {
  const [quote, ...others] = item.children
  if (item.content.text !== '' || quote?.kind !== 'quote') return null
  const [first, ...more] = quote.children
  return first?.kind === 'paragraph' ? { ...item, content: first.content, children: [...more, ...others] } : null
}

const box = /^\[([ xX*])\](?=[ \t\u00a0]|$)/

function readItem(context: InlineContext, cursor: TreeCursor): ListItemBlock {
  const { from, to } = cursor
  const { text } = context.source
  const mark = listMark(cursor)
  const children: Block[] = []
  let content: ListItemBlock['content'] | null = null
  let checked: boolean | null = null
  if (cursor.firstChild()) {
    do {
      const isText = cursor.name === 'Paragraph' || cursor.name === 'Task'
      if (isText && content === null && children.length === 0) {
        const found = box.exec(text.slice(cursor.from, cursor.from + 4))
        checked = found === null ? null : found[1] !== ' '
        content = readInline(context, cursor, cursor.from + (found?.[0].length ?? 0), cursor.to)
      } else if (cursor.name === 'CodeBlock' && isSetApart(text.slice(mark.from, cursor.from)) && content === null) {
        const start = cursor.from + blanksAt(text, cursor.from)
        const found = box.exec(text.slice(start, start + 4))
        checked = found === null ? null : found[1] !== ' '
        content = plainInline(context, start + (found?.[0].length ?? 0), cursor.to)
      } else {
        const block = readBlock(context, cursor)
        if (block !== null) children.push(block)
      }
    } while (cursor.nextSibling())
    cursor.parent()
  }
  return {
    kind: 'list-item',
    ...context.source.span(from, to),
    checked,
    marker: text.slice(mark.from, mark.to),
    content: content ?? plainInline(context, mark.to, mark.to),
    children,
  }
}

/** Words far behind their number, as word processors set them (`1.        Test`), are code to markdown, and meant as the item's. */
function isSetApart(before: string): boolean {
  return /^\d{1,3}[.)][ \t]+$/.test(before)
}

function blanksAt(text: string, from: number): number {
  return /^[ \t]*/.exec(text.slice(from, from + 200))?.[0].length ?? 0
}

function listMark(cursor: TreeCursor): { readonly from: number; readonly to: number } {
  const { from } = cursor
  if (!cursor.firstChild()) return { from, to: from }
  const mark = { from: cursor.from, to: cursor.to }
  cursor.parent()
  return mark
}

/** The words of a code block without fences, indentation of the block and quote marks. */
function codeText(context: InlineContext, cursor: TreeCursor): string {
  let text = ''
  if (!cursor.firstChild()) return text
  do {
    if (cursor.name === 'CodeText') text += context.source.text.slice(cursor.from, cursor.to)
  } while (cursor.nextSibling())
  cursor.parent()
  return text
}
