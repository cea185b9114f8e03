import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { formatKey, type Job } from '../../src/app/key.ts'
import { type Sweeper, type SweepOptions, sweeper } from '../../src/app/sweep.ts'
import { appGitHub } from '../../src/github/app-github.ts'
import { pacer } from '../../src/github/pacer.ts'
import { gitHubRequests } from '../../src/github/requests.ts'
import { secondaryLimit } from '../../src/sandbox/http/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { instantClock } from '../clock/instant-clock.ts'
import { asApp, asInstallation, handClock, useSandbox } from '../sandbox/use-sandbox.ts'

const hour = 3_600_000
const noSignal = new AbortController().signal
const log = { info: () => {}, warn: () => {}, error: () => {} }

interface Scene {
  readonly sandbox: Sandbox
  readonly clock: ReturnType<typeof handClock>
  readonly sweeper: Sweeper
  /** Keys queued since the last call. */
  queued(): readonly string[]
  /** Requests since the last call, without tokens: method, path without query. */
  requests(): readonly string[]
  /** A process that has just started. */
  afresh(): Sweeper
}

async function scene(options: Partial<SweepOptions> = {}): Promise<Scene> {
  const clock = handClock()
  const sandbox = await useSandbox({ clock })
  const jobs: Job[] = []
  const waiting = instantClock()
  const requestOptions = (lease: AbortSignal) => ({ clock: waiting, pacer: pacer(waiting, 0), lease })
  const app = appGitHub({
    asApp: async (signal) => gitHubRequests(asApp(sandbox, clock), requestOptions(signal)),
    asInstallation: async (id) => {
      const account = sandbox.installationId('acme') === id ? 'acme' : 'other'
      return gitHubRequests(await asInstallation(sandbox, account, clock), requestOptions(noSignal))
    },
  })
  const queue = { add: async (job: Job) => void jobs.push(job) }
  const time = { now: () => clock.now(), wait: waiting.wait }
  const make = () => sweeper({ app, queue, clock: time, log, lookbackHours: 72, ...options })
  return {
    sandbox,
    clock,
    sweeper: make(),
    queued: () => jobs.splice(0).map(({ key }) => formatKey(key)),
    requests() {
      const lines = sandbox.requests
        .filter(({ kind }) => kind !== 'token')
        .map(({ method, path }) => `${method} ${path}`)
      sandbox.clearRequests()
      return lines
    },
    afresh: make,
  }
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** From now on every delivery is taken. */
async function receive(sandbox: Sandbox): Promise<void> {
  const server = createServer((_request, response) => void response.writeHead(202).end())
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  closing.push(() => server.close())
  sandbox.setWebhookUrl(`http://localhost:${(server.address() as AddressInfo).port}/`)
}

const aar = '# Checkout down\n\n## Action items\n\n- Add an alert\n'

function shop(sandbox: Sandbox, name = 'shop'): string {
  return sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, files: { 'README.md': 'x' } })
}

describe('repositories and pull requests', () => {
  test('a repository that was pushed to and its open pull requests are queued, quiet ones are not', async () => {
    const { sandbox, clock, sweeper, queued } = await scene()
    const quiet = shop(sandbox, 'quiet')
    sandbox.openPullRequest(quiet, { files: { 'docs/aar/old.md': aar } })
    clock.pass(100 * hour)
    const repo = shop(sandbox)
    const number = sandbox.openPullRequest(repo, { files: { 'docs/aar/a.md': aar } })
    await sweeper.sweep(noSignal)
    expect(queued()).toEqual(['acme/shop', `acme/shop#${number}`])
  })

  test('of a merged pull request the repository is queued, of one closed unmerged nothing', async () => {
    const { sandbox, sweeper, queued } = await scene()
    const repo = shop(sandbox)
    sandbox.mergePullRequest(repo, sandbox.openPullRequest(repo, { files: { 'docs/aar/a.md': aar } }))
    sandbox.closePullRequest(repo, sandbox.openPullRequest(repo, { files: { 'docs/aar/b.md': aar } }))
    await sweeper.sweep(noSignal)
    expect(queued()).toEqual(['acme/shop'])
  })

  test('the next sweep queues only what changed since; a process that has just started queues all', async () => {
    const { sandbox, clock, sweeper, queued, afresh } = await scene()
    const repo = shop(sandbox)
    const first = sandbox.openPullRequest(repo, { branch: 'one', files: { 'docs/aar/a.md': aar } })
    const second = sandbox.openPullRequest(repo, { branch: 'two', files: { 'docs/aar/b.md': aar } })
    await sweeper.sweep(noSignal)
    queued()
    await sweeper.sweep(noSignal)
    expect(queued()).toEqual([])
    clock.pass(hour)
    sandbox.comment(repo, second, 'Thank you', 'kim')
    await sweeper.sweep(noSignal)
    expect(queued()).toEqual([`acme/shop#${second}`])
    await afresh().sweep(noSignal)
    expect([...queued()].sort()).toEqual(['acme/shop', `acme/shop#${first}`, `acme/shop#${second}`].sort())
  })

  test('suspended installations are passed over without a request for their token', async () => {
    const { sandbox, sweeper, queued, requests } = await scene()
    shop(sandbox)
    sandbox.suspend('acme')
    requests()
    await sweeper.sweep(noSignal)
    expect(queued()).toEqual([])
    expect(requests().map((line) => line.replace(/\?.*/, ''))).toEqual([
      'GET /app/hook/deliveries',
      'GET /app/installations',
    ])
  })

  test('costs one request per hundred repositories and one per repository pushed to', async () => {
    const { sandbox, clock, sweeper, requests } = await scene()
    for (let number = 0; number < 101; number++) shop(sandbox, `quiet-${number}`)
    clock.pass(100 * hour)
    shop(sandbox, 'busy')
    sandbox.clearRequests()
    await sweeper.sweep(noSignal)
    const lines = requests()
    expect(lines.filter((line) => line.includes('/installation/repositories'))).toHaveLength(2)
    expect(lines.filter((line) => line.includes('/pulls'))).toHaveLength(1)
    expect(lines).toHaveLength(5)
  })
})

describe('missed deliveries', () => {
  const missed = (sandbox: Sandbox) => {
    sandbox.deliveries.decide(() => 'drop')
    const repo = shop(sandbox)
    const number = sandbox.openPullRequest(repo, { files: { 'docs/aar/a.md': aar } })
    sandbox.deliveries.decide(null)
    return { repo, number }
  }
  const attemptsOf = (sandbox: Sandbox) =>
    sandbox.deliveries.all().filter(({ event }) => event === 'push' || event === 'pull_request')

  test('each is asked for again once, and none that was brought meanwhile', async () => {
    const { sandbox, clock, sweeper, afresh } = await scene()
    missed(sandbox)
    const before = new Set(attemptsOf(sandbox).map(({ guid }) => guid))
    expect(before.size).toBeGreaterThanOrEqual(2)
    await sweeper.sweep(noSignal)
    await sandbox.deliveries.settled()
    const again = attemptsOf(sandbox).filter(({ redelivery }) => redelivery)
    expect(again.map(({ guid }) => guid).sort()).toEqual([...before].sort())
    await receive(sandbox)
    clock.pass(hour)
    await sweeper.sweep(noSignal)
    await sandbox.deliveries.settled()
    expect(attemptsOf(sandbox)).toHaveLength(before.size * 3)
    clock.pass(hour)
    await sweeper.sweep(noSignal)
    await afresh().sweep(noSignal)
    await sandbox.deliveries.settled()
    expect(attemptsOf(sandbox)).toHaveLength(before.size * 3)
  })

  test('one that fails five times is given up', async () => {
    const { sandbox, clock, sweeper } = await scene()
    missed(sandbox)
    const count = attemptsOf(sandbox).length
    for (let sweep = 0; sweep < 8; sweep++) {
      await sweeper.sweep(noSignal)
      await sandbox.deliveries.settled()
      clock.pass(hour)
    }
    expect(attemptsOf(sandbox)).toHaveLength(count * 5)
  })

  test('what a redelivery brings is covered by what the sweep has queued, once, and other keys are not', async () => {
    const { sandbox, sweeper } = await scene()
    const { number } = missed(sandbox)
    const guid = attemptsOf(sandbox).find(({ event }) => event === 'pull_request')?.guid ?? ''
    await sweeper.sweep(noSignal)
    const job = (of: number): Job => ({
      installation: 1,
      key: { kind: 'review', owner: 'acme', repository: 'shop', number: of },
    })
    expect(sweeper.covers('another', [job(number)])).toBe(false)
    expect(sweeper.covers(guid, [job(number)])).toBe(true)
    expect(sweeper.covers(guid, [job(number)])).toBe(false)
    await sweeper.sweep(noSignal)
    expect(sweeper.covers(guid, [job(number + 1)])).toBe(false)
  })

  test('what a person redelivers minutes after the sweep is taken', async () => {
    const { sandbox, clock, sweeper } = await scene()
    const { number } = missed(sandbox)
    const guid = attemptsOf(sandbox).find(({ event }) => event === 'pull_request')?.guid ?? ''
    await sweeper.sweep(noSignal)
    clock.pass(hour / 20)
    const key = { kind: 'review', owner: 'acme', repository: 'shop', number } as const
    expect(sweeper.covers(guid, [{ installation: 1, key }])).toBe(false)
  })

  test('a repository that nobody pushed to counts when one of its deliveries was missed', async () => {
    const { sandbox, clock, sweeper, queued } = await scene()
    const repo = shop(sandbox)
    const number = sandbox.openPullRequest(repo, { files: { 'docs/aar/a.md': aar } })
    clock.pass(100 * hour)
    sandbox.deliveries.decide(() => 'drop')
    sandbox.closePullRequest(repo, number)
    sandbox.reopenPullRequest(repo, number)
    sandbox.deliveries.decide(null)
    await sweeper.sweep(noSignal)
    expect(queued()).toContain(`acme/shop#${number}`)
  })

  test('a limit in the middle is waited out, and the sweep goes on where it was', async () => {
    const { sandbox, sweeper, queued } = await scene()
    missed(sandbox)
    let refused = 0
    sandbox.intercept(({ path, phase }) => {
      if (phase !== 'before' || refused > 0 || !path.includes('/attempts')) return
      refused += 1
      return secondaryLimit(30)
    })
    await sweeper.sweep(noSignal)
    await sandbox.deliveries.settled()
    expect(refused).toBe(1)
    expect(queued()).toHaveLength(2)
    const guids = attemptsOf(sandbox).filter(({ redelivery }) => !redelivery)
    expect(attemptsOf(sandbox).filter(({ redelivery }) => redelivery)).toHaveLength(guids.length)
  })
})
