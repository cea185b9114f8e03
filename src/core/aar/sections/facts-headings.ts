import type { SectionKind } from '../aar.ts'
import type { Block } from '../document.ts'
import { inlineLabel } from '../inline-label.ts'
import type { ToldHeading } from './retold-sections.ts'

/**
 * The kinds of the headings, where one that could tell what happened ("Overview") holds nothing but names and values ("**Severity:** SEV1"), and
 * another tells it: then it states the facts about the document.
 */
export function withFacts(told: readonly ToldHeading[], blocks: readonly Block[]): readonly (SectionKind | null)[] {
  return told.map(({ heading, kind }, i) => {
    if (kind !== 'summary' || !told.some((other, j) => j !== i && other.kind === 'summary')) return kind
    const from = blocks.indexOf(heading) + 1
    const to = blocks.findIndex((block, at) => at >= from && block.kind === 'heading')
    const under = blocks.slice(from, to < 0 ? blocks.length : to)
    return under.length > 0 && under.every(areFacts) ? 'meta' : kind
  })
}

function areFacts(block: Block): boolean {
  return block.kind === 'list' && block.items.length > 1 && block.items.every(({ content }) => isFact(content))
}

function isFact(content: Parameters<typeof inlineLabel>[0]): boolean {
  const label = inlineLabel(content)
  return label?.isMarked === true && label.isShort
}
