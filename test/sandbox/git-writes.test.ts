import { describe, expect, it } from 'vitest'
import { allPermissions, asInstallation, handClock, refusal, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }

async function start(permissions: Readonly<Record<string, string>> = { ...allPermissions, contents: 'write' }) {
  const clock = handClock()
  const sandbox = await useSandbox({ clock, permissions })
  const files = { 'docs/a.md': 'one\n', 'docs/b.md': 'b\n' }
  const shop = sandbox.createRepository({ owner: 'acme', name: 'shop', files, collaborators: { kim: 'write' } })
  const octokit = await asInstallation(sandbox, 'acme', clock)
  const commit = async (parent: string, content: string) => {
    const blob = await octokit.git.createBlob({
      ...repo,
      content: Buffer.from(content).toString('base64'),
      encoding: 'base64',
    })
    const entry = { path: 'docs/a.md', mode: '100644', type: 'blob', sha: blob.data.sha } as const
    const tree = await octokit.git.createTree({ ...repo, base_tree: parent, tree: [entry] })
    const { data } = await octokit.git.createCommit({
      ...repo,
      message: 'Link',
      tree: tree.data.sha,
      parents: [parent],
    })
    return data.sha
  }
  return { sandbox, shop, octokit, commit }
}

describe('git objects', () => {
  it('make a commit of the App’s bot that changes one file, byte for byte', async () => {
    const { sandbox, shop, octokit, commit } = await start()
    const sha = await commit(sandbox.branchTip(shop), '\ufefftwo\r\n')
    const { data } = await octokit.repos.getCommit({ ...repo, ref: sha })
    expect(data.author?.login).toBe(sandbox.botLogin)
    expect(data.files?.map(({ filename }) => filename)).toEqual(['docs/a.md'])
    expect(sandbox.fileAt(shop, 'docs/a.md', sha)).toBe('\ufefftwo\r\n')
    expect(sandbox.fileAt(shop, 'docs/b.md', sha)).toBe('b\n')
    expect(sandbox.fileAt(shop, 'docs/a.md')).toBe('one\n')
  })

  it('refuse parents, trees and blobs that are not there', async () => {
    const { octokit } = await start()
    const nothing = '0'.repeat(40)
    const entry = { path: 'a', mode: '100644', type: 'blob', sha: nothing } as const
    expect((await refusal(octokit.git.createTree({ ...repo, tree: [entry] }))).status).toBe(422)
    expect((await refusal(octokit.git.createCommit({ ...repo, message: 'x', tree: nothing }))).status).toBe(422)
    const ref = 'refs/heads/x'
    expect((await refusal(octokit.git.createRef({ ...repo, ref, sha: nothing }))).status).toBe(422)
  })
})

describe('a branch', () => {
  it('is made once, moved forward, and elsewhere only by force', async () => {
    const { sandbox, shop, octokit, commit } = await start()
    const base = sandbox.branchTip(shop)
    const [one, two] = [await commit(base, '1'), await commit(base, '2')]
    await octokit.git.createRef({ ...repo, ref: 'refs/heads/links/main', sha: base })
    const again = await refusal(octokit.git.createRef({ ...repo, ref: 'refs/heads/links/main', sha: base }))
    expect(again).toMatchObject({ status: 422, message: expect.stringContaining('Reference already exists') })
    const move = (sha: string, force: boolean) =>
      octokit.git.updateRef({ ...repo, ref: 'heads/links/main', sha, force })
    await move(one, false)
    expect((await refusal(move(two, false))).message).toContain('Update is not a fast forward')
    await move(two, true)
    expect(sandbox.branchTip(shop, 'links/main')).toBe(two)
    const none = octokit.git.updateRef({ ...repo, ref: 'heads/none', sha: one })
    expect((await refusal(none)).message).toContain('Reference does not exist')
  })

  it('that moves takes its open pull request along', async () => {
    const { sandbox, shop, octokit, commit } = await start()
    const base = sandbox.branchTip(shop)
    const [one, two] = [await commit(base, '1'), await commit(base, '2')]
    await octokit.git.createRef({ ...repo, ref: 'refs/heads/links', sha: one })
    const { data } = await octokit.pulls.create({ ...repo, title: 'Links', head: 'links', base: 'main' })
    await octokit.git.updateRef({ ...repo, ref: 'heads/links', sha: two, force: true })
    expect(sandbox.pullRequest(shop, data.number)?.pull.headSha).toBe(two)
  })
})

describe('a pull request of the App', () => {
  it('is its own, is one for a head, and can be changed and closed', async () => {
    const { sandbox, shop, octokit, commit } = await start()
    const sha = await commit(sandbox.branchTip(shop), '1')
    await octokit.git.createRef({ ...repo, ref: 'refs/heads/links', sha })
    const draft = { ...repo, title: 'Links', body: 'For you', head: 'links', base: 'main' }
    const { data } = await octokit.pulls.create(draft)
    expect(data).toMatchObject({ user: { login: sandbox.botLogin, type: 'Bot' }, head: { sha }, state: 'open' })
    expect((await refusal(octokit.pulls.create(draft))).message).toContain(
      'A pull request already exists for acme:links',
    )
    await octokit.pulls.update({ ...repo, pull_number: data.number, body: 'Done', state: 'closed' })
    expect(sandbox.pullRequest(shop, data.number)).toMatchObject({ state: 'closed', body: 'Done', title: 'Links' })
    const listed = await octokit.pulls.list({ ...repo, head: 'acme:links', state: 'all' })
    expect(listed.data.map(({ number }) => number)).toEqual([data.number])
    expect((await octokit.pulls.create(draft)).data.number).toBeGreaterThan(data.number)
  })

  it('is refused without commits, and from a branch that is not there', async () => {
    const { sandbox, shop, octokit } = await start()
    await octokit.git.createRef({ ...repo, ref: 'refs/heads/same', sha: sandbox.branchTip(shop) })
    const from = (head: string) => refusal(octokit.pulls.create({ ...repo, title: 'Links', head, base: 'main' }))
    expect((await from('same')).message).toContain('No commits between main and same')
    expect((await from('none')).status).toBe(422)
  })
})

it('without contents: write every write of files is refused, and nothing happens', async () => {
  const { sandbox, shop, octokit } = await start(allPermissions)
  const sha = sandbox.branchTip(shop)
  // Awaited together: one that is refused while another is awaited would count as unhandled.
  const refusals = await Promise.all(
    [
      octokit.git.createBlob({ ...repo, content: 'x' }),
      octokit.git.createTree({ ...repo, tree: [] }),
      octokit.git.createCommit({ ...repo, message: 'x', tree: sha }),
      octokit.git.createRef({ ...repo, ref: 'refs/heads/x', sha }),
      octokit.git.updateRef({ ...repo, ref: 'heads/main', sha }),
    ].map(refusal),
  )
  for (const refused of refusals) {
    expect(refused).toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
    })
  }
  expect(sandbox.branchTip(shop)).toBe(sha)
})

it('an archived repository takes nothing', async () => {
  const { sandbox, shop, octokit } = await start()
  sandbox.changeRepository(shop, { archived: true })
  expect((await refusal(octokit.git.createBlob({ ...repo, content: 'x' }))).status).toBe(403)
})
