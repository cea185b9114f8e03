import { Redis } from 'ioredis'
import type { Log } from '../app/ports.ts'

export interface RedisConnection {
  readonly client: Redis
  /** Resolves when the server answers; throws a plain sentence when it does not within this time. @param patience in milliseconds */
  ready(patience: number): Promise<void>
  close(): Promise<void>
}

const longestPause = 5_000

/**
 * A connection to the Redis server at `REDIS_URL`. While the server is away every command fails at once, so that a webhook is answered with an
 * error, and GitHub's list of deliveries shows it, rather than being kept waiting. The log tells when the server goes and comes back.
 */
export function connectRedis(url: string, log: Log): RedisConnection {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * 2 ** times, longestPause),
  })
  let isAway = false
  let isClosing = false
  client.on('error', (error: Error) => {
    if (isAway || isClosing) return
    isAway = true
    log.error({ err: error }, 'The Redis server cannot be reached; webhooks are refused until it is back.')
  })
  client.on('ready', () => {
    if (isAway) log.info({}, 'The Redis server is back.')
    isAway = false
  })
  return {
    client,
    ready: (patience) => untilReady(client, patience),
    async close() {
      isClosing = true
      client.disconnect()
    },
  }
}

function untilReady(client: Redis, patience: number): Promise<void> {
  if (client.status === 'ready') return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      client.disconnect()
      reject(new Error(`The Redis server at REDIS_URL did not answer within ${patience / 1000} seconds.`))
    }, patience)
    client.once('ready', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
