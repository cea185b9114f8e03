import type { SectionKind } from '../aar.ts'
import type { Block, HeadingBlock } from '../document.ts'
import { isToldDone, opensAsTask, opensWithSureDeed, tellsIntent } from '../items/reads-as-action.ts'
import { foldWords } from '../vocabulary/fold-words.ts'
import type { ToldHeading } from './retold-sections.ts'

/** These name follow-up work, even where it is done. */
const isForLater =
  /\b(?:follow|next|prevent|corrective|improve|future|forward|to ?do|action items?|action points?|recommend|plan|remaining|outstanding|open|recurrence|again)/

/**
 * The kinds of the headings, where one inside of the resolution names actions ("### Immediate actions", "### Long-term fix") over bullets that
 * all tell in the past: what was done to end the incident is part of how it ended.
 */
export function withStepsTaken(
  told: readonly ToldHeading[],
  parents: readonly (readonly number[])[],
  blocks: readonly Block[],
): readonly (SectionKind | null)[] {
  return told.map(({ heading, kind }, i) => {
    if (kind !== 'actions' || isForLater.test(foldWords(heading.content.text))) return kind
    const ruling = (parents[i] ?? [])
      .filter((parent) => told[parent]?.isTitle !== true)
      .map((parent) => told[parent]?.kind ?? null)
      .findLast((other) => other !== null)
    return ruling === 'resolution' && areStepsTaken(blocksUnder(heading, blocks)) ? null : kind
  })
}

function blocksUnder(heading: HeadingBlock, blocks: readonly Block[]): readonly Block[] {
  const from = blocks.indexOf(heading) + 1
  const to = blocks.findIndex((block, at) => at >= from && block.kind === 'heading' && block.level <= heading.level)
  return blocks.slice(from, to < 0 ? blocks.length : to)
}

/** Bullets without boxes, each of which tells what was done, and a paragraph may stand beside them; or paragraphs alone that do. */
function areStepsTaken(blocks: readonly Block[]): boolean {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  if (blocks.some(({ kind }) => kind === 'table')) return false
  if (items.length === 0) return blocks.length > 0 && blocks.every(tellsOfUs)
  if (blocks.some((block) => block.kind === 'paragraph' && tellsIntent(block.content.text))) return false
  const texts = items.map(({ content }) => content.text.trim())
  const mayBePast = items.every(({ checked }) => checked === null) && texts.every((text) => isPast(text))
  return mayBePast && texts.some((text) => isToldDone(text) || opensWithSureDeed(text) || !wish.test(text))
}

/** "We quickly rolled back to prevent further damage." */
function tellsOfUs(block: Block): boolean {
  if (block.kind !== 'paragraph' || /\b(?:will|plan|going to|should|must|ha(?:s|ve) to)\b|@/i.test(block.content.text))
    return false
  return /^(?:[a-z ]{3,20}, )?(?:we|i|the team) (?:\w+ly |then |also |first )?(?!(?:need|agreed|proposed|decided|started|planned|asked|suggested|wanted|intended|hoped|considered|discussed|recommended|opened|filed|created)\b)(?:\w{2,20}ed|ran|took|sent|found|went|told|shut|put|set|cut|made)\b/i.test(
    block.content.text.trim(),
  )
}

/** "Removed the dump", "Force pushed the branch", "Then rotated …". */
const past =
  /^(?:force[- ])?(?:[\p{L}\p{N}_.-]{1,24}:? ){0,2}?(?:\p{Ll}{2,20}[^e\W]ed|wrote|rewrote|built|rebuilt|made|ran|took|sent|brought|found|went|got|told|spoke|held|began|shut|rerun|reran|put|set|cut|split|freed|agreed|undid|kept|left|gave|was|were|did)(?!\p{L})/iu
/** "Improved monitoring" may be a wish, and "Set up …" an order; not where others beside them tell what was done. */
const wish = /^(?:\p{Ll}{3,20}ed|set|put|cut|split|shut|reset|spread)(?!\p{L})/iu
const eitherForm = /^(?:set|put|cut|split|shut|reset|spread) /i

function isPast(text: string): boolean {
  if (isToldDone(text)) return true
  const verb = text.replace(/^force[- ]/i, '')
  return past.test(text) && !tellsIntent(text) && (eitherForm.test(text) || !opensAsTask(verb))
}
