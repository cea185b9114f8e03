import { Octokit } from '@octokit/rest'
import { describe, expect, it } from 'vitest'
import { routePermissions } from '../../src/app/route-permissions.ts'
import { createRequestLog } from '../../src/sandbox/http/request-log.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { loadDescription } from '../../src/sandbox/validation/description.ts'
import { createValidation } from '../../src/sandbox/validation/validation.ts'
import { allPermissions, asInstallation, handClock, quiet } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }

/** The violations of one act, on a sandbox of its own: here they are expected. */
async function violationsOf(act: (octokit: Octokit, sandbox: Sandbox) => Promise<unknown>): Promise<readonly string[]> {
  const sandbox = await startSandbox({
    webhookSecret: 's',
    permissions: allPermissions,
    validate: 'validate',
    clock: handClock(),
  })
  sandbox.createRepository({ owner: 'acme', name: 'shop' })
  await act(await asInstallation(sandbox), sandbox).catch(() => null)
  await sandbox.close()
  return sandbox.violations
}

describe('validation', () => {
  it.each([
    [
      'an unknown name in a body',
      'POST',
      '/repos/acme/shop/issues',
      { title: 'One', lables: ['x'] },
      /unknown body name lables/,
    ],
    [
      'an unknown name deep in a body',
      'POST',
      '/repos/acme/shop/check-runs',
      { name: 'x', head_sha: '0', output: { title: 't', summary: 's', annotation: [] } },
      /unknown body name output\.annotation/,
    ],
    ['an unknown name in a query', 'GET', '/repos/acme/shop/issues?author=kim', undefined, /unknown query name author/],
    [
      'a query value that GitHub does not know',
      'GET',
      '/repos/acme/shop/issues?state=merged',
      undefined,
      /query state/,
    ],
    ['a route that GitHub does not have', 'GET', '/repos/acme/shop/tickets', undefined, /knows no such route/],
    [
      'a number for a text',
      'POST',
      '/repos/acme/shop/labels',
      { name: 'x', description: 7 },
      /body \/description must be string/,
    ],
  ])('catches %s', async (_, method, path, body, expected) => {
    const violations = await violationsOf((octokit, sandbox) =>
      octokit.request({ method: method as 'GET', url: `${sandbox.apiUrl}${path}`, ...(body ?? {}) }),
    )
    expect(violations.join('\n')).toMatch(expected)
  })

  it('catches an answer that is not as described', async () => {
    const log = createRequestLog(createValidation())
    const request = {
      method: 'GET',
      path: '/users/kim',
      route: '/users/{username}',
      body: undefined,
      headers: {},
      at: new Date(0),
    }
    log.answered(log.open(request), { status: 200, body: { login: 'kim' } })
    log.answered(log.open(request), { status: 201, body: {} })
    log.answered(log.open(request), { status: 404, body: { message: 7 } })
    const text = log.violations.join('\n')
    expect(text).toContain('GET /users/{username}: answer 200  must have required property')
    expect(text).toContain('GET /users/{username}: status 201')
    expect(text).toContain('GET /users/{username}: answer 404 /message must be string')
  })

  it('finds nothing in a proper exchange', async () => {
    expect(await violationsOf((octokit) => octokit.issues.create({ ...repo, title: 'One', labels: ['x'] }))).toEqual([])
  })

  it('is not needed: without it the sandbox takes the same requests', async () => {
    const sandbox = await startSandbox({ webhookSecret: 's', permissions: allPermissions })
    sandbox.createRepository({ owner: 'acme', name: 'shop' })
    const now = { now: () => new Date() }
    const octokit = await asInstallation(sandbox, 'acme', now)
    expect((await octokit.issues.create({ ...repo, title: 'One' })).status).toBe(201)
    const plain = new Octokit({ baseUrl: sandbox.url, log: quiet })
    expect((await plain.meta.get()).status).toBe(200)
    await sandbox.close()
  })
})

describe('the table of permissions', () => {
  const { operations } = loadDescription()

  it.each(routePermissions.map((row) => [`${row.method} ${row.route}`, row] as const))(
    '%s is a route of GitHub, with its page',
    (name, row) => {
      // The description links old pages and other editions here and there; the place on the page is always the same.
      expect(operations[name]?.docs.split('#')[1]?.replace('apiname', 'github')).toBe(row.docs.split('#')[1])
    },
  )

  it('has each route once', () => {
    const names = routePermissions.map((row) => `${row.method} ${row.route}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
