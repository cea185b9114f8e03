import type { Section } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import type { Sentence } from '../language/prose.ts'

/** What a customer wants to know, each with words that tell it. */
const wanted: readonly { readonly what: string; readonly told: RegExp }[] = [
  {
    what: 'what customers saw',
    told: /\b(?:you|your|customers?|users?|visitors?|clients?|members?|people|everyone|some of|orders?|payments?|bookings?|passengers?|players?|viewers?|students?|pages?|log ?ins?|sign(?:ing)? in|e?-?mails?|messages?|unavailable|unable|slow(?:ly|er)?|delayed?|errors?|not (?:work|load|reach)\w*)\b/i,
  },
  {
    what: 'from when to when',
    told: /\d{1,2}[:.]\d{2}|\b\d{1,2} ?(?:am|pm)\b|\b(?:for|lasted|within|after) (?:about |around |approximately |nearly |almost )?(?:\d+|an?|one|two|three|four|five|six|several|half) ?(?:min|hour|day|week|h\b)|\bfrom\b.{1,60}\b(?:to|until|till)\b|\bbetween\b.{1,60}\band\b/i,
  },
  {
    what: 'what was done about it',
    told: /\b(?:(?:we|our team|our engineers|engineers)(?: have| had|'ve)?(?: since| now| also| already| quickly| immediately)? (?!(?:are|were|apologi|regret|know|understand|hope|value|take|had (?:an?|some)|experienc|suffer)\w*)\w+(?:ed|t|e|n|d)|(?:was|were|has been|have been|is|are)(?: now| since| fully)? (?:\w+ly )?(?:fixed|resolved|restored|repaired|returned|refunded|replaced|restarted|corrected|recovered|back|working|operational|mitigated|reverted|rolled back|renewed))\b/i,
  },
]

export const externalMessageTellsWhatAndWhen = defineRule({
  id: 'external-message-tells-what-and-when',
  guide: 'external-message-resonates',
  level: 'suggestion',
  about: 'wording',
  scope: 'file',
  language: 'en',
  summary: 'The message to customers says what they saw, from when to when, and what was done',
  why: 'A customer wants to know whether this was the trouble they had, whether it is over, and what they need to do.',
  question: 'Would a customer know whether this was their trouble, and whether it is over?',
  fix: 'Say what they saw, from when to when and in which zone, what you did, and whether they need to do anything.',
  examples: [
    {
      name: 'all three',
      markdown: aar`
        ## Message to customers
        On 3 November, from 10:04 to 11:46 UTC, some of you could not pay. We have renewed the certificate. You need not do anything.
      `,
      findings: [],
    },
    {
      name: 'an apology alone',
      markdown: aar`
        ## Message to customers
        We apologise for the problems with our service.
      `,
      findings: [
        {
          line: 1,
          message:
            'The message to customers does not say what customers saw, from when to when, or what was done about it.',
        },
      ],
    },
  ],
  *check({ sections }, { prose }) {
    for (const section of sections.filter(({ kind }) => kind === 'external-message')) {
      const text = ownText(section, prose.sentences)
      // A few words are a link or “none”.
      if (text.split(/\s+/).length < 5) continue
      const missing = wanted.filter(({ told }) => !told.test(text)).map(({ what }) => what)
      if (missing.length > 0)
        yield { line: section.line, message: `The message to customers does not say ${listed(missing)}.` }
    }
  },
})

function ownText({ line, endLine }: Section, sentences: readonly Sentence[]): string {
  return sentences
    .filter(({ passage }) => passage.form !== 'heading' && passage.line > line && passage.line <= endLine)
    .map(({ words }) => words)
    .join(' ')
    .slice(0, 10_000)
}

function listed(words: readonly string[]): string {
  if (words.length < 3) return words.join(' or ')
  return `${words.slice(0, -1).join(', ')}, or ${words.at(-1)}`
}
