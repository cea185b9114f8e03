import type { Block, HeadingBlock, ListBlock, ListItemBlock, ParagraphBlock } from '../document.ts'
import { inlineLabel } from '../inline-label.ts'
import { isWhollyMarked } from '../items/nothing.ts'
import { countWords } from '../items/plain-words.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { placeOf } from '../place-of.ts'
import { type HeadingMatch, matchHeading } from '../vocabulary/match-heading.ts'
import { namedHeading } from './named-heading.ts'
import { isOutline, outlineParts, outlineRows } from './outline-list.ts'

/** Longer lines are sentences, not headings. */
const longestHeading = 60
/** Emphasis is used for much, so that a heading in it has to be short. */
const mostWords = 4

/**
 * Makes headings of what only its words tell to be one: a paragraph of nothing but emphasised words that name a section (`_Lessons learned_`),
 * and the bullets of a list that holds the whole review, each with a label ("- **Timeline**:") or the name of a section ("4. Timeline") and
 * what belongs to it below.
 */
export function withNamedHeadings(blocks: readonly Block[]): readonly Block[] {
  let above: HeadingBlock | null = null
  let level = 1
  const deeper = levelsAhead(blocks)
  const rows = outlineRows(blocks)
  return blocks.flatMap((block, i): readonly Block[] => {
    if (block.kind === 'heading') {
      above = block
      level = Math.min(block.level + 1, 6)
    }
    if (block.kind === 'paragraph') return isNamed(block) ? [namedHeading(block.content, level)] : [block]
    if (block.kind !== 'list') return [block]
    if (mayHoldReview(above, i) && holdsReview(block)) return partsOf(block, Math.max(level, deeper[i] ?? 1))
    const isPart = mayHoldReview(above, 0) && (rows.has(block) || isOutline(block))
    return isPart ? outlineParts(block, Math.max(level, deeper[i] ?? 1)) : [block]
  })
}

/**
 * For each block the level of the next heading. The parts of a list that holds the review are of that level at least: "### Summary" behind the
 * list is no part of its last bullet.
 */
function levelsAhead(blocks: readonly Block[]): readonly number[] {
  const levels: number[] = []
  let ahead = 1
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    levels[i] = ahead
    const block = blocks[i]
    if (block?.kind === 'heading') ahead = block.level
  }
  return levels
}

/** `_Lessons learned_`, known by a phrase and not by a word in it. What some call history may be any. */
function isNamed({ content }: ParagraphBlock): boolean {
  const words = content.text.trim()
  if (/[.!?。]$|\n/.test(words) || /^\W*history\W*$/i.test(words)) return false
  if (!isWhollyMarked(content, ['emphasis']) || countWords(words) > mostWords) return false
  const [match] = matchHeading(words)
  return match !== undefined && match.strength !== 'weak' && match.length > 0
}

/** Under the title, or a heading that says nothing of what it holds ("## Incident of 3 November"). */
function mayHoldReview(above: HeadingBlock | null, at: number): boolean {
  if (above === null || (above.level === 1 && at <= 2)) return true
  const [match] = matchHeading(above.content.text)
  return match === undefined || match.kind === 'meta'
}

/** Every bullet has a label, and two or more name sections of different kinds over what is nested below. */
function holdsReview(list: ListBlock): boolean {
  if (list.items.length < 2 || !list.items.every(isLabelled)) return false
  const kinds = list.items.flatMap((item) => {
    const kind = item.children.some(isText) ? opened(item)?.kind : undefined
    return kind === undefined || kind === 'meta' ? [] : [kind]
  })
  return new Set(kinds).size > 1
}

function isText(block: Block): boolean {
  return block.kind === 'list' || block.kind === 'paragraph' || block.kind === 'table'
}

function isLabelled({ content, checked }: ListItemBlock): boolean {
  return checked === null && (inlineLabel(content) !== null || isWhollyMarked(content, ['strong']))
}

/** The section that a bullet opens: its label is bold, or all that a heading of the kind says, and nothing follows on the line. */
function opened({ content }: ListItemBlock): HeadingMatch | null {
  const words = content.text.trim()
  if (words.length > longestHeading || words.includes('\n')) return null
  const isBold = isWhollyMarked(content, ['strong'])
  if (!isBold && !/[:：]$/.test(words)) return null
  const [match] = matchHeading(words)
  return match !== undefined && (isBold || match.strength === 'whole') ? match : null
}

/** The bullets as headings with what they hold; any other is set apart by a heading without words, under which nothing is in a section. */
function partsOf(list: ListBlock, level: number): readonly Block[] {
  return list.items.flatMap((item): readonly Block[] => {
    if (opened(item) !== null) return [namedHeading(item.content, level), ...item.children]
    return [namedHeading(sliceText(item.content, 0, 0), level), { ...list, ...placeOf(item), items: [item] }]
  })
}
