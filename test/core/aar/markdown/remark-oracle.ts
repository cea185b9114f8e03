import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, ListItemBlock, RichText } from '../../../../src/core/aar/document.ts'

/** A block reduced to what two parsers must agree on: kind, first and last line, words. */
export type Outline = readonly string[]

const processor = unified().use(remarkParse).use(remarkGfm)

/** mdast as far as the oracle looks at it. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly depth?: number
  readonly ordered?: boolean | null
  readonly checked?: boolean | null
  readonly alt?: string | null
  readonly url?: string
  readonly children?: readonly Node[]
  readonly position?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } }
}

/** What remark (which agrees with GitHub) makes of a document. */
export function remarkOutline(markdown: string): Outline {
  return blocksOf(processor.parse(markdown) as Node, 0)
}

function blocksOf(node: Node, depth: number): Outline {
  return (node.children ?? []).flatMap((child) => blockOf(child, depth))
}

function blockOf(node: Node, depth: number): Outline {
  const head = (words: string) =>
    `${'  '.repeat(depth)}${node.position?.start.line ?? 0}-${node.position?.end.line ?? 0} ${words}`
  switch (node.type) {
    case 'heading':
      return [head(`heading ${node.depth} ${inline(node)}`)]
    case 'paragraph':
      return [head(`paragraph ${inline(node)}`)]
    case 'list':
      return [head(`list ${node.ordered ? 'ordered' : 'bullet'}`), ...blocksOf(node, depth + 1)]
    case 'listItem':
      return [head(`item ${node.checked ?? null}`), ...blocksOf(node, depth + 1)]
    case 'table':
      return (node.children ?? []).map(
        (row) => `${'  '.repeat(depth)}${row.position?.start.line ?? 0} row ${cells(row)}`,
      )
    case 'blockquote':
      return [head('quote'), ...blocksOf(node, depth + 1)]
    case 'code':
      return [head(`code ${squash(node.value ?? '')}`)]
    case 'html':
      return [head(`html ${squash(node.value ?? '')}`)]
    case 'thematicBreak':
      return [head('thematic-break')]
    case 'footnoteDefinition':
      return blocksOf(node, depth)
    default:
      return []
  }
}

function cells(row: Node): string {
  return (row.children ?? []).map((cell) => inline(cell)).join(' ¦ ')
}

function inline(node: Node): string {
  return squash(words(node))
}

function words(node: Node): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return /^<br[\s/>]/i.test(node.value ?? '') ? '\n' : ''
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  return node.value ?? (node.children ?? []).map(words).join('')
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The same of our own blocks. Bold lines must not have been split off. */
export function ourOutline(blocks: readonly Block[], depth = 0): Outline {
  return blocks.flatMap((block) => ourBlock(block, depth))
}

function ourBlock(block: Block, depth: number): Outline {
  const indent = '  '.repeat(depth)
  const head = (text: string) => `${indent}${block.line}-${block.endLine} ${text}`
  switch (block.kind) {
    case 'heading':
      return [head(`heading ${block.level} ${ours(block.content)}`)]
    case 'paragraph':
      return [head(`paragraph ${ours(block.content)}`)]
    case 'list':
      return [
        head(`list ${block.ordered ? 'ordered' : 'bullet'}`),
        ...block.items.flatMap((item) => ourItem(item, depth + 1)),
      ]
    case 'table':
      return [block.header, ...block.rows].map(
        (row) => `${indent}${row.line} row ${row.cells.map((cell) => ours(cell)).join(' ¦ ')}`,
      )
    case 'quote':
      return [head('quote'), ...ourOutline(block.children, depth + 1)]
    case 'code':
      return [head(`code ${squash(block.text)}`)]
    case 'html':
      return [head(`html ${squash(block.text)}`)]
    case 'thematic-break':
      return [head('thematic-break')]
  }
}

function ourItem(item: ListItemBlock, depth: number): Outline {
  const head = `${'  '.repeat(depth)}${item.line}-${item.endLine} item ${item.checked}`
  const first = `${'  '.repeat(depth + 1)}${item.content.line}-${item.content.endLine} paragraph ${ours(item.content)}`
  const text = item.content.text === '' ? [] : [first]
  return [head, ...text, ...ourOutline(item.children, depth + 1)]
}

function ours(content: RichText): string {
  return squash(content.text)
}
