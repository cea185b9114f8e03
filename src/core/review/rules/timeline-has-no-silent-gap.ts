import type { TimelineEntry } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { durationWords, minutesBetween } from '../moments.ts'

/** Below this a gap says nothing, whatever its share. */
const leastMinutes = 30

export const timelineHasNoSilentGap = defineRule({
  id: 'timeline-has-no-silent-gap',
  guide: 'timeline-is-accurate',
  level: 'suggestion',
  about: 'structure',
  scope: 'file',
  summary: 'The timeline has no long silence in it',
  why: 'What was tried and did not help is what the next person on call needs most, and it is what gets left out.',
  question: 'What did people see, think or try in between?',
  fix: 'Add the lines in between, dead ends included, or say that nothing happened. `thresholds.silentGapShare` sets the share.',
  examples: [
    {
      name: 'an entry every few minutes',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 The incident started with the deploy of release 12
        - 2026-11-03 10:31 Detected by the latency alert
        - 2026-11-03 10:58 Resolved by rolling back
      `,
      findings: [],
    },
    {
      name: 'most of the incident is missing',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 The incident started with the deploy of release 12
        - 2026-11-03 10:14 Detected by the latency alert
        - 2026-11-03 13:04 Resolved by rolling back
      `,
      findings: [{ line: 5, message: 'Nothing is told of the 2 h 50 min before this entry.' }],
    },
    {
      name: 'nobody knew of it yet',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 02:04 The incident started with the deploy of release 12
        - 2026-11-03 10:14 Detected by the latency alert
        - 2026-11-03 10:30 Resolved by rolling back
      `,
      findings: [],
    },
    {
      name: 'an entry that lasts',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 The incident started with the deploy of release 12
        - 2026-11-03 10:14 Detected by the latency alert
        - 2026-11-03 10:20-12:50 Kim and Lee go through the slow queries one by one
        - 2026-11-03 12:58 Resolved by rolling back
      `,
      findings: [],
    },
  ],
  *check({ timeline, figures }, { settings }) {
    const total = figures.minutesToResolve
    const [start, end] = [figures.detected?.at ?? null, (figures.mitigated ?? figures.resolved)?.at ?? null]
    if (total === null || total === 0 || start === null || end === null) return
    const inside = timeline.filter(({ at }) => at !== null && isWithin(at, start, end))
    for (const [index, { at, line }] of inside.entries()) {
      const before = inside[index - 1]?.at ?? null
      const gap = at === null || before === null || isStretch(inside[index - 1]) ? null : minutesBetween(before, at)
      if (gap !== null && gap >= leastMinutes && gap > total * settings.silentGapShare)
        yield { line, message: `Nothing is told of the ${durationWords(gap)} before this entry.` }
    }
  },
})

/** What went on for a while fills the time up to what comes next. */
function isStretch(entry: TimelineEntry | undefined): boolean {
  return entry !== undefined && /\d\s*(?:[-–—〜~]|to|until)\s*~?\d/.test(entry.text.replace(/\d{4}-\d{2}-\d{2}/g, ''))
}

/** From the detection, before which nobody could have told anything, to the mitigation, after which there is time to breathe. */
function isWithin(at: string, start: string, end: string): boolean {
  return (minutesBetween(start, at) ?? -1) >= 0 && (minutesBetween(at, end) ?? -1) >= 0
}
