import type { Metadata, Milestone, Moment, Sourced } from '../aar.ts'
import type { MarkdownDocument } from '../document.ts'
import type { Region } from '../sections/read-sections.ts'
import { parseDate } from '../time/parse-date.ts'
import { parseMoment } from '../time/parse-moment.ts'
import { zoneNamed } from '../time/read-zone.ts'
import type { TimeContext } from '../time/resolve-time.ts'
import type { LabelKind } from './label-kind.ts'
import { type Pair, plainValues, readPairs } from './pairs.ts'
import { splitPeople } from './people.ts'

/** Reads what the document says about itself: front matter, label lines, two-column tables, headings such as `## Status`. */
export function readMetadata(document: MarkdownDocument, regions: readonly Region[]): Metadata {
  const pairs = readPairs(document, regions)
  const first = (kind: LabelKind): Pair | undefined => pairs.find((pair) => pair.kind === kind)
  const people = (kind: LabelKind) =>
    splitPeople(pairs.filter((pair) => pair.kind === kind).flatMap((pair) => pair.values))
  const date = sourced(first('date'))
  const context = timeContext(date, first('time-zone'))
  const detected = milestone(first('detected'), context)
  const mitigated = milestone(first('mitigated'), context)
  const duration = sourced(first('duration'))
  return {
    incidentId: sourced(first('incident-id')),
    status: sourced(first('status')),
    severity: sourced(first('severity')),
    service: sourced(first('service')),
    date,
    authors: people('authors'),
    responders: people('responders'),
    incidentStart: milestone(first('start'), context),
    incidentEnd: milestone(first('end'), context),
    ...(detected === null ? {} : { incidentDetected: detected }),
    ...(mitigated === null ? {} : { incidentMitigated: mitigated }),
    ...(duration === null ? {} : { duration }),
    meetingDate: meetingOf(first('meeting')),
    invitees: people('invitees'),
    frontMatter: plainFrontMatter(document),
  }
}

/** The title where a label tells it (`**Title**: …`); null where none does. */
export function labelledTitle(document: MarkdownDocument, regions: readonly Region[]): string | null {
  return readPairs(document, regions).find((pair) => pair.kind === 'title' && !pair.isFrontMatter)?.text ?? null
}

function sourced(pair: Pair | undefined): Sourced | null {
  return pair === undefined ? null : { text: pair.text, line: pair.line }
}

/** The day that bare clock times of the metadata are of, and the zone that the document states. */
function timeContext(date: Sourced | null, zone: Pair | undefined): Partial<TimeContext> {
  const named = zone === undefined ? null : zoneNamed(zone.text)
  const day = date === null ? null : parseDate(date.text).date
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  return {
    zone: named,
    date: parts === null ? null : { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) },
  }
}

function milestone(pair: Pair | undefined, context: Partial<TimeContext>): Milestone | null {
  if (pair === undefined || !/\d/.test(pair.text)) return null
  return { ...parseMoment(pair.text, context), line: pair.line, source: 'metadata' }
}

function meetingOf(pair: Pair | undefined): Moment | null {
  return pair === undefined || !/\d/.test(pair.text) ? null : parseMoment(pair.text)
}

function plainFrontMatter({ frontMatter }: MarkdownDocument): Readonly<Record<string, Sourced>> {
  if (frontMatter === null) return {}
  const entries = Object.entries(frontMatter.data).flatMap(([key, value]) => {
    const values = plainValues(value)
    const line = frontMatter.lines[key] ?? frontMatter.line
    return values.length === 0 ? [] : [[key, { text: values.join(', '), line }] as const]
  })
  return Object.fromEntries(entries)
}
