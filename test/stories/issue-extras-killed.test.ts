import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cut } from '../../src/sandbox/http/faults.ts'
import { readManifest } from '../../src/sandbox/manifest.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { check, document, everything, filed, parents, path, prepared, rows } from './planning-story.ts'
import { spawnServer } from './running-debrief.ts'

const webhookSecret = 'a secret of the test'
let sandbox: Sandbox
let server: ReturnType<typeof spawnServer>

beforeAll(async () => {
  const appManifestPath = fileURLToPath(new URL('../../app.yml', import.meta.url))
  const optional = { issue_fields: 'read', organization_projects: 'write' }
  const permissions = { ...readManifest(appManifestPath).permissions, ...optional }
  sandbox = await startSandbox({ webhookSecret, appManifestPath, permissions, validate: 'validate' })
  await startServer()
})
afterAll(async () => {
  await server.stop('SIGKILL')
  await sandbox.close()
})

async function startServer(): Promise<void> {
  server = spawnServer({
    APP_ID: String(sandbox.appId),
    PRIVATE_KEY: sandbox.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GHE_HOST: sandbox.host,
    GHE_PROTOCOL: 'http',
    DEBRIEF_WRITE_INTERVAL_MS: '0',
    DEBRIEF_LAG_SECONDS: '1',
    DEBRIEF_SWEEP_SECONDS: '0',
  })
  await server.says('Debrief listens', 1)
  const port = /Debrief listens on http:\/\/localhost:(\d+)/.exec(server.output())?.[1]
  sandbox.setWebhookUrl(`http://localhost:${port}/api/github/webhooks`)
}

/** What is sent for the second item: its creation, then what it is besides. `test/app/issue-extras.test.ts` has a fault at every call. */
const kills = [
  ['after', 'POST', '/issues'],
  ['before', 'POST', '/sub_issues'],
  ['after', 'POST', '/items'],
] as const

test.each(kills)(
  'killed %s the second %s …%s, started again and told once more, does all of it once',
  { timeout: 120_000 },
  async (phase, method, route) => {
    let pushes = 0
    const quiet = async (name: string) => {
      pushes += 1
      await server.says(`"key":"${name}","msg":"The key is done."`, pushes)
    }
    const { repo, owner, project } = await prepared({ sandbox, quiet }, everything)
    let seen = 0
    sandbox.intercept(async (request) => {
      if (request.method !== method || request.phase !== phase || !request.path.endsWith(route)) return undefined
      seen += 1
      // The parent is created between the first item and the second.
      if (seen !== (route === '/issues' ? 3 : 2)) return undefined
      await server.stop('SIGKILL')
      return cut
    })
    sandbox.push(repo, { files: { [path]: document(rows) } })
    await server.exited
    sandbox.intercept(null)
    await sandbox.deliveries.settled()
    await startServer()
    const push = sandbox.deliveries.all().findLast(({ event }) => event === 'push')
    await sandbox.deliveries.redeliver(push?.id ?? 0)
    await server.says(`"key":"${repo}","msg":"The key is done."`, 1)
    const numbers = filed({ sandbox }, repo).map(({ number }) => number)
    const parent = parents({ sandbox }, repo)
    expect(numbers).toHaveLength(rows.length)
    expect(parent).toHaveLength(1)
    expect(numbers.map((number) => sandbox.parentOf(repo, number))).toEqual(numbers.map(() => parent[0]?.number))
    expect(sandbox.projectIssues(owner, project, repo)).toEqual(numbers)
    expect(numbers.map((number) => sandbox.milestoneOf(repo, number))).toEqual(numbers.map(() => 'Autumn'))
    expect(check({ sandbox }, repo)).toMatchObject({ status: 'completed', conclusion: 'success' })
    expect(sandbox.violations).toEqual([])
  },
)
