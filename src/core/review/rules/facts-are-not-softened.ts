import { aar, defineRule } from '../define-rule.ts'
import { softeningElsewhere } from '../language/other-tongues.ts'
import { hits, type Phrase } from '../language/phrase.ts'
import { quote } from '../quote.ts'

/** A figure beside it makes a small number a fact. */
const figured = /(?:^|[^\p{L}\d_-])\d/u

const phrases: readonly Phrase[] = [
  {
    pattern: /\b(?:only|just|merely) (?:a )?(?:few|small|minor|handful|limited|fraction|couple|some|slight)\b/i,
    unless: figured,
    unlessBefore: /\b(?:contain\w*|ha[sd]|have|hold\w*|with|us(?:e|es|ed|ing)|keeps?) (?:only|just|merely)\b/i,
    reason: 'It weighs for the reader, who may have been among the few.',
    example: 'Only a few customers noticed.',
  },
  {
    pattern:
      /\b(?:(?:a )?few|(?:a )?(?:very |relatively )?(?:small|limited|low) (?:number|amount|fraction|percentage|subset|portion) of|(?:a )?handful of) (?:\w+ )?(?:users?|customers?|people|requests?|orders?|clients?|tenants?|accounts?|merchants?|students?|visitors?|participants?|teams?|patients?|cases?)\b(?! (?:with|that|which|whose|caused|triggered))/i,
    unless: figured,
    reason: 'Few is a judgement; a count is a fact.',
    example: 'A small number of users could not log in.',
  },
  {
    pattern:
      /\b(?:impact|effect|damage|disruption|consequences?) (?:was|were|is|has been|remained) (?:very |quite |fairly |rather |only |mostly )?(?:limited|minimal|minor|small|low|negligible|slight|insignificant)\b/i,
    unless: figured,
    reason: 'It says how to feel about the impact and not what it was.',
    example: 'The impact was limited.',
  },
  {
    pattern:
      /\b(?:only|just) (?:a )?(?:minor|slight|small|brief|short) (?:\w+ )?(?:impact|issue|problem|delay|disruption|degradation|glitch|inconvenience|interruption)\b|\b(?:(?:some|a few|a|an?|very|relatively|fairly|rather|other) )(?:\w+ )?(?:minor|slight|negligible|trivial) (?:\w+ )?(?:impact|effects?|issues?|problems?|challenges?|delays?|disruptions?|degradations?|interruptions?|errors?|hiccups?|glitch(?:es)?|inconveniences?)\b|\b(?:minor|slight|small) (?:inconvenience|glitch|hiccup|blip)s?\b/i,
    unless: figured,
    reason: 'Like “limited impact”.',
    example: 'It was a minor glitch.',
  },
]

export const factsAreNotSoftened = defineRule({
  id: 'facts-are-not-softened',
  guide: 'facts-are-not-softened',
  level: 'suggestion',
  about: 'wording',
  language: 'several',
  summary: 'Impact is told in figures, not in small words',
  why: 'Everybody weighs a small word differently; a figure, even a rough one, is the same for all.',
  question: 'How many were affected, and for how long?',
  fix: 'Put the figure in place of the word, or the best estimate and where it comes from.',
  examples: [
    {
      name: 'a figure',
      markdown: aar`
        ## Impact
        Only 12 of 900 orders failed.
      `,
      findings: [],
    },
    {
      name: 'a small word',
      markdown: aar`
        ## Impact
        Only a few orders failed.
      `,
      findings: [{ line: 2, message: '“Only a few” stands where a figure would say how much it was.' }],
    },
    {
      name: 'how smooth it was',
      markdown: aar`
        ## Summary
        Other than some minor challenges, the move to the new network went well.
      `,
      findings: [{ line: 2, message: '“some minor challenges” stands where a figure would say how much it was.' }],
    },
    {
      name: 'a small release is no small impact',
      markdown: aar`
        ## Summary
        A minor version of the driver changed how it counts requests, and 12 of 900 orders failed.
      `,
      findings: [],
    },
    {
      name: 'another language',
      markdown: aar`
        ## Konsekvenser
        Kun noen få brukere fikk feil da de logget på om morgenen, og de fleste av dem kom inn da de prøvde på nytt etterpå.
      `,
      findings: [{ line: 2, message: '“Kun noen få” stands where a figure would say how much it was.' }],
    },
  ],
  *check(_aar, { prose }) {
    const told = prose.sentences.filter(
      ({ section, passage }) => (section === 'impact' || section === 'summary') && passage.form !== 'heading',
    )
    for (const { words, span } of hits(told, prose.isEnglish ? phrases : softeningElsewhere))
      yield { ...span, message: `${quote(words)} stands where a figure would say how much it was.` }
  },
})

/** For the tests of the phrases. */
export const softeningPhrases = phrases
