import { describe, expect, test } from 'vitest'
import { waitOutThePast } from '../../src/app/wait-out-the-past.ts'

const startedAt = new Date('2026-03-02T09:00:00Z')
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000)
const older = '2026-03-02T08:00:00Z'

/** When it may go on, in seconds after the start of the process; null for at once. */
function waitedUntil(part: {
  readonly now: number
  readonly createdAt?: string
  readonly comments?: number
  readonly shownBy?: 'list' | 'count'
  readonly lagSeconds?: number
  readonly startedAt?: undefined
  /** When another process worked on it, in seconds after the start. */
  readonly other?: number
}): number | null {
  const { now, createdAt = older, comments = 0, shownBy = 'count', lagSeconds = 150, other } = part
  const clock = { now: () => after(now), wait: async () => {} }
  const settings = { lagSeconds, writeIntervalMilliseconds: 0, lookbackHours: 24 }
  const started = 'startedAt' in part ? {} : { startedAt }
  try {
    const beside = other === undefined ? {} : { otherAt: after(other) }
    waitOutThePast({ ...started, ...beside, clock, settings }, { createdAt, comments }, shownBy)
    return null
  } catch (error) {
    return ((error as { at: Date }).at.getTime() - startedAt.getTime()) / 1000
  }
}

describe('a process that has just started', () => {
  test.each<[string, Parameters<typeof waitedUntil>[0], number | null]>([
    ['with comments that a list may not show yet', { now: 1, comments: 2 }, 150],
    ['with comments, when lists have caught up', { now: 150, comments: 2 }, null],
    ['without a comment, but GitHub may still be at work on one', { now: 1 }, 30],
    ['without a comment, when GitHub has ended every request of before', { now: 30 }, null],
    ['where only a list tells', { now: 31, shownBy: 'list' }, 150],
    ['where lists are said not to lag', { now: 0, lagSeconds: 0 }, null],
    ['that came after the start', { now: 1, comments: 2, createdAt: '2026-03-02T09:00:00Z' }, null],
    ['where nothing can have been written before', { now: 1, comments: 2, startedAt: undefined }, null],
  ])('on a pull request %s', (_name, part, until) => {
    expect(waitedUntil(part)).toBe(until)
  })
})

describe('a process beside another one', () => {
  test.each<[string, Parameters<typeof waitedUntil>[0], number | null]>([
    [
      'within the second in which it was opened',
      { now: 41, other: 40.4, createdAt: '2026-03-02T09:00:40Z', comments: 1 },
      190.4,
    ],
    ['a while after it was opened', { now: 70, other: 60, createdAt: '2026-03-02T09:00:40Z', comments: 1 }, 210],
    ['when lists have caught up', { now: 191, other: 40.4, createdAt: '2026-03-02T09:00:40Z', comments: 1 }, null],
    ['before this one began', { now: 1, other: -5, comments: 1 }, 150],
    ['where no process can have been before it', { now: 5, other: 4, startedAt: undefined, comments: 1 }, 154],
  ])('that has worked on the pull request %s', (_name, part, until) => {
    expect(waitedUntil(part)).toBe(until)
  })
})
