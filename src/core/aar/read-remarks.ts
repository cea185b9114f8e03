import type { Remark } from './aar.ts'
import type { Block, MarkdownDocument } from './document.ts'

/** Comments read per document; the rest is left out. */
const maxRemarks = 2000

/** The HTML comments of a document in order, those inside of code apart. An unclosed one ends the reading. */
export function readRemarks(document: MarkdownDocument): readonly Remark[] {
  const code = codeLines(document.blocks)
  const remarks: Remark[] = []
  let at: Position | null = { line: (document.frontMatter?.endLine ?? 0) + 1, column: 1 }
  while (at !== null && remarks.length < maxRemarks) {
    const start = find(document.lines, '<!--', at)
    if (start === null) break
    at = { line: start.line, column: start.column + 4 }
    if (code.has(start.line) || isInCode(document.lines[start.line - 1] ?? '', start.column)) continue
    const end = find(document.lines, '-->', at)
    if (end === null) break
    remarks.push(remark(document.lines, start, { line: end.line, column: end.column + 3 }))
    at = { line: end.line, column: end.column + 3 }
  }
  return remarks
}

/** Both count from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

function find(lines: readonly string[], needle: string, from: Position): Position | null {
  for (let line = from.line; line <= lines.length; line += 1) {
    const index = (lines[line - 1] ?? '').indexOf(needle, line === from.line ? from.column - 1 : 0)
    if (index >= 0) return { line, column: index + 1 }
  }
  return null
}

function remark(lines: readonly string[], start: Position, end: Position): Remark {
  const inside = lines.slice(start.line - 1, end.line)
  const last = inside.length - 1
  inside[last] = (inside[last] ?? '').slice(0, end.column - 4)
  inside[0] = (inside[0] ?? '').slice(start.column + 3)
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: inside.join('\n').trim(),
  }
}

/** An odd number of backticks before it on its line. */
function isInCode(line: string, column: number): boolean {
  return (line.slice(0, column - 1).split('`').length - 1) % 2 === 1
}

function codeLines(blocks: readonly Block[], lines = new Set<number>()): ReadonlySet<number> {
  for (const block of blocks) {
    if (block.kind === 'code') for (let line = block.line; line <= block.endLine; line += 1) lines.add(line)
    if (block.kind === 'quote') codeLines(block.children, lines)
    if (block.kind === 'list') for (const item of block.items) codeLines(item.children, lines)
  }
  return lines
}
