import type { TimelineEntry } from '../../aar/aar.ts'
import { aar, defineRule } from '../define-rule.ts'
import { quote } from '../quote.ts'
import type { RuleProblem } from '../rule.ts'

export const timelineTimesAreClear = defineRule({
  id: 'timeline-times-are-clear',
  guide: 'timeline-is-accurate',
  level: 'warning',
  about: 'structure',
  summary: 'Every timeline entry has a time that is clear',
  why: 'Durations, order and figures rest on the times; one that is unclear leaves a hole.',
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
    {
      name: 'the author says that it is unknown',
      markdown: aar`
        # Checkout was slow
        ## Timeline (2026-11-03, UTC)
        - unknown: the first shop gets an error
        - 10:31 First alert
        - 10:58 Rollback
      `,
      findings: [],
    },
    {
      name: 'nobody can tell the day',
      markdown: aar`
        # Checkout was slow
        ## Timeline (UTC)
        - 10:04 Deploy of release 12
        - 10:31 First alert
        - 10:58 Rollback
      `,
      findings: [{ line: 3, message: '3 times are unclear: the day is not told, here or above.' }],
    },
  ],
  *check({ timeline }) {
    const unclear = timeline.filter((entry) => entry.at === null && entry.text.trim() !== '' && !isToldUnknown(entry))
    for (const [doubt, entries] of byDoubt(unclear)) {
      const [first] = entries
      if (first !== undefined && entries.length > mostSingly)
        yield { ...told(first, `${entries.length} times are unclear${why(doubt)}`), wholeFile: true }
      else for (const entry of entries) yield told(entry, `The time ${quote(entry.text)} is unclear${why(doubt)}`)
    }
  },
})

/** An author who says in words that nobody knows the time has said all there is; `??:??` is left to fill in. */
function isToldUnknown({ doubt, text }: TimelineEntry): boolean {
  return (
    (doubt?.startsWith('The time is told to be unknown') ?? false) && /\p{L}{2}/u.test(text) && !/\?|xx/i.test(text)
  )
}

/** Beyond this the same doubt is told once, at the first entry. */
const mostSingly = 2

function byDoubt(entries: readonly TimelineEntry[]): ReadonlyMap<string | null, readonly TimelineEntry[]> {
  const groups = new Map<string | null, TimelineEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.doubt)
    if (group === undefined) groups.set(entry.doubt, [entry])
    else group.push(entry)
  }
  return groups
}

function told({ line, column, endLine, endColumn }: TimelineEntry, message: string): RuleProblem {
  return { line, column, endLine, endColumn, message }
}

function why(doubt: string | null): string {
  if (doubt === null) return '.'
  return `: ${doubt.slice(0, 1).toLowerCase()}${doubt.slice(1)}${/[.!?]$/.test(doubt) ? '' : '.'}`
}
