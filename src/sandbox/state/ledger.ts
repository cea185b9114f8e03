import type { SandboxClock } from './clock.ts'

/**
 * Records by id with their past, so that a list can show the state of a moment ago, as GitHub's lists do.
 * Values are never changed in place: each change is a new value put under the same id; null means deleted.
 */
export interface Ledger<T> {
  put(id: number, value: T): void
  remove(id: number): void
  /** The record as it is now. */
  get(id: number): T | null
  /** Every record as it is now, in the order of first appearance. */
  all(): readonly T[]
  /** Every record as it was that many milliseconds ago, by the sandbox's clock. */
  before(milliseconds: number): readonly T[]
}

interface Version<T> {
  readonly at: number
  readonly value: T | null
}

export function createLedger<T>(clock: SandboxClock): Ledger<T> {
  const histories = new Map<number, Version<T>[]>()
  const write = (id: number, value: T | null) => {
    const history = histories.get(id) ?? []
    history.push({ at: clock.now().getTime(), value })
    histories.set(id, history)
  }
  const valuesAt = (time: number) =>
    [...histories.values()].flatMap((history) => {
      const value = history.findLast((version) => version.at <= time)?.value ?? null
      return value === null ? [] : [value]
    })
  return {
    put: write,
    remove: (id) => write(id, null),
    get: (id) => histories.get(id)?.at(-1)?.value ?? null,
    all: () => valuesAt(Number.POSITIVE_INFINITY),
    before: (milliseconds) =>
      valuesAt(milliseconds <= 0 ? Number.POSITIVE_INFINITY : clock.now().getTime() - milliseconds),
  }
}
