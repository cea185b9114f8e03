import type { IncidentFigures } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'

const points = [
  ['started', 'when it started'],
  ['detected', 'when it was detected'],
  ['resolved', 'when it was resolved'],
] as const satisfies readonly (readonly [keyof IncidentFigures, string])[]

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
  *check({ timeline, figures }) {
    const [first] = timeline
    if (first === undefined || timeline.length < 2) return
    const missing = points.filter(([point]) => figures[point] === null).map(([, words]) => words)
    if (missing.length > 0) yield { line: first.line, message: `The timeline does not tell ${listed(missing)}.` }
  },
})

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
