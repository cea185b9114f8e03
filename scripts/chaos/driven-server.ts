import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { DrivenTime } from './driven-time.ts'
import { type KeyAccount, keyAccount } from './key-account.ts'

/** What a server says of itself; `next` is when its earliest timer is due, null for none. */
export interface ServerState {
  readonly isBusy: boolean
  /** Requests of its own without an answer. */
  readonly requests: number
  readonly next: number | null
}

/** One server process on the harness's time. */
export interface DrivenServer {
  readonly name: string
  /** Where it listens; null while it does not. */
  readonly port: number | null
  /** Since when it is paused; null while it is not. */
  readonly pausedAt: number | null
  /** The keys that its log tells of. */
  readonly keys: KeyAccount
  /** Null while there is none to ask: it starts, was killed, or is paused. */
  state(): Promise<ServerState | null>
  /** Lets the timers fire that have come due. */
  fire(): Promise<void>
  /** `kill -9`, at once. */
  kill(): void
  /** Starts it again; resolves when it listens. */
  start(): Promise<void>
  /** SIGSTOP and SIGCONT. */
  pause(): void
  resume(): void
  log(): string
  end(): Promise<void>
}

export interface DrivenServerOptions {
  readonly name: string
  /** Where its chance and its identifiers begin. */
  readonly seed: string
  readonly sandbox: Sandbox
  readonly time: DrivenTime
  /** Arguments of node: the shipped server, or the same from source. */
  readonly entry: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

const clockModule = new URL('./driven-clock.mjs', import.meta.url).href
const root = fileURLToPath(new URL('../..', import.meta.url))

export function drivenServer(options: DrivenServerOptions): DrivenServer {
  const { name, time } = options
  let child: ChildProcess | null = null
  let port: number | null = null
  let pausedAt: number | null = null
  let log = ''
  let asked = 0
  let starts = 0
  const keys = keyAccount()

  const start = async () => {
    starts += 1
    keys.clear()
    const started = spawn(process.execPath, ['--import', clockModule, ...options.entry], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...environmentOf(options), CHAOS_CHANCE: `${options.seed}/${name}/${starts}` },
    })
    child = started
    const listensOn = await listening(started, (text) => {
      log = `${log}${text}`
      if (child === started) keys.read(text)
    })
    if (child === started && started.signalCode === null) port = listensOn
  }
  const kill = () => {
    port = null
    pausedAt = null
    child?.kill('SIGKILL')
    child = null
  }
  const tell = async (fire: boolean) => {
    if (child === null || port === null || pausedAt !== null) return null
    asked += 1
    return ask(child, { ask: asked, fire })
  }
  return {
    name,
    keys,
    start,
    kill,
    get port() {
      return port
    },
    get pausedAt() {
      return pausedAt
    },
    state: () => tell(false),
    fire: async () => void (await tell(true)),
    pause: () => {
      if (child?.kill('SIGSTOP') === true) pausedAt = time.now()
    },
    resume: () => {
      child?.kill('SIGCONT')
      pausedAt = null
    },
    log: () => log,
    end: async () => {
      const ending = child
      kill()
      if (ending !== null && ending.exitCode === null && ending.signalCode === null) await once(ending, 'exit')
    },
  }
}

function environmentOf({ name, sandbox, time, environment }: DrivenServerOptions): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    APP_ID: String(sandbox.appId),
    PRIVATE_KEY: sandbox.privateKey,
    WEBHOOK_SECRET: sandbox.webhookSecret,
    PORT: '0',
    GHE_HOST: sandbox.host,
    GHE_PROTOCOL: 'http',
    LOG_FORMAT: 'json',
    CHAOS_CLOCK: time.file,
    CHAOS_NAME: name,
    ...environment,
  }
}

/** Resolves with its port when the server says that it listens, with null when it is killed before; rejects where it ends by itself. */
function listening(child: ChildProcess, onText: (text: string) => void): Promise<number | null> {
  return new Promise((resolve, reject) => {
    let text = ''
    const onData = (data: Buffer) => {
      onText(data.toString())
      if (text.length > 20_000) return
      text += data.toString()
      const port = /Debrief listens on http:\/\/[^:"]+:(\d+)/.exec(text)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(null)
      else reject(new Error(`The server ended by itself with ${code ?? signal}:\n${text}`))
    })
  })
}

interface Answer extends ServerState {
  readonly answer: number
}

/** Null where the process ends before it answers. */
function ask(
  child: ChildProcess,
  question: { readonly ask: number; readonly fire: boolean },
): Promise<ServerState | null> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => {
      const { answer, ...state } = message as Answer
      if (answer === question.ask) settle(state)
    }
    const onExit = () => settle(null)
    const settle = (state: ServerState | null) => {
      child.off('message', onMessage)
      child.off('exit', onExit)
      // What it has logged until now arrives by another way, in this round of the event loop.
      setImmediate(() => resolve(state))
    }
    child.on('message', onMessage)
    child.once('exit', onExit)
    if (child.connected) child.send(question, () => {})
    else settle(null)
  })
}
