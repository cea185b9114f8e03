import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const aar = `# Checkout errors

## Summary

From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.

## Timeline

| Time (UTC) | What happened |
|---|---|
| 2026-03-03 10:04 | The first checkout fails. |
| 2026-03-03 10:16 | An alert fires. |
| 2026-03-03 11:46 | All checkouts work again. |

## Action items

| Action | Owner | Due |
|---|---|---|
| Alert on certificates that end within 30 days | @kim | 2026-12-01 |
| Improve monitoring | | |
`

let repositories = 0
function repository(files: Readonly<Record<string, string>> = {}): string {
  repositories += 1
  const name = `shop-${repositories}`
  return debrief.sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, files })
}

/** Opens a pull request and waits until the app has dealt with it; gives its number. Counting starts with it. */
async function open(repo: string, draft: Parameters<RunningDebrief['sandbox']['openPullRequest']>[1]): Promise<number> {
  debrief.counted()
  const number = debrief.sandbox.openPullRequest(repo, draft)
  await debrief.quiet()
  return number
}

const checks = (repo: string) => debrief.sandbox.checkRuns(repo).filter(({ name }) => name === 'AAR review')
const comments = (repo: string, number: number) => debrief.sandbox.comments(repo, number)

describe('the first review', () => {
  test('is one comment and one check run on the head commit, for at most 8 reads and 2 writes, recurrence included', async () => {
    const repo = repository()
    const number = await open(repo, { branch: 'change', files: { 'docs/aar/checkout.md': aar } })
    const { reads, writes, lines } = debrief.counted()
    expect(reads, lines.join('\n')).toBeLessThanOrEqual(8)
    expect(writes, lines.join('\n')).toBe(2)
    expect(lines.filter((line) => line.includes('/git/trees/'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('/assignees'))).toHaveLength(1)
    expect(comments(repo, number)).toHaveLength(1)
    expect(comments(repo, number)[0]?.body).toContain('Checkout errors')
    expect(checks(repo)).toMatchObject([{ headSha: debrief.sandbox.branchTip(repo, 'change'), status: 'completed' }])
  })

  test('the same event again writes nothing', async () => {
    const repo = repository()
    await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.counted()
    const delivery = debrief.sandbox.deliveries.all().findLast(({ event }) => event === 'pull_request')
    await debrief.sandbox.deliveries.redeliver(delivery?.id ?? 0)
    await debrief.quiet()
    const { writes, reads, lines } = debrief.counted()
    expect(reads).toBeGreaterThan(0)
    expect(writes, lines.join('\n')).toBe(0)
  })

  test('a push edits the comment in place and brings a check run of its own', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    const [first] = comments(repo, number)
    debrief.sandbox.editFile(
      repo,
      number,
      'docs/aar/checkout.md',
      aar.replace('Improve monitoring | |', 'Graph the error rate | @kim |'),
    )
    await debrief.quiet()
    expect(comments(repo, number)).toHaveLength(1)
    expect(comments(repo, number)[0]?.id).toBe(first?.id)
    expect(comments(repo, number)[0]?.body).not.toBe(first?.body)
    expect(checks(repo)).toHaveLength(2)
  })

  test('a draft gets it without a verdict', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar }, draft: 'draft' })
    expect(checks(repo)).toMatchObject([{ conclusion: 'neutral' }])
    expect(checks(repo)[0]?.title).toMatch(/^Draft: /)
    expect(comments(repo, number)).toHaveLength(1)
  })

  test('of a fork, whose head the App cannot see but through the base', async () => {
    const repo = repository()
    const fork = debrief.sandbox.fork(repo, 'someone')
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar }, from: fork, by: 'someone' })
    expect(comments(repo, number)).toHaveLength(1)
    expect(checks(repo)).toHaveLength(1)
  })

  test('Re-run writes the check again, though it says the same', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.sandbox.rerequestCheckRun(repo, checks(repo)[0]?.id ?? 0)
    await debrief.quiet()
    expect(checks(repo).at(-1)).toMatchObject({ status: 'completed' })
    expect(comments(repo, number)).toHaveLength(1)
  })
})

describe('annotations', () => {
  /** More of them than one request takes. */
  const rows = Array.from({ length: 70 }, (_, index) => `| Improve monitoring of part ${index} | | |`)
  const long = aar.replace('| Improve monitoring | | |', rows.join('\n'))
  const lines = (repo: string) =>
    checks(repo)
      .at(-1)
      ?.annotations.map((one) => JSON.stringify(one)) ?? []

  test.each(['before', 'after'] as const)('all arrive once, though a batch fails %s it took effect', async (when) => {
    const repo = repository()
    let faults = 0
    debrief.sandbox.intercept(({ phase, method, path }) => {
      if (phase !== when || method !== 'PATCH' || !path.includes('/check-runs/') || faults > 0) return undefined
      faults += 1
      return { kind: 'answer', status: 502, body: {} }
    })
    await open(repo, { files: { 'docs/aar/checkout.md': long } })
    debrief.sandbox.intercept(null)
    expect(faults).toBe(1)
    expect(checks(repo)).toMatchObject([{ status: 'completed' }])
    const whole = repository()
    await open(whole, { files: { 'docs/aar/checkout.md': long } })
    expect(lines(whole).length).toBeGreaterThan(50)
    expect(lines(repo)).toEqual(lines(whole))
  })

  test('others on the same commit come with a run of their own; the same ones are not sent again', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    const before = lines(repo)
    debrief.sandbox.convertToDraft(repo, number)
    await debrief.quiet()
    expect(checks(repo)).toHaveLength(1)
    expect(lines(repo)).toEqual(before)
    debrief.sandbox.push(repo, { files: { '.github/debrief.yml': 'rules:\n  action-item-has-owner: off\n' } })
    debrief.sandbox.markReady(repo, number)
    await debrief.quiet()
    expect(checks(repo)).toHaveLength(2)
    expect(lines(repo).length).toBeGreaterThan(0)
    expect(lines(repo)).not.toEqual(before)
    debrief.counted()
    const delivery = debrief.sandbox.deliveries.all().findLast(({ event }) => event === 'pull_request')
    await debrief.sandbox.deliveries.redeliver(delivery?.id ?? 0)
    await debrief.quiet()
    expect(debrief.counted().writes).toBe(0)
  })
})

describe('nothing to review', () => {
  test('no markdown and no configuration: at most 3 reads where there is none to tell, 2 where there is, and no write', async () => {
    await open(repository(), { files: { 'src/a.ts': 'x' } })
    expect(debrief.counted()).toMatchObject({ reads: 3, writes: 0 })
    await open(repository({ '.github/debrief.yml': 'mode: advise\n' }), { files: { 'src/a.ts': 'x' } })
    expect(debrief.counted()).toMatchObject({ reads: 2, writes: 0 })
  })

  test('markdown that is no AAR: at most 4 reads, one more where the patch does not show the front matter', async () => {
    await open(repository(), { files: { 'docs/guide.md': '# Guide\n' } })
    expect(debrief.counted()).toMatchObject({ reads: 4, writes: 0 })
    const long = `---\ntitle: x\n---\n${'line\n'.repeat(50)}`
    await open(repository({ 'docs/long.md': long }), { files: { 'docs/long.md': `${long}more\n` } })
    expect(debrief.counted()).toMatchObject({ reads: 5, writes: 0 })
  })

  test('at most ten files are read for their front matter', async () => {
    const long = `---\ntitle: x\n---\n${'line\n'.repeat(50)}`
    const names = Array.from({ length: 15 }, (_, index) => `docs/long-${index}.md`)
    const repo = repository(Object.fromEntries(names.map((name) => [name, long])))
    await open(repo, { files: Object.fromEntries(names.map((name) => [name, `${long}more\n`])) })
    expect(debrief.counted()).toMatchObject({ reads: 14, writes: 0 })
  })

  test('front matter makes an AAR anywhere, seen in the patch or in the file', async () => {
    const typed = `---\ntype: aar\n---\n${aar}`
    const shown = repository()
    expect(comments(shown, await open(shown, { files: { 'notes/x.md': typed } }))).toHaveLength(1)
    const hidden = repository({ 'notes/x.md': typed })
    expect(comments(hidden, await open(hidden, { files: { 'notes/x.md': `${typed}\nMore.\n` } }))).toHaveLength(1)
  })

  test('required: the check succeeds at once, once', async () => {
    const repo = repository({ '.github/debrief.yml': 'required: true\n' })
    const number = await open(repo, { files: { 'src/a.ts': 'x' } })
    expect(checks(repo)).toMatchObject([{ conclusion: 'success' }])
    expect(comments(repo, number)).toEqual([])
    debrief.sandbox.convertToDraft(repo, number)
    await debrief.quiet()
    expect(checks(repo)).toHaveLength(1)
  })

  test('closed unmerged: nothing', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.counted()
    debrief.sandbox.closePullRequest(repo, number)
    await debrief.quiet()
    expect(debrief.counted()).toMatchObject({ reads: 0, writes: 0 })
  })

  test('the AAR is taken out of the pull request: the comment says so', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar, 'docs/guide.md': '# Guide\n' } })
    debrief.sandbox.editFile(repo, number, 'docs/aar/checkout.md', null)
    await debrief.quiet()
    expect(comments(repo, number)).toHaveLength(1)
    expect(comments(repo, number)[0]?.body).toContain('no AAR in this pull request any more')
  })

  test('a merge queue gets its success', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'src/a.ts': 'x' } })
    const sha = debrief.sandbox.queueForMerge(repo, number)
    await debrief.quiet()
    expect(debrief.sandbox.checkRuns(repo, sha)).toMatchObject([{ name: 'AAR review', conclusion: 'success' }])
  })
})

describe('people', () => {
  test('a comment that someone deleted comes back with the next push, not before', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.sandbox.deleteComment(repo, comments(repo, number)[0]?.id ?? 0)
    debrief.sandbox.convertToDraft(repo, number)
    await debrief.quiet()
    expect(comments(repo, number)).toEqual([])
    debrief.sandbox.editFile(repo, number, 'docs/aar/checkout.md', `${aar}\n`)
    await debrief.quiet()
    expect(comments(repo, number)).toHaveLength(1)
  })

  test('a locked conversation gets the check run only', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'src/a.ts': 'x' } })
    debrief.sandbox.lockIssue(repo, number)
    debrief.sandbox.commitToPullRequest(repo, number, { 'docs/aar/checkout.md': aar })
    await debrief.quiet()
    expect(comments(repo, number)).toEqual([])
    expect(checks(repo)).toHaveLength(1)
  })

  test('a marker that a person types makes no comment ours', async () => {
    const repo = repository()
    const number = await open(repo, { files: { 'src/a.ts': 'x' } })
    debrief.sandbox.comment(repo, number, '<!-- debrief:review v1 {"version":1} -->\nMine.', 'kim')
    debrief.sandbox.commitToPullRequest(repo, number, { 'docs/aar/checkout.md': aar })
    await debrief.quiet()
    expect(comments(repo, number)).toHaveLength(2)
    expect(comments(repo, number)[0]?.body).toContain('Mine.')
  })
})

describe('the configuration', () => {
  test('comes from the base: a pull request cannot configure its own review', async () => {
    const repo = repository()
    const files = { 'docs/aar/checkout.md': aar, '.github/debrief.yml': 'mode: observe\n' }
    const number = await open(repo, { files })
    expect(comments(repo, number)).toHaveLength(1)
    expect(checks(repo)).toHaveLength(1)
  })

  test('a change of it alone is previewed in the check, without a comment', async () => {
    const repo = repository()
    const number = await open(repo, { files: { '.github/debrief.yml': 'mode: enforce\n' } })
    expect(checks(repo)).toMatchObject([{ conclusion: 'success' }])
    expect(checks(repo)[0]?.summary).toContain('enforce')
    expect(comments(repo, number)).toEqual([])
  })

  test('an invalid one in the pull request fails its check with key and line', async () => {
    const repo = repository()
    await open(repo, { files: { '.github/debrief.yml': 'branches: [main]\nmode: shout\n' } })
    expect(checks(repo)).toMatchObject([{ conclusion: 'failure' }])
    expect(checks(repo)[0]?.title).toMatch(/line 2.*mode/)
  })

  test('an invalid one on the base fails the check in every mode, and its valid keys hold', async () => {
    const repo = repository({ '.github/debrief.yml': 'mode: observe\nrequired: perhaps\n' })
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    expect(checks(repo)).toMatchObject([{ conclusion: 'failure' }])
    expect(comments(repo, number)).toEqual([])
  })

  test('the organisation’s holds where the repository has none', async () => {
    debrief.sandbox.createRepository({
      owner: 'umbrella',
      name: '.github',
      collaborators: { kim: 'write' },
      files: { '.github/debrief.yml': 'mode: observe\n' },
    })
    const repo = debrief.sandbox.createRepository({ owner: 'umbrella', name: 'shop', collaborators: { kim: 'write' } })
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    expect(comments(repo, number)).toEqual([])
    expect(checks(repo)).toMatchObject([{ conclusion: 'neutral' }])
  })
})

describe('bad input', () => {
  test.each([
    ['empty', ''],
    ['larger than 1 MB', `# X\n\n${'word '.repeat(250_000)}`],
    ['front matter that does not parse', `---\ntitle: [\n---\n${aar}`],
    ['front matter that would run', `---js\n{ x: 1 }\n---\n${aar}`],
  ])('a file that is %s is told, never a crash', async (_what, text) => {
    const repo = repository()
    const number = await open(repo, { files: { 'docs/aar/checkout.md': text } })
    expect(checks(repo)).toHaveLength(1)
    expect(comments(repo, number)).toHaveLength(1)
    expect(debrief.server.output()).not.toContain('parked')
  })

  test('two pull requests events at once: one comment, one check per commit', async () => {
    const repo = repository()
    debrief.sandbox.deliveries.hold()
    const number = debrief.sandbox.openPullRequest(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.sandbox.convertToDraft(repo, number)
    debrief.sandbox.markReady(repo, number)
    await debrief.sandbox.deliveries.release((held) => [...held, ...held])
    await debrief.quiet()
    expect(comments(repo, number)).toHaveLength(1)
    expect(checks(repo)).toHaveLength(1)
  })

  test('two pushes while GitHub’s lists lag: one comment, and it tells of the last', async () => {
    const repo = repository()
    debrief.sandbox.setListLag({ comments: 60_000, checkRuns: 60_000 })
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.sandbox.editFile(repo, number, 'docs/aar/checkout.md', aar.replace('Checkout errors', 'Renamed'))
    await debrief.quiet()
    debrief.sandbox.setListLag({ comments: 0, checkRuns: 0 })
    expect(comments(repo, number)).toHaveLength(1)
    expect(comments(repo, number)[0]?.body).toContain('Renamed')
  })

  test('a comment that GitHub refuses is told in the check run, in words', async () => {
    const repo = repository()
    debrief.sandbox.intercept(({ phase, method, path }) =>
      phase === 'before' && method === 'POST' && path.endsWith('/comments')
        ? { kind: 'answer', status: 403, body: { message: 'Resource not accessible by integration' } }
        : undefined,
    )
    await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.sandbox.intercept(null)
    expect(checks(repo)[0]?.summary).toContain('Pull requests: write')
  })

  test('a comment whose answer is cut off is posted once', async () => {
    const repo = repository()
    let cuts = 0
    debrief.sandbox.intercept(({ phase, method, path }) => {
      if (phase !== 'after' || method !== 'POST' || !path.endsWith('/comments') || cuts > 0) return undefined
      cuts += 1
      return { kind: 'cut' }
    })
    const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
    debrief.sandbox.intercept(null)
    expect(cuts).toBe(1)
    expect(comments(repo, number)).toHaveLength(1)
    expect(checks(repo)).toHaveLength(1)
  })
})

test('an edited AAR shows the facts that it states otherwise, old and new side by side, from the patch alone', async () => {
  const [changed, worded] = [repository({ 'docs/aar/checkout.md': aar }), repository({ 'docs/aar/checkout.md': aar })]
  const softer = aar.replace('1,200 orders were lost', 'some orders were lost').replace('10:16 | An', '10:06 | An')
  const number = await open(changed, { files: { 'docs/aar/checkout.md': softer } })
  const { lines, writes } = debrief.counted()
  expect(lines.filter((line) => /contents.*checkout/.test(line))).toHaveLength(1)
  expect(writes).toBe(2)
  const other = await open(worded, {
    files: { 'docs/aar/checkout.md': aar.replace('All checkouts work again', 'All checkouts  work **again**') },
  })
  const [body, plain] = [comments(changed, number)[0]?.body ?? '', comments(worded, other)[0]?.body ?? '']
  expect(body).toMatch(/\| before \| now \|[\s\S]*1,200 orders were lost\. \|[\s\S]*some orders were lost\. \|/)
  expect(body).toMatch(/2026-03-03 10:16 An alert fires\. \| 2026-03-03 10:06 An alert fires\./)
  expect(checks(changed)[0]?.text).toContain('2 facts changed')
  expect(plain).toContain('AAR review')
  expect(plain).not.toContain('1,200 orders were lost. |')
})

test('no document text and no secret is in the log', () => {
  const output = debrief.server.output()
  expect(output).not.toContain('Improve monitoring')
  expect(output).not.toContain('a secret of the test')
  expect(output).not.toContain('BEGIN RSA')
})

test('a review comes where GitHub tells neither the tree, nor who has reviewed, nor who can be assigned', async () => {
  const repo = repository()
  debrief.sandbox.intercept(({ phase, path }) =>
    phase === 'before' && /\/git\/trees\/|\/reviews|\/assignees/.test(path)
      ? {
          kind: 'answer',
          status: 404,
          body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
        }
      : undefined,
  )
  const number = await open(repo, { files: { 'docs/aar/checkout.md': aar } })
  debrief.sandbox.editFile(repo, number, 'docs/aar/checkout.md', `${aar}\n`)
  await debrief.quiet()
  debrief.sandbox.intercept(null)
  const refused = debrief.sandbox.requests.filter(({ fault }) => fault === 404).map(({ path }) => path)
  for (const part of ['/git/trees/', '/reviews', '/assignees']) {
    expect(
      refused.some((path) => path.includes(part)),
      part,
    ).toBe(true)
  }
  expect(comments(repo, number)).toHaveLength(1)
  expect(checks(repo)).toMatchObject([{ status: 'completed' }, { status: 'completed' }])
})
