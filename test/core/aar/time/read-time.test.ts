import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTime, isOnlyTime, readTime } from '../../../../src/core/aar/time/read-time.ts'

describe('the words behind a time', () => {
  it.each([
    ['10:04 Alert fires', 'Alert fires'],
    ['10:04: Alert fires', 'Alert fires'],
    ['10:04 - Alert fires', 'Alert fires'],
    ['10:04 – Alert fires', 'Alert fires'],
    ['10:04 — Alert fires', 'Alert fires'],
    ['10:04 UTC ::::: Alert fires', 'Alert fires'],
    ['10:04 UTC | Alert fires', 'Alert fires'],
    ['[10:04] Alert fires', 'Alert fires'],
    ['[2026-11-03 10:04] Alert fires', 'Alert fires'],
    ['(10:04) Alert fires', 'Alert fires'],
    ['[12-05 16:21] Alert fires', 'Alert fires'],
    ['T+15m: Alert fires', 'Alert fires'],
    ['+5 min Alert fires', 'Alert fires'],
    ['20:00ish, alert fires', 'alert fires'],
    ['Nov 3, 10:04 AM: Alert fires', 'Alert fires'],
    ['3 November: Alert fires', 'Alert fires'],
    ['11/03/2026 - 15:38 CST - Alert fires', 'Alert fires'],
    ['Day 2: Alert fires', 'Alert fires'],
    ['Day 2, 10:04 - Alert fires', 'Alert fires'],
    ['2日目 アラート', 'アラート'],
    ['14:30頃：アラート', 'アラート'],
    ['10:04 3 pods are evicted', '3 pods are evicted'],
    ['10:04 - 12 nodes are gone', '12 nodes are gone'],
    ['10:04 A second alert', 'A second alert'],
    ['10:04 The second alert', 'The second alert'],
    ['10:04 At least one node', 'At least one node'],
  ])('“%s” tells “%s”', (text, words) => {
    expect(text.slice(readTime(text, 'prose')?.rest)).toBe(words)
  })
})

describe('the number of a heading', () => {
  it.each([
    ['3. February 24, 2027', { year: 2027, month: 2, day: 24 }],
    ['2) Monday 2027-02-24 - 08:35', { year: 2027, month: 2, day: 24 }],
    ['2.1 24 February 2027', { year: 2027, month: 2, day: 24 }],
    ['IV. [2027-02-24]', { year: 2027, month: 2, day: 24 }],
    ['4. March 14', { year: null, month: 3, day: 14 }],
  ])('is no day in “%s”', (text, date) => {
    expect(readTime(text, 'prose')?.date).toMatchObject(date)
  })

  it.each([
    ['3. Februar 2027', 3],
    ['3. mai 2027 14:30', 3],
    ['3. April 14 Uhr', 3],
    ['24. februar', 24],
  ])('is the day in “%s”', (text, day) => {
    expect(readTime(text, 'prose')?.date?.day).toBe(day)
  })

  it('is no hour either', () => {
    expect(readTime('3. ~10:04', 'prose')?.clock).toMatchObject({ hour: 10, minute: 4 })
    expect(readTime('3. The pool ran dry', 'prose')).toBeNull()
  })
})

describe('text that begins with no time', () => {
  it.each([
    ['Alert fires at 10:04'],
    ['5 GB of RAM'],
    ['5 out of 10 nodes'],
    ['10 nodes were gone'],
    ['3 instances restarted'],
    ['1.27.0 is deployed'],
    ['1.10 is deployed'],
    ['9.30 percent'],
    ['v2.3 is out'],
    ['2026 was a hard year'],
    ['1250 users could not log in'],
    ['May be wrong'],
    ['March was quiet'],
    ['Mon compte est bloqué'],
    ['Sun was shining'],
    ['12/15 nodes are back'],
    ['1/2 of the pods'],
    ['10.8.0.1 did not answer'],
    ['404 errors'],
    ['50% of requests'],
    ['3-4 users'],
    ['unknown user logs in'],
    ['Night shift takes over'],
    ['Night-time jobs are stopped'],
    ['Morning coffee: the log is read'],
    ['to be decided'],
    ['the day after'],
    [''],
    ['   '],
    ['::::'],
    ['https://example.org/10:04'],
  ])('“%s”', (text) => {
    expect(readTime(text, 'prose')).toBeNull()
  })
})

describe('a cell that only a time can fill', () => {
  it.each([
    ['9.30'],
    ['1250'],
    ['?'],
    ['-'],
    ['不明'],
    ['unknown'],
    ['Mon'],
    ['5/12'],
    ['3.11.'],
    ['morning'],
    ['TBD'],
  ])('takes “%s” for one', (text) => {
    expect(isOnlyTime(text, 'cell')).toBe(true)
  })

  it.each([['Alert fires'], ['10:04 alert fires'], ['kim'], ['12'], ['10.5']])('does not take “%s” for one', (text) => {
    expect(isOnlyTime(text, 'cell')).toBe(false)
  })
})

describe('the end of a stretch of time', () => {
  it.each([
    ['10:04–10:20', 10, 20],
    ['from 10:04 to 11:05', 11, 5],
    ['10:04 til 10:20', 10, 20],
    ['10:04 bis 10:20 Uhr', 10, 20],
    ['10:04 à 10:20', 10, 20],
    ['10:04 até 10:20', 10, 20],
    ['10:04から10:20', 10, 20],
    ['10:04-11:00', 11, 0],
  ])('“%s”', (text, hour, minute) => {
    expect(readTime(text, 'prose')?.until?.clock).toMatchObject({ hour, minute })
  })

  it.each([['10:04 - 3 nodes left'], ['10:04 and more'], ['10:04 to the rescue']])('“%s” has none', (text) => {
    expect(readTime(text, 'prose')?.until).toBeNull()
  })
})

describe('finding a time in the middle', () => {
  it.each([
    ['Alert fires at 10:04', '10:04'],
    ['**Detection** (10:04 UTC): alert', '10:04 UTC'],
    ['Deployed v1.2.3 on 2026-03-04', '2026-03-04'],
    ['Deploy begins — 4:46pm', '4:46pm'],
    ['Rolled back on 3 November 2026', '3 November 2026'],
  ])('“%s”', (text, written) => {
    expect(findTime(text)?.text).toBe(written)
  })

  it.each([
    ['host 10:8888 and http://example.org:8080/'],
    ['sha 2026abcd'],
    ['ratio 16:9'],
    ['see PR #1004'],
    ['version 10.04'],
    ['12/15 nodes'],
    ['no time at all'],
  ])('“%s” has none', (text) => {
    expect(findTime(text)).toBeNull()
  })
})

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '10:04',
    ' ',
    '-',
    '–',
    'T+',
    '2026-11-03',
    'Nov 3',
    '[',
    ']',
    '(',
    ')',
    'UTC',
    'kl. ',
    '??:??',
    'pm',
    '14時',
    '午後',
    '〜',
    '１０：０４',
    'to',
    'and',
    'ca. ',
    'Day 1',
    'later',
    'hour',
    '1',
    '/',
    ':',
    '頃',
    'Ⅳ',
    'İ',
    '\u{1f525}',
    '\n',
    '|',
    'Mon',
    '3/4/2026',
    'HH:mm',
    '+02:00',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
  )

  it('never throws, and every offset lies inside', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('cell' as const, 'prose' as const), (words, readiness) => {
        for (const time of [readTime(words, readiness), findTime(words)]) {
          if (time === null) continue
          expect(time.start).toBeGreaterThanOrEqual(0)
          expect(time.end).toBeGreaterThanOrEqual(time.start)
          expect(time.rest).toBeGreaterThanOrEqual(time.end)
          expect(time.rest).toBeLessThanOrEqual(words.length)
          expect(time.text).toBe(words.slice(time.start, time.end))
        }
      }),
      { numRuns: 500 },
    )
  })
})
