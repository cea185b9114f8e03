import type { Replacement } from './review.ts'

/** Lines of a file, and what a replacement makes of them. */
export interface ReplacedLines {
  /** The first and the last line concerned, from 1. */
  readonly line: number
  readonly endLine: number
  readonly before: readonly string[]
  /** Empty where the lines go. */
  readonly after: readonly string[]
}

/** What a replacement makes of the lines that it stands in, without line ends; null where the text is not what it was made for. */
export function replacedLines(source: string, replacement: Replacement): ReplacedLines | null {
  const { line, column, endLine, endColumn, replaces, text } = replacement
  const before = source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .slice(line - 1, endLine)
  const shift = line === 1 && source.startsWith('\uFEFF') ? 1 : 0
  const [first, last] = [before[0], before.at(-1)]
  if (first === undefined || last === undefined || before.length !== endLine - line + 1) return null
  const [from, to] = [column - 1 - shift, endColumn - 1 - (endLine === line ? shift : 0)]
  const there =
    line === endLine ? first.slice(from, to) : [first.slice(from), ...before.slice(1, -1), last.slice(0, to)].join('\n')
  if (bare(there) !== bare(replaces)) return null
  const now = `${first.slice(0, from)}${text}${last.slice(to)}`
  return { line, endLine, before, after: text === '' && now.trim() === '' ? [] : [text === '' ? now.trimEnd() : now] }
}

/** The file with the replacement made, line ends kept; null where the text is not what it was made for. */
export function applyReplacement(source: string, replacement: Replacement): string | null {
  const replaced = replacedLines(source, replacement)
  if (replaced === null) return null
  const lines = source.split(/(?<=\r\n|\r(?!\n)|\n)/)
  const own = lines.slice(replaced.line - 1, replaced.endLine)
  const end = /(?:\r\n|\r|\n)$/.exec(own.at(-1) ?? '')?.[0] ?? ''
  const mark = replaced.line === 1 && source.startsWith('\uFEFF') ? '\uFEFF' : ''
  const now = [mark, ...replaced.after.map((line) => `${line}${end}`)].join('')
  return [...lines.slice(0, replaced.line - 1), now, ...lines.slice(replaced.endLine)].join('')
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
