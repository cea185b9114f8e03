import type { Block, ListItemBlock, MarkdownDocument } from '../../aar/document.ts'
import type { Insertion } from './insertion.ts'

/**
 * Ways to put a link at the end of the first paragraph of the bullet or numbered item that begins at a line, the better one first: in front of
 * trailing white space, line breaks (`<br>`) and comments. Empty where no bullet with words begins there.
 */
export function listInsertions(
  document: MarkdownDocument,
  line: number,
  link: string,
): readonly (readonly Insertion[])[] {
  const item = bulletAt(document.blocks, line)
  if (item === null || item.content.text === '') return []
  const { endLine, endColumn } = item.content
  const written = document.lines[endLine - 1] ?? ''
  const from = endLine === item.content.line ? item.content.column - 1 : 0
  const at = endOfWords(written, from, endColumn - 1)
  const before = at > 0 && !/\s/.test(written.charAt(at - 1)) ? ' ' : ''
  const behind = at < endColumn - 1 && /\S/.test(written.charAt(at)) ? ' ' : ''
  return [`(${link})`, link, `— ${link}`].map((words) => [{ line: endLine, at, words: `${before}${words}${behind}` }])
}

function bulletAt(blocks: readonly Block[], line: number): ListItemBlock | null {
  for (const block of blocks) {
    if (block.kind !== 'list' || block.line > line || block.endLine < line) continue
    for (const item of block.items) {
      if (item.line === line && item.content.text !== '') return item
      const nested = bulletAt(item.children, line)
      if (nested !== null) return nested
    }
  }
  return null
}

/** Where the words end in `line` between `from` and `to`; `to` where there is nothing but white space and marks. */
function endOfWords(line: string, from: number, to: number): number {
  let end = to
  for (let moved = true; moved; ) {
    const rest = line.slice(from, end).trimEnd()
    end = from + rest.length
    const mark = rest.lastIndexOf('<')
    moved = mark >= 0 && isTrailingMark(rest.slice(mark))
    if (moved) end = from + mark
  }
  return line.slice(from, end).trim() === '' ? to : end
}

function isTrailingMark(text: string): boolean {
  const isComment = text.startsWith('<!--') && text.length >= 7 && text.indexOf('-->') === text.length - 3
  return isComment || /^<br\s{0,9}\/?>$/i.test(text)
}
