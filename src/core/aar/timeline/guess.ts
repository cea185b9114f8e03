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
  const telling = blocks.filter(opensAtTime)
  return blocks.filter((block) => {
    if (block.kind === 'table') return timelineColumns(block)?.named === true
    if (block.kind !== 'paragraph') return true
    if (telling.length >= fewestTelling && telling.includes(block)) return true
    const [first] = linesOf(block)
    const time = first?.time ?? null
    if (first === undefined || time === null) return false
    return first.bare || /[:：–—-]\s*$/.test(first.text.slice(time.end, time.rest))
  })
}

/** Fewer paragraphs mention times, and tell no course of events. */
const fewestTelling = 4

/** "At 10:04 UTC, Kim took the node out …": a paragraph that begins with when it was. */
function opensAtTime(block: Block): boolean {
  if (block.kind !== 'paragraph' || !/^\W{0,3}(?:at|around) (?:approx\w*\.? |about )?\d/i.test(block.content.text))
    return false
  return linesOf(block)[0]?.time?.clock?.sure === true
}
