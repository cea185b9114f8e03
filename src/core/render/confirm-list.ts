import { formatMarker } from '../follow-up/marker.ts'
import type { ChecklistEntry, Review } from '../review/review.ts'
import { escapeMarkdown } from './escape.ts'
import { blocks } from './fold.ts'
import { lineLink, type Place } from './line-link.ts'

const mostEvidence = 3

/**
 * The points that only a person can judge, as check boxes with the evidence beside them; empty where none is open. Points that share their
 * note and have no lines come last, with the note said once. Each box carries a hidden marker of kind `box` with the AAR's path and the
 * point's id, by which a tick can be told from another.
 */
export function renderConfirmList(review: Review, place: Place): string {
  const open = review.checklist.filter(({ state }) => state === 'open')
  const shared = sharedNote(open)
  const isShared = ({ note, evidence }: ChecklistEntry) => evidence.length === 0 && note === shared
  const box = (entry: ChecklistEntry) =>
    `- [ ] ${renderPoint(entry, review.path, place)} ${formatMarker('box', { path: review.path, id: entry.id })}`
  return blocks(
    open
      .filter((entry) => !isShared(entry))
      .map(box)
      .join('\n'),
    shared === null ? '' : `*${noteOf(shared)}:*`,
    open
      .filter(isShared)
      .map((entry) => box({ ...entry, note: '' }))
      .join('\n'),
  )
}

/** A note that three or more points without lines have in common. */
function sharedNote(entries: readonly ChecklistEntry[]): string | null {
  const notes = entries.flatMap(({ note, evidence }) => (evidence.length === 0 && note !== '' ? [note] : []))
  return notes.find((note) => notes.filter((other) => other === note).length >= 3) ?? null
}

/** Without the full stop: it stands inside a sentence or before a colon. */
function noteOf(note: string): string {
  return escapeMarkdown(note.replace(/\.$/, ''))
}

/** A point with its note and the lines that it rests on. */
export function renderPoint({ text, note, evidence }: ChecklistEntry, path: string, place: Place): string {
  const lines = evidence.slice(0, mostEvidence).map((line) => lineLink(place, path, line))
  const more = evidence.length > mostEvidence ? [`${evidence.length - mostEvidence} more`] : []
  const beside = [...(note === '' ? [] : [`*${noteOf(note)}*`]), ...lines, ...more]
  return beside.length === 0 ? escapeMarkdown(text) : `${escapeMarkdown(text)} (${beside.join(', ')})`
}
