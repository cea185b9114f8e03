import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const aar = `# Checkout errors

**Meeting**: 2099-11-10

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Timeline (UTC)

- 2026-03-03 10:04 The incident started: the first checkout fails.
- 2026-03-03 10:16 Detected: an alert fires.
- 2026-03-03 11:46 The incident was resolved.

## Causes

<!-- debrief-disable-next-line no-human-error -- the words of @kim, kept on purpose -->
The job was accidentally run twice.

## Action items

| Action | Owner | Due |
|---|---|---|
| Refuse a second run of the job | @kim | 2026-12-01 |
`

test('what is silenced stands in the comment with its reason; the agenda before the merge, the summary after it', async () => {
  const repo = debrief.sandbox.createRepository({ owner: 'acme', name: 'silenced', collaborators: { kim: 'write' } })
  const number = debrief.sandbox.openPullRequest(repo, { files: { 'docs/aar/checkout.md': aar } })
  await debrief.quiet()
  const body = debrief.sandbox.comments(repo, number)[0]?.body ?? ''
  expect(body).toMatch(
    /Silenced in the file: 1 rule[\s\S]*`no-human-error` \(1 finding\): the words of .*kim, kept on purpose/,
  )
  expect(body).not.toMatch(/words of @kim/)
  const agenda = body.slice(body.indexOf('Agenda for the review meeting'))
  for (const topic of [
    /1\. Recap the timeline \(3 entries\)/,
    /Important points, and anything unusual/,
    /How could it have been prevented\?/,
    /Could it have been caught in testing\?/,
    /What did customers see/,
    /Will something like it happen again/,
    /Action items: are they right, and is one missing\?\n {3}- Refuse a second run of the job \(.*kim, due 1 Dec 2026\)/,
  ])
    expect(agenda).toMatch(topic)
  debrief.sandbox.mergePullRequest(repo, number)
  await debrief.quiet()
  const [issue] = debrief.sandbox.issues(repo)
  const shared = debrief.sandbox.comments(repo, number).at(-1)?.body ?? ''
  expect(shared).toContain('What happened: From 10:04 to 11:46 UTC')
  expect(shared).toMatch(/What follows:\n- Refuse a second run of the job \(kim, due 1 Dec 2026\) \S+\/issues\/\d+/)
  expect(shared).toContain(`/issues/${issue?.number}`)
})
