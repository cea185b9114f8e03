import { generateKeyPairSync } from 'node:crypto'
import { Octokit } from '@octokit/rest'
import { describe, expect, it } from 'vitest'
import { allPermissions, asApp, asInstallation, handClock, quiet, refusal, signJwt, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }
const day = 24 * 3_600_000

describe('who may ask', () => {
  it('knows the App by its signed token, and the installations it has', async () => {
    const sandbox = await useSandbox()
    sandbox.createRepository({ owner: 'acme', name: 'shop' })
    sandbox.createRepository({ owner: 'kim', ownerType: 'User', name: 'notes' })
    const app = asApp(sandbox)
    expect((await app.apps.getAuthenticated()).data?.id).toBe(sandbox.appId)
    const { data } = await app.apps.listInstallations()
    expect(data.map((one) => one.target_type)).toEqual(['Organization', 'User'])
    const id = sandbox.installationId('acme')
    expect((await app.apps.getInstallation({ installation_id: id })).data.id).toBe(id)
    expect((await app.apps.getRepoInstallation(repo)).data.id).toBe(id)
    expect((await app.apps.getOrgInstallation({ org: 'acme' })).data.id).toBe(id)
    expect((await app.apps.getUserInstallation({ username: 'kim' })).data.account?.id).toBeGreaterThan(0)
  })

  it('takes an installation token for an hour', async () => {
    const clock = handClock()
    const sandbox = await useSandbox({ clock })
    sandbox.createRepository({ owner: 'acme', name: 'shop' })
    const octokit = await asInstallation(sandbox, 'acme', clock)
    expect((await octokit.repos.get(repo)).status).toBe(200)
    clock.pass(3_600_000)
    expect((await refusal(octokit.repos.get(repo))).status).toBe(401)
  })

  it.each([
    ['long over', { iat: 1, exp: 600 }],
    ['too far ahead', { exp: Math.floor((Date.parse('2026-11-02T09:00:00Z') + day) / 1000) }],
    ['of another App', { iss: 1 }],
  ])('refuses a token of the App that is %s', async (_, claims) => {
    const sandbox = await useSandbox()
    const auth = signJwt(sandbox, handClock().now(), claims)
    const octokit = new Octokit({ baseUrl: sandbox.apiUrl, auth, log: quiet })
    expect((await refusal(octokit.apps.getAuthenticated())).status).toBe(401)
  })

  it('refuses a token signed by another key, and one it never gave', async () => {
    const sandbox = await useSandbox()
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    })
    const forged = signJwt({ ...sandbox, privateKey }, handClock().now())
    for (const auth of [forged, 'ghs_nobody']) {
      const octokit = new Octokit({ baseUrl: sandbox.apiUrl, auth, log: quiet })
      expect((await refusal(octokit.apps.getAuthenticated())).status).toBe(401)
    }
  })

  it('shows an installation only what it covers, and public repositories', async () => {
    const sandbox = await useSandbox()
    sandbox.createRepository({ owner: 'acme', name: 'shop' })
    sandbox.createRepository({ owner: 'other', name: 'open' })
    sandbox.createRepository({ owner: 'other', name: 'closed', visibility: 'private' })
    const octokit = await asInstallation(sandbox)
    expect((await octokit.repos.get({ owner: 'other', repo: 'open' })).data.private).toBe(false)
    expect((await refusal(octokit.repos.get({ owner: 'other', repo: 'closed' }))).status).toBe(404)
    expect((await refusal(octokit.issues.create({ owner: 'other', repo: 'open', title: 'No' }))).status).toBe(403)
    const { data } = await octokit.apps.listReposAccessibleToInstallation()
    expect(data.repositories.map((one) => one.full_name)).toEqual(['acme/shop'])
  })

  it('follows what becomes of an installation: some repositories, suspended, gone', async () => {
    const sandbox = await useSandbox()
    const shop = sandbox.createRepository({ owner: 'acme', name: 'shop', install: 'no' })
    sandbox.createRepository({ owner: 'acme', name: 'vault', visibility: 'private', install: 'no' })
    sandbox.install('acme', { repositories: [shop] })
    const octokit = await asInstallation(sandbox)
    expect((await refusal(octokit.repos.get({ owner: 'acme', repo: 'vault' }))).status).toBe(404)
    sandbox.suspend('acme')
    expect((await refusal(octokit.repos.get(repo))).status).toBe(403)
    sandbox.unsuspend('acme')
    expect((await octokit.repos.get(repo)).status).toBe(200)
    sandbox.uninstall('acme')
    expect((await refusal(octokit.repos.get(repo))).status).toBe(401)
    expect((await refusal(asApp(sandbox).apps.getRepoInstallation(repo))).status).toBe(404)
  })
})

describe('what the App may do', () => {
  it.each([
    ['issues', (octokit: Octokit) => octokit.issues.create({ ...repo, title: 'One' })],
    ['checks', (octokit: Octokit) => octokit.checks.listForRef({ ...repo, ref: 'main' })],
    ['contents', (octokit: Octokit) => octokit.repos.getContent({ ...repo, path: 'README.md' })],
    ['pull_requests', (octokit: Octokit) => octokit.pulls.list(repo)],
    ['members', (octokit: Octokit) => octokit.teams.getByName({ org: 'acme', team_slug: 'leads' })],
  ] as const)('refuses what needs %s when the App does not have it', async (name, request) => {
    const { [name]: _, ...permissions } = allPermissions
    const sandbox = await useSandbox({ permissions })
    sandbox.createRepository({ owner: 'acme', name: 'shop' })
    sandbox.createTeam('acme', 'leads', ['kim'])
    const { status, message } = await refusal(request(await asInstallation(sandbox)) as Promise<unknown>)
    expect(status).toBe(403)
    expect(message).toContain('Resource not accessible by integration')
  })

  it('lets the App read with a read permission, and not write', async () => {
    const sandbox = await useSandbox({ permissions: { ...allPermissions, issues: 'read', pull_requests: 'read' } })
    sandbox.createRepository({ owner: 'acme', name: 'shop' })
    const octokit = await asInstallation(sandbox)
    expect((await octokit.issues.listForRepo(repo)).data).toEqual([])
    expect((await refusal(octokit.issues.create({ ...repo, title: 'One' }))).status).toBe(403)
  })

  it('takes pull requests for issues only where the App may use pull requests', async () => {
    const { pull_requests: _, ...permissions } = allPermissions
    const sandbox = await useSandbox({ permissions })
    const shop = sandbox.createRepository({ owner: 'acme', name: 'shop' })
    const pull = sandbox.openPullRequest(shop, { files: { 'a.md': 'a' } })
    const issue = sandbox.createIssue(shop, { title: 'One' })
    const comment_id = sandbox.comment(shop, pull, 'Hello')
    const octokit = await asInstallation(sandbox)
    const comment = (issue_number: number) => octokit.issues.createComment({ ...repo, issue_number, body: 'Hi' })
    expect((await refusal(comment(pull))).status).toBe(403)
    expect((await refusal(octokit.issues.updateComment({ ...repo, comment_id, body: 'Ho' }))).status).toBe(403)
    expect((await comment(issue)).status).toBe(201)
    expect((await octokit.issues.listForRepo(repo)).data.map((one) => one.number)).toEqual([issue])
  })
})
