import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Job, Queue, Worker } from '../../src/app/key.ts'
import { LeaseLost, RetryLater } from '../../src/app/ports.ts'
import { bullmqQueue } from '../../src/queue/bullmq-queue.ts'
import { connectRedis } from '../../src/queue/bullmq-redis.ts'
import { systemClock } from '../../src/server/system-clock.ts'
import { handWorker, keyOf, queueContract } from './queue-contract.ts'
import { findRedis, type RedisServer, startRedis, withoutRedis } from './redis-server.ts'

const redis = await findRedis()
if (redis === null) console.warn(`The tests of the BullMQ queue are skipped: this ${withoutRedis}.`)
afterAll(() => redis?.stop())

/** Real time is only ever waited for. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (await condition()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect.fail('It did not happen within fifteen seconds.')
}

const opened: { readonly close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

let prefixes = 0
const freshPrefix = () => `debrief-test-${process.pid}-${Date.now()}-${prefixes++}`

async function build(
  worker: Worker,
  options: {
    readonly server: RedisServer
    readonly prefix?: string
    readonly concurrency?: number
    readonly lease?: number
    readonly grace?: number
  },
) {
  const { server, prefix = freshPrefix(), concurrency = 1, lease = 10_000, grace = 300 } = options
  const errors: string[] = []
  const parked: Job[] = []
  const log = { info: () => {}, warn: () => {}, error: (_data: unknown, message: string) => void errors.push(message) }
  const connection = connectRedis(server.url, log)
  await connection.ready(10_000)
  const queue = bullmqQueue({
    worker,
    clock: systemClock,
    log,
    redis: connection.client,
    prefix,
    concurrency,
    attempts: 3,
    random: () => 0,
    grace,
    lease,
    onParked: (job) => void parked.push(job),
  })
  let closed: Promise<void> | null = null
  const close = () => {
    closed ??= queue.close()
    return closed
  }
  opened.push({
    async close() {
      await close()
      const names = await connection.client.keys(`${prefix}:*`).catch(() => [])
      if (names.length > 0) await connection.client.del(...names)
      await connection.close()
    },
  })
  const watched: Queue = { add: (job) => queue.add(job), close }
  return { queue: watched, prefix, client: connection.client, errors: () => errors, parked: () => parked }
}

describe.skipIf(redis === null)(redis === null ? withoutRedis : 'on a Redis server', () => {
  const server = redis as RedisServer

  queueContract('BullMQ', {
    async build(worker, concurrency) {
      const grace = 300
      const built = await build(worker, { server, concurrency, grace })
      return { ...built, now: () => Date.now(), wait: 400, grace, until }
    },
  })

  test('two processes never work on one key at once, and the last add is kept', async () => {
    const hand = handWorker()
    const first = await build(hand.worker, { server, concurrency: 3 })
    const second = await build(hand.worker, { server, concurrency: 3, prefix: first.prefix })
    await first.queue.add(keyOf(1, 1))
    await until(() => hand.started().length === 1)
    for (let i = 0; i < 10; i++) {
      await first.queue.add(keyOf(1, 10 + i))
      await second.queue.add(keyOf(1, 50 + i))
    }
    for (const number of [2, 3, 4]) await second.queue.add(keyOf(number))
    await until(() => hand.started().length === 4)
    expect(hand.mostOfOneKey()).toBe(1)
    for (let i = 0; i < 4; i++) hand.end()
    await until(() => hand.started().length === 5)
    expect(hand.started()[4]).toBe(1)
    expect(hand.installations()[4]).toBe(59)
    hand.end()
  })

  test('a process is told when another one worked on the key, not of itself, and not where that one only put it off', async () => {
    const begun = Date.now()
    const told: (Date | undefined)[] = []
    const acts: (() => void)[] = []
    const worker: Worker = async (_job, _signal, otherAt) => {
      told.push(otherAt)
      acts.shift()?.()
    }
    const first = await build(worker, { server })
    await first.queue.add(keyOf(1))
    await until(() => told.length === 1)
    await until(async () => (await first.client.llen(`${first.prefix}:keys:active`)) === 0)
    await first.queue.add(keyOf(1))
    await until(() => told.length === 2)
    expect(told).toEqual([undefined, undefined])
    await first.queue.close()
    const putOff = () => {
      throw new RetryLater(new Date(Date.now() + 60_000), 'later')
    }
    acts.push(() => {}, putOff)
    const second = await build(worker, { server, prefix: first.prefix })
    await second.queue.add(keyOf(1))
    await until(() => told.length === 3)
    expect(told[2]?.getTime()).toBeGreaterThanOrEqual(begun)
    expect(told[2]?.getTime()).toBeLessThanOrEqual(Date.now())
    await second.queue.add(keyOf(2))
    await until(async () => (await second.client.zcard(`${first.prefix}:keys:delayed`)) === 1)
    await second.queue.close()
    expect(await second.client.hlen(`${first.prefix}:last:o/r#1`)).toBe(2)
    expect(await second.client.hlen(`${first.prefix}:last:o/r#2`)).toBe(0)
  })

  test('what is left at closing waits for the next process', async () => {
    const hand = handWorker()
    const first = await build(hand.worker, { server })
    await first.queue.add(keyOf(1))
    await first.queue.add(keyOf(2))
    await until(() => hand.started().length === 1)
    const closing = first.queue.close()
    hand.end()
    await closing
    expect(hand.started()).toEqual([1])
    await build(hand.worker, { server, prefix: first.prefix })
    await until(() => hand.started().length === 2)
    expect(hand.started()).toEqual([1, 2])
    hand.end()
  })

  test('a job whose lease ends at closing is gone on with by another process', async () => {
    const runs: string[] = []
    const loses: Worker = (_job, signal) =>
      new Promise((_resolve, reject) => {
        runs.push('first')
        signal.addEventListener('abort', () => reject(new LeaseLost()))
      })
    const first = await build(loses, { server, grace: 50 })
    await first.queue.add(keyOf(1))
    await until(() => runs.length === 1)
    await first.queue.close()
    await build(async () => void runs.push('second'), { server, prefix: first.prefix })
    await until(() => runs.length === 2)
    expect(runs).toEqual(['first', 'second'])
    expect(first.errors()).toEqual([])
  })

  test('a worker whose lock is gone has its signal fired, and the key is done again', async () => {
    let runs = 0
    const aborted: boolean[] = []
    const { queue, client, prefix } = await build(
      async (_job, signal) => {
        runs += 1
        if (runs > 1) return
        await until(async () => {
          await client.del(...(await client.keys(`${prefix}:keys:*:lock`)), 'none')
          return signal.aborted
        })
        aborted.push(signal.aborted)
        throw new LeaseLost()
      },
      { server, lease: 400 },
    )
    await queue.add(keyOf(1))
    await until(() => runs === 2)
    expect(aborted).toEqual([true])
  })

  test('a job longer than its lock keeps it', async () => {
    const hand = handWorker()
    const { queue } = await build(hand.worker, { server, lease: 300, concurrency: 2 })
    await queue.add(keyOf(1))
    await until(() => hand.started().length === 1)
    const begun = Date.now()
    await until(() => Date.now() - begun > 1_200)
    expect(hand.started()).toEqual([1])
    hand.end()
  })

  test('what a failure says is not kept in Redis', async () => {
    let runs = 0
    const { queue, client, prefix } = await build(
      async () => {
        runs += 1
        throw new Error('words of a document')
      },
      { server },
    )
    await queue.add(keyOf(1))
    await until(async () => (await client.zcard(`${prefix}:keys:delayed`)) === 1)
    const dump = []
    for (const name of await client.keys(`${prefix}:*`)) dump.push((await client.dump(name))?.toString() ?? '')
    expect(runs).toBe(1)
    expect(dump.join()).not.toContain('words of a document')
  })

  test('nothing is left in Redis of keys that are done', async () => {
    const hand = handWorker()
    const { queue, client, prefix } = await build(hand.worker, { server })
    await queue.add(keyOf(1))
    await until(() => hand.started().length === 1)
    hand.end()
    await until(async () => (await client.llen(`${prefix}:keys:active`)) === 0)
    const left = (await client.keys(`${prefix}:*`)).map((name) => name.slice(prefix.length))
    expect(left.filter((name) => !/:(?:meta|id|events|stalled-check|stalled|marker)$|^:last:/.test(name))).toEqual([])
  })
})

test('a Redis server that does not answer is said in one sentence', async () => {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const nowhere = connectRedis('redis://127.0.0.1:1', log)
  await expect(nowhere.ready(300)).rejects.toThrow('The Redis server at REDIS_URL did not answer within 0.3 seconds.')
})

describe.skipIf(redis === null)(redis === null ? `away: ${withoutRedis}` : 'when the Redis server goes away', () => {
  test('an add fails at once instead of keeping the webhook waiting, and closing still ends', async () => {
    const own = await startRedis()
    if (own === null) return expect(process.env['REDIS_URL']).toBeDefined()
    const { queue, errors } = await build(async () => {}, { server: own })
    await own.stop()
    await until(() => errors().length === 1)
    await expect(queue.add(keyOf(1))).rejects.toThrow()
    await queue.close()
    expect(errors()).toEqual(['The Redis server cannot be reached; webhooks are refused until it is back.'])
  })
})
