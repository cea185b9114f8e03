import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CheckRun, Comment } from '../../src/app/ports.ts'
import { gitHub } from '../../src/github/github.ts'
import { pacer } from '../../src/github/pacer.ts'
import { recentWrites } from '../../src/github/recent-writes.ts'
import { gitHubRequests } from '../../src/github/requests.ts'
import { DebriefOctokit } from '../../src/server/debrief-octokit.ts'
import { instantClock } from '../clock/instant-clock.ts'
import { type ScriptedServer, scriptedServer } from './scripted-server.ts'

let server: ScriptedServer
beforeAll(async () => {
  server = await scriptedServer()
})
afterEach(() => {
  const unused = server.unused()
  server.clear()
  expect(unused).toEqual([])
})
afterAll(() => server.close())

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const repo = '/repos/acme/shop'

function connect(permissions: Readonly<Record<string, string>> = {}) {
  const clock = instantClock()
  const octokit = new DebriefOctokit({ auth: { token: 'secret' }, baseUrl: server.url, log: silent })
  const lease = new AbortController().signal
  const requests = gitHubRequests(octokit, { clock, pacer: pacer(clock, 1000), lease })
  const recent = { comments: recentWrites<Comment>(clock, 60_000), checkRuns: recentWrites<CheckRun>(clock, 60_000) }
  const installation = {
    installedAt: async () => '2026-01-01T00:00:00Z',
    permissions: async () => permissions,
    covers: async () => true,
    slug: async () => 'debrief',
  }
  return gitHub({ requests, owner: 'acme', repository: 'shop', appId: 7, recent }, installation)
}

const bot = { login: 'debrief[bot]', type: 'Bot' }
const kim = { login: 'kim', type: 'User' }
const gitHubItself = { login: 'web-flow', type: 'User' }
const sha = 'a'.repeat(40)

describe('a branch', () => {
  const date = '2026-11-03T12:00:00Z'
  const asked = (commit: Readonly<Record<string, unknown>>) => {
    server.on(`GET ${repo}/git/ref/heads%2Fdebrief%2Flinks-main`, 200, { object: { sha } })
    const parents = [{ sha: 'b'.repeat(40) }]
    server.on(`GET ${repo}/commits/${sha}`, 200, { sha, parents, commit: { committer: { date } }, ...commit })
    return connect().branchHead('debrief/links-main')
  }

  test.each([
    ['ours, made by the bot', { author: bot, committer: bot }, true],
    ['ours, signed by GitHub', { author: bot, committer: gitHubItself }, true],
    ['a person’s', { author: kim, committer: gitHubItself }, false],
    ['ours and amended or rebased by a person', { author: bot, committer: kim }, false],
    ['of nobody that GitHub knows', { author: null, committer: null }, false],
    ['of another App', { author: { login: 'other[bot]', type: 'Bot' }, committer: gitHubItself }, false],
    ['a merge', { author: bot, committer: bot, parents: [{}, {}] }, false],
  ])('with a commit that is %s', async (_what, commit, isOurs) => {
    expect(await asked(commit)).toEqual({ sha, isOurs, date })
  })

  test('that is not there is null', async () => {
    server.on(`GET ${repo}/git/ref/heads%2Fnone`, 404, { message: 'Not Found' })
    expect(await connect().branchHead('none')).toBeNull()
  })
})

describe('pull requests of a branch', () => {
  test('are those that this App has opened', async () => {
    const pull = (number: number, user: unknown, ref = 'debrief/links-main') => ({
      ...{ number, html_url: `https://github.com/acme/shop/pull/${number}`, state: 'closed', title: 'Links' },
      ...{ body: null, user, head: { sha, ref }, base: { ref: 'main' } },
    })
    const query = 'per_page=100&head=acme%3Adebrief%2Flinks-main&state=all&sort=created&direction=desc'
    server.on(`GET ${repo}/pulls?${query}`, 200, [pull(3, bot), pull(2, kim), pull(1, bot, 'other'), pull(4, null)])
    expect(await connect().ownPullRequests('debrief/links-main')).toEqual([
      {
        ...{ number: 3, url: 'https://github.com/acme/shop/pull/3', state: 'closed', title: 'Links', body: '' },
        ...{ headSha: sha, base: 'main' },
      },
    ])
  })
})

describe('a commit', () => {
  const tree = [
    { path: 'docs', mode: '040000', type: 'tree' },
    { path: 'docs/a.md', mode: '100755', type: 'blob' },
    { path: 'docs/link.md', mode: '120000', type: 'blob' },
  ]
  const draft = (...paths: readonly string[]) => ({
    ...{ parent: sha, message: 'Link the follow-ups' },
    files: paths.map((path) => ({ path, text: '\ufeffGrüße\r\n' })),
  })

  test('keeps bytes and modes, and leaves symbolic links and what is gone', async () => {
    server.on(`GET ${repo}/git/trees/${sha}?recursive=1`, 200, { sha: 'tree-1', tree })
    server.on(`POST ${repo}/git/blobs`, 201, { sha: 'blob-1' })
    server.on(`POST ${repo}/git/trees`, 201, { sha: 'tree-2' })
    server.on(`POST ${repo}/git/commits`, 201, { sha: 'commit-1' })
    expect(await connect().createCommit(draft('docs/a.md', 'docs/link.md', 'docs/gone.md'))).toBe('commit-1')
    expect(server.seen().map(({ body }) => body)).toEqual([
      null,
      { content: Buffer.from('\ufeffGrüße\r\n').toString('base64'), encoding: 'base64' },
      { base_tree: 'tree-1', tree: [{ path: 'docs/a.md', mode: '100755', type: 'blob', sha: 'blob-1' }] },
      { message: 'Link the follow-ups', tree: 'tree-2', parents: [sha] },
    ])
  })

  test('of nothing but symbolic links is none', async () => {
    server.on(`GET ${repo}/git/trees/${sha}?recursive=1`, 200, { sha: 'tree-1', tree })
    expect(await connect().createCommit(draft('docs/link.md'))).toBeNull()
  })
})

test.each([
  [{ contents: 'write' }, true],
  [{ contents: 'read' }, false],
  [{}, false],
])('an installation with %j may write files: %s', async (permissions, may) => {
  expect(await connect(permissions).mayWriteContents()).toBe(may)
})
