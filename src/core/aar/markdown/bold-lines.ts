import type { Block, HeadingBlock, ParagraphBlock, RichText } from '../document.ts'
import { linesOfText, type TextStretch } from './lines-of-text.ts'
import { sliceText } from './slice-text.ts'

/** Longer bold lines are sentences, not headings. */
const longestHeading = 120
/** A paragraph of more lines is no text with headings in it. */
const longestParagraph = 300

/**
 * Makes headings of bold lines: a line of a paragraph that holds nothing but bold words (a colon may follow).
 * Only at the top of the document: a bold line in a list item or a quote is emphasis.
 */
export function splitBoldLines(blocks: readonly Block[]): readonly Block[] {
  let level = 1
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'heading') level = block.level
    return block.kind === 'paragraph' ? splitParagraph(block, Math.min(level + 1, 6)) : [block]
  })
}

function splitParagraph(paragraph: ParagraphBlock, level: number): readonly Block[] {
  const { content } = paragraph
  if (!content.marks.some((mark) => mark.kind === 'strong')) return [paragraph]
  const lines = linesOfText(content)
  if (lines.length > longestParagraph) return [paragraph]
  if (!lines.some((line) => isBoldLine(content, line))) return [paragraph]
  const blocks: Block[] = []
  let start = 0
  for (const line of lines) {
    if (!isBoldLine(content, line)) continue
    blocks.push(...textBlock(content, start, line.start), headingBlock(content, line, level))
    start = line.end
  }
  return [...blocks, ...textBlock(content, start, content.text.length)]
}

function isBoldLine(content: RichText, line: TextStretch): boolean {
  const words = content.text.slice(line.start, line.end)
  const start = line.start + words.length - words.trimStart().length
  const bare = words.trim().replace(/\s*[:：]$/, '')
  if (bare === '' || bare.length > longestHeading || isSentence(bare)) return false
  const end = start + bare.length
  return content.marks.some((mark) => mark.kind === 'strong' && mark.start === start && mark.end >= end)
}

/** "We lost data for two hours." in bold is emphasis. */
function isSentence(words: string): boolean {
  return /[.。]$/.test(words) && words.split(/\s+/, 6).length > 5
}

function headingBlock(content: RichText, line: TextStretch, level: number): HeadingBlock {
  const part = sliceText(content, line.start, line.end)
  const { line: first, column, endLine, endColumn } = part
  return { kind: 'heading', line: first, column, endLine, endColumn, level, form: 'bold-line', content: part }
}

function textBlock(content: RichText, start: number, end: number): readonly ParagraphBlock[] {
  const part = sliceText(content, start, end)
  if (part.text === '') return []
  const { line, column, endLine, endColumn } = part
  return [{ kind: 'paragraph', line, column, endLine, endColumn, content: part }]
}
