import type { Block, ListBlock } from '../document.ts'
import { readTime } from '../time/read-time.ts'
import { untimedMarks } from './chronology-marks.ts'
import type { TimelineMark } from './marks.ts'
import { narrates } from './prose.ts'

/** Fewer bullets than these are remarks on the one with a time. */
const fewest = 4

/**
 * The marks of a chronology that one list tells step by step, with a time only where somebody knew it: every bullet happened, so that every one is
 * an entry. Null where most bullets begin with a time (those without one explain), where they do not narrate, or where more stands beside them.
 */
export function toldByList(blocks: readonly Block[], timed: readonly TimelineMark[]): readonly TimelineMark[] | null {
  const [list, ...more] = blocks.filter(
    (block) => block.kind !== 'paragraph' || block.content.text.length > longestRemark,
  )
  if (list?.kind !== 'list' || more.length > 0 || list.items.length < fewest) return null
  const entries = timed.filter((mark) => mark.kind === 'entry')
  const isOwn = entries.every(({ line }) => list.items.some((item) => item.line === line))
  if (!isOwn || entries.length * 2 > list.items.length || timed.some(({ kind }) => kind === 'day')) return null
  return tellsSteps(list) ? [...timed.filter(({ kind }) => kind === 'zone'), ...untimedMarks([list])] : null
}

const longestRemark = 160

const leftOpen = /^\W{0,4}\d{4}[-/.](?:mm|xx|\?\?)/i

/** Bullets that mostly narrate, none of them with the pattern of a time in front ("2026-MM-DD"), which leaves the time open. */
function tellsSteps({ items }: ListBlock): boolean {
  if (items.some(({ content: { text } }) => leftOpen.test(text) || readTime(text, 'prose')?.template === true))
    return false
  return items.filter(({ content }) => narrates(content)).length * 4 >= items.length * 3
}
