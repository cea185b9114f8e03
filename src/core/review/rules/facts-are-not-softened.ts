import { aar, defineRule } from '../define-rule.ts'
import { isNoSoftening } from '../language/no-softening.ts'
import { inTongue, softeningElsewhere } from '../language/other-tongues.ts'
import { hits } from '../language/phrase.ts'
import { smallWords } from '../language/small-words.ts'
import { whatHappenedIn } from '../language/what-happened.ts'
import { quote } from '../quote.ts'

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
    for (const { words, span } of hits(
      whatHappenedIn(prose),
      prose.isEnglish ? smallWords : inTongue(softeningElsewhere, prose.tongue),
      prose.isEnglish ? isNoSoftening : undefined,
    ))
      yield { ...span, message: `${quote(words)} stands where a figure would say how much it was.` }
  },
})
