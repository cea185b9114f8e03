import type { Aar } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { hitIn, type Phrase } from '../language/phrase.ts'
import type { Prose } from '../language/prose.ts'

const outage: Phrase = {
  pattern: /\boutages?\b/i,
  unless:
    /\b(?:no|not an?|wasn't an?|without(?: an?)?|never an?|avoid\w*(?: an?)?|prevent\w*(?: an?| future| further)?) outages?\b|\b(?:power|internet|aws|azure|gcp|google|github|cloudflare|provider|vendor|upstream|third[- ]party) outages?\b/i,
  reason: 'It says that nothing worked at all, which readers, and customers, take literally.',
  example: 'During the outage some pages were slow.',
}

/** By the document's own words everything was down for everybody. */
const total =
  /\b(?:(?:completely|entirely|fully|totally|wholly) (?:\w+ )?(?:inaccessible|unavailable|down|offline|unreachable|unresponsive|broken)|(?:total|full|complete|global) (?:outage|unavailability|downtime|loss of service)|(?:all|every) (?:\w+ ){0,3}(?:users?|customers?|traffic|requests?|services?|websites?|sites?|pods?|jobs?|builds?|tasks?)\b[^.]{0,60}\b(?:down|offline|unavailable|inaccessible|unreachable|unable|failed|failing|could not|couldn't|broken|stopped|affected|impacted)|100 ?%|no ?(?:one|body) (?:could|was able)|nothing (?:worked|was working)|unavailable (?:for|to) (?:all|every\w*))/i

export const outageMeansOutage = defineRule({
  id: 'outage-means-outage',
  guide: 'outage-means-outage',
  level: 'suggestion',
  about: 'wording',
  language: 'en',
  summary: 'It says “outage” only where everything was down',
  why: '“Outage” is read as “nothing worked for anybody”. For slowness, errors or one feature it says too much, and worries customers more than need be.',
  question: 'What exactly did not work, for whom, and how much of it?',
  fix: 'Say what it was: slow, errors for a share of requests, one feature or region down. Where it was an outage, say so in the impact.',
  examples: [
    {
      name: 'everything was down',
      markdown: aar`
        ## Impact
        The outage lasted 12 minutes, in which the shop was completely unavailable.
      `,
      findings: [],
    },
    {
      name: 'it was slow',
      markdown: aar`
        ## Impact
        During the outage 12 of 900 orders failed.
      `,
      findings: [{ line: 2, message: '“outage” says that everything was down; the text does not.' }],
    },
  ],
  *check(aar, { prose }) {
    if (prose.sentences.some(({ words, section }) => section !== 'actions' && total.test(words))) return
    const [first] = firstOutage(aar, prose)
    if (first !== undefined)
      yield { ...first, message: `“${first.words}” says that everything was down; the text does not.` }
  },
})

function firstOutage(
  { title, metadata, passages }: Aar,
  { sentences }: Prose,
): readonly ({ readonly words: string; readonly line: number } & object)[] {
  const inTitle = /\boutages?\b/i.exec(metadata.frontMatter['title'] ?? '')
  if (inTitle !== null && title !== null && passages.every(({ text }) => text !== title))
    return [{ words: inTitle[0], line: 2 }]
  return sentences.flatMap((sentence) => {
    const hit = hitIn(sentence, [outage])
    return hit === null ? [] : [{ words: hit.words, ...hit.span }]
  })
}

/** For the tests of the phrases. */
export const outagePhrases: readonly Phrase[] = [outage]
