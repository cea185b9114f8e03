import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { parseMarker } from '../../../src/core/follow-up/marker.ts'
import { notOffered, renderSuggestionsBody, suggestedChanges } from '../../../src/core/render/suggested-changes.ts'
import { applyReplacement, replacedLines } from '../../../src/core/review/apply-replacement.ts'
import type { Replacement } from '../../../src/core/review/review.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

const text = `# Checkout was slow

## Message to customers

We are sorry for the **inconvinience**, @kim.

<!-- debrief-disable-next-line outage-means-outage -- as agreed -->
Checkout was slow.
`
const review = reviewAar({ path: 'docs/aar/a.md', aar: readAar(text) })
const patch = (from: number, to: number) =>
  `@@ -0,0 +${from},${to - from + 1} @@\n${text
    .split('\n')
    .slice(from - 1, to)
    .map((line) => `+${line}`)
    .join('\n')}`

describe('changes are offered', () => {
  test('as the lines will read, with the finding above', () => {
    const [word, comment] = suggestedChanges(review, text, patch(1, 8))
    expect(word).toMatchObject({ path: 'docs/aar/a.md', line: 5, endLine: 5 })
    expect(word?.body).toContain('```suggestion\nWe are sorry for the **inconvenience**, @kim.\n```')
    expect(comment).toMatchObject({ line: 7, endLine: 7 })
    expect(comment?.body).toMatch(/```suggestion\n```$/)
  })

  test('on lines of the diff alone', () => {
    expect(suggestedChanges(review, text, patch(1, 4))).toEqual([])
    expect(suggestedChanges(review, text, patch(6, 8)).map(({ line }) => line)).toEqual([7])
    expect(suggestedChanges(review, text, '')).toEqual([])
  })

  test('never where the text is not the one that was read', () => {
    expect(suggestedChanges(review, text.replace('inconvinience', 'trouble it was'), patch(1, 5))).toEqual([])
  })

  test('once, whatever line they stand at by now, and at most ten', () => {
    const first = suggestedChanges(review, text, patch(1, 8))
    const moved = `# Checkout was slow\n\nMore.\n${text.slice(text.indexOf('\n\n') + 1)}`
    const again = suggestedChanges(
      reviewAar({ path: 'docs/aar/a.md', aar: readAar(moved) }),
      moved,
      `@@ -0,0 +1,9 @@\n${'+x\n'.repeat(9)}`,
    )
    expect(again.map(({ line }) => line)).toEqual([7, 9])
    const marker = parseMarker('suggestions', renderSuggestionsBody(first)) as { readonly on: readonly string[] }
    expect(notOffered(again, new Set(marker.on))).toEqual([])
    const many = Array.from({ length: 12 }, (_, index) => ({
      path: 'a.md',
      line: index,
      endLine: index,
      body: '',
      on: `${index}`,
    }))
    expect(notOffered(many, new Set(['3']))).toHaveLength(10)
  })

  test('in a fence that nothing in the line can end', () => {
    const fenced = text.replace('@kim', '`` ```` @kim')
    const own = reviewAar({ path: 'a.md', aar: readAar(fenced) })
    expect(suggestedChanges(own, fenced, patch(1, 8))[0]?.body).toMatch(/\n`{5}suggestion\n.*\n`{5}$/)
  })
})

describe('a replacement', () => {
  const word: Replacement = { line: 2, column: 3, endLine: 2, endColumn: 5, replaces: 'cd', text: 'CD' }

  test.each([
    ['keeps everything else', 'x\nabcde\ny', 'x\nabCDe\ny'],
    ['keeps the ends of lines', '\uFEFFx\r\nabcde\r\ny\r\n', '\uFEFFx\r\nabCDe\r\ny\r\n'],
  ])('%s', (_name, before, after) => {
    expect(applyReplacement(before, word)).toBe(after)
  })

  test('takes the line with it where nothing is left on it', () => {
    expect(applyReplacement('x\n  cd \ny\n', { ...word, text: '' })).toBe('x\ny\n')
    expect(applyReplacement('x\nabcd\ny\n', { ...word, text: '' })).toBe('x\nab\ny\n')
  })

  test('does nothing to another text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(5), fc.nat(5), (source, line, column) => {
        const there = replacedLines(source, {
          ...word,
          line,
          endLine: line,
          column,
          endColumn: column + 2,
          replaces: '\u0000\u0001',
        })
        expect(there === null || source.includes('\u0000')).toBe(true)
      }),
    )
  })
})
