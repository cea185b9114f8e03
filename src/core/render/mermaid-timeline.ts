import type { IncidentFigures, TimelineEntry } from '../aar/aar.ts'
import { escapeMermaid } from './escape.ts'

const most = 40
const wallClock = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/

/**
 * The timeline as a mermaid Gantt chart: the phases of the incident as bars, the entries as milestones, on a true scale. Empty where fewer
 * than two entries have a time. Of more than 40 entries the turning points stay and the rest is thinned evenly.
 * Times are shown as the clock of the document showed them; where entries have several offsets, in UTC.
 */
export function renderMermaidTimeline(timeline: readonly TimelineEntry[], figures: IncidentFigures): string {
  const timed = timeline.filter(({ at }) => at !== null && wallClock.test(at))
  if (timed.length < 2) return ''
  const clock = clockOf(timed.map(({ at }) => at ?? ''))
  const events = thin(timed).map((entry) => renderMilestone(entry.event, clock(entry.at ?? '')))
  const phases = renderPhases(figures, clock)
  return [
    '```mermaid',
    'gantt',
    'dateFormat YYYY-MM-DDTHH:mm',
    `axisFormat ${spansDays(timed, clock) ? '%d %b %H:%M' : '%H:%M'}`,
    ...(phases.length === 0 ? [] : ['section How long', ...phases]),
    'section What happened',
    ...events,
    '```',
  ].join('\n')
}

/** The time opens the label: it is what a reader looks for, and no command of mermaid begins with a digit. */
function renderMilestone(event: string, time: string): string {
  return `${escapeMermaid(time.slice(11))} ${escapeMermaid(event)} :milestone, ${time}, 0m`
}

/** Turns an ISO text into the `YYYY-MM-DDTHH:mm` of one clock for the whole chart. */
function clockOf(times: readonly string[]): (at: string) => string {
  const offsets = new Set(times.map((at) => at.slice(10).replace(/^T[\d:.]+/, '')))
  if (offsets.size <= 1) return (at) => at.slice(0, 16)
  return (at) => {
    const instant = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(at) ? at : `${at}Z`)
    return Number.isNaN(instant) ? at.slice(0, 16) : new Date(instant).toISOString().slice(0, 16)
  }
}

function renderPhases(figures: IncidentFigures, clock: (at: string) => string): readonly string[] {
  const start = figures.started?.at ?? null
  if (start === null || !wallClock.test(start)) return []
  const phases = [
    ['until detected', figures.minutesToDetect],
    ['until mitigated', figures.minutesToMitigate],
    ['until resolved', figures.minutesToResolve],
  ] as const
  return phases.flatMap(([name, minutes]) =>
    minutes === null || minutes <= 0 ? [] : [`${name} :${clock(start)}, ${minutes}m`],
  )
}

function thin(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  if (entries.length <= most) return entries
  const turns = entries.filter(({ kind }) => kind !== null)
  const room = Math.max(2, most - turns.length)
  const step = Math.ceil(entries.length / room)
  return entries.filter((entry, index) => entry.kind !== null || index % step === 0).slice(0, most)
}

function spansDays(entries: readonly TimelineEntry[], clock: (at: string) => string): boolean {
  return new Set(entries.map(({ at }) => clock(at ?? '').slice(0, 10))).size > 1
}
