import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lettersNeeded, mayMatch } from '../../../../src/core/review/language/letters-needed.ts'
import { plans } from '../../../../src/core/review/language/plans.ts'
import { slips } from '../../../../src/core/review/language/slips.ts'
import { alternateRealityPhrases } from '../../../../src/core/review/rules/no-alternate-reality.ts'

test.each<readonly [string, readonly string[] | null]>([
  ['\\bwrong\\b', ['wrong']],
  ['(?:a|an|the) wrong', [' wrong']],
  ['wrong|by mistake', ['wrong', 'by mistake']],
  ['wrong|.', null],
  ['colou?r', ['colo']],
  ['cars?', ['car']],
  ['ab+cd', ['ab', 'cd'].slice(0, 1)],
  ['(?:never|not) \\w+ed', ['never', 'not']],
  ['(?:never)? tested', [' tested']],
  ['(?:never){0,2}tested', ['tested']],
  ['(?:never){2}', ['never']],
  ['(?!not )tested(?= by)', ['tested']],
  ['(?<name>tested)', ['tested']],
  ['[Tt]ested', ['ested']],
  ['\\p{Lu}\\w+ \\d{3}', null],
  ['mis-?typed\\.', ['typed.']],
  ['Tested', ['tested']],
  ['[\\]|]wrong', ['wrong']],
])('%s needs %j', (source, letters) => expect(lettersNeeded(source)).toEqual(letters))

describe('what may match', () => {
  it('is every sentence in which a phrase is heard', () => {
    for (const { pattern, example } of [...slips, ...plans, ...alternateRealityPhrases])
      expect(mayMatch(pattern, example.toLowerCase()), example).toBe(true)
  })

  it('is every text that an expression matches', () => {
    const letter = fc.constantFrom('a', 'b', 'c', ' ')
    const source = fc.letrec<{ whole: string; group: string; part: string }>((tie) => ({
      whole: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
      group: fc.array(tie('whole'), { minLength: 1, maxLength: 3 }).map((options) => `(?:${options.join('|')})`),
      part: fc.oneof(
        { maxDepth: 3 },
        fc.tuple(letter, fc.constantFrom('', '?', '+', '*', '{2}')).map(([one, many]) => one + many),
        fc.constantFrom('.', '[ab]', '\\w', '\\b', '(?=a)', '(?!b)'),
        fc.tuple(tie('group'), fc.constantFrom('', '?')).map(([one, many]) => one + many),
      ),
    })).whole
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'A', ' '), { maxLength: 12 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(source, text, (pattern, words) => {
        const expression = new RegExp(pattern, 'i')
        fc.pre(expression.test(words))
        expect(mayMatch(expression, words.toLowerCase())).toBe(true)
      }),
    )
  })
})
