import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatMarker,
  ownedPart,
  parseMarker,
  readFollowUpMarker,
  wrapOwned,
} from '../../../src/core/follow-up/marker.ts'

const marker = {
  key: 'k1',
  aar: 'docs/aar/a.md',
  path: 'docs/aar/a.md',
  item: 'add alert',
  title: 'Add alert',
  id: null,
  says: 's1',
  labels: ['aar'],
  assignees: [],
  said: null,
}

describe('a marker', () => {
  it('gives back what was put in, and nothing of it ends the comment, mentions, refers or links', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('', '-->', '--', '->', '>', '@all #1 http://x', '\u2028\n', '--!>'),
        (value, nasty) => {
          const text = formatMarker('filing', { value, nasty })
          expect(parseMarker('filing', `x ${text} y`)).toEqual(JSON.parse(JSON.stringify({ value, nasty })))
          expect(text.slice(4, -3)).not.toMatch(/--|[<>@#\n\r\u2028\u2029]|\/\//)
        },
      ),
    )
  })

  const nothing: readonly (readonly [string, string])[] = [
    ['another kind', formatMarker('other', 1)],
    ['another version', formatMarker('filing', 1).replace(' v1 ', ' v2 ')],
    ['no end', formatMarker('filing', 1).replace(' -->', '')],
    ['no JSON', '<!-- debrief:filing v1 {oops -->'],
    ['empty text', ''],
  ]
  for (const [name, text] of nothing) it(`is none with ${name}`, () => expect(parseMarker('filing', text)).toBeNull())

  it('is the first well-formed one: nothing copied from a document comes before ours', () => {
    const broken = '<!-- debrief:filing v1 {oops -->'
    expect(parseMarker('filing', `${broken}${formatMarker('filing', 1)}${formatMarker('filing', 2)}`)).toBe(1)
  })

  it('is looked for in linear time', () => {
    const text = '<!-- debrief:filing v1 '.repeat(20_000)
    expect(parseMarker('filing', text)).toBeNull()
    expect(parseMarker('filing', `${text}-->`)).toBeNull()
  })
})

describe('the owned part', () => {
  it('gives back the marker and tells whether the text is as we left it', () => {
    const body = wrapOwned('Hello', marker)
    expect(readFollowUpMarker(body)).toMatchObject(marker)
    expect(ownedPart(body)).toMatchObject({ before: '', after: '', isUntouched: true })
    expect(ownedPart(body.replace('Hello', 'Bye'))).toMatchObject({ isUntouched: false })
    expect(ownedPart(`a${body}b`)).toMatchObject({ before: 'a', after: 'b', isUntouched: true })
  })

  it('is touched where the end mark is gone', () => {
    expect(ownedPart(wrapOwned('Hello', marker).replace('<!-- debrief:end -->', ''))).toMatchObject({
      isUntouched: false,
    })
  })

  it('is ours where a person typed another marker above it', () => {
    const typed = wrapOwned('Forged', { ...marker, key: 'k2' }).replace('Forged', 'Mine')
    expect(readFollowUpMarker(`${typed}\n${wrapOwned('Hello', marker)}`)?.key).toBe('k1')
  })

  const unreadable: readonly (readonly [string, string])[] = [
    ['an emptied body', ''],
    ['a marker with a field missing', formatMarker('follow-up', { version: 1, key: 'k' })],
    ['a marker of wrong types', formatMarker('follow-up', { ...marker, version: 1, hash: 'h', labels: 'aar' })],
    ['a marker that is no object', formatMarker('follow-up', 7)],
  ]
  for (const [name, body] of unreadable) it(`is none in ${name}`, () => expect(ownedPart(body)).toBeNull())
})
