import type { LifeReport } from './life.ts'

type Counted = Pick<LifeReport, 'counts'>

/** How often each thing happened in all of these lives, by name. */
export function totals(reports: readonly Counted[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  for (const { counts } of reports) {
    for (const [what, times] of Object.entries(counts)) sums.set(what, (sums.get(what) ?? 0) + times)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}

const kinds = [
  ['acts', /^acts/],
  ['kills', /^kill/],
  ['pauses', /^pause/],
  ['deliveries doubled', /^deliveries doubled/],
  ['late', /^deliveries late/],
  ['lost', /^deliveries (?:lost|to a server)/],
  ['lives with lags', /^lives with lagging/],
  ['errors', /^(?:cut|\d{3})/],
  ['timeouts', /^timeout/],
  ['jumps of time', /^jumps/],
] as const

/** The counts in one line. */
export function summary(...reports: readonly Counted[]): string {
  const all = totals(reports)
  const sum = (pattern: RegExp) =>
    all.filter(([what]) => pattern.test(what)).reduce((total, [, times]) => total + times, 0)
  return kinds.map(([words, pattern]) => `${sum(pattern)} ${words}`).join(', ')
}
