import type { Clock } from '../app/ports.ts'
import { RetryLater } from '../app/ports.ts'

/** Spaces the writes of one installation. One pacer serves every worker of that installation in this process. */
export interface Pacer {
  /**
   * Resolves when the next write may be sent. Rejects with `LeaseLost` when the signal fires while waiting, and with `RetryLater`
   * when a create would exceed the hour's budget.
   */
  turn(kind: 'create' | 'change', signal: AbortSignal): Promise<void>
}

/**
 * GitHub refuses more than 500 content-creating requests an hour; the rest is left for people who act through other apps.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const createsPerHour = 450
const hour = 3_600_000

/** @param interval milliseconds between two writes; GitHub advises one write a second. */
export function pacer(clock: Clock, interval: number): Pacer {
  let next = 0
  let creates: readonly number[] = []
  return {
    async turn(kind, signal) {
      const now = clock.now().getTime()
      const at = Math.max(now, next)
      if (kind === 'create') {
        creates = creates.filter((time) => time > at - hour)
        const [oldest] = creates
        if (oldest !== undefined && creates.length >= createsPerHour) {
          throw new RetryLater(new Date(oldest + hour), 'The hour’s budget of new content is used up.')
        }
        creates = [...creates, at]
      }
      next = at + interval
      if (at > now) await clock.wait(at - now, signal)
    },
  }
}
