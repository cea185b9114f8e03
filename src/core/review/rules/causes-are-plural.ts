import type { Passage } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { splitSentences } from '../language/split-sentences.ts'

/** Words that join one cause to the next. */
const joined =
  /\b(?:because|since|as|so|when|while|after|although|but|and no|which (?:meant|led|caused|let|made)|led to|leading to|as a result|therefore|due to|in turn|also|in addition|furthermore|combined|together with|second(?:ly)?|another|besides|contribut\w+|compounded|made worse|several|multiple|both)\b/gi

export const causesArePlural = defineRule({
  id: 'causes-are-plural',
  guide: ['causes-are-plural', 'causes-go-deep'],
  level: 'suggestion',
  about: 'structure',
  scope: 'file',
  language: 'en',
  summary: 'More than one cause is told',
  why: 'An incident is mostly a series of events; what stands behind the first cause is what can bring it back.',
  question: 'What else had to be true for this to happen, and why was it?',
  fix: 'Add what let it happen, what let it last, and what hid it.',
  examples: [
    {
      name: 'a chain of causes',
      markdown: aar`
        ## Root cause
        The certificate expired, because renewal is done by hand. Nobody was told, because the alert goes to a closed channel.
      `,
      findings: [],
    },
    {
      name: 'a single cause',
      markdown: aar`
        ## Root cause
        The certificate expired.
      `,
      findings: [{ line: 1, message: 'One cause is told, and nothing about what let it happen.' }],
    },
  ],
  *check({ sections, passages }) {
    const section = sections.find(({ kind }) => kind === 'causes')
    const told = passages.filter(
      (passage) => passage.section === 'causes' && passage.form !== 'heading' && !passage.quoted,
    )
    if (section === undefined || told.length === 0 || told.length > 1) return
    if (
      words(told) > 30 ||
      told.some(({ text }) => splitSentences(text).length > 1) ||
      told.some(({ text }) => (text.match(joined) ?? []).length > 0)
    )
      return
    yield { line: section.line, message: 'One cause is told, and nothing about what let it happen.' }
  },
})

function words(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
}
