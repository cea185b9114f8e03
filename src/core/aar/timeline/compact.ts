import type { Block, ListItemBlock, RichText } from '../document.ts'
import { lineStarts } from '../markdown/lines-of-text.ts'

/** "1442: …", "~1442 – …", "1442 : …". */
const setApart =
  /^(\W{0,3}?(?:(?:ca|c|approx)\. |(?:at|around|about|ca|circa) )?)([01]\d|2[0-3])([0-5]\d)( ?[:：–—-]) (?=\S)/i
/** "1442 Kim restarts …": right in a timeline section alone. */
const spaced = /^(\W{0,3}?)([01]\d|2[0-3])([0-5]\d)() (?=\p{Lu}\p{L}*(?:\s|$))/u
/** Fewer lines could begin with years or amounts. */
const fewest = 3
const firstYear = 1900
const lastYear = 2059

/** Which lines may begin with such a time: those with a sign behind it, or any. */
export type CompactForm = 'set-apart' | 'any'

interface Start {
  readonly offset: number
  readonly lead: string
  readonly digits: string
  readonly sign: string
}

/**
 * The blocks of a chronology with the times at the head of its lines and bullets in one spelling: where three or more begin with an hour and
 * minutes in four digits, "1442: …" is "14:42: …". The blank behind the sign makes room, so that every place stays. Years and amounts are
 * left alone: one of the numbers is no year of our days, and they go back no more often than days begin.
 */
export function withCompactTimes(blocks: readonly Block[], form: CompactForm): readonly Block[] {
  const starts = blocks.flatMap((block) => contentsOf(block).flatMap((content) => startsOf(content, form)))
  const days = blocks.filter((block) => block.kind === 'heading').length
  return areTimes(starts, days) ? blocks.map((block) => spelledBlock(block, form)) : blocks
}

function contentsOf(block: Block): readonly RichText[] {
  if (block.kind === 'paragraph') return [block.content]
  return block.kind === 'list' ? block.items.map(({ content }) => content) : []
}

function startsOf(content: RichText, form: CompactForm): readonly Start[] {
  const { text } = content
  const lines = lineStarts(content)
  return lines.flatMap(({ offset }) => {
    const words = text.slice(offset, offset + 40)
    const found = setApart.exec(words) ?? (form === 'any' ? spaced.exec(words) : null)
    if (found === null) return []
    const [, lead = '', hour = '', minute = '', sign = ''] = found
    return [{ offset, lead, digits: hour + minute, sign }]
  })
}

function areTimes(starts: readonly Start[], days: number): boolean {
  const numbers = starts.map(({ digits }) => Number(digits))
  const isClock = numbers.some((number) => number < firstYear || number > lastYear)
  const back = numbers.filter((number, i) => number < (numbers[i - 1] ?? 0)).length
  return starts.length >= fewest && isClock && back <= days + 1
}

function spelledBlock(block: Block, form: CompactForm): Block {
  if (block.kind === 'paragraph') return { ...block, content: spelled(block.content, form) }
  if (block.kind !== 'list') return block
  const items = block.items.map((item): ListItemBlock => ({ ...item, content: spelled(item.content, form) }))
  return { ...block, items }
}

function spelled(content: RichText, form: CompactForm): RichText {
  const text = startsOf(content, form).reduce((words, { offset, lead, digits, sign }) => {
    const from = offset + lead.length
    const to = from + digits.length + sign.length + 1
    // A digit behind the colon would be of the clock.
    const joint = sign === '' ? '' : /\d/.test(words.charAt(to)) ? '–' : sign.trim()
    const time = `${digits.slice(0, 2)}:${digits.slice(2)}${joint}`
    return `${words.slice(0, from)}${time.padEnd(to - from)}${words.slice(to)}`
  }, content.text)
  return { ...content, text }
}
