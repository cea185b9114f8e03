import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RedisServer {
  readonly url: string
  stop(): Promise<void>
}

/** What a test says that is skipped because there is no Redis. */
export const withoutRedis = 'needs a Redis server: set REDIS_URL, or have redis-server on the path'

/** The server at `REDIS_URL`, or a `redis-server` of the test's own; null where there is neither. */
export async function findRedis(): Promise<RedisServer | null> {
  const url = process.env['REDIS_URL']
  if (url !== undefined && url !== '') return { url, stop: async () => {} }
  return startRedis()
}

/** A `redis-server` on a free port, with a folder of its own and nothing written to disk; null where there is none on the path. */
export async function startRedis(): Promise<RedisServer | null> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'debrief-redis-'))
  const settings = { port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' }
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const isReady = await ready(server)
  const stop = async () => {
    if (isReady && server.exitCode === null && server.signalCode === null) {
      const exited = once(server, 'exit')
      server.kill('SIGKILL')
      await exited
    }
    await rm(folder, { recursive: true, force: true })
  }
  if (isReady) return { url: `redis://127.0.0.1:${port}`, stop }
  await stop()
  return null
}

/** False where the program does not exist or ends at once. */
function ready(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    let said = ''
    server.on('error', () => resolve(false))
    server.on('exit', () => resolve(false))
    server.stdout?.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes('Ready to accept connections')) resolve(true)
    })
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
