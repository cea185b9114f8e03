/**
 * The sweep asks GitHub for what was missed, and queues it.
 *
 * 1. Which deliveries of webhooks failed, and were not brought by a later attempt?
 * 2. Which repositories were pushed to within the look-back, or had such a delivery? Their key is queued, and those of their pull requests
 *    that were updated or merged within it.
 * 3. Only then the missed deliveries are asked for again, so that what stands in a payload alone (a tick, a command, a check to re-run)
 *    is not lost. What such a delivery brings of keys that step 2 has queued is old news (`covers`).
 *
 * Nothing is written down: what was redelivered is seen in GitHub's list, and queueing a key twice does no harm. So a sweep that was cut
 * off is done again from its beginning. What this process has queued once it queues again when it has changed.
 *
 * Requests: one per hundred failed deliveries, and where one failed one per hundred that succeeded since; one per hundred installations and
 * repositories; one per hundred pull requests of each touched repository, three at most; one per missed delivery.
 */
import type { AppGitHub } from './app-ports.ts'
import { formatKey, type Job, type Queue } from './key.ts'
import { type Clock, GitHubError, LeaseLost, type Log, RetryLater } from './ports.ts'
import { isStateful, missedDeliveries, redeliverAll } from './sweep-deliveries.ts'
import { jobsOf, reachableRepositories, wasTouched } from './sweep-repositories.ts'

export interface SweepOptions {
  readonly app: AppGitHub
  readonly queue: Pick<Queue, 'add'>
  readonly clock: Clock
  readonly log: Log
  readonly lookbackHours: number
}

export interface Sweeper {
  /** One sweep. Waits where GitHub asks to slow down; rejects with `LeaseLost` when the signal fires. */
  sweep(signal: AbortSignal): Promise<void>
  /**
   * Whether this delivery is one that the sweep has asked for again, and brings nothing but keys that it has looked after since the event.
   * True at most once for a delivery, and only while it is expected: one that a person redelivers later is taken.
   */
  covers(guid: string, jobs: readonly Job[]): boolean
}

/** Asks; where GitHub asks to slow down, waits and asks again. */
export type Patiently = <T>(ask: () => Promise<T>) => Promise<T>

const hour = 3_600_000
/** How often in a row GitHub may put one question off. */
const mostPatience = 10
/** GitHub sends what it was asked to redeliver within seconds. With several processes it may reach another one. */
const redeliveryTime = 60_000

export function sweeper(options: SweepOptions): Sweeper {
  const { clock, log, queue, lookbackHours } = options
  const brought = new Set<string>()
  const queuedAt = new Map<string, string>()
  const redelivered = new Set<string>()
  const covered = new Set<string>()
  let expectedUntil = 0
  return {
    async sweep(signal) {
      const patiently = patience(options, signal)
      const since = new Date(clock.now().getTime() - lookbackHours * hour)
      covered.clear()
      redelivered.clear()
      const { missed, givenUp } = await missedOrNone(log, () =>
        missedDeliveries({ ...options, patiently, since, brought }),
      )
      const reachable = await reachableRepositories({ ...options, patiently })
      const touched = reachable.filter((place) => wasTouched(place, since, missed))
      let queued = 0
      for (const [key, changedAt] of queuedAt) if (Date.parse(changedAt) < since.getTime()) queuedAt.delete(key)
      for (const place of touched) {
        for (const { job, changedAt, isDue } of await jobsOf(place, { ...options, patiently, since })) {
          const key = formatKey(job.key)
          if (queuedAt.get(key) === changedAt) continue
          if (isDue) {
            await queue.add(job)
            queued += 1
          }
          queuedAt.set(key, changedAt)
          covered.add(key)
        }
      }
      for (const { guid } of missed.filter(isStateful)) redelivered.add(guid)
      expectedUntil = Number.POSITIVE_INFINITY
      const again = await redeliverAll(missed, { ...options, patiently, signal })
      expectedUntil = clock.now().getTime() + redeliveryTime
      const counts = { missed: missed.length, redelivered: again, givenUp, repositories: reachable.length }
      log.info({ ...counts, touched: touched.length, keys: queued }, 'The sweep is done.')
    },
    covers: (guid, jobs) =>
      redelivered.delete(guid) &&
      clock.now().getTime() <= expectedUntil &&
      jobs.every(({ key }) => covered.has(formatKey(key))),
  }
}

type Missed = Awaited<ReturnType<typeof missedDeliveries>>

/** Where GitHub does not tell of deliveries, what has changed is still looked through. */
async function missedOrNone(log: Log, ask: () => Promise<Missed>): Promise<Missed> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warn({ status: error.status }, 'GitHub did not tell of missed deliveries')
    return { missed: [], givenUp: 0 }
  }
}

function patience({ clock, log }: SweepOptions, signal: AbortSignal): Patiently {
  return async (ask) => {
    for (let asked = 1; ; asked++) {
      if (signal.aborted) throw new LeaseLost()
      try {
        return await ask()
      } catch (error) {
        if (!(error instanceof RetryLater) || asked >= mostPatience) throw error
        log.info({ at: error.at.toISOString(), reason: error.message }, 'The sweep waits.')
        await clock.wait(Math.max(0, error.at.getTime() - clock.now().getTime()), signal)
      }
    }
  }
}
