import type { Block } from '../document.ts'
import { linesOf } from './lines.ts'
import type { EntryMark, TimelineMark } from './marks.ts'
import { timelineColumns } from './table.ts'

const fewest = 3

/**
 * Whether what was found in a document without a heading for it is a chronology: at least three entries that begin with a clock
 * time or a whole date, most of them in order of the file. Dated prose and lists of releases are none.
 */
export function isChronology(marks: readonly TimelineMark[]): boolean {
  const entries = marks.filter((mark): mark is EntryMark => mark.kind === 'entry')
  const timed = entries.filter((entry) => entry.time?.clock?.sure === true)
  return timed.length >= fewest && timed.length * 2 >= entries.length
}

/** What of a document without a heading for it can be a chronology: of prose only what sets its times apart ("10:04: …"). */
export function withoutProse(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => {
    if (block.kind === 'table') return timelineColumns(block)?.named === true
    if (block.kind !== 'paragraph') return true
    const [first] = linesOf(block)
    const time = first?.time ?? null
    if (first === undefined || time === null) return false
    return first.bare || /[:：–—-]\s*$/.test(first.text.slice(time.end, time.rest))
  })
}
