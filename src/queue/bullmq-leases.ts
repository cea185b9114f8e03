import type { Clock } from '../app/ports.ts'

/** The right to write for a key, which ends when its lock in Redis does. */
export interface Lease {
  readonly signal: AbortSignal
  /** The job is over: nothing watches it any longer. */
  release(): void
}

export interface Leases {
  /** @param until when the lock ends unless it is renewed, in milliseconds since 1970 */
  grant(job: string, token: string, until: number): Lease
  renew(job: string, token: string, until: number): void
  end(job: string, token: string): void
  endAll(): void
}

interface Held {
  until: number
  readonly controller: AbortController
  watch: AbortController
}

/**
 * Keeps account of the leases of one process. A lease ends when it is told to, or by itself when its time has passed without renewal (Redis
 * cannot be reached). The signal answers by the clock and not only by its timer: in a process that was paused, an answer of GitHub that has
 * been waiting is worked on before any timer, and must not lead to a write.
 */
export function createLeases(clock: Clock): Leases {
  const held = new Map<string, Held>()
  const nameOf = (job: string, token: string) => `${job} ${token}`
  const isOver = ({ until }: Held) => clock.now().getTime() >= until
  const watch = (lease: Held) => {
    lease.watch.abort()
    lease.watch = new AbortController()
    const left = Math.max(0, lease.until - clock.now().getTime())
    clock.wait(left, lease.watch.signal).then(
      () => lease.controller.abort(),
      () => {},
    )
  }
  const end = (lease: Held) => {
    lease.watch.abort()
    lease.controller.abort()
  }
  return {
    grant(job, token, until) {
      const controller = new AbortController()
      const lease: Held = { until, controller, watch: new AbortController() }
      answerByTheClock(controller.signal, () => isOver(lease))
      held.set(nameOf(job, token), lease)
      watch(lease)
      return {
        signal: controller.signal,
        release() {
          lease.watch.abort()
          held.delete(nameOf(job, token))
        },
      }
    },
    renew(job, token, until) {
      const lease = held.get(nameOf(job, token))
      if (lease === undefined || lease.controller.signal.aborted) return
      lease.until = until
      watch(lease)
    },
    end(job, token) {
      const lease = held.get(nameOf(job, token))
      if (lease !== undefined) end(lease)
    },
    endAll() {
      for (const lease of held.values()) end(lease)
    },
  }
}

/** Lets `aborted` be true as soon as the time is over, even before the event has been sent. */
function answerByTheClock(signal: AbortSignal, isOver: () => boolean): void {
  let fired = false
  signal.addEventListener('abort', () => {
    fired = true
  })
  Object.defineProperty(signal, 'aborted', { get: () => fired || isOver() })
}
