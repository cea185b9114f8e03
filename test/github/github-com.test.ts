/** The shipped Octokit on api.github.com itself, with no base address given: `nock` stands at the border of the process. */
import nock from 'nock'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { OutcomeUnknown, RetryLater } from '../../src/app/ports.ts'
import { pacer } from '../../src/github/pacer.ts'
import { gitHubRequests } from '../../src/github/requests.ts'
import { DebriefOctokit } from '../../src/server/debrief-octokit.ts'
import { instantClock } from '../clock/instant-clock.ts'

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => {
  nock.enableNetConnect()
  nock.restore()
})

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const gitHub = () => nock('https://api.github.com')

function requests() {
  const clock = instantClock()
  const octokit = new DebriefOctokit({ auth: { token: 'secret' }, log: silent })
  return gitHubRequests(octokit, { clock, pacer: pacer(clock, 1000), lease: new AbortController().signal })
}
const create = () =>
  requests().write('POST /repos/{owner}/{repo}/issues', { owner: 'acme', repo: 'shop', title: 'One' })

test('follows the pages that GitHub names', async () => {
  const next = '<https://api.github.com/repositories/1/labels?per_page=100&page=2>; rel="next"'
  gitHub()
    .get('/repos/acme/shop/labels?per_page=100')
    .reply(200, [{ name: 'aar' }], { link: next })
  gitHub()
    .get('/repositories/1/labels?per_page=100&page=2')
    .reply(200, [{ name: 'bug' }])
  const labels = await requests().readAll('GET /repos/{owner}/{repo}/labels', { owner: 'acme', repo: 'shop' })
  expect(labels).toEqual([{ name: 'aar' }, { name: 'bug' }])
})

test.each([500, 502, 503])('a create answered %i is sent once', async (status) => {
  const answered = gitHub().post('/repos/acme/shop/issues').reply(status)
  const again = gitHub().post('/repos/acme/shop/issues').reply(201, { number: 2 })
  await expect(create()).rejects.toThrow(OutcomeUnknown)
  expect([answered.isDone(), again.isDone()]).toEqual([true, false])
})

test('a create that is cut off is sent once', async () => {
  gitHub()
    .post('/repos/acme/shop/issues')
    .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
  const again = gitHub().post('/repos/acme/shop/issues').reply(201, { number: 2 })
  await expect(create()).rejects.toThrow(OutcomeUnknown)
  expect(again.isDone()).toBe(false)
})

test('a secondary limit names when to come back', async () => {
  const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  gitHub().post('/repos/acme/shop/issues').reply(403, { message }, { 'retry-after': '90' })
  const failure = await create().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(RetryLater)
  expect(failure).toMatchObject({ at: new Date('2026-01-01T00:01:30Z') })
})
