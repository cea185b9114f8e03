import { aar, defineRule } from '../define-rule.ts'
import { isLocal } from '../moments.ts'

export const timeZoneIsKnown = defineRule({
  id: 'time-zone-is-known',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  scope: 'file',
  summary: 'The timeline names its time zone',
  why: 'Readers elsewhere, and the logs, may be hours apart; without a zone nobody can line them up.',
  question: 'Which zone did you read the times in?',
  fix: 'Write “All times in UTC” above the timeline, or put the zone into the heading.',
  examples: [
    {
      name: 'the heading names it',
      markdown: aar`
        # Checkout was slow
        ## Timeline (2026-11-03, UTC)
        - 10:04 Deploy of release 12
      `,
      findings: [],
    },
    {
      name: 'nothing names it',
      markdown: aar`
        # Checkout was slow
        ## Timeline
        - 2026-11-03 10:04 Deploy of release 12
        - 2026-11-03 10:31 First alert
      `,
      findings: [{ line: 3, message: 'No time zone is named for the 2 times of the timeline.' }],
    },
  ],
  *check({ timeline, figures }) {
    if (figures.timeZone !== null) return
    const local = timeline.filter(({ at }) => at !== null && at.length > 10 && isLocal(at))
    const [first] = local
    if (first === undefined) return
    const times = local.length === 1 ? 'the time' : `the ${local.length} times`
    yield { line: first.line, message: `No time zone is named for ${times} of the timeline.` }
  },
})
