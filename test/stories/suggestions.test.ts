import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
const aar = `# Checkout errors

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Timeline

- 2026-03-03 10:04 The incident started: the first checkout fails.
- 2026-03-03 11:46 The incident was resolved.

## Message to customers

We are sorry for the inconvinience between 10:04 and 11:46 UTC. Checkouts work again.
`
const on = { '.github/debrief.yml': 'suggestions: true\n' }

let repositories = 0
function repository(files: Readonly<Record<string, string>> = on): string {
  repositories += 1
  const name = `suggestions-${repositories}`
  return debrief.sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, files })
}

async function open(repo: string, more: { readonly draft?: 'draft'; readonly text?: string } = {}): Promise<number> {
  debrief.counted()
  const { text = aar, ...draft } = more
  const number = debrief.sandbox.openPullRequest(repo, { files: { [path]: text }, ...draft })
  await debrief.quiet()
  return number
}

const remarks = (repo: string, number: number) => debrief.sandbox.reviewComments(repo, number)

describe('switched on', () => {
  test('one review offers each change on its line, for one read and one write more', async () => {
    const repo = repository()
    const number = await open(repo)
    const { lines, writes } = debrief.counted()
    expect(
      remarks(repo, number)
        .map(({ line }) => line)
        .sort(),
    ).toEqual([14, 7])
    expect(new Set(remarks(repo, number).map(({ review }) => review)).size).toBe(1)
    const bodies = remarks(repo, number).map(({ body }) => body)
    expect(bodies.join('\n')).toContain('```suggestion\n## Timeline (UTC)\n```')
    expect(bodies.join('\n')).toContain('inconvenience between 10:04')
    expect(writes, lines.join('\n')).toBe(3)
    const count = (method: string, address: string) =>
      lines.filter((line) => line.startsWith(method) && line.includes(address)).length
    expect(count('POST', '/reviews')).toBe(1)
    // On a busy machine the same pull request may be looked at again; by then it may have been approved, and that is read besides.
    const looks = count('GET', `issues/${number}/comments`)
    expect(count('GET', '/reviews'), lines.join('\n')).toBeLessThanOrEqual(2 * looks - 1)
  })

  test('is told once: not for the same event, not for a push that leaves the lines, but for a new slip', async () => {
    const repo = repository()
    const number = await open(repo)
    const delivery = debrief.sandbox.deliveries.all().findLast(({ event }) => event === 'pull_request')
    await debrief.sandbox.deliveries.redeliver(delivery?.id ?? 0)
    await debrief.quiet()
    debrief.sandbox.editFile(repo, number, path, aar.replace('# Checkout errors\n', '# Checkout errors\n\nMore.\n'))
    await debrief.quiet()
    expect(remarks(repo, number)).toHaveLength(2)
    debrief.sandbox.editFile(repo, number, path, aar.replace('Checkouts work', 'Checkouts are avaliable'))
    await debrief.quiet()
    expect(remarks(repo, number).length).toBeGreaterThan(2)
  })

  test('what was taken over is gone', async () => {
    const repo = repository()
    const number = await open(repo)
    const mended = aar.replace('inconvinience', 'inconvenience').replace('## Timeline', '## Timeline (UTC)')
    debrief.sandbox.editFile(repo, number, path, mended)
    await debrief.quiet()
    expect(remarks(repo, number)).toHaveLength(2)
    expect(debrief.sandbox.comments(repo, number)[0]?.body).not.toMatch(/inconvinience|No time zone/)
  })

  test('a draft waits until it is ready', async () => {
    const repo = repository()
    const number = await open(repo, { draft: 'draft' })
    expect(remarks(repo, number)).toEqual([])
    debrief.sandbox.markReady(repo, number)
    await debrief.quiet()
    expect(remarks(repo, number)).toHaveLength(2)
  })

  test('only lines of the diff are offered', async () => {
    const repo = repository({ ...on, [path]: aar })
    const number = await open(repo, { text: `${aar}\nMore.\n` })
    expect(remarks(repo, number).map(({ line }) => line)).toEqual([])
    expect(debrief.sandbox.comments(repo, number)).toHaveLength(1)
  })

  test('two deliveries at once, a push, and lists that lag: one review', async () => {
    const repo = repository()
    debrief.sandbox.setListLag({ comments: 60_000 })
    debrief.sandbox.deliveries.hold()
    const number = debrief.sandbox.openPullRequest(repo, { files: { [path]: aar } })
    await debrief.sandbox.deliveries.release((held) => [...held, ...held])
    await debrief.quiet()
    debrief.sandbox.editFile(repo, number, path, `${aar}\n`)
    await debrief.quiet()
    debrief.sandbox.setListLag({ comments: 0 })
    expect(remarks(repo, number)).toHaveLength(2)
  })

  test('where GitHub refuses them, the review stands without', async () => {
    const repo = repository()
    debrief.sandbox.intercept(({ phase, method, path: at }) =>
      phase === 'before' && method === 'POST' && at.endsWith('/reviews')
        ? { kind: 'answer', status: 422, body: { message: 'Unprocessable Entity' } }
        : undefined,
    )
    const number = await open(repo)
    debrief.sandbox.intercept(null)
    expect(remarks(repo, number)).toEqual([])
    expect(debrief.sandbox.comments(repo, number)).toHaveLength(1)
    expect(debrief.sandbox.checkRuns(repo)).toMatchObject([{ status: 'completed' }])
  })
})

test('switched off, which is the default, nothing is offered and nothing more is asked or written', async () => {
  const repo = repository({})
  const number = await open(repo)
  const { lines, writes } = debrief.counted()
  expect(remarks(repo, number)).toEqual([])
  expect(writes).toBe(2)
  expect(lines.filter((line) => line.includes('/reviews'))).toEqual([])
})
