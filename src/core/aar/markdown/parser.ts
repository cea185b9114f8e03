import { Autolink, GFM, InlineContext, type InlineParser, type MarkdownConfig, parser } from '@lezer/markdown'
import { normalizeLabel } from './labels.ts'

/**
 * Work that inline markup of one block may cost, in steps of the parser: it looks back over all open markers for each closing one, and ahead
 * to the end of the block for each address, tag or code span. A paragraph of a thousand links stays far below.
 */
const workPerBlock = 4_000_000
/** Addresses longer than this are no addresses; trimming their ends costs their length squared. */
const longestAddress = 2_000

const backtick = 96
const asterisk = 42
const underscore = 95
const tilde = 126
const openBracket = 91
const closeBracket = 93
const lessThan = 60
const openParenthesis = 40
const blank = 32
const lowerH = 104
const lowerW = 119

/** GitHub-flavoured markdown with the places of everything; see docs/decisions/markdown-parser.md. */
const markdownParser = parser.configure([GFM, shortAddresses()])

/**
 * A parser for one text. Brackets without a definition are words, so that a link may hold them (`[[bug] title](url)`). From where the
 * markup of a block has cost too much its text is read as plain, and `onBound` gets the offset.
 */
export function parserFor(text: string, onBound: (offset: number) => void): typeof parser {
  return markdownParser.configure([budget(onBound), plainBrackets(labelsIn(text))])
}

/** The labels that a text may define; which of them it does is known after parsing. */
function labelsIn(text: string): ReadonlySet<string> {
  if (!text.includes(']:')) return new Set()
  return new Set(
    Array.from(text.matchAll(/^[ \t>]{0,99}(?:[-*+][ \t]{1,9})?\[([^\]\n]{1,999})\]:/gm), ([, label = '']) =>
      normalizeLabel(label),
    ),
  )
}

/** CommonMark, "link label". */
const longestLabel = 999
/** What an opening bracket becomes that no link can use: the parser looks past it. */
const plainBracket = {}

function plainBrackets(labels: ReadonlySet<string>): MarkdownConfig {
  const parse = (cx: InlineContext, next: number, pos: number): number => {
    if (next !== closeBracket) return -1
    const after = cx.char(pos + 1)
    if (after === openParenthesis || after === openBracket) return -1
    const opener = lastOpener(cx)
    if (opener === null) return -1
    if (pos - opener.to <= longestLabel) {
      const label = cx.slice(opener.to, pos)
      if (label.startsWith('^') || labels.has(normalizeLabel(label))) return -1
    }
    opener.type = plainBracket
    return pos + 1
  }
  return { parseInline: [{ name: 'PlainBrackets', parse, before: 'LinkEnd' }] }
}

interface Delimiter {
  readonly to: number
  type: object
}

/** The nearest opening bracket that still can open a link or an image. */
function lastOpener(cx: InlineContext): Delimiter | null {
  const index = Math.max(
    cx.findOpeningDelimiter(InlineContext.linkStart) ?? -1,
    cx.findOpeningDelimiter(InlineContext.imageStart) ?? -1,
  )
  return index < 0 ? null : (cx.getDelimiterAt(index) as Delimiter | null)
}

/** Besides, a blank behind a blank is passed by: whether the run is a line break was asked at its first. */
function budget(onBound: (offset: number) => void): MarkdownConfig {
  let block: InlineContext | null = null
  let markers = 0
  let work = 0
  const parse = (cx: InlineContext, next: number, pos: number): number => {
    if (cx !== block) {
      block = cx
      markers = 0
      work = 0
    }
    if (next === blank && cx.char(pos - 1) === blank) return pos + 1
    const ahead = reachOf(cx, next, pos)
    if (ahead < 0) return -1
    markers++
    work += markers + ahead
    if (work <= workPerBlock) return -1
    onBound(pos)
    return cx.end
  }
  return { parseInline: [{ name: 'Budget', parse, before: 'Escape' }] }
}

/** How far the parser may look ahead from a character; -1 for one that is no markup. */
function reachOf(cx: InlineContext, next: number, pos: number): number {
  switch (next) {
    case asterisk:
    case underscore:
    case tilde:
      return cx.char(pos - 1) === next ? -1 : 0
    case openBracket:
      return 0
    case closeBracket:
      return cx.char(pos + 1) === openParenthesis || cx.char(pos + 1) === openBracket ? cx.end - pos : 0
    case backtick:
      return cx.char(pos - 1) === next ? -1 : cx.end - pos
    case lessThan:
      return cx.end - pos
    default:
      return -1
  }
}

/** Bare addresses as GitHub links them, but for those of absurd length. */
function shortAddresses(): MarkdownConfig {
  const [original] = (Autolink as { readonly parseInline?: readonly InlineParser[] }).parseInline ?? []
  if (original === undefined) return {}
  const parse = (cx: InlineContext, next: number, pos: number): number =>
    (next === lowerH || next === lowerW) && isTooLong(cx, pos) ? -1 : original.parse(cx, next, pos)
  return { parseInline: [{ name: original.name, parse }] }
}

function isTooLong(cx: InlineContext, pos: number): boolean {
  const end = Math.min(cx.end, pos + longestAddress)
  if (end < pos + longestAddress) return false
  for (let i = pos; i < end; i++) {
    const code = cx.char(i)
    if (code === blank || code === 9 || code === 10 || code === lessThan) return false
  }
  return true
}
