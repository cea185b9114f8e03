/**
 * The ticks of people at the points that only people can judge.
 *
 * A tick is a fact of its delivery: who, when, which box, and the text that the box stood for. What is remembered of each box is the last
 * tick that counted, so that applying is idempotent and does not depend on order: the latest time wins, and a delivery that comes again,
 * or late, changes nothing. A tick that is remembered holds while the text it rests on (`basis.ts`) is the same; what is remembered is
 * never cleared by a change, so whether it holds is a question to the present text alone.
 */
import { z } from 'zod'

/** A box of ours that a person has ticked or unticked. */
export interface Tick {
  /** Of the AAR. */
  readonly path: string
  /** Id of the guide's demand. */
  readonly point: string
  /** Fingerprint of the text that the box stood for. */
  readonly on: string
  readonly state: 'ticked' | 'unticked'
  /** Login. */
  readonly by: string
  /** ISO 8601 in UTC, as GitHub tells it, whole seconds. */
  readonly at: string
  /** Id of the delivery that told of it. */
  readonly delivery: string
}

const recordShape = z.object({
  path: z.string().max(2000),
  point: z.string().max(100),
  /** The tick that counts; null where the box was unticked. */
  tick: z.object({ by: z.string().max(100), at: z.string().max(40), on: z.string().max(64) }).nullable(),
  /** Time of the last tick that counted or was taken back, and the deliveries that told of that time. */
  at: z.string().max(40),
  deliveries: z.array(z.string().max(100)).max(20),
  /** Who was refused last, since then; null when nobody. */
  refused: z.string().max(100).nullable(),
})

/** What is remembered of one box. */
export type TickRecord = Readonly<z.infer<typeof recordShape>>

/** What is remembered of the boxes of a comment, in no order that matters. */
export type TickMemory = readonly TickRecord[]

/** What fits beside the text of a comment, in characters of its marker: about a hundred boxes. Those touched longest ago are forgotten first. */
const room = 24_000

const memoryShape = z.object({ ticks: z.array(recordShape).max(1_000) })

/** Reads what a comment's marker remembers; nothing where it is of another form. */
export function readTicks(markerData: unknown): TickMemory {
  const result = memoryShape.safeParse(markerData)
  return result.success ? result.data.ticks : []
}

/** Ticks that count. Applying one again, or in another order, ends alike; of two in one second the one that came last wins. */
export function applyTicks(memory: TickMemory, ticks: readonly Tick[]): TickMemory {
  return ticks.reduce(applyTick, memory)
}

function applyTick(memory: TickMemory, tick: Tick): TickMemory {
  const { by, at, on, path, point, delivery } = tick
  const known = memory.find((record) => isOf(record, tick))
  const isSameSecond = known?.at === at
  if (known !== undefined && (known.at > at || (isSameSecond && known.deliveries.includes(delivery)))) return memory
  return put(memory, {
    path,
    point,
    tick: tick.state === 'ticked' ? { by, at, on } : null,
    at,
    deliveries: isSameSecond ? [...known.deliveries, delivery].slice(-20) : [delivery],
    refused: null,
  })
}

/** Ticks of people who may not decide: nothing changes but that it can be said. */
export function refuseTicks(memory: TickMemory, ticks: readonly Tick[]): TickMemory {
  return ticks.reduce((known, tick) => {
    const { path, point, by: refused } = tick
    const record = known.find((one) => isOf(one, tick))
    if (record !== undefined && record.at > tick.at) return known
    return put(known, { ...(record ?? { path, point, tick: null, at: '', deliveries: [] }), refused })
  }, memory)
}

function isOf(record: TickRecord, { path, point }: Pick<Tick, 'path' | 'point'>): boolean {
  return record.path === path && record.point === point
}

function put(memory: TickMemory, record: TickRecord): TickMemory {
  const all = [...memory.filter((one) => !isOf(one, record)), record]
  if (sizeOf(all) <= room) return all
  const kept: TickRecord[] = []
  let left = room
  for (const one of all.sort((a, b) => (a.at < b.at ? 1 : -1))) {
    left -= sizeOf([one])
    if (left >= 0) kept.push(one)
  }
  return kept
}

/** At most what a marker makes of it: signs that mean something in markdown or HTML take six characters there. */
function sizeOf(memory: TickMemory): number {
  const json = JSON.stringify(memory)
  return json.length + 5 * (json.match(/[<>&@#/\u0080-\u009f\u2028\u2029-]/g)?.length ?? 0)
}
