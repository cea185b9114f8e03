/**
 * The queue of several processes that share one Redis server (6.2 or newer), on BullMQ.
 *
 * Its deduplication does what the port asks for: the key is the deduplication id, so a key that waits (also for its retry) is not added
 * again, and one that is active is remembered and added when the active job ends (`keepLastIfActive`). Only keys are kept in Redis, and
 * ticks beside them; a job is removed when it is over, completed or parked.
 *
 * A worker holds a job by a lock that it renews. When a process dies, its locks end, and another process puts the jobs back; a worker that
 * lost its lock has its signal fired and must not write any more.
 */
import {
  type Job as BullJob,
  Queue as BullQueue,
  Worker as BullWorker,
  DelayedError,
  WaitingError,
  type WorkerOptions,
} from 'bullmq'
import type { Redis } from 'ioredis'
import { formatKey, type Job, type Queue, type Worker } from '../app/key.ts'
import { type Clock, LeaseLost, type Log, RetryLater } from '../app/ports.ts'
import { backoff } from './backoff.ts'
import { handovers } from './bullmq-handover.ts'
import { createLeases, type Leases } from './bullmq-leases.ts'
import { type StoredTicks, storedTicks } from './bullmq-ticks.ts'

export interface BullmqQueueOptions {
  readonly worker: Worker
  readonly clock: Clock
  readonly log: Log
  /** Fails at once while the server is away; see `connectRedis`. */
  readonly redis: Redis
  /** Beginning of every name in Redis: queues with the same one are one queue. Without `:` at its end. */
  readonly prefix: string
  /** Keys worked on at once in this process. */
  readonly concurrency: number
  /** Failures in a row before a key is parked. */
  readonly attempts: number
  /** From 0 to 1, for the jitter. */
  readonly random: () => number
  /** How long closing waits for active jobs before it ends their lease, in milliseconds. */
  readonly grace: number
  /** How long a lock holds without renewal, in milliseconds: what the death of a process costs its keys, up to three times over. */
  readonly lease: number
  /** Told of each key that is parked. */
  readonly onParked?: (job: Job) => void
}

/** What a process keeps account of beside BullMQ. */
interface Kept {
  readonly leases: Leases
  readonly ticks: StoredTicks
  readonly turns: ReturnType<typeof handovers>
}

const queueName = 'keys'
/** Events are for watchers of the queue, of whom there are none. */
const eventsKept = 100

export function bullmqQueue(options: BullmqQueueOptions): Queue {
  const { clock, log, redis, prefix, attempts, grace } = options
  const leases = createLeases(clock)
  const queue = new BullQueue<Job>(queueName, {
    connection: redis,
    prefix,
    streams: { events: { maxLen: eventsKept } },
    defaultJobOptions: {
      attempts,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
      // What failed is in the log; messages could hold text of documents.
      stackTraceLimit: 0,
    },
  })
  queue.on('error', () => {}) // The connection tells of its own errors.
  // A connection of its own, which waits for the server to come back, so that what was done can be told.
  const patientRedis = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null })
  patientRedis.on('error', () => {})
  const active = new Set<Promise<void>>()
  const ticks = storedTicks(prefix, redis, patientRedis)
  const addOnce = async (carrying: Job) => {
    const job = await ticks.store(carrying)
    const id = crypto.randomUUID()
    const deduplication = { id: formatKey(job.key), keepLastIfActive: true }
    const held = await queue.add('key', job, { jobId: id, deduplication })
    // The key waits already: it is worked on through the newest installation. It may have ended meanwhile, which is as good.
    if (held.id !== id) await held.updateData(job).catch(() => {})
  }
  const worker = startWorker(
    options,
    patientRedis,
    { leases, ticks, turns: handovers(prefix, patientRedis, clock) },
    active,
  )
  return {
    add: (job) => unlessAway(redis, () => addOnce(job)),
    async close() {
      const patience = new AbortController()
      const late = clock.wait(grace, patience.signal).then(
        () => leases.endAll(),
        () => {},
      )
      // Without the server BullMQ would wait for it; what matters is that nobody writes any more.
      await Promise.race([worker.close(), goneAway(redis).gone.then(() => Promise.allSettled(active))])
      patience.abort()
      await late
      const end = redis.status === 'ready' ? queue.close() : worker.disconnect()
      await Promise.race([end, goneAway(redis).gone]).catch((error: unknown) =>
        log.warn({ err: error }, 'The queue did not close in order.'),
      )
      patientRedis.disconnect()
    },
  }
}

/** Resolves when the server cannot be reached, at once where that is so already. */
function goneAway(redis: Redis): { readonly gone: Promise<void>; readonly forget: () => void } {
  let tell = () => {}
  const gone = new Promise<void>((resolve) => {
    tell = resolve
  })
  if (redis.status === 'ready') redis.once('close', tell)
  else tell()
  return { gone, forget: () => void redis.off('close', tell) }
}

/** Rejects when the server is away or goes away, instead of waiting for it. */
async function unlessAway<T>(redis: Redis, act: () => Promise<T>): Promise<T> {
  if (redis.status !== 'ready') throw new Error('The Redis server is away.')
  const { gone, forget } = goneAway(redis)
  try {
    const away = gone.then(() => {
      throw new Error('The Redis server went away.')
    })
    return await Promise.race([act(), away])
  } finally {
    forget()
  }
}

function startWorker(
  options: BullmqQueueOptions,
  connection: Redis,
  kept: Kept,
  active: Set<Promise<void>>,
): LeasedWorker {
  const { clock, log, redis, prefix, concurrency, attempts, random, lease, onParked } = options
  const processor = (held: BullJob<Job>, token = '') => {
    const working = work(held, token, { ...options, ...kept })
    active.add(working)
    return working.finally(() => active.delete(working))
  }
  const worker = new LeasedWorker(kept.leases, clock, processor, {
    connection,
    prefix,
    concurrency,
    lockDuration: lease,
    stalledInterval: lease,
    // A key whose process died counts that as a failure like any other.
    maxStalledCount: attempts,
    settings: { backoffStrategy: (failures: number) => backoff(failures, random()) },
  })
  worker.on('error', (error) => {
    if (redis.status === 'ready') log.warn({ err: error }, 'The queue stumbled.')
  })
  worker.on('failed', (held, error) => {
    const keepsEnding = error.name === 'UnrecoverableError'
    if (held === undefined || (!keepsEnding && held.attemptsMade < attempts)) return
    if (keepsEnding) {
      log.error(
        { key: formatKey(held.data.key) },
        'The key is parked, because processes keep ending while they work on it; the next event or sweep tries it again.',
      )
    }
    onParked?.(held.data)
  })
  return worker
}

/** Does one job; what becomes of it is told to BullMQ by what is thrown. */
async function work(held: BullJob<Job>, token: string, options: BullmqQueueOptions & Kept): Promise<void> {
  const { worker, leases, ticks, turns, lease: duration } = options
  const lease = leases.grant(held.id ?? '', token, (held.processedOn ?? options.clock.now().getTime()) + duration)
  try {
    const job = await ticks.collect(held.data)
    const turn = await turns.begin(formatKey(job.key))
    try {
      await worker(job, lease.signal, turn.otherAt ?? undefined)
      await turn.worked()
    } catch (error) {
      await (error instanceof RetryLater ? turn.passed() : turn.worked())
      throw error
    }
    await ticks.remove(job)
  } catch (error) {
    throw await settle(error, held, token, options)
  } finally {
    lease.release()
  }
}

async function settle(
  error: unknown,
  held: BullJob<Job>,
  token: string,
  { clock, log, attempts }: BullmqQueueOptions,
): Promise<Error> {
  const key = formatKey(held.data.key)
  if (error instanceof LeaseLost) {
    // At closing the lock is still ours and another process may go on; otherwise another has the key already.
    await held.moveToWait(token).catch(() => {})
    return new WaitingError()
  }
  if (error instanceof RetryLater) {
    log.info({ key, at: error.at.toISOString(), reason: error.message }, 'The key waits.')
    await held.moveToDelayed(Math.max(clock.now().getTime() + 1, error.at.getTime()), token)
    return new DelayedError()
  }
  const failures = held.attemptsMade + 1
  if (failures >= attempts) {
    log.error({ key, failures, err: error }, 'The key is parked; the next event or sweep tries it again.')
  } else {
    log.warn({ key, failures, err: error }, 'The key failed and will be tried again.')
  }
  return new Error('The key failed.')
}

/** Tells the leases of every renewal. The time counts from before Redis was asked, so a lease never outlasts its lock. */
class LeasedWorker extends BullWorker<Job> {
  readonly #leases: Leases
  readonly #clock: Clock
  constructor(
    leases: Leases,
    clock: Clock,
    processor: (held: BullJob<Job>, token?: string) => Promise<void>,
    options: WorkerOptions,
  ) {
    super(queueName, processor, options)
    this.#leases = leases
    this.#clock = clock
  }

  override async extendJobLocks(jobs: string[], tokens: string[], duration: number): Promise<string[]> {
    const asked = this.#clock.now().getTime()
    const lost = await super.extendJobLocks(jobs, tokens, duration)
    for (const [index, job] of jobs.entries()) {
      const token = tokens[index] ?? ''
      if (lost.includes(job)) this.#leases.end(job, token)
      else this.#leases.renew(job, token, asked + duration)
    }
    return lost
  }
}
