import { expect, test } from 'vitest'
import { digestCache } from '../../src/server/digest-cache.ts'

const digest = { title: 't', service: null, causes: '', impact: '' }

test('what was asked for longest ago goes first, and what is no AAR is remembered as such', () => {
  const cache = digestCache(2)
  cache.set('a', digest)
  cache.set('b', null)
  expect(cache.get('a')).toEqual(digest)
  cache.set('c', digest)
  expect(cache.get('b')).toBeUndefined()
  expect(cache.get('a')).toEqual(digest)
  cache.set('d', null)
  expect(cache.get('d')).toBeNull()
})
