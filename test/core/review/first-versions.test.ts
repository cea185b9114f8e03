import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMarker, parseMarker } from '../../../src/core/follow-up/marker.ts'
import { readFirstVersions, withNewVersions } from '../../../src/core/review/first-versions.ts'

const [old, later] = ['a'.repeat(40), 'b'.repeat(40)] as const

test('the first version stays, however many come after it', () => {
  const first = withNewVersions({}, [{ path: 'a.md', blob: old }])
  expect(withNewVersions(first, [{ path: 'a.md', blob: later }])).toEqual({ 'a.md': old })
  expect(withNewVersions(first, [{ path: 'b.md', blob: later }])).toEqual({ 'a.md': old, 'b.md': later })
})

test.each<[string, unknown]>([
  ['no marker', null],
  ['a marker of before', { version: 1, ticks: [] }],
  ['another form', { first: ['a.md'] }],
  ['what is no id', { first: { 'a.md': 'main' } }],
  ['a path into another place', { first: { 'a.md': '../../issues' } }],
])('%s remembers nothing', (_name, data) => {
  expect(readFirstVersions(data)).toEqual({})
})

test('any paths fit the marker and are read back from it, the first come first', () => {
  const path = fc.string({ minLength: 1, maxLength: 200, unit: 'binary' })
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 200 }), (paths) => {
      const first = withNewVersions(
        {},
        paths.map((one) => ({ path: one, blob: old })),
      )
      const marker = formatMarker('review', { version: 1, first })
      expect(Object.keys(first).length).toBeLessThanOrEqual(paths.length)
      expect(JSON.stringify(first).length).toBeLessThan(7_000)
      expect(readFirstVersions(parseMarker('review', marker))).toEqual(first)
    }),
  )
})
