import type { Aar } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { turningHints } from '../turning-hints.ts'

const points = [
  ['started', 'when it started'],
  ['detected', 'when it was detected'],
  ['resolved', 'when it was resolved'],
] as const

export const timelineShowsTurningPoints = defineRule({
  id: 'timeline-shows-turning-points',
  guide: 'timeline-is-accurate',
  level: 'suggestion',
  about: 'structure',
  scope: 'file',
  summary: 'Start, detection and resolution can be told from the timeline',
  why: 'How long it took to notice and to mend are the two figures that teams learn most from.',
  question: 'Which line was the start, which the first sign that somebody saw, and which the end?',
  fix: 'Say “started”, “detected”, “mitigated” or “resolved” in the lines that were.',
  examples: [
    {
      name: 'all three are told',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 The incident started with the deploy of release 12
        - 2026-11-03 10:31 Detected by the latency alert
        - 2026-11-03 10:58 Resolved by rolling back
      `,
      findings: [],
    },
    {
      name: 'other words tell it just as well',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 Release 12 goes to the first region
        - 2026-11-03 10:31 Two shops write to support about it
        - 2026-11-03 10:58 Kim reverts the release, and orders come in again
      `,
      findings: [],
    },
    {
      name: 'it begins with the call',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:31 Detected by the latency watch
        - 2026-11-03 10:58 Resolved by rolling back
      `,
      findings: [{ line: 3, message: 'The timeline does not tell when it started.' }],
    },
    {
      name: 'nobody can tell when it was over',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 2026-11-03 10:04 The incident started with the deploy of release 12
        - 2026-11-03 10:31 Detected by the latency alert
        - 2026-11-03 10:58 Kim opened the dashboard
      `,
      findings: [{ line: 3, message: 'The timeline does not tell when it was resolved.' }],
    },
  ],
  *check(aar, { prose }) {
    const [first] = aar.timeline
    if (first === undefined || aar.timeline.length < 2 || prose.tongue === null) return
    const missing = points
      .filter(([point]) => !isTold(aar, point) && (prose.isEnglish || !isLikely(aar, point)))
      .map(([, words]) => words)
    if (missing.length > 0) yield { line: first.line, message: `The timeline does not tell ${listed(missing)}.` }
  },
})

/** The hints know other languages less well: an entry above the detection, and one below it, are taken for the start and the end. */
function isLikely({ timeline }: Aar, point: (typeof points)[number][0]): boolean {
  if (point === 'detected') return timeline.length > 2
  const kind = point === 'started' ? timeline[0]?.kind : timeline.at(-1)?.kind
  return kind !== 'detected' && kind !== (point === 'resolved' ? 'started' : 'resolved')
}

/** How many of the last entries may tell the end in words of their own. */
const closing = 4

/** By a turning point that was read, or by words from which a reader tells it all the same. */
function isTold({ timeline, figures, sections }: Aar, point: (typeof points)[number][0]): boolean {
  if (figures[point] !== null) return true
  switch (point) {
    case 'started': {
      const [first] = timeline
      const detected = figures.detected?.line ?? null
      return detected === null || first?.line !== detected || turningHints.started.test(first.event)
    }
    case 'detected':
      return (
        sections.some(({ kind }) => kind === 'detection') ||
        timeline.some(({ event }) => turningHints.detected.test(event))
      )
    case 'resolved':
      return (
        figures.mitigated !== null ||
        timeline.slice(Math.max(1, timeline.length - closing)).some(({ event }) => turningHints.resolved.test(event))
      )
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
