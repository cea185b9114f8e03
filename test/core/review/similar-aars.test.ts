import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { type AarDigest, digestOf, type KnownAar, similarAars } from '../../../src/core/review/similar-aars.ts'

function known(path: string, digest: Partial<AarDigest> = {}): KnownAar {
  return { path, digest: { title: path, service: null, causes: '', impact: '', ...digest } }
}

const certificate = known('a.md', {
  title: 'Certificate of the EU gateway expired',
  service: 'checkout',
  causes: 'The certificate of the gateway expired; renewal is done by hand.',
})
const earlier = known('b.md', {
  title: 'Checkout certificate ran out',
  service: 'Checkout',
  causes: 'The certificate of the payment gateway expires every year and its renewal was forgotten.',
})
const photos = known('c.md', {
  title: 'Photo uploads were slow',
  service: 'photos',
  causes: 'Thumbnails were compressed one after another on a full disk.',
})

describe('what is close', () => {
  test('is named with the words that both tell, and the service', () => {
    expect(similarAars(certificate, [earlier, photos])).toEqual([
      {
        path: 'b.md',
        title: 'Checkout certificate ran out',
        service: 'checkout',
        words: ['certificate', 'gateway', 'renewal'],
      },
    ])
  })

  test('is nothing where only the words of every incident are shared', () => {
    const one = known('a.md', { title: 'Outage of the service', causes: 'A deployment caused errors for customers.' })
    const other = known('b.md', { title: 'Service outage', causes: 'Customers saw errors after a deployment.' })
    expect(similarAars(one, [other])).toEqual([])
  })

  test('is nothing where only the service is shared', () => {
    expect(similarAars(certificate, [known('d.md', { ...photos.digest, service: 'checkout' })])).toEqual([])
  })

  test('is nothing where what is shared is shared by most AARs of the repository', () => {
    const many = Array.from({ length: 12 }, (_, i) => known(`${i}.md`, { ...earlier.digest }))
    expect(similarAars(certificate, many)).toEqual([])
  })

  test('is read from title, service, causes and impact', () => {
    const text =
      '# T\n\n**Service**: shop\n\n## Impact\n\nLost orders.\n\n## Causes\n\n- A full disk.\n\n## Lessons\n\nNone.\n'
    expect(digestOf(readAar(text, { path: 'x.md' }), 'x.md')).toEqual({
      title: 'T',
      service: 'shop',
      causes: 'A full disk.',
      impact: 'Lost orders.',
    })
    expect(digestOf(readAar('Text.\n', { path: 'docs/aar/2026-x.md' }), 'docs/aar/2026-x.md').title).toBe('2026-x')
  })
})

const words = fc.array(fc.stringMatching(/^[a-z]{4,9}$/), { minLength: 1, maxLength: 20 }).map((all) => all.join(' '))
const digest = fc.record({
  title: words,
  service: fc.option(fc.constantFrom('checkout', 'photos')),
  causes: words,
  impact: words,
})

describe('always', () => {
  test('at most three, never itself, each once', () => {
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 12 }), fc.nat(), (digests, pick) => {
        const all = digests.map((one, i) => known(`${i}.md`, one))
        const self = known('0.md', digests[pick % Math.max(1, digests.length)] ?? certificate.digest)
        const close = similarAars(self, all)
        expect(close.length).toBeLessThanOrEqual(3)
        expect(close.map(({ path }) => path)).not.toContain(self.path)
        expect(new Set(close.map(({ path }) => path)).size).toBe(close.length)
      }),
    )
  })

  test('silent on what shares no word', () => {
    const prefixed = (letter: string) =>
      digest.map((one) => ({
        title: one.title.replace(/\b/g, letter),
        service: null,
        causes: one.causes.replace(/\b(?=\w)/g, letter),
        impact: one.impact,
      }))
    fc.assert(
      fc.property(prefixed('q'), prefixed('z'), (a, b) => {
        const own = new Set(`${a.title} ${a.causes}`.split(' '))
        fc.pre(!`${b.title} ${b.causes}`.split(' ').some((word) => own.has(word)))
        expect(similarAars(known('a.md', a), [known('b.md', b)])).toEqual([])
      }),
    )
  })

  test('never fails on text of any kind', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    fc.assert(
      fc.property(any, any, any, (title, causes, service) => {
        const one = known('a.md', { title, causes, service })
        similarAars(one, [{ ...one, path: 'b.md' }])
      }),
    )
  })
})
