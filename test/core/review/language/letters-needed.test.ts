import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { lettersNeeded } from '../../../../src/core/review/language/letters-needed.ts'
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
  ['(?:never|no one) \\w+ed', ['never', 'no one']],
  ['(?:never|not) \\w+ed', ['ed']],
  ['\\w\\?{3,}', ['???']],
  ['\\[(?:x|y)\\]', ['[']],
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
