import { structuredPatch } from 'diff'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { renderChangedFacts } from '../../../src/core/render/changed-facts.ts'
import { basisOf } from '../../../src/core/review/basis.ts'
import { changedFactsOf, withChangedFacts, withFactsSince } from '../../../src/core/review/changed-facts.ts'
import { figuresIn } from '../../../src/core/review/language/figures-in.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

const before = `---
date: 2026-11-03
severity: SEV1
---
# Checkout was slow

## Summary

For 90 minutes one in five checkouts failed.

## Impact

1,200 orders were lost.

The help desk had 57 calls.

## Timeline (UTC)

- 10:04 The incident started with a deploy
- 10:16 The alert fired
- 11:46 The incident was resolved

## Causes

There were 3 of them.
`

/** As GitHub gives it: hunks alone, three lines around. */
function patchOf(now: string, old = before): string {
  return structuredPatch('a', 'b', old, now, '', '', { context: 3 })
    .hunks.map(
      ({ oldStart, oldLines, newStart, newLines, lines }) =>
        `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}`,
    )
    .join('\n')
}

const changed = (from: string, to: string) => {
  const now = before.replace(from, to)
  return changedFactsOf(patchOf(now), readAar(now))
}

describe('old and new stand side by side', () => {
  test.each([
    ['a figure becomes vague', '1,200 orders were lost.', 'Some orders were lost.', 13],
    ['a figure becomes smaller', '1,200 orders were lost.', '120 orders were lost.', 13],
    ['a duration becomes shorter', 'For 90 minutes one', 'For half an hour one', 9],
    ['a time is moved', '10:16 The alert fired', '10:06 The alert fired', 20],
    ['a row is reworded', '11:46 The incident was resolved', '11:46 Most of the incident was resolved', 21],
    ['the severity is lowered', 'severity: SEV1', 'severity: SEV3', 3],
  ])('%s', (_name, from, to, line) => {
    expect(changed(from, to)).toMatchObject([{ line, before: expect.any(String), now: expect.any(String) }])
  })

  test('a statement is taken out', () => {
    expect(changed('The help desk had 57 calls.\n\n', '')).toMatchObject([
      { before: 'The help desk had 57 calls.', now: null },
    ])
  })

  test('a row is taken out', () => {
    expect(changed('- 10:16 The alert fired\n', '')).toMatchObject([{ before: '10:16 The alert fired', now: null }])
  })
})

describe('nothing is asked', () => {
  test.each([
    ['where a figure grows', '1,200 orders', '1,350 orders'],
    ['where a figure becomes an exact one in another unit', '90 minutes', '1.5 hours'],
    [
      'where it only moves',
      '1,200 orders were lost.\n\nThe help desk had 57 calls.',
      'The help desk had 57 calls.\n\n1,200 orders were lost.',
    ],
    ['where words change around it', '1,200 orders were lost.', 'We lost 1,200 orders.'],
    ['where a row is only marked up', '10:16 The alert fired', '10:16 **The alert** [fired](https://a.example/1)'],
    ['about other sections', 'There were 3 of them.', 'There were some.'],
    ['about other front matter', 'date: 2026-11-03', 'date: 2026-11-04'],
    ['where a line is new', 'The help desk had 57 calls.', 'The help desk had 57 calls.\n\nThe shop was closed.'],
  ])('%s', (_name, from, to) => {
    expect(changed(from, to)).toEqual([])
  })
})

describe('two versions of a new AAR', () => {
  const since = (now: string, old = before) => {
    const aar = readAar(now)
    return withFactsSince(reviewAar({ path: 'a.md', aar }), aar, { before: old, now }).checklist.flatMap(
      (entry) => entry.changed ?? [],
    )
  }
  const softer = before.replace('1,200 orders were lost.', 'Some orders were lost.')

  test('are held against each other as an edit is, whatever ends their lines', () => {
    const told = [{ line: 13, before: '1,200 orders were lost.', now: 'Some orders were lost.' }]
    expect(since(softer)).toEqual(told)
    expect(since(softer.replaceAll('\n', '\r\n'))).toEqual(told)
    expect(since(softer, `\uFEFF${before}`)).toEqual(told)
    expect(since(before)).toEqual([])
  })

  test('that have little in common, or are very long, are not compared', () => {
    const lines = (word: string) =>
      Array.from({ length: 2_000 }, (_, at) => `${word} ${at} orders were lost.`).join('\n')
    expect(since(`## Impact\n\n${lines('a')}`, `## Impact\n\n${lines('b')}`)).toEqual([])
    expect(since(softer, `${before}${'x'.repeat(200_000)}`)).toEqual([])
  })

  test('of any text are read', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (old, now) => {
        expect(since(`## Impact\n${now}`, `## Impact\n${old}`).length).toBeLessThanOrEqual(20)
      }),
    )
  })
})

test('the table neutralises what it quotes, and judges nobody', () => {
  const now = before.replace('1,200 orders were lost.', 'Some orders | were lost, says @kim <b>')
  const aar = readAar(now)
  const text = renderChangedFacts(withChangedFacts(reviewAar({ path: 'a.md', aar }), aar, patchOf(now)), {
    repositoryUrl: 'https://github.com/acme/shop',
    sha: 'abc',
  })
  expect(text).toContain('| 1,200 orders were lost. |')
  expect(text).not.toMatch(/@kim|<b>| \| were/)
  expect(text).toMatch(/before \| now/)
})

test('the answer of a person rests on the change as well', () => {
  const now = before.replace('10:16 The alert', '10:06 The alert')
  const aar = readAar(now)
  const review = reviewAar({ path: 'a.md', aar })
  const entryOf = (one: typeof review) => one.checklist.find(({ id }) => id === 'facts-are-not-softened')
  const [plain, shown] = [entryOf(review), entryOf(withChangedFacts(review, aar, patchOf(now)))]
  if (plain === undefined || shown === undefined) throw new Error('The guide asks for it.')
  expect(basisOf(plain, aar)).not.toBe(basisOf(shown, aar))
})

test('any patch is read', () => {
  const line = fc.tuple(fc.constantFrom('+', '-', ' ', '\\', '@@ -1 +1 @@'), fc.string()).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(line), fc.string(), (lines, text) => {
      for (const { line: at } of changedFactsOf(lines.join('\n'), readAar(text))) expect(at).toBeGreaterThanOrEqual(0)
    }),
  )
})

test.each([
  [
    '1,200 orders and 6.4 % of them',
    [
      { value: 1200, unit: 'order' },
      { value: 6.4, unit: '%' },
    ],
  ],
  [
    '1 h and 42 min',
    [
      { value: 60, unit: 'minutes' },
      { value: 42, unit: 'minutes' },
    ],
  ],
  ['on 2026-11-03 at 10:04, release v1.2.3', []],
] as const)('%s', (text, figures) => {
  expect(figuresIn(text)).toEqual(figures)
})
