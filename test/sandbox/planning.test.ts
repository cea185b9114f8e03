import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { allPermissions, asInstallation, refusal, useSandbox } from './use-sandbox.ts'

const here = { owner: 'acme', repo: 'shop' }

async function started(options: Parameters<typeof useSandbox>[0] = {}) {
  const sandbox = await useSandbox(options)
  const repo = sandbox.createRepository({ owner: 'acme', name: 'shop' })
  return { sandbox, repo, octokit: await asInstallation(sandbox) }
}

const fields = [
  { name: 'Priority', dataType: 'single_select', options: ['High', 'Low'] },
  { name: 'Target date', dataType: 'date' },
] as const

describe('at its creation an issue takes', () => {
  test('an open milestone by its number, and none that the repository does not have', async () => {
    const { sandbox, repo, octokit } = await started()
    const number = sandbox.openMilestone(repo, 'Autumn')
    const { data } = await octokit.issues.create({ ...here, title: 'One', milestone: number })
    expect(data.milestone?.title).toBe('Autumn')
    expect(sandbox.milestoneOf(repo, data.number)).toBe('Autumn')
    const { status } = await refusal(octokit.issues.create({ ...here, title: 'Two', milestone: 9 }))
    expect(status).toBe(422)
    sandbox.closeMilestone(repo, number)
    expect((await octokit.issues.listMilestones(here)).data).toEqual([])
  })

  test('values of the organisation’s fields; those of others are dropped without a word', async () => {
    const { sandbox, repo, octokit } = await started()
    sandbox.setIssueFields('acme', fields)
    const { data } = await octokit.request('GET /orgs/{org}/issue-fields', { org: 'acme' })
    const [priority, date] = data as readonly { readonly id: number }[]
    const issue_field_values = [
      { field_id: priority?.id ?? 0, value: 'High' },
      { field_id: date?.id ?? 0, value: '2026-12-01' },
      { field_id: 99_999, value: 'x' },
    ]
    const created = await octokit.request('POST /repos/{owner}/{repo}/issues', {
      ...here,
      title: 'One',
      ...{ issue_field_values },
    })
    expect(sandbox.fieldsOf(repo, created.data.number)).toEqual({ Priority: 'High', 'Target date': '2026-12-01' })
    const wrong = { issue_field_values: [{ field_id: priority?.id ?? 0, value: 'Enormous' }] }
    const { status } = await refusal(
      octokit.request('POST /repos/{owner}/{repo}/issues', { ...here, title: 'x', ...wrong }),
    )
    expect(status).toBe(422)
  })
})

test('an organisation without issue fields answers 404', async () => {
  const { octokit } = await started()
  expect(await refusal(octokit.request('GET /orgs/{org}/issue-fields', { org: 'acme' }))).toMatchObject({ status: 404 })
})

describe('a project', () => {
  const add = (octokit: Awaited<ReturnType<typeof asInstallation>>, number: number, project = 1) =>
    octokit.request('POST /orgs/{org}/projectsV2/{project_number}/items', {
      org: 'acme',
      project_number: project,
      type: 'Issue',
      ...here,
      number,
    })

  test('takes an issue once, and the issue’s events tell who added and removed it', async () => {
    const { sandbox, repo, octokit } = await started()
    const project = sandbox.createProject('acme', 'Reliability')
    const issue = sandbox.createIssue(repo, { title: 'One' })
    const first = await add(octokit, issue, project)
    const again = await add(octokit, issue, project)
    expect(again.data.id).toBe(first.data.id)
    expect(sandbox.projectIssues('acme', project, repo)).toEqual([issue])
    sandbox.removeFromProject('acme', project, repo, issue, 'pat')
    const events = await octokit.issues.listEvents({ ...here, issue_number: issue })
    expect(events.data.map(({ event, actor }) => [event, actor?.login])).toEqual([
      ['added_to_project_v2', sandbox.botLogin],
      ['removed_from_project_v2', 'pat'],
    ])
  })

  test('that is not there answers 404, and one without the permission 403', async () => {
    const { sandbox, repo, octokit } = await started()
    const issue = sandbox.createIssue(repo, { title: 'One' })
    expect(await refusal(add(octokit, issue, 9))).toMatchObject({ status: 404 })
    const { organization_projects: _, ...permissions } = allPermissions
    const bare = await started({ permissions })
    bare.sandbox.createProject('acme', 'Reliability')
    const number = bare.sandbox.createIssue(bare.repo, { title: 'One' })
    expect(await refusal(add(bare.octokit, number))).toMatchObject({ status: 403 })
  })
})

describe('sub-issues', () => {
  const family = (sandbox: Sandbox, repo: string) => ({
    parent: sandbox.createIssue(repo, { title: 'Parent' }),
    child: sandbox.createIssue(repo, { title: 'Child' }),
  })

  test('have one parent, are counted closed or not, and tell of it', async () => {
    const { sandbox, repo, octokit } = await started()
    const { parent, child } = family(sandbox, repo)
    const id = sandbox.issue(repo, child)?.id ?? 0
    await octokit.issues.addSubIssue({ ...here, issue_number: parent, sub_issue_id: id })
    sandbox.closeIssue(repo, child)
    const { data } = await octokit.issues.get({ ...here, issue_number: parent })
    expect(data.sub_issues_summary).toMatchObject({ total: 1, completed: 1 })
    const found = await octokit.issues.listSubIssues({ ...here, issue_number: parent })
    expect(found.data.map(({ number, parent_issue_url: url }) => [number, url])).toEqual([
      [child, `${sandbox.apiUrl}/repos/acme/shop/issues/${parent}`],
    ])
    const other = sandbox.createIssue(repo, { title: 'Other' })
    const asked = octokit.issues.addSubIssue({ ...here, issue_number: other, sub_issue_id: id })
    expect(await refusal(asked)).toMatchObject({ status: 422 })
  })

  test('are at most 100 of one parent', async () => {
    const { sandbox, repo, octokit } = await started()
    const parent = sandbox.createIssue(repo, { title: 'Parent' })
    for (let number = 0; number < 100; number += 1) {
      sandbox.setParent(repo, sandbox.createIssue(repo, { title: `${number}` }), parent)
    }
    const id = sandbox.issue(repo, sandbox.createIssue(repo, { title: 'One more' }))?.id ?? 0
    const asked = octokit.issues.addSubIssue({ ...here, issue_number: parent, sub_issue_id: id })
    expect(await refusal(asked)).toMatchObject({ status: 422 })
  })

  test('a host without them answers 404 and tells nothing of them', async () => {
    const { sandbox, repo, octokit } = await started()
    sandbox.setSubIssues('missing')
    const { parent } = family(sandbox, repo)
    expect(await refusal(octokit.issues.listSubIssues({ ...here, issue_number: parent }))).toMatchObject({
      status: 404,
    })
    const { data } = await octokit.issues.get({ ...here, issue_number: parent })
    expect(data).not.toHaveProperty('sub_issues_summary')
  })

  test('of a parent that is deleted have none', async () => {
    const { sandbox, repo } = await started()
    const { parent, child } = family(sandbox, repo)
    sandbox.setParent(repo, child, parent)
    sandbox.deleteIssue(repo, parent)
    expect(sandbox.parentOf(repo, child)).toBeNull()
  })
})
