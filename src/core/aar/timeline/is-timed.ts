import type { Block, ListItemBlock } from '../document.ts'
import { readTime } from '../time/read-time.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { linesOf } from './lines.ts'
import { timelineColumns } from './table.ts'

/** True for a block that holds entries with times of their own. */
export function isTimed(block: Block): boolean {
  if (block.kind === 'table') return timelineColumns(block) !== null
  if (block.kind === 'heading') return hasClockAtStart(block.content.text)
  if (block.kind === 'paragraph') return linesOf(block).some((line) => line.time !== null && hasClock(line.time))
  if (block.kind !== 'list') return false
  return block.items.filter((item) => hasTimeAtStart(item)).length * 2 >= block.items.length
}

/** How many places of a block could be entries, and how many of these begin with a clock time (rows of a table: of a timeline's columns). */
export function countTimed(block: Block): { readonly timed: number; readonly all: number } {
  if (block.kind === 'table') {
    const columns = timelineColumns(block)
    const isTimeline = columns !== null && (columns.named || columns.times.length > 0)
    return { timed: isTimeline ? block.rows.length : 0, all: block.rows.length }
  }
  if (block.kind === 'list') return share(block.items.map((item) => hasClockAtStart(item.content.text)))
  if (block.kind === 'heading') return share([hasClockAtStart(block.content.text)])
  if (block.kind !== 'paragraph') return { timed: 0, all: 0 }
  const timed = linesOf(block).filter((line) => line.time !== null && hasClock(line.time)).length
  return { timed, all: Math.max(1, timed) }
}

function share(timed: readonly boolean[]): { readonly timed: number; readonly all: number } {
  return { timed: timed.filter((one) => one).length, all: timed.length }
}

/** True for a time within a day: of a clock, after another ("+5m"), a part of the day, or said to be unknown. False for a day alone. */
export function hasClock(time: WrittenTime): boolean {
  return time.clock !== null || time.distance !== null || time.unknown || time.partOfDay
}

function hasClockAtStart(text: string): boolean {
  const time = readTime(text, 'prose')
  return time !== null && hasClock(time)
}

function hasTimeAtStart(item: ListItemBlock): boolean {
  const time = readTime(item.content.text, 'prose')
  return time !== null && !time.template
}
