import type { IncidentFigures, Metadata, Milestone, TimelineEntry, TimelineKind } from './aar.ts'
import type { TimelineReading } from './timeline/read-timeline.ts'

/** A turning point with what durations are taken from. */
interface Point {
  readonly milestone: Milestone
  /** Comparable minutes of the timeline; null for metadata. */
  readonly minutes: number | null
}

type Points = Readonly<Record<TimelineKind, Point | null>>

/**
 * The turning points of an incident and the whole minutes from its start to each. The timeline comes first, metadata fill in.
 * Where no entry says that the incident started, the first timed entry stands for it, and `source` and `doubt` say so; where nothing but the
 * detection is known, the start stays null. A duration needs two clock times; one that would be negative is null.
 */
export function incidentFigures(
  timeline: TimelineReading,
  metadata: Pick<Metadata, 'incidentStart' | 'incidentEnd'>,
): IncidentFigures {
  const points = turningPoints(timeline, metadata)
  return {
    started: points.started?.milestone ?? null,
    detected: points.detected?.milestone ?? null,
    mitigated: points.mitigated?.milestone ?? null,
    resolved: points.resolved?.milestone ?? null,
    minutesToDetect: minutesBetween(points.started, points.detected),
    minutesToMitigate: minutesBetween(points.started, points.mitigated),
    minutesToResolve: minutesBetween(points.started, points.resolved),
    timeZone: timeline.timeZone,
  }
}

function turningPoints(timeline: TimelineReading, metadata: Pick<Metadata, 'incidentStart' | 'incidentEnd'>): Points {
  const { entries } = timeline
  const detectedAt = entries.findIndex((entry) => entry.kind === 'detected')
  const startedAt = entries.findIndex((entry, i) => entry.kind === 'started' && (detectedAt < 0 || i <= detectedAt))
  const resolvedAt = entries.findLastIndex((entry) => entry.kind === 'resolved')
  const after = Math.max(startedAt, 0)
  const mitigatedAt = entries.findIndex((entry, i) => entry.kind === 'mitigated' && i >= after && i >= detectedAt)
  return {
    started: pointAt(timeline, startedAt) ?? told(metadata.incidentStart) ?? firstEntry(timeline, detectedAt),
    detected: pointAt(timeline, detectedAt),
    mitigated: pointAt(timeline, mitigatedAt),
    resolved: pointAt(timeline, resolvedAt) ?? told(metadata.incidentEnd),
  }
}

function pointAt(timeline: TimelineReading, i: number): Point | null {
  const entry = timeline.entries[i]
  return entry === undefined ? null : { milestone: milestoneOf(entry), minutes: timeline.minutes[i] ?? null }
}

function milestoneOf({ at, text, doubt, line }: TimelineEntry): Milestone {
  return { at, text, doubt, line, source: 'timeline' }
}

function told(milestone: Milestone | null): Point | null {
  return milestone === null || milestone.at === null ? null : { milestone, minutes: null }
}

/** The first timed entry stands for the start, unless it is the detection itself. */
function firstEntry(timeline: TimelineReading, detectedAt: number): Point | null {
  const first = timeline.minutes.findIndex((minutes) => minutes !== null)
  const point = pointAt(timeline, first)
  if (point === null || first === detectedAt) return null
  const doubt = 'No entry says when it started; the first entry with a time is taken.'
  return { ...point, milestone: { ...point.milestone, source: 'first-entry', doubt: point.milestone.doubt ?? doubt } }
}

function minutesBetween(from: Point | null, to: Point | null): number | null {
  if (from === null || to === null) return null
  const distance =
    from.minutes !== null && to.minutes !== null
      ? to.minutes - from.minutes
      : betweenTold(from.milestone.at, to.milestone.at)
  return distance === null || distance < 0 ? null : Math.round(distance)
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/

/** Only times of the same kind can be compared: both with an offset, or both without. */
function betweenTold(from: string | null, to: string | null): number | null {
  const first = from === null ? null : instant.exec(from)
  const last = to === null ? null : instant.exec(to)
  if (first === null || last === null || (first[1] === undefined) !== (last[1] === undefined)) return null
  const of = (match: RegExpExecArray) => Date.parse(match[1] === undefined ? `${match[0]}Z` : match[0])
  return (of(last) - of(first)) / 60_000
}
