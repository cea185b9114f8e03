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

| Action | Owner | Ticket |
|---|---|---|
${rows.join('\n')}
`
const rows = ['| Alert on certificates that end within 30 days | @kim | |', '| Improve monitoring | SRE team | |']

let repositories = 0
function repository(files: Readonly<Record<string, string>> = {}): string {
  repositories += 1
  const name = `store-${repositories}`
  return debrief.sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write', pat: 'write' }, files })
}

/** Opens a pull request that brings these files, merges it, and waits until the app has dealt with it. */
async function merge(
  repo: string,
  files: Readonly<Record<string, string | null>>,
  method: 'merge' | 'squash' | 'rebase' = 'squash',
): Promise<number> {
  const number = debrief.sandbox.openPullRequest(repo, { files })
  await debrief.quiet()
  debrief.counted()
  debrief.sandbox.mergePullRequest(repo, number, method)
  await debrief.quiet()
  return number
}

const issues = (repo: string) => debrief.sandbox.issues(repo)
const filing = (repo: string) => debrief.sandbox.checkRuns(repo).filter(({ name }) => name === 'AAR follow-ups')
const told = (repo: string, number: number) =>
  debrief.sandbox.comments(repo, number).filter(({ body }) => body.startsWith('<!-- debrief:filed'))

describe('a merge', () => {
  for (const method of ['merge', 'squash', 'rebase'] as const) {
    test(`as ${method} files each item once, with labels and assignee, and tells the leads once`, async () => {
      const repo = repository({ '.github/debrief.yml': 'leads:\n  productOwner: pat\n' })
      const number = await merge(repo, { [path]: document(rows) }, method)
      expect(issues(repo).map(({ title }) => title)).toEqual([
        'Alert on certificates that end within 30 days',
        'Improve monitoring',
      ])
      expect(issues(repo)[0]).toMatchObject({ assignees: ['kim'] })
      expect(issues(repo)[1]?.labels).toEqual(['aar', 'aar/needs-priority', 'aar/team-sre'])
      expect(told(repo, number)).toHaveLength(1)
      expect(told(repo, number)[0]?.body).toContain('@pat')
      expect(filing(repo)).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    })
  }

  test('with the labels there costs at most four writes and one an item; the same again none', async () => {
    const repo = repository()
    await merge(repo, { 'docs/aar/first.md': document(rows) })
    await merge(repo, {
      [path]: document(['| Shard the queue | | |', '| Write a runbook | | |', '| Rotate keys | | |']),
    })
    const { writes, lines } = debrief.counted()
    expect(writes, lines.join('\n')).toBeLessThanOrEqual(3 + 4)
    await debrief.sandbox.deliveries.settled()
    debrief.sandbox.push(repo, { files: { 'src/a.ts': 'x' } })
    await debrief.quiet()
    expect(debrief.counted().writes).toBe(0)
    expect(issues(repo)).toHaveLength(5)
  })

  test('with the labels there files 30 items for at most 37 writes, progress included; told again, none', async () => {
    const repo = repository()
    await merge(repo, { 'docs/aar/first.md': document(rows.slice(1)) })
    await merge(repo, { [path]: document(Array.from({ length: 30 }, (_, i) => `| Mend part ${i} of the queue | | |`)) })
    const { writes, lines } = debrief.counted()
    expect(issues(repo)).toHaveLength(31)
    expect(writes, lines.join('\n')).toBeLessThanOrEqual(37)
    const progress = lines.filter((line) => line.startsWith('PATCH') && line.includes('/check-runs/'))
    expect(progress.length, lines.join('\n')).toBeGreaterThanOrEqual(3)
    const merged = debrief.sandbox.deliveries.all().findLast(({ action }) => action === 'closed')
    await debrief.sandbox.deliveries.redeliver(merged?.id ?? 0)
    await debrief.quiet()
    const again = debrief.counted()
    expect(again.reads).toBeGreaterThan(0)
    expect(again.writes, again.lines.join('\n')).toBe(0)
  })

  test.each([
    ['502', 'before', { kind: 'answer', status: 502, body: {} }],
    ['502', 'after', { kind: 'answer', status: 502, body: {} }],
    ['a cut connection', 'before', { kind: 'cut' }],
    ['a cut connection', 'after', { kind: 'cut' }],
  ] as const)('whose first issue is answered by %s %s it took effect files each item once', async (_, phase, fault) => {
    const repo = repository()
    const creates: number[] = []
    debrief.sandbox.intercept((request) => {
      const isCreate = request.method === 'POST' && request.path === `/repos/${repo}/issues`
      if (!isCreate || request.phase !== phase) return undefined
      creates.push(request.id)
      return creates.length === 1 ? fault : undefined
    })
    await merge(repo, { [path]: document(rows) })
    debrief.sandbox.intercept(null)
    // Nothing is sent again that took effect; what did not is sent once more, after looking.
    expect(creates).toHaveLength(phase === 'before' ? 3 : 2)
    expect(issues(repo)).toHaveLength(2)
    expect(filing(repo)).toMatchObject([{ status: 'completed', conclusion: 'success' }])
  })

  test('of an edit updates the issue of a reworded row and files the new one', async () => {
    const repo = repository()
    await merge(repo, { [path]: document(rows) })
    await merge(repo, {
      [path]: document([
        '| Alert on certificates that end within 40 days | @kim | |',
        ...rows.slice(1),
        '| Write a runbook | | |',
      ]),
    })
    expect(issues(repo).map(({ title }) => title)).toEqual([
      'Alert on certificates that end within 40 days',
      'Improve monitoring',
      'Write a runbook',
    ])
  })

  test('of a push that touches no AAR costs at most five reads', async () => {
    const repo = repository({ [path]: document(rows) })
    debrief.counted()
    debrief.sandbox.push(repo, { files: { 'src/a.ts': 'x' } })
    await debrief.quiet()
    const { reads, writes, lines } = debrief.counted()
    expect(reads, lines.join('\n')).toBeLessThanOrEqual(5)
    expect(writes).toBe(0)
  })
})
