import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

function point(id: string, markdown: string, now?: string) {
  const aar = readAar(markdown)
  const { checklist } = reviewAar({ path: 'a.md', aar, ...(now !== undefined && { now }) })
  return checklist.find((entry) => entry.id === id) ?? expect.fail('no such point')
}

describe('the message to customers, where none stands in the text', () => {
  test.each([
    'For 90 minutes some customers could not pay.',
    '12 of our merchants lost orders.',
    'Users saw errors when they logged in.',
  ])('is asked about: %s', (words) => {
    const { state, note, evidence } = point('external-message-resonates', `# A\n\n## Impact\n\n${words}\n`)
    expect({ state, note, evidence }).toEqual({
      state: 'open',
      note: 'customers were affected, and no message to them stands here',
      evidence: [5],
    })
  })

  test.each([
    'No customers were affected; the build was slow for our engineers.',
    'Builds failed for 90 minutes. There was no customer impact.',
    'Internal users could not log in to the build farm.',
    'Customers were not affected, though jobs failed.',
    'The nightly build failed for everybody in the team.',
    'It could have affected customers, but the job was stopped before it failed.',
  ])('is not asked about: %s', (words) => {
    expect(point('external-message-resonates', `# A\n\n## Impact\n\n${words}\n`).state).toBe('not-applicable')
  })
})

describe('the meeting without a date', () => {
  const text = '# A\n\n## Timeline\n\n- 2026-11-03 10:04 UTC It started\n- 2026-11-03 11:46 UTC It was resolved\n'
  test.each<[string, string, string | undefined, string]>([
    [
      'is overdue once the days are over',
      text,
      '2026-11-18T00:00:00Z',
      'no date is given; it was to be held by 2026-11-17',
    ],
    ['is not overdue on the last day', text, '2026-11-17T23:59:00Z', 'no date is given'],
    ['is history after a quarter of a year', text, '2027-03-01T00:00:00Z', 'no date is given'],
    ['is never overdue where the present does not count', text, undefined, 'no date is given'],
    [
      'is never overdue where the day of the incident is not known',
      '# A\n\nIt was slow.\n',
      '2030-01-01T00:00:00Z',
      'no date is given',
    ],
  ])('%s', (_name, markdown, now, note) => {
    expect(point('meeting-is-scheduled', markdown, now).note).toBe(note)
  })
})
