import { describe, expect, it } from 'vitest'
import { asInstallation, handClock, refusal, useSandbox } from './use-sandbox.ts'

const repo = { owner: 'acme', repo: 'shop' }

async function start(files: Record<string, string> = {}) {
  const clock = handClock()
  const sandbox = await useSandbox({ clock })
  const shop = sandbox.createRepository({ owner: 'acme', name: 'shop', files, collaborators: { kim: 'write' } })
  return { sandbox, shop, clock, octokit: await asInstallation(sandbox, 'acme', clock) }
}

describe('contents', () => {
  it('come as JSON, as they are, and as objects', async () => {
    const { octokit } = await start({ 'docs/aar/größe 1.md': 'Grüße\n' })
    const file = { ...repo, path: 'docs/aar/größe 1.md' }
    const { data } = await octokit.repos.getContent(file)
    expect(data).toMatchObject({ type: 'file', encoding: 'base64', size: 8, name: 'größe 1.md' })
    expect('content' in data && Buffer.from(data.content, 'base64').toString()).toBe('Grüße\n')
    expect((await octokit.repos.getContent({ ...file, mediaType: { format: 'raw' } })).data).toBe('Grüße\n')
    const folder = await octokit.repos.getContent({ ...repo, path: 'docs' })
    expect(folder.data).toMatchObject([{ type: 'dir', path: 'docs/aar' }])
    const object = await octokit.repos.getContent({ ...repo, path: 'docs/aar', mediaType: { format: 'object' } })
    expect(object.data).toMatchObject({ type: 'dir', entries: [{ type: 'file' }] })
  })

  it('are not found at a path or ref that is not there', async () => {
    const { octokit } = await start()
    expect((await refusal(octokit.repos.getContent({ ...repo, path: 'none.md' }))).status).toBe(404)
    expect((await refusal(octokit.repos.getContent({ ...repo, path: 'README.md', ref: 'none' }))).status).toBe(404)
  })

  it('over 1 MB come without content as JSON, and whole as they are', async () => {
    const { octokit } = await start({ 'big.md': 'a'.repeat(1024 * 1024 + 1) })
    expect((await octokit.repos.getContent({ ...repo, path: 'big.md' })).data).toMatchObject({
      content: '',
      encoding: 'none',
    })
    const { data } = await octokit.repos.getContent({ ...repo, path: 'big.md', mediaType: { format: 'raw' } })
    expect(String(data)).toHaveLength(1024 * 1024 + 1)
  })

  it('have the ids that git gives them', async () => {
    const { octokit } = await start({ 'hello.txt': 'hello\n', 'a/b.txt': 'x' })
    const { data } = await octokit.git.getTree({ ...repo, tree_sha: 'main', recursive: 'true' })
    const byPath = new Map(data.tree.map((one) => [one.path, one.sha]))
    expect(byPath.get('hello.txt')).toBe('ce013625030ba8dba906f756967f9e9ca394464a')
    expect([...byPath.keys()]).toEqual(['README.md', 'a', 'a/b.txt', 'hello.txt'])
    const blob = await octokit.git.getBlob({ ...repo, file_sha: 'ce013625030ba8dba906f756967f9e9ca394464a' })
    expect(Buffer.from(blob.data.content, 'base64').toString()).toBe('hello\n')
    const ref = await octokit.git.getRef({ ...repo, ref: 'heads/main' })
    expect(ref.data.object.sha).toMatch(/^[0-9a-f]{40}$/)
    expect((await refusal(octokit.git.getRef({ ...repo, ref: 'heads/none' }))).status).toBe(404)
  })
})

describe('commits', () => {
  it('are listed newest first, by path and time', async () => {
    const { sandbox, shop, clock, octokit } = await start()
    const shas = ['one', 'two', 'three'].map((text) => {
      clock.pass(60_000)
      return sandbox.push(shop, { files: { [text === 'two' ? 'docs/b.md' : 'docs/a.md']: text }, message: text })
    })
    const messages = async (options: object) =>
      (await octokit.repos.listCommits({ ...repo, ...options })).data.map((one) => one.commit.message)
    expect(await messages({})).toEqual(['three', 'two', 'one', 'Begin'])
    expect(await messages({ path: 'docs/a.md' })).toEqual(['three', 'one'])
    expect(await messages({ path: 'docs', since: '2026-11-02T09:02:00Z' })).toEqual(['three', 'two'])
    expect(await messages({ until: '2026-11-02T09:01:00Z' })).toEqual(['one', 'Begin'])
    expect(await messages({ sha: shas[1], per_page: 1 })).toEqual(['two'])
    expect((await refusal(octokit.repos.listCommits({ ...repo, sha: 'none' }))).status).toBe(404)
  })

  it('show what they changed against their first parent', async () => {
    const { sandbox, shop, octokit } = await start({ 'a.md': 'a\n' })
    const sha = sandbox.push(shop, { files: { 'a.md': 'b\n', 'README.md': null } })
    const { data } = await octokit.repos.getCommit({ ...repo, ref: sha })
    expect(data.files?.map((one) => [one.filename, one.status])).toEqual([
      ['README.md', 'removed'],
      ['a.md', 'modified'],
    ])
    expect(data.stats).toEqual({ additions: 1, deletions: 2, total: 3 })
    expect((await refusal(octokit.repos.getCommit({ ...repo, ref: 'none' }))).status).toBe(422)
  })

  it('are compared: ahead, behind, diverged, and 300 files at most', async () => {
    const { sandbox, shop, octokit } = await start()
    const first = sandbox.branchTip(shop)
    const files = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f/${index}.md`, 'x']))
    const second = sandbox.push(shop, { files })
    sandbox.push(shop, { branch: 'side', files: { 'b.md': 'b' } })
    sandbox.push(shop, { files: { 'c.md': 'c' } })
    const compare = async (basehead: string) => {
      const { data } = await octokit.repos.compareCommitsWithBasehead({ ...repo, basehead })
      return [data.status, data.ahead_by, data.behind_by, data.files?.length]
    }
    expect(await compare(`${first}...${second}`)).toEqual(['ahead', 1, 0, 300])
    expect(await compare(`main...${first}`)).toEqual(['behind', 0, 2, 0])
    expect(await compare('main...side')).toEqual(['diverged', 1, 1, 1])
    expect(await compare('main...main')).toEqual(['identical', 0, 0, 0])
  })

  it('pushed without a pull request belong to none', async () => {
    const { sandbox, shop, octokit } = await start()
    const sha = sandbox.push(shop, { files: { 'a.md': 'a' } })
    expect((await octokit.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha })).data).toEqual([])
  })
})

describe('a repository', () => {
  it('is found under its old name', async () => {
    const { sandbox, shop, octokit } = await start()
    const number = sandbox.createIssue(shop, { title: 'One' })
    sandbox.renameRepository(shop, 'store')
    expect((await octokit.repos.get(repo)).data.full_name).toBe('acme/store')
    expect((await octokit.issues.get({ ...repo, issue_number: number })).data.title).toBe('One')
    await octokit.issues.createComment({ ...repo, issue_number: number, body: 'Still here' })
    expect(sandbox.comments('acme/store', number).map((one) => one.body)).toEqual(['Still here'])
  })

  it('answers what has not changed with 304, free of charge', async () => {
    const { sandbox, octokit } = await start()
    const first = await octokit.repos.get(repo)
    const used = sandbox.rateLimit.state().used
    const headers = { 'if-none-match': String(first.headers.etag) }
    expect((await refusal(octokit.repos.get({ ...repo, headers }))).status).toBe(304)
    expect(sandbox.rateLimit.state().used).toBe(used)
    expect(sandbox.requests.at(-1)?.notModified).toBe(true)
  })
})
