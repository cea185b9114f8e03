import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { appGitHub } from '../../src/github/app-github.ts'
import { pacer } from '../../src/github/pacer.ts'
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

const signal = new AbortController().signal
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

function connect() {
  const clock = instantClock()
  const octokit = new DebriefOctokit({ auth: { token: 'secret' }, baseUrl: server.url, log: silent })
  const requests = gitHubRequests(octokit, { clock, pacer: pacer(clock, 0), lease: signal })
  return appGitHub({ asApp: async () => requests, asInstallation: async () => requests })
}

const delivery = (id: string, at: string, more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    guid: `guid-${id}`,
    delivered_at: at,
    status_code: 502,
    event: 'push',
    action: null,
    repository_id: 1,
    ...more,
  }).replace('{', `{"id":${id},`)
const list = '/app/hook/deliveries?per_page=100&status=failure'
const since = new Date('2026-11-02T00:00:00Z')

test('an id that is longer than a number can hold is asked for again digit by digit', async () => {
  server.on(`GET ${list}`, 200, `[${delivery('3804004623172239366', '2026-11-02T09:00:00Z')}]`)
  server.on('POST /app/hook/deliveries/3804004623172239366/attempts', 202, {})
  const app = connect()
  const [missed] = await app.deliveries('failure', since)
  expect(missed).toMatchObject({ id: '3804004623172239366', succeeded: false, action: null })
  await app.redeliver(missed?.id ?? '', signal)
})

test('reads deliveries no further back than asked', async () => {
  const next = { link: `<${server.url}${list}&cursor=v1_2>; rel="next"` }
  const entries = [delivery('3', '2026-11-02T09:00:00Z'), delivery('2', '2026-11-01T23:59:59Z')]
  server.on(`GET ${list}`, 200, `[${entries}]`, next)
  expect((await connect().deliveries('failure', since)).map(({ id }) => id)).toEqual(['3'])
})

test('reads the next page where the first is all within the time', async () => {
  const next = { link: `<${server.url}${list}&cursor=v1_2>; rel="next"` }
  server.on(`GET ${list}`, 200, `[${delivery('3', '2026-11-02T09:00:00Z')}]`, next)
  server.on(`GET ${list}&cursor=v1_2`, 200, `[${delivery('2', '2026-11-02T08:00:00Z')}]`)
  expect((await connect().deliveries('failure', since)).map(({ id }) => id)).toEqual(['3', '2'])
})

test('a server that lists all deliveries whatever is asked for is understood', async () => {
  const entries = [
    delivery('3', '2026-11-02T09:00:00Z', { status_code: 200 }),
    delivery('2', '2026-11-02T08:00:00Z', { status_code: 0 }),
  ]
  server.on(`GET ${list}`, 200, `[${entries}]`)
  expect((await connect().deliveries('failure', since)).map(({ id }) => id)).toEqual(['2'])
})

test('tells suspended installations, archived repositories and merged pull requests', async () => {
  server.on('GET /app/installations?per_page=100', 200, [
    { id: 1, suspended_at: '2026-01-01T00:00:00Z', account: { login: 'acme' } },
    { id: 2, suspended_at: null, account: { login: 'other' } },
  ])
  server.on('GET /installation/repositories?per_page=100', 200, {
    repositories: [{ id: 5, name: 'shop', owner: { login: 'other' }, archived: true, pushed_at: null }],
  })
  const pull = (number: number, state: string, merged_at: string | null) => {
    return { number, state, merged_at, updated_at: '2026-11-02T09:00:00Z' }
  }
  server.on('GET /repos/other/shop/pulls?per_page=100&state=all&sort=updated&direction=desc', 200, [
    pull(3, 'open', null),
    pull(2, 'closed', '2026-11-02T09:00:00Z'),
    pull(1, 'closed', null),
  ])
  const app = connect()
  expect((await app.installations()).map(({ suspended }) => suspended)).toEqual([true, false])
  expect(await app.repositories(2)).toEqual([{ id: 5, name: 'shop', owner: 'other', archived: true, pushedAt: null }])
  const pulls = await app.pullRequestsUpdatedSince({ installation: 2, owner: 'other', repository: 'shop' }, since)
  expect(pulls.map(({ state }) => state)).toEqual(['open', 'merged', 'closed'])
})
