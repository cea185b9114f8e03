import type { Aar, Metadata, Sourced, TimelineKind } from '../../aar/aar.ts'
import { dayAgainstTimeline, momentAgainstTimeline } from '../against-timeline.ts'
import { aar, defineRule } from '../define-rule.ts'
import { type Prose, type Sentence, spanOf } from '../language/prose.ts'
import { statedMinutes } from '../language/stated-minutes.ts'
import { statedMoments } from '../language/stated-moments.ts'
import { toldMinutes } from '../language/told-minutes.ts'
import { durationWords } from '../moments.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

export const timelineAgreesWithSummary = defineRule({
  id: 'timeline-agrees-with-summary',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  scope: 'file',
  summary: 'Dates, times and durations elsewhere are those of the timeline',
  why: 'Two accounts of one incident make readers doubt both, and the wrong one gets quoted.',
  question: 'Which of the two is right, and from when to when is it counted?',
  fix: 'Correct the one that is wrong, or say what each of them counts.',
  examples: [
    {
      name: 'all of them agree',
      markdown: aar`
        ---
        date: 2026-11-03
        start: 2026-11-03 10:00
        duration: 1 hour
        ---
        ## Summary
        The incident lasted one hour, from 10:00 to 11:00 UTC.
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
    {
      name: 'the front matter tells another year, and another start',
      markdown: aar`
        ---
        date: 2025-11-03
        start: 2026-11-03 10:25 UTC
        ---
        ## Summary
        The incident lasted one hour.
        ## Timeline (UTC)
        - 2026-11-03 10:00 The incident started with a deploy
        - 2026-11-03 11:00 The incident was resolved
      `,
      findings: [
        { line: 2, message: 'The date “2025-11-03” and the timeline, which tells of 2026-11-03, do not agree.' },
        { line: 3, message: '“2026-11-03 10:25 UTC” and the 2026-11-03 10:00 of the timeline do not agree.' },
      ],
    },
  ],
  *check(document, { prose }) {
    yield* datesOf(document)
    yield* momentsOf(document)
    yield* durationOf(document)
    if (prose.isEnglish) yield* sentencesOf(document, prose)
  },
})

function* datesOf(document: Aar): Generator<RuleProblem> {
  const { date } = document.metadata
  const day = date === null ? null : dayAgainstTimeline(date, roleOf(date, document), document)
  if (date === null || day === null) return
  yield {
    line: date.line,
    message: `The date ${quote(date.text)} and the timeline, which tells of ${day}, do not agree.`,
  }
}

/** Whether the label says that the day is the incident's: a bare “Date” may be the document's own. */
function roleOf(date: Sourced, document: Aar): 'incident' | 'document' {
  return isLabelled(date, /incident|occurr/i, document) ? 'incident' : 'document'
}

/** Whether a value stands beside such words: its key in the front matter, or its line. */
function isLabelled({ text, line }: Sourced, words: RegExp, { metadata, passages }: Aar): boolean {
  const keys = Object.entries(metadata.frontMatter).flatMap(([key, value]) => (value.text === text ? [key] : []))
  const beside = passages.filter((passage) => passage.line === line).map((passage) => passage.text)
  return [...keys, ...beside].some((label) => words.test(label))
}

const told = [
  ['started', 'incidentStart'],
  ['detected', 'incidentDetected'],
  ['mitigated', 'incidentMitigated'],
  ['resolved', 'incidentEnd'],
] as const satisfies readonly (readonly [TimelineKind, keyof Metadata])[]

function* momentsOf(document: Aar): Generator<RuleProblem> {
  for (const [point, name] of told) {
    const moment = document.metadata[name] ?? null
    const against = moment === null ? null : momentAgainstTimeline({ point, time: moment.text }, document)
    if (moment !== null && against !== null)
      yield { line: moment.line, message: `${quote(moment.text)} and ${against}.` }
  }
}

function* durationOf(document: Aar): Generator<RuleProblem> {
  const { duration } = document.metadata
  // “Time to recovery” and “downtime” may well count something else.
  const isWhole = duration !== undefined && isLabelled(duration, /duration|length/i, document)
  const minutes = isWhole ? toldMinutes(duration.text) : null
  const total = minutes === null ? null : disagreeing(minutes, document)
  if (duration !== undefined && total !== null)
    yield {
      line: duration.line,
      message: `${quote(duration.text)} and the ${durationWords(total)} of the timeline do not agree.`,
    }
}

/** One remark on durations and one on times are enough: the first of each. */
function* sentencesOf(document: Aar, { sentences }: Prose): Generator<RuleProblem> {
  const own = sentences.filter(({ section }) => section === 'summary' || section === 'impact')
  yield* firstOf(own, (sentence) => statedDuration(sentence, document))
  yield* firstOf(own, (sentence) => statedTime(sentence, document))
}

function firstOf(
  sentences: readonly Sentence[],
  look: (sentence: Sentence) => RuleProblem | null,
): readonly RuleProblem[] {
  for (const sentence of sentences) {
    const problem = look(sentence)
    if (problem !== null) return [problem]
  }
  return []
}

function statedDuration(sentence: Sentence, document: Aar): RuleProblem | null {
  const stated = statedMinutes(sentence.words)
  const total = stated === null ? null : disagreeing(stated.minutes, document)
  if (stated === null || total === null) return null
  return remark(sentence, stated, `the ${durationWords(total)} of the timeline do not agree`)
}

function statedTime(sentence: Sentence, document: Aar): RuleProblem | null {
  for (const stated of statedMoments(sentence.words)) {
    const against = momentAgainstTimeline(stated, document)
    if (against !== null) return remark(sentence, stated, against)
  }
  return null
}

function remark(
  sentence: Sentence,
  { index, length }: { readonly index: number; readonly length: number },
  against: string,
): RuleProblem {
  const words = sentence.text.slice(index, index + length)
  return { ...spanOf(sentence, index, index + length), message: `${quote(words)} and ${against}.` }
}

/** How long the timeline says that it took, where it agrees with none of its durations; else null. */
function disagreeing(stated: number, { figures }: Aar): number | null {
  const { minutesToDetect, minutesToMitigate, minutesToResolve: total } = figures
  if (total === null || figures.started?.source !== 'timeline' || figures.resolved?.source !== 'timeline') return null
  const known = [total, minutesToMitigate, total - (minutesToDetect ?? 0)].filter((minutes) => minutes !== null)
  return known.some((minutes) => isAbout(stated, minutes)) ? null : total
}

/** Rounded in speech: a quarter more or less, or ten minutes. */
function isAbout(stated: number, known: number): boolean {
  return Math.abs(stated - known) <= Math.max(10, known * 0.25)
}
