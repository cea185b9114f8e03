import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cut } from '../../src/sandbox/http/faults.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { spawnServer } from './running-debrief.ts'

const webhookSecret = 'a secret of the test'
let sandbox: Sandbox
let server: ReturnType<typeof spawnServer>

beforeAll(async () => {
  const appManifestPath = fileURLToPath(new URL('../../app.yml', import.meta.url))
  sandbox = await startSandbox({ webhookSecret, appManifestPath, validate: 'validate' })
  sandbox.setListLag(500)
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
  })
  await server.says('Debrief listens', 1)
  const port = /Debrief listens on http:\/\/localhost:(\d+)/.exec(server.output())?.[1]
  sandbox.setWebhookUrl(`http://localhost:${port}/api/github/webhooks`)
}

const document = (rows: readonly string[]) =>
  `# Checkout errors\n\n## Summary\n\nCheckout failed.\n\n## Action items\n\n${rows.map((row) => `- ${row}`).join('\n')}\n`

/** Writes of a filing of two items once the labels exist: the intent, two issues, the comment, the numbers. */
const kills = [
  ...[1, 2, 3, 4, 5].map((write) => ({ write, phase: 'after' as const })),
  { write: 3, phase: 'before' as const },
]

test.each(kills)(
  'killed $phase write $write of the batch, started again and told once more, files each item once',
  { timeout: 60_000 },
  async ({ write, phase }) => {
    const repo = sandbox.createRepository({
      owner: 'acme',
      name: `killed-${phase}-${write}`,
      collaborators: { kim: 'write' },
    })
    const file = { key: repo, done: `"key":"${repo}","msg":"The key is done."` }
    sandbox.push(repo, {
      files: {
        '.github/debrief.yml': 'leads: { productOwner: kim }\n',
        'docs/aar/first.md': document(['Shard the queue']),
      },
    })
    await server.says(file.done, 1)
    let writes = 0
    sandbox.intercept(async (request) => {
      const isOfFiling = request.kind === 'write' && request.path.startsWith(`/repos/${repo}/`)
      if (!isOfFiling || request.phase !== phase) return undefined
      writes += 1
      if (writes !== write) return undefined
      await server.stop('SIGKILL')
      return cut
    })
    sandbox.push(repo, { files: { 'docs/aar/checkout.md': document(['Rotate certificates', 'Write a runbook']) } })
    await server.exited
    sandbox.intercept(null)
    await sandbox.deliveries.settled()
    await startServer()
    const push = sandbox.deliveries.all().findLast(({ event }) => event === 'push')
    if (push === undefined) throw new Error('the push was not delivered')
    await sandbox.deliveries.redeliver(push.id)
    await server.says(file.done, 1)
    expect(sandbox.issues(repo).map(({ title }) => title)).toEqual([
      'Shard the queue',
      'Rotate certificates',
      'Write a runbook',
    ])
    expect(sandbox.checkRuns(repo).filter(({ status }) => status !== 'completed')).toEqual([])
    expect(sandbox.comments(repo)).toHaveLength(2)
    expect(sandbox.violations).toEqual([])
  },
)
