import { parseMarker } from '../core/follow-up/marker.ts'
import { type Box, readBoxes } from '../core/render/read-boxes.ts'
import type { ReviewedDocument } from '../core/render/reviewed-document.ts'
import { confirmPoints } from '../core/review/confirm-points.ts'
import { applyTicks, readTicks, refuseTicks, type Tick, type TickMemory } from '../core/review/ticks.ts'
import type { GitHub } from './ports.ts'

/** What people have answered, as the comment and the events tell it. */
export interface Answers {
  /** What the comment is to remember. */
  readonly memory: TickMemory
  /** Boxes that stand ticked in the comment. */
  readonly ticked: readonly Box[]
}

/**
 * Counts ticks on top of what the comment remembers. Whether somebody may decide is asked at GitHub, one read per person; the event's own
 * word is not enough.
 * @param body of the comment; null where there is none yet
 */
export async function countTicks(
  github: Pick<GitHub, 'permission'>,
  body: string | null,
  ticks: readonly Tick[],
): Promise<Answers> {
  const mayDecide = new Map<string, boolean>()
  for (const { by } of ticks) {
    if (mayDecide.has(by)) continue
    const permission = await github.permission(by)
    mayDecide.set(by, permission === 'admin' || permission === 'write')
  }
  const allowed = ticks.filter(({ by }) => mayDecide.get(by) === true)
  const refused = ticks.filter(({ by }) => mayDecide.get(by) !== true)
  const known = body === null ? [] : readTicks(parseMarker('review', body))
  const memory = applyTicks(refuseTicks(known, refused), allowed)
  return { memory, ticked: body === null ? [] : tickedBoxes(body).filter((box) => !isSettled(box, memory, ticks)) }
}

/** Boxes that stand ticked in a text. */
export function tickedBoxes(body: string): readonly Box[] {
  return readBoxes(body).filter(({ state }) => state === 'ticked')
}

/** Whether these events have decided about a box, or what the comment remembers has: then the text has no say. */
function isSettled({ path, point, on }: Box, memory: TickMemory, ticks: readonly Tick[]): boolean {
  const isOf = (one: { readonly path: string; readonly point: string }) => one.path === path && one.point === point
  return ticks.some(isOf) || memory.some((record) => isOf(record) && record.tick?.on === on)
}

/** The documents with what people have answered. */
export function withAnswers(documents: readonly ReviewedDocument[], answers: Answers): readonly ReviewedDocument[] {
  return documents.map((document) => ({ ...document, review: confirmPoints(document.review, document.aar, answers) }))
}
