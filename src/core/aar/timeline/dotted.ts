import type { Block, RichText } from '../document.ts'
import { lineStarts } from '../markdown/lines-of-text.ts'

/** "8.48 Kim restarts": hours without a leading nought, as British and Nordic authors write them. */
const dotted =
  /^(\d{1,2})\.([0-5]\d)(?![\d.%])(?!\s?(?:released?|deployed|rolled|shipped|published|tagged|installed|x|k|m|s|ms|gb|mb|percent|million)\b)(?=\s[\p{L}@[(]|\s?[–—-]\s|:\s)/iu
/** Fewer lines could begin with a version or an amount. */
const fewest = 3
/** Versions seldom come so far, clocks soon do. */
const earliestHour = 6

interface Start {
  readonly offset: number
  readonly hour: string
  readonly minutes: number
}

/**
 * The blocks of a timeline section with the times at the head of its lines in one spelling: where three or more lines begin with an hour and
 * minutes parted by a dot, and the times never go back, "8.48" is "8:48". As long as before, so that every place stays. Anything else is
 * returned as it is, versions among them.
 */
export function withDottedTimes(blocks: readonly Block[]): readonly Block[] {
  const starts = blocks.flatMap((block) => contentsOf(block).flatMap(startsOf))
  return areTimes(starts) ? blocks.map(spelledBlock) : blocks
}

function contentsOf(block: Block): readonly RichText[] {
  if (block.kind === 'paragraph') return [block.content]
  return block.kind === 'list' ? block.items.map(({ content }) => content) : []
}

function spelledBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, content: spelled(block.content) }
  if (block.kind !== 'list') return block
  return { ...block, items: block.items.map((item) => ({ ...item, content: spelled(item.content) })) }
}

function startsOf(content: RichText): readonly Start[] {
  const { text } = content
  const lines = lineStarts(content)
  return lines.flatMap(({ offset }, i) => {
    const [written, hour = '', minute] = dotted.exec(text.slice(offset, lines[i + 1]?.offset ?? text.length)) ?? []
    if (written === undefined || Number(hour) > 23) return []
    return [{ offset, hour, minutes: Number(hour) * 60 + Number(minute) }]
  })
}

function areTimes(starts: readonly Start[]): boolean {
  const isClock = starts.some(({ hour }) => hour.startsWith('0') || Number(hour) >= earliestHour)
  const goesBack = starts.some(({ minutes }, i) => minutes < (starts[i - 1]?.minutes ?? 0))
  return starts.length >= fewest && isClock && !goesBack
}

function spelled(content: RichText): RichText {
  const text = startsOf(content).reduce((words, { offset, hour }) => {
    const dot = offset + hour.length
    return `${words.slice(0, dot)}:${words.slice(dot + 1)}`
  }, content.text)
  return { ...content, text }
}
