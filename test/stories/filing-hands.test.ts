import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Issue as SandboxIssue } from '../../src/sandbox/state/records.ts'
import { signJwt } from '../sandbox/use-sandbox.ts'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
const document = (rows: readonly string[], end = '') => `# Checkout errors

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Action items

| Action | Owner |
|---|---|
${rows.join('\n')}
${end}`
const rows = ['| Alert on certificates that end within 30 days | @kim |', '| Improve monitoring | |']
const reworded = ['| Alert on certificates that end within 40 days | @kim |', '| Improve monitoring | |']

let repositories = 0
function repository(): string {
  repositories += 1
  return debrief.sandbox.createRepository({
    ...{ owner: 'acme', name: `store-${repositories}`, collaborators: { kim: 'write', pat: 'write' } },
  })
}

async function push(repo: string, files: Readonly<Record<string, string>>): Promise<void> {
  debrief.sandbox.push(repo, { files })
  await debrief.quiet()
}

/** A repository with the two rows filed; gives the number of the first issue. */
async function filed(): Promise<{ readonly repo: string; readonly number: number }> {
  const repo = repository()
  await push(repo, { [path]: document(rows) })
  return { repo, number: issues(repo)[0]?.number ?? 0 }
}

const issues = (repo: string) => debrief.sandbox.issues(repo)
const titles = (repo: string) => issues(repo).map(({ title }) => title)
const filings = (repo: string) => debrief.sandbox.checkRuns(repo).filter(({ name }) => name === 'AAR follow-ups')

/** Run after run ends without a write. */
async function isAtRest(repo: string): Promise<void> {
  debrief.counted()
  await push(repo, { 'docs/notes.md': `${Math.random()}` })
  const { writes, lines } = debrief.counted()
  expect(writes, lines.join('\n')).toBe(0)
}

describe('what people do to an issue', () => {
  test('an emptied body stays empty, and that is said once', async () => {
    const { repo, number } = await filed()
    debrief.sandbox.editIssue(repo, number, { body: '' }, 'pat')
    await push(repo, { [path]: document(reworded) })
    expect(debrief.sandbox.issue(repo, number)?.body).toBe('')
    expect(debrief.sandbox.comments(repo, number).map(({ body }) => body)).toEqual([
      expect.stringContaining('was removed by a person'),
    ])
    expect(issues(repo)).toHaveLength(2)
    await isAtRest(repo)
  })

  test('a locked issue is kept, and nothing is said on it', async () => {
    const { repo, number } = await filed()
    debrief.sandbox.lockIssue(repo, number)
    await push(repo, { [path]: document(rows.slice(1)) })
    expect(debrief.sandbox.comments(repo, number)).toEqual([])
    expect(issues(repo)).toHaveLength(2)
    await isAtRest(repo)
  })

  test('a transferred issue is not filed again', async () => {
    const { repo, number } = await filed()
    const other = repository()
    debrief.sandbox.transferIssue(repo, number, other)
    await push(repo, { [path]: document(rows, '\nThank you.\n') })
    expect(titles(repo)).toEqual(['Improve monitoring'])
    expect(titles(other)).toEqual(['Alert on certificates that end within 30 days'])
    await isAtRest(repo)
  })

  test('a deleted issue is not filed again, and a new row beside it is, saying so', async () => {
    const { repo, number } = await filed()
    debrief.sandbox.deleteIssue(repo, number)
    await push(repo, { [path]: document([...rows, '| Write a runbook | |']) })
    expect(titles(repo)).toEqual(['Improve monitoring', 'Write a runbook'])
    expect(filings(repo).at(-1)?.summary).toContain(`issue ${number} was deleted, and is not filed again`)
    await isAtRest(repo)
  })

  test('an issue turned into a discussion is not filed again', async () => {
    const { repo, number } = await filed()
    const discussion = `${debrief.sandbox.url}/${repo}/discussions/${number}`
    debrief.sandbox.intercept(({ phase, path: asked }) => {
      if (phase === 'after') return undefined
      if (asked.includes('/discussions/')) return { kind: 'answer', status: 404, body: { message: 'Not Found' } }
      const isIt = asked.endsWith(`/issues/${number}`)
      return isIt ? { kind: 'answer', status: 301, headers: { location: discussion }, body: {} } : undefined
    })
    debrief.sandbox.deleteIssue(repo, number)
    await push(repo, { [path]: document(rows, '\nThank you.\n') })
    debrief.sandbox.intercept(null)
    expect(titles(repo)).toEqual(['Improve monitoring'])
  })
})

test('a duplicate of an issue is closed as one, unless a person has worked on it', async () => {
  const { repo, number } = await filed()
  const original = debrief.sandbox.issue(repo, number)
  const [second, third] = await asApp(repo, [original, original])
  debrief.sandbox.setLabels(repo, third ?? 0, [...(original?.labels ?? []), 'mine'], 'pat')
  await push(repo, { [path]: document(reworded) })
  expect(debrief.sandbox.issue(repo, second ?? 0)).toMatchObject({ state: 'closed', stateReason: 'duplicate' })
  expect(debrief.sandbox.issue(repo, second ?? 0)?.duplicateOf).toBe(original?.id)
  expect(debrief.sandbox.issue(repo, third ?? 0)?.state).toBe('open')
  expect(debrief.sandbox.issue(repo, number)?.state).toBe('open')
  await isAtRest(repo)
})

/** Creates issues as the App itself would, behind the back of the server under test; gives their numbers. */
async function asApp(repo: string, drafts: readonly (SandboxIssue | null)[]): Promise<readonly number[]> {
  const { sandbox } = debrief
  const post = async (route: string, authorization: string, body: unknown) => {
    const headers = { authorization, accept: 'application/vnd.github+json', 'content-type': 'application/json' }
    const answer = await fetch(`${sandbox.apiUrl}${route}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await answer.json()) as { readonly token: string; readonly number: number }
  }
  const installation = sandbox.installationId('acme')
  const jwt = `Bearer ${signJwt(sandbox, new Date())}`
  const { token } = await post(`/app/installations/${installation}/access_tokens`, jwt, {})
  const numbers: number[] = []
  for (const draft of drafts) {
    const { title, body, labels, assignees } = draft ?? {}
    numbers.push((await post(`/repos/${repo}/issues`, `token ${token}`, { title, body, labels, assignees })).number)
  }
  return numbers
}

test('what GitHub refused three times is tried again on Re-run only', async () => {
  const repo = repository()
  debrief.sandbox.intercept(({ phase, method, path: asked }) =>
    phase === 'before' && method === 'POST' && asked.endsWith(`/${repo}/issues`)
      ? { kind: 'answer', status: 422, body: { message: 'Validation Failed' } }
      : undefined,
  )
  await push(repo, { [path]: document(rows.slice(1)) })
  for (const next of ['second.md', 'third.md']) await push(repo, { [next]: 'Another push, another run.' })
  expect(filings(repo)).toMatchObject([{ conclusion: 'neutral' }])
  debrief.sandbox.intercept(null)
  await isAtRest(repo)
  expect(issues(repo)).toEqual([])
  debrief.sandbox.rerequestCheckRun(repo, filings(repo)[0]?.id ?? 0)
  await debrief.quiet()
  expect(titles(repo)).toEqual(['Improve monitoring'])
  expect(filings(repo)).toMatchObject([{ conclusion: 'success' }])
  await isAtRest(repo)
})

test.each([
  ['set where the organisation has it', ['Bug', 'Task'], ['Task', 'Task'], false],
  ['left out where it has none, and that is said', [], [null, null], true],
] as const)('the issue type of the configuration is %s', async (_, types, expected, isSaid) => {
  const repo = repository()
  debrief.sandbox.setIssueTypes('acme', types)
  await push(repo, { '.github/debrief.yml': 'issueType: task\n', [path]: document(rows) })
  expect(issues(repo).map(({ type }) => type)).toEqual(expected)
  expect(filings(repo).at(-1)?.summary?.includes('The issue type task could not be set')).toBe(isSaid)
  await isAtRest(repo)
})

describe('commands', () => {
  const config = 'leads:\n  productOwner: rae\nmaxNewIssuesPerAar: 1\n'
  const ofApp = (repo: string, number: number) =>
    debrief.sandbox.comments(repo, number).filter(({ author }) => author === debrief.sandbox.botLogin)

  test('on a merged pull request lift the caps for a lead, and answer others once', async () => {
    const repo = repository()
    debrief.sandbox.setCollaborator(repo, 'rae', 'read')
    await push(repo, { '.github/debrief.yml': config })
    const number = debrief.sandbox.openPullRequest(repo, { files: { [path]: document(rows) } })
    debrief.sandbox.mergePullRequest(repo, number)
    await debrief.quiet()
    const before = ofApp(repo, number).length
    debrief.sandbox.comment(repo, number, '/aar file all', 'mallory')
    await debrief.quiet()
    expect(issues(repo)).toEqual([])
    expect(ofApp(repo, number).at(-1)?.body).toContain('by mallory did not count')
    debrief.sandbox.comment(repo, number, '/aar file all', 'rae')
    await debrief.quiet()
    expect(titles(repo)).toHaveLength(2)
    expect(ofApp(repo, number)).toHaveLength(before)
    await isAtRest(repo)
  })

  test('on a pull request that is open, or in an issue, do nothing', async () => {
    const repo = repository()
    await push(repo, { '.github/debrief.yml': config })
    const number = debrief.sandbox.openPullRequest(repo, { files: { [path]: document(rows) } })
    const issue = debrief.sandbox.createIssue(repo, { title: 'Something else' })
    for (const place of [number, issue]) debrief.sandbox.comment(repo, place, '/aar file all', 'pat')
    await debrief.quiet()
    expect(titles(repo)).toEqual(['Something else'])
  })
})

describe('an AAR that cannot be read', () => {
  test.each([
    ['is larger than 1 MB', document(rows, 'x'.repeat(1_000_001)), 'larger than 1 MB'],
    ['is not UTF-8', Buffer.from('# Checkout\n\n## Action items\n\n- Caf\xe9\n', 'latin1'), 'not UTF-8'],
  ])('because it %s is told in the filing check, and its issues are not said to be gone', async (_, content, words) => {
    const { repo, number } = await filed()
    debrief.sandbox.push(repo, { files: { [path]: content } })
    await debrief.quiet()
    expect(filings(repo).at(-1)?.summary).toContain(words)
    expect(debrief.sandbox.comments(repo, number)).toEqual([])
    await isAtRest(repo)
  })

  test('in its front matter only is filed from the rest, and that is said', async () => {
    const repo = repository()
    await push(repo, { [path]: `---\nowner: [kim\n---\n${document(rows)}` })
    expect(issues(repo)).toHaveLength(2)
    expect(filings(repo).at(-1)?.summary).toContain('front matter was left out')
    await isAtRest(repo)
  })
})
