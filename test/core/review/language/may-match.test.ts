import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whichMayMatch } from '../../../../src/core/review/language/may-match.ts'
import { plans } from '../../../../src/core/review/language/plans.ts'
import { slips } from '../../../../src/core/review/language/slips.ts'
import { alternateRealityPhrases } from '../../../../src/core/review/rules/no-alternate-reality.ts'

describe('which expressions may match', () => {
  it('are told in the order of the list, each once', () => {
    const mayMatch = whichMayMatch([/\d/, /wrong|by mistake/, /never \w+/, /Wrong/i])
    expect(mayMatch('the wrong one, by mistake')).toEqual([0, 1, 3])
    expect(mayMatch('never wrong')).toEqual([0, 1, 2, 3])
    expect(mayMatch('nothing')).toEqual([0])
    expect(mayMatch('')).toEqual([0])
  })

  it('hold every phrase that is heard in a sentence', () => {
    const phrases = [...slips, ...plans, ...alternateRealityPhrases]
    const mayMatch = whichMayMatch(phrases.map(({ pattern }) => pattern))
    for (const [at, { example }] of phrases.entries()) expect(mayMatch(example.toLowerCase()), example).toContain(at)
  })

  it('hold every expression that a text matches', () => {
    const letter = fc.constantFrom('a', 'b', 'c', ' ', 'å', '日')
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
      .array(fc.constantFrom('a', 'b', 'c', 'A', ' ', 'å', 'Å', '日'), { maxLength: 12 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 4 }), text, (sources, words) => {
        const expressions = sources.map((one) => new RegExp(one, 'iu'))
        const found = whichMayMatch(expressions)(words.toLowerCase())
        for (const [at, expression] of expressions.entries()) if (expression.test(words)) expect(found).toContain(at)
      }),
    )
  })
})
