import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

/** Texts that a rule on wording hears, and texts that it leaves alone, in a section of that heading. */
export interface WordingCase {
  readonly rule: string
  /** "Summary" where none is given. */
  readonly section?: string
  readonly heard: readonly string[]
  readonly fine: readonly string[]
}

/** Runs each text as a test: `document` sets it into a whole document under the heading. */
export function checkWording(cases: readonly WordingCase[], document: (section: string, text: string) => string): void {
  for (const { rule, section = 'Summary', heard, fine } of cases) {
    const isHeard = (text: string) =>
      reviewAar({ path: 'a.md', aar: readAar(document(section, text)) }).findings.some(
        (finding) => finding.rule === rule,
      )
    describe(`${rule}, in “${section}”`, () => {
      if (heard.length > 0) test.each(heard)('hears: %s', (text) => expect(isHeard(text)).toBe(true))
      if (fine.length > 0) test.each(fine)('leaves alone: %s', (text) => expect(isHeard(text)).toBe(false))
    })
  }
}
