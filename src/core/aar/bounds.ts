import type { Problem } from './aar.ts'

/**
 * What is read at most. Parsers stall on text that nobody writes (thousands of nested bullets, of open brackets), so the text is bounded by
 * its structure before it is parsed; inside a block `markdown/budget.ts` goes on counting. Within these bounds time grows about linearly.
 */
export const bounds = {
  /** Bytes of the file; GitHub's contents API gives no more. */
  bytes: 1_000_000,
  /** Characters of a line; the rest of the line is left out. */
  lineLength: 20_000,
  lines: 60_000,
  /** Quotes and lists opened on one line. */
  markers: 30,
  /** Columns of indentation (and quote marks) before words. */
  indentation: 300,
  listItems: 20_000,
  /** Lines that look like headings. */
  headings: 5_000,
  /** Lines that a link definition's title may go on for. */
  definitionLines: 100,
} as const

/** The lines to parse, and what to tell where the reading stops. */
export interface Bound {
  readonly lines: readonly string[]
  readonly problems: readonly Problem[]
}

/** Takes from a file's lines, from index `first` on, what can be parsed without harm. */
export function boundLines(lines: readonly string[], first: number): Bound {
  const problems: Problem[] = []
  if (!fits(lines)) return { lines: [], problems: [tooLarge(lines)] }
  const taken: string[] = []
  const count = { items: 0, headings: 0, definition: -1 }
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const reason = i - first >= bounds.lines ? 'it has very many lines' : stopAt(line, count)
    if (reason !== null) return { lines: taken, problems: [...problems, stopped(lines, i, reason)] }
    if (line.length > bounds.lineLength) problems.push(cut(i, line))
    taken.push(withoutTail(line.slice(0, bounds.lineLength)))
  }
  return { lines: taken, problems }
}

/** UTF-8 takes one to three bytes for each code unit, so most files need no counting. */
function fits(lines: readonly string[]): boolean {
  let units = lines.length
  for (const line of lines) units += line.length
  if (units > bounds.bytes || units * 3 <= bounds.bytes) return units <= bounds.bytes
  let bytes = lines.length
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i)
      bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
    }
  }
  return bytes <= bounds.bytes
}

interface Count {
  items: number
  headings: number
  /** Lines since a link definition began; -1 outside of one. */
  definition: number
}

/** Why the reading must stop before a line; null where it goes on. */
function stopAt(line: string, count: Count): string | null {
  const { markers, items, indentation, isBlank } = measure(line)
  count.items += items
  if (/^ {0,3}(?:#|\*\*|__|===|---)/.test(line)) count.headings++
  count.definition = isBlank ? -1 : definitionLines(line, count.definition)
  if (markers > bounds.markers) return 'quotes or lists are nested very deep on this line'
  if (indentation > bounds.indentation && !isBlank) return 'this line is indented very far'
  if (count.items > bounds.listItems) return 'it has very many list items'
  if (count.headings > bounds.headings) return 'it has very many headings'
  if (count.definition > bounds.definitionLines) return 'a link definition goes on for very long'
  return null
}

/** How long a link definition has been open after a line: a whole one starts anew, a bracket that closes as a link ends it. */
function definitionLines(line: string, before: number): number {
  const start = /^[ \t>]{0,300}\[/.exec(line)
  if (start === null) return before < 0 ? -1 : before + 1
  const close = line.indexOf(']', start[0].length)
  if (close !== -1 && line[close + 1] !== ':') return -1
  const isWhole = close !== -1 && /^:[ \t]*[^\s"'(]+[ \t]*(?:"[^"]*"[ \t]*)?$/.test(line.slice(close + 1))
  return isWhole ? 0 : before + 1
}

interface Measure {
  readonly markers: number
  readonly items: number
  readonly indentation: number
  readonly isBlank: boolean
}

/** Counts what opens blocks at the start of a line: `>`, bullets, numbers; stops counting well past the bounds. */
function measure(line: string): Measure {
  let markers = 0
  let items = 0
  let at = skipBlanks(line, 0)
  let indentation = at
  while (at < line.length && markers <= bounds.markers) {
    const size = markerSize(line, at)
    if (size === 0) break
    markers++
    if (line[at] !== '>') items++
    const next = skipBlanks(line, at + size)
    indentation += next - at - (line[at] === '>' ? 0 : size)
    at = next
  }
  return { markers, items, indentation, isBlank: at >= line.length && markers === 0 }
}

function markerSize(line: string, at: number): number {
  const char = line[at]
  if (char === '>') return 1
  if (char === '-' || char === '+' || char === '*') return isGap(line, at + 1) ? 1 : 0
  let end = at
  while (end < at + 9 && isDigit(line.charCodeAt(end))) end++
  return end > at && (line[end] === '.' || line[end] === ')') && isGap(line, end + 1) ? end + 1 - at : 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isGap(line: string, at: number): boolean {
  return at >= line.length || line[at] === ' ' || line[at] === '\t'
}

function skipBlanks(line: string, from: number): number {
  let at = from
  while (at < line.length && (line[at] === ' ' || line[at] === '\t')) at++
  return at
}

/**
 * Long blank tails say nothing (two blanks are a line break) and cost the parser's expressions dearly. Behind the row that parts a table's
 * header from its body no blank may stay: the parser would see no table there, where GitHub does.
 */
function withoutTail(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  const kept = line[end - 1] === '|' && /^[ \t>|:-]+$/.test(line) ? 0 : 2
  return line.length - end > kept ? line.slice(0, end + kept) : line
}

function tooLarge(lines: readonly string[]): Problem {
  const message =
    'The file is larger than 1 MB, so it was not read. Move logs and images into files of their own and link to them.'
  return { code: 'too-large', message, line: 1, column: 1, endLine: 1, endColumn: (lines[0] ?? '').length + 1 }
}

function stopped(lines: readonly string[], index: number, reason: string): Problem {
  const message = `The file was read up to here and no further, because ${reason}. What follows is not reviewed, and its action items are not tracked; simplify it here.`
  return at(index, (lines[index] ?? '').length + 1, message)
}

function cut(index: number, line: string): Problem {
  const message = `This line is longer than ${bounds.lineLength.toLocaleString('en')} characters; the rest of the line was not read. Break it, or move it into a file of its own.`
  return at(index, line.length + 1, message)
}

/** The problem that a block holds more markup than is read; `line` counts from 1. */
export function overBudget(line: number, column: number): Problem {
  const message =
    'From here to the end of this block the text is read without its markup, because it holds very many brackets, asterisks or backticks. Break it into paragraphs, or put it into a code block.'
  return { code: 'too-complex', message, line, column, endLine: line, endColumn: column }
}

function at(index: number, endColumn: number, message: string): Problem {
  return { code: 'too-complex', message, line: index + 1, column: 1, endLine: index + 1, endColumn }
}
