import type { TimelineEntry } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isLocal, minutesBetween } from '../moments.ts'
import { quote } from '../quote.ts'

export const timelineIsInOrder = defineRule({
  id: 'timeline-is-in-order',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  scope: 'file',
  summary: 'The timeline goes forward in time',
  why: 'A step back is a slip in a time or a line in the wrong place, and every figure built on it is wrong as well.',
  question: 'Is the time right and the line misplaced, or the other way round?',
  fix: 'Correct the time, or move the line.',
  examples: [
    {
      name: 'each entry is later than the one before',
      markdown: aar`
        # Checkout was slow
        ## Timeline (2026-11-03, UTC)
        - 10:04 Deploy of release 12
        - 10:31 First alert
      `,
      findings: [],
    },
    {
      name: 'one entry goes back',
      markdown: aar`
        # Checkout was slow
        ## Timeline (2026-11-03, UTC)
        - 2026-11-03 10:04 Deploy of release 12
        - 2026-11-03 09:58 First alert
        - 2026-11-03 10:31 Rollback
      `,
      findings: [{ line: 4, message: '“2026-11-03 09:58” stands after “2026-11-03 10:04”.' }],
    },
  ],
  *check({ timeline }) {
    if (isNewestFirst(timeline)) return
    let latest: TimelineEntry | null = null
    for (const entry of timeline) {
      if (entry.at === null || entry.doubt !== null) continue
      const gap: number | null = latest?.at == null ? null : minutesBetween(latest.at, entry.at)
      if (latest !== null && gap !== null && gap < 0 && !isRange(entry.text)) {
        const { line, column, endLine, endColumn } = entry
        yield { line, column, endLine, endColumn, message: `${quote(entry.text)} stands after ${quote(latest.text)}.` }
      } else if (gap === null || gap >= 0) latest = entry
      if (isLocal(entry.at) && latest === null) latest = entry
    }
  },
})

/** A timeline told backwards on purpose has hardly a step forward. */
function isNewestFirst(timeline: readonly TimelineEntry[]): boolean {
  const gaps = timeline.flatMap(({ at }, index) => {
    const before = timeline[index - 1]?.at ?? null
    const gap = at === null || before === null ? null : minutesBetween(before, at)
    return gap === null || gap === 0 ? [] : [gap]
  })
  return gaps.length > 1 && gaps.filter((gap) => gap < 0).length > gaps.length * 0.6
}

/** A range may well begin before the entry above it ends. */
function isRange(text: string): boolean {
  return /\d\s*(?:[-–—]|to|until)\s*~?\d{1,2}[:.h]\d/.test(text)
}
