import { expect, test } from 'vitest'
import { lettersNeeded } from '../../../../src/core/review/language/letters-needed.ts'

test.each<readonly [string, readonly string[] | null]>([
  ['\\bwrong\\b', ['wrong']],
  ['(?:a|an|the) wrong', ['a wrong', 'an wrong', 'the wrong']],
  ['wrong|by mistake', ['wrong', 'by mistake']],
  ['wrong|.', null],
  ['colou?r', ['color', 'colour']],
  ['(?:very )?wrong', ['wrong']],
  ["(?:was|were)(?: not|n't) run", ['was not run', "wasn't run", 'were not run', "weren't run"]],
  ['cars?', ['car']],
  ['ab+cd', ['ab', 'cd'].slice(0, 1)],
  ['(?:never|no one) \\w+ed', ['never ', 'no one ']],
  ['(?:never|not) \\w+ed', ['ed']],
  ['\\w\\?{3,}', ['???']],
  ['\\[(?:x|\\w)\\]', ['[']],
  ['(?:never)? tested', [' tested']],
  ['(?:never){0,2}tested', ['tested']],
  ['(?:never){2}', ['nevernever']],
  ['(?!not )tested(?= by)', ['tested']],
  ['(?<name>tested)', ['tested']],
  ['[Tt]ested', ['ested']],
  ['\\p{Lu}\\w+ \\d{3}', null],
  ['mis-?typed\\.', ['mistyped.', 'mis-typed.']],
  ['Tested', ['tested']],
  ['[\\]|]wrong', ['wrong']],
])('%s needs %j', (source, letters) => expect(lettersNeeded(source)).toEqual(letters))
