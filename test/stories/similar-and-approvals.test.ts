import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const march = `# Checkout certificate ran out

**Service**: checkout

## Summary

Checkouts failed for an hour because the certificate of the gateway had ended.

## Causes

- The certificate of the payment gateway expires every year and is renewed by hand.
- The reminder goes to a mailbox that nobody reads.

## Action items

| Action | Owner | Due |
|---|---|---|
| Renew gateway certificates by machine | @kim | 2026-12-01 |
| Send the reminder to the channel on call | @kim | 2026-12-01 |
`

const unrelated = `# Photo uploads were slow

**Service**: photos

## Summary

Uploads took minutes.

## Causes

- The worker compressed thumbnails one after another on a full disk.

## Action items

| Action | Owner | Due |
|---|---|---|
| Compress thumbnails side by side | @kim | 2026-12-01 |
`

const november = `# Certificate of the EU gateway expired

**Service**: checkout
**Meeting**: 2099-11-10

## Summary

From 10:04 to 11:46 UTC checkouts in the EU failed: 1,200 orders were lost.

## Causes

- The certificate of the gateway expired; its renewal is done by hand.

## Action items

| Action | Owner | Due |
|---|---|---|
| Alert on certificates that end within 30 days | @kim | 2026-12-01 |
`

let repositories = 0
function repository(files: Readonly<Record<string, string>> = {}): string {
  repositories += 1
  const collaborators = { kim: 'write', lee: 'write' } as const
  return debrief.sandbox.createRepository({ owner: 'acme', name: `similar-${repositories}`, collaborators, files })
}

async function open(repo: string, files: Readonly<Record<string, string>>): Promise<number> {
  debrief.counted()
  const number = debrief.sandbox.openPullRequest(repo, { files, by: 'kim' })
  await debrief.quiet()
  return number
}

const bodyOf = (repo: string, number: number) => debrief.sandbox.comments(repo, number)[0]?.body ?? ''
const checkOf = (repo: string) =>
  debrief.sandbox
    .checkRuns(repo)
    .filter(({ name }) => name === 'AAR review')
    .at(-1)?.text ?? ''
const earlier = (repo: string, number: number) =>
  bodyOf(repo, number)
    .split('\n')
    .find((line) => line.includes('"id":"earlier-signs"')) ?? ''

describe('an AAR that is close', () => {
  test('is named with why, and with its follow-ups that are still open', async () => {
    const repo = repository()
    const first = debrief.sandbox.openPullRequest(repo, { files: { 'docs/aar/2026-03.md': march }, by: 'kim' })
    await debrief.quiet()
    debrief.sandbox.mergePullRequest(repo, first)
    await debrief.quiet()
    const [done, stillOpen] = debrief.sandbox.issues(repo).filter(({ title }) => /enew|eminder/.test(title))
    debrief.sandbox.closeIssue(repo, done?.number ?? 0)
    await debrief.quiet()
    const number = await open(repo, { 'docs/aar/2026-11.md': november })
    expect(earlier(repo, number)).toMatch(
      /Similar: \[Checkout certificate ran out\]\(\S+\/docs\/aar\/2026-03\.md\) \(same service, checkout; both tell of .*certificate/,
    )
    expect(earlier(repo, number)).toContain(`with issue ${stillOpen?.number} open since`)
    expect(earlier(repo, number)).not.toContain(`issue ${done?.number} open`)
    expect(checkOf(repo)).toContain('Checkout certificate ran out')
  })

  test('costs one tree, each file once, and the issues; the next event reads no file again', async () => {
    const repo = repository({ 'docs/aar/a.md': march, 'docs/aar/b.md': unrelated, 'src/x.ts': 'x' })
    const number = await open(repo, { 'docs/aar/c.md': november })
    const { lines, reads, writes } = debrief.counted()
    const blobs = lines.filter((line) => line.includes('/git/blobs/'))
    expect(lines.filter((line) => line.includes('/git/trees/'))).toHaveLength(1)
    expect(reads - blobs.length, lines.join('\n')).toBeLessThanOrEqual(9)
    expect(writes).toBe(2)
    debrief.sandbox.convertToDraft(repo, number)
    await debrief.quiet()
    expect(debrief.counted().lines.filter((line) => line.includes('/git/blobs/'))).toEqual([])
  })
})

test('only narrow fixes on a service with earlier AARs is pointed out, for no further request', async () => {
  const repo = repository({ 'docs/aar/b.md': unrelated })
  const narrow = november
    .replace('**Service**: checkout', '**Service**: photos')
    .replace('| Action | Owner | Due |\n|---|---|---|', '| Action | Owner | Due | Approach |\n|---|---|---|---|')
    .replace('| @kim | 2026-12-01 |', '| @kim | 2026-12-01 | targeted |')
  const number = await open(repo, { 'docs/aar/c.md': narrow })
  const { lines, reads } = debrief.counted()
  expect(bodyOf(repo, number)).toMatch(
    /All are narrow fixes, and there is an earlier AAR of the same service, photos: \[Photo uploads were slow\]/,
  )
  expect(reads - lines.filter((line) => line.includes('/git/blobs/')).length, lines.join('\n')).toBeLessThanOrEqual(8)
})

test('nothing is said where nothing is close, and no issues are asked for', async () => {
  const repo = repository({ 'docs/aar/b.md': unrelated })
  const number = await open(repo, { 'docs/aar/c.md': november })
  expect(bodyOf(repo, number)).not.toContain('Similar:')
  const { lines, reads } = debrief.counted()
  expect(reads - lines.filter((line) => line.includes('/git/blobs/')).length, lines.join('\n')).toBeLessThanOrEqual(8)
})

test('an AAR that is on the base already is not compared', async () => {
  const repo = repository({ 'docs/aar/a.md': march, 'docs/aar/c.md': november })
  await open(repo, { 'docs/aar/c.md': `${november}\nMore.\n` })
  expect(debrief.counted().lines.filter((line) => line.includes('/git/'))).toEqual([])
})

test('where GitHub refuses the tree, the review goes on without', async () => {
  const repo = repository({ 'docs/aar/a.md': march })
  debrief.sandbox.intercept(({ phase, path }) =>
    phase === 'before' && path.includes('/git/trees/')
      ? { kind: 'answer', status: 409, body: { message: 'Git Repository is empty.' } }
      : undefined,
  )
  const number = await open(repo, { 'docs/aar/c.md': november })
  debrief.sandbox.intercept(null)
  expect(bodyOf(repo, number)).toContain('AAR review')
  expect(bodyOf(repo, number)).not.toContain('Similar:')
})

describe('what coworkers say', () => {
  test('stands in the check, with the version they looked at and whether it was before the meeting', async () => {
    const repo = repository()
    const number = await open(repo, { 'docs/aar/c.md': november })
    expect(checkOf(repo)).toContain('nobody but the author has reviewed it yet')
    expect(checkOf(repo)).toContain('no approval by a coworker is dated before it')
    debrief.sandbox.review(repo, number, {}, 'lee')
    await debrief.quiet()
    expect(checkOf(repo)).toContain('lee approved this version')
    expect(checkOf(repo)).toMatch(/lee approved on \d{4}-\d\d-\d\d, the meeting is on 2099-11-10/)
    debrief.sandbox.editFile(repo, number, 'docs/aar/c.md', `${november}\nMore.\n`)
    await debrief.quiet()
    expect(checkOf(repo)).toMatch(/lee approved [0-9a-f\u200b&;#]+, an earlier version/)
    expect(debrief.sandbox.comments(repo, number)).toHaveLength(1)
  })

  test('does not count where the author says it, nor for a meeting that was before it', async () => {
    const repo = repository()
    const number = await open(repo, { 'docs/aar/c.md': november.replace('2099-11-10', '2020-11-10') })
    debrief.sandbox.review(repo, number, { state: 'COMMENTED', body: 'Ready.' }, 'kim')
    await debrief.quiet()
    expect(checkOf(repo)).toContain('nobody but the author has reviewed it yet')
    debrief.sandbox.review(repo, number, {}, 'lee')
    await debrief.quiet()
    expect(checkOf(repo)).toContain('lee approved this version')
    expect(checkOf(repo)).toContain('no approval by a coworker is dated before it')
  })
})
