import { Redis } from 'ioredis'
import { type RedisServer, startRedis } from '../../test/queue/redis-server.ts'
import type { DrivenTime } from './driven-time.ts'

/** A Redis server on the harness's time. */
export interface DrivenRedis {
  readonly url: string
  /** Commands that it has done so far, those of the harness included. */
  commands(): Promise<number>
  /** Brings every expiry in line with the harness's time; what has expired goes. */
  age(): Promise<void>
  /** Lets workers look for due jobs that wait for one by the machine's clock. */
  wake(): Promise<void>
  /** Jobs that wait or are worked on, and when the first of those that rest is due. */
  jobs(): Promise<{ readonly open: number; readonly next: number | null }>
  close(): Promise<void>
}

/**
 * Redis ends its locks by the machine's clock. So each expiry is moved by what the harness's time has gone on more, or less, than the
 * machine's since the last time.
 */
const age = `
for _, key in ipairs(redis.call('keys', '*')) do
  local left = redis.call('pttl', key)
  if left > 0 then
    if left <= tonumber(ARGV[1]) then redis.call('del', key)
    else redis.call('pexpire', key, left - tonumber(ARGV[1])) end
  end
end`
/** BullMQ keeps the time of a delayed job in the upper bits of its score. */
const scoreOfMillisecond = 0x1000

/** Null where there is no `redis-server` on the path. */
export async function drivenRedis(time: DrivenTime, prefix: string): Promise<DrivenRedis | null> {
  const server: RedisServer | null = await startRedis()
  if (server === null) return null
  const client = new Redis(server.url)
  client.on('error', () => {})
  let lastHere = Date.now()
  let lastThere = time.now()
  const number = async (section: string, name: string) => {
    const info = await client.info(section)
    return Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0)
  }
  return {
    url: server.url,
    commands: () => number('stats', 'total_commands_processed'),
    async age() {
      const [here, there] = [Date.now(), time.now()]
      const by = Math.round(there - lastThere - (here - lastHere))
      if (Math.abs(by) < 5) return
      lastHere = here
      lastThere = there
      await client.eval(age, 0, by)
    },
    async wake() {
      const waiting = await number('clients', 'blocked_clients')
      for (let woken = 0; woken < waiting; woken++) await client.zadd(`${prefix}:keys:marker`, 0, '0')
    },
    async jobs() {
      const [waiting, active, delayed] = await Promise.all([
        client.llen(`${prefix}:keys:wait`),
        client.llen(`${prefix}:keys:active`),
        client.zrange(`${prefix}:keys:delayed`, '0', '0', 'WITHSCORES'),
      ])
      const [, score] = delayed
      const next = score === undefined ? null : Math.floor(Number(score) / scoreOfMillisecond)
      return { open: waiting + active + (next === null ? 0 : 1), next }
    },
    async close() {
      client.disconnect()
      await server.stop()
    },
  }
}
