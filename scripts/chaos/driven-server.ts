import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { DrivenTime } from './driven-time.ts'

/** What a server says of itself; `next` is when its earliest timer is due, null for none. */
export interface ServerState {
  readonly isBusy: boolean
  /** Requests of its own without an answer. */
  readonly requests: number
  readonly next: number | null
}

/** One server process on the harness's time. */
export interface DrivenServer {
  readonly port: number
  /** Null while there is none to ask: it starts, was killed, or is paused. */
  state(): Promise<ServerState | null>
  /** `kill -9`, at once. */
  kill(): void
  /** Starts it again; resolves when it listens. */
  start(): Promise<void>
  pause(): void
  resume(): void
  readonly isUp: boolean
  log(): string
  end(): Promise<void>
}

export interface DrivenServerOptions {
  readonly sandbox: Sandbox
  readonly time: DrivenTime
  readonly port: number
  /** Arguments of node: the shipped server, or the same from source. */
  readonly entry: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

const clockModule = new URL('./driven-clock.mjs', import.meta.url).href
const root = fileURLToPath(new URL('../..', import.meta.url))

export function drivenServer(options: DrivenServerOptions): DrivenServer {
  const { sandbox, time, port } = options
  let child: ChildProcess | null = null
  let isUp = false
  let isPaused = false
  let log = ''
  let asked = 0

  const start = async () => {
    const started = spawn(process.execPath, ['--import', clockModule, ...options.entry], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        APP_ID: String(sandbox.appId),
        PRIVATE_KEY: sandbox.privateKey,
        WEBHOOK_SECRET: sandbox.webhookSecret,
        PORT: String(port),
        GHE_HOST: sandbox.host,
        GHE_PROTOCOL: 'http',
        LOG_FORMAT: 'json',
        CHAOS_CLOCK_OFFSET: String(time.offset()),
        ...options.environment,
      },
    })
    child = started
    isPaused = false
    await listening(started, (text) => {
      log = `${log}${text}`
    })
    isUp = child === started && started.signalCode === null
  }
  const kill = () => {
    isUp = false
    isPaused = false
    child?.kill('SIGKILL')
    child = null
  }
  return {
    port,
    start,
    kill,
    get isUp() {
      return isUp && !isPaused
    },
    state: async () => {
      if (child === null || !isUp || isPaused) return null
      asked += 1
      return ask(child, asked, time.offset())
    },
    pause: () => {
      isPaused = child?.kill('SIGSTOP') ?? false
    },
    resume: () => {
      child?.kill('SIGCONT')
      isPaused = false
    },
    log: () => log,
    end: async () => {
      const ending = child
      kill()
      if (ending !== null && ending.exitCode === null && ending.signalCode === null) await once(ending, 'exit')
    },
  }
}

/** Resolves when the server says that it listens; rejects where it ends by itself before. */
function listening(child: ChildProcess, onText: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    const onData = (data: Buffer) => {
      onText(data.toString())
      if (text.length < 20_000) text += data.toString()
      if (text.includes('Debrief listens')) resolve()
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve()
      else reject(new Error(`The server ended by itself with ${code ?? signal}:\n${text}`))
    })
  })
}

interface Answer extends ServerState {
  readonly answer: number
}

/** Null where the process ends before it answers. */
function ask(child: ChildProcess, question: number, offset: number): Promise<ServerState | null> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => {
      const answer = message as Answer
      if (answer.answer === question) settle(answer)
    }
    const onExit = () => settle(null)
    const settle = (state: ServerState | null) => {
      child.off('message', onMessage)
      child.off('exit', onExit)
      resolve(state)
    }
    child.on('message', onMessage)
    child.once('exit', onExit)
    if (child.connected) child.send({ ask: question, offset }, () => {})
    else settle(null)
  })
}
