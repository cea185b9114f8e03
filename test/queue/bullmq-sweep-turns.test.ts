import { afterAll, describe, expect, test } from 'vitest'
import { LeaseLost } from '../../src/app/ports.ts'
import { connectRedis } from '../../src/queue/bullmq-redis.ts'
import { redisSweepTurns } from '../../src/queue/bullmq-sweep-turns.ts'
import { systemClock } from '../../src/server/system-clock.ts'
import { findRedis, type RedisServer, withoutRedis } from './redis-server.ts'

const redis = await findRedis()
if (redis === null) console.warn(`The tests of turns to sweep are skipped: this ${withoutRedis}.`)
afterAll(() => redis?.stop())

const log = { info: () => {}, warn: () => {}, error: () => {} }

/** Two processes that share one Redis server. */
async function twoProcesses(lease = 10_000) {
  const { url } = redis as RedisServer
  const prefix = `debrief-test-turns-${process.pid}-${Math.random()}`
  const connections = [connectRedis(url, log), connectRedis(url, log)] as const
  for (const connection of connections) await connection.ready(10_000)
  const turns = ({ client }: (typeof connections)[number]) =>
    redisSweepTurns({ redis: client, prefix, clock: systemClock, log, lease, rest: 60_000 })
  return {
    first: turns(connections[0]),
    second: turns(connections[1]),
    client: connections[0].client,
    turn: `${prefix}:sweep:turn`,
    async close() {
      await connections[0].client.del(`${prefix}:sweep:turn`, `${prefix}:sweep:done`)
      for (const connection of connections) await connection.close()
    },
  }
}

describe.skipIf(redis === null)(redis === null ? withoutRedis : 'turns to sweep on a Redis server', () => {
  test('while one process sweeps, no other does', async () => {
    const { first, second, close } = await twoProcesses()
    let inner: boolean | null = null
    const taken = await first.take('start', async () => {
      inner = await second.take('start', async () => {})
    })
    expect([taken, inner]).toEqual([true, false])
    expect(await second.take('start', async () => {})).toBe(true)
    await close()
  })

  test('on schedule it rests after the sweep of another, on start it does not', async () => {
    const { first, second, close } = await twoProcesses()
    await first.take('start', async () => {})
    expect(await second.take('schedule', async () => {})).toBe(false)
    expect(await second.take('start', async () => {})).toBe(true)
    await close()
  })

  test('a sweep that failed gives its turn back, and no rest follows', async () => {
    const { first, second, close } = await twoProcesses()
    const failing = first.take('start', async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await second.take('schedule', async () => {})).toBe(true)
    await close()
  })

  test('a turn is kept for as long as the sweep takes', async () => {
    const { first, second, close } = await twoProcesses(300)
    const others: boolean[] = []
    await first.take('start', async (signal) => {
      await systemClock.wait(900, signal)
      others.push(await second.take('start', async () => {}))
    })
    expect(others).toEqual([false])
    await close()
  })

  test('a process whose turn is gone is told so', async () => {
    const { first, client, turn, close } = await twoProcesses(300)
    const sweep = first.take('start', async (signal) => {
      await client.del(turn)
      await systemClock.wait(10_000, signal)
    })
    await expect(sweep).rejects.toThrow(LeaseLost)
    await close()
  })
})
