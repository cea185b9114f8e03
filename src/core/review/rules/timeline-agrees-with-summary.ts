import { aar, defineRule } from '../define-rule.ts'
import { spanOf } from '../language/prose.ts'
import { statedMinutes } from '../language/stated-minutes.ts'
import { durationWords } from '../moments.ts'
import { quote } from '../quote.ts'

export const timelineAgreesWithSummary = defineRule({
  id: 'timeline-agrees-with-summary',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  scope: 'file',
  language: 'en',
  summary: 'The duration in the summary is the one of the timeline',
  why: 'Two durations for one incident make readers doubt both, and the wrong one gets quoted.',
  question: 'Which of the two is right, and from when to when is it counted?',
  fix: 'Correct the one that is wrong, or say what each of them counts.',
  examples: [
    {
      name: 'both say an hour',
      markdown: aar`
        ## Summary
        The incident lasted one hour.
        ## Timeline (UTC)
        - 2026-11-03 10:00 The incident started with a deploy
        - 2026-11-03 11:00 The incident was resolved
      `,
      findings: [],
    },
    {
      name: 'half an hour, or five',
      markdown: aar`
        ## Summary
        The incident lasted 30 minutes.
        ## Timeline (UTC)
        - 2026-11-03 10:00 The incident started with a deploy
        - 2026-11-03 15:00 The incident was resolved
      `,
      findings: [{ line: 2, message: '“lasted 30 minutes” and the 5 h of the timeline do not agree.' }],
    },
  ],
  *check({ figures }, { prose }) {
    const total = figures.minutesToResolve
    if (total === null || figures.started?.source !== 'timeline' || figures.resolved?.source !== 'timeline') return
    const { minutesToDetect, minutesToMitigate } = figures
    const known = [total, minutesToMitigate, total - (minutesToDetect ?? 0)].filter((minutes) => minutes !== null)
    for (const sentence of prose.sentences) {
      if (sentence.section !== 'summary' && sentence.section !== 'impact') continue
      const stated = statedMinutes(sentence.words)
      if (stated === null || known.some((minutes) => isAbout(stated.minutes, minutes))) continue
      const { index, length } = stated
      const words = sentence.text.slice(index, index + length)
      const message = `${quote(words)} and the ${durationWords(total)} of the timeline do not agree.`
      yield { ...spanOf(sentence, index, index + length), message }
      return
    }
  },
})

/** Rounded in speech: a quarter more or less, or ten minutes. */
function isAbout(stated: number, known: number): boolean {
  return Math.abs(stated - known) <= Math.max(10, known * 0.25)
}
