import { expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { renderPoint } from '../../../src/core/render/confirm-list.ts'
import { type EarlierAars, withEarlierAars } from '../../../src/core/review/earlier-aars.ts'
import { mixOf } from '../../../src/core/review/mix.ts'
import type { SimilarAar } from '../../../src/core/review/review.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'
import { aarsOfService } from '../../../src/core/review/similar-aars.ts'

const items = (...approaches: readonly string[]) =>
  ['## Action items', '', '| Action | Approach |', '|---|---|']
    .concat(approaches.map((approach, index) => `| Renew certificate number ${index + 1} | ${approach} |`))
    .join('\n')

const close = (part: Partial<SimilarAar> = {}): SimilarAar => ({
  path: 'docs/aar/a.md',
  title: 'Certificate ran out',
  words: ['certificate'],
  service: null,
  open: [],
  sha: 'abc',
  ...part,
})
const ofService = (title: string) => ({ path: `docs/aar/${title}.md`, title, service: 'checkout', sha: 'abc' })

function pointOf(text: string, earlier: EarlierAars): string {
  const aar = readAar(`# A\n\n${text}\n`)
  const review = withEarlierAars(reviewAar({ path: 'a.md', aar }), aar, earlier)
  const entry = review.checklist.find(({ id }) => id === 'approach-is-stated') ?? expect.fail('no such point')
  return renderPoint(entry, 'a.md', { repositoryUrl: 'https://github.com/acme/shop', sha: 'def' })
}

test.each<[string, string, EarlierAars, string | null]>([
  [
    'only narrow fixes, on a service with earlier AARs',
    items('targeted', 'narrow fix'),
    { similar: [], ofService: [ofService('One'), ofService('Two')] },
    'All are narrow fixes, and there are earlier AARs of the same service, checkout: [One](https://github.com/acme/shop/blob/abc/docs/aar/One.md) and [Two]',
  ],
  [
    'only narrow fixes, beside an AAR that is close',
    items('targeted'),
    { similar: [close()], ofService: [] },
    'All are narrow fixes, and there is an earlier AAR like it: [Certificate ran out]',
  ],
  [
    'of many the first three',
    items('targeted'),
    { similar: [], ofService: ['a', 'b', 'c', 'd', 'e'].map(ofService) },
    'and 2 more.',
  ],
  ['a whole class among them', items('targeted', 'systemic'), { similar: [], ofService: [ofService('One')] }, null],
  ['one that does not say', items('targeted', ''), { similar: [], ofService: [ofService('One')] }, null],
  ['no action items', 'Nothing follows.', { similar: [close()], ofService: [ofService('One')] }, null],
  ['no earlier AAR', items('targeted'), { similar: [], ofService: [] }, null],
])('%s', (_name, text, earlier, told) => {
  if (told === null) expect(pointOf(text, earlier)).not.toContain('narrow fixes, and there')
  else expect(pointOf(text, earlier)).toContain(told)
})

test('AARs of the same service are told by its name alone, the last by path first, never the document itself', () => {
  const digest = (service: string | null) => ({ title: 't', service, causes: '', impact: '' })
  const known = (path: string, service: string | null) => ({ path, digest: digest(service) })
  const all = [known('a.md', 'Check-out'), known('b.md', null), known('c.md', 'search'), known('d.md', 'check out')]
  expect(
    aarsOfService(known('d.md', 'check out'), [...all, known('e.md', 'check out')]).map(({ path }) => path),
  ).toEqual(['e.md', 'a.md'])
  expect(aarsOfService(known('x.md', null), all)).toEqual([])
})

test.each<[readonly string[], string]>([
  [[], '0 action items'],
  [['', ''], '2 action items'],
  [['targeted'], '1 action item: 1 narrow fix'],
  [['targeted', 'narrow', 'systemic', ''], '4 action items: 2 narrow fixes, 1 for a whole class, 1 does not say'],
  [['superseded by #4', 'accepted'], '2 action items: 1 superseded, 1 accepted as it is'],
])('the mix of %j is told as “%s”', (approaches, told) => {
  expect(mixOf(readAar(items(...approaches)).actionItems)).toBe(told)
})
