import { aar, defineRule } from '../define-rule.ts'
import { spanOf } from '../language/prose.ts'
import { quote } from '../quote.ts'

/** A few are enough to see the point. */
const most = 3

export const sentencesAreShort = defineRule({
  id: 'sentences-are-short',
  guide: 'text-is-understandable',
  level: 'suggestion',
  about: 'wording',
  language: 'en',
  summary: 'Sentences and paragraphs can be read in one breath',
  why: 'People read an AAR at two in the morning, or a year later; long sentences hide what mattered.',
  question: 'What is the one thing that this should say?',
  fix: 'Split it where a new thought begins. `thresholds` in the configuration sets the lengths.',
  examples: [
    {
      name: 'short sentences',
      markdown: '## Summary\nThe cache was cold. Checkout was slow for an hour.\n',
      findings: [],
    },
    {
      name: 'a sentence without an end',
      markdown: aar`
        ## Summary
        The cache was cold after the deploy that had been planned for the night before and then put off because the person who knew the cache best was away, which everybody had agreed to at the time, and so the first customers of the morning waited for the database until it gave up and the page showed nothing at all.
      `,
      findings: [{ line: 2, message: '“The cache was cold after the deploy…” runs on for 60 words.' }],
    },
  ],
  *check({ passages }, { prose, settings }) {
    let told = 0
    for (const sentence of prose.sentences) {
      if (sentence.passage.form !== 'paragraph' || sentence.passage.marks.some(({ kind }) => kind === 'code')) continue
      const words = sentence.text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
      if (words <= settings.sentenceWords || told >= most) continue
      told += 1
      yield {
        ...spanOf(sentence, 0, sentence.text.length),
        message: `${quote(sentence.text, 40)} runs on for ${words} words.`,
      }
    }
    for (const { form, text, quoted, line, column, endLine, endColumn } of passages) {
      if (form !== 'paragraph' || quoted) continue
      const words = text.split(/\s+/).length
      if (words > settings.paragraphWords && told++ < most)
        yield { line, column, endLine, endColumn, message: `This paragraph has ${words} words without a break.` }
    }
  },
})
