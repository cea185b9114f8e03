import { describe, expect, it } from 'vitest'
import { asInstallation, handClock, refusal, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }

async function start(options: { readonly hasIssues?: boolean; readonly archived?: boolean } = {}) {
  const clock = handClock()
  const sandbox = await useSandbox({ clock })
  const collaborators = { kim: 'write', ray: 'read' } as const
  const shop = sandbox.createRepository({ owner: 'acme', name: 'shop', collaborators, ...options })
  sandbox.addMember('acme', 'mo')
  return { sandbox, shop, clock, octokit: await asInstallation(sandbox, 'acme', clock) }
}

describe('issues', () => {
  it('are written by the App under its bot name', async () => {
    const { sandbox, octokit } = await start()
    const { data } = await octokit.issues.create({
      ...repo,
      title: 'Add an alert',
      body: 'Why',
      labels: ['aar'],
      assignees: ['kim'],
    })
    expect(data).toMatchObject({
      number: 1,
      user: { login: sandbox.botLogin, type: 'Bot' },
      performed_via_github_app: { id: sandbox.appId },
      labels: [{ name: 'aar', color: 'ededed' }],
      assignees: [{ login: 'kim' }],
      state: 'open',
      state_reason: null,
    })
    expect((await octokit.issues.get({ ...repo, issue_number: 1 })).data).toEqual(data)
  })

  it('are refused whole when someone cannot be assigned, and nothing is written', async () => {
    const { sandbox, shop, octokit } = await start()
    const { status } = await refusal(octokit.issues.create({ ...repo, title: 'One', assignees: ['kim', 'stranger'] }))
    expect(status).toBe(422)
    expect(sandbox.issues(shop)).toEqual([])
    expect(sandbox.labels(shop)).toEqual([])
  })

  it('pass over those who cannot be assigned later, without a word', async () => {
    const { octokit } = await start()
    await octokit.issues.create({ ...repo, title: 'One' })
    const { data } = await octokit.issues.addAssignees({ ...repo, issue_number: 1, assignees: ['stranger', 'mo'] })
    expect(data.assignees?.map((one) => one.login)).toEqual(['mo'])
    const after = await octokit.issues.removeAssignees({ ...repo, issue_number: 1, assignees: ['mo'] })
    expect(after.data.assignees).toEqual([])
  })

  it('are answered 410 where they are disabled', async () => {
    const { octokit } = await start({ hasIssues: false })
    expect((await refusal(octokit.issues.create({ ...repo, title: 'One' }))).status).toBe(410)
    expect((await refusal(octokit.issues.listForRepo(repo))).status).toBe(410)
  })

  it('are not written in an archived repository', async () => {
    const { octokit } = await start({ archived: true })
    expect((await refusal(octokit.issues.create({ ...repo, title: 'One' }))).status).toBe(403)
  })

  it.each([
    ['a title of 257 characters', { title: 'a'.repeat(257) }],
    ['an empty title', { title: '' }],
    ['a body of 65,537 characters', { title: 'One', body: 'a'.repeat(65_537) }],
  ])('are refused with %s', async (_, draft) => {
    const { octokit } = await start()
    expect((await refusal(octokit.issues.create({ ...repo, ...draft }))).status).toBe(422)
  })

  it('are listed by creator, label, state and time of update, 30 a page', async () => {
    const { sandbox, shop, clock, octokit } = await start()
    for (let number = 1; number <= 31; number += 1) await octokit.issues.create({ ...repo, title: `Item ${number}` })
    clock.pass(60_000)
    sandbox.createIssue(shop, { title: 'By hand', labels: ['aar', 'urgent'] }, 'kim')
    sandbox.closeIssue(shop, 2)
    const numbers = async (options: object) =>
      (await octokit.issues.listForRepo({ ...repo, ...options })).data.map((one) => one.number)
    expect(await numbers({})).toHaveLength(30)
    expect(await numbers({ page: 2 })).toEqual([1])
    expect(await numbers({ state: 'closed' })).toEqual([2])
    expect(await numbers({ labels: 'AAR,urgent' })).toEqual([32])
    expect(await numbers({ creator: sandbox.botLogin, state: 'all', per_page: 100 })).toHaveLength(31)
    expect(await numbers({ state: 'all', since: '2026-11-02T09:00:30Z', sort: 'updated', direction: 'asc' })).toEqual([
      2, 32,
    ])
    const all = await octokit.paginate(octokit.issues.listForRepo, { ...repo, state: 'all', per_page: 10 })
    expect(new Set(all.map((one) => one.number)).size).toBe(32)
  })

  it('are closed with a reason, and opened again', async () => {
    const { octokit } = await start()
    const { data: first } = await octokit.issues.create({ ...repo, title: 'One' })
    await octokit.issues.create({ ...repo, title: 'Two' })
    const closed = await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...repo,
      issue_number: 2,
      state: 'closed',
      state_reason: 'duplicate',
      duplicate_issue_id: first.id,
    })
    expect(closed.data).toMatchObject({ state: 'closed', state_reason: 'duplicate' })
    const open = await octokit.issues.update({ ...repo, issue_number: 2, state: 'open' })
    expect(open.data).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null })
  })

  it('redirect when they are transferred, and are gone when deleted', async () => {
    const { sandbox, shop, octokit } = await start()
    const other = sandbox.createRepository({ owner: 'acme', name: 'other' })
    sandbox.createIssue(shop, { title: 'Goes' })
    sandbox.comment(shop, 1, 'Along')
    sandbox.createIssue(shop, { title: 'Dies' })
    const number = sandbox.transferIssue(shop, 1, other)
    const { data } = await octokit.issues.get({ ...repo, issue_number: 1 })
    expect(data).toMatchObject({
      title: 'Goes',
      number,
      comments: 1,
      repository_url: `${sandbox.apiUrl}/repos/acme/other`,
    })
    sandbox.deleteIssue(shop, 2)
    expect((await refusal(octokit.issues.get({ ...repo, issue_number: 2 }))).status).toBe(410)
    expect((await refusal(octokit.issues.get({ ...repo, issue_number: 99 }))).status).toBe(404)
    expect((await octokit.issues.listForRepo({ ...repo, state: 'all' })).data).toEqual([])
  })

  it('include pull requests', async () => {
    const { sandbox, shop, octokit } = await start()
    sandbox.openPullRequest(shop, { files: { 'a.md': 'a' } })
    const { data } = await octokit.issues.listForRepo(repo)
    expect(data.map((one) => one.pull_request?.url)).toEqual([`${sandbox.apiUrl}/repos/acme/shop/pulls/1`])
  })
})

describe('comments', () => {
  it('are written, edited, listed and deleted', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'a.md': 'a' } })
    const theirs = sandbox.comment(shop, number, 'Looks fine', 'kim')
    const { data: ours } = await octokit.issues.createComment({ ...repo, issue_number: number, body: 'One point' })
    await octokit.issues.updateComment({ ...repo, comment_id: ours.id, body: 'No point' })
    const { data } = await octokit.issues.listComments({ ...repo, issue_number: number })
    expect(data.map((one) => [one.id, one.body, one.performed_via_github_app?.id ?? null])).toEqual([
      [theirs, 'Looks fine', null],
      [ours.id, 'No point', sandbox.appId],
    ])
    expect((await octokit.issues.listCommentsForRepo(repo)).data).toHaveLength(2)
    await octokit.issues.deleteComment({ ...repo, comment_id: ours.id })
    expect((await refusal(octokit.issues.getComment({ ...repo, comment_id: ours.id }))).status).toBe(404)
  })

  it('are refused on a locked conversation, when empty and when too long', async () => {
    const { sandbox, shop, octokit } = await start()
    sandbox.createIssue(shop, { title: 'One' })
    const write = (body: string) => refusal(octokit.issues.createComment({ ...repo, issue_number: 1, body }))
    expect((await write('')).status).toBe(422)
    expect((await write('a'.repeat(65_537))).status).toBe(422)
    sandbox.lockIssue(shop, 1)
    expect((await write('Hello')).status).toBe(403)
    sandbox.unlockIssue(shop, 1)
    expect((await octokit.issues.createComment({ ...repo, issue_number: 1, body: 'Hello' })).status).toBe(201)
  })
})

describe('labels', () => {
  it('are made once, changed, put on issues and taken off', async () => {
    const { sandbox, shop, octokit } = await start()
    await octokit.issues.createLabel({ ...repo, name: 'aar/p0', color: 'FF0000', description: 'Now' })
    expect((await refusal(octokit.issues.createLabel({ ...repo, name: 'AAR/P0' }))).status).toBe(422)
    expect((await refusal(octokit.issues.createLabel({ ...repo, name: 'x', color: 'red' }))).status).toBe(422)
    sandbox.createIssue(shop, { title: 'One', labels: ['urgent'] })
    const added = await octokit.issues.addLabels({ ...repo, issue_number: 1, labels: ['aar/p0', 'Urgent'] })
    expect(added.data.map((one) => one.name)).toEqual(['urgent', 'aar/p0'])
    await octokit.issues.updateLabel({ ...repo, name: 'urgent', new_name: 'soon' })
    expect((await octokit.issues.listLabelsOnIssue({ ...repo, issue_number: 1 })).data.map((one) => one.name)).toEqual([
      'soon',
      'aar/p0',
    ])
    await octokit.issues.removeLabel({ ...repo, issue_number: 1, name: 'aar/p0' })
    expect((await refusal(octokit.issues.removeLabel({ ...repo, issue_number: 1, name: 'aar/p0' }))).status).toBe(404)
    await octokit.issues.setLabels({ ...repo, issue_number: 1, labels: ['aar/p0'] })
    expect(sandbox.issue(shop, 1)?.labels).toEqual(['aar/p0'])
    expect((await octokit.issues.listLabelsForRepo(repo)).data.map((one) => one.name)).toEqual(['aar/p0', 'soon'])
    expect((await octokit.issues.getLabel({ ...repo, name: 'aar/p0' })).data).toMatchObject({
      color: 'ff0000',
      description: 'Now',
    })
    await octokit.issues.deleteLabel({ ...repo, name: 'aar/p0' })
    expect(sandbox.issue(shop, 1)?.labels).toEqual([])
  })
})

describe('people', () => {
  it('can be assigned when they collaborate or belong to the organisation', async () => {
    const { octokit } = await start()
    const check = (assignee: string) => octokit.issues.checkUserCanBeAssigned({ ...repo, assignee })
    expect((await check('kim')).status).toBe(204)
    expect((await check('MO')).status).toBe(204)
    expect((await refusal(check('stranger'))).status).toBe(404)
    expect((await octokit.issues.listAssignees(repo)).data.map((one) => one.login)).toEqual(['kim', 'ray', 'mo'])
  })

  it('have a permission level', async () => {
    const { sandbox, shop, octokit } = await start()
    sandbox.setCollaborator(shop, 'ada', 'maintain')
    const level = async (username: string) => {
      const { data } = await octokit.repos.getCollaboratorPermissionLevel({ ...repo, username })
      return [data.permission, data.role_name]
    }
    expect(await level('kim')).toEqual(['write', 'write'])
    expect(await level('ray')).toEqual(['read', 'read'])
    expect(await level('ada')).toEqual(['write', 'maintain'])
    expect(await level('mo')).toEqual(['read', 'read'])
    expect((await octokit.users.getByUsername({ username: 'kim' })).data.type).toBe('User')
    expect((await refusal(octokit.users.getByUsername({ username: 'nobody-here' }))).status).toBe(404)
  })

  it('form teams', async () => {
    const { sandbox, octokit } = await start()
    sandbox.createTeam('acme', 'leads', ['kim', 'mo'])
    const team = { org: 'acme', team_slug: 'leads' }
    expect((await octokit.teams.getByName(team)).data.members_count).toBe(2)
    expect((await octokit.teams.listMembersInOrg(team)).data.map((one) => one.login)).toEqual(['kim', 'mo'])
    expect((await octokit.orgs.checkMembershipForUser({ org: 'acme', username: 'mo' })).status).toBe(204)
    expect((await refusal(octokit.teams.getByName({ org: 'acme', team_slug: 'none' }))).status).toBe(404)
  })
})
