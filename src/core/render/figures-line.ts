import type { IncidentFigures, Milestone } from '../aar/aar.ts'
import { escapeMarkdown } from './escape.ts'
import { formatClock, formatDate, formatMinutes } from './format-time.ts'

/** How long it lasted and how soon what happened, in one line of markdown; empty where the document tells nothing of it. */
export function renderFiguresLine(figures: IncidentFigures): string {
  const parts = [
    lasted(figures),
    after('detected', figures.minutesToDetect),
    after('mitigated', figures.minutesToMitigate),
  ].filter((part) => part !== '')
  const unknown = unknownTurns(figures)
  if (parts.length === 0) return ''
  const { started } = figures
  const isDoubted = started !== null && started.doubt !== null && started.source !== 'first-entry'
  return [
    ...parts,
    ...(isDoubted ? ['the start is not certain'] : []),
    ...(unknown === '' ? [] : [`not found: ${unknown}`]),
  ].join(' · ')
}

function lasted({ started, resolved, minutesToResolve, timeZone }: IncidentFigures): string {
  const span = spanOf(started, resolved)
  const zone = timeZone === null || span === '' ? '' : ` ${escapeMarkdown(timeZone)}`
  const firstEntry = started?.source === 'first-entry' ? 'the first entry' : ''
  if (minutesToResolve === null)
    return span === '' ? '' : `from ${firstEntry === '' ? '' : `${firstEntry}, `}${span}${zone}`
  const since = firstEntry === '' ? '' : ` from ${firstEntry} on`
  return `**${formatMinutes(minutesToResolve)}**${since}${span === '' ? '' : `, ${span}${zone}`}`
}

/** `3 Nov 2026 10:04–11:46`, with the second date where it is another day. */
function spanOf(started: Milestone | null, resolved: Milestone | null): string {
  const from = started?.at ?? null
  const to = resolved?.at ?? null
  if (from === null) return ''
  const start = `${formatDate(from)}${withSpace(formatClock(from))}`
  if (to === null || formatClock(to) === null) return start
  const sameDay = formatDate(from) === formatDate(to)
  return sameDay ? `${start}–${formatClock(to)}` : `${start} – ${formatDate(to)}${withSpace(formatClock(to))}`
}

function withSpace(text: string | null): string {
  return text === null ? '' : ` ${text}`
}

function after(what: string, minutes: number | null): string {
  if (minutes === null || minutes < 0) return ''
  return minutes === 0 ? `${what} at once` : `${what} after ${formatMinutes(minutes)}`
}

function unknownTurns(figures: IncidentFigures): string {
  const turns = [
    [figures.started?.source === 'first-entry' ? null : 0, 'start'],
    [figures.minutesToDetect, 'detection'],
    [figures.minutesToMitigate, 'mitigation'],
    [figures.minutesToResolve, 'resolution'],
  ] as const
  return turns
    .filter(([minutes]) => minutes === null)
    .map(([, name]) => name)
    .join(', ')
}
