import { aar, defineRule } from '../define-rule.ts'
import { quote } from '../quote.ts'

export const timelineTimesAreClear = defineRule({
  id: 'timeline-times-are-clear',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  summary: 'Every timeline entry has a time that can be told',
  why: 'Durations, order and figures rest on the times; one that cannot be told leaves a hole.',
  question: 'Where can the time be looked up: a log line, an alert, a chat message?',
  fix: 'Write the date and the time, such as `2026-11-03 10:04`; name the zone once above the timeline.',
  examples: [
    {
      name: 'each entry has a time',
      markdown: aar`
        # Checkout was slow
        ## Timeline (2026-11-03, UTC)
        - 10:04 Deploy of release 12
        - 10:31 First alert
      `,
      findings: [],
    },
  ],
  *check({ timeline }) {
    for (const { at, text, doubt, ...entry } of timeline) {
      if (at !== null || text.trim() === '') continue
      const { line, column, endLine, endColumn } = entry
      yield {
        line,
        column,
        endLine,
        endColumn,
        message: `The time ${quote(text)} cannot be told${doubt === null ? '.' : `: ${ended(doubt)}`}`,
      }
    }
  },
})

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
