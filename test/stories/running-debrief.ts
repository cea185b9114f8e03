import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readManifest } from '../../src/sandbox/manifest.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'

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

/** Starts the shipped server, from source, with these variables and no others of ours. Does not wait until it listens. */
export function spawnServer(variables: Readonly<Record<string, string>>, cwd = root): Omit<ServerProcess, 'port'> {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  const env: NodeJS.ProcessEnv = { ...Object.fromEntries(inherited), LOG_FORMAT: 'json', PORT: '0', ...variables }
  const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], { cwd, env })
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
 * The shipped server beside a sandbox that checks every request against GitHub's description.
 * @param grants permissions that an operator has given beside those of the manifest
 */
export async function runDebrief(
  variables: Readonly<Record<string, string>> = {},
  grants: Readonly<Record<string, string>> = {},
): Promise<RunningDebrief> {
  const webhookSecret = 'a secret of the test'
  const appManifestPath = fileURLToPath(new URL('../../app.yml', import.meta.url))
  const permissions = { ...readManifest(appManifestPath).permissions, ...grants }
  const sandbox = await startSandbox({ webhookSecret, appManifestPath, permissions, validate: 'validate' })
  const started = spawnServer({
    APP_ID: String(sandbox.appId),
    PRIVATE_KEY: sandbox.privateKey,
    WEBHOOK_SECRET: webhookSecret,
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
  const server = { ...started, port }
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

/** The server says of each delivery which keys it brings, and of each key when it has been dealt with. */
async function quiet(sandbox: Sandbox, server: ServerProcess): Promise<void> {
  await sandbox.deliveries.settled()
  const taken = sandbox.deliveries
    .all()
    .filter(({ statusCode }) => statusCode !== null && statusCode >= 200 && statusCode < 300)
  for (const guid of new Set(taken.map((delivery) => delivery.guid))) {
    await server.says(`"delivery":"${guid}"`, taken.filter((delivery) => delivery.guid === guid).length)
  }
  for (;;) {
    if (openKeys(server.output()).length === 0) return
    await server.says('"msg":"The key', server.output().split('"msg":"The key').length)
  }
}

/** Keys that were brought and have not been begun and ended since: work that began before says nothing of what came after. */
function openKeys(output: string): readonly string[] {
  const open = new Map<string, 'waiting' | 'active'>()
  for (const line of output.split('\n')) {
    const brought = /"keys":(\[[^\]]*\])/.exec(line)?.[1]
    for (const key of brought === undefined ? [] : (JSON.parse(brought) as string[])) open.set(key, 'waiting')
    const key = /"key":"([^"]+)"/.exec(line)?.[1] ?? ''
    if (line.includes('"msg":"The key is begun') && open.has(key)) open.set(key, 'active')
    const hasEnded = /"msg":"The key is (?:done|dropped|parked)/.test(line)
    if (hasEnded && open.get(key) === 'active') open.delete(key)
  }
  return [...open.keys()]
}
