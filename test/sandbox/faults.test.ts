import { describe, expect, it } from 'vitest'
import { cut, secondaryLimit, serverError, unprocessable } from '../../src/sandbox/http/faults.ts'
import { asInstallation, handClock, refusal, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }

async function start() {
  const clock = handClock()
  const sandbox = await useSandbox({ clock })
  const shop = sandbox.createRepository({ owner: 'acme', name: 'shop' })
  return { sandbox, shop, clock, octokit: await asInstallation(sandbox, 'acme', clock) }
}

describe('faults', () => {
  it.each([
    ['an error', serverError(502), 502],
    ['the secondary limit', secondaryLimit(60), 403],
    ['a validation error', unprocessable(), 422],
    ['a broken connection', cut, 500],
  ])('before the effect: %s, and nothing has happened', async (_, fault, status) => {
    const { sandbox, shop, octokit } = await start()
    sandbox.intercept(({ phase }) => (phase === 'before' ? fault : undefined))
    expect((await refusal(octokit.issues.create({ ...repo, title: 'One' }))).status).toBe(status)
    expect(sandbox.issues(shop)).toEqual([])
    expect(sandbox.requests.at(-1)).toMatchObject({
      kind: 'write',
      status: null,
      fault: fault.kind === 'cut' ? 'cut' : status,
    })
  })

  it.each([
    ['an error', serverError(502), 502],
    ['a broken connection', cut, 500],
  ])('after the effect: %s, though it has happened', async (_, fault, status) => {
    const { sandbox, shop, octokit } = await start()
    sandbox.intercept(({ phase, route }) => (phase === 'after' && route?.endsWith('/issues') ? fault : undefined))
    expect((await refusal(octokit.issues.create({ ...repo, title: 'One' }))).status).toBe(status)
    expect(sandbox.issues(shop).map((one) => one.title)).toEqual(['One'])
    expect(sandbox.requests.at(-1)).toMatchObject({ status: 201 })
    sandbox.intercept(null)
    expect((await octokit.issues.listForRepo(repo)).data).toHaveLength(1)
  })

  it('can keep a request waiting', async () => {
    const { sandbox, shop, octokit } = await start()
    let letGo = () => {}
    const gate = new Promise<undefined>((resolve) => {
      letGo = () => resolve(undefined)
    })
    const arrived = new Promise<void>((resolve) => {
      sandbox.intercept(({ phase }) => {
        if (phase === 'before') resolve()
        return gate
      })
    })
    const creating = octokit.issues.create({ ...repo, title: 'One' })
    await arrived
    expect(sandbox.issues(shop)).toEqual([])
    letGo()
    expect((await creating).status).toBe(201)
  })
})

describe('lists that lag', () => {
  it('show an issue late, while it can be read by its number at once', async () => {
    const { sandbox, clock, octokit } = await start()
    sandbox.setListLag(60_000)
    clock.pass(120_000)
    const fresh = await asInstallation(sandbox, 'acme', clock)
    await fresh.issues.create({ ...repo, title: 'One' })
    expect((await fresh.issues.get({ ...repo, issue_number: 1 })).data.title).toBe('One')
    expect((await fresh.issues.listForRepo(repo)).data).toEqual([])
    clock.pass(60_000)
    expect((await octokit.issues.listForRepo(repo)).data.map((one) => one.title)).toEqual(['One'])
    await octokit.issues.update({ ...repo, issue_number: 1, title: 'Two' })
    expect((await octokit.issues.listForRepo(repo)).data.map((one) => one.title)).toEqual(['One'])
    clock.pass(60_000)
    expect((await octokit.issues.listForRepo(repo)).data.map((one) => one.title)).toEqual(['Two'])
  })

  it('lag for comments as well, and for check runs where asked', async () => {
    const { sandbox, shop, clock, octokit } = await start()
    sandbox.setListLag({ comments: 1000, checkRuns: 1000 })
    sandbox.createIssue(shop, { title: 'One' })
    await octokit.issues.createComment({ ...repo, issue_number: 1, body: 'Hello' })
    await octokit.checks.create({ ...repo, name: 'AAR review', head_sha: sandbox.branchTip(shop) })
    const counts = async () => [
      (await octokit.issues.listForRepo(repo)).data.length,
      (await octokit.issues.listComments({ ...repo, issue_number: 1 })).data.length,
      (await octokit.checks.listForRef({ ...repo, ref: 'main' })).data.total_count,
    ]
    expect(await counts()).toEqual([1, 0, 0])
    clock.pass(1000)
    expect(await counts()).toEqual([1, 1, 1])
  })
})

describe('the primary limit', () => {
  it('is told in every answer, and ends the hour’s requests', async () => {
    const { sandbox, clock, octokit } = await start()
    const first = await octokit.repos.get(repo)
    expect(first.headers['x-ratelimit-remaining']).toBe('4999')
    expect((await octokit.rateLimit.get()).data.rate.limit).toBe(5000)
    sandbox.rateLimit.leave(0)
    const { status, message } = await refusal(octokit.repos.get(repo))
    expect(status).toBe(403)
    expect(message).toContain('rate limit exceeded')
    clock.pass(3_600_000)
    expect((await (await asInstallation(sandbox, 'acme', clock)).repos.get(repo)).status).toBe(200)
  })
})

describe('the secondary limit', () => {
  it('lets 80 writes a minute through, and says when to come back', async () => {
    const clock = handClock()
    const sandbox = await useSandbox({ clock, secondaryLimit: 'enforce' })
    const shop = sandbox.createRepository({ owner: 'acme', name: 'shop' })
    const octokit = await asInstallation(sandbox, 'acme', clock)
    const write = () => octokit.issues.create({ ...repo, title: 'One' })
    for (let count = 0; count < 80; count += 1) await write()
    const refused = write()
    expect((await refusal(refused)).message).toContain('secondary rate limit')
    await expect(refused).rejects.toMatchObject({ status: 403, response: { headers: { 'retry-after': '60' } } })
    clock.pass(60_000)
    expect((await write()).status).toBe(201)
    expect(sandbox.issues(shop)).toHaveLength(81)
  })
})

describe('headers', () => {
  it('name a version that GitHub has', async () => {
    const { octokit } = await start()
    const ask = (version: string) => octokit.repos.get({ ...repo, headers: { 'x-github-api-version': version } })
    expect((await ask('2022-11-28')).status).toBe(200)
    expect((await refusal(ask('2020-01-01'))).status).toBe(400)
  })
})
