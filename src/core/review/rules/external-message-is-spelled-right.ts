import { aar, defineRule } from '../define-rule.ts'
import { type Sentence, spanOf } from '../language/prose.ts'
import { meantBy } from '../language/spelling.ts'

/** A message that has more than these is in another language, or a list of names. */
const most = 12
/** Words looked up in one message. */
const mostLookedUp = 2000

export const externalMessageIsSpelledRight = defineRule({
  id: 'external-message-is-spelled-right',
  guide: 'external-message-resonates',
  level: 'suggestion',
  about: 'wording',
  language: 'en',
  summary: 'The message to customers is spelled right',
  why: 'A misspelled word draws the eye away from what you want to tell them.',
  question: 'Has somebody read it aloud who did not write it?',
  fix: 'Correct the word; `knownTerms` in the configuration lists names that are spelled like that.',
  examples: [
    {
      name: 'no slip, on either side of the Atlantic',
      markdown: aar`
        ## Message to customers
        We apologise for the delay. Logins and webhooks work again, and the colour of the status page is green.
      `,
      findings: [],
    },
    {
      name: 'a slip',
      markdown: aar`
        ## Message to customers
        We are sorry for the inconvinience.
      `,
      findings: [{ line: 2, message: '“inconvinience” is probably meant to be “inconvenience”.' }],
    },
  ],
  *check(_aar, { prose, settings }) {
    const message = prose.sentences.filter(({ section }) => section === 'external-message')
    if (message.length === 0) return
    const ours = new Set(settings.knownTerms.map((term) => term.toLowerCase()))
    const elsewhere = new Set(
      prose.sentences.filter(({ section }) => section !== 'external-message').flatMap(({ words }) => wordsIn(words)),
    )
    const slips: {
      readonly sentence: Sentence
      readonly word: string
      readonly index: number
      readonly meant: string
      readonly isOnly: boolean
    }[] = []
    let lookedUp = 0
    for (const sentence of message) {
      for (const { 0: word, index } of sentence.words.matchAll(lowerCaseWord)) {
        if (ours.has(word) || elsewhere.has(word) || lookedUp++ > mostLookedUp || slips.length > most) continue
        const meant = meantBy(word)
        if (meant !== null) slips.push({ sentence, word, index, ...meant })
      }
    }
    if (slips.length > most) return
    for (const { sentence, word, index, meant, isOnly } of slips) {
      const span = spanOf(sentence, index, index + word.length)
      const remark = `“${word}” is probably meant to be “${meant}”.`
      yield { ...span, message: remark, ...(isOnly ? { suggestion: { ...span, replaces: word, text: meant } } : {}) }
    }
  },
})

/** A word of its own: no part of a file name, a path, a login or a hyphenated name. */
const lowerCaseWord = /(?<![\p{L}\p{N}_@#/.'’-])[a-z][a-z'’]{3,30}(?![\p{L}\p{N}_@/'’-]|\.\p{L})/gu

/** Words that the rest of the document uses as well are terms of the house. */
function wordsIn(text: string): readonly string[] {
  return [...text.matchAll(lowerCaseWord)].map(([word]) => word)
}
