import { describe, expect, test } from 'vitest'
import {
  changeOfLinks,
  type LinksWords,
  linksBody,
  readLinksMarker,
} from '../../../../src/core/follow-up/write-back/links-marker.ts'

const words: LinksWords = {
  title: 'Link the follow-ups of “Checkout”',
  text: 'Two rows get their links.',
  links: ['acme/shop#7', 'acme/shop#8'],
  paths: ['docs/aar/checkout.md'],
}
const pull = { title: words.title, body: linksBody(words) }
const more: LinksWords = { ...words, text: 'Three rows get their links.', links: [...words.links, 'acme/shop#9'] }

describe('the text of a pull request that brings links', () => {
  test('remembers links and files, and mentions nothing', () => {
    expect(readLinksMarker(pull.body)).toMatchObject({ links: words.links, paths: words.paths, title: words.title })
    expect(pull.body).not.toMatch(/#\d|@/)
  })

  test('is as it should be: nothing to write, also where GitHub sends CRLF', () => {
    expect(changeOfLinks(pull, words)).toBeNull()
    expect(changeOfLinks({ ...pull, body: pull.body.replace(/\n/g, '\r\n') }, words)).toBeNull()
  })

  test('is brought up to date with its title', () => {
    const change = changeOfLinks(pull, { ...more, title: 'Link the follow-ups of 2 AARs' })
    expect(change).toEqual({
      title: 'Link the follow-ups of 2 AARs',
      body: linksBody({ ...more, title: 'Link the follow-ups of 2 AARs' }),
    })
  })

  test('a title of a person stays, now and the next time', () => {
    const theirs = { ...pull, title: 'Links for the board' }
    const first = changeOfLinks(theirs, { ...more, title: 'Another' })
    expect(first).not.toHaveProperty('title')
    const second = changeOfLinks({ ...theirs, ...first }, { ...words, title: 'Another' })
    expect(second).not.toHaveProperty('title')
  })

  test('words of a person stay; the marker is renewed, now and the next time', () => {
    const theirs = { ...pull, body: `${pull.body}\n\nPlease look at line 12 first.` }
    const first = changeOfLinks(theirs, more)
    expect(first?.body).toContain('Please look at line 12 first.')
    expect(first?.body).toContain(words.text)
    expect(readLinksMarker(first?.body ?? '')?.links).toEqual(more.links)
    const second = changeOfLinks({ ...theirs, ...first }, words)
    expect(second?.body).toContain('Please look at line 12 first.')
    expect(changeOfLinks({ ...theirs, ...first }, more)).toBeNull()
  })

  test('a text without its marker gets it back, and keeps its words', () => {
    const change = changeOfLinks({ title: 'Mine', body: 'My own words.' }, words)
    expect(change).not.toHaveProperty('title')
    expect(change?.body).toMatch(/^<!-- debrief:links [^\n]*-->\nMy own words\.$/)
    expect(changeOfLinks({ title: 'Mine', body: change?.body ?? '' }, words)).toBeNull()
  })
})
