import type { Block, ListBlock } from '../document.ts'
import { areStepsAt, headingMarks, isDay, leadsOn } from './heading-marks.ts'
import { linesOf } from './lines.ts'
import { listMarks } from './list-marks.ts'
import type { TimelineMark } from './marks.ts'
import { isPartOfDay, paragraphMarks } from './paragraph-marks.ts'
import { tableMarks, timelineColumns } from './table.ts'

/** Reads a stretch of blocks as a chronology: the days and zones it names, and its entries. */
export function chronologyMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  return blocks.flatMap((block, i) => blockMarks(block, blocks, i))
}

/** Every item of the stretch's lists, for a chronology that is told without any time. */
export function untimedMarks(blocks: readonly Block[]): readonly TimelineMark[] {
  return blocks.flatMap((block) => (block.kind === 'list' && block.items.length > 1 ? listMarks(block, 'all') : []))
}

function blockMarks(block: Block, blocks: readonly Block[], i: number): readonly TimelineMark[] {
  if (block.kind === 'heading') return headingMarks(block, blocks, i)
  if (block.kind === 'paragraph') return paragraphMarks(block, blocks[i + 1])
  if (block.kind === 'list') return listMarks(block, isGrouped(blocks, i) ? 'grouped' : 'timed')
  if (block.kind !== 'table') return []
  const columns = timelineColumns(block)
  return columns === null ? [] : tableMarks(block, columns)
}

/** True for a list right under a heading or line that is only a time, or under a day and a line that says who acted ("Storage team:"). */
function isGrouped(blocks: readonly Block[], i: number): boolean {
  const above = blocks[i - 1]
  const higher = blocks[i - 2]
  const list = blocks[i]
  if (above?.kind === 'heading')
    return isDay(above) || (list?.kind === 'list' && (areStepsAt(above, list) || areStepsOfDay(blocks, i, list)))
  if (above?.kind !== 'paragraph') return false
  if (higher?.kind === 'heading' && leadsOn(above)) return isDay(higher)
  const lines = linesOf(above)
  const last = isPartOfDay(lines.at(-1)?.text ?? '') ? lines.at(-2) : lines.at(-1)
  return last?.bare === true
}

/** Numbered steps under "Incident 1", which stands below a day. */
function areStepsOfDay(blocks: readonly Block[], i: number, list: ListBlock): boolean {
  if (!list.ordered || list.items.length < 2) return false
  const [above, ...before] = blocks
    .slice(0, i)
    .reverse()
    .filter((block) => block.kind === 'heading')
  const higher = before.find(({ level }) => level < (above?.level ?? 0))
  return higher !== undefined && isDay(higher)
}
