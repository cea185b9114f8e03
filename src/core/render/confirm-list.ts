import { formatMarker } from '../follow-up/marker.ts'
import type { ChecklistEntry, Review } from '../review/review.ts'
import { escapeMarkdown } from './escape.ts'
import { lineLink, type Place } from './line-link.ts'

const mostEvidence = 3

/**
 * The points that only a person can judge, as check boxes with the evidence beside them; empty where none is open. Each box carries a hidden
 * marker of kind `box` with the AAR's path and the point's id, by which a tick can be told from another.
 */
export function renderConfirmList(review: Review, place: Place): string {
  return review.checklist
    .filter(({ state }) => state === 'open')
    .map(
      (entry) =>
        `- [ ] ${renderPoint(entry, review.path, place)} ${formatMarker('box', { path: review.path, id: entry.id })}`,
    )
    .join('\n')
}

/** A point with its note and the lines that it rests on. */
export function renderPoint({ text, note, evidence }: ChecklistEntry, path: string, place: Place): string {
  const lines = evidence.slice(0, mostEvidence).map((line) => lineLink(place, path, line))
  const more = evidence.length > mostEvidence ? [`${evidence.length - mostEvidence} more`] : []
  const beside = [...(note === '' ? [] : [`*${escapeMarkdown(note)}*`]), ...lines, ...more]
  return beside.length === 0 ? escapeMarkdown(text) : `${escapeMarkdown(text)} (${beside.join(', ')})`
}
