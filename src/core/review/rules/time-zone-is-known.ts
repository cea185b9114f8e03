import type { Aar } from '../../aar/aar.ts'
import { zoneNamed } from '../../aar/time/read-zone.ts'
import { aar, defineRule } from '../define-rule.ts'
import { isLocal } from '../moments.ts'
import type { Replacement } from '../review.ts'

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
    {
      name: 'only the summary names it',
      markdown: aar`
        # Checkout was slow
        ## Summary
        Checkout was slow from 10:04 to 10:31 UTC.
        ## Timeline
        - 2026-11-03 10:04 Deploy of release 12
        - 2026-11-03 10:31 First alert
      `,
      findings: [{ line: 5, message: 'No time zone is named for the 2 times of the timeline.' }],
    },
  ],
  *check(document) {
    const { timeline, figures } = document
    if (figures.timeZone !== null) return
    const local = timeline.filter(({ at }) => at !== null && at.length > 10 && isLocal(at))
    const [first] = local
    if (first === undefined) return
    const times = local.length === 1 ? 'the time' : `the ${local.length} times`
    const message = `No time zone is named for ${times} of the timeline.`
    const suggestion = zoneInHeading(document)
    yield { line: first.line, message, ...(suggestion === null ? {} : { suggestion }) }
  },
})

/** The zone that the rest of the text names after its times, where it is always the same one, put into the heading of the one timeline. */
function zoneInHeading({ passages, sections }: Aar): Replacement | null {
  const named = new Set(
    passages
      .filter(({ section, quoted }) => section !== 'timeline' && !quoted)
      .flatMap(({ text }) => [...text.matchAll(zoneAfterTime)].map(([, zone = '']) => zone)),
  )
  const [zone] = named
  const [section, ...more] = sections.filter(({ kind }) => kind === 'timeline')
  const heading = passages.find(({ form, line }) => form === 'heading' && line === section?.line)
  if (zone === undefined || named.size > 1 || zoneNamed(zone) === null || more.length > 0) return null
  const anchor = heading?.anchors.at(-1)
  const last = heading?.text.slice(-1) ?? ''
  if (heading === undefined || anchor === undefined || heading.marks.length > 0 || last.trim() === '') return null
  const column = anchor.column + heading.text.length - 1 - anchor.offset
  const place = { line: anchor.line, column, endLine: anchor.line, endColumn: column + 1 }
  return { ...place, replaces: last, text: last === ')' ? `, ${zone})` : `${last} (${zone})` }
}

const zoneAfterTime = /\d:\d\d(?::\d\d)? ?(?:[ap]m )?(UTC|GMT|[A-Z]{2,4}T)(?![\p{L}\d+-])/gu
