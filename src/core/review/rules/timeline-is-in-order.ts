import type { Section, TimelineEntry } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { minutesBetween } from '../moments.ts'
import { quote } from '../quote.ts'

export const timelineIsInOrder = defineRule({
  id: 'timeline-is-in-order',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  scope: 'file',
  summary: 'The timeline goes forward in time',
  why: 'Readers follow the lines in order, and durations are counted from these times.',
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
    {
      name: 'one entry stands too high, told once',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 09:51 Deploy of release 12
        - 2026-11-03 10:40 Rollback
        - 2026-11-03 09:58 First alert
        - 2026-11-03 10:02 Kim opens the dashboard
        - 2026-11-03 10:44 Orders come in again
      `,
      findings: [{ line: 5, message: '“2026-11-03 09:58” and 1 more stand after “2026-11-03 10:40”.' }],
    },
    {
      name: 'told once more in a later section',
      markdown: aar`
        # Checkout was slow
        ## Key times (UTC)
        - Detected: 2026-11-03 10:31
        - Resolved: 2026-11-03 11:02
        ## Timeline (UTC)
        - 2026-11-03 10:04 Deploy of release 12
        - 2026-11-03 10:31 First alert
      `,
      findings: [],
    },
    {
      name: 'a day without a time',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 Deploy of release 12
        - 2026-11-03 The team works on a fix for the rest of the day
        - 2026-11-04 The fix goes out
      `,
      findings: [],
    },
  ],
  *check({ timeline, sections }) {
    if (isNewestFirst(timeline)) return
    for (const { latest, behind } of tellings(timeline, sections).flatMap(stepsBack)) {
      const [first] = behind
      if (first === undefined) continue
      const { line, column, endLine, endColumn } = first
      const more = behind.length > 1 ? ` and ${behind.length - 1} more` : ''
      const verb = behind.length > 1 ? 'stand' : 'stands'
      const message = `${quote(first.text)}${more} ${verb} after ${quote(latest.text)}.`
      yield { line, column, endLine, endColumn, message }
    }
  },
})

interface StepBack {
  readonly latest: TimelineEntry
  /** The entries below it that are earlier, up to the first that is not. */
  readonly behind: readonly TimelineEntry[]
}

/**
 * The entries by telling: in a later section what happened may be told once more, from its beginning ("Key events" with the times of detection
 * and repair, and then "Timeline").
 */
function tellings(
  timeline: readonly TimelineEntry[],
  sections: readonly Section[],
): readonly (readonly TimelineEntry[])[] {
  const all: TimelineEntry[][] = []
  let start: string | null = null
  let part = 0
  for (const entry of timeline) {
    const first = part
    while ((sections[part]?.line ?? Number.POSITIVE_INFINITY) <= entry.line) part += 1
    const isApart = part > first
    const gap = start === null || entry.at === null ? null : minutesBetween(start, entry.at)
    if (all.length === 0 || (isApart && gap !== null && gap <= 0)) {
      all.push([])
      start = null
    }
    all.at(-1)?.push(entry)
    start ??= entry.at
  }
  return all
}

/** One line out of place leaves all that follow behind it: each step back is told once. A bare day is as late as its last minute. */
function stepsBack(timeline: readonly TimelineEntry[]): readonly StepBack[] {
  const steps: { latest: TimelineEntry; behind: TimelineEntry[] }[] = []
  let latest: TimelineEntry | null = null
  for (const entry of timeline) {
    if (entry.at === null || entry.doubt !== null) continue
    const gap: number | null = latest?.at == null ? null : minutesBetween(latest.at, entry.at)
    if (latest === null || gap === null || gap >= 0) latest = entry
    else if (!isRange(entry.text) && !isSameDay(latest.at, entry.at)) {
      const step = steps.at(-1)
      if (step?.latest === latest) step.behind.push(entry)
      else steps.push({ latest, behind: [entry] })
    }
  }
  return steps
}

/** An entry of a day without a time is no step back from another of that day. */
function isSameDay(before: string | null, at: string): boolean {
  return before !== null && (at.length === 10 || before.length === 10) && before.slice(0, 10) === at.slice(0, 10)
}

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
