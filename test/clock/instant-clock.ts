import { type Clock, LeaseLost } from '../../src/app/ports.ts'

export interface InstantClock extends Clock {
  /** Every wait so far, in milliseconds. */
  waits(): readonly number[]
  /** Called at the start of each further wait. */
  onWait(act: () => void): void
}

/** A clock on which waits take no time but are remembered; time stands still at 2026-01-01T00:00:00Z but for them. */
export function instantClock(): InstantClock {
  let now = Date.parse('2026-01-01T00:00:00Z')
  let act = () => {}
  const waits: number[] = []
  return {
    now: () => new Date(now),
    async wait(milliseconds, signal) {
      act()
      if (signal.aborted) throw new LeaseLost()
      waits.push(milliseconds)
      now += milliseconds
    },
    waits: () => waits,
    onWait: (next) => {
      act = next
    },
  }
}
