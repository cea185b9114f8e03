import { createEvent, type DateArray, type EventAttributes } from 'ics'
import type { Aar } from '../aar/aar.ts'
import { shortHash } from '../follow-up/hash.ts'
import type { Review } from '../review/review.ts'
import { renderAgenda } from './agenda.ts'
import { cleanText, cutAtWord } from './escape.ts'
import { markdownToTerminal } from './markdown-to-terminal.ts'
import { plainPainter } from './painter.ts'

export type MeetingCalendar = { readonly text: string } | { readonly problem: string }

/**
 * The review meeting as a calendar file (RFC 5545) with the agenda in it: an hour at the time that the AAR tells, the whole day where it tells a
 * date only. Without a time zone the time is that of whoever reads it. The same document gives the same file. Without a date: a sentence
 * for the author.
 */
export function renderMeetingCalendar(aar: Aar, review: Review, path: string): MeetingCalendar {
  const start = startOf(aar.metadata.meetingDate?.at ?? null)
  if (start === null) {
    return {
      problem: `${path} tells no date of the review meeting that can be read. Add one, for example \`meeting: 2026-11-10 14:00 UTC\` in the front matter.`,
    }
  }
  const title = cutAtWord(cleanText(review.title), 200)
  const { error, value } = createEvent({
    ...start,
    uid: `${shortHash(JSON.stringify([path, aar.metadata.incidentId?.text ?? title]))}@debrief`,
    productId: '-//Debrief//AAR agenda//EN',
    title: `AAR review: ${title}`,
    description: describe(aar, review),
  })
  if (value === null)
    return { problem: `The calendar file of ${path} could not be made (${error?.message ?? 'no reason given'}).` }
  return { text: value.replace(/^DTSTAMP:.*$/m, `DTSTAMP:${stampOf(start.start)}`) }
}

type Start = Pick<EventAttributes, 'startInputType' | 'startOutputType'> & {
  readonly start: DateArray
  readonly duration: { readonly days: number } | { readonly hours: number }
}

function startOf(at: string | null): Start | null {
  const [, year, month, day, hour, minute, offset] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(at ?? '') ?? []
  if (at === null || year === undefined) return null
  const date = [Number(year), Number(month), Number(day)] as const
  if (hour === undefined) return { start: [...date], duration: { days: 1 } }
  if (offset === undefined) {
    const local = { startInputType: 'local', startOutputType: 'local' } as const
    return { ...local, start: [...date, Number(hour), Number(minute)], duration: { hours: 1 } }
  }
  const utc = new Date(at)
  const start: DateArray = [
    utc.getUTCFullYear(),
    utc.getUTCMonth() + 1,
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
  ]
  return { startInputType: 'utc', startOutputType: 'utc', start, duration: { hours: 1 } }
}

/** A time stamp is asked for; the meeting's own makes the file the same each time. */
function stampOf(start: DateArray): string {
  const [year, month, day, hour = 0, minute = 0] = start
  const two = (number: number) => String(number).padStart(2, '0')
  return `${year}${two(month)}${two(day)}T${two(hour)}${two(minute)}00Z`
}

function describe(aar: Aar, review: Review): string {
  const agenda = renderAgenda(aar, review, { items: 30 })
  const text = markdownToTerminal(agenda, { painter: plainPainter, width: 500, folded: 'shown' })
  const invitees = aar.metadata.invitees.map(cleanText).join(', ')
  return invitees === '' ? text : `${text}\n\nInvited: ${cutAtWord(invitees, 1000)}`
}
