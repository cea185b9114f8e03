import type { Aar } from '../aar/aar.ts'
import { basisOf } from './basis.ts'
import type { Answer, ChecklistEntry, Review } from './review.ts'
import type { Tick, TickMemory, TickRecord } from './ticks.ts'

/** A box that stands ticked in the comment. */
export type TickedBox = Pick<Tick, 'path' | 'point' | 'on'>

/**
 * The review with what people have answered. An open point that somebody has confirmed on the present text is met; one whose text has changed
 * since is open again and says so. A box that stands ticked without anybody being known for it stays ticked and open: its event is on the
 * way, or was lost.
 */
export function confirmPoints(
  review: Review,
  aar: Aar,
  { memory, ticked }: { readonly memory: TickMemory; readonly ticked: readonly TickedBox[] },
): Review {
  const checklist = review.checklist.map((entry): ChecklistEntry => {
    if (entry.state !== 'open') return entry
    const basis = basisOf(entry, aar)
    const box = { path: review.path, point: entry.id, on: basis }
    const record = memory.find(({ path, point }) => path === box.path && point === box.point)
    const answer = answerOf(record, box, ticked)
    if (answer === null) return { ...entry, basis }
    return { ...entry, basis, answer, state: answer.kind === 'confirmed' ? 'met' : 'open' }
  })
  return { ...review, checklist }
}

function answerOf(record: TickRecord | undefined, box: TickedBox, ticked: readonly TickedBox[]): Answer | null {
  const tick = record?.tick ?? null
  if (tick !== null && tick.on === box.on) return { kind: 'confirmed', by: tick.by, at: tick.at }
  const isTicked = ticked.some(({ path, point, on }) => path === box.path && point === box.point && on === box.on)
  if (isTicked) return { kind: 'unknown' }
  if (record !== undefined && record.refused !== null) return { kind: 'refused', by: record.refused }
  return tick === null ? null : { kind: 'outdated', by: tick.by, at: tick.at }
}
