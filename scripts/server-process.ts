import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Sandbox } from '../src/sandbox/sandbox.ts'

/** The shipped server (`dist/server/main.js`) as a process of its own, reaching the sandbox as a GitHub Enterprise host. */
export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** What it has logged so far. */
  log(): string
  /** Orderly end; gives the exit code. */
  stop(): Promise<number | null>
  /** `kill -9`. */
  kill(): Promise<void>
}

export interface ServerOptions {
  /** Environment beside the credentials. */
  readonly environment?: Readonly<Record<string, string>>
  /** Default: a free port. */
  readonly port?: number
}

/** Starts the server, waits until it is healthy, and points the sandbox's webhooks at it. */
export async function startServerProcess(sandbox: Sandbox, options: ServerOptions = {}): Promise<ServerProcess> {
  const port = options.port ?? (await freePort())
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      APP_ID: String(sandbox.appId),
      PRIVATE_KEY: sandbox.privateKey,
      WEBHOOK_SECRET: sandbox.webhookSecret,
      PORT: String(port),
      GHE_HOST: sandbox.host,
      GHE_PROTOCOL: 'http',
      LOG_FORMAT: 'json',
      ...options.environment,
    },
  })
  let log = ''
  child.stdout.on('data', (chunk) => (log += chunk))
  child.stderr.on('data', (chunk) => (log += chunk))
  const url = `http://localhost:${port}`
  await healthy(url, child, () => log)
  sandbox.setWebhookUrl(`${url}/api/github/webhooks`)
  return {
    url,
    pid: child.pid ?? 0,
    log: () => log,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => void (await end(child, 'SIGKILL')),
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return child.exitCode
}

const patience = 30_000

async function healthy(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server stopped with exit code ${child.exitCode}:\n${log()}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(`The server was not healthy after ${patience / 1000} s:\n${log()}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
