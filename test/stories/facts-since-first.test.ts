import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
const frank = `# Checkout was slow

## Summary

For 90 minutes one in five checkouts failed.

## Impact

1,200 orders were lost.

## Timeline (UTC)

- 2026-11-03 10:04 The incident started with a deploy
- 2026-11-03 11:46 The incident was resolved

## Causes

- The cache was cold, because the deploy empties it.

## Action items

| Action | Owner | Due |
|---|---|---|
| Warm the cache before a deploy | @kim | 2026-12-01 |
`
const softer = frank.replace('1,200 orders were lost.', 'Some orders were lost.')

let repositories = 0
function repository(): string {
  repositories += 1
  return debrief.sandbox.createRepository({
    owner: 'acme',
    name: `since-${repositories}`,
    collaborators: { kim: 'write', lee: 'write' },
    files: {},
  })
}

async function open(repo: string, text: string, draft: 'draft' | 'ready' = 'ready'): Promise<number> {
  const number = debrief.sandbox.openPullRequest(repo, { files: { [path]: text }, by: 'kim', draft })
  await debrief.quiet()
  debrief.counted()
  return number
}

async function push(repo: string, number: number, text: string): Promise<void> {
  debrief.sandbox.editFile(repo, number, path, text)
  await debrief.quiet()
}

const title = 'Facts that read differently than before'
const bodyOf = (repo: string, number: number) => debrief.sandbox.comments(repo, number)[0]?.body ?? ''
const blobs = (lines: readonly string[]) => lines.filter((line) => line.includes('/git/blobs/'))

test('a figure of a new AAR that a later push makes vague stands beside the old one, for one more read, until it is back', async () => {
  const repo = repository()
  const number = await open(repo, frank)
  expect(bodyOf(repo, number)).not.toContain(title)
  await push(repo, number, softer)
  const { lines } = debrief.counted()
  expect(blobs(lines), lines.join('\n')).toHaveLength(1)
  expect(bodyOf(repo, number)).toContain(title)
  expect(bodyOf(repo, number)).toMatch(/1,200 orders were lost\. \| Some orders were lost\./)
  expect(debrief.sandbox.checkRuns(repo).at(-1)?.text).toContain('1,200 orders were lost.')

  await push(repo, number, `${softer}\nMore.\n`)
  expect(bodyOf(repo, number), 'a further push does not hide it').toContain('1,200 orders were lost.')
  debrief.counted()
  await push(repo, number, frank)
  expect(bodyOf(repo, number)).not.toContain(title)
  expect(blobs(debrief.counted().lines)).toEqual([])
})

test('the same event again writes nothing', async () => {
  const repo = repository()
  const number = await open(repo, frank)
  await push(repo, number, softer)
  debrief.counted()
  debrief.sandbox.editPullRequest(repo, number, { title: 'Another title' })
  await debrief.quiet()
  expect(debrief.counted().writes).toBe(0)
})

test('a draft states nothing yet: what counts is the first version that is ready for review', async () => {
  const repo = repository()
  const number = await open(repo, frank, 'draft')
  await push(repo, number, softer)
  expect(bodyOf(repo, number)).not.toContain(title)
  debrief.sandbox.markReady(repo, number)
  await debrief.quiet()
  expect(bodyOf(repo, number)).not.toContain(title)
  await push(repo, number, softer.replace('For 90 minutes one', 'For a while one'))
  expect(bodyOf(repo, number)).toMatch(/For 90 minutes one in five checkouts failed\. \| For a while/)
})

test('where the first version cannot be had, the review goes on without', async () => {
  const repo = repository()
  const number = await open(repo, frank)
  debrief.sandbox.intercept(({ phase, path: route }) =>
    phase === 'before' && route.includes('/git/blobs/')
      ? { kind: 'answer', status: 404, body: { message: 'Not Found' } }
      : undefined,
  )
  await push(repo, number, softer.replace('# Checkout was slow', '# Checkout was very slow'))
  debrief.sandbox.intercept(null)
  expect(bodyOf(repo, number)).toContain('Checkout was very slow')
  expect(bodyOf(repo, number)).not.toContain(title)
})

test('ticks and first versions are remembered side by side', async () => {
  const repo = repository()
  const number = await open(repo, frank)
  const [comment] = debrief.sandbox.comments(repo, number)
  const body = (comment?.body ?? '').replace(/- \[ \](?=[^\n]*"id":"text-is-understandable")/, '- [x]')
  expect(body).not.toBe(comment?.body)
  debrief.sandbox.editComment(repo, comment?.id ?? 0, body, 'lee')
  await debrief.quiet()
  await push(repo, number, softer)
  expect(bodyOf(repo, number)).toContain('confirmed by lee')
  expect(bodyOf(repo, number)).toContain(title)
})
