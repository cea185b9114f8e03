import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
const document = (rows: readonly string[]) => `# Checkout errors

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Action items

| Action | Owner | Repository |
|---|---|---|
${rows.join('\n')}
`

let repositories = 0
function repository(changes: { readonly visibility?: 'public' | 'private' } = {}): string {
  repositories += 1
  const name = `store-${repositories}`
  return debrief.sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, ...changes })
}

const titles = (repo: string) => debrief.sandbox.issues(repo).map(({ title }) => title)
const nameOf = (repo: string) => repo.split('/')[1] ?? ''

async function open(repo: string, rows: readonly string[]): Promise<number> {
  const number = debrief.sandbox.openPullRequest(repo, { files: { [path]: document(rows) } })
  await debrief.quiet()
  return number
}

async function merge(repo: string, number: number): Promise<void> {
  debrief.sandbox.mergePullRequest(repo, number, 'squash')
  await debrief.quiet()
}

async function isAtRest(repo: string): Promise<void> {
  debrief.counted()
  debrief.sandbox.push(repo, { files: { 'docs/notes.md': `${Math.random()}` } })
  await debrief.quiet()
  const { writes, lines } = debrief.counted()
  expect(writes, lines.join('\n')).toBe(0)
}

describe('a row that names another repository', () => {
  test('is filed there as the plan said, and its edits reach it there', async () => {
    const repo = repository({ visibility: 'private' })
    const other = repository({ visibility: 'private' })
    const rows = [`| Alert on certificates that end within 30 days | @kim | ${other} |`, '| Improve monitoring | | |']
    const number = await open(repo, rows)
    expect(debrief.sandbox.comments(repo, number)[0]?.body).toContain(`in ${other}, as its row says`)
    debrief.counted()
    await merge(repo, number)
    expect(titles(repo)).toEqual(['Improve monitoring'])
    expect(debrief.sandbox.issues(other)).toMatchObject([
      { title: 'Alert on certificates that end within 30 days', assignees: ['kim'] },
    ])
    await isAtRest(repo)
    const reworded = `| Alert on certificates that end within 40 days | @kim | ${nameOf(other)} |`
    debrief.sandbox.push(repo, { files: { [path]: document([reworded, ...rows.slice(1)]) } })
    await debrief.quiet()
    expect(titles(other)).toEqual(['Alert on certificates that end within 40 days'])
    await isAtRest(repo)
  })

  test('that is more public than its own is filed beside the AAR, as the plan said', async () => {
    const repo = repository({ visibility: 'private' })
    const other = repository({ visibility: 'public' })
    const number = await open(repo, [`| Improve monitoring | | ${nameOf(other)} |`])
    const why = `${other} is public, and this repository is private`
    expect(debrief.sandbox.comments(repo, number)[0]?.body).toContain(why)
    await merge(repo, number)
    expect(titles(other)).toEqual([])
    expect(debrief.sandbox.issues(repo)[0]?.body).toContain(`**Filed beside its AAR**: ${why}`)
    await isAtRest(repo)
  })

  test('in a public pull request does not tell whether a private repository exists', async () => {
    const repo = repository({ visibility: 'public' })
    const other = repository({ visibility: 'private' })
    const told: string[] = []
    for (const name of [nameOf(other), 'nowhere-at-all']) {
      const number = await open(repo, [`| Improve monitoring | | ${name} |`])
      const body = debrief.sandbox.comments(repo, number)[0]?.body ?? ''
      told.push(/in acme\/\S+ if Debrief may file there, else beside its AAR/.exec(body)?.[0] ?? '')
      debrief.sandbox.closePullRequest(repo, number)
      await debrief.quiet()
    }
    expect(told.map((words) => words.replace(/acme\/\S+/, 'it'))).toEqual(
      Array(2).fill('in it if Debrief may file there, else beside its AAR'),
    )
  })
})

test('an issue that was transferred within the owner is followed', async () => {
  const repo = repository({ visibility: 'private' })
  const other = repository({ visibility: 'private' })
  const number = await open(repo, ['| Alert on certificates that end within 30 days | @kim | |'])
  await merge(repo, number)
  const issue = debrief.sandbox.issues(repo)[0]?.number ?? 0
  debrief.sandbox.transferIssue(repo, issue, other)
  debrief.sandbox.push(repo, {
    files: { [path]: document(['| Alert on certificates that end within 40 days | @kim | |']) },
  })
  await debrief.quiet()
  expect(titles(repo)).toEqual([])
  expect(titles(other)).toEqual(['Alert on certificates that end within 40 days'])
  await isAtRest(repo)
})
