import type { RichText } from './document.ts'

/** A label at the start of a text: `**Date**: 3 November`, `**Date:** 3 November`, `Date: 3 November`. */
export interface InlineLabel {
  readonly words: string
  /** Where the value begins in the text. */
  readonly valueStart: number
  /** True where it is set in bold (or emphasised). */
  readonly isMarked: boolean
  /** True where what follows is a value rather than prose. */
  readonly isShort: boolean
}

const longestLabel = 40
const longestValue = 120

/** The label that a text (or the stretch of it from `start` to `end`) opens with; null when it opens with none. */
export function inlineLabel(content: RichText, start = 0, end = content.text.length): InlineLabel | null {
  const text = content.text.slice(start, end)
  // The colon of a clock time ends no label.
  const colon = text.slice(0, longestLabel + 4).search(/(?<!\d):|:(?!\d)|：/)
  const marked = markedEnd(content, start)
  if (marked !== null && marked - start <= longestLabel) return markedLabel(text, marked - start, end - start)
  if (colon <= 0 || colon > longestLabel || /^\d/.test(text) || text.startsWith('//', colon + 1)) return null
  return label(text.slice(0, colon), colon + 1, text, false)
}

function markedEnd(content: RichText, start: number): number | null {
  const mark = content.marks.find(({ kind, start: at }) => (kind === 'strong' || kind === 'emphasis') && at === start)
  return mark?.end ?? null
}

/** The colon stands inside or right behind the bold words; so may a dash behind them. */
function markedLabel(text: string, end: number, length: number): InlineLabel | null {
  const words = text.slice(0, end)
  const rest = text.slice(end, length)
  const behind = /^\s*[:：]|^\s+[-–—]\s/.exec(rest)
  if (behind !== null) return label(words, end + behind[0].length, text, true)
  if (/[:：]\s*$/.test(words)) return label(words.replace(/[:：]\s*$/, ''), end, text, true)
  return null
}

function label(words: string, valueStart: number, text: string, isMarked: boolean): InlineLabel | null {
  const bare = words.trim()
  if (bare === '' || bare.includes('\n')) return null
  const value = text.slice(valueStart)
  return { words: bare, valueStart, isMarked, isShort: value.trim().length <= longestValue }
}
