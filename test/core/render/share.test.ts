import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderFilingCheck, renderFilingComment } from '../../../src/core/render/filing.ts'
import { renderMeetingCalendar } from '../../../src/core/render/meeting-calendar.ts'
import { bodyLimit } from '../../../src/core/render/review-comment.ts'
import { renderShare, type ShareInput } from '../../../src/core/render/share.ts'
import { liveIn, renderedByGitHub } from './github-rendering.ts'
import { aar, passage, path, place, review } from './story.ts'

const story: ShareInput = {
  aar: aar({
    passages: [
      passage('summary', 'The gateway refused cards.'),
      passage('impact', 'Customers in the EU could not pay.'),
      { ...passage('causes', 'The certificate expired.'), form: 'list-item' },
      { ...passage('causes', 'Nobody reads the mailbox.'), form: 'list-item' },
      passage('lessons', 'TBD'),
    ],
  }),
  path,
  url: 'https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md',
  items: [
    {
      title: 'Rotate certificates',
      owners: ['@kim'],
      due: '2026-12-01',
      url: 'https://github.com/acme/shop/issues/57',
    },
    { title: 'Alert on age', owners: [], due: null, url: null },
  ],
}

test('the summary tells what happened, what it meant, how, and what follows; what is left to fill in is left out', () => {
  expect(renderShare(story)).toMatchInlineSnapshot(`
    "Checkout errors in the EU (INC-12, 3 Nov 2026, 10:04–11:46 UTC, 1 h 42 min)

    What happened: The gateway refused cards.

    Impact: Customers in the EU could not pay.

    How it came about: The certificate expired; Nobody reads the mailbox

    What follows:
    - Rotate certificates (kim, due 1 Dec 2026) https://github.com/acme/shop/issues/57
    - Alert on age (nobody yet)

    The whole review: https://github.com/acme/shop/blob/f00d/docs/aar/checkout.md"
  `)
})

test('nothing to follow is said', () => {
  expect(renderShare({ ...story, items: [], url: null })).toContain('No follow-ups are planned.')
})

test('whatever the document says, the summary is bounded and mentions nobody', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 3000, unit: 'grapheme' }), (text) => {
      const nasty = `${text} @everyone #12 ${text}`
      const shared = renderShare({
        ...story,
        aar: aar({ title: nasty, passages: [passage('summary', nasty), passage('impact', nasty)] }),
        items: Array.from({ length: 40 }, () => ({ title: nasty, owners: [nasty], due: null, url: null })),
      })
      expect(shared.length).toBeLessThan(9_000)
      expect(shared).not.toMatch(/@[a-z0-9]|#\d/i)
    }),
  )
})

const filing = (share: string) => ({
  ...place,
  problems: [],
  aars: [{ path, title: 'T', items: [], notFiled: null, share }],
})
const commentOf = (share: string) => renderFilingComment({ ...filing(share), leads: [], marker: '<!-- m -->' })

test('the filing comment holds it folded, in a block that nothing in it can end; the check does not', () => {
  const share = renderShare(story)
  expect(commentOf(share)).toContain(
    `<details><summary>A summary, ready to be shared</summary>\n\n\`\`\`text\n${share}\n\`\`\``,
  )
  const check = renderFilingCheck({ state: 'completed', externalId: 'x', ...filing(share) })
  expect(check.summary).not.toContain('ready to be shared')
  const nasty = 'a\n```\n@kim #1 <b>\n````\nb'
  const shown = renderedByGitHub(commentOf(nasty))
  expect(shown.code).toEqual([nasty])
  expect(liveIn(shown.text)).toEqual([])
})

test('it goes before anything else does where the comment would be too long', () => {
  const text = commentOf('word '.repeat(20_000))
  expect(text.length).toBeLessThanOrEqual(bodyLimit)
  expect(text).not.toContain('ready to be shared')
  expect(text).toContain('From [T]')
})

const calendar = (at: string | null, title = 'Checkout errors') => {
  const meetingDate = at === null ? null : { at, text: at, doubt: null }
  const document = aar({ metadata: { ...aar().metadata, meetingDate, invitees: ['@kim', 'Lee'] } })
  const made = renderMeetingCalendar(document, review({ title }), path)
  return 'text' in made ? made.text : made.problem
}

test.each([
  ['2026-11-10', ['DTSTART;VALUE=DATE:20261110', 'DURATION:P1D']],
  ['2026-11-10T14:00:00Z', ['DTSTART:20261110T140000Z', 'DURATION:PT1H']],
  ['2026-11-10T00:30:00+01:00', ['DTSTART:20261109T233000Z', 'DURATION:PT1H']],
  ['2026-11-10T14:00:00', ['DTSTART:20261110T140000\r\n', 'DURATION:PT1H']],
])('the calendar file has the meeting at %s', (at, lines) => {
  for (const line of lines) expect(calendar(at)).toContain(line)
})

test('the calendar file is the same each time, and nothing in a title adds a line to it', () => {
  const title = 'A, b; c\\ d\r\nATTENDEE:mailto:x@example.com\nEND:VEVENT'
  const text = calendar('2026-11-10T14:00:00Z', title)
  expect(calendar('2026-11-10T14:00:00Z', title)).toBe(text)
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
  expect(text).not.toMatch(/^ATTENDEE/m)
  expect(text).toContain('Invited: @kim')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(80)
})

test.each([null, 'next week', '2026-99-99'])('without a date that can be read (%s) it says what to do', (at) => {
  expect(calendar(at)).toMatch(/no date of the review meeting|could not be made/)
})
