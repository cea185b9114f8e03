import type { Redis } from 'ioredis'
import type { Clock } from '../app/ports.ts'

/** One process's turn at a key. */
export interface Turn {
  /** When another process last worked on the key; null where none did lately. */
  readonly otherAt: Date | null
  /** What was done may have left traces on GitHub that its lists do not show yet. */
  worked(): Promise<void>
  /** Nothing was done. */
  passed(): Promise<void>
}

/** Longer than GitHub's lists may lag, in seconds. */
const lifetime = 3600

/**
 * Tells a process when another one had its key. GitHub's lists lag, so this process may not see what the other wrote; what it wrote itself it
 * knows. A process that dies at work has stamped its beginning.
 */
export function handovers(prefix: string, redis: Redis, clock: Clock): { begin(key: string): Promise<Turn> } {
  const self = crypto.randomUUID()
  return {
    async begin(key) {
      const name = `${prefix}:last:${key}`
      const { [self]: before, ...others } = await redis.hgetall(name)
      const times = Object.values(others).map(Number)
      const stamp = async () => {
        await redis.hset(name, self, clock.now().getTime())
        await redis.expire(name, lifetime)
      }
      await stamp()
      return {
        otherAt: times.length === 0 ? null : new Date(Math.max(...times)),
        worked: stamp,
        async passed() {
          await (before === undefined ? redis.hdel(name, self) : redis.hset(name, self, before))
        },
      }
    },
  }
}
