import type { SyntaxNode, TreeCursor } from '@lezer/common'
import type { Mark } from '../aar.ts'
import type { RichText } from '../document.ts'
import { breakLine, copy, type Draft, finish, flow, link, mark, openDraft, put } from './draft.ts'
import { decodeEntity, unescapeText } from './entities.ts'
import { normalizeLabel } from './labels.ts'
import { plainSpaces, type Source } from './source.ts'
import { markWords } from './words.ts'

/** What reading inline content needs to know beside the tree. */
export interface InlineContext {
  readonly source: Source
  /** Link destinations by normalised label. */
  readonly definitions: ReadonlyMap<string, string>
}

/** Reads the inline content under `cursor` between two offsets; the cursor is left where it was. */
export function readInline(context: InlineContext, cursor: TreeCursor, from: number, to: number): RichText {
  const draft = openDraft(context.source)
  readChildren(context, draft, cursor, from, to)
  return markWords(finish(draft, from, to))
}

/** Text that has no inline structure of its own. */
export function plainInline(context: InlineContext, from: number, to: number): RichText {
  const draft = openDraft(context.source)
  flow(draft, from, to)
  return finish(draft, from, to)
}

function readChildren(context: InlineContext, draft: Draft, cursor: TreeCursor, from: number, to: number): void {
  let at = from
  if (cursor.firstChild()) {
    do {
      if (cursor.to <= at && cursor.to <= from) continue
      if (cursor.from >= to) break
      if (cursor.from > at) flow(draft, at, cursor.from)
      readNode(context, draft, cursor)
      at = Math.max(at, cursor.to)
    } while (cursor.nextSibling())
    cursor.parent()
  }
  if (at < to) flow(draft, at, to)
}

const markOf: Readonly<Record<string, Mark['kind']>> = {
  Emphasis: 'emphasis',
  StrongEmphasis: 'strong',
  Strikethrough: 'struck',
}

function readNode(context: InlineContext, draft: Draft, cursor: TreeCursor): void {
  const { from, to, name } = cursor
  const { text } = context.source
  switch (name) {
    case 'Emphasis':
    case 'StrongEmphasis':
    case 'Strikethrough': {
      const start = draft.text.length
      readChildren(context, draft, cursor, from, to)
      mark(draft, markOf[name] ?? 'emphasis', start)
      break
    }
    case 'Escape':
      copy(draft, from + 1, to)
      break
    case 'Entity':
      put(draft, plainSpaces(decodeEntity(text.slice(from, to))), from)
      break
    case 'HardBreak':
      breakLine(draft, from)
      break
    case 'InlineCode':
      readCode(context, draft, cursor)
      break
    case 'Link':
    case 'Image':
      readLink(context, draft, cursor.node)
      break
    case 'Autolink':
      readAddress(draft, from + 1, to - 1, text.slice(from + 1, to - 1))
      break
    case 'URL':
      readAddress(draft, from, to, text.slice(from, to))
      break
    case 'HTMLTag':
      readTag(draft, text.slice(from, to), from)
      break
    case 'Comment':
    case 'ProcessingInstruction':
    case 'EmphasisMark':
    case 'StrikethroughMark':
    case 'QuoteMark':
    case 'HeaderMark':
    case 'TaskMarker':
      break
    default:
      flow(draft, from, to)
      break
  }
}

/** A code span: its words as they are, line ends a space, one blank at both ends gone, `\|` of a table cell a pipe. */
function readCode(context: InlineContext, draft: Draft, cursor: TreeCursor): void {
  const { text } = context.source
  let from = cursor.from
  let to = cursor.to
  while (text[from] === '`' && from < to) from++
  while (text[to - 1] === '`' && to > from) to--
  const raw = text.slice(from, to)
  if (/^[ \n]/.test(raw) && /[ \n]$/.test(raw) && raw.trim() !== '') {
    from++
    to--
  }
  const start = draft.text.length
  for (const piece of codePieces(text, from, to)) {
    if (piece.from > from) put(draft, piece.before, piece.from - 1)
    copy(draft, piece.from, piece.to)
  }
  mark(draft, 'code', start)
}

interface CodePiece {
  readonly before: string
  readonly from: number
  readonly to: number
}

function* codePieces(text: string, from: number, to: number): Generator<CodePiece> {
  let at = from
  let before = ''
  for (let i = from; i < to; i++) {
    const escapedPipe = text[i] === '\\' && text[i + 1] === '|'
    if (text[i] !== '\n' && !escapedPipe) continue
    yield { before, from: at, to: i }
    before = escapedPipe ? '' : ' '
    at = i + 1
    if (!escapedPipe) while (at < to && (text[at] === ' ' || text[at] === '\t' || text[at] === '>')) at++
  }
  yield { before, from: at, to }
}

/** A bare or angle-bracketed address, with the scheme that GitHub gives it. */
function readAddress(draft: Draft, from: number, to: number, words: string): void {
  const start = draft.text.length
  copy(draft, from, to)
  mark(draft, 'link', start)
  link(draft, start, addressOf(words))
}

function addressOf(words: string): string {
  if (/^[a-z][a-z0-9+.-]{1,31}:/i.test(words)) return words
  return words.includes('@') ? `mailto:${words}` : `http://${words}`
}

/** A link or image, inline or by reference; brackets that lead nowhere stay brackets. */
function readLink(context: InlineContext, draft: Draft, node: SyntaxNode): void {
  const { text } = context.source
  const marks = node.getChildren('LinkMark')
  const open = marks[0]
  const close = marks[1]
  if (open === undefined || close === undefined) {
    flow(draft, node.from, node.to)
    return
  }
  const inner = text.slice(open.to, close.from)
  if (inner.startsWith('^') && text[close.to] !== '(') return
  const url = destination(context, node, inner, close.to)
  if (url === null) {
    readBrackets(context, draft, node, open, close)
    return
  }
  const start = draft.text.length
  readChildren(context, draft, node.cursor(), open.to, close.from)
  mark(draft, 'link', start)
  if (node.name === 'Image') mark(draft, 'image', start)
  link(draft, start, url)
}

function readBrackets(
  context: InlineContext,
  draft: Draft,
  node: SyntaxNode,
  open: SyntaxNode,
  close: SyntaxNode,
): void {
  copy(draft, open.from, open.to)
  readChildren(context, draft, node.cursor(), open.to, close.from)
  copy(draft, close.from, close.to)
  if (node.to > close.to) flow(draft, close.to, node.to)
}

function destination(context: InlineContext, node: SyntaxNode, inner: string, after: number): string | null {
  const { text } = context.source
  if (text[after] === '(' && node.to > after) {
    const url = node.getChildren('URL').find((child) => child.from >= after)
    return url === undefined ? '' : cleanDestination(text.slice(url.from, url.to))
  }
  const label = node.getChildren('LinkLabel').find((child) => child.from >= after)
  const words = label === undefined ? '' : text.slice(label.from + 1, label.to - 1)
  return context.definitions.get(normalizeLabel(words.trim() === '' ? inner : words)) ?? null
}

/** A link destination as written in the file, made an address: angle brackets, escapes and entities gone. */
export function cleanDestination(raw: string): string {
  const bare = raw.startsWith('<') && raw.endsWith('>') ? raw.slice(1, -1) : raw
  return unescapeText(bare)
}

function readTag(draft: Draft, tag: string, offset: number): void {
  if (/^<br[\s/>]/i.test(tag)) breakLine(draft, offset)
  if (!slotTag.test(tag)) return
  const start = draft.text.length
  copy(draft, offset, offset + tag.length)
  mark(draft, 'html', start)
}

/** `<DATE>`, `<link to the log>`: to markdown a tag, to its author a blank to fill. Names of elements (`<summary>`) are none. */
const slotTag =
  /^<(?:(?:insert|add|name|date|your|enter|describe|list|who|whom|what|when|why|how|which|incident|service|team|owner|author|person|people|number|duration|percentage|url|ticket|component|customer|impact|description|start|end|cause|channel)(?![\w-])|(?:link|title|summary|time|root) )[^<>=/]{0,60}>$|^<[A-Z]+(?:[ _][A-Z]+)+>$/i
