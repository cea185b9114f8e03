import type { Block } from '../document.ts'
import { evidenceIn } from './marks.ts'

/** The first words that stand in the blocks, of whatever form but code. */
export function firstWords(blocks: readonly Block[]): string {
  for (const block of blocks) {
    const words = wordsOf(block)
    if (words !== '') return words.replace(/\s+/g, ' ').trim()
  }
  return ''
}

function wordsOf(block: Block): string {
  if (block.kind === 'paragraph') return block.content.text
  if (block.kind === 'list') return block.items[0]?.content.text ?? ''
  return block.kind === 'quote' ? firstWords(block.children) : ''
}

/** How many links and pieces of code the blocks hold. */
export function evidenceOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockEvidence(block), 0)
}

function blockEvidence(block: Block): number {
  if (block.kind === 'code') return 1
  if (block.kind === 'paragraph') return evidenceIn(block.content)
  if (block.kind === 'quote') return evidenceOf(block.children)
  if (block.kind !== 'list') return 0
  return block.items.reduce((sum, item) => sum + evidenceIn(item.content) + evidenceOf(item.children), 0)
}
