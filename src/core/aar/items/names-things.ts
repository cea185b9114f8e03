import type { Block } from '../document.ts'

const told = /\b(?:was|were|had|has been|have been|identified|found|removed|deleted|affected)\b/i
const isOneWord = (text: string) => !/\s/.test(text.trim())

/**
 * True for a list or table of bare names that only illustrates the sentence in front of it ("The records that were removed pointed to:" over
 * host names): nobody can do a name.
 */
export function namesThings(before: Block | undefined, block: Block): boolean {
  if (before?.kind !== 'paragraph' || !/[:：]\s*$/.test(before.content.text) || !told.test(before.content.text))
    return false
  if (block.kind === 'table') return block.rows.every((row) => row.cells.every((cell) => isOneWord(cell.text)))
  return (
    block.kind === 'list' &&
    block.items.every(
      ({ content, checked, children }) =>
        checked === null &&
        isOneWord(content.text) &&
        !children.some((child) => child.kind === 'list') &&
        !content.links.some((link) => /^https?:/.test(link.url)) &&
        !/#\d|^[A-Z]+-\d|^@/.test(content.text),
    )
  )
}
