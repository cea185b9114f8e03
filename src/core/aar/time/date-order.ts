import type { CalendarDate } from './calendar.ts'
import { sourceOf } from './cursor.ts'

/** How a document writes numeric days; null while nothing in it decides. */
export type DateOrder = 'day-first' | 'month-first'

const numeric = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/])/g

const clockAfter = /^,?\s\d{1,2}[:.]\d{2}/

/**
 * Decides from the document's own evidence whether `03/04` is 3 April or 4 March: another date whose number is above 12,
 * else the days that the document tells in a certain form (`known`). Null where both readings stay possible.
 */
export function findDateOrder(texts: Iterable<string>, known: readonly CalendarDate[]): DateOrder | null {
  const votes = { 'day-first': 0, 'month-first': 0 }
  const hints = { 'day-first': 0, 'month-first': 0 }
  for (const text of texts) {
    if (!/\d[/-]\d/.test(text)) continue
    for (const match of sourceOf(text).flat.matchAll(numeric)) {
      const [first, second] = [Number(match[1]), Number(match[3])]
      if (match[4] === undefined && match[2] === '-' && !clockAfter.test(text.slice(match.index + match[0].length)))
        continue
      if (first > 12 && first <= 31 && second >= 1 && second <= 12)
        votes['day-first'] += match[4] === undefined ? 0.5 : 2
      if (second > 12 && second <= 31 && first >= 1 && first <= 12)
        votes['month-first'] += match[4] === undefined ? 0.5 : 2
      if (first > 12 || second > 12 || first === second) continue
      if (known.some((date) => date.month === first && date.day === second)) hints['month-first'] += 1
      if (known.some((date) => date.month === second && date.day === first)) hints['day-first'] += 1
    }
  }
  return winner(votes) ?? winner(hints)
}

function winner(votes: Readonly<Record<DateOrder, number>>): DateOrder | null {
  if (votes['day-first'] === votes['month-first']) return null
  return votes['day-first'] > votes['month-first'] ? 'day-first' : 'month-first'
}
