import { isActionVerb } from './action-verbs.ts'
import type { ItemRegion } from './item-regions.ts'
import { isWhollyMarked } from './nothing.ts'
import { isPersonName, type People, splitOwners } from './owners.ts'
import { plainWords } from './plain-words.ts'
import { trades } from './subject-owner.ts'

/** "Harrison", "AFC": names of things have often more words. */
const name = /^\p{Lu}[\p{L}'’.-]{0,20}$/u
const initials = /^\p{Lu}{2}$/u

/**
 * The people of a document, and those whom a line over a list of tasks names beside one of them ("**Alex, Mélusine**", "**AC/AFC**"). Headings
 * that part the action items count as such lines. A name that stands alone may be that of a thing.
 */
export function withGroupOwners(people: People, regions: readonly ItemRegion[]): People {
  const isSomebody = (part: string) =>
    (initials.test(part) && !trades.test(part)) || isPersonName(part) || people.has(plainWords(part))
  const named = regions
    .filter(({ kind }) => kind === 'actions')
    .flatMap(linesOver)
    .map((text) => splitOwners(text).map((part) => part.trim()))
    .filter((parts) => parts.some(isSomebody) && parts.every((part) => name.test(part) && !isActionVerb(part)))
    .flat()
  return named.length === 0 ? people : new Set([...people, ...named.map((part) => plainWords(part))])
}

/** The last heading below the section's own, and the bold lines that stand over a list. */
function linesOver({ headings, blocks }: ItemRegion): readonly string[] {
  const bold = blocks.flatMap((block, i) =>
    block.kind === 'paragraph' && blocks[i + 1]?.kind === 'list' && isWhollyMarked(block.content, ['strong'])
      ? [block.content.text]
      : [],
  )
  const heading = headings.length > 1 ? [headings.at(-1)?.content.text ?? ''] : []
  return [...heading, ...bold].map((text) => text.replace(/[\s:：]+$/u, '').trim())
}
