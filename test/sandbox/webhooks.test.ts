import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import webhookExamples from '@octokit/webhooks-examples'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { asApp, asInstallation, handClock, refusal, useSandbox } from './use-sandbox.ts'

interface Example {
  readonly name: string
  readonly examples: readonly Readonly<Record<string, unknown>>[]
}

/** The package's own types describe a wrapped form; at run time it is the list. */
const examples = webhookExamples as unknown as readonly Example[]

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** An App that takes webhooks and answers as told. */
async function listen(sandbox: Sandbox, status = () => 202): Promise<readonly Received[]> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    const payload = JSON.parse(text)
    const event = [request.headers['x-github-event'], payload.action].filter(Boolean).join('.')
    received.push({ headers: request.headers, text, event, payload })
    response.writeHead(status()).end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  closing.push(() => server.close())
  sandbox.setWebhookUrl(`http://localhost:${(server.address() as AddressInfo).port}/api/github/webhooks`)
  return received
}

async function start(status?: () => number) {
  const clock = handClock()
  const sandbox = await useSandbox({ clock })
  const shop = sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators: { kim: 'write', lee: 'write' } })
  const received = await listen(sandbox, status)
  const heard = async () => {
    await sandbox.deliveries.settled()
    return received.map((one) => one.event).sort()
  }
  return { sandbox, shop, clock, received, heard }
}

describe('GitHub’s own examples', () => {
  const Submitted = z.object({
    review: z.object({ submitted_at: z.string() }),
    pull_request: z.object({ created_at: z.string(), updated_at: z.string() }),
  })

  it('show that a review moves the time of the last change of its pull request, on which a saved request rests', () => {
    const reviews = examples
      .filter(({ name }) => name === 'pull_request_review')
      .flatMap((one) => one.examples)
      .filter(({ action }) => action === 'submitted')
      .map((example) => Submitted.parse(example))
    expect(reviews.length).toBeGreaterThan(0)
    for (const { review, pull_request } of reviews) {
      expect(pull_request.updated_at).toBe(review.submitted_at)
      expect(pull_request.updated_at).not.toBe(pull_request.created_at)
    }
  })
})

describe('webhooks', () => {
  it('are signed over the very bytes that are sent', async () => {
    const { sandbox, shop, received, heard } = await start()
    sandbox.createIssue(shop, { title: 'Größe 😀' })
    expect(await heard()).toEqual(['issues.opened'])
    const [one] = received
    const signature = createHmac('sha256', sandbox.webhookSecret)
      .update(one?.text ?? '')
      .digest('hex')
    expect(one?.headers['x-hub-signature-256']).toBe(`sha256=${signature}`)
    expect(one?.headers['x-github-delivery']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('tell a pull request’s life', async () => {
    const { sandbox, shop, heard } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'a.md': 'a' }, draft: 'draft' })
    sandbox.markReady(shop, number)
    sandbox.editFile(shop, number, 'a.md', 'b')
    sandbox.editPullRequest(shop, number, { title: 'Better' })
    sandbox.convertToDraft(shop, number)
    sandbox.closePullRequest(shop, number)
    sandbox.reopenPullRequest(shop, number)
    sandbox.mergePullRequest(shop, number, 'squash')
    expect(await heard()).toEqual([
      'pull_request.closed',
      'pull_request.closed',
      'pull_request.converted_to_draft',
      'pull_request.edited',
      'pull_request.opened',
      'pull_request.ready_for_review',
      'pull_request.reopened',
      'pull_request.synchronize',
      'push',
      'push',
      'push',
    ])
  })

  it('tell what a push brought', async () => {
    const { sandbox, shop, received, heard } = await start()
    const before = sandbox.branchTip(shop)
    const after = sandbox.pushCommits(shop, 'main', [
      { files: { 'a.md': 'a', 'README.md': 'new' }, by: 'kim' },
      { files: { 'a.md': null }, by: 'lee' },
    ])
    await heard()
    expect(received[0]?.payload).toMatchObject({
      ref: 'refs/heads/main',
      before,
      after,
      created: false,
      deleted: false,
      forced: false,
      pusher: { name: 'lee' },
      commits: [
        { added: ['a.md'], modified: ['README.md'], removed: [], author: { username: 'kim' } },
        { added: [], modified: [], removed: ['a.md'] },
      ],
      head_commit: { id: after },
    })
  })

  it('tell of a branch made, rewritten and deleted', async () => {
    const { sandbox, shop, received, heard } = await start()
    const main = sandbox.branchTip(shop)
    sandbox.push(shop, { branch: 'side', files: { 'a.md': 'a' } })
    await heard()
    sandbox.forcePush(shop, { branch: 'side', onto: main, files: { 'b.md': 'b' } })
    await heard()
    sandbox.deleteBranch(shop, 'side')
    await heard()
    expect(received.map(({ payload }) => [payload['created'], payload['forced'], payload['deleted']])).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ])
  })

  it('tell what people and the App do to issues, comments and checks', async () => {
    const { sandbox, shop, received, heard } = await start()
    const octokit = await asInstallation(sandbox)
    const repo = { owner: 'acme', repo: 'shop' }
    await octokit.issues.create({ ...repo, title: 'One' })
    sandbox.editIssue(shop, 1, { title: 'Two', labels: ['urgent'], assignees: ['kim'], state: 'closed' }, 'kim')
    const comment = sandbox.comment(shop, 1, '- [ ] done', 'kim')
    sandbox.editComment(shop, comment, '- [x] done', 'lee')
    const run = await octokit.checks.create({ ...repo, name: 'AAR review', head_sha: sandbox.branchTip(shop) })
    sandbox.rerequestCheckRun(shop, run.data.id, 'kim')
    sandbox.rerequestCheckSuite(shop, sandbox.branchTip(shop), 'kim')
    const number = sandbox.openPullRequest(shop, { branch: 'q', files: { 'a.md': 'a' } })
    sandbox.queueForMerge(shop, number)
    expect(await heard()).toEqual([
      'check_run.created',
      'check_run.rerequested',
      'check_suite.rerequested',
      'issue_comment.created',
      'issue_comment.edited',
      'issues.assigned',
      'issues.closed',
      'issues.edited',
      'issues.labeled',
      'issues.opened',
      'merge_group.checks_requested',
      'pull_request.opened',
      'push',
    ])
    const edited = received.find((one) => one.event === 'issue_comment.edited')
    expect(edited?.payload).toMatchObject({
      changes: { body: { from: '- [ ] done' } },
      comment: { body: '- [x] done', user: { login: 'kim' } },
      sender: { login: 'lee' },
    })
    const opened = received.find((one) => one.event === 'issues.opened')
    expect(opened?.payload).toMatchObject({ sender: { login: sandbox.botLogin, type: 'Bot' } })
  })

  it('come only for what the App subscribed to, and only where it is installed', async () => {
    const sandbox = await useSandbox({ events: ['push'] })
    const shop = sandbox.createRepository({ owner: 'acme', name: 'shop' })
    const other = sandbox.createRepository({ owner: 'other', name: 'thing', install: 'no' })
    sandbox.createIssue(shop, { title: 'One' })
    sandbox.push(other, { files: { 'a.md': 'a' } })
    sandbox.push(shop, { files: { 'a.md': 'a' } })
    expect(sandbox.deliveries.all().map((one) => one.event)).toEqual(['push'])
    sandbox.suspend('acme')
    sandbox.push(shop, { files: { 'a.md': 'b' } })
    expect(sandbox.deliveries.all().map((one) => `${one.event}.${one.action}`)).toEqual([
      'push.null',
      'installation.suspend',
    ])
  })

  const names = [
    'push',
    'pull_request',
    'check_run',
    'check_suite',
    'merge_group',
    'issue_comment',
    'issues',
    'installation',
  ]
  it.each(names)('of %s have the fields that GitHub’s own examples have', async (name) => {
    const { sandbox, shop, received, heard } = await start()
    sandbox.addMember('acme', 'mo')
    const number = sandbox.openPullRequest(shop, { files: { 'a.md': 'a' } })
    sandbox.editFile(shop, number, 'a.md', 'b')
    sandbox.comment(shop, number, 'Hello')
    sandbox.createIssue(shop, { title: 'One', labels: ['x'], assignees: ['kim'] })
    const octokit = await asInstallation(sandbox)
    const run = await octokit.checks.create({
      owner: 'acme',
      repo: 'shop',
      name: 'AAR review',
      head_sha: sandbox.pullRequest(shop, number)?.pull.headSha ?? '',
    })
    sandbox.rerequestCheckRun(shop, run.data.id)
    sandbox.rerequestCheckSuite(shop, run.data.head_sha)
    sandbox.queueForMerge(shop, number)
    sandbox.install('acme')
    await heard()
    const mine = received.filter((one) => one.event.split('.')[0] === name)
    expect(mine).not.toEqual([])
    for (const { payload } of mine) {
      const theirs = examples
        .filter((one) => one.name === name)
        .flatMap((one) => one.examples)
        .filter((one) => one['action'] === payload['action'])
      expect(theirs).not.toEqual([])
      expect(theirs.map((example) => missing(example, payload)).toSorted((a, b) => a.length - b.length)[0]).toEqual([])
    }
  })
})

/** What is of another time or another product in the examples. */
const dated = new Set([
  'deployment',
  'active_lock_reason',
  'rebaseable',
  'single_file',
  'description',
  'organization',
  'installation',
  'milestone',
  'license',
  'author',
  'committer',
  'username',
  'conclusion',
  'requester',
])

/** Paths of the example that the payload lacks. */
function missing(example: unknown, payload: unknown, path = ''): readonly string[] {
  if (Array.isArray(example))
    return Array.isArray(payload) && example.length > 0 && payload.length > 0
      ? missing(example[0], payload[0], `${path}[]`)
      : []
  if (typeof example !== 'object' || example === null) return []
  if (typeof payload !== 'object' || payload === null) return []
  const inside = payload as Readonly<Record<string, unknown>>
  return Object.entries(example).flatMap(([name, value]) => {
    if (/^permissions|^events$|^reactions$/.test(name) || dated.has(name)) return []
    if (path === '.issue' && name === 'draft') return []
    return name in inside ? missing(value, inside[name], `${path}.${name}`) : [`${path}.${name}`]
  })
}

describe('deliveries', () => {
  it('that failed are listed and sent again through the App’s API', async () => {
    let up = false
    const { sandbox, shop, received } = await start(() => (up ? 202 : 500))
    sandbox.createIssue(shop, { title: 'One' })
    sandbox.createIssue(shop, { title: 'Two' })
    await sandbox.deliveries.settled()
    const app = asApp(sandbox)
    const failed = (await app.request('GET /app/hook/deliveries', { status: 'failure' })).data
    expect(failed.map((one) => [one.event, one.action, one.status_code, one.redelivery])).toEqual([
      ['issues', 'opened', 500, false],
      ['issues', 'opened', 500, false],
    ])
    up = true
    const delivery_id = Number(failed[1]?.id)
    const detail = await app.apps.getWebhookDelivery({ delivery_id })
    expect(detail.data.request.payload).toMatchObject({ issue: { title: 'One' } })
    expect((await app.apps.redeliverWebhookDelivery({ delivery_id })).status).toBe(202)
    await sandbox.deliveries.settled()
    expect(received).toHaveLength(3)
    expect(received[2]?.headers['x-github-delivery']).toBe(failed[1]?.guid)
    const all = (await app.apps.listWebhookDeliveries()).data
    expect(all.map((one) => [one.guid === failed[1]?.guid, one.status_code, one.redelivery])).toEqual([
      [true, 202, true],
      [false, 500, false],
      [true, 500, false],
    ])
  })

  it('are listed in pages by cursor, for three days', async () => {
    const { sandbox, shop, clock } = await start()
    for (let count = 0; count < 5; count += 1) sandbox.createIssue(shop, { title: `Item ${count}` })
    await sandbox.deliveries.settled()
    const app = asApp(sandbox)
    const all = await app.paginate('GET /app/hook/deliveries', { per_page: 2 })
    expect(new Set(all.map((one) => one.id)).size).toBe(5)
    expect((await refusal(app.apps.listWebhookDeliveries({ cursor: 'nonsense' }))).status).toBe(422)
    clock.pass(3 * 24 * 3_600_000 + 1000)
    expect((await asApp(sandbox, clock).apps.listWebhookDeliveries()).data).toEqual([])
  })

  it('can be held, reordered, doubled and lost', async () => {
    const { sandbox, shop, received } = await start()
    const titles = () => received.map(({ payload }) => (payload['issue'] as { title: string }).title)
    sandbox.deliveries.hold()
    sandbox.createIssue(shop, { title: 'One' })
    sandbox.createIssue(shop, { title: 'Two' })
    await sandbox.deliveries.settled()
    expect(titles()).toEqual([])
    await sandbox.deliveries.release((held) => held.toReversed())
    expect(titles()).toEqual(['Two', 'One'])
    sandbox.deliveries.decide(() => 'twice')
    sandbox.createIssue(shop, { title: 'Three' })
    await sandbox.deliveries.settled()
    sandbox.deliveries.decide(() => 'drop')
    sandbox.createIssue(shop, { title: 'Four' })
    await sandbox.deliveries.settled()
    expect(titles()).toEqual(['Two', 'One', 'Three', 'Three'])
    expect(sandbox.deliveries.all().at(-1)).toMatchObject({ statusCode: 0 })
  })

  it('to an App that is down are kept as failed', async () => {
    const sandbox = await useSandbox({ webhookUrl: 'http://localhost:1/api/github/webhooks' })
    const shop = sandbox.createRepository({ owner: 'acme', name: 'shop' })
    sandbox.createIssue(shop, { title: 'One' })
    await sandbox.deliveries.settled()
    expect(sandbox.deliveries.all()).toMatchObject([{ statusCode: 0, status: 'failed to connect to host' }])
  })
})
