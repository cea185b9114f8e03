import type { Redis } from 'ioredis'
import type { SweepTurns } from '../app/app-ports.ts'
import { type Clock, LeaseLost, type Log } from '../app/ports.ts'

export interface SweepTurnsOptions {
  readonly redis: Redis
  /** As the queue's. */
  readonly prefix: string
  readonly clock: Clock
  readonly log: Log
  /** How long a turn holds without renewal, in milliseconds. */
  readonly lease: number
  /** How long after a sweep no process sweeps on schedule, in milliseconds. */
  readonly rest: number
}

/** Only whoever holds the turn may prolong or end it: its value is compared and changed in one step. */
const ifMine = (act: string) => `if redis.call('get', KEYS[1]) == ARGV[1] then return ${act} else return 0 end`
const prolong = ifMine(`redis.call('pexpire', KEYS[1], ARGV[2])`)
const release = ifMine(`redis.call('del', KEYS[1])`)

/** A turn is a name in Redis that expires, so that it comes back when its process dies. */
export function redisSweepTurns({ redis, prefix, clock, log, lease, rest }: SweepTurnsOptions): SweepTurns {
  const turn = `${prefix}:sweep:turn`
  const done = `${prefix}:sweep:done`
  return {
    async take(occasion, act) {
      if (occasion === 'schedule' && (await redis.exists(done)) === 1) return false
      const token = crypto.randomUUID()
      if ((await redis.set(turn, token, 'PX', lease, 'NX')) === null) return false
      const lost = new AbortController()
      const over = new AbortController()
      const keeping = keep(async () => Number(await redis.eval(prolong, 1, turn, token, lease)) === 1)
      try {
        await act(lost.signal)
        if (rest > 0) await redis.set(done, '1', 'PX', rest)
      } finally {
        over.abort()
        await keeping
        await redis.eval(release, 1, turn, token).catch(() => {})
      }
      return true

      async function keep(renew: () => Promise<boolean>): Promise<void> {
        try {
          for (;;) {
            await clock.wait(lease / 3, over.signal)
            if (await renew()) continue
            return lost.abort()
          }
        } catch (error) {
          if (error instanceof LeaseLost) return
          log.warn({ err: error }, 'The turn to sweep could not be renewed.')
          lost.abort()
        }
      }
    },
  }
}
