import type { Redis } from 'ioredis'
import { type Ask, formatKey, type Job, joinJobs } from '../app/key.ts'
import type { Tick } from '../core/review/ticks.ts'

/** The ticks and asks of keys, apart from their jobs: BullMQ keeps one job of a key and drops the others, and with them what they carry. */
export interface StoredTicks {
  /** Stores what the job carries; gives the job without it. */
  store(job: Job): Promise<Job>
  /** The job with all that is stored for its key, oldest first, each once. */
  collect(job: Job): Promise<Job>
  /** They have been written where they belong. */
  remove(job: Job): Promise<void>
}

/** A tick of a key that nobody works on any more is forgotten after this many seconds. */
const lifetime = 7 * 24 * 3600

/**
 * @param impatient fails at once while the server is away, so that the delivery is brought again
 * @param patient waits for the server to come back
 */
export function storedTicks(prefix: string, impatient: Redis, patient: Redis): StoredTicks {
  const nameOf = ({ key }: Job) => `${prefix}:ticks:${formatKey(key)}`
  const asksOf = ({ key }: Job) => `${prefix}:asks:${formatKey(key)}`
  return {
    async store(job) {
      const { ticks = [], asks = [], ...rest } = job
      for (const [name, carried] of [
        [nameOf(job), ticks],
        [asksOf(job), asks],
      ] as const) {
        if (carried.length === 0) continue
        await impatient.rpush(name, ...carried.map((one) => JSON.stringify(one)))
        await impatient.expire(name, lifetime)
      }
      return rest
    },
    async collect(job) {
      const texts = await patient.lrange(nameOf(job), 0, -1)
      const asks = job.key.kind === 'file' ? await patient.lrange(asksOf(job), 0, -1) : []
      const carried = {
        ticks: texts.map((text) => JSON.parse(text) as Tick),
        asks: asks.map((text) => JSON.parse(text) as Ask),
      }
      return joinJobs({ ...job, ...carried }, job)
    },
    async remove(job) {
      for (const tick of job.ticks ?? []) await patient.lrem(nameOf(job), 0, JSON.stringify(tick))
      for (const ask of job.asks ?? []) await patient.lrem(asksOf(job), 0, JSON.stringify(ask))
    },
  }
}
