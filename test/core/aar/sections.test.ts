import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/core/aar/parse-document.ts'
import { readSections } from '../../../src/core/aar/sections.ts'

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
