/**
 * Shows the markdown that this app writes (comments, check runs, issues) in a terminal: not all of markdown, but all that `render/` uses.
 * Unknown markup is shown as it is.
 */
import type { Painter } from './painter.ts'
import { layOutTable, widthOf, wrap } from './terminal-width.ts'

export interface TerminalOptions {
  readonly painter: Painter
  /** Columns to wrap at. */
  readonly width: number
  /** Whether what GitHub folds is shown or only named. */
  readonly folded: 'named' | 'shown'
}

/** Lines of text, each without spaces at its end, one empty line at most in a row. */
export function markdownToTerminal(markdown: string, options: TerminalOptions): string {
  const lines = unfold(stripComments(markdown).split(/\r\n?|\n/), options)
  const shown: string[] = []
  for (let index = 0; index < lines.length; ) {
    const taken = tableAt(lines, index) || fenceAt(lines, index) || 1
    shown.push(...renderBlock(lines.slice(index, index + taken), options))
    index += taken
  }
  return shown
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function stripComments(markdown: string): string {
  return markdown
    .split('<!--')
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('-->') === -1 ? 0 : part.indexOf('-->') + 3)))
    .join('')
}

const opening = /^<details><summary>(.*)<\/summary>$/

function unfold(lines: readonly string[], { folded, painter }: TerminalOptions): readonly string[] {
  const shown: string[] = []
  let inside = false
  for (const line of lines) {
    const summary = opening.exec(line)?.[1]
    if (summary !== undefined) {
      shown.push(painter.cyan(`▸ ${summary}${folded === 'named' ? ' (folded)' : ''}`))
      inside = true
    } else if (line === '</details>') inside = false
    else if (!inside || folded === 'shown') shown.push(line)
  }
  return shown
}

/** Number of lines of the table that opens here; 0 for none. */
function tableAt(lines: readonly string[], start: number): number {
  let end = start
  while (lines[end]?.startsWith('|')) end += 1
  return end - start
}

/** Number of lines of the code block that opens here, fences included; 0 for none. */
function fenceAt(lines: readonly string[], start: number): number {
  const fence = /^`{3,}/.exec(lines[start] ?? '')?.[0]
  if (fence === undefined) return 0
  const end = lines.findIndex((line, index) => index > start && line === fence)
  return (end === -1 ? lines.length : end + 1) - start
}

function renderBlock(lines: readonly string[], options: TerminalOptions): readonly string[] {
  const [first = ''] = lines
  if (first.startsWith('|')) return renderTable(lines, options)
  if (first.startsWith('```')) return lines.slice(1, -1).map((line) => options.painter.dim(`    ${line}`))
  return renderLine(first, options)
}

function renderTable(lines: readonly string[], { painter, width }: TerminalOptions): readonly string[] {
  const rows = lines
    .filter((line) => !/^[|: -]+$/.test(line) || !line.includes('-'))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => renderInline(cell.trim(), painter)),
    )
  const [head = [], ...body] = rows
  const columns = Math.max(1, head.length)
  const maxCell = Math.max(16, Math.floor((width - 2 * columns) / 2.4))
  return layOutTable([head.map((cell) => painter.dim(cell)), ...body], maxCell)
}

const list = /^( *)(- \[[ x]\]|[-*]|\d+\.) (.*)$/

function renderLine(line: string, { painter, width }: TerminalOptions): readonly string[] {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1]
  if (heading !== undefined) return ['', painter.bold(renderInline(heading, painter)), '']
  const [, indent = '', marker = '', item] = list.exec(line) ?? []
  if (item !== undefined) return hang(`${indent}${bullet(marker)} `, renderInline(item, painter), width)
  if (line.startsWith('> ')) return hang('│ ', renderInline(line.slice(2), painter), width)
  return hang('', renderInline(line, painter), width)
}

function bullet(marker: string): string {
  if (marker === '- [ ]') return '☐'
  if (marker === '- [x]') return '☑'
  return /\d/.test(marker) ? marker : '•'
}

function hang(first: string, text: string, width: number): readonly string[] {
  const indent = first.startsWith('│') ? first : ' '.repeat(widthOf(first))
  return wrap(text, width - widthOf(first)).map((line, index) => `${index === 0 ? first : indent}${line}`)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const token = /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|([a-z]{2,4}));|`([^`]+)`|<\/?[a-z]{1,7}>|\]\([^)\s]*\)|\*\*|[*[]/g

/** One line of our inline markdown with colours in place of marks; links keep their words. */
export function renderInline(markdown: string, painter: Painter): string {
  let bold = false
  let italic = false
  const parts: string[] = []
  let run = ''
  const flush = () => {
    const styled = italic ? painter.dim(run) : run
    parts.push(run === '' ? '' : bold ? painter.bold(styled) : styled)
    run = ''
  }
  let from = 0
  for (const found of markdown.matchAll(token)) {
    run += markdown.slice(from, found.index)
    from = found.index + found[0].length
    const [all, escaped, code, name, inCode] = found
    if (escaped !== undefined) run += escaped
    else if (code !== undefined) run += Number(code) === 8203 ? '' : codePoint(Number(code))
    else if (name !== undefined) run += entities[name] ?? all
    else if (inCode !== undefined) {
      flush()
      parts.push(painter.cyan(inCode))
    } else if (all === '**' || all === '*') {
      flush()
      if (all === '**') bold = !bold
      else italic = !italic
    }
  }
  run += markdown.slice(from)
  flush()
  return parts.join('')
}

function codePoint(code: number): string {
  return code > 31 && code !== 127 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
