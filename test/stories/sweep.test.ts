import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { findRedis, type RedisServer, withoutRedis } from '../queue/redis-server.ts'
import { type ServerProcess, spawnServer } from './running-debrief.ts'

const redis = await findRedis()
if (redis === null) console.warn(`The stories of several processes are skipped: this ${withoutRedis}.`)
const webhookSecret = 'a secret of the test'
const ending: (() => Promise<unknown>)[] = [async () => redis?.stop()]
afterEach(async () => {
  for (const end of ending.splice(1).reverse()) await end()
})

async function github(): Promise<Sandbox> {
  const appManifestPath = fileURLToPath(new URL('../../app.yml', import.meta.url))
  const sandbox = await startSandbox({ webhookSecret, appManifestPath, validate: 'validate' })
  ending.push(async () => {
    await sandbox.close()
    expect(sandbox.violations).toEqual([])
  })
  return sandbox
}

/** Starts a server; the sandbox sends its webhooks to the one that was started last. */
async function start(
  sandbox: Sandbox,
  variables: Readonly<Record<string, string>> = {},
): Promise<Omit<ServerProcess, 'port'> & { readonly url: string }> {
  const server = spawnServer({
    APP_ID: String(sandbox.appId),
    PRIVATE_KEY: sandbox.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GHE_HOST: sandbox.host,
    GHE_PROTOCOL: 'http',
    DEBRIEF_WRITE_INTERVAL_MS: '0',
    DEBRIEF_LAG_SECONDS: '0',
    ...variables,
  })
  ending.push(() => server.stop())
  await server.says('Debrief listens', 1)
  const port = /Debrief listens on http:\/\/localhost:(\d+)/.exec(server.output())?.[1]
  const url = `http://localhost:${port}/api/github/webhooks`
  sandbox.setWebhookUrl(url)
  return { ...server, url }
}

/** The keys of a process that was killed while it held them come back after its lease, up to three times over. */
async function until(condition: () => boolean, what: () => string): Promise<void> {
  for (const end = Date.now() + 100_000; Date.now() < end; ) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect.fail(what())
}

const sweepRoutes = new Set([
  '/app/hook/deliveries',
  '/app/hook/deliveries/{delivery_id}/attempts',
  '/app/installations',
  '/installation/repositories',
  '/repos/{owner}/{repo}/pulls',
])

const aar = (title: string) => `# ${title}

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Action items

| Action | Owner | Due |
|---|---|---|
| Alert on certificates that end within 30 days in ${title} | @kim | 2026-12-01 |
| Write the runbook of ${title} | @kim | 2026-12-01 |
`

const issueTitles = (sandbox: Sandbox, repo: string) => sandbox.issues(repo).map(({ title }) => title)

describe('a server that was down while deliveries were missed', () => {
  test('has caught up after its start, within its requests', async () => {
    const sandbox = await github()
    const shops = ['shop', 'bank', 'post'].map((name) =>
      sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, files: { 'README.md': 'x' } }),
    )
    const open: { readonly repo: string; readonly number: number }[] = []
    for (const repo of shops) {
      for (let index = 0; index < 4; index++) {
        const files = { [`docs/aar/incident-${index}.md`]: aar(`Incident ${index}`) }
        const number = sandbox.openPullRequest(repo, { branch: `change-${index}`, files })
        if (index === 0) sandbox.mergePullRequest(repo, number)
        else open.push({ repo, number })
        for (let push = 0; push < 6; push++) {
          if (index > 0) sandbox.push(repo, { branch: `change-${index}`, files: { 'notes.md': `${push}` } })
        }
      }
    }
    await sandbox.deliveries.settled()
    const failed = sandbox.deliveries.all().length
    const missed = sandbox.deliveries.all().filter(({ event }) => event === 'push' || event === 'pull_request')
    expect(missed.length).toBeGreaterThanOrEqual(100)
    sandbox.clearRequests()

    const server = await start(sandbox)
    await server.says('The sweep is done.', 1)
    const isReviewed = ({ repo, number }: { repo: string; number: number }) =>
      sandbox.comments(repo, number).length === 1
    const isFiled = (repo: string) => issueTitles(sandbox, repo).length === 2
    await server.says('"msg":"The key is done."', open.length + shops.length)
    expect(open.every(isReviewed) && shops.every(isFiled)).toBe(true)
    await sandbox.deliveries.settled()

    const brought = new Set(
      sandbox.deliveries
        .all()
        .flatMap(({ guid, statusCode }) => (statusCode === 202 || statusCode === 200 ? [guid] : [])),
    )
    expect(missed.filter(({ guid }) => !brought.has(guid))).toEqual([])
    const lines = sandbox.requests.filter(({ kind }) => kind !== 'token')
    const sweeping = lines.filter(({ route }) => sweepRoutes.has(route ?? ''))
    const affected = open.length + shops.length
    expect(sweeping.length).toBeLessThanOrEqual(missed.length + 1 + 3 * shops.length + 3 * affected)
    expect(sweeping.filter(({ kind }) => kind === 'write')).toHaveLength(missed.length)
    expect(sweeping.filter(({ kind }) => kind === 'read')).toHaveLength(Math.ceil(failed / 100) + 3 + shops.length)
    expect(server.output().split('"msg":"The key is done."').length - 1).toBe(open.length + shops.length)
  }, 240_000)
})

describe.skipIf(redis === null)(redis === null ? withoutRedis : 'two servers on one Redis', () => {
  test('file once, though every delivery reaches both, and one of them is killed', async () => {
    const { url } = redis as RedisServer
    const sandbox = await github()
    const repo = sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators: { kim: 'write' } })
    const first = await start(sandbox, { REDIS_URL: url })
    const second = await start(sandbox, { REDIS_URL: url })
    const sendToBoth = async () => {
      await sandbox.deliveries.settled()
      sandbox.setWebhookUrl(first.url)
      const seen = new Set<string>()
      for (const { id, guid } of sandbox.deliveries.all()) {
        if (!seen.has(guid)) await sandbox.deliveries.redeliver(id)
        seen.add(guid)
      }
      sandbox.setWebhookUrl(second.url)
    }
    const number = sandbox.openPullRequest(repo, { files: { 'docs/aar/a.md': aar('Checkout') } })
    await sendToBoth()
    await until(
      () => sandbox.comments(repo, number).length > 0,
      () => first.output() + second.output(),
    )
    sandbox.mergePullRequest(repo, number)
    await sendToBoth()
    await until(
      () => issueTitles(sandbox, repo).length >= 2,
      () => first.output() + second.output(),
    )
    await second.stop('SIGKILL')
    sandbox.setWebhookUrl(first.url)
    sandbox.push(repo, { files: { 'docs/aar/b.md': aar('Payment') } })
    await until(
      () => issueTitles(sandbox, repo).length >= 4,
      () => first.output(),
    )
    await sandbox.deliveries.settled()
    expect([...issueTitles(sandbox, repo)].sort()).toEqual([...new Set(issueTitles(sandbox, repo))].sort())
    expect(issueTitles(sandbox, repo)).toHaveLength(4)
    expect(sandbox.checkRuns(repo).filter(({ name }) => name === 'AAR review')).toHaveLength(1)
  }, 240_000)

  test('comment once, though the other one wrote the comment a moment ago and lists do not show it yet', async () => {
    const { url } = redis as RedisServer
    const sandbox = await github()
    const variables = { REDIS_URL: url, DEBRIEF_LAG_SECONDS: '2', DEBRIEF_SWEEP_SECONDS: '0' }
    const repo = sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators: { kim: 'write' } })
    const first = await start(sandbox, variables)
    const second = await start(sandbox, variables)
    sandbox.setListLag({ comments: 1_500 })
    const count = 6
    const output = () => first.output() + second.output()
    const done = (number: number) => output().split(`"key":"acme/shop#${number}","msg":"The key is done."`).length - 1
    for (let number = 1; number <= count; number++) {
      const files = { [`docs/aar/${number}.md`]: aar(`Incident ${number}`) }
      sandbox.openPullRequest(repo, { branch: `change-${number}`, files })
    }
    const numbers = sandbox.pullRequests(repo).map(({ number }) => number)
    await until(() => numbers.every((number) => done(number) === 1), output)
    for (const number of numbers) {
      sandbox.push(repo, { branch: `change-${number}`, files: { [`docs/aar/${number}.md`]: aar(`Changed ${number}`) } })
    }
    await until(() => numbers.every((number) => done(number) === 2), output)
    for (const number of numbers) expect(sandbox.comments(repo, number)).toHaveLength(1)
    const worked = [first, second].map((server) => server.output().includes('"msg":"The key is done."'))
    expect(worked).toEqual([true, true])
  }, 240_000)
})
