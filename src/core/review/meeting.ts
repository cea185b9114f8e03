/** When the meeting about an incident should be, and when it is. Only what is certain counts: a day that is in doubt is not known. */
import type { Aar, Moment } from '../aar/aar.ts'
import { dateOfDayNumber, dayNumberOf, isoDate } from '../aar/time/calendar.ts'
import { parseDate } from '../aar/time/parse-date.ts'

/** The meeting and the incident that it is about. */
export interface MeetingDelay {
  /** `YYYY-MM-DD`, the day on which the incident ended as far as is known. */
  readonly incident: string
  /** `YYYY-MM-DD`. */
  readonly meeting: string
  /** Whole days from one to the other. */
  readonly days: number
}

/** Null where either day is not known for certain. */
export function meetingDelay(aar: Pick<Aar, 'metadata' | 'figures'>): MeetingDelay | null {
  const incident = incidentDay(aar)
  const meeting = certainDay(aar.metadata.meetingDate)
  if (incident === null || meeting === null) return null
  return { incident, meeting, days: numberOf(meeting) - numberOf(incident) }
}

/** The last day for the meeting, `YYYY-MM-DD`; null where the day of the incident is not known for certain. */
export function meetingIsDue(aar: Pick<Aar, 'metadata' | 'figures'>, withinDays: number): string | null {
  const incident = incidentDay(aar)
  return incident === null ? null : isoDate(dateOfDayNumber(numberOf(incident) + withinDays))
}

/** The last turning point that is known; where none is, the date that the document gives. */
function incidentDay({ metadata, figures }: Pick<Aar, 'metadata' | 'figures'>): string | null {
  const { resolved, mitigated, detected, started } = figures
  const points = [resolved, mitigated, detected, started, metadata.incidentEnd, metadata.incidentStart]
  const days = points.flatMap((point) => certainDay(point) ?? [])
  if (days.length > 0) return days.toSorted().at(-1) ?? null
  const { date, doubt } = parseDate(metadata.date?.text ?? '')
  return doubt === null ? date : null
}

function certainDay(moment: Moment | null): string | null {
  if (moment === null || moment.at === null || moment.doubt !== null) return null
  return /^\d{4}-\d\d-\d\d/.exec(moment.at)?.[0] ?? null
}

function numberOf(isoDay: string): number {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number)
  return dayNumberOf({ year, month, day })
}
