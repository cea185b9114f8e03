import type { Block } from '../document.ts'
import { readTime } from '../time/read-time.ts'
import { hasClock } from './is-timed.ts'
import { linesOf, type TextLine } from './lines.ts'
import { eventAfter, eventAround, labelledTime, type TimelineMark } from './marks.ts'

/** The lines of code blocks that begin with a time: a list that was indented too far is code to markdown, not to its readers. */
export function codeMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'code') return []
    const lines = block.text.split('\n')
    const first = block.endLine - block.line >= lines.length ? block.line + 1 : block.line
    return lines.flatMap((text, i) => codeLineMarks(text, first + i))
  })
}

function codeLineMarks(text: string, line: number): readonly TimelineMark[] {
  const bullet = /^\s*(?:[-*+]\s+)?/.exec(text)?.[0].length ?? 0
  const words = text.slice(bullet).trimEnd()
  const time = readTime(words, 'prose')
  if (time === null || time.template || !hasClock(time)) return []
  const span = { line, column: bullet + 1, endLine: line, endColumn: text.length + 1 }
  return [{ kind: 'entry', time, event: eventAfter(words, time), label: '', evidence: 0, ...span }]
}

/** The lines of paragraphs that label their times ("Fault noticed: 14:20"), two or more of them. */
export function labelledMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  const marks = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? linesOf(block).flatMap((line) => labelledLineMarks(line)) : [],
  )
  return marks.length > 1 ? marks : []
}

function labelledLineMarks({ text, line, column }: TextLine): readonly TimelineMark[] {
  const time = labelledTime(text)
  if (time === null) return []
  const span = { line, column, endLine: line, endColumn: column + text.length }
  return [
    { kind: 'entry', time, event: eventAround(text, time).replace(/\s*[:：]$/, ''), label: '', evidence: 0, ...span },
  ]
}
