import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'
import { endlessPhrases } from '../../../../src/core/review/language/endless.ts'
import { endlessElsewhere } from '../../../../src/core/review/language/endless-elsewhere.ts'
import { lessThanAll } from '../../../../src/core/review/language/extent.ts'
import { leftOverPhrases } from '../../../../src/core/review/language/left-over.ts'
import {
  otherWorldsElsewhere,
  plansElsewhere,
  slipsElsewhere,
  softeningElsewhere,
} from '../../../../src/core/review/language/other-tongues.ts'
import { hitIn, type Phrase } from '../../../../src/core/review/language/phrase.ts'
import { plans } from '../../../../src/core/review/language/plans.ts'
import { type Sentence, sentenceAt } from '../../../../src/core/review/language/prose.ts'
import { slips } from '../../../../src/core/review/language/slips.ts'
import { smallWords } from '../../../../src/core/review/language/small-words.ts'
import { customerPhrases } from '../../../../src/core/review/rules/external-message-speaks-to-customers.ts'
import { alternateRealityPhrases } from '../../../../src/core/review/rules/no-alternate-reality.ts'
import { outagePhrases } from '../../../../src/core/review/rules/outage-means-outage.ts'

const lists: Readonly<Record<string, readonly Phrase[]>> = {
  'human error': slips,
  'alternate reality': alternateRealityPhrases,
  plans,
  softening: smallWords,
  outage: outagePhrases,
  'less than all': lessThanAll,
  'left over': leftOverPhrases,
  'messages to customers': customerPhrases,
  'human error elsewhere': slipsElsewhere,
  'alternate reality elsewhere': otherWorldsElsewhere,
  'plans elsewhere': plansElsewhere,
  'softening elsewhere': softeningElsewhere,
}

function sentence(text: string): Sentence {
  const passage = {
    form: 'paragraph',
    section: 'summary',
    quoted: false,
    text,
    anchors: [{ offset: 0, line: 1, column: 1 }],
    marks: [],
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: text.length + 1,
  } as const
  return sentenceAt(passage, text, 0, text.length)
}

describe.each(Object.entries(lists))('%s', (_name, phrases) => {
  test.each(phrases)('“$example” is heard', (phrase) => {
    expect(hitIn(sentence(phrase.example), [phrase])?.phrase).toBe(phrase)
  })

  test('each phrase says why, and none remembers where it was', () => {
    for (const { reason, pattern } of phrases) {
      expect(reason).toMatch(/^[A-Z“].{10,}\.$/)
      expect(pattern.flags).not.toMatch(/[gy]/)
    }
  })

  test('none backtracks super-linearly, those put together from parts included', () => {
    const slow = phrases
      .flatMap(({ pattern, unless, unlessBefore }) => [pattern, unless, unlessBefore])
      .filter((one) => one !== undefined)
      .filter(({ source, flags }) => analyse({ source, flags }, { reportTypes: { Move: false } }).reports.length > 0)
    expect(slow).toEqual([])
  })
})

test.each([...endlessPhrases, ...endlessElsewhere])(
  'the item “$example” is heard as vague',
  ({ pattern, unless, example }) => {
    const said = example.replace(/^We need to /, '')
    expect(pattern.test(said)).toBe(true)
    expect(unless?.test(said) ?? false).toBe(false)
  },
)
