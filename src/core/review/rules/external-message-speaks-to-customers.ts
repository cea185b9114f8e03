import type { Aar } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import { type Sentence, spanOf } from '../language/prose.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

const phrases: readonly (Phrase & { readonly tells: string })[] = [
  {
    pattern:
      /\b(?:due to|because of|caused by|fault of|by)\b[^.]{0,40}\b(?:vendor|supplier|provider|third[- ]party|partner|contractor)s?\b|\b(?:vendor|supplier|provider|contractor)s?(?:'s)? (?:failed|fault|error|mistake|was responsible|is responsible)\b/i,
    tells: 'puts it on somebody else.',
    reason: 'Customers have a contract with you; a vendor in the first sentence sounds like an excuse.',
    example: 'Due to a problem at our vendor the shop was slow.',
    question: 'What did you choose, and what will you do so that it does not reach customers again?',
  },
  {
    pattern:
      /\b(?:(?:some|certain|a few) )?(?:customers?|users?|clients?|you) (?:had |have )?(?:failed to|misconfigured|ignored|did not follow|didn't follow|should have|should've|neglected|forgot|were supposed to)\b/i,
    tells: 'puts it on the customer.',
    reason: 'A customer who reads that it was their doing writes an angry answer.',
    example: 'Customers failed to update their client.',
    question: 'What could the service have made easier for them?',
  },
  {
    pattern:
      /\b(?:almost nobody|hardly any(?:one|body)?|barely any(?:one|body)?|(?:only|just|merely) (?:a )?(?:few|small|minor|handful|limited|short|brief|slight)|(?:minor|slight|small|brief|some|any) (?:issue|inconvenience|glitch|hiccup|disruption)s?|very (?:few|small|limited|brief))\b/i,
    tells: 'makes it small.',
    reason:
      'Whoever was affected was affected wholly; “minor” and “any inconvenience” tell them that you do not see it.',
    example: 'We are sorry for any inconvenience.',
    question: 'Can the figure stand in its place, or the plain thing that they could not do?',
  },
]

/** `gw-eu-2`, `orders_v2`, `web.prod.internal`: what only the house knows. */
const internalName =
  /(?<![\p{L}\p{N}@/._-])(?:[a-z]{2,20}(?:-[a-z0-9]{1,20}){1,4}-\d{1,4}|[a-z]{2,20}_[a-z0-9_]{2,30}|[a-z0-9-]{2,30}\.(?:prod|internal|local|svc|corp|lan)(?:\.[a-z.]{1,30})?)(?![\p{L}\p{N}_-])/u

export const externalMessageSpeaksToCustomers = defineRule({
  id: 'external-message-speaks-to-customers',
  guide: 'external-message-resonates',
  level: 'suggestion',
  about: 'wording',
  language: 'en',
  summary: 'The message to customers is written for them',
  why: 'It is read by somebody who lost time or money, and who has never heard the names of your machines.',
  question: 'How would it read to the customer who was hit hardest?',
  fix: 'Say it in their words, with figures in place of small words, and take responsibility for the whole.',
  examples: [
    {
      name: 'in the customers’ words',
      markdown: aar`
        ## Message to customers
        On 3 November, from 10:04 to 11:46 UTC, some of you could not pay. We are sorry. We have renewed the certificate that had expired.
      `,
      findings: [],
    },
    {
      name: 'an excuse, and the name of a machine',
      markdown: aar`
        ## Message to customers
        Due to a problem at our vendor you could not pay from 10:04 to 11:46 UTC.

        We have restarted gw-eu-2. We are sorry for any inconvenience.
      `,
      findings: [
        { line: 2, message: '“Due to a problem at our vendor” puts it on somebody else.' },
        { line: 4, message: '“gw-eu-2” is a name that only insiders know.' },
        { line: 4, message: '“any inconvenience” makes it small.' },
      ],
    },
  ],
  *check(_aar: Aar, { prose }) {
    for (const sentence of prose.sentences)
      if (sentence.section === 'external-message' && sentence.passage.form !== 'heading') yield* problemsIn(sentence)
  },
})

/** All of them may be told of one sentence. */
const eachAlone = phrases.map((phrase) => [phrase] as const)

function problemsIn(sentence: Sentence): readonly RuleProblem[] {
  const heard = eachAlone.flatMap((alone) => {
    const [phrase] = alone
    const hit = hitIn(sentence, alone)
    if (hit === null) return []
    return [{ ...hit.span, message: `${quote(hit.words)} ${phrase.tells}`, question: phrase.question ?? '' }]
  })
  const name = internalName.exec(sentence.words)
  if (name === null) return heard
  const span = spanOf(sentence, name.index, name.index + name[0].length)
  return [...heard, { ...span, message: `${quote(name[0])} is a name that only insiders know.` }]
}

/** For the tests of the phrases. */
export const customerPhrases: readonly Phrase[] = phrases
