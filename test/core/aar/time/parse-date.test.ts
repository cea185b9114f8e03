import { describe, expect, it } from 'vitest'
import { findDateOrder } from '../../../../src/core/aar/time/date-order.ts'
import { parseDate } from '../../../../src/core/aar/time/parse-date.ts'

describe('parseDate', () => {
  it.each([
    ['2026-12-01', '2026-12-01', '2026-12-01'],
    ['by 1 Dec 2026', '2026-12-01', '1 Dec 2026'],
    ['due December 1st, 2026', '2026-12-01', 'December 1st, 2026'],
    ['Due: Dec 1, 2026 (hard)', '2026-12-01', 'Dec 1, 2026'],
    ['30.04.2026', '2026-04-30', '30.04.2026'],
    ['2026/05/07', '2026-05-07', '2026/05/07'],
    ['期限: 2026-05-07', '2026-05-07', '2026-05-07'],
    ['2026年5月7日まで', '2026-05-07', '2026年5月7日'],
    ['12/15/2026', '2026-12-15', '12/15/2026'],
    ['15/12/2026', '2026-12-15', '15/12/2026'],
    ['frist 1. desember 2026', '2026-12-01', '1. desember 2026'],
    ['bis 1. Dezember 2026', '2026-12-01', '1. Dezember 2026'],
    ['avant le 1er décembre 2026', '2026-12-01', '1er décembre 2026'],
    ['antes del 1 de diciembre de 2026', '2026-12-01', '1 de diciembre de 2026'],
    ['até 1 de dezembro de 2026', '2026-12-01', '1 de dezembro de 2026'],
    ['2026-12-01T00:00:00Z', '2026-12-01', '2026-12-01'],
    ['20261201', '2026-12-01', '20261201'],
  ])('reads “%s”', (text, date, written) => {
    expect(parseDate(text)).toMatchObject({ date, text: written, doubt: null })
  })

  it('tells where the day stands in the text', () => {
    const text = 'Add an alert, by 1 Dec 2026, please'
    const { start, end } = parseDate(text)
    expect(text.slice(start, end)).toBe('1 Dec 2026')
  })

  it.each([
    ['end of Q1'],
    ['next sprint'],
    ['soon'],
    ['ASAP'],
    ['Q3 2026'],
    ['TBD'],
    ['in 2 weeks'],
    ['3 out of 4 nodes'],
    ['1/2 of the pods'],
    ['upgrade to 1.2.2026-rc1'],
    [''],
  ])('leaves “%s” unresolved with its text kept', (text) => {
    expect(parseDate(text)).toMatchObject({ date: null, text, start: 0, end: 0 })
  })

  it('is in doubt where month and day could change places', () => {
    expect(parseDate('12/01/2026')).toMatchObject({ date: '2026-12-01' })
    expect(parseDate('12/01/2026').doubt).not.toBeNull()
    expect(parseDate('12/01/2026', { dateOrder: 'day-first' })).toMatchObject({ date: '2026-01-12', doubt: null })
    expect(parseDate('12/01/2026', { dateOrder: 'month-first' })).toMatchObject({ date: '2026-12-01', doubt: null })
  })

  it('takes the next such day where the year is not told', () => {
    expect(parseDate('by 1 Dec', { after: '2026-11-03' }).date).toBe('2026-12-01')
    expect(parseDate('by 1 Feb', { after: '2026-11-03' }).date).toBe('2027-02-01')
    expect(parseDate('by 1 Dec', { year: 2025 }).date).toBe('2025-12-01')
    expect(parseDate('by 1 Dec')).toMatchObject({ date: null, doubt: 'The year is not told.' })
  })
})

describe('findDateOrder', () => {
  it.each([
    ['another date with a day above 12', ['03/04/2026', '25/04/2026'], 'day-first'],
    ['another date with a day above 12, month first', ['03/04/2026', '04/25/2026'], 'month-first'],
    ['a date without a year before a clock', ['[03-04 10:00]', '[03-20 16:46]'], 'month-first'],
    ['nothing', ['03/04/2026', '05/06/2026'], null],
    ['fractions against each other', ['13/2', '2/13'], null],
  ] as const)('decides by %s', (_, texts, order) => {
    expect(findDateOrder(texts, [])).toBe(order)
  })

  it('decides by a day that is known for certain', () => {
    expect(findDateOrder(['on 03/04/2026'], [{ year: 2026, month: 4, day: 3 }])).toBe('day-first')
    expect(findDateOrder(['on 03/04/2026'], [{ year: 2026, month: 3, day: 4 }])).toBe('month-first')
  })
})
