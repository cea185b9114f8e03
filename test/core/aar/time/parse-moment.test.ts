import { describe, expect, it } from 'vitest'
import { parseMoment } from '../../../../src/core/aar/time/parse-moment.ts'
import { zoneNamed } from '../../../../src/core/aar/time/read-zone.ts'

const day = { year: 2026, month: 11, day: 3 }
const D = '2026-11-03T'

/** Text, and the instant it stands for on 3 November 2026 in no known zone. */
const cases: readonly (readonly [string, string | null])[] = [
  // ISO 8601 and its relatives.
  ['2026-11-03T10:04:00Z', `${D}10:04:00Z`],
  ['2026-11-03T10:04Z', `${D}10:04:00Z`],
  ['2026-11-03T10:04:09.123Z', `${D}10:04:09Z`],
  ['2026-11-03T10:04:00+01:00', `${D}10:04:00+01:00`],
  ['2026-11-03T10:04:00-05:00', `${D}10:04:00-05:00`],
  ['2026-11-03T10:04-05:00', `${D}10:04:00-05:00`],
  ['2026-11-03T10:04:00+0530', `${D}10:04:00+05:30`],
  ['2026-11-03 10:04', `${D}10:04:00`],
  ['2026-11-03 10:04:30', `${D}10:04:30`],
  ['2026-11-03, 10:04', `${D}10:04:00`],
  ['2026-11-03 - 10:04', `${D}10:04:00`],
  ['2026-11-03   10:04', `${D}10:04:00`],
  ['2026-11-03 10:04 UTC', `${D}10:04:00Z`],
  ['2026-11-03 10:04 +01:00', `${D}10:04:00+01:00`],
  ['2026-11-03 10:04:00 -0500', `${D}10:04:00-05:00`],
  ['2026-11-03 1004 UTC', `${D}10:04:00Z`],
  ['2026/11/03 10:04', `${D}10:04:00`],
  ['2026.11.03 10:04', `${D}10:04:00`],
  ['20261103T1004Z', `${D}10:04:00Z`],
  ['20261103T100430Z', `${D}10:04:30Z`],
  ['2026-11-03', '2026-11-03'],
  ['2026-1-3', '2026-01-03'],
  // A clock alone.
  ['10:04', `${D}10:04:00`],
  ['9:04', `${D}09:04:00`],
  ['09:04', `${D}09:04:00`],
  ['10:04:59', `${D}10:04:59`],
  ['10.04', `${D}10:04:00`],
  ['9.04', `${D}09:04:00`],
  ['1004', `${D}10:04:00`],
  ['0004', `${D}00:04:00`],
  ['10:04h', `${D}10:04:00`],
  ['10:04 hrs', `${D}10:04:00`],
  ['1004 hours', `${D}10:04:00`],
  ['00:00', `${D}00:00:00`],
  ['24:00', '2026-11-04T00:00:00'],
  ['23:59', `${D}23:59:00`],
  ['noon', `${D}12:00:00`],
  ['12 noon', `${D}12:00:00`],
  ['midday', `${D}12:00:00`],
  ['midnight', `${D}00:00:00`],
  // AM and PM.
  ['4:46pm', `${D}16:46:00`],
  ['4:46 pm', `${D}16:46:00`],
  ['4:46 PM', `${D}16:46:00`],
  ['4:46 p.m.', `${D}16:46:00`],
  ['4:46PM', `${D}16:46:00`],
  ['4.46 PM', `${D}16:46:00`],
  ['04:46 AM', `${D}04:46:00`],
  ['12:00 AM', `${D}00:00:00`],
  ['12:30 AM', `${D}00:30:00`],
  ['12:00 PM', `${D}12:00:00`],
  ['5 PM', `${D}17:00:00`],
  ['5pm', `${D}17:00:00`],
  ['11am', `${D}11:00:00`],
  ['10:45a', `${D}10:45:00`],
  ['10:45p', `${D}22:45:00`],
  ['16:00 PM', `${D}16:00:00`],
  ['5:00:30 PM', `${D}17:00:30`],
  ['10:45\u202fPM', `${D}22:45:00`],
  // Zones.
  ['10:04Z', `${D}10:04:00Z`],
  ['10:04 UTC', `${D}10:04:00Z`],
  ['10:04 utc', `${D}10:04:00Z`],
  ['10:04 (UTC)', `${D}10:04:00Z`],
  ['10:04 GMT', `${D}10:04:00Z`],
  ['10:04 UTC+2', `${D}10:04:00+02:00`],
  ['10:04 UTC+02:00', `${D}10:04:00+02:00`],
  ['10:04 GMT-5', `${D}10:04:00-05:00`],
  ['10:04 CET', `${D}10:04:00+01:00`],
  ['10:04 JST', `${D}10:04:00+09:00`],
  ['10:04 PST', `${D}10:04:00-08:00`],
  ['10:04 EST', `${D}10:04:00-05:00`],
  ['10:04 PT', `${D}10:04:00-08:00`],
  ['10:04 ET', `${D}10:04:00-05:00`],
  ['10:04 AEDT', `${D}10:04:00+11:00`],
  ['10:04 NZDT', `${D}10:04:00+13:00`],
  ['10:04 KST', `${D}10:04:00+09:00`],
  ['10:04 BRT', `${D}10:04:00-03:00`],
  ['10:04 Europe/Oslo', `${D}10:04:00+01:00`],
  ['10:04 America/New_York', `${D}10:04:00-05:00`],
  ['10:04 Asia/Kolkata', `${D}10:04:00+05:30`],
  ['10:04 Pacific time', `${D}10:04:00-08:00`],
  ['10:04 Eastern Standard Time', `${D}10:04:00-05:00`],
  ['10:04 Central European Time', `${D}10:04:00+01:00`],
  ['10:04 norsk tid', `${D}10:04:00+01:00`],
  ['10:04 日本時間', `${D}10:04:00+09:00`],
  ['10:04 heure de Paris', `${D}10:04:00+01:00`],
  ['5:02 PM PST', `${D}17:02:00-08:00`],
  ['1250 UTC', `${D}12:50:00Z`],
  ['UTC 10:04', `${D}10:04:00Z`],
  // Brackets, code, and words around it.
  ['[10:04]', `${D}10:04:00`],
  ['(10:04)', `${D}10:04:00`],
  ['`11:20`', `${D}11:20:00`],
  ['{{ 06:10 }}', `${D}06:10:00`],
  ['“10:04”', `${D}10:04:00`],
  ['「10:04」', `${D}10:04:00`],
  ['【10:04】', `${D}10:04:00`],
  ['at 10:04', `${D}10:04:00`],
  ['At around 10:04', `${D}10:04:00`],
  ['Time: 10:04', `${D}10:04:00`],
  ['@ 10:04', `${D}10:04:00`],
  // Not exact, but told.
  ['~18:05', `${D}18:05:00`],
  ['≈18:05', `${D}18:05:00`],
  ['ca. 14:30', `${D}14:30:00`],
  ['ca 14:30', `${D}14:30:00`],
  ['circa 14:30', `${D}14:30:00`],
  ['approx. 14:30', `${D}14:30:00`],
  ['approximately 14:30', `${D}14:30:00`],
  ['shortly after 14:30', `${D}14:30:00`],
  ['20:00ish', `${D}20:00:00`],
  ['3pm ish', `${D}15:00:00`],
  ['15:00ish UTC', `${D}15:00:00Z`],
  ['14:30 (approx)', `${D}14:30:00`],
  // The start of a stretch.
  ['10:04–10:20', `${D}10:04:00`],
  ['10:04-10:20', `${D}10:04:00`],
  ['10:04 - 10:20', `${D}10:04:00`],
  ['10:04 — 10:20 UTC', `${D}10:04:00Z`],
  ['10:04 to 10:20', `${D}10:04:00`],
  ['from 10:04 to 10:20', `${D}10:04:00`],
  ['between 10:04 and 10:20', `${D}10:04:00`],
  ['10:04 → 10:20', `${D}10:04:00`],
  ['02:00 and 02.30 PM', `${D}14:00:00`],
  ['10am-11am PST', `${D}10:00:00-08:00`],
  ['06:55–06:56 JST', `${D}06:55:00+09:00`],
  ['11:00-12:00', `${D}11:00:00`],
  ['2026-11-03 ~20:00-23:00', `${D}20:00:00`],
  ['2026-11-02 12:40 〜 2026-11-03 09:20', '2026-11-02T12:40:00'],
  ['2026-11-03 – 2026-11-05', '2026-11-03'],
  ['2026-11-03 〜 2026-11-05', '2026-11-03'],
  ['14:30 CET / 13:30 UTC', `${D}14:30:00+01:00`],
  ['09:39 (18:39)', `${D}09:39:00`],
  // Months in words.
  ['3 Nov 2026 10:04', `${D}10:04:00`],
  ['3 November 2026, 10:04', `${D}10:04:00`],
  ['3rd of November 2026 10:04', `${D}10:04:00`],
  ['3rd November 2026', '2026-11-03'],
  ['Nov 3 2026 10:04', `${D}10:04:00`],
  ['Nov 3, 2026, 10:04 AM', `${D}10:04:00`],
  ['November 3rd, 2026, 10:04 AM', `${D}10:04:00`],
  ['Nov. 3, 2026', '2026-11-03'],
  ['03-Nov-2026 10:04', `${D}10:04:00`],
  ['3-Nov-26 10:04', `${D}10:04:00`],
  ['2026 Nov 3 10:04', `${D}10:04:00`],
  ['Tue, 03 Nov 2026 10:04:00 GMT', `${D}10:04:00Z`],
  ['Tuesday, November 3, 2026 at 10:04 AM', `${D}10:04:00`],
  ['Tue Nov 3 10:04', `${D}10:04:00`],
  ['10:04 UTC (Nov 3)', `${D}10:04:00Z`],
  ['10:04 UTC on November 3rd', `${D}10:04:00Z`],
  ['12:45 PM PST Tuesday Nov 3rd', `${D}12:45:00-08:00`],
  ['November 3, 2026: 7:56am UTC', `${D}07:56:00Z`],
  ['8 Jan', '2027-01-08'],
  ['31 Oct', '2026-10-31'],
  ['July 5-6, 2026', '2026-07-05'],
  // Day and month in numbers.
  ['13/11/2026 10:04', '2026-11-13T10:04:00'],
  ['11/13/2026 10:04', '2026-11-13T10:04:00'],
  ['13.11.2026 10:04', '2026-11-13T10:04:00'],
  ['3.11.2026 kl. 10.04', `${D}10:04:00`],
  ['03.11.26 10:04', `${D}10:04:00`],
  ['3.11. 10:04', `${D}10:04:00`],
  ['13-11-2026 10:04', '2026-11-13T10:04:00'],
  ['11-13-2026 10:04 am', '2026-11-13T10:04:00'],
  ['11/11/2026', '2026-11-11'],
  // Norwegian.
  ['kl. 14.30', `${D}14:30:00`],
  ['kl 14:30', `${D}14:30:00`],
  ['kl. 14', `${D}14:00:00`],
  ['klokken 14.30', `${D}14:30:00`],
  ['3. november 2026 kl. 14.30', `${D}14:30:00`],
  ['3. nov. 2026, 14:30', `${D}14:30:00`],
  ['tirsdag 3. november kl. 14.30', `${D}14:30:00`],
  ['3. mai 2026', '2026-05-03'],
  ['17. des. 2026', '2026-12-17'],
  ['rundt kl. 14.30', `${D}14:30:00`],
  // German.
  ['14 Uhr', `${D}14:00:00`],
  ['14:30 Uhr', `${D}14:30:00`],
  ['14.30 Uhr', `${D}14:30:00`],
  ['14 Uhr 30', `${D}14:30:00`],
  ['um 14:30 Uhr', `${D}14:30:00`],
  ['gegen 14:30 Uhr', `${D}14:30:00`],
  ['3. November 2026, 14:30 Uhr', `${D}14:30:00`],
  ['3. März 2026', '2026-03-03'],
  ['Dienstag, 3. November 2026', '2026-11-03'],
  ['12. Dez. 2026', '2026-12-12'],
  ['zwischen 14:00 und 14:30 Uhr', `${D}14:00:00`],
  // French.
  ['14h30', `${D}14:30:00`],
  ['14 h 30', `${D}14:30:00`],
  ['14h', `${D}14:00:00`],
  ['à 14h30', `${D}14:30:00`],
  ['vers 14h30', `${D}14:30:00`],
  ['le 3 novembre 2026 à 14h30', `${D}14:30:00`],
  ['3 août 2026', '2026-08-03'],
  ['1er décembre 2026', '2026-12-01'],
  ['mardi 3 novembre 2026', '2026-11-03'],
  ['midi', `${D}12:00:00`],
  // Spanish and Portuguese.
  ['3 de noviembre de 2026 a las 14:30', `${D}14:30:00`],
  ['el 5 de mayo de 2026', '2026-05-05'],
  ['martes 3 de noviembre, 14:30', `${D}14:30:00`],
  ['mediodía', `${D}12:00:00`],
  ['3 de novembro de 2026 às 14h30', `${D}14:30:00`],
  ['5 de março de 2026', '2026-03-05'],
  ['terça-feira, 3 de novembro, 14:30', `${D}14:30:00`],
  ['por volta das 14:30', `${D}14:30:00`],
  // Japanese.
  ['2026年11月3日 14時30分', `${D}14:30:00`],
  ['2026年11月3日14:30', `${D}14:30:00`],
  ['11月3日 14:30', `${D}14:30:00`],
  ['2026年11月3日(火) 14:30', `${D}14:30:00`],
  ['14時30分', `${D}14:30:00`],
  ['14時', `${D}14:00:00`],
  ['14時半', `${D}14:30:00`],
  ['14時30分15秒', `${D}14:30:15`],
  ['午後2時30分', `${D}14:30:00`],
  ['午前9時', `${D}09:00:00`],
  ['14:30頃', `${D}14:30:00`],
  ['14時ごろ', `${D}14:00:00`],
  ['約14:30', `${D}14:30:00`],
  ['１４：３０', `${D}14:30:00`],
  ['14:30〜15:00', `${D}14:30:00`],
  ['2026-11-03 頃', '2026-11-03'],
  // Weekdays and counted days.
  ['Wednesday 10:04', '2026-11-04T10:04:00'],
  ['Tue 10:04', `${D}10:04:00`],
  // What cannot be resolved.
  ['14:??', null],
  ['??:??', null],
  ['???', null],
  ['unknown', null],
  ['不明', null],
  ['ukjent', null],
  ['unbekannt', null],
  ['HH:mm', null],
  ['', null],
  ['some words', null],
]

describe('parseMoment', () => {
  it.each(cases)('reads “%s”', (text, at) => {
    const moment = parseMoment(text, { date: day })
    expect(moment.at).toBe(at)
    if (at === null) expect(moment.doubt).not.toBeNull()
  })

  it.each([['30 February 2026'], ['2026-02-30'], ['25:00'], ['10:61'], ['31.04.2026']])(
    'does not make a time of “%s”, which does not exist',
    (text) => {
      expect(parseMoment(text).at).toBeNull()
    },
  )

  it('leaves a clock without a day unresolved and says so', () => {
    expect(parseMoment('10:04')).toEqual({ at: null, text: '10:04', doubt: 'The day is not told, here or above.' })
  })

  it('leaves a day without a year unresolved and says so', () => {
    expect(parseMoment('3 Nov 10:04').doubt).toContain('year')
  })

  it('takes the year from around', () => {
    expect(parseMoment('3 Nov 10:04', { year: 2025 }).at).toBe('2025-11-03T10:04:00')
  })

  it('keeps the words as written', () => {
    expect(parseMoment('ca. kl. 14.30 norsk tid', { date: day }).text).toBe('14.30 norsk tid')
    expect(parseMoment('[2026-11-03 10:04 (UTC)]').text).toBe('2026-11-03 10:04 (UTC)')
  })
})

describe('numbers that can be day or month', () => {
  it('reads the month first and says that it is in doubt', () => {
    const moment = parseMoment('03/04/2026 10:04')
    expect(moment.at).toBe('2026-03-04T10:04:00')
    expect(moment.doubt).toContain('month or the day first')
  })

  it.each([
    ['day-first', '2026-04-03'],
    ['month-first', '2026-03-04'],
  ] as const)('is certain where the document is %s', (dateOrder, at) => {
    expect(parseMoment('03/04/2026', { dateOrder })).toEqual({ at, text: '03/04/2026', doubt: null })
  })
})

describe('time zones', () => {
  const summer = { year: 2026, month: 7, day: 1 }

  it.each([
    ['PT', '2026-07-01T10:04:00-07:00'],
    ['ET', '2026-07-01T10:04:00-04:00'],
    ['Europe/Oslo', '2026-07-01T10:04:00+02:00'],
    ['America/Sao_Paulo', '2026-07-01T10:04:00-03:00'],
    ['Australia/Sydney', '2026-07-01T10:04:00+10:00'],
    ['CEST', '2026-07-01T10:04:00+02:00'],
    ['BST', '2026-07-01T10:04:00+01:00'],
  ])('knows what the clocks showed in July in %s', (zone, at) => {
    expect(parseMoment(`10:04 ${zone}`, { date: summer })).toMatchObject({ at, doubt: null })
  })

  it.each([['PST'], ['CET'], ['EST']])('says so where “%s” is written on a day of summer', (zone) => {
    expect(parseMoment(`10:04 ${zone}`, { date: summer }).doubt).toContain('clocks there stood at')
  })

  it.each([['IST'], ['CST']])('says that “%s” has more than one meaning', (zone) => {
    expect(parseMoment(`10:04 ${zone}`, { date: day }).doubt).toContain('the same letters')
  })

  it('takes the zone from around, and the one written with the time before it', () => {
    const zone = zoneNamed('Europe/Oslo')
    expect(parseMoment('10:04', { date: day, zone }).at).toBe(`${D}10:04:00+01:00`)
    expect(parseMoment('10:04 UTC', { date: day, zone }).at).toBe(`${D}10:04:00Z`)
  })

  it('says that an hour never was, on the night when clocks go forward', () => {
    const moment = parseMoment('02:30 Europe/Oslo', { date: { year: 2026, month: 3, day: 29 } })
    expect(moment.doubt).toContain('did not exist')
  })

  it('says that an hour came twice, on the night when clocks go back', () => {
    const moment = parseMoment('02:30 Europe/Oslo', { date: { year: 2026, month: 10, day: 25 } })
    expect(moment.doubt).toContain('twice')
  })

  it('is certain on the same night an hour later', () => {
    const night = { date: { year: 2026, month: 10, day: 25 } }
    expect(parseMoment('03:30 Europe/Oslo', night)).toMatchObject({ at: '2026-10-25T03:30:00+01:00', doubt: null })
    expect(parseMoment('01:30 Europe/Oslo', night)).toMatchObject({ at: '2026-10-25T01:30:00+02:00', doubt: null })
  })
})

describe('distances', () => {
  const start = Date.UTC(2026, 10, 3, 10, 0) / 60_000

  it.each([
    ['T+15m', `${D}10:15:00`],
    ['T+15', `${D}10:15:00`],
    ['T + 15 min', `${D}10:15:00`],
    ['T+1h30m', `${D}11:30:00`],
    ['T+01:30', `${D}11:30:00`],
    ['T+00:05', `${D}10:05:00`],
    ['T-10m', `${D}09:50:00`],
    ['T0', `${D}10:00:00`],
    ['T+0', `${D}10:00:00`],
    ['+5 min', `${D}10:35:00`],
    ['+00:15', `${D}10:45:00`],
    ['+1h', `${D}11:30:00`],
    ['1 hour later', `${D}11:30:00`],
    ['an hour later', `${D}11:30:00`],
    ['half an hour later', `${D}11:00:00`],
    ['Two hours later', `${D}12:30:00`],
    ['30 seconds later', `${D}10:30:30`],
    ['After 5 minutes', `${D}10:35:00`],
    ['5 minutter senere', `${D}10:35:00`],
    ['etter 5 minutter', `${D}10:35:00`],
    ['1,5 Stunden später', `${D}12:00:00`],
    ['nach 5 Minuten', `${D}10:35:00`],
    ['10 minutes plus tard', `${D}10:40:00`],
    ['10 minutos después', `${D}10:40:00`],
    ['10 minutos depois', `${D}10:40:00`],
    ['10分後', `${D}10:40:00`],
    ['1時間後', `${D}11:30:00`],
  ])('“%s” counts from the start, or from the entry above', (text, at) => {
    expect(parseMoment(text, { date: day, start, previous: start + 30 }).at).toBe(at)
  })

  it('is unresolved without a time to count from', () => {
    expect(parseMoment('T+15m', { date: day }).doubt).toContain('counts from')
  })
})
