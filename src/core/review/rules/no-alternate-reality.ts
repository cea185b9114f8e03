import { aar, defineRule } from '../define-rule.ts'
import { missingSafeguards, whatWasSeen } from '../language/missing-safeguards.ts'
import { neverDone, rightWays } from '../language/never-done.ts'
import { isThisWorld } from '../language/no-other-world.ts'
import { inTongue, otherWorldsElsewhere } from '../language/other-tongues.ts'
import { otherWorlds } from '../language/other-worlds.ts'
import { hits, type Phrase } from '../language/phrase.ts'
import { plainGaps } from '../language/plain-gaps.ts'
import { whatHappenedIn } from '../language/what-happened.ts'
import { wouldHaveBeen } from '../language/would-have-been.ts'
import { quote } from '../quote.ts'

/** For the tests of the phrases too. */
export const alternateRealityPhrases: readonly Phrase[] = [
  ...otherWorlds,
  ...wouldHaveBeen,
  ...missingSafeguards,
  ...plainGaps,
  ...neverDone,
  ...rightWays,
]

export const noAlternateReality = defineRule({
  id: 'no-alternate-reality',
  guide: 'no-alternate-reality',
  level: 'warning',
  about: 'wording',
  language: 'several',
  summary: 'Description and timeline stay with what happened',
  why: 'A description that mixes what happened with what should have happened lets neither be discussed properly.',
  question: 'What did happen? What would help next time is an action item.',
  fix: 'Tell what was seen and done here; move the wish to the lessons or the action items.',
  examples: [
    {
      name: 'what happened',
      markdown: aar`
        ## Summary
        Service X got ten times its usual requests and stopped answering.
        ## Lessons
        If service X had limited requests, it would not have failed.
      `,
      findings: [],
    },
    {
      name: 'a fix that was not there',
      markdown: aar`
        ## Summary
        Service X stopped answering. If it had limited requests, it would not have failed.
      `,
      findings: [{ line: 2, message: '“If it had limited requests, it would not have” tells what did not happen.' }],
    },
    {
      name: 'a missing safeguard told as an event',
      markdown: aar`
        ## Summary
        The service was slow, there was insufficient monitoring to detect the load.
      `,
      findings: [
        { line: 2, message: '“there was insufficient monitoring” tells what was missing, not what happened.' },
      ],
    },
    {
      name: 'what was to be expected by then',
      markdown: aar`
        ## Impact
        Reports were late by an hour; they should have been corrected automatically as the queue was worked off.
      `,
      findings: [],
    },
    {
      name: 'what must have become of those who were hit',
      markdown: aar`
        ## Impact
        From 10:04 to 10:40 new members would have been unable to register.
      `,
      findings: [],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Sammendrag
        Tjenesten svarte ikke i 20 minutter. Varselet burde ha gått til vakten, men det ble sendt til en kanal som ingen leser om natten.
      `,
      findings: [{ line: 2, message: '“burde ha gått” tells what did not happen.' }],
    },
  ],
  *check(_aar, { prose }) {
    const told = whatHappenedIn(prose)
    const heard = prose.isEnglish
      ? hits(told, alternateRealityPhrases, isThisWorld)
      : hits(told, inTongue(otherWorldsElsewhere, prose.tongue))
    for (const { words, span, phrase } of heard) {
      const tail =
        phrase.question === whatWasSeen ? 'tells what was missing, not what happened.' : 'tells what did not happen.'
      yield {
        ...span,
        message: `${quote(words)} ${tail}`,
        ...(phrase.question === undefined ? {} : { question: phrase.question }),
      }
    }
  },
})
