import { createHmac, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief, spawnServer } from './running-debrief.ts'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
const empty = mkdtempSync(join(tmpdir(), 'debrief-'))
afterAll(() => rmSync(empty, { recursive: true }))

describe('starting', () => {
  test.each([
    ['without WEBHOOK_SECRET', { APP_ID: '1', PRIVATE_KEY: privateKey }, /^WEBHOOK_SECRET is missing/m],
    ['with APP_ID alone', { APP_ID: '1' }, /PRIVATE_KEY .* and WEBHOOK_SECRET are missing/],
    ['with a key that is none', { APP_ID: '1', PRIVATE_KEY: 'x', WEBHOOK_SECRET: 's' }, /no RSA private key/],
    ['in production without credentials', { NODE_ENV: 'production' }, /needed in production/],
  ])('%s: one sentence and exit code 2', async (_how, variables, words) => {
    const server = spawnServer(variables, empty)
    expect(await server.exited).toBe(2)
    expect(server.output().trim()).toMatch(words)
    expect(server.output().trim().split('\n')).toHaveLength(1)
  })

  test('without any credentials: Probot’s setup page, and what to do next', async () => {
    const server = spawnServer({ PORT: '0', HOST: 'localhost' }, empty)
    await server.says('not registered as a GitHub App yet', 1)
    await server.stop()
  })
})

describe('running', () => {
  let debrief: RunningDebrief
  const at = (path: string) => `http://localhost:${debrief.server.port}${path}`
  beforeAll(async () => {
    debrief = await runDebrief({ LOG_LEVEL: 'debug' })
  })
  afterAll(() => debrief.close())

  const body = JSON.stringify({
    action: 'opened',
    number: 1,
    pull_request: { merged: false },
    installation: { id: 1 },
    repository: { id: 1, name: 'r', owner: { login: 'o' } },
  })
  const deliver = (signature: string | null) =>
    fetch(at('/api/github/webhooks'), {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'pull_request',
        'x-github-delivery': 'forged',
        ...(signature !== null && { 'x-hub-signature-256': signature }),
      },
    })

  test.each([
    ['none', null],
    [
      'one made with Probot’s default secret',
      `sha256=${createHmac('sha256', 'development').update(body).digest('hex')}`,
    ],
    ['one of another body', `sha256=${createHmac('sha256', 'a secret of the test').update('{}').digest('hex')}`],
    ['nonsense', 'sha256=00'],
  ])('a delivery whose signature is %s is refused, and nothing is queued', async (_what, signature) => {
    expect((await deliver(signature)).status).toBe(400)
    expect(debrief.server.output()).not.toContain('"delivery":"forged"')
    expect(debrief.sandbox.requests).toEqual([])
  })

  test('an event that it does not know is answered and left', async () => {
    const text = '{"zen":"Keep it logically awesome."}'
    const signature = `sha256=${createHmac('sha256', 'a secret of the test').update(text).digest('hex')}`
    const headers = { 'content-type': 'application/json', 'x-github-event': 'ping', 'x-github-delivery': 'ping-1' }
    const response = await fetch(at('/api/github/webhooks'), {
      method: 'POST',
      body: text,
      headers: { ...headers, 'x-hub-signature-256': signature },
    })
    expect(response.status).toBe(200)
    await debrief.server.says('"delivery":"ping-1"', 1)
    expect(debrief.server.output().split('"delivery":"ping-1"')).toHaveLength(2)
  })

  test('says that it is healthy, shows a page, and knows nothing else', async () => {
    expect((await fetch(at('/healthz'))).status).toBe(200)
    expect(await (await fetch(at('/'))).text()).toContain('Debrief is running')
    expect((await fetch(at('/probot'))).status).toBe(404)
  })

  test('at debug no body of a request is logged', async () => {
    const repo = debrief.sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators: { kim: 'write' } })
    debrief.sandbox.openPullRequest(repo, {
      files: { 'docs/aar/x.md': '# Unspeakable title\n\n## Summary\n\nSecret words.\n' },
    })
    await debrief.quiet()
    expect(debrief.sandbox.comments(repo)).toHaveLength(1)
    expect(debrief.server.output()).toContain('GitHub request: POST')
    expect(debrief.server.output()).not.toMatch(/Unspeakable|Secret words/)
  })

  test('the installation suspended or gone: keys are dropped quietly', async () => {
    const repo = debrief.sandbox.createRepository({ owner: 'umbrella', name: 'shop', collaborators: { kim: 'write' } })
    debrief.sandbox.deliveries.hold()
    debrief.sandbox.openPullRequest(repo, { files: { 'docs/aar/x.md': '# X\n' } })
    debrief.sandbox.suspend('umbrella')
    await debrief.sandbox.deliveries.release()
    await debrief.quiet()
    expect(debrief.server.output()).toContain('The key is dropped')
    expect(debrief.server.output()).not.toContain('failed and will be tried')
  })

  test('a renamed repository is followed', async () => {
    const repo = debrief.sandbox.createRepository({ owner: 'acme', name: 'old', collaborators: { kim: 'write' } })
    debrief.sandbox.deliveries.hold()
    const number = debrief.sandbox.openPullRequest(repo, { files: { 'docs/aar/x.md': '# X\n\n## Summary\n\nx\n' } })
    const renamed = debrief.sandbox.renameRepository(repo, 'new')
    await debrief.sandbox.deliveries.release()
    await debrief.quiet()
    expect(debrief.sandbox.comments(renamed, number)).toHaveLength(1)
    expect(debrief.sandbox.checkRuns(renamed)).toHaveLength(1)
  })

  test('ends in order when asked to', async () => {
    expect(await debrief.server.stop('SIGTERM')).toBe(0)
  })
})
