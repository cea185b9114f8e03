import { expect, test } from 'vitest'
import { readFollowUpMarker } from '../../../src/core/follow-up/marker.ts'
import { parentBody, parentKeyOf, readParentMarker } from '../../../src/core/follow-up/parent.ts'
import { type ExtraNote, renderExtraNote } from '../../../src/core/render/extra-note.ts'
import { renderFilingCheck } from '../../../src/core/render/filing.ts'
import { renderParentIssue } from '../../../src/core/render/parent-issue.ts'

const place = { repositoryUrl: 'https://github.com/acme/shop', sha: 'a'.repeat(40) }

test('a parent is known by its marker, and is no follow-up', () => {
  const body = parentBody('Text', 'incident:inc-7')
  expect(readParentMarker(body)).toEqual({ key: parentKeyOf('incident:inc-7'), aar: 'incident:inc-7' })
  expect(readFollowUpMarker(body)).toBeNull()
  expect(readParentMarker('No marker')).toBeNull()
})

test('a parent of a hostile title pings nobody and fits', () => {
  const title = `@acme/all fixes #12 <!-- debrief:follow-up v1 {} --> ${'word '.repeat(500)}`
  const { title: name, text } = renderParentIssue({ ...place, path: 'docs/aar/x.md', title })
  expect(name.length).toBeLessThanOrEqual(256)
  expect(name.startsWith('Follow-ups of ')).toBe(true)
  expect(`${name}${text}`).not.toMatch(/@acme|#12/)
  expect(text).not.toContain('<!--')
})

test('without a title the parent goes by the path', () => {
  expect(renderParentIssue({ ...place, path: 'docs/aar/x.md', title: '' }).title).toBe('Follow-ups of docs/aar/x.md')
})

const notes: readonly ExtraNote[] = [
  { kind: 'milestone-not-found', title: 'Autumn' },
  { kind: 'milestone-unknown', title: 'Autumn', status: 403 },
  { kind: 'milestone-not-set', title: 'Autumn' },
  { kind: 'milestone-elsewhere', title: 'Autumn' },
  { kind: 'fields-without-organisation' },
  { kind: 'fields-unknown', status: 403 },
  { kind: 'fields-unknown', status: 404 },
  { kind: 'field-missing', name: 'Priority' },
  { kind: 'option-missing', name: 'Priority', value: 'P2' },
  { kind: 'fields-not-set' },
  { kind: 'project-without-organisation' },
  { kind: 'project-refused', project: 7, status: 403 },
  { kind: 'project-refused', project: 7, status: 404 },
  { kind: 'project-refused', project: 7, status: 422 },
  { kind: 'parent-unsupported' },
  { kind: 'parent-gone', title: 'Checkout' },
  { kind: 'parent-refused', title: 'Checkout', status: 422 },
  { kind: 'parent-full', number: 12 },
  { kind: 'sub-issue-refused', issue: 4, parent: 12 },
  { kind: 'parent-closed-to-us', parent: 12, status: 403 },
  { kind: 'unfinished', issue: 4 },
]

test.each(notes)('$kind is one line that ends as a sentence', (note) => {
  expect(renderExtraNote(note)).toMatch(/^[A-Z][^\n!]{20,300}\.$/)
})

test('notes stand in the check run, each on a line of its own, the copied words inert, and do not change the verdict', () => {
  const lines = [renderExtraNote({ kind: 'milestone-not-found', title: '@acme <b>' }), 'Second line.']
  const check = renderFilingCheck({
    ...place,
    state: 'completed',
    externalId: 'x',
    aars: [],
    problems: [],
    notes: lines,
  })
  expect(check.conclusion).toBe('success')
  expect(check.summary.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2)
  expect(check.summary).not.toMatch(/[^\u200b;]@acme|<b>/)
})

test('of many notes ten are shown, and how many there are besides', () => {
  const many = Array.from({ length: 14 }, (_, index) => `Line ${index}.`)
  const check = renderFilingCheck({
    ...place,
    state: 'completed',
    externalId: 'x',
    aars: [],
    problems: [],
    notes: many,
  })
  expect(check.summary).toContain('Line 9')
  expect(check.summary).not.toContain('Line 10')
  expect(check.summary).toContain('…and 4 more of the kind')
})
