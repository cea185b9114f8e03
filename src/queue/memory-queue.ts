/**
 * The queue of a single process.
 *
 * A key is idle, waiting (due at a time), active, or active with a mark that it changed meanwhile. Adding moves idle to waiting and
 * active to marked, and leaves the others as they are. A worker that ends moves active to idle, marked to waiting. One that throws moves it to
 * waiting, due when `RetryLater` says or after a backoff; after `attempts` failures in a row that were no `RetryLater`, to idle: the
 * key is parked, which is logged, and the next event or sweep brings it back.
 */
import { formatKey, type Job, joinJobs, type Queue, type Worker } from '../app/key.ts'
import { type Clock, LeaseLost, type Log, RetryLater } from '../app/ports.ts'
import { backoff } from './backoff.ts'

export interface MemoryQueueOptions {
  readonly worker: Worker
  readonly clock: Clock
  readonly log: Log
  /** Keys worked on at once. */
  readonly concurrency: number
  /** Failures in a row before a key is parked. */
  readonly attempts: number
  /** From 0 to 1, for the jitter. */
  readonly random: () => number
  /** How long closing waits for active jobs before it ends their lease, in milliseconds. */
  readonly grace: number
  /** Told of each key that is parked. */
  readonly onParked?: (job: Job) => void
}

interface Entry {
  /** Waiting, or being worked on. */
  job: Job
  /** Added while `job` is being worked on. */
  next: Job | null
  state: 'waiting' | 'active' | 'marked'
  due: number
  failures: number
}

export function memoryQueue(options: MemoryQueueOptions): Queue {
  const { worker, clock, log, concurrency, attempts, random, grace, onParked } = options
  const entries = new Map<string, Entry>()
  const active = new Set<Promise<void>>()
  const closing = new AbortController()
  const leases = new AbortController()
  let wake = new AbortController()

  const start = (name: string, entry: Entry) => {
    entry.state = 'active'
    const run = work(name, entry).finally(() => {
      active.delete(run)
      fill()
    })
    active.add(run)
  }

  const work = async (name: string, entry: Entry) => {
    try {
      await worker(entry.job, leases.signal)
      entry.failures = 0
      const { next } = entry
      if (next !== null) Object.assign(entry, { job: next, next: null })
      settle(name, entry, next === null ? null : clock.now().getTime())
    } catch (error) {
      const due = dueAfter(error, name, entry)
      if (entry.next !== null) Object.assign(entry, { job: joinJobs(entry.job, entry.next), next: null })
      settle(name, entry, due)
    }
  }

  /** When to try again, or null to let the key rest. */
  const dueAfter = (error: unknown, name: string, entry: Entry): number | null => {
    const now = clock.now().getTime()
    if (error instanceof LeaseLost) return null
    if (error instanceof RetryLater) {
      log.info({ key: name, at: error.at.toISOString(), reason: error.message }, 'The key waits.')
      return Math.max(now + 1, error.at.getTime())
    }
    entry.failures += 1
    if (entry.failures >= attempts) {
      log.error(
        { key: name, failures: entry.failures, err: error },
        'The key is parked; the next event or sweep tries it again.',
      )
      entry.failures = 0
      if (entry.state === 'marked') return now
      onParked?.(entry.job)
      return null
    }
    log.warn({ key: name, failures: entry.failures, err: error }, 'The key failed and will be tried again.')
    return now + backoff(entry.failures, random())
  }

  const settle = (name: string, entry: Entry, due: number | null) => {
    if (due === null) entries.delete(name)
    else Object.assign(entry, { state: 'waiting', due })
  }

  /** Starts what is due, then sleeps until the next is. */
  const fill = () => {
    wake.abort()
    if (closing.signal.aborted) return
    const now = clock.now().getTime()
    const waiting = [...entries].filter(([, entry]) => entry.state === 'waiting').sort(([, a], [, b]) => a.due - b.due)
    for (const [name, entry] of waiting) {
      if (active.size >= concurrency) return
      if (entry.due > now) return sleep(entry.due - now)
      start(name, entry)
    }
  }

  const sleep = (milliseconds: number) => {
    wake = new AbortController()
    clock.wait(milliseconds, wake.signal).then(fill, () => {})
  }

  return {
    async add(job) {
      if (closing.signal.aborted) return
      const name = formatKey(job.key)
      const entry = entries.get(name)
      if (entry === undefined) {
        entries.set(name, { job, next: null, state: 'waiting', due: clock.now().getTime(), failures: 0 })
      } else if (entry.state === 'waiting') {
        entry.job = joinJobs(entry.job, job)
      } else {
        entry.next = entry.next === null ? job : joinJobs(entry.next, job)
        entry.state = 'marked'
      }
      fill()
    },
    async close() {
      closing.abort()
      wake.abort()
      const patience = new AbortController()
      const late = clock.wait(grace, patience.signal).then(
        () => leases.abort(),
        () => {},
      )
      await Promise.all(active)
      patience.abort()
      await late
    },
  }
}
