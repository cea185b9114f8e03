import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { statedMoments } from '../../../src/core/review/language/stated-moments.ts'
import { toldMinutes } from '../../../src/core/review/language/told-minutes.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

const timeline = `## Timeline (UTC)
- 2026-11-03 10:00 The incident started with a deploy
- 2026-11-03 10:12 The alert fired
- 2026-11-03 11:00 The incident was resolved
`

function told(frontMatter: string, summary: string, times = timeline): readonly string[] {
  const head = frontMatter === '' ? '' : `---\n${frontMatter}\n---\n`
  const { findings } = reviewAar({
    path: 'docs/aar/a.md',
    aar: readAar(`${head}# Checkout was slow\n\n## Summary\n\n${summary}\n\n${times}`),
  })
  return findings.filter(({ rule }) => rule === 'timeline-agrees-with-summary').map(({ message }) => message)
}

describe('what agrees, or may agree, is left alone', () => {
  const silent: readonly (readonly [string, string, string, string?])[] = [
    ['the same time, in UTC', 'start: 2026-11-03 10:00 UTC', ''],
    ['the same instant in another zone', 'start: 2026-11-03 11:00 CET', ''],
    ['a few minutes off', 'start: 2026-11-03T10:06:00Z', ''],
    ['a time without a zone, whole hours off: it may be told in another one', 'start: 2026-11-03 12:00', ''],
    ['a start that another entry tells', 'start: 2026-11-03 10:12 UTC', ''],
    [
      'a detection that the timeline does not mark',
      'detected: 2026-11-03 10:30 UTC',
      '',
      timeline.replace('alert fired', 'graph rose'),
    ],
    ['the day alone', 'start: 2026-11-03', ''],
    ['a document dated after the incident', 'date: 2026-11-20', ''],
    ['a day either side, which may be the zone', 'incident date: 2026-11-04', ''],
    ['several days', 'incident date: 1 and 3 May 2020', ''],
    ['a date that can be read in two ways', 'incident date: 03/11/2026', ''],
    ['a rounded duration', 'duration: about 1 hour', ''],
    ['a time to recovery, which counts from somewhere else', 'time to recovery: 5 minutes', ''],
    ['a range within the timeline', '', 'From 10:20 to 10:50 UTC one in five checkouts failed.'],
    ['about', '', 'The incident began at about 09:30 UTC.'],
    ['what is quoted', '', 'The status page said “The incident began at 09:30 UTC”.'],
    [
      'a timeline with an unclear entry',
      'start: 2026-11-03 10:25 UTC',
      '',
      `${timeline}- 2026-11-03 ??:?? Kim restarted it\n`,
    ],
    [
      'a timeline in AM and PM, against a bare time',
      '',
      'It was resolved at 5:00.',
      timeline.replace('10:12', '10:12 AM'),
    ],
    ['another zone of the text', '', 'From 11:00 to 12:00 CET checkouts failed.'],
  ]
  const cases = silent.map(([name, frontMatter, summary, times = timeline]) => ({ name, frontMatter, summary, times }))
  test.each(cases)('$name', ({ frontMatter, summary, times }) => {
    expect(told(frontMatter, summary, times)).toEqual([])
  })
})

describe('what cannot both be right is told, with both sides', () => {
  const disagreeing: readonly (readonly [string, string, string, string])[] = [
    [
      'a start',
      'start: 2026-11-03 10:25 UTC',
      '',
      '“2026-11-03 10:25 UTC” and the 2026-11-03 10:00 of the timeline do not agree.',
    ],
    [
      'an end, without a zone',
      'end: 2026-11-03 11:40',
      '',
      '“2026-11-03 11:40” and the 2026-11-03 11:00 of the timeline do not agree.',
    ],
    [
      'an end on another day',
      'end: 2026-11-05',
      '',
      '“2026-11-05” and the 2026-11-03 11:00 of the timeline do not agree.',
    ],
    [
      'a detection',
      'detected: 2026-11-03 10:40 UTC',
      '',
      '“2026-11-03 10:40 UTC” and the 2026-11-03 10:12 of the timeline do not agree.',
    ],
    ['a duration', 'duration: 3 h 10 min', '', '“3 h 10 min” and the 1 h of the timeline do not agree.'],
    [
      'the year',
      'date: 2025-11-03',
      '',
      'The date “2025-11-03” and the timeline, which tells of 2026-11-03, do not agree.',
    ],
    [
      'the day of the incident',
      'incident_date: 2026-11-13',
      '',
      'The date “2026-11-13” and the timeline, which tells of 2026-11-03, do not agree.',
    ],
    [
      'a start in the summary',
      '',
      'The incident began at 10:25 UTC.',
      '“incident began at 10:25 UTC” and the 2026-11-03 10:00 of the timeline do not agree.',
    ],
    [
      'an end in the summary',
      '',
      'It was fully resolved at 12:15 UTC.',
      '“It was fully resolved at 12:15 UTC” and the 2026-11-03 11:00 of the timeline do not agree.',
    ],
    [
      'a range that the timeline does not reach',
      '',
      'From 10:00 to 13:20 UTC checkouts failed.',
      '“From 10:00 to 13:20 UTC” and the timeline, which ends at 11:00, do not agree.',
    ],
    [
      'a range before it',
      '',
      'Checkouts failed between 08:40 and 10:20 UTC.',
      '“between 08:40 and 10:20 UTC” and the timeline, which begins at 10:00, do not agree.',
    ],
  ]
  test.each(disagreeing)('%s', (_name, frontMatter, summary, message) => {
    expect(told(frontMatter, summary)).toEqual([message])
  })

  test('labels in the text count as front matter does, whatever the language', () => {
    const text = 'Kassen war langsam, weil der Zwischenspeicher leer war. '.repeat(4)
    expect(told('beginn: 2026-11-03 10:25 UTC', text)).toHaveLength(1)
  })
})

test.each([
  ['1 h 42 min', 102],
  ['90 minutes', 90],
  ['~2 hours', 120],
  ['1.5h', 90],
  ['2 days, 3 hours', 3060],
  ['1h42m', 102],
  ['5 weeks', null],
  ['30 minutes of slowness', null],
  ['', null],
] as const)('%s is a duration of %s minutes', (text, minutes) => {
  expect(toldMinutes(text)).toBe(minutes)
})

test('the zone at the end of a range stands for both of its ends', () => {
  expect(statedMoments('From 10:04 to 11:46 UTC it was slow.').map(({ time }) => time)).toEqual([
    '10:04 UTC',
    '11:46 UTC',
  ])
})
