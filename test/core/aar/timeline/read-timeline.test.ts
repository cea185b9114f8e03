import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../../src/core/aar/metadata/read-metadata.ts'
import { parseDocument } from '../../../../src/core/aar/parse-document.ts'
import { readSections } from '../../../../src/core/aar/sections/read-sections.ts'
import { readTimeline, type TimelineReading } from '../../../../src/core/aar/timeline/read-timeline.ts'

function read(lines: readonly string[] | string, path?: string): TimelineReading {
  const document = parseDocument(typeof lines === 'string' ? lines : lines.join('\n'))
  const { sections, regions } = readSections(document)
  const metadata = readMetadata(document, regions)
  return readTimeline({ document, sections, metadata, ...(path === undefined ? {} : { path }) })
}

/** `line at event` of every entry. */
function told(lines: readonly string[], path?: string): readonly string[] {
  return read(lines, path).entries.map((entry) => `${entry.line} ${entry.at ?? '-'} ${entry.event}`)
}

/** `line at` of every entry. */
function times(lines: readonly string[], path?: string): readonly string[] {
  return read(lines, path).entries.map((entry) => `${entry.line} ${entry.at ?? '-'}`)
}

describe('forms that stand apart', () => {
  it.each([
    ['quoted lines', ['> 2026-11-03 14:00 deleted', '> 2026-11-03 14:04 empty'], 2],
    ['four digits and a dash', ['0915 - failover starts', '', '0921 - replicas lag'], 2],
    [
      'boxes around single entries',
      [
        '**14:06 - 15:27** the vendor is asked',
        '',
        ':::hint',
        '**15:27** The status page says that this is an incident of the gateway.',
        ':::',
        '',
        '**16:02** rolled back',
      ],
      3,
    ],
    ['hours and minutes parted by a dot', ['- 10.42: the queue stops', '- 10.46: alert', '- 10.56: it runs again'], 3],
    [
      'a heading that says timeline above',
      ['### 3 November 2026: gateway timeline', 'People had met.', '### 14:06 it stops', '', 'Then it ran.'],
      1,
    ],
    ['the start of the incident', ['T-5m: deploy', '', 'T+0: errors', '', 'T+12m: rollback'], 3],
    [
      'bold lines, one of them over another',
      ['**[16:36 UTC] First event starts.**', '', '**[16:50 UTC] Restart**, and it recovers.'],
      2,
    ],
  ])('%s', (_, lines, count) => {
    expect(times(['## Timeline', '', ...lines])).toHaveLength(count)
  })

  it('a part of the day before a colon or dash is the time of an entry', () => {
    const { entries } = read([
      '## Timeline',
      '',
      '- 10:04 alert',
      '- Evening shift is told',
      '- Late afternoon: the queue is worked off',
      '- **Evening** – all is well',
    ])
    expect(entries.map(({ text, event }) => [text, event])).toEqual([
      ['10:04', 'alert'],
      ['Late afternoon', 'the queue is worked off'],
      ['Evening', 'all is well'],
    ])
  })

  it('a time that nobody can count from keeps its words', () => {
    const { entries } = read([
      '## Timeline',
      '',
      '- 2026-11-03 10:04 alert',
      '- A few hours later, found',
      '- About an hour later: fixed',
      '- The next morning, reviewed',
    ])
    expect(entries.map(({ text, event }) => [text, event])).toEqual([
      ['2026-11-03 10:04', 'alert'],
      ['A few hours later', 'found'],
      ['an hour later', 'fixed'],
      ['The next morning', 'reviewed'],
    ])
    expect(entries[1]).toMatchObject({ at: null, doubt: 'The time is told to be unknown.' })
  })

  it.each([
    [
      'bullets that label their times',
      [
        '- **Fault begins:**        2026-11-03 14:00 UTC',
        '- **First alert:**  2026-11-03 14:04 UTC (queue age)',
        '- **Calm again:** 2026-11-03 15:10 UTC onwards',
      ],
      3,
    ],
    ['lines that label their times', ['Feil innført: 02.11.2026 10:47', 'Feil oppdaget: 03.11.2026 14:20'], 2],
    ['one line that labels its time', ['Fault noticed: 03.11.2026 14:20'], 0],
    ['how long it took', ['Duration: 14:20 to 15:00', 'Time window: 14:20 (UTC)'], 0],
  ])('%s', (_, lines, count) => {
    expect(times(['## Timeline', '', ...lines])).toHaveLength(count)
  })

  it('the label is what happened', () => {
    expect(told(['## Timeline', '', 'Fault made: 2026-11-02 10:47', 'Fault seen: 2026-11-03 14:20'])).toEqual([
      '3 2026-11-02T10:47:00 Fault made',
      '4 2026-11-03T14:20:00 Fault seen',
    ])
  })

  it('years are none of them', () => {
    expect(
      times(['## Timeline', '', '- 10:04 alert', '- 10:09 paged', '', '2021 - the year of the rewrite']),
    ).toHaveLength(2)
  })
})

describe('days', () => {
  it('take a remark on the zone along', () => {
    expect(times(['## Timeline', '', '2026-11-03 (*all times UTC*)', '', '- 14:51 alert', '- 14:54 paged'])).toEqual([
      '5 2026-11-03T14:51:00Z',
      '6 2026-11-03T14:54:00Z',
    ])
  })

  it('stand in a row of their own', () => {
    expect(
      times([
        '## Timeline',
        '',
        '| Time | Who | Event |',
        '|---|---|---|',
        '| | | **3 November 2026** |',
        '| 10:04 | kim | Alert |',
      ]),
    ).toEqual(['6 2026-11-03T10:04:00'])
  })

  it.each([
    ['- 7-13th Nov - rebuilt', 7],
    ['- 7th–13th November: rebuilt', 7],
    ['- 7 to 13 November 2026: rebuilt', 7],
    ['- 7.–13. november: bygget opp', 7],
    ['- 7 November - rebuilt', 7],
  ])('that are a stretch begin with the first: %s', (line, day) => {
    expect(times(['Date: 2026-11-06', '', '## Timeline', '', '- 11:10 6 November - merged', line]).at(-1)).toBe(
      `6 2026-11-0${day}`,
    )
  })

  it('of one sentence behind others in a lead-up are no chronology', () => {
    const before = ['One.', 'Two.', 'Three.'].flatMap((words) => [words, ''])
    expect(times(['## Leadup', '', ...before, 'At 19:15 UTC, the load rose.', ''])).toEqual([])
    expect(times(['## Leadup', '', 'At 19:15 UTC, the load rose.', ''])).toHaveLength(1)
  })

  it('of the lead-up are no entries where a timeline stands', () => {
    expect(
      times([
        '## Leadup',
        '',
        'At 10:00 UTC a change went out.',
        '',
        '## Timeline',
        '',
        '- 10:05 alert',
        '- 10:09 paged',
      ]),
    ).toHaveLength(2)
  })
})

describe('tables', () => {
  it('reads time and event', () => {
    expect(
      told([
        '# Timeline',
        '',
        '| Time | Event |',
        '|---|---|',
        '| 2026-11-03 10:04 UTC | Alert fires |',
        '| 2026-11-03 10:20 UTC | Rolled back |',
      ]),
    ).toEqual(['5 2026-11-03T10:04:00Z Alert fires', '6 2026-11-03T10:20:00Z Rolled back'])
  })

  it('reads the day of a row whose hour is still the pattern of the template', () => {
    const { entries } = read([
      '# Timeline',
      '',
      '| Time | Event |',
      '|---|---|',
      '| 2026-11-03 HH:mm | The limits were set |',
    ])
    expect(entries).toMatchObject([{ at: '2026-11-03', text: '2026-11-03 HH:mm', event: 'The limits were set' }])
  })

  it('reads date and time in columns of their own, the date only in the first row of a group', () => {
    expect(
      told([
        '## Timeline',
        '',
        '| Date | Time | Event |',
        '|---|---|---|',
        '| 2026-11-03 | 23:50 | Alert fires |',
        '| | 23:58 | Paged |',
        '| 2026-11-04 | 00:10 | Rolled back |',
        '| | 00:30 | Over |',
      ]),
    ).toEqual([
      '5 2026-11-03T23:50:00 Alert fires',
      '6 2026-11-03T23:58:00 Paged',
      '7 2026-11-04T00:10:00 Rolled back',
      '8 2026-11-04T00:30:00 Over',
    ])
  })

  it('takes the zone from the column header, and the event column wherever it stands', () => {
    expect(
      told([
        '# Review 2026-11-03',
        '',
        '## Timeline',
        '',
        '| Owner | Description | Time (JST) |',
        '|---|---|---|',
        '| kim | Alert fires | 10:04 |',
        '| sam | Rolled back | 10:20 |',
      ]),
    ).toEqual(['7 2026-11-03T10:04:00+09:00 Alert fires', '8 2026-11-03T10:20:00+09:00 Rolled back'])
  })

  it.each([
    ['Norwegian', '| Dato | Klokkeslett | Hendelse |', '| 3.11.2026 | 10.04 | Varsel |'],
    ['Norwegian, shorter', '| Tidspunkt | Hva skjedde |', '| 3. november 2026 kl. 10.04 | Varsel |'],
    ['German', '| Datum | Uhrzeit | Ereignis |', '| 03.11.2026 | 10:04 Uhr | Alarm |'],
    ['French', '| Date | Heure | Événement |', '| 03/11/2026 | 10h04 | Alerte |'],
    ['Spanish', '| Fecha | Hora | Evento |', '| 3 de noviembre de 2026 | 10:04 | Alerta |'],
    ['Portuguese', '| Data | Horário | Evento |', '| 3 de novembro de 2026 | 10h04 | Alerta |'],
    ['Japanese', '| 日時 | 内容 |', '| 2026年11月3日 10時04分 | アラート |'],
    ['bold headers', '| **Time** | **What** |', '| 2026-11-03 10:04 | Alert |'],
    ['other words', '| When (local) | Who | What |', '| 2026-11-03 10:04 | kim | Alert |'],
    ['no words', '| | |', '| 2026-11-03 10:04 | Alert |'],
  ])('knows the columns in %s', (language, header, row) => {
    const columns = header.split('|').length - 2
    const evidence = language === 'French' ? 'Publié le 25/12/2026.' : 'A review.'
    const rows = [evidence, '', '## Timeline', '', header, `|${'---|'.repeat(columns)}`, row]
    expect(times(rows)).toEqual(['7 2026-11-03T10:04:00'])
  })

  it('knows a time column by what stands in it', () => {
    expect(
      times(
        ['## Timeline', '', '| A | B |', '|---|---|', '| 10:04 | Alert fires |', '| 10:20 | Rolled back |'],
        'docs/2026-11-03-db.md',
      ),
    ).toEqual(['5 2026-11-03T10:04:00', '6 2026-11-03T10:20:00'])
  })

  it('reads a table whose header row is its first entry', () => {
    expect(
      times(['## Timeline', '', '| 10:04 | Alert fires |', '|---|---|', '| 10:20 | Rolled back |'], '2026-11-03.md'),
    ).toEqual(['3 2026-11-03T10:04:00', '5 2026-11-03T10:20:00'])
  })

  it('reads several tables of one section', () => {
    const table = ['| Time | Event |', '|---|---|']
    expect(
      times([
        '## Timeline',
        '',
        '### 2026-11-03',
        '',
        ...table,
        '| 10:04 | A |',
        '',
        '### 2026-11-04',
        '',
        ...table,
        '| 09:00 | B |',
      ]),
    ).toEqual(['7 2026-11-03T10:04:00', '13 2026-11-04T09:00:00'])
  })

  it('takes the start of an interval told in two columns', () => {
    expect(
      times([
        '## Timeline',
        '',
        '| Start | End | Event |',
        '|---|---|---|',
        '| 2026-11-03 10:04 | 2026-11-03 10:20 | Restart |',
      ]),
    ).toEqual(['5 2026-11-03T10:04:00'])
  })

  it('keeps a time that it does not know as written', () => {
    const { entries } = read([
      '## Timeline',
      '',
      '| Time | Event |',
      '|---|---|',
      '| after lunch | Alert fires |',
      '| ??:?? | Nobody knows |',
    ])
    expect(entries.map(({ at, text, doubt }) => ({ at, text, said: doubt !== null }))).toEqual([
      { at: null, text: 'after lunch', said: true },
      { at: null, text: '??:??', said: true },
    ])
  })

  it('leaves out rows of the template and rows without words', () => {
    expect(
      times([
        '## Timeline',
        '',
        '| Time | Event |',
        '|---|---|',
        '| HH:mm | What happened |',
        '| 2026-11-03 HH:mm | What happened |',
        '| 10:04 | |',
        '| | |',
      ]),
    ).toEqual([])
  })

  it('leaves other tables alone', () => {
    expect(
      times([
        '## Timeline',
        '',
        '| Service | Version |',
        '|---|---|',
        '| api | 1.10 |',
        '',
        '## Action items',
        '',
        '| Action | Due |',
        '|---|---|',
        '| Add an alert | 2026-12-01 |',
      ]),
    ).toEqual([])
  })
})

describe('lists', () => {
  it.each([
    ['dashes', ['- 2026-11-03 10:04 UTC - Alert fires', '- 2026-11-03 10:20 UTC - Rolled back']],
    ['bold times', ['* **2026-11-03 10:04 UTC** – Alert fires', '* **2026-11-03 10:20 UTC** – Rolled back']],
    ['numbers', ['1. 2026-11-03 10:04 UTC: Alert fires', '2. 2026-11-03 10:20 UTC: Rolled back']],
    ['code', ['- `2026-11-03 10:04 UTC` Alert fires', '- `2026-11-03 10:20 UTC` Rolled back']],
    ['brackets', ['- [2026-11-03 10:04 UTC] Alert fires', '- [2026-11-03 10:20 UTC] Rolled back']],
    [
      'links',
      [
        '- [2026-11-03 10:04 UTC](https://example.org/1) Alert fires',
        '- [2026-11-03 10:20 UTC](https://example.org/2) Rolled back',
      ],
    ],
    ['check boxes', ['- [x] 2026-11-03 10:04 UTC Alert fires', '- [ ] 2026-11-03 10:20 UTC Rolled back']],
    ['the time in a label', ['- **Alert fires (2026-11-03 10:04 UTC):**', '- **Rolled back (2026-11-03 10:20 UTC):**']],
    ['the time at the end', ['- Alert fires — 2026-11-03 10:04 UTC', '- Rolled back — 2026-11-03 10:20 UTC']],
  ])('reads entries with %s', (_, items) => {
    expect(times(['## Timeline', '', ...items])).toEqual(['3 2026-11-03T10:04:00Z', '4 2026-11-03T10:20:00Z'])
  })

  it('does not count details, but nested entries with a time', () => {
    expect(
      told([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '- 10:04 Alert fires',
        '  - it was the first one',
        '  - 10:06 second alert',
        '- 10:20 Rolled back',
        '  and what it took',
      ]),
    ).toEqual([
      '4 2026-11-03T10:04:00 Alert fires',
      '6 2026-11-03T10:06:00 second alert',
      '7 2026-11-03T10:20:00 Rolled back and what it took',
    ])
  })

  it('takes the bullets for entries where a line that is only a date or time groups them', () => {
    expect(
      told([
        '## Timeline',
        '',
        '3 Nov 2026',
        '',
        '- 10:04 Alert fires',
        '- 10:20 Rolled back',
        '',
        '4 Nov 2026',
        '',
        '- Review is held',
      ]),
    ).toEqual([
      '5 2026-11-03T10:04:00 Alert fires',
      '6 2026-11-03T10:20:00 Rolled back',
      '10 2026-11-04 Review is held',
    ])
  })

  it('gives the hour of a group to its entries', () => {
    expect(
      times([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '- 10:04',
        '  - Alert fires',
        '  - Kim is paged',
        '- 10:20 Rolled back',
      ]),
    ).toEqual(['5 2026-11-03T10:04:00', '6 2026-11-03T10:04:00', '7 2026-11-03T10:20:00'])
  })

  it('takes nested bullets for entries where their parent is only a date', () => {
    expect(
      told([
        '## Timeline',
        '',
        '- 2026-11-03',
        '  - 10:04 Alert fires',
        '  - 10:20 Rolled back',
        '- 2026-11-04',
        '  - 09:00 Review',
      ]),
    ).toEqual([
      '4 2026-11-03T10:04:00 Alert fires',
      '5 2026-11-03T10:20:00 Rolled back',
      '7 2026-11-04T09:00:00 Review',
    ])
  })

  it('takes the items of a timeline that tells no times at all', () => {
    const { entries } = read(['## Timeline', '', '- The deploy went out', '- The alert fired', '- We rolled back'])
    expect(entries.map(({ line, at, doubt }) => ({ line, at, doubt }))).toEqual(
      [3, 4, 5].map((line) => ({ line, at: null, doubt: 'No time is told.' })),
    )
  })

  it('reads lines that were indented into code', () => {
    expect(times(['# Review 2026-11-03', '## Timeline', '    - 10:04 Alert fires', '    - 10:20 Rolled back'])).toEqual(
      ['3 2026-11-03T10:04:00', '4 2026-11-03T10:20:00'],
    )
  })
})

describe('headings', () => {
  it('takes the heading for the entry where it is the time of a text', () => {
    expect(
      told([
        '## Timeline',
        '',
        '### 2026-11-03 10:04',
        '',
        'Alert fires',
        '',
        '### 10:20',
        '',
        'Rolled back',
        '',
        '- and checked',
      ]),
    ).toEqual(['3 2026-11-03T10:04:00 Alert fires', '7 2026-11-03T10:20:00 Rolled back'])
  })

  it('takes the bullets under a day and a line that says who acted', () => {
    expect(
      times([
        '## Timeline',
        '',
        '### 2026-11-03 Tuesday:',
        '',
        'Storage team:',
        '',
        '1. We tell the users',
        '1. We move the pool',
      ]),
    ).toEqual(['7 2026-11-03', '8 2026-11-03'])
  })

  it('takes a weekday for the next one', () => {
    expect(
      told([
        '## Timeline',
        '',
        '### Tuesday 2026-11-03 - 10:04',
        '',
        'Alert fires',
        '',
        '### Thursday',
        '',
        'It is back',
        '',
        '### Notes',
        '',
        'None',
      ]),
    ).toEqual(['3 2026-11-03T10:04:00 Alert fires', '7 2026-11-05 It is back'])
  })

  it('takes the entries under a heading that is only a day', () => {
    expect(
      times([
        '## Timeline',
        '',
        '### 3 November 2026',
        '',
        '- 10:04 Alert',
        '',
        '### 4 November 2026',
        '',
        '#### 09:00',
        '',
        'Review',
      ]),
    ).toEqual(['5 2026-11-03T10:04:00', '9 2026-11-04T09:00:00'])
  })

  it('goes on over headings of the same level that are times', () => {
    expect(
      times([
        '## Timeline',
        '',
        '## 2026-11-03 10:04',
        '',
        'Alert',
        '',
        '## 10:20',
        '',
        'Rolled back',
        '',
        '## Follow-up',
        '',
        '## 11:00',
        '',
        'no entry',
      ]),
    ).toEqual(['3 2026-11-03T10:04:00', '7 2026-11-03T10:20:00'])
  })

  it('reads a heading that tells time and event', () => {
    expect(
      told(['## Timeline', '', '### 2026-11-03 10:04 - Alert fires', '### 2026-11-03 10:20 - Rolled back']),
    ).toEqual(['3 2026-11-03T10:04:00 Alert fires', '4 2026-11-03T10:20:00 Rolled back'])
  })

  it('reads a bold line as a heading', () => {
    expect(
      times(['## Timeline', '', '**2026-11-03 10:04**', '', 'Alert fires', '', '**10:20**', '', 'Rolled back']),
    ).toEqual(['3 2026-11-03T10:04:00', '7 2026-11-03T10:20:00'])
  })
})

describe('paragraphs', () => {
  it('reads one entry a paragraph', () => {
    expect(
      told([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '10:04 Alert fires',
        '',
        '**10:20** – Rolled back',
        '',
        '`10:30` Over',
      ]),
    ).toEqual(['4 2026-11-03T10:04:00 Alert fires', '6 2026-11-03T10:20:00 Rolled back', '8 2026-11-03T10:30:00 Over'])
  })

  it('reads one entry a line', () => {
    expect(
      told(['# Review 2026-11-03', '## Timeline', '', '[10:04] Alert fires\\', '[10:20] Rolled back', '[10:30] Over']),
    ).toEqual(['4 2026-11-03T10:04:00 Alert fires', '5 2026-11-03T10:20:00 Rolled back', '6 2026-11-03T10:30:00 Over'])
  })

  it('takes a time on a line of its own with the text under it', () => {
    expect(
      told(['# Review 2026-11-03', '## Timeline', '', '10:04', 'Alert fires', '', '10:20', 'Rolled back']),
    ).toEqual(['4 2026-11-03T10:04:00 Alert fires', '7 2026-11-03T10:20:00 Rolled back'])
  })

  it('does not take a wrapped line for an entry', () => {
    expect(
      times([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '10:04 Alert fires, and it went on until',
        '10:20 when we rolled back',
      ]),
    ).toEqual(['4 2026-11-03T10:04:00'])
  })

  it('takes no dated prose outside of a chronology', () => {
    expect(
      times([
        '# Review',
        '',
        'At 10:04 UTC on 3 November 2026 the alert fired.',
        '',
        '## Impact',
        '',
        '10:04 to 10:20: no logins.',
        '',
        '## Timeline',
        '',
        'See the chat.',
      ]),
    ).toEqual([])
  })

  it('reads a sequence of events under another name', () => {
    expect(
      times([
        '# Review 2026-11-03',
        '## Lead-up',
        '',
        'At 10:04 the deploy went out.',
        '',
        'It broke.',
        '',
        '## Impact',
        '',
        'None',
      ]),
    ).toEqual(['4 2026-11-03T10:04:00'])
  })
})

describe('a chronology without a heading for it', () => {
  it('is read where it plainly is one', () => {
    expect(
      times([
        '# Review 2026-11-03',
        '',
        '## What happened',
        '',
        '| Time | Event |',
        '|---|---|',
        '| 10:04 | A |',
        '| 10:05 | B |',
        '| 10:06 | C |',
      ]),
    ).toEqual(['7 2026-11-03T10:04:00', '8 2026-11-03T10:05:00', '9 2026-11-03T10:06:00'])
  })

  it('is not made of dates in lessons and action items', () => {
    expect(
      times([
        '# Review',
        '',
        '## Action items',
        '',
        '- 2026-12-01 10:00 add an alert',
        '- 2026-12-02 10:00 add a test',
        '- 2026-12-03 10:00 write it down',
      ]),
    ).toEqual([])
  })
})

describe('the day', () => {
  const list = ['- 10:04 Alert fires']
  it.each([
    ['the timeline heading', ['# Review', '## Timeline (3 November 2026)', ...list]],
    ['the title', ['# Review of 2026-11-03', '## Timeline', ...list]],
    ['front matter', ['---', 'date: 2026-11-03', '---', '# Review', '## Timeline', ...list]],
    ['a label', ['# Review', '', '**Date**: 3 November 2026', '', '## Timeline', ...list]],
    [
      'the summary',
      ['# Review', '', '## Summary', '', 'On 3 November 2026 logins failed.', '', '## Timeline', ...list],
    ],
    ['a line above', ['# Review', '## Timeline', '', '2026-11-03', '', ...list]],
    ['a line above with its weekday', ['# Review', '## Timeline', '', '_Tuesday, November 3, 2026_', '', ...list]],
  ])('is taken from %s', (_, lines) => {
    expect(read(lines).entries[0]?.at).toBe('2026-11-03T10:04:00')
  })

  it('is taken from the name of the file', () => {
    expect(times(['## Timeline', '', ...list], 'docs/aar/2026-11-03-login.md')).toEqual(['3 2026-11-03T10:04:00'])
  })

  it('is the next one past midnight', () => {
    expect(times(['# Review 2026-11-03', '## Timeline', '', '- 23:50 A', '- 00:10 B', '- 00:20 C'])).toEqual([
      '4 2026-11-03T23:50:00',
      '5 2026-11-04T00:10:00',
      '6 2026-11-04T00:20:00',
    ])
  })

  it('stays where an entry is only a little out of order, which is said', () => {
    const [, second] = read(['# Review 2026-11-03', '## Timeline', '', '- 10:20 A', '- 10:04 B']).entries
    expect(second).toMatchObject({ at: '2026-11-03T10:04:00', doubt: 'The clock goes back from the entry above.' })
  })

  it('goes on into the next year', () => {
    expect(times(['# Review 2026-12-31', '## Timeline', '', '- 31 Dec 23:50 A', '- 1 Jan 00:10 B'])).toEqual([
      '4 2026-12-31T23:50:00',
      '5 2027-01-01T00:10:00',
    ])
  })

  it('is counted from the first', () => {
    expect(times(['# Review 2026-11-03', '## Timeline', '', '- Day 1, 10:04 A', '- Day 2, 09:00 B'])).toEqual([
      '4 2026-11-03T10:04:00',
      '5 2026-11-04T09:00:00',
    ])
  })

  it('is told by the other dates whether it comes first', () => {
    expect(times(['# Review', '## Timeline', '', '- 03/11/2026 10:04 A', '- 25/11/2026 10:04 B'])).toEqual([
      '4 2026-11-03T10:04:00',
      '5 2026-11-25T10:04:00',
    ])
  })

  it('does not matter for durations, though it is not told', () => {
    expect(read(['## Timeline', '', '- 23:50 A', '- 00:10 B']).minutes).toEqual([1430, 1450])
  })
})

describe('the zone', () => {
  const list = ['- 10:04 Alert fires']
  it.each([
    ['the heading', ['# Review 2026-11-03', '## Timeline (times in CET)', ...list], '+01:00'],
    ['a line', ['# Review 2026-11-03', '## Timeline', '', 'All times in JST', '', ...list], '+09:00'],
    [
      'a line in italics',
      ['# Review 2026-11-03', '## Timeline', '', '*All times are Pacific time.*', '', ...list],
      '-08:00',
    ],
    ['a line at the top', ['# Review 2026-11-03', '', '> All times are UTC.', '', '## Timeline', ...list], 'Z'],
    [
      'front matter',
      ['---', 'date: 2026-11-03', 'timezone: Europe/Oslo', '---', '# Review', '## Timeline', ...list],
      '+01:00',
    ],
    [
      'a Norwegian line',
      ['# Rapport 2026-11-03', '## Tidslinje', '', 'Alle tider er norsk tid.', '', ...list],
      '+01:00',
    ],
    ['a German line', ['# Bericht 2026-11-03', '## Zeitleiste', '', 'Alle Zeiten in MEZ', '', ...list], '+01:00'],
    ['a Japanese line', ['# 報告 2026-11-03', '## タイムライン', '', '時刻はすべてJST', '', ...list], '+09:00'],
  ])('is taken from %s', (_, lines, offset) => {
    expect(read(lines).entries[0]?.at).toBe(`2026-11-03T10:04:00${offset}`)
  })

  it('is the entry’s own before the document’s', () => {
    expect(times(['# Review 2026-11-03', '## Timeline (CET)', '', '- 10:04 A', '- 10:04 UTC B'])).toEqual([
      '4 2026-11-03T10:04:00+01:00',
      '5 2026-11-03T10:04:00Z',
    ])
  })

  it('is the one that the other entries name', () => {
    expect(times(['# Review 2026-11-03', '## Timeline', '', '- 10:04 CET A', '- 10:20 B'])).toEqual([
      '4 2026-11-03T10:04:00+01:00',
      '5 2026-11-03T10:20:00+01:00',
    ])
  })

  it('is not guessed among several, and such a time is not compared', () => {
    const { minutes } = read(['# Review 2026-11-03', '## Timeline', '', '- 10:04 CET A', '- 10:20 B', '- 09:30 UTC C'])
    expect(minutes[1]).toBeNull()
    expect((minutes[2] ?? 0) - (minutes[0] ?? 0)).toBe(26)
  })

  it('is named in the reading', () => {
    expect(read(['## Timeline (times in BST)', ...list]).timeZone).toBe('BST')
    expect(read(['## Timeline', ...list]).timeZone).toBeNull()
  })

  it('keeps no offset where none is known', () => {
    expect(read(['# Review 2026-11-03', '## Timeline', ...list]).entries[0]?.at).toBe('2026-11-03T10:04:00')
  })
})

describe('distances', () => {
  it('count from the first entry or the one above', () => {
    expect(
      times([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '- 10:00 UTC Deploy',
        '- T+15m Alert',
        '- 30 minutes later rolled back',
        '- T+1h over',
      ]),
    ).toEqual(['4 2026-11-03T10:00:00Z', '5 2026-11-03T10:15:00Z', '6 2026-11-03T10:45:00Z', '7 2026-11-03T11:00:00Z'])
  })
})

describe('AM and PM', () => {
  it('are missed where only some entries have them', () => {
    const { entries } = read(['# Review 2026-11-03', '## Timeline', '', '- 11:50 AM A', '- 12:10 B', '- 1:10 PM C'])
    expect(entries.map((entry) => entry.at)).toEqual([
      '2026-11-03T11:50:00',
      '2026-11-03T12:10:00',
      '2026-11-03T13:10:00',
    ])
    expect(entries[1]?.doubt).toContain('AM or PM')
  })
})

describe('what is told of an entry', () => {
  it('has its place, its words and what can be checked', () => {
    const [entry] = read([
      '# Review 2026-11-03',
      '## Timeline',
      '',
      '- **10:04 UTC** Alert `LoginErrors` [fires](https://example.org)',
      '  - graph: <https://example.org/g>',
    ]).entries
    expect(entry).toEqual({
      line: 4,
      column: 1,
      endLine: 5,
      endColumn: 35,
      at: '2026-11-03T10:04:00Z',
      text: '10:04 UTC',
      doubt: null,
      event: 'Alert LoginErrors fires',
      kind: 'detected',
      evidence: 3,
    })
  })
})

describe('forms that stand apart', () => {
  it.each([
    [
      'a heading with its time in brackets',
      ['### Alert fires (10:04)', '', 'It was loud.', '', '### Rolled back (10:20)', '', 'Done.'],
    ],
    ['a symbol before the time', ['', '\u{1f6a8} 10:04 Alert fires', '', '', ':rewind: 10:20 Rolled back', '', '']],
    ['a quoted list', ['> - 10:04 Alert fires', '>', '>', '>', '> - 10:20 Rolled back', '', '']],
    [
      'a paragraph with its time in the label',
      ['**Alert (10:04):** it fired', '', '', '', '**Rollback (10:20):** done', '', ''],
    ],
  ])('reads %s', (form, lines) => {
    const found = times(['# Review 2026-11-03', '', '## Timeline', ...lines])
    const first = form === 'a symbol before the time' ? 5 : 4
    expect(found).toEqual([`${first} 2026-11-03T10:04:00`, '8 2026-11-03T10:20:00'])
  })

  it('reads days told by the one before', () => {
    expect(
      times([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '- 10:04 Alert',
        '- Same day, 11:00 Call',
        '- Next day at 09:00 Review',
        '- 翌日 09:30 復旧',
      ]),
    ).toEqual(['4 2026-11-03T10:04:00', '5 2026-11-03T11:00:00', '6 2026-11-04T09:00:00', '7 2026-11-05T09:30:00'])
  })

  it('reads messages of a chat, the time behind the name', () => {
    expect(
      told([
        '# Review 2026-11-03',
        '## Timeline',
        '',
        '**kim** [10:02 AM]',
        'logins fail',
        '',
        '**sam** [10:10 AM]',
        'looking',
      ]),
    ).toEqual(['4 2026-11-03T10:02:00 logins fail', '7 2026-11-03T10:10:00 looking'])
  })

  it('counts days without a known first', () => {
    const { minutes, entries } = read(['## Timeline', '', 'Day 1', '', '- 10:00 A', '', 'Day 2', '', '- 09:00 B'])
    expect(minutes).toEqual([600, 1440 + 540])
    expect(entries[1]?.doubt).toBe('The day is not told, here or above.')
  })

  it('tells the turning point by a column beside the event', () => {
    const { entries } = read([
      '## Timeline',
      '',
      '| Phase | Time | Notes |',
      '|---|---|---|',
      '| Detected | 10:04 | Kim looks at the graphs |',
    ])
    expect(entries[0]).toMatchObject({ kind: 'detected', event: 'Kim looks at the graphs' })
  })
})

describe('any document', () => {
  const line = fc.constantFrom(
    '# Timeline',
    '## 10:04',
    '### 3 Nov 2026',
    '- 10:04 x',
    '  - 10:05 y',
    '1. x',
    '| Time | Event |',
    '|---|---|',
    '| 10:04 | x |',
    '| | |',
    '10:04',
    '[10:04] x\\',
    '**10:04** x',
    '> 10:04',
    '```',
    '    - 10:04 x',
    '',
    'All times in CET',
    '<b>10:04</b>',
    '- ',
    '|',
    '\t- 10:04',
    'é10:04',
    '\u{1f525} 10:04',
    '---',
    'T+5m',
    '- 1 hour later',
  )
  it('never throws, and every place lies inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string({ unit: 'grapheme', maxLength: 30 })), { maxLength: 25 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) => {
          const text = lines.join(end)
          const count = text.split(/\r\n|\n|\r/).length
          const { entries, minutes } = read(text)
          expect(minutes).toHaveLength(entries.length)
          for (const entry of entries) {
            expect(entry.line).toBeGreaterThanOrEqual(1)
            expect(entry.endLine).toBeGreaterThanOrEqual(entry.line)
            expect(entry.endLine).toBeLessThanOrEqual(count)
            expect(entry.column).toBeGreaterThanOrEqual(1)
            if (entry.at === null) expect(entry.doubt).not.toBeNull()
          }
          expect(entries.map((entry) => entry.line)).toEqual(
            [...entries.map((entry) => entry.line)].sort((a, b) => a - b),
          )
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('times with a dot', () => {
  it('count where the lines of a timeline begin with them, and never go back', () => {
    const lines = [
      '## Timeline',
      '',
      '3 November 2026',
      '',
      'See https://chat.example.com/t/1',
      '',
      '8.48 Kim adds an index<br>',
      'An alert fires<br>',
      '08.52 Bo says that search is down',
      '',
      '9.06 Kim restarts it: done',
    ]
    expect(told(lines)).toEqual([
      '7 2026-11-03T08:48:00 Kim adds an index An alert fires',
      '9 2026-11-03T08:52:00 Bo says that search is down',
      '11 2026-11-03T09:06:00 Kim restarts it: done',
    ])
  })

  it.each([
    ['versions', ['1.20 with the fix', '', '1.21 with the other fix', '', '1.22 without both']],
    ['what goes back', ['9.48 points before', '', '9.12 points after', '', '9.30 points on the next day']],
    ['releases', ['9.10 released', '', '9.11 released', '', '9.12 released']],
    ['fewer than three', ['9.48 Kim adds an index', '', '9.52 Bo calls']],
  ])('do not count as %s', (_, lines) => {
    expect(times(['## Timeline', '', ...lines])).toEqual([])
  })
})

describe('times in four digits', () => {
  const fixed = ['# Slow search', '## How we fixed it', '### 3 November 2026']

  it('count where three lines or more begin with them and a sign', () => {
    const lines = ['~1442: a new index was rolled out.', '', '1738 : first reports.', '', '2019: 3 pods restarted.']
    expect(told([...fixed, ...lines])).toEqual([
      '4 2026-11-03T14:42:00 a new index was rolled out.',
      '6 2026-11-03T17:38:00 first reports.',
      '8 2026-11-03T20:19:00 3 pods restarted.',
    ])
  })

  it('may be links, or stand in bullets over several days', () => {
    const lines = [
      ...['- [2246](https://chat.example/1): Alert', '- **2351** – Restart', '', '### 4 November', ''],
      ...['- 0007: Slow again', '- 0915: Well'],
    ]
    expect(times([...fixed, ...lines])).toEqual([
      '4 2026-11-03T22:46:00',
      '5 2026-11-03T23:51:00',
      '9 2026-11-04T00:07:00',
      '10 2026-11-04T09:15:00',
    ])
  })

  it('need no sign in a timeline', () => {
    const lines = [
      '# Slow',
      '## Timeline, 3 November 2026',
      '',
      '- 0912 Kim restarts',
      '- 0920 Alert',
      '- 1001 Well again',
    ]
    expect(told(lines)[0]).toBe('4 2026-11-03T09:12:00 Kim restarts')
  })

  it.each([
    ['years', ['2012: first version', '', '2015: second version', '', '2019: third version']],
    ['amounts without a sign', ['1442 Shops', '', '1510 Tills', '', '1620 Vans']],
  ])('are none where they are %s', (_, lines) => {
    expect(times(['# Slow search', '## Numbers', ...lines])).toEqual([])
  })

  it('go on behind a word that says how nearly', () => {
    const lines = ['- 10:04 Alert', '- Some time before 10:20: all copies were gone', '- 10:30 Restored']
    expect(times(['# Slow', '## Timeline, 3 November 2026', ...lines])).toHaveLength(3)
  })
})

describe('lines of a paragraph', () => {
  it('are parted where a break in the middle of a line comes before a time', () => {
    const lines = [
      '## Timeline',
      '',
      '### 2026-11-03',
      '',
      '15:27 - Kim changes',
      'the records. (No. 56)<br> 21:14 - They take',
      'effect.<br> 21:20 - A mail is sent.',
    ]
    expect(told(lines)).toEqual([
      '5 2026-11-03T15:27:00 Kim changes the records. (No. 56)',
      '6 2026-11-03T21:14:00 They take effect.',
      '7 2026-11-03T21:20:00 A mail is sent.',
    ])
  })

  it('go on behind a capital letter, which is no small word that a sentence wraps after', () => {
    const lines = [
      '## Timeline',
      '',
      '### 2026-11-03',
      '',
      '^ Known as error A',
      '21:27 UTC : others see it',
      '21:29 UTC : it ends',
    ]
    expect(times(lines)).toHaveLength(2)
  })

  it('tell nothing where a day has only brackets behind it', () => {
    expect(times(['## Timeline', '', '**3 Nov 2026:** (// local time)', '20:20 the chain halts'])).toEqual([
      '4 2026-11-03T20:20:00',
    ])
  })
})

describe('a timeline in prose', () => {
  const prose = [
    'Searches began to time out, and the clients asked again and again.',
    '',
    'The retries filled the queue. Pods ran out of memory and were restarted.',
    '',
    '![Memory](memory.png)',
    '',
    'We raised the limit, after which the queue was drained.',
    '',
    '*The graph was taken a week after the incident.*',
  ]

  it('has its paragraphs for entries, without times', () => {
    expect(times(['## Timeline', '', ...prose])).toEqual(['3 -', '5 -', '9 -'])
  })

  it.each([
    ['two paragraphs', ['## Timeline', '', ...prose.slice(0, 3)]],
    ['another heading', ['## Background', '', ...prose]],
    [
      'instructions',
      ['## Timeline', '', 'List every event.', '', 'Tell when it was detected.', '', 'All times were taken in UTC.'],
    ],
  ])('has none with %s', (_, lines) => {
    expect(times(lines)).toEqual([])
  })

  it('leaves paragraphs alone where a list tells the times', () => {
    expect(times(['## Timeline', '', ...prose, '', '- 10:04 alert'])).toEqual(['13 -'])
  })
})

describe('a timeline in one list', () => {
  const steps = [
    '# Slow search',
    '## Timeline',
    '- On 3 November 2026 at 10:04 the first search failed',
    '- The on-call engineer was paged',
    '- Kim restarted the index on November 4th',
    '- Searches worked again',
  ]

  it('has all its bullets for entries, where few know their time and all tell what happened', () => {
    expect(times(steps)).toEqual(['3 2026-11-03T10:04:00', '4 -', '5 2026-11-04', '6 -'])
  })

  it.each([
    ['most bullets begin with a time', ['- 10:30 paged', '- 10:40 restarted', '- No alert was raised'], 3],
    ['they do not narrate', ['- Shop: down', '- Till: slow', '- Search: empty'], 1],
    ['they leave times open', ['- 2026-MM-DD: the key was made', '- 2026-MM-DD: it was used', '- It was revoked'], 1],
  ])('has those with a time alone where %s', (_, lines, expected) => {
    const rest = ['- On 3 November 2026 at 10:04 the first search failed', ...lines]
    expect(times(['# Slow search', '## Timeline', ...rest])).toHaveLength(expected)
  })
})

describe('numbered steps under a time', () => {
  it('are each an entry of that time, where bullets tell more of one', () => {
    const lines = (mark: string) => ['## Timeline', '### 2026-11-03 10:04', `${mark} alert`, `${mark} page`]
    expect(times(lines('1.'))).toEqual(['3 2026-11-03T10:04:00', '4 2026-11-03T10:04:00'])
    expect(times(lines('-'))).toEqual(['2 2026-11-03T10:04:00'])
  })

  it('are each an entry of the day that stands over their heading', () => {
    const lines = (mark: string) => [
      '## Timeline',
      '### 2026-11-03',
      '#### Incident 1',
      `${mark} alert`,
      `${mark} page`,
    ]
    expect(times(lines('1.'))).toEqual(['4 2026-11-03', '5 2026-11-03'])
    expect(times(lines('-'))).toEqual([])
  })
})

describe('a bullet among others with times', () => {
  it('is an entry where it ends in one', () => {
    expect(
      told([
        '# 2026-11-03',
        '## Timeline',
        '- 10:04 alert',
        '- 10:20 rollback',
        '- 10:30 drained',
        '- The search came back at 10:41.',
        '- We drink tea.',
      ]).slice(3),
    ).toEqual(['6 2026-11-03T10:41:00 The search came back.'])
  })

  it('is an entry without a time where bold words say when', () => {
    const lines = ['# 2026-11-03', '## Timeline', '- **10:04**: alert', '- **10:20**: rollback', '- **10:30**: drained']
    expect(times([...lines, '- **Some weeks before**: the disk fills', '- **Note**: from memory']).slice(3)).toEqual([
      '6 -',
    ])
  })
})

describe('a list that is announced as the timeline', () => {
  const lines = [
    '- 10.42: it stops',
    '- 10.46: alert',
    '- 10.56: it runs',
    '',
    'What we know:',
    '',
    '- A disk died',
    '- It was old',
    '- It was full',
    '- Nobody looked',
  ]
  it('is the timeline, whatever else stands under its heading', () => {
    expect(
      times(['## What happened', '', 'The queue stopped. This is the timeline of events from 10.42am:', '', ...lines]),
    ).toHaveLength(3)
  })
  it('and is none without a word of it', () => {
    expect(read(['## What happened', '', 'The queue stopped:', '', ...lines]).entries.length).toBeLessThan(3)
  })
})

describe('days that cannot be looked up', () => {
  it('keep their words where the calendar has no such day', () => {
    const { entries } = read(['## Timeline', '- 2026-02-27 10:04 alert', '- 2026-02-30 patched'])
    expect(entries[1]).toMatchObject({
      at: null,
      text: '2026-02-30',
      event: 'patched',
      doubt: 'There is no such day in the calendar.',
    })
  })

  it('may be crosses', () => {
    expect(times(['## Timeline', '- 2026-02-27 10:04 alert', '- xx:xx patched'])).toHaveLength(2)
  })
})

describe('a day told by its number alone', () => {
  it.each([
    ['Sunday 1st at 19:25', '2026-02-01T19:25:00'],
    ['Monday the 2nd, 05:30:', '2026-02-02T05:30:00'],
    ['Saturday 31st at 23:50', '2026-01-31T23:50:00'],
  ])('“%s” is the nearest such day', (text, at) => {
    expect(times(['# Disk full, 2026-02-01', '## Timeline', `- ${text} the disk was full`])).toEqual([`3 ${at}`])
  })
})

describe('an offset from UTC behind a time', () => {
  it.each([
    ['- 10:04 UTC+2 alert fires', '2026-11-03T10:04:00+02:00'],
    ['- 10:04:00 +0000 alert fires', '2026-11-03T10:04:00Z'],
    ['- 10:04 +02:00 alert fires', '2026-11-03T10:04:00+02:00'],
    ['- 10:04 +2 replicas are added', '2026-11-03T10:04:00'],
  ])('counts whatever word follows: %s', (line, at) => {
    expect(times(['# 2026-11-03', '## Timeline', line])).toEqual([`3 ${at}`])
  })
})

describe('a review in one list', () => {
  const review = (...context: readonly string[]) => [
    '# Login down',
    '',
    '- **Key events**',
    '  - First detected: 2026-11-03 10:04',
    '  - Repaired 2026-11-03 11:20',
    '  - Resolved 2026-11-03 11:40',
    '- **Time to repair**: 76m',
    '- **Context**:',
    ...context,
    '- **Resolution**:',
    '  - The pool was grown.',
    '- **Review actions**:',
    '  - Alert on the size of the pool',
  ]

  it('tells it under headings as well', () => {
    const lines = [
      '# Login down',
      '## Key events',
      '- First detected 2026-11-03 10:04',
      '- Resolved 2026-11-03 11:40',
      '## Context',
      '- 2026-11-03 10:04 Logins fail',
      '- 2026-11-03 10:30 The pool is found full',
    ]
    expect(times(lines)).toEqual([
      '3 2026-11-03T10:04:00',
      '4 2026-11-03T11:40:00',
      '6 2026-11-03T10:04:00',
      '7 2026-11-03T10:30:00',
    ])
  })

  it('tells its course of events in a part of its own', () => {
    const context = [
      '  - 2026-11-03 10:04 - logins fail',
      '  - 2026-11-03 10:30: the pool is found full',
      '  - The pool had not been sized since spring.',
    ]
    expect(times(review(...context))).toEqual([
      '4 2026-11-03T10:04:00',
      '5 2026-11-03T11:20:00',
      '6 2026-11-03T11:40:00',
      '9 2026-11-03T10:04:00',
      '10 2026-11-03T10:30:00',
    ])
  })

  it('leaves a single day in its context alone', () => {
    const context = ['  - On 1 November 2026 the pool was halved.', '  - It is shared by two services.']
    expect(times(review(...context))).toHaveLength(3)
  })

  it('counts what happened among key times', () => {
    const lines = review('  - The pool is shared.')
    lines.splice(4, 0, '  - No incident was declared at first')
    expect(times(lines).map((entry) => entry.split(' ')[0])).toEqual(['4', '5', '6', '7'])
  })
})

describe('a document without a heading for its timeline', () => {
  it('reads what stands below a line that names it', () => {
    expect(
      times([
        '# Game day',
        '',
        'The gate closed.',
        '',
        'Timeline:',
        '',
        '```',
        '10:00 UTC - opened',
        '10:40 UTC - closed',
        '```',
      ]),
    ).toHaveLength(2)
    expect(
      times(['# Game day', '', 'Our release timeline is tight:', '', '```', '10:00 opened', '10:40 closed', '```']),
    ).toEqual([])
  })

  it('reads paragraphs that begin with when it was', () => {
    const told = [
      'At 10:04 UTC, Kim saw it.',
      'At 10:09 UTC we paused the queue.',
      'At 10:30, the vendor answered.',
      'Around 11:00 it was over.',
    ]
    const document = (some: readonly string[]) => [
      '# Queue stuck on 2026-11-03',
      '',
      ...some.flatMap((one) => [one, '']),
    ]
    expect(times(document(told))).toHaveLength(4)
    expect(times(document(told.slice(0, 2)))).toEqual([])
  })
})

describe('tables and groups', () => {
  it('takes no column of dashes for times', () => {
    expect(
      times([
        '# A',
        '',
        '## Timeline',
        '',
        '10:04 the deploy starts',
        '',
        'service | old | new',
        '--- | --- | ---',
        'api | ab12 | -',
        'web | - | -',
      ]),
    ).toHaveLength(1)
  })

  it('groups bullets under a day and a part of it', () => {
    expect(
      times(['# A', '', '## Timeline', '', 'Tue 3 Nov 2026', 'Evening', '- The index is rebuilt', '- Checks pass']),
    ).toEqual(['7 2026-11-03', '8 2026-11-03'])
  })
})
