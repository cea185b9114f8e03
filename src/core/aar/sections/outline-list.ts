import type { Block, ListBlock, ListItemBlock } from '../document.ts'
import { countWords } from '../items/plain-words.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { placeOf } from '../place-of.ts'
import { type HeadingMatch, matchHeading } from '../vocabulary/match-heading.ts'
import { namedHeading } from './named-heading.ts'

/** Longer or with more words, a bullet says something and names no part. */
const longestName = 60
const mostWords = 8
/** Fewer parts may be topics of anything. */
const fewestParts = 3
const fewestKinds = 2

/** True for a list of which three bullets or more, at least half of them, say nothing but the name of a section over what is nested below. */
export function isOutline({ items }: ListBlock): boolean {
  return areParts(
    items.filter((item) => item.children.some(isContent)),
    items.length,
  )
}

/** The bullets of an outline as headings over what they hold; any other is set apart by a heading without words. */
export function outlineParts(list: ListBlock, level: number): readonly Block[] {
  return list.items.flatMap((item): readonly Block[] => {
    if (isName(item)) return [namedHeading(item.content, level), ...item.children]
    return [namedHeading(sliceText(item.content, 0, 0), level), { ...list, ...placeOf(item), items: [item] }]
  })
}

/**
 * The bullets of an outline that was not indented ("4. Timeline", and below it at the margin "- 10:04 …"), so that each part is a list of one
 * to markdown; none where fewer than three name a section.
 */
export function outlineRows(blocks: readonly Block[]): ReadonlySet<Block> {
  const rows = blocks.filter((block, i) => isRow(block, blocks[i + 1]))
  const items = rows.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return new Set(areParts(items, items.length) ? rows : [])
}

function isRow(block: Block, next: Block | undefined): boolean {
  const [item, ...more] = block.kind === 'list' ? block.items : []
  if (item === undefined || more.length > 0 || item.children.length > 0 || !isName(item)) return false
  return next !== undefined && isContent(next)
}

function areParts(items: readonly ListItemBlock[], all: number): boolean {
  const named = items.filter(isName).flatMap(({ content }) => sectionNamed(content.text))
  const kinds = new Set(named.map(({ kind }) => kind).filter((kind) => kind !== 'meta'))
  return named.length >= fewestParts && named.length * 2 >= all && kinds.size >= fewestKinds
}

function sectionNamed(words: string): readonly HeadingMatch[] {
  return matchHeading(words)
    .slice(0, 1)
    .filter(({ strength }) => strength === 'whole')
}

/** A few words that are no sentence, link or task. */
function isName({ content, checked }: ListItemBlock): boolean {
  const words = content.text.trim()
  if (words === '' || words.length > longestName || words.includes('\n') || /[.!。]$/.test(words)) return false
  return checked === null && content.links.length === 0 && countWords(words) <= mostWords && !/[:：]\s*\S/.test(words)
}

function isContent(block: Block): boolean {
  return block.kind === 'list' || block.kind === 'paragraph' || block.kind === 'table' || block.kind === 'code'
}
