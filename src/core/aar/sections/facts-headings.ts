import type { SectionKind } from '../aar.ts'
import type { Block, ListItemBlock } from '../document.ts'
import { inlineLabel } from '../inline-label.ts'
import type { ToldHeading } from './retold-sections.ts'
import { looksLikeTime } from './time-heading.ts'

/**
 * The kinds of the headings, where one that could tell what happened ("Overview") holds nothing but names and values ("**Severity:** SEV1"), and
 * another one tells it in words: then it states the facts about the document.
 */
export function withFacts(told: readonly ToldHeading[], blocks: readonly Block[]): readonly (SectionKind | null)[] {
  const summaries = told.map(({ kind }) => kind === 'summary')
  const stating = told.map(({ heading }, i) => summaries[i] === true && statesFacts(blocksUnder(heading, blocks)))
  const isTold = summaries.some((isSummary, i) => isSummary && stating[i] !== true)
  return told.map(({ kind }, i) => (isTold && stating[i] === true ? 'meta' : kind))
}

function blocksUnder(heading: Block, blocks: readonly Block[]): readonly Block[] {
  const from = blocks.indexOf(heading) + 1
  const to = blocks.findIndex((block, at) => at >= from && block.kind === 'heading')
  return blocks.slice(from, to < 0 ? blocks.length : to)
}

function statesFacts(blocks: readonly Block[]): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'list' && block.items.every(isFact))
}

/** Names of answers, which tell what happened. */
const answers = /^(?:what|why|how|causes?|root cause|impact|summary|description|problem|issue|effect|symptoms?)\b/i

function isFact({ content }: ListItemBlock): boolean {
  const label = inlineLabel(content)
  return label?.isMarked === true && label.isShort && !answers.test(label.words) && !looksLikeTime(label.words)
}
