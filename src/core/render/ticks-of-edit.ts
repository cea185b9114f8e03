import { parseMarker } from '../follow-up/marker.ts'
import { readTicks, type Tick, type TickMemory } from '../review/ticks.ts'
import { changedBoxes } from './read-boxes.ts'

/**
 * What a person's edit of the review comment says: the boxes that it turned. An edit made on a page that was out of date brings back an
 * older text; what that undoes by the way was not meant: boxes which the person never saw ticked are not unticked by it, and ticks that the
 * newer text remembered are told again as they were.
 *
 * @param edit.before the text that the edit replaced
 */
export function ticksOfEdit(
  edit: { readonly before: string; readonly after: string },
  who: Pick<Tick, 'by' | 'at' | 'delivery'>,
): readonly Tick[] {
  const before = readTicks(parseMarker('review', edit.before))
  const after = readTicks(parseMarker('review', edit.after))
  const undone = before.filter((record) => record.tick !== null && !knows(after, record))
  const turned = changedBoxes(edit.before, edit.after).filter(
    ({ path, point, state }) => state === 'ticked' || !undone.some((one) => one.path === path && one.point === point),
  )
  const again = undone.flatMap(({ path, point, tick, deliveries }): readonly Tick[] =>
    tick === null ? [] : [{ path, point, ...tick, state: 'ticked', delivery: deliveries[0] ?? '' }],
  )
  return [...again, ...turned.map((box) => ({ ...box, ...who }))]
}

function knows(memory: TickMemory, { path, point, at }: TickMemory[number]): boolean {
  return memory.some((one) => one.path === path && one.point === point && one.at >= at)
}
