import { type Clock, LeaseLost } from '../../src/app/ports.ts'

export interface ManualClock extends Clock {
  /** Lets time pass, waking what is due in order, and gives promises a chance to settle after each step. */
  pass(milliseconds: number): Promise<void>
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** A clock that stands still until told. Starts at 2026-01-01T00:00:00Z. */
export function manualClock(): ManualClock {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const sleepers = new Set<Sleeper>()
  const settle = async () => {
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    now: () => new Date(now),
    wait: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new LeaseLost())
        const sleeper = { at: now + milliseconds, wake: resolve }
        sleepers.add(sleeper)
        signal.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          reject(new LeaseLost())
        })
      }),
    async pass(milliseconds) {
      const end = now + milliseconds
      await settle()
      for (;;) {
        const [next] = [...sleepers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        sleepers.delete(next)
        now = Math.max(now, next.at)
        next.wake()
        await settle()
      }
      now = end
    },
  }
}
