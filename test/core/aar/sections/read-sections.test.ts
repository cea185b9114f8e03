import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../../src/core/aar/parse-document.ts'
import { readAar } from '../../../../src/core/aar/read-aar.ts'
import { readSections } from '../../../../src/core/aar/sections/read-sections.ts'

const kinds = (markdown: string, headings?: Record<string, string[]>) =>
  readSections(parseDocument(markdown), headings).sections.map(({ kind, line }) => `${kind} ${line}`)
const doc = (...headings: readonly string[]) => headings.map((heading) => `${heading}\n\nwords\n`).join('\n')

describe('sections', () => {
  it.each([
    [
      'of the SRE book',
      [
        '# Sonnets Postmortem (incident #465)',
        '## Date',
        '## Authors',
        '## Summary',
        '## Impact',
        '## Root Causes',
        '## Trigger',
        '## Resolution',
        '## Detection',
        '## Action Items',
        '## Lessons Learned',
        '### What went well',
        '## Timeline',
      ],
      'meta summary impact causes resolution detection actions lessons timeline',
    ],
    [
      'of an on-call handbook',
      [
        '## Overview',
        '## What Happened',
        '## Contributing Factors',
        '## Resolution',
        '## Impact',
        '## What Went Well?',
        '## What Didn’t Go So Well?',
        '## Action Items',
        '## Messaging',
        '## External Messaging',
      ],
      'summary causes resolution impact lessons actions external-message',
    ],
    [
      'of a wiki template',
      [
        '# INC-7',
        '## Leadup',
        '## Fault',
        '## Impact',
        '## Detection',
        '## Response',
        '## Recovery',
        '## Timeline',
        '## Root cause identification: The Five Whys',
        '## Backlog check',
        '## Recurrence',
        '## Lessons learned',
        '## Corrective actions',
      ],
      'background causes impact detection resolution timeline causes lessons actions',
    ],
    [
      'of a public report',
      [
        '# Incident on 3 November',
        '## Incident Summary',
        '## Background',
        '## Root Cause',
        '## Customer Impact',
        '## Remediation and Follow-up steps',
        '## Next Steps',
      ],
      'summary background causes impact actions',
    ],
    [
      'in Norwegian',
      [
        '# Hendelsesrapport: betaling nede',
        '## Sammendrag',
        '## Konsekvens',
        '## Hendelsesforløp',
        '## Rotårsak',
        '## Hvordan ble det oppdaget?',
        '## Håndtering',
        '## Hva gikk bra',
        '## Hva gikk dårlig',
        '## Tiltak',
      ],
      'summary impact timeline causes detection resolution lessons actions',
    ],
    [
      'in Japanese',
      [
        '# 決済障害',
        '## 概要',
        '## 影響',
        '## 時系列',
        '## 原因',
        '## 検知',
        '## 暫定対応',
        '## 再発防止策',
        '### 検知（Detect）',
        '## 学び',
      ],
      'summary impact timeline causes detection resolution actions lessons',
    ],
    [
      'in German',
      [
        '# Ausfall',
        '## Zusammenfassung',
        '## Auswirkungen',
        '## Zeitlicher Ablauf',
        '## Ursache',
        '## Maßnahmen',
        '## Was lief gut?',
      ],
      'summary impact timeline causes actions lessons',
    ],
    ['by bold lines', ['**Summary**', '**Timeline:**', '**Follow-ups**'], 'summary timeline actions'],
  ])('%s', (_name, headings, expected) => {
    expect(kinds(doc(...headings)).map((section) => section.split(' ')[0])).toEqual(expected.split(' '))
  })

  it('of one kind that follow one another are one', () => {
    expect(kinds(doc('## What went well', '## What went badly', '## Action items'))).toEqual(['lessons 1', 'actions 9'])
  })

  it('are not opened by topics below action items and lessons', () => {
    expect(kinds(doc('## Action items', '### Detection', '### Mitigation', '## Lessons', '### Impact'))).toEqual([
      'actions 1',
      'lessons 13',
    ])
  })

  it('are not opened by a time that names one, nor by the title', () => {
    expect(kinds(doc('# Timeline service was down', '## Timeline', '### 10:04 Detection'))).toEqual(['timeline 5'])
  })

  it.each([
    '## What happens now',
    '## What’s next?',
    '## Next',
    '## Where we go from here',
    '## Looking ahead',
    '## Steps we are taking',
    '## Safeguards',
    '## Hva skjer nå?',
    '## Hvordan unngår vi dette?',
    '## Wie geht es weiter?',
    '## Et maintenant ?',
    '## ¿Qué sigue?',
  ])('%s opens the action items', (heading) => {
    expect(kinds(doc('# Checkout down', heading))).toEqual(['actions 5'])
  })

  it('called "Post-mortem" hold what was learned, but not as the title, in front, or over others', () => {
    expect(kinds(doc('# Post-mortem', '## Root cause', '## Postmortem', '## Timeline'))).toEqual([
      'causes 5',
      'lessons 9',
      'timeline 13',
    ])
    expect(kinds(doc('## Post-mortem', '## Root cause'))).toEqual(['causes 5'])
    expect(kinds(doc('## Summary', '## Post-mortem', '### Root cause'))).toEqual(['summary 1', 'causes 9'])
  })

  it('tell an overview of the system from one of the incident', () => {
    expect(kinds(doc('## Quick overview of the network', '## What happened on 3 November'))).toEqual([
      'background 1',
      'summary 5',
    ])
  })

  it('in an appendix do not tell how this incident ended', () => {
    expect(kinds(doc('## Lessons', '## Appendices', '### Recovery procedure', '### Timeline of the vendor'))).toEqual([
      'lessons 1',
      'timeline 13',
    ])
  })

  it('read "Remediation" as what the others leave to say', () => {
    expect(kinds(doc('## Timeline', '## Remediation', '## Action items'))).toEqual([
      'timeline 1',
      'resolution 5',
      'actions 9',
    ])
    expect(kinds(doc('## Timeline', '## Remediation'))).toEqual(['timeline 1', 'actions 5'])
  })

  it('take words of a configuration', () => {
    expect(kinds(doc('## Aikajana', '## Toimenpiteet'), { timeline: ['Aikajana'], actions: ['Toimenpiteet'] })).toEqual(
      ['timeline 1', 'actions 5'],
    )
  })

  it.each([
    ['## How are we making incidents like this less likely?', 'actions 1'],
    ["## What I'll do differently", 'actions 1'],
    ['## Process changes', 'actions 1'],
    ['## What we could do to improve our response', 'actions 1'],
    ['## Root cause remediations', 'actions 1'],
    ['## Was the process followed well?', 'lessons 1'],
    ['## Situation at the time of the outage', 'background 1'],
    ['**Report prepared by:**', 'meta 1'],
    ['## Future mitigations', 'actions 1'],
    ['## How’d we do?', 'lessons 1'],
    ['## Stabilization steps', 'resolution 1'],
    ['## How it went', 'timeline 1'],
    ['## Why did it take so long', 'causes 1'],
    ['## Forbedringstiltak', 'actions 1'],
    ['## Störungsbehebung', 'resolution 1'],
    ['## Was tun wir, damit das nicht wieder passiert?', 'actions 1'],
    ['## Action(s) taken to restore service', 'resolution 1'],
    ['## Measures taken and planned', 'actions 1'],
  ])('are guessed from a word where no phrase is known: %s', (heading, section) => {
    expect(kinds(`${heading}\n\nwords`)).toEqual([section])
  })

  it('are not guessed from a question about what was', () => {
    expect(kinds('## How many people were involved in the remediation?\n\nwords')).not.toEqual(['actions 1'])
  })

  it.each([
    ['a list', '- 10:04 alert\n- 10:20 rolled back'],
    ['a list of bold days', '- **2027-02-03 10:04 UTC**: alert\n- **2027-02-03 10:20 UTC**: rolled back'],
    ['a table', '| Time | Event |\n|---|---|\n| 10:04 | alert |\n| 10:20 | rolled back |'],
    ['prose', 'At 10:04 UTC the alert fired.\n\nIt took a while.\n\nAt 10:20 UTC it was rolled back.'],
  ])('open the timeline by what stands under them, in %s', (_, body) => {
    expect(kinds(`## What happened?\n\n${body}\n\n## Causes\n\nwords`)).toContain('timeline 1')
    expect(kinds(`## What happened?\n\n${body}\n\n## Timeline\n\n- 10:04 alert`)).toContain('summary 1')
    expect(kinds(`## Summary\n\n${body}\n\n## Causes\n\nwords`)).toContain('summary 1')
  })

  it('are opened by headings in HTML', () => {
    expect(
      kinds('<h2>Impact</h2>\n\nwords\n\n<details>\n<summary>Timeline</summary>\n\n- 10:04 alert\n\n</details>'),
    ).toEqual(['impact 1', 'timeline 6'])
  })

  it('end where another heading of their level begins', () => {
    const { sections, regions } = readSections(parseDocument(doc('## Timeline', '### Day 1', '## Appendix')))
    expect(sections).toMatchObject([{ kind: 'timeline', line: 1, endLine: 8 }])
    expect(regions.map(({ line, kind }) => [line, kind])).toEqual([
      [1, null],
      [1, 'timeline'],
      [5, 'timeline'],
      [9, null],
    ])
  })

  it.each([
    [doc('## Summary', '## Impact'), 'en'],
    [doc('## Sammendrag', '## Tiltak', '## Timeline'), 'no'],
    [doc('## 概要', '## 影響'), 'ja'],
    [doc('## Resumo', '## Lições aprendidas'), 'pt'],
    [doc('## Aikajana'), null],
  ])('tell the language of %j', (markdown, language) => {
    expect(readSections(parseDocument(markdown)).language).toBe(language)
  })
})

describe('a heading that names measures', () => {
  const under = (...lines: readonly string[]) =>
    kinds(['# 障害', '## 概要', '遅延。', '## 対応', ...lines].join('\n'))[1]

  it.each([
    ['bullets of what is ahead', ['- 監視を追加する (@kim)', '- 手順書を更新します。', '- 上限の見直しを検討']],
    ['a check list', ['- [ ] 監視の追加', '- [x] 手順書の更新']],
    ['a table with owners', ['| 内容 | 担当 |', '|---|---|', '| 監視の追加 | 佐藤 |']],
  ])('opens the action items over %s', (_, lines) => {
    expect(under(...lines)).toBe('actions 4')
  })

  it.each([
    ['a tale', ['デプロイをロールバックした。その後、キャッシュを削除しました。']],
    ['bullets of what was done', ['- デプロイをロールバックした', '- キャッシュを削除しました。']],
    ['bullets that tell a state', ['- 監視は正常に動いている']],
    ['bullets beside action items of their own', ['- 監視を追加する', '## 再発防止策', '- 手順書を更新する']],
    ['nothing', []],
  ])('opens the resolution over %s', (_, lines) => {
    expect(under(...lines)).toBe('resolution 4')
  })

  it.each([
    [
      'that say how far they have come',
      '# Slow\n## Timeline\n- 10:04 alert\n## Mitigations\n- Implemented: a second pool\n- Suggested: page on lag',
      'actions 4',
    ],
    [
      'that were all done',
      '# Slow\n## Timeline\n- 10:04 alert\n## Mitigations\n- Implemented: a second pool',
      'resolution 4',
    ],
    ['told as a tale', '# Slow\n## Timeline\n- 10:04 alert\n## Mitigations\nWe restarted the pool.', 'resolution 4'],
    [
      'behind the lessons and a solution',
      '# Slow\n## Solution\nRestarted.\n## What went well\nThe alert.\n## Mitigations\n- We will add a pool.',
      'actions 6',
    ],
    [
      'behind the lessons that read as tasks, beside action items',
      '# Slow\n## What went well\nThe alert.\n## Mitigations\n- Spend more time on the worst case.\n## Action items\n- Add a pool.',
      'actions 4',
    ],
    [
      'behind the lessons that tell what was done, beside action items',
      '# Slow\n## What went well\nThe alert.\n## Mitigations\n- We have subscribed to the feed.\n## Action items\n- Add a pool.',
      'resolution 4',
    ],
    [
      'with empty boxes under the solution',
      '# Slow\n## Impact\nAll.\n## Solution\n[] Add a pool\n[] Alert on lag',
      'actions 4',
    ],
    ['told under the solution', '# Slow\n## Impact\nAll.\n## Solution\n- Added a pool', 'resolution 4'],
  ])('knows mitigations %s', (_, markdown, kind) => {
    expect(kinds(markdown)).toContain(kind)
  })

  it('takes the last line of a bold sentence for no heading', () => {
    expect(
      kinds('# Slow\n## Summary\nIt was. **The limit is not only a hint, it is the\nresolution**\n\nMore.'),
    ).toEqual(['summary 2'])
  })

  it('leaves what readers are told to do to the readers', () => {
    expect(kinds('# Slow\n## Summary\nIt was.\n## What to do (as a user)\n- Reload the page')).toEqual(['summary 2'])
  })

  it('opens the action items in Norwegian', () => {
    expect(kinds('# Treg kasse\n## Sammendrag\nTreg.\n## Tiltak\n- Legg til varsling')[1]).toBe('actions 4')
  })
})

describe('bullets that hold the whole review', () => {
  const log = [
    '# Search stood still on 3 November 2026',
    '',
    '- **Key events**',
    '  - First seen 2026-11-03 10:04',
    '  - Resolved 2026-11-03 11:20',
    '',
    '- **Time to resolve**: 1h 16m',
    '',
    '- **Impact**:',
    '  - Two in three searches ended in an error.',
    '',
    '- **Actions agreed**:',
    '  - Cap the retries. Owner: @kim',
    '- **Chat**: [thread](https://chat.example/7)',
  ]

  it('open sections where their label stands alone', () => {
    expect(kinds(log.join('\n'))).toEqual(['timeline 3', 'impact 9', 'actions 12'])
  })

  it('end them where the next bullet says something else', () => {
    const { timeline, actionItems, metadata } = readAar(log.join('\n'))
    expect(timeline.map(({ line, at }) => `${line} ${at}`)).toEqual(['4 2026-11-03T10:04:00', '5 2026-11-03T11:20:00'])
    expect(actionItems.map(({ line, owners }) => [line, owners])).toEqual([[13, ['@kim']]])
    expect(metadata.authors).toEqual([])
  })

  it('may stand under a heading for each incident, and without bold words where a heading would say no more', () => {
    const one = (day: number) => [
      `## Incident on ${day} November`,
      '* Timeline:',
      `  * 10:0${day} alert`,
      '* Root cause:',
      '  * the disk was full',
    ]
    expect(kinds(['# Incidents of the search', ...one(3), ...one(4)].join('\n'))).toEqual([
      'timeline 3',
      'causes 5',
      'timeline 8',
      'causes 10',
    ])
  })

  it.each([
    ['with words behind the labels', ['- **Impact**: two in three searches', '- **Cause**: the disk was full']],
    ['of one kind', ['- **Impact**:', '  - search', '- **Customer impact**:', '  - two shops']],
    [
      'beside bullets without a label',
      ['- **Impact**:', '  - search', '- **Cause**:', '  - the disk', '- That was all'],
    ],
    ['with boxes', ['- [ ] **Impact**:', '  - search', '- [ ] **Cause**:', '  - the disk']],
  ])('are bullets %s', (_, lines) => {
    expect(kinds(['# Slow search', ...lines].join('\n'))).toEqual([])
  })

  it('are topics in a section of their own', () => {
    expect(
      kinds(
        '# Slow search\n## Action items\n- **Detection**:\n  - Add an alert\n- **Mitigation**:\n  - Cap the retries',
      ),
    ).toEqual(['actions 2'])
  })
})

describe('a question for a heading', () => {
  it.each([
    ['How does it affect users?', 'impact'],
    ['What does this mean for you?', 'impact'],
    ['What immediate steps were taken?', 'resolution'],
    ['How do we stop it from happening?', 'actions'],
    ['Will this happen again?', 'actions'],
    ['Who did it affect and how?', 'impact'],
    ['Which systems were hit?', 'impact'],
    ['What did our users see?', 'impact'],
    ['How bad was it?', 'impact'],
    ['How did we hear of it?', 'detection'],
    ['Who reported it?', 'detection'],
    ['How did we stop it?', 'resolution'],
    ['How was the fault dealt with?', 'resolution'],
    ['What triggered it?', 'causes'],
    ['Where did it come from?', 'causes'],
    ['Any specific challenges / delays on the way?', 'lessons'],
    ['What made it harder?', 'lessons'],
    ['Why did our tests not prevent this?', 'causes'],
    ['Why was there no follow-up?', 'causes'],
  ])('%s opens %s', (heading, kind) => {
    expect(kinds(`# Slow search\n\nwords\n\n## ${heading}\n\nwords`)).toEqual([`${kind} 5`])
  })

  it.each(['Why is this change happening?', 'Who are we?', 'What is a shard?', 'How does the search work?'])(
    '%s opens nothing',
    (heading) => {
      expect(kinds(`# Slow search\n\nwords\n\n## ${heading}\n\nwords`)).toEqual([])
    },
  )

  it('why goes on with the causes, and keeps its figures', () => {
    const lines = [
      '# Slow',
      '## Root cause',
      'One.',
      '',
      '**Why doesn’t the cache prevent this?**',
      '',
      '| a | b |',
      '|-|-|',
    ]
    const { sections, actionItems } = readAar(
      [...lines, '| 1 | 2 |', '## Action items', '- Cap the retries'].join('\n'),
    )
    expect(sections.map(({ kind, line }) => `${kind} ${line}`)).toEqual(['causes 2', 'actions 10'])
    expect(actionItems.map(({ line }) => line)).toEqual([11])
  })

  const summary = 'Between ten and eleven on 3 November two in three searches ended in an error, in both shops.'

  it('for the issue asks for the cause below a summary, where no other heading tells it', () => {
    expect(kinds(`# Slow\n\n${summary}\n\n## What was the issue?\n\nThe disk was full.`)).toEqual(['causes 5'])
    expect(kinds(`# Slow\n\n## What was the issue?\n\n${summary}`)).toEqual(['summary 3'])
    expect(kinds(`# Slow\n\n${summary}\n\n## What was the problem?\n\nx\n\n## Why?\n\ny`)).toEqual([
      'summary 5',
      'causes 9',
    ])
  })
})

describe('a heading that names the problem', () => {
  it('is no second summary', () => {
    expect(kinds('# Slow\n## Summary\na\n## Environment\nb\n## Problem\nc')).toEqual(['summary 2', 'background 4'])
    expect(kinds('# Slow\n## Problem\na\n## Impact\nb')).toEqual(['summary 2', 'impact 4'])
  })
})

describe('a heading over names and values', () => {
  it('states the facts where another tells what happened', () => {
    const facts = '- **Author:** Kim\n- **Severity:** SEV1'
    expect(kinds(`# Slow\n\n## Overview\n\n${facts}\n\n## Summary\n\nIt was slow.`)).toEqual(['meta 3', 'summary 8'])
    expect(kinds(`# Slow\n\n## Overview\n\n${facts}\n\n## Impact\n\nIt was slow.`)).toEqual(['summary 3', 'impact 8'])
  })
})

describe('a heading that asks why somebody chose something', () => {
  it('opens no causes', () => {
    expect(kinds('# Slow\n## Why did we need 3.6.1?\na\n## Why did it happen?\nb')).toEqual(['causes 4'])
  })
})

describe('days by their short names', () => {
  it('are no sections', () => {
    const days = '### Tues 3 Nov 2026\n\n1015: down\n\n### Weds 4 Nov 2026\n\n0915: up'
    expect(kinds(`# Slow\n\n## How was it fixed\n\n${days}`)).toEqual(['resolution 3'])
  })
})

describe('a heading in another language than the rest', () => {
  it('is known by a section’s whole name', () => {
    const lines = ['# Panne', '## Résumé', 'a', '## Impact', 'b', '## Root cause', 'c', '## Timeline', 'd']
    expect(kinds(lines.join('\n'))[0]).toBe('summary 2')
    expect(kinds('# Slow\n## Summary\na\n## Data\nb\n## Root cause\nc')).toEqual(['summary 2', 'causes 6'])
  })
})

describe('an outline', () => {
  const outline = [
    '# Search stood still',
    '',
    'Please read the guide first.',
    '',
    '1. Incident Date',
    '   - 3 November 2026',
    '2. Authors',
    '   - Kim Vale',
    '   - Ola Nord',
    '3. Timeline',
    '   - On 3 November at 10:04 the first search failed.',
    '   - Nobody was told.',
    '   - Kim restarted the index.',
    '   - Searches worked again by 11:20.',
    '4. Root Cause',
    '   - The disk was full.',
    '5. Preventative Measures',
    '   - Cap the retries',
    '6. Tracking of Preventative Measures',
    '   - O Nord will order a larger disk',
    '7. Other things we saw',
    '   - The backup should have run.',
  ]

  it('of bullets that only name sections opens them', () => {
    expect(kinds(outline.join('\n'))).toEqual(['meta 5', 'timeline 10', 'causes 15', 'actions 17'])
  })

  it('is read as a review with headings is', () => {
    const { title, metadata, timeline, actionItems } = readAar(outline.join('\n'))
    expect(title).toBe('Search stood still')
    expect(metadata.authors).toEqual(['Kim Vale', 'Ola Nord'])
    expect(metadata.date?.text).toBe('3 November 2026')
    expect(timeline.map(({ line }) => line)).toEqual([11, 12, 13, 14])
    expect(actionItems.map(({ line, owners }) => [line, owners])).toEqual([
      [18, []],
      [20, ['O Nord']],
    ])
  })

  it('may have its content at the margin', () => {
    const flat = [
      '## Search, 3 November',
      '1. Summary',
      '- Searches failed.',
      '',
      '2. Impact',
      '',
      'Two shops.',
      '',
      '3. Action items',
      '- Cap the retries',
    ]
    expect(kinds(flat.join('\n'))).toEqual(['summary 2', 'impact 5', 'actions 9'])
  })

  it.each([
    ['contents', ['- [Summary](#summary)', '- [Timeline](#timeline)', '- [Impact](#impact)']],
    ['names without anything below', ['1. Summary', '2. Timeline', '3. Impact']],
    ['two names', ['- Impact', '  - search', '- Cause', '  - the disk']],
    ['one kind', ['- Actions', '  - Cap', '- Follow-ups', '  - Test', '- Next steps', '  - Order']],
    ['sentences', ['- Impact was low.', '  - a', '- Cause was found.', '  - b', '- Recovery was quick.', '  - c']],
    [
      'a few names among others',
      [
        ...['- Impact', '  - a', '- Cause', '  - b', '- Recovery', '  - c'],
        ...['- One', '- Two', '- Three', '- Four', '- Five'],
      ],
    ],
  ])('is no list of %s', (_, lines) => {
    expect(kinds(['# Slow search', ...lines].join('\n'))).toEqual([])
  })

  it('is one of topics in a section of its own', () => {
    const lines = ['# Slow search', '## Action items', '- Detection', '  - Alert', '- Recovery', '  - Cap']
    expect(kinds([...lines, '- Timeline', '  - Note the times'].join('\n'))).toEqual(['actions 2'])
  })
})

describe('an italic line', () => {
  it.each(['_Lessons learned_', '*Root cause:*', '_What went well_'])('opens a section: %s', (line) => {
    expect(kinds(`# Slow search\n\nwords\n\n${line}\n\nwords`)).toHaveLength(1)
  })

  it.each([
    '_We found the root cause in an hour_',
    '_History_',
    '_Impact on users was low._',
    '_Root cause_ unknown',
    '_the cache_',
  ])('is emphasis: %s', (line) => {
    expect(kinds(`# Slow search\n\nwords\n\n${line}\n\nwords`)).toEqual([])
  })
})

describe('a review that stands in one list', () => {
  it('ends where the next heading stands', () => {
    const lines = [
      '# Login down',
      '',
      '- **Identified**:',
      '',
      '  By a message',
      '- **Impact**:',
      '  - Nobody could log in',
      '- **Review actions**:',
      '  - Grow the pool',
      '',
      '### Summary',
      '',
      'words',
      '',
      '### Causes',
      '',
      'words',
    ]
    expect(kinds(lines.join('\n'))).toEqual(['detection 3', 'impact 6', 'actions 8', 'summary 11', 'causes 15'])
  })
})

describe('headings as questions', () => {
  it.each([
    [
      '# A\n\n## Impact\n\nwords\n\n## What went wrong?\n\nwords\n\n## Action items\n\n- Add it',
      'impact 3|causes 7|actions 11',
    ],
    ['# A\n\n## Impact\n\nwords\n\n## What went wrong?\n\nwords\n\n## What went well?\n\nwords', 'impact 3|lessons 7'],
    ['# A\n\n## Causes\n\nwords\n\n## What went wrong?\n\nwords', 'causes 3|lessons 7'],
    [
      '# A\n\n## How was the fault diagnosed\n\nwords\n\n## Why does this issue occur?\n\nwords',
      'detection 3|causes 7',
    ],
    [
      '# A\n\n## How we failed\n\nwords\n\n## Remedies\n\nwords\n\n## Summary of damages\n\nwords',
      'causes 3|actions 7|impact 11',
    ],
    [
      '# A\n\n## Event order\n\nwords\n\n## Solving\n\nwords\n\n## Improving our response\n\nwords',
      'timeline 3|resolution 7|actions 11',
    ],
  ])('%j', (markdown, expected) => {
    expect(kinds(markdown).join('|')).toBe(expected)
  })
})

describe('a heading inside of the resolution that names actions', () => {
  const under = (heading: string, ...bullets: readonly string[]) =>
    kinds(['# Checkout down', '## Resolution', heading, ...bullets.map((one) => `- ${one}`)].join('\n'))

  it.each([
    ['### Immediate actions', ['Removed the dump', 'Force pushed the branch', 'We then rotated the key']],
    ['### Long-term fix', ['Updated `.dockerignore`', 'Improved the check to look at all commits']],
    ['### Short-term actions', ['Set up a second node', 'Moved the queue there']],
  ])('is part of it where its bullets tell what was done: %s', (heading, bullets) => {
    expect(under(heading, ...bullets)).toEqual(['resolution 2'])
  })

  it('is part of it where paragraphs alone tell what was done', () => {
    const told = (...paragraphs: readonly string[]) =>
      kinds(['# Checkout down', '## Resolution', '### Immediate actions', ...paragraphs].join('\n\n'))
    expect(told('We quickly rolled back to prevent more damage.', 'In addition, we removed the dump.')).toEqual([
      'resolution 3',
    ])
    expect(told('We rolled back.', 'We will remove the dump.')).toEqual(['resolution 3', 'actions 5'])
    expect(told('We need a second disk in each node.')).toEqual(['resolution 3', 'actions 5'])
    expect(told('We agreed to add a second disk.')).toEqual(['resolution 3', 'actions 5'])
  })

  it.each([
    ['### Immediate actions', ['Remove the dump', 'Rotate the key']],
    ['### Long-term fix', ['Added a check', 'Will add a second node']],
    ['### Long-term actions', ['Improved monitoring', 'Automated failover']],
    ['### Short-term actions', ['[x] Removed the dump', '[ ] Rotated the key']],
    ['### Preventive measures', ['Added a check', 'Moved the dumps']],
    ['### Follow-ups', ['Added a check', 'Moved the dumps']],
    ['### Corrective actions', ['Added a check', 'Moved the dumps']],
  ])('opens the action items where work is left, or is named so: %s', (heading, bullets) => {
    expect(under(heading, ...bullets)).toEqual(['resolution 2', 'actions 3'])
  })
})

describe('a heading typed without umlauts', () => {
  it.each([
    ['Was aendern wir', 'actions'],
    ['Naechste Schritte', 'actions'],
    ['Praevention', 'actions'],
    ['Durchgefuehrte Massnahmen', 'resolution'],
    ['Loesung', 'resolution'],
    ['Ausloeser', 'causes'],
    ['Uebersicht', 'summary'],
    ['Gjennomfoerte tiltak', 'actions'],
    ['Rotaarsak', 'causes'],
  ])('is known: %s', (heading, kind) => {
    expect(kinds(`# Kasse weg\n\n## ${heading}\n\nx`).map((one) => one.split(' ')[0])).toEqual([kind])
  })

  it.each(['Queue', 'Issue queue', 'Unique values', 'Blue and green', 'Revenue', 'Bazaar', 'Poetry', 'Does it scale'])(
    'is none: %s',
    (heading) => {
      expect(kinds(`# Checkout\n\n## ${heading}\n\nx`)).toEqual([])
    },
  )
})
