import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { asInstallation, handClock, refusal, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }
const base = '# Title\n\none\ntwo\nthree\n'

async function start(files: Record<string, string> = { 'docs/a.md': base }) {
  const sandbox = await useSandbox()
  const shop = sandbox.createRepository({
    owner: 'acme',
    name: 'shop',
    files,
    collaborators: { kim: 'write', lee: 'write' },
  })
  return { sandbox, shop, octokit: await asInstallation(sandbox) }
}

describe('a pull request', () => {
  it('shows its files with the patches that git makes', async () => {
    const { sandbox, shop, octokit } = await start({
      'docs/a.md': base,
      'docs/old.md': `${base}four\nfive\nsix\n`,
      'gone.md': 'x',
    })
    const number = sandbox.openPullRequest(shop, {
      files: {
        'docs/a.md': '# Title\n\none\n2\nthree',
        'docs/new.md': 'hello\n',
        'docs/old.md': null,
        'docs/moved.md': `${base}four\nfive\nsix\nseven\n`,
        'gone.md': null,
      },
    })
    const { data } = await octokit.pulls.listFiles({ ...repo, pull_number: number })
    expect(
      data.map(({ filename, status, previous_filename, patch }) => ({ filename, status, previous_filename, patch })),
    ).toEqual([
      {
        filename: 'docs/a.md',
        status: 'modified',
        previous_filename: undefined,
        patch: '@@ -1,5 +1,5 @@\n # Title\n \n one\n-two\n-three\n+2\n+three\n\\ No newline at end of file',
      },
      {
        filename: 'docs/moved.md',
        status: 'renamed',
        previous_filename: 'docs/old.md',
        patch: '@@ -6,3 +6,4 @@ three\n four\n five\n six\n+seven',
      },
      { filename: 'docs/new.md', status: 'added', previous_filename: undefined, patch: '@@ -0,0 +1 @@\n+hello' },
      {
        filename: 'gone.md',
        status: 'removed',
        previous_filename: undefined,
        patch: '@@ -1 +0,0 @@\n-x\n\\ No newline at end of file',
      },
    ])
  })

  it('shows only what it brings, when its base has moved on', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'docs/b.md': 'b\n' } })
    sandbox.push(shop, { files: { 'docs/c.md': 'c\n' } })
    sandbox.commitToPullRequest(shop, number, { 'docs/b.md': 'b\nb\n' })
    const files = await octokit.pulls.listFiles({ ...repo, pull_number: number })
    expect(files.data.map((one) => one.filename)).toEqual(['docs/b.md'])
    const { data } = await octokit.pulls.get({ ...repo, pull_number: number })
    expect(data).toMatchObject({ commits: 2, changed_files: 1, additions: 2, mergeable: true, merged: false })
    const commits = await octokit.pulls.listCommits({ ...repo, pull_number: number })
    expect(commits.data.map((one) => one.sha).at(-1)).toBe(data.head.sha)
  })

  it.each([
    ['merge', 2],
    ['squash', 1],
    ['rebase', 1],
  ] as const)('is merged by %s', async (method, parents) => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'docs/b.md': 'b\n' }, title: 'Bring b' })
    sandbox.editFile(shop, number, 'docs/b.md', 'b\nb\n')
    const sha = sandbox.mergePullRequest(shop, number, method, 'lee')
    const { data } = await octokit.pulls.get({ ...repo, pull_number: number })
    expect(data).toMatchObject({ merged: true, state: 'closed', merge_commit_sha: sha, merged_by: { login: 'lee' } })
    const commit = await octokit.repos.getCommit({ ...repo, ref: sha })
    expect(commit.data.parents).toHaveLength(parents)
    expect(sandbox.fileAt(shop, 'docs/b.md')).toBe('b\nb\n')
    const pulls = await octokit.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha })
    expect(pulls.data.map((one) => one.number)).toEqual([number])
  })

  it('names a merge commit that is not there yet while it is open', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'docs/b.md': 'b\n' } })
    const { data } = await octokit.pulls.get({ ...repo, pull_number: number })
    expect(data.merge_commit_sha).toMatch(/^[0-9a-f]{40}$/)
    expect((await refusal(octokit.repos.getCommit({ ...repo, ref: String(data.merge_commit_sha) }))).status).toBe(422)
  })

  it('can be a draft, ready, closed and open again', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'docs/b.md': 'b\n' }, draft: 'draft' })
    const read = async () => (await octokit.pulls.get({ ...repo, pull_number: number })).data
    expect(await read()).toMatchObject({ draft: true, state: 'open' })
    sandbox.markReady(shop, number)
    expect(await read()).toMatchObject({ draft: false })
    sandbox.closePullRequest(shop, number)
    expect(await read()).toMatchObject({ state: 'closed', merged: false })
    sandbox.reopenPullRequest(shop, number)
    sandbox.convertToDraft(shop, number)
    expect(await read()).toMatchObject({ state: 'open', draft: true, closed_at: null })
  })

  it('does not merge where both sides changed one file', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'docs/a.md': 'mine\n' } })
    sandbox.push(shop, { files: { 'docs/a.md': 'theirs\n' } })
    expect((await octokit.pulls.get({ ...repo, pull_number: number })).data.mergeable).toBe(false)
    expect(() => sandbox.mergePullRequest(shop, number)).toThrow(/conflict/)
  })

  it('outlives the fork it came from', async () => {
    const { sandbox, shop, octokit } = await start()
    const fork = sandbox.fork(shop, 'robin')
    const number = sandbox.openPullRequest(shop, { from: fork, branch: 'fix', files: { 'docs/b.md': 'b\n' } })
    const before = (await octokit.pulls.get({ ...repo, pull_number: number })).data
    expect(before).toMatchObject({ user: { login: 'robin' }, head: { label: 'robin:fix', repo: { fork: true } } })
    sandbox.deleteRepository(fork)
    const { data } = await octokit.pulls.get({ ...repo, pull_number: number })
    expect(data.head.repo).toBeNull()
    const file = await octokit.repos.getContent({
      ...repo,
      path: 'docs/b.md',
      ref: data.head.sha,
      mediaType: { format: 'raw' },
    })
    expect(file.data).toBe('b\n')
  })

  it('lists pull requests by state, base and time of update', async () => {
    const { sandbox, shop, octokit } = await start()
    const first = sandbox.openPullRequest(shop, { files: { 'docs/b.md': 'b\n' } })
    const second = sandbox.openPullRequest(shop, { files: { 'docs/c.md': 'c\n' } })
    sandbox.closePullRequest(shop, first)
    const numbers = async (options: object) =>
      (await octokit.pulls.list({ ...repo, ...options })).data.map((one) => one.number)
    expect(await numbers({})).toEqual([second])
    expect(await numbers({ state: 'all' })).toEqual([second, first])
    expect(await numbers({ state: 'all', base: 'main', sort: 'updated', direction: 'desc' })).toEqual([second, first])
    expect(await numbers({ state: 'all', head: 'acme:change-1' })).toEqual([first])
    expect(await numbers({ state: 'all', base: 'release' })).toEqual([])
  })

  it('shows reviews', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.openPullRequest(shop, { files: { 'docs/b.md': 'b\n' } })
    sandbox.review(shop, number, { state: 'APPROVED' }, 'lee')
    const { data } = await octokit.pulls.listReviews({ ...repo, pull_number: number })
    expect(data.map((one) => [one.user?.login, one.state])).toEqual([['lee', 'APPROVED']])
  })
})

describe('the time of the last change', () => {
  /** What people do, each of which GitHub counts as a change of the pull request. */
  const acts = [
    ['a review', (sandbox, shop, number) => sandbox.review(shop, number, { state: 'APPROVED' }, 'lee')],
    ['a comment', (sandbox, shop, number) => sandbox.comment(shop, number, 'Hello.', 'lee')],
    ['a push', (sandbox, shop, number) => sandbox.editFile(shop, number, 'docs/a.md', 'more')],
    ['a label', (sandbox, shop, number) => sandbox.setLabels(shop, number, ['bug'])],
    ['a lock', (sandbox, shop, number) => sandbox.lockIssue(shop, number)],
    ['becoming a draft', (sandbox, shop, number) => sandbox.convertToDraft(shop, number)],
  ] satisfies readonly (readonly [string, (sandbox: Sandbox, shop: string, number: number) => unknown])[]

  it.each(acts)('is that of the opening until there is %s', async (_, act) => {
    const clock = handClock()
    const sandbox = await useSandbox({ clock })
    const shop = sandbox.createRepository({
      owner: 'acme',
      name: 'shop',
      collaborators: { kim: 'write', lee: 'write' },
    })
    const octokit = await asInstallation(sandbox)
    const number = sandbox.openPullRequest(shop, { files: { 'docs/a.md': base } })
    clock.pass(5000)
    const read = async () => (await octokit.pulls.get({ ...repo, pull_number: number })).data
    const opened = await read()
    expect(opened.updated_at).toBe(opened.created_at)
    act(sandbox, shop, number)
    expect(Date.parse((await read()).updated_at)).toBe(Date.parse(opened.created_at) + 5000)
  })
})

describe('a review of the App', () => {
  const text = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join('\n')
  const remark = (line: number, more = {}) => ({
    path: 'docs/a.md',
    body: 'Better:',
    line,
    side: 'RIGHT' as const,
    ...more,
  })

  it('stands with its remarks on lines that the diff shows, and is listed', async () => {
    const { sandbox, shop, octokit } = await start({ 'docs/a.md': text })
    const number = sandbox.openPullRequest(shop, { files: { 'docs/a.md': text.replace('line 10', 'line ten') } })
    const review = { ...repo, pull_number: number, event: 'COMMENT' as const, body: 'Two corrections.' }
    const comments = [remark(13), remark(11, { start_line: 10, start_side: 'RIGHT' as const })]
    await octokit.pulls.createReview({ ...review, comments })
    expect(sandbox.reviewComments(shop, number)).toMatchObject([
      { line: 13, startLine: null },
      { line: 11, startLine: 10 },
    ])
    const { data } = await octokit.pulls.listReviews({ ...repo, pull_number: number })
    expect(data).toMatchObject([{ state: 'COMMENTED', body: 'Two corrections.', user: { type: 'Bot' } }])
    expect(sandbox.violations).toEqual([])
  })

  it.each([
    ['on a line that the diff does not show', [remark(14)]],
    ['on a file that is not changed', [{ ...remark(10), path: 'docs/b.md' }]],
    ['on lines that end before they start', [remark(9, { start_line: 10 })]],
  ])('is refused whole %s', async (_name, comments) => {
    const { sandbox, shop, octokit } = await start({ 'docs/a.md': text })
    const number = sandbox.openPullRequest(shop, { files: { 'docs/a.md': text.replace('line 10', 'line ten') } })
    const review = {
      ...repo,
      pull_number: number,
      event: 'COMMENT' as const,
      body: 'No.',
      comments: [remark(10), ...comments],
    }
    expect(await refusal(octokit.pulls.createReview(review))).toMatchObject({ status: 422 })
    expect(sandbox.reviewComments(shop, number)).toEqual([])
  })
})
