import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CheckRun, type Comment, GitHubError, LeaseLost, OutcomeUnknown, RetryLater } from '../../src/app/ports.ts'
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

/** The shipped Octokit and adapters, on a clock that does not wait. */
function connect(lease: AbortSignal = new AbortController().signal) {
  const clock = instantClock()
  const octokit = new DebriefOctokit({ auth: { token: 'secret' }, baseUrl: server.url, log: silent })
  const requests = gitHubRequests(octokit, { clock, pacer: pacer(clock, 1000), lease })
  const installation = {
    installedAt: async () => '2026-01-01T00:00:00Z',
    permissions: async () => ({}),
    covers: async () => true,
    slug: async () => 'debrief',
  }
  const recent = { comments: recentWrites<Comment>(clock, 60_000), checkRuns: recentWrites<CheckRun>(clock, 60_000) }
  return { github: gitHub({ requests, owner: 'acme', repository: 'shop', appId: 7, recent }, installation), clock }
}
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const repo = '/repos/acme/shop'

const comment = (id: number) => ({
  id,
  html_url: `https://github.com/acme/shop/issues/1#issuecomment-${id}`,
  body: 'x',
  user: { login: 'debrief[bot]', type: 'Bot' },
  performed_via_github_app: { id: 7 },
})

/** What was sent, by the lines of the requests. */
const sent = () => server.seen().map(({ line }) => line)

describe('reading', () => {
  test('reads every page', async () => {
    const next = `<${server.url}/repositories/1/issues/1/comments?per_page=100&page=2>; rel="next", <${server.url}/x>; rel="last"`
    server.on(`GET ${repo}/issues/1/comments?per_page=100`, 200, [comment(1)], { link: next })
    server.on('GET /repositories/1/issues/1/comments?per_page=100&page=2', 200, [comment(2)])
    expect((await connect().github.comments(1)).map(({ id }) => id)).toEqual([1, 2])
  })

  test.each([
    ['an address with a comma', (url: string) => `<${url}>; rel="next"`, 'page=2&labels=a,b'],
    ['rel without quotes', (url: string) => `<x>; rel=prev, <${url}>; rel=next`, 'page=2'],
    ['several relations', (url: string) => `<x>; rel="first", <${url}>; title="a, <b>"; REL="last Next"`, 'page=2'],
    ['a relative address', () => '<?page=2>;rel="next"', 'page=2'],
  ])('reads every page: %s', async (_what, link, query) => {
    const path = `${repo}/issues/1/comments`
    server.on(`GET ${path}?per_page=100`, 200, [comment(1)], { link: link(`${server.url}${path}?${query}`) })
    server.on(`GET ${path}?${query}`, 200, [comment(2)])
    expect((await connect().github.comments(1)).map(({ id }) => id)).toEqual([1, 2])
  })

  test.each([
    ['another relation', '<x>; rel="nextish"'],
    ['a word in a title', '<x>; title="rel=next"; rel="prev"'],
    ['only the first rel of a link counts', '<x>; rel=prev; rel=next'],
    ['cut off', '<x; rel="next"'],
  ])('ends where there is no next page: %s', async (_what, link) => {
    server.on(`GET ${repo}/issues/1/comments?per_page=100`, 200, [comment(1)], { link })
    expect(await connect().github.comments(1)).toHaveLength(1)
  })

  test.each([
    [{ permission: 'admin', role_name: 'admin' }, 'admin'],
    [{ permission: 'write', role_name: 'maintain' }, 'write'],
    [{ permission: 'maintain' }, 'write'],
    [{ permission: 'triage' }, 'read'],
    [{ permission: 'read', role_name: 'admin' }, 'read'],
    [{ permission: 'none', role_name: 'write' }, 'none'],
    [{ permission: 'doctors', role_name: 'maintain' }, 'write'],
    [{ permission: 'doctors', role_name: 'doctors' }, 'none'],
  ])('the role %o may do what %s may', async (answer, expected) => {
    server.on(`GET ${repo}/collaborators/kim/permission`, 200, answer)
    expect(await connect().github.permission('kim')).toBe(expected)
  })

  test('names the version of the API', async () => {
    server.on(`GET ${repo}/pulls/1`, 404)
    expect(await connect().github.pullRequest(1)).toBeNull()
    expect(server.seen()[0]?.headers['x-github-api-version']).toBe('2022-11-28')
  })

  type Connected = ReturnType<typeof connect>['github']
  test.each([
    ['an issue', (github: Connected) => github.issue(3), `${repo}/issues/3`, null],
    ['an issue elsewhere', (github: Connected) => github.issueElsewhere('o', 'r', 3), '/repos/o/r/issues/3', null],
    ['a permission', (github: Connected) => github.permission('kim'), `${repo}/collaborators/kim/permission`, 'none'],
    ['a file', (github: Connected) => github.file('a.md', 'abc'), `${repo}/contents/a.md?ref=abc`, null],
    ['a shared file', (github: Connected) => github.organisationFile('a'), '/repos/acme/.github/contents/a', null],
  ])('%s: 404 is an answer, not an error', async (_what, ask, path, expected) => {
    server.on(`GET ${path}`, 404, { message: 'Not Found' })
    expect(await ask(connect().github)).toBe(expected)
  })

  test('410 (issues are disabled) is told with its status and route', async () => {
    server.on(`GET ${repo}/issues/3`, 410, { message: 'Issues are disabled for this repo' })
    const failure = await connect()
      .github.issue(3)
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(GitHubError)
    expect(failure).toMatchObject({ status: 410, route: 'GET /repos/{owner}/{repo}/issues/{issue_number}' })
  })

  test('stumbles of GitHub are asked again, twice, with a wait', async () => {
    server.on(`GET ${repo}/pulls/1`, 502).on(`GET ${repo}/pulls/1`, 'cut').on(`GET ${repo}/pulls/1`, 404)
    const { github, clock } = connect()
    expect(await github.pullRequest(1)).toBeNull()
    expect(clock.waits()).toEqual([500, 2000])
  })

  test('a GitHub that keeps failing is for later', async () => {
    for (let i = 0; i < 3; i++) server.on(`GET ${repo}/pulls/1`, 503)
    await expect(connect().github.pullRequest(1)).rejects.toBeInstanceOf(RetryLater)
  })

  test.each<[string, number, Record<string, string>, number]>([
    ['a secondary limit with Retry-After', 403, { 'retry-after': '90' }, 90],
    ['Retry-After as a date', 403, { 'retry-after': 'Thu, 01 Jan 2026 00:05:00 GMT' }, 300],
    ['Retry-After as a date that has passed', 403, { 'retry-after': 'Wed, 31 Dec 2025 23:00:00 GMT' }, 1],
    ['Retry-After that is neither', 403, { 'retry-after': 'soon' }, 60],
    ['a secondary limit without', 403, {}, 60],
    ['429', 429, {}, 60],
    ['the primary limit', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(at(120)) }, 121],
  ])('%s is waited out, not asked again', async (_what, status, headers, seconds) => {
    server.on(`GET ${repo}/pulls/1`, status, { message: 'You have exceeded a secondary rate limit.' }, headers)
    const failure = await connect()
      .github.pullRequest(1)
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RetryLater)
    expect(failure).toMatchObject({ at: new Date((at(0) + seconds) * 1000) })
    expect(sent()).toHaveLength(1)
  })

  test('any other 403 is GitHub’s last word', async () => {
    server.on(`GET ${repo}/pulls/1`, 403, { message: 'Resource not accessible by integration' })
    await expect(connect().github.pullRequest(1)).rejects.toMatchObject({ name: 'GitHubError', status: 403 })
  })

  test.each([
    ['no JSON', '<b>secret</b>'],
    ['another shape', { number: 'secret' }],
    ['nothing', ''],
  ])('an answer that is none of GitHub’s (%s) throws without its content', async (_what, body) => {
    server.on(`GET ${repo}/pulls/1`, 200, body)
    const failure = await connect()
      .github.pullRequest(1)
      .catch((error: unknown) => error)
    expect(String(failure)).toMatch(/^Error: GitHub’s answer about a pull request lacks/)
    expect(String(failure)).not.toContain('secret')
  })

  test('a renamed repository is followed', async () => {
    const location = `${server.url}/repositories/1/labels?per_page=100`
    server.on(`GET ${repo}/labels?per_page=100`, 301, {}, { location })
    server.on('GET /repositories/1/labels?per_page=100', 200, [{ name: 'aar', color: 'ededed' }])
    expect(await connect().github.labels()).toEqual([{ name: 'aar', color: 'ededed', description: '' }])
  })

  test('another host is never followed: the token would travel there', async () => {
    server.on(`GET ${repo}/pulls/1`, 301, {}, { location: 'https://evil.example/x' })
    await expect(connect().github.pullRequest(1)).rejects.toBeInstanceOf(GitHubError)
  })

  test('a circle of redirects ends', async () => {
    for (let i = 0; i < 4; i++) {
      server.on(`GET ${repo}/pulls/1`, 301, {}, { location: `${server.url}${repo}/pulls/1` })
    }
    await expect(connect().github.pullRequest(1)).rejects.toBeInstanceOf(GitHubError)
  })

  test('without a lease nothing is asked', async () => {
    await expect(connect(AbortSignal.abort()).github.pullRequest(1)).rejects.toBeInstanceOf(LeaseLost)
    expect(sent()).toEqual([])
  })
})

describe('files', () => {
  const line = `GET ${repo}/contents/docs%2Fa%20b.md?ref=abc`
  const headers = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }
  test.each([
    ['text', Buffer.from('# Æ\r\n'), { kind: 'text', text: '# Æ\r\n' }],
    ['a byte order mark stays, positions count it', Buffer.from('\uFEFF# A'), { kind: 'text', text: '\uFEFF# A' }],
    ['an empty file', Buffer.from(''), { kind: 'text', text: '' }],
    ['no UTF-8', Buffer.from([0x23, 0xff, 0xfe]), { kind: 'not-utf8' }],
    ['binary', Buffer.from([0x23, 0x00]), { kind: 'not-utf8' }],
    ['1 MB', Buffer.alloc(1_000_000, 'x'), { kind: 'text', text: 'x'.repeat(1_000_000) }],
  ])('%s', async (_what, body, expected) => {
    server.on(line, 200, body, headers)
    expect(await connect().github.file('docs/a b.md', 'abc')).toEqual(expected)
    expect(server.seen()[0]?.headers.accept).toBe('application/vnd.github.raw+json')
  })
  test('larger than 1 MB', async () => {
    server.on(line, 200, Buffer.alloc(1_000_001, 'x'), headers)
    expect(await connect().github.file('docs/a b.md', 'abc')).toMatchObject({ kind: 'too-large' })
  })
})

describe('writing', () => {
  const draft = { title: 't', body: 'b', labels: [], assignees: [] }
  const create = `POST ${repo}/issues`

  test.each([500, 502, 503, 504, 'cut' as const])(
    'a create answered with %s is sent once, and its outcome is unknown',
    async (status) => {
      server.on(create, status)
      await expect(connect().github.createIssue(draft)).rejects.toBeInstanceOf(OutcomeUnknown)
      expect(sent()).toEqual([create])
    },
  )

  test('a create that took effect but was answered by a page of a proxy is not taken for a failure to repeat', async () => {
    server.on(create, 201, '<html>')
    await expect(connect().github.createIssue(draft)).rejects.toBeInstanceOf(OutcomeUnknown)
    expect(sent()).toEqual([create])
  })

  test('a secondary limit on a create is for later, and it is not sent again', async () => {
    server.on(create, 403, { message: 'secondary rate limit' }, { 'retry-after': '30' })
    await expect(connect().github.createIssue(draft)).rejects.toMatchObject({
      name: 'RetryLater',
      at: new Date((at(0) + 30) * 1000),
    })
    expect(sent()).toEqual([create])
  })

  test.each([422, 410, 404, 403])('%i is GitHub’s last word', async (status) => {
    server.on(create, status, { message: 'Validation Failed' })
    await expect(connect().github.createIssue(draft)).rejects.toMatchObject({ name: 'GitHubError', status })
  })

  test.each([301, 307, 308])('a %i of a renamed repository takes the same body to the new place', async (status) => {
    const location = `${server.url}/repositories/1/issues/1/comments`
    server.on(`POST ${repo}/issues/1/comments`, status, {}, { location })
    server.on('POST /repositories/1/issues/1/comments', 201, comment(5))
    expect(await connect().github.createComment(1, 'hi')).toMatchObject({ id: 5, isOurs: true })
    expect(server.seen().map(({ body }) => body)).toEqual([{ body: 'hi' }, { body: 'hi' }])
  })

  test('writes keep their pace', async () => {
    const { github, clock } = connect()
    for (const body of ['a', 'b', 'c']) {
      server.on(`PATCH ${repo}/issues/comments/1`, 200, comment(1))
      await github.updateComment(1, body)
    }
    expect(clock.waits()).toEqual([1000, 1000])
  })

  test('a lease that ends while a write waits for its turn stops the write', async () => {
    const lease = new AbortController()
    const { github, clock } = connect(lease.signal)
    server.on(`PATCH ${repo}/issues/comments/1`, 200, comment(1))
    await github.updateComment(1, 'a')
    clock.onWait(() => lease.abort())
    await expect(github.updateComment(1, 'b')).rejects.toBeInstanceOf(LeaseLost)
    expect(sent()).toHaveLength(1)
  })

  test('a label that is there already is no error', async () => {
    const errors = [{ resource: 'Label', code: 'already_exists', field: 'name' }]
    server.on(`POST ${repo}/labels`, 422, { message: 'Validation Failed', errors })
    const label = { name: 'aar', color: 'ededed', description: '' }
    await expect(connect().github.createLabel(label)).resolves.toBeUndefined()
  })

  test('closes a duplicate with the older issue’s id', async () => {
    server.on(`GET ${repo}/issues/4`, 200, { id: 444 }).on(`PATCH ${repo}/issues/5`, 200, {})
    await connect().github.closeAsDuplicate(5, 4)
    expect(server.seen()[1]?.body).toEqual({ state: 'closed', state_reason: 'duplicate', duplicate_issue_id: 444 })
  })

  test('annotations go in batches of fifty', async () => {
    const run = { id: 9, head_sha: 'abc', name: 'AAR review', status: 'completed', app: { id: 7 }, output: {} }
    server.on(`POST ${repo}/check-runs`, 201, run)
    server.on(`PATCH ${repo}/check-runs/9`, 200, run).on(`PATCH ${repo}/check-runs/9`, 200, run)
    const annotation = { path: 'a.md', startLine: 1, endLine: 1, level: 'notice', title: 't', message: 'm' } as const
    const annotations = Array.from({ length: 120 }, () => annotation)
    const content = { status: 'completed', conclusion: 'neutral', title: 't', summary: 's', annotations } as const
    await connect().github.createCheckRun('abc', 'AAR review', content)
    const sizes = server.seen().map(({ body }) => (body as { output: { annotations: [] } }).output.annotations.length)
    expect(sizes).toEqual([50, 50, 20])
  })

  test('only the last batch of annotations completes the run and gives it its id', async () => {
    const run = { id: 9, head_sha: 'abc', name: 'AAR review', status: 'completed', app: { id: 7 }, output: {} }
    server.on(`PATCH ${repo}/check-runs/9`, 200, run).on(`PATCH ${repo}/check-runs/9`, 200, run)
    const annotation = { path: 'a.md', startLine: 1, endLine: 1, level: 'notice', title: 't', message: 'm' } as const
    const annotations = Array.from({ length: 51 }, () => annotation)
    const content = { status: 'completed', conclusion: 'neutral', title: 't', summary: 's', externalId: 'id' } as const
    await connect().github.updateCheckRun(9, { ...content, annotations })
    const [first, last] = server.seen().map(({ body }) => body)
    expect(first).toMatchObject({ status: 'in_progress', external_id: 'partial id' })
    expect(first).not.toHaveProperty('conclusion')
    expect(last).toMatchObject({ status: 'completed', conclusion: 'neutral', external_id: 'id' })
  })

  test.each([
    ['partial id', { externalId: 'id', isPartial: true }],
    ['id', { externalId: 'id' }],
    [null, { externalId: null }],
  ])('a run with the id %s is read as it was meant', async (id, expected) => {
    const run = { id: 9, head_sha: 'abc', name: 'AAR review', status: 'in_progress', app: { id: 7 }, output: {} }
    const line = `GET ${repo}/commits/abc/check-runs?per_page=100&check_name=AAR%20review&app_id=7`
    server.on(line, 200, { check_runs: [{ ...run, external_id: id }] })
    const [check] = await connect().github.checkRuns('abc', 'AAR review')
    expect(check).toMatchObject(expected)
    expect(check?.isPartial).toBe('isPartial' in expected ? true : undefined)
  })
})

test('after 450 new things within an hour the rest waits, and says until when', async () => {
  const pace = pacer(instantClock(), 0)
  const { signal } = new AbortController()
  for (let i = 0; i < 450; i++) await pace.turn('create', signal)
  await pace.turn('change', signal)
  await expect(pace.turn('create', signal)).rejects.toMatchObject({
    name: 'RetryLater',
    at: new Date((at(0) + 3600) * 1000),
  })
})

describe('who wrote it', () => {
  const [app, other, kim] = [
    { login: 'debrief[bot]', type: 'Bot' },
    { login: 'other[bot]', type: 'Bot' },
    { login: 'kim', type: 'User' },
  ]
  test.each([
    ['this app', { user: app, performed_via_github_app: { id: 7 } }, true],
    ['this app, on a host that does not name apps', { user: app, performed_via_github_app: null }, true],
    ['another app, on such a host', { user: other, performed_via_github_app: null }, false],
    ['another app', { user: other, performed_via_github_app: { id: 8 } }, false],
    ['a person', { user: kim, performed_via_github_app: null }, false],
    ['a person through a token of this app', { user: kim, performed_via_github_app: { id: 7 } }, false],
    ['a deleted account', { user: null, performed_via_github_app: null }, false],
  ])('%s', async (_who, authorship, isOurs) => {
    server.on(`GET ${repo}/issues/1/comments?per_page=100`, 200, [{ ...comment(1), ...authorship }])
    expect((await connect().github.comments(1))[0]?.isOurs).toBe(isOurs)
  })
})

describe('a list that lags', () => {
  const line = `GET ${repo}/issues/1/comments?per_page=100`
  test('holds what this process has just written, once, until it shows it by itself', async () => {
    const { github } = connect()
    server
      .on(`POST ${repo}/issues/1/comments`, 201, comment(5))
      .on(line, 200, [])
      .on(line, 200, [comment(5)])
      .on(line, 200, [])
    await github.createComment(1, 'x')
    expect((await github.comments(1)).map(({ id }) => id)).toEqual([5])
    expect((await github.comments(1)).map(({ id }) => id)).toEqual([5])
    // Shown and then gone: a person has deleted it.
    expect(await github.comments(1)).toEqual([])
  })
  test('is believed after a while', async () => {
    const { github, clock } = connect()
    server.on(`POST ${repo}/issues/1/comments`, 201, comment(5)).on(line, 200, [])
    await github.createComment(1, 'x')
    await clock.wait(60_000, new AbortController().signal)
    expect(await github.comments(1)).toEqual([])
  })
})

describe('who can be assigned', () => {
  const line = `GET ${repo}/assignees?per_page=100`
  test('one question where one page holds all', async () => {
    server.on(line, 200, [{ login: 'Kim' }])
    expect(await connect().github.assignable(['kim', 'lee'])).toEqual(new Set(['kim']))
  })
  test('where there are more pages, whoever is not on the first is asked about', async () => {
    server.on(line, 200, [{ login: 'kim' }], { link: `<${server.url}/x?page=2>; rel="next"` })
    server.on(`GET ${repo}/assignees/lee`, 204).on(`GET ${repo}/assignees/sam`, 404)
    expect(await connect().github.assignable(['kim', 'lee', 'sam'])).toEqual(new Set(['kim', 'lee']))
  })
  test('nobody, no question', async () => {
    expect(await connect().github.assignable([])).toEqual(new Set())
  })
})

/** Seconds since 1970 of the clock's start and so many seconds after. */
function at(seconds: number): number {
  return Date.parse('2026-01-01T00:00:00Z') / 1000 + seconds
}
