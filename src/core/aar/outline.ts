import type { Block, HeadingBlock, MarkdownDocument, OutlineNode } from './document.ts'

interface Draft {
  readonly heading: HeadingBlock | null
  readonly blocks: Block[]
  readonly children: Draft[]
}

/**
 * The document as a tree of headings. The root has no heading: it holds what stands before the first heading, and the headings of the
 * highest level as children. A heading under one of a higher level is its child, whatever levels are skipped.
 */
export function outline(document: Pick<MarkdownDocument, 'blocks'>): OutlineNode {
  const root: Draft = { heading: null, blocks: [], children: [] }
  const open: Draft[] = [root]
  for (const block of document.blocks) {
    if (block.kind !== 'heading') {
      open[open.length - 1]?.blocks.push(block)
      continue
    }
    while (open.length > 1 && (open[open.length - 1]?.heading?.level ?? 0) >= block.level) open.pop()
    const node: Draft = { heading: block, blocks: [], children: [] }
    open[open.length - 1]?.children.push(node)
    open.push(node)
  }
  return root
}
