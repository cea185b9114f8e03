import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
beforeAll(async () => {
  debrief = await runDebrief()
})
afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
afterAll(() => debrief.close())

const path = 'docs/aar/checkout.md'
const moved = 'docs/aar/2026-03-checkout.md'
const document = (rows: readonly string[], summary = 'one in five checkouts failed: 1,200 orders were lost') =>
  `# Checkout errors

## Summary

From 10:04 to 11:46 UTC ${summary}.

## Action items

| Action | Owner | Due |
|---|---|---|
${rows.join('\n')}
`

type Files = Readonly<Record<string, string | null>>

/** A later version reaches the branch by a push of its own or by a merged pull request. */
async function bring(repo: string, how: 'push' | 'merge', files: Files): Promise<void> {
  const { sandbox } = debrief
  if (how === 'push') sandbox.push(repo, { files })
  else sandbox.mergePullRequest(repo, sandbox.openPullRequest(repo, { files }), 'squash')
  await debrief.quiet()
}

/** Told again, and after another push, nothing more is written. */
async function isAtRest(repo: string): Promise<void> {
  const last = debrief.sandbox.deliveries.all().findLast(({ event }) => event === 'push')
  debrief.counted()
  await debrief.sandbox.deliveries.redeliver(last?.id ?? 0)
  await debrief.quiet()
  await bring(repo, 'push', { 'src/a.ts': `${repo} is at rest` })
  const { writes, lines } = debrief.counted()
  expect(writes, lines.join('\n')).toBe(0)
}

const issues = (repo: string) => debrief.sandbox.issues(repo)
const filings = (repo: string) => debrief.sandbox.checkRuns(repo).filter(({ name }) => name === 'AAR follow-ups')

describe('an AAR that is edited five times after its merge', () => {
  const certificates = (days: number) => `| Alert on certificates that end within ${days} days | @kim | 2026-12-01 |`
  const monitoring = '| Graph the error rate of the gateway | | |'
  const runbook = '| Write a runbook for the gateway | @kim | |'
  const quota = (owner: string) => `| Raise the quota of the payment account | ${owner} | |`

  /** Each edit, and the titles that its issues have then; what people have done to them is done before the first. */
  const edits = [
    {
      what: 'a row is reworded',
      how: 'push',
      files: { [path]: document([certificates(40), monitoring, runbook]) },
      titles: ['Alert on certificates that end within 40 days', 'Pat’s words', 'Write a runbook for the gateway'],
    },
    {
      what: 'a row comes in between, and the summary changes',
      how: 'merge',
      files: { [path]: document([quota(''), certificates(40), monitoring, runbook], 'some checkouts failed') },
      titles: [
        'Alert on certificates that end within 40 days',
        'Pat’s words',
        'Write a runbook for the gateway',
        'Raise the quota of the payment account',
      ],
    },
    {
      what: 'rows change places, one whose title a person has changed is reworded, and one gets an owner',
      how: 'push',
      files: {
        [path]: document([
          '| Graph the error rate of the gateway per region | | |',
          runbook,
          quota('@pat'),
          certificates(40),
        ]),
      },
      titles: [
        'Alert on certificates that end within 40 days',
        'Pat’s words',
        'Write a runbook for the gateway',
        'Raise the quota of the payment account',
      ],
    },
    {
      what: 'a row is taken out, another comes',
      how: 'merge',
      files: { [path]: document([runbook, quota('@pat'), certificates(40), '| Rotate the keys | @kim | |']) },
      titles: [
        'Alert on certificates that end within 40 days',
        'Pat’s words',
        'Write a runbook for the gateway',
        'Raise the quota of the payment account',
        'Rotate the keys',
      ],
    },
    {
      what: 'the file is renamed, and a row reworded in the same commit',
      how: 'push',
      files: {
        [path]: null,
        [moved]: document([runbook, quota('@pat'), certificates(45), '| Rotate the keys | @kim | |']),
      },
      titles: [
        'Alert on certificates that end within 45 days',
        'Pat’s words',
        'Write a runbook for the gateway',
        'Raise the quota of the payment account',
        'Rotate the keys',
      ],
    },
  ] as const

  test('has each item once, loses none, and keeps what people have made of the issues', async () => {
    const { sandbox } = debrief
    const collaborators = { kim: 'write', pat: 'write' } as const
    const repo = sandbox.createRepository({ owner: 'acme', name: 'edited', collaborators })
    await bring(repo, 'merge', { [path]: document([certificates(30), monitoring, runbook]) })
    const [alert = 0, graph = 0, book = 0] = issues(repo).map(({ number }) => number)
    const body = (number: number) => sandbox.issue(repo, number)?.body ?? ''
    sandbox.editIssue(
      repo,
      alert,
      { body: `Before it: ask Lee first.\n\n${body(alert)}\n\nAfter it: see the wiki.` },
      'pat',
    )
    sandbox.editIssue(repo, graph, { title: 'Pat’s words' }, 'pat')
    sandbox.setLabels(repo, graph, ['aar', 'mine'], 'pat')
    sandbox.closeIssue(repo, book, 'pat')

    for (const { what, how, files, titles } of edits) {
      await bring(repo, how, files)
      expect(
        issues(repo).map(({ title }) => title),
        what,
      ).toEqual(titles)
      expect(body(alert), what).toMatch(/^Before it: ask Lee first\.[\s\S]*After it: see the wiki\.$/)
      expect(sandbox.issue(repo, graph)?.labels, what).toEqual(['aar', 'mine'])
      expect(
        issues(repo).map(({ state }) => state),
        what,
      ).toEqual(titles.map((_, i) => (i === 2 ? 'closed' : 'open')))
    }

    expect(body(alert)).toContain('within 45 days')
    expect(body(alert)).toContain(moved)
    const quotaIssue = issues(repo).find(({ title }) => title.startsWith('Raise the quota'))
    expect(quotaIssue?.assignees).toEqual(['pat'])
    expect(sandbox.comments(repo, graph).filter(({ body }) => /no longer|gone|not in the AAR/.test(body))).toHaveLength(
      1,
    )
    await isAtRest(repo)
  })
})

describe('a repository with 200 old AARs, on which Debrief is installed', () => {
  const old = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) => [
      `docs/aar/${1000 + i}.md`,
      document([`| Mend part ${i} of teh queue | | |`]),
    ]),
  )

  test.each(['push', 'merge'] as const)(
    'files nothing when a typo in one is mended by a %s, and says why',
    async (how) => {
      const { sandbox } = debrief
      const draft = {
        owner: 'acme',
        name: `old-${how}`,
        collaborators: { kim: 'write' },
        date: '2024-05-01T10:00:00Z',
      } as const
      const repo = sandbox.createRepository({ ...draft, files: old })
      const mended = 'docs/aar/1007.md'
      await bring(repo, how, { [mended]: (old[mended] ?? '').replace('teh', 'the') })
      expect(issues(repo)).toEqual([])
      expect(filings(repo)).toMatchObject([{ status: 'completed' }])
      expect(filings(repo)[0]?.summary).toContain(mended)
      expect(filings(repo)[0]?.summary).toContain('before Debrief was installed')
      expect(sandbox.comments(repo).filter(({ body }) => body.startsWith('<!-- debrief:filed'))).toEqual([])
      await isAtRest(repo)
      expect(issues(repo)).toEqual([])
    },
  )
})
