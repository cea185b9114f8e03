import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { startRedis } from '../../test/queue/redis-server.ts'
import type { Bench } from '../bench.ts'
import { seen } from '../demo/seen.ts'
import { type ServerProcess, startServerProcess } from '../server-process.ts'

/** Seconds without work before the process counts as idle: twice what an unused reading thread is kept, so that its memory is back. */
const idleSeconds = 120
const furtherReviews = 20

/**
 * Resident memory of the shipped server process, all its threads together, as `/proc` tells it. The AAR that it reviews has a word in its
 * message to customers that only the full dictionary can judge, and action items that the language model tags, so both are loaded and stay.
 */
export const bench: Bench = {
  title: `resident memory of the shipped server, idle for ${idleSeconds} s (goal: below 200 MB; needs Linux and \`npm run build\`)`,
  async run({ print }) {
    const redis = await startRedis()
    try {
      const rows = await Promise.all([
        measure('in memory', {}),
        ...(redis === null ? [] : [measure('Redis', { REDIS_URL: redis.url })]),
      ])
      print(row('queue', 'started', 'reviewed', 'idle', `idle after ${furtherReviews} more`, 'highest'))
      for (const each of rows) print(each)
      print('The language model and the whole dictionary are loaded from the first review on. MB are 1,000,000 bytes.')
      if (redis === null) print('Not measured with Redis: there is no redis-server on the path.')
    } finally {
      await redis?.stop()
    }
  },
}

async function measure(name: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const sandbox = await startSandbox({ webhookSecret: 'only for the bench', appManifestPath: 'app.yml' })
  const server = await startServerProcess(sandbox, { environment })
  try {
    const started = residentOf(server)
    await review(sandbox, 1)
    const reviewed = residentOf(server)
    await pause(idleSeconds * 1000)
    const idle = residentOf(server)
    await review(sandbox, furtherReviews)
    await pause(idleSeconds * 1000)
    const later = residentOf(server)
    return row(name, ...[started.now, reviewed.now, idle.now, later.now, later.highest].map((size) => `${size} MB`))
  } finally {
    await server.stop()
    await sandbox.close()
  }
}

function row(first: string, ...cells: readonly string[]): string {
  return first.padEnd(10) + cells.map((cell, at) => cell.padStart([10, 11, 10, 21, 10][at] ?? 0)).join('')
}

/** Resolves when as many pull requests have each got their finished check run. */
async function review(sandbox: Sandbox, times: number): Promise<void> {
  const repository = sandbox.createRepository({ owner: 'acme', name: `shop-${times}`, collaborators: { sam: 'write' } })
  const text = readFileSync('examples/poor.md', 'utf8')
  for (let at = 0; at < times; at++)
    sandbox.openPullRequest(repository, { title: `AAR ${at}`, files: { [`docs/aar/poor-${at}.md`]: text } })
  await seen(`${times} reviews`, () => {
    const checks = sandbox.checkRuns(repository).filter(({ status }) => status === 'completed')
    if (checks.some(({ title }) => title?.includes('to fix') !== true)) throw new Error('A review found nothing.')
    return checks.length === times
  })
}

/** In megabytes (10^6 bytes), from `/proc/PID/status`: its figures are in units of 1,024 bytes. */
function residentOf({ pid }: ServerProcess): { readonly now: number; readonly highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => {
    const units = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]
    return Math.round((Number(units) * 1024) / 1e6)
  }
  return { now: of('VmRSS'), highest: of('VmHWM') }
}
