import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isQuiet } from '../../scripts/open-keys.ts'
import { readManifest } from '../../src/sandbox/manifest.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { builtServer } from './built-server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ServerProcess {
  readonly port: number
  /** Everything it wrote so far. */
  output(): string
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Resolves once the output has this many lines with these words. */
  says(words: string, times: number): Promise<void>
}

/** Variables that would tell the server under test about the machine that it is tested on. */
const own =
  /^(?:APP_ID|PRIVATE_KEY|PRIVATE_KEY_PATH|WEBHOOK_SECRET|PORT|HOST|NODE_ENV|REDIS_URL|GHE_|LOG_|DEBRIEF_|WEBHOOK_)/

/** Starts the server as the source stands, with these variables and no others of ours. Does not wait until it listens. */
export function spawnServer(variables: Readonly<Record<string, string>>, cwd = root): Omit<ServerProcess, 'port'> {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  const env: NodeJS.ProcessEnv = { ...Object.fromEntries(inherited), LOG_FORMAT: 'json', PORT: '0', ...variables }
  const child = spawn(process.execPath, [builtServer()], { cwd, env })
  let output = ''
  const waiting = new Set<() => void>()
  const onData = (data: Buffer) => {
    output += data.toString()
    for (const look of waiting) look()
  }
  child.stdout.on('data', onData)
  child.stderr.on('data', onData)
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const says = (words: string, times: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (output.split(words).length - 1 < times) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      exited.then((code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
      look()
    })
  return { output: () => output, exited, says, stop: (signal = 'SIGTERM') => stop(child, exited, signal) }
}

function stop(child: ChildProcess, exited: Promise<number | null>, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal)
  return exited
}

export interface RunningDebrief {
  readonly sandbox: Sandbox
  readonly server: ServerProcess
  /** Resolves when every delivery so far has been answered and every key worked on. */
  quiet(): Promise<void>
  /** Reads, writes and the made tokens since the last call. */
  counted(): { readonly reads: number; readonly writes: number; readonly lines: readonly string[] }
  close(): Promise<void>
}

/**
 * A sandbox that checks every request against GitHub's description, and allows what the App's manifest asks for.
 * @param grants permissions that an operator has given besides
 */
export function startValidatingSandbox(grants: Readonly<Record<string, string>> = {}): Promise<Sandbox> {
  const appManifestPath = fileURLToPath(new URL('../../app.yml', import.meta.url))
  const permissions = { ...readManifest(appManifestPath).permissions, ...grants }
  return startSandbox({ webhookSecret: 'a secret of the test', appManifestPath, permissions, validate: 'validate' })
}

/** The shipped server with the sandbox as its GitHub; resolves when it listens and the sandbox's webhooks go to it. */
export async function startServer(
  sandbox: Sandbox,
  variables: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const started = spawnServer({
    APP_ID: String(sandbox.appId),
    PRIVATE_KEY: sandbox.privateKey,
    WEBHOOK_SECRET: sandbox.webhookSecret,
    GHE_HOST: sandbox.host,
    GHE_PROTOCOL: 'http',
    DEBRIEF_WRITE_INTERVAL_MS: '0',
    DEBRIEF_LAG_SECONDS: '0',
    DEBRIEF_SWEEP_SECONDS: '0',
    ...variables,
  })
  await started.says('Debrief listens', 1)
  const port = Number(/Debrief listens on http:\/\/localhost:(\d+)/.exec(started.output())?.[1])
  sandbox.setWebhookUrl(`http://localhost:${port}/api/github/webhooks`)
  return { ...started, port }
}

/**
 * The shipped server beside a sandbox of its own.
 * @param grants permissions that an operator has given beside those of the manifest
 */
export async function runDebrief(
  variables: Readonly<Record<string, string>> = {},
  grants: Readonly<Record<string, string>> = {},
): Promise<RunningDebrief> {
  const sandbox = await startValidatingSandbox(grants)
  const server = await startServer(sandbox, variables)
  return {
    sandbox,
    server,
    quiet: () => quiet(sandbox, server),
    counted() {
      const { requests } = sandbox
      const lines = requests.map(({ method, path, status }) => `${method} ${path} ${status}`)
      const count = (kind: string) => requests.filter((request) => request.kind === kind).length
      const result = { reads: count('read'), writes: count('write'), lines }
      sandbox.clearRequests()
      return result
    },
    async close() {
      await server.stop()
      await sandbox.close()
    },
  }
}

async function quiet({ deliveries }: Sandbox, server: ServerProcess): Promise<void> {
  await deliveries.settled()
  for (;;) {
    const output = server.output()
    if (isQuiet(deliveries.all(), output)) return
    await server.says('"msg":"', output.split('"msg":"').length)
  }
}
