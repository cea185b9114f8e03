import { describe, expect, it } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { everyForm } from './every-form.ts'

const body = '\n\n## Summary\n\nIt was slow.\n\n## Timeline\n\n- 10:04 it began\n'

describe('metadata', () => {
  it('comes from the front matter first, then from labels and tables', () => {
    const { title, metadata } = readAar(everyForm)
    expect(title).toBe('Checkout answered slowly')
    expect(metadata).toMatchObject({
      date: { text: '2026-11-03', line: 3 },
      severity: { text: 'SEV-2' },
      status: { text: 'Final' },
      authors: ['kim', '@sam'],
      responders: ['@kim'],
      incidentStart: { at: expect.stringContaining('2026-11-03T10:04'), source: 'metadata' },
      incidentEnd: { at: expect.stringContaining('2026-11-03T11:20') },
    })
  })

  it.each([
    ['label lines', '# A\n\n**Date**: 3 Nov 2026\n**Status:** Draft\nSeverity: 2'],
    ['bullets', '# A\n\n- **Date**: 3 Nov 2026\n- Status: Draft\n- Severity: 2'],
    ['a two-column table', '# A\n\n| | |\n|-|-|\n| **Date** | 3 Nov 2026 |\n| Status | Draft |\n| Severity | 2 |'],
    [
      'a two-column table whose header is its first pair',
      '# A\n\n| Date | 3 Nov 2026 |\n|-|-|\n| Status | Draft |\n| Severity | 2 |',
    ],
    ['a table of one row', '# A\n\n| Date | Status | Severity |\n|-|-|-|\n| 3 Nov 2026 | Draft | 2 |'],
    ['headings', '# A\n\n## Date\n\n3 Nov 2026\n\n## Status\n\nDraft\n\n## Severity: 2'],
    ['Norwegian labels', '# A\n\n**Dato**: 3 Nov 2026\n**Status:** Draft\n**Alvorlighetsgrad**: 2'],
    [
      'Japanese labels',
      '# A\n\n| 項目 | 内容 |\n|-|-|\n| 発生日 | 3 Nov 2026 |\n| ステータス | Draft |\n| 重大度 | 2 |',
    ],
  ])('is read from %s', (_name, head) => {
    const { date, status, severity } = readAar(head + body).metadata
    expect([date?.text, status?.text, severity?.text]).toEqual(['3 Nov 2026', 'Draft', '2'])
  })

  it('names people one by one', () => {
    const { authors, invitees } = readAar(
      `# A\n\n**Authors**: Ann Lee, @bo and Kim (SRE)\n**Attendees**:\n\n## Attendees\n\n- Ann\n- Bo${body}`,
    ).metadata
    expect([authors, invitees]).toEqual([
      ['Ann Lee', '@bo', 'Kim'],
      ['Ann', 'Bo'],
    ])
  })

  it('leaves out what is yet to be filled in', () => {
    expect(readAar(`# A\n\n**Status**: TBD\n**Severity**: [severity]${body}`).metadata).toMatchObject({
      status: null,
      severity: null,
    })
  })
})

describe('passages', () => {
  it('know their section, their form and whether they are quoted', () => {
    const { passages } = readAar(everyForm)
    const of = (start: string) => passages.find(({ text }) => text.startsWith(start))
    expect(of('On 3 November')).toMatchObject({ form: 'paragraph', section: 'summary', quoted: false })
    expect(of('sam: is this')).toMatchObject({ section: 'causes', quoted: true })
    expect(of('The rollback')).toMatchObject({ form: 'list-item', section: 'lessons' })
    expect(of('Limit the pool')).toMatchObject({ form: 'table-cell', section: 'actions' })
    expect(passages.some(({ text }) => text.includes('not an entry') || text.includes('debrief-note'))).toBe(false)
  })

  it('stand in the section that an inline label names', () => {
    const { passages, sections } = readAar(
      '# Outage\n\n**Impact**: 412 orders failed in the hour after the deployment.',
    )
    expect(passages[1]).toMatchObject({ section: 'impact' })
    expect(sections).toEqual([])
  })
})

describe('whether it is an AAR', () => {
  it.each([
    ['docs/aar/2026-11-03-checkout.md', everyForm, true],
    ['notes/x.md', `# Checkout was slow${body}`, true],
    ['notes/x.md', '---\ntype: aar\n---\n# Checkout\n\nIt was slow.', true],
    ['post-mortems/x.md', '# Checkout\n\nIt was slow.', true],
    ['post-mortems/README.md', everyForm, false],
    ['post-mortems/template.md', everyForm, false],
    ['post-mortems/2026-template.md', everyForm, false],
    ['.github/incidents/x.md', everyForm, false],
    ['notes/x.md', `# Post-mortem template${body}`, false],
    ['notes/x.md', '# Release notes 4.2\n\n## Fixes\n\n- a', false],
    ['docs/guide.md', '# Guide\n\n## Background\n\nwords\n\n## Next steps\n\n- read on', false],
    ['aar/x.md', '## Summary\n\n[summary]\n\n## Impact\n\nTBD\n\n## Timeline\n\n- \n\n...', false],
    ['aar/x.md', '', false],
  ])('%s', (path, markdown, expected) => {
    expect(readAar(markdown, { path }).isAar).toBe(expected)
  })

  it('says that an empty file is empty', () => {
    expect(readAar(' \n').problems).toMatchObject([{ code: 'empty', line: 1 }])
  })
})
