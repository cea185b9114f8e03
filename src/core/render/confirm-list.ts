import { formatMarker } from '../follow-up/marker.ts'
import type { Answer, ChecklistEntry, Review } from '../review/review.ts'
import { escapeMarkdown } from './escape.ts'
import { blocks } from './fold.ts'
import { count, formatDate } from './format-time.ts'
import { lineLink, type Place } from './line-link.ts'
import { renderEarlier, renderSimilar } from './similar.ts'

const mostEvidence = 3

/**
 * The points that only a person can judge, as check boxes with the evidence and people's answers beside them; empty where there is none.
 * Points that share their note and have no lines come last, with the note said once. Each box carries a hidden marker of kind `box`
 * with the AAR's path, the point's id and the fingerprint of the text it stands for (`read-boxes.ts` reads them back).
 */
export function renderConfirmList(review: Review, place: Place): string {
  const asked = review.checklist.filter(({ state, answer }) => state === 'open' || answer?.kind === 'confirmed')
  const shared = sharedNote(asked)
  const isShared = ({ note, evidence, answer, similar, earlier, changed }: ChecklistEntry) =>
    evidence.length === 0 && note === shared && (answer ?? similar ?? earlier ?? changed) === undefined
  const box = (entry: ChecklistEntry) => {
    const isTicked = entry.answer?.kind === 'confirmed' || entry.answer?.kind === 'unknown'
    const on = entry.basis === undefined ? {} : { on: entry.basis }
    const marker = formatMarker('box', { path: review.path, id: entry.id, ...on })
    return `- [${isTicked ? 'x' : ' '}] ${renderPoint(entry, review.path, place)} ${marker}`
  }
  return blocks(
    asked
      .filter((entry) => !isShared(entry))
      .map(box)
      .join('\n'),
    shared === null ? '' : `*${noteOf(shared)}:*`,
    asked
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

/** A point with its note, the lines that it rests on, and what people have answered. */
export function renderPoint(entry: ChecklistEntry, path: string, place: Place): string {
  const { text, note, evidence, answer, similar = [], earlier = [], changed = [] } = entry
  const lines = evidence.slice(0, mostEvidence).map((line) => lineLink(place, path, line))
  const more = evidence.length > mostEvidence ? [`${evidence.length - mostEvidence} more`] : []
  const beside = [...(note === '' ? [] : [`*${noteOf(note)}*`]), ...lines, ...more]
  return [
    beside.length === 0 ? escapeMarkdown(text) : `${escapeMarkdown(text)} (${beside.join(', ')})`,
    ...(similar.length === 0 ? [] : [`– ${renderSimilar(similar, place)}`]),
    ...(earlier.length === 0 ? [] : [`– ${renderEarlier(earlier, place)}`]),
    ...(changed.length === 0 ? [] : [`– ${count('fact', changed.length)} changed, old and new stand side by side`]),
    ...(answer === undefined ? [] : [`– *${renderAnswer(answer)}*`]),
  ].join(' ')
}

function renderAnswer(answer: Answer): string {
  switch (answer.kind) {
    case 'confirmed':
      return `confirmed by ${escapeMarkdown(answer.by)}, ${formatDate(answer.at)}`
    case 'outdated':
      return `confirmed by ${escapeMarkdown(answer.by)}, ${formatDate(answer.at)}; the text has changed since, so it is asked again`
    case 'refused':
      return `a tick by ${escapeMarkdown(answer.by)} was not counted: confirming takes write permission here`
    case 'unknown':
      return 'ticked, not counted yet: GitHub has not told by whom. If this stays, untick it and tick it again'
  }
}
