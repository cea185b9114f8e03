import type { SweepTurns } from '../app/app-ports.ts'
import type { Job, Queue, Worker } from '../app/key.ts'
import type { Clock, Log } from '../app/ports.ts'
import { onlyProcess } from '../app/sweep-schedule.ts'
import { memoryQueue } from '../queue/memory-queue.ts'

/** What queues the keys, and lets one process at a time sweep. */
export interface Engine {
  readonly queue: Queue
  readonly turns: SweepTurns
  /** Ends what is being worked on, then lets go of Redis. */
  close(): Promise<void>
}

export interface EngineOptions {
  readonly worker: Worker
  readonly clock: Clock
  readonly log: Log
  readonly onParked: (job: Job) => void
  readonly appId: number
  readonly redisUrl: string | null
  readonly sweepSeconds: number
}

/** Keys worked on at once: enough to hide GitHub's answers, few enough for its limit of 100 requests at a time. */
const concurrency = 8
const attempts = 6
/** Milliseconds that stopping waits for keys being worked on. */
const grace = 20_000
/** Milliseconds that a lock in Redis holds without renewal: the work of a process that died is taken up after one to three of them. */
const lease = 30_000
/** Milliseconds that starting waits for Redis. */
const patience = 10_000
const random = Math.random

/** BullMQ where there is a Redis server, loaded only then; otherwise a queue in this process. Rejects when the server does not answer. */
export async function chooseEngine(options: EngineOptions): Promise<Engine> {
  const { worker, clock, log, onParked, appId, redisUrl, sweepSeconds } = options
  const shared = { worker, clock, log, onParked, concurrency, attempts, random, grace }
  if (redisUrl === null) {
    const queue = memoryQueue(shared)
    return { queue, turns: onlyProcess, close: () => queue.close() }
  }
  const [{ connectRedis }, { bullmqQueue }, { redisSweepTurns }] = await Promise.all([
    import('../queue/bullmq-redis.ts'),
    import('../queue/bullmq-queue.ts'),
    import('../queue/bullmq-sweep-turns.ts'),
  ])
  const connection = connectRedis(redisUrl, log)
  await connection.ready(patience)
  // In braces, so that all of it is in one slot of a Redis cluster.
  const place = { redis: connection.client, prefix: `{debrief-${appId}}`, lease }
  const queue = bullmqQueue({ ...shared, ...place })
  // Of several processes that sweep on schedule, only the first to come does.
  const turns = redisSweepTurns({ ...place, clock, log, rest: sweepSeconds * 750 })
  return {
    queue,
    turns,
    async close() {
      await queue.close()
      await connection.close()
    },
  }
}
