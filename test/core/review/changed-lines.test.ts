import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { changedLinesOf, onChangedLines } from '../../../src/core/review/changed-lines.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

const text = [
  '# Checkout was slow',
  '',
  '## Summary',
  '',
  'The table was deleted by mistake.',
  '',
  'The flag was left on by mistake.',
  '',
].join('\n')

function rulesFor(changed: readonly number[]) {
  const review = onChangedLines(reviewAar({ path: 'a.md', aar: readAar(text) }), new Set(changed))
  return review.findings.map(({ rule, line }) => `${rule}:${line}`)
}

describe('the changed lines of a patch', () => {
  test.each([
    ['@@ -1,3 +1,4 @@\n one\n-two\n+deux\n+trois\n three', [2, 3]],
    ['@@ -10,2 +12,2 @@ ## Summary\n a\n+b\n@@ -30 +40 @@\n-x\n+y\n\\ No newline at end of file', [13, 40]],
    ['@@ -1,2 +1 @@\n-gone\n stays', []],
    ['no patch at all\n+nothing', []],
  ])('%j', (patch, lines) => {
    expect([...changedLinesOf(patch)]).toEqual(lines)
  })

  test('are never more than the lines of the patch, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('+a', '-b', ' c', '', '@@ -1 +5 @@', '@@')), (lines) => {
        expect(changedLinesOf(lines.join('\n')).size).toBeLessThanOrEqual(lines.length)
      }),
    )
  })
})

describe('the review of an edit', () => {
  test('keeps what stands on changed lines, and leaves the rest', () => {
    expect(rulesFor([5])).toContain('no-human-error:5')
    expect(rulesFor([5])).not.toContain('no-human-error:7')
  })

  test('never loses what concerns the whole file', () => {
    const missing = (found: readonly string[]) => found.filter((one) => one.startsWith('sections-are-complete'))
    expect(missing(rulesFor([]))).not.toEqual([])
    expect(missing(rulesFor([]))).toEqual(missing(rulesFor([1, 2, 3, 4, 5, 6, 7, 8])))
  })

  test('sets apart what it leaves out, and loses nothing', () => {
    const whole = reviewAar({ path: 'a.md', aar: readAar(text) })
    const { findings, onOtherLines = [] } = onChangedLines(whole, new Set([5]))
    expect(new Set([...findings, ...onOtherLines])).toEqual(new Set(whole.findings))
    expect(onOtherLines.map(({ rule, line }) => `${rule}:${line}`)).toEqual(['no-human-error:7'])
  })
})
