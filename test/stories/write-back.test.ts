import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cut } from '../../src/sandbox/http/faults.ts'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

let debrief: RunningDebrief
let refused: RunningDebrief
beforeAll(async () => {
  const running = await Promise.all([runDebrief({}, { contents: 'write' }), runDebrief()])
  debrief = running[0]
  refused = running[1]
})
afterEach(() => expect([...debrief.sandbox.violations, ...refused.sandbox.violations]).toEqual([]))
afterAll(() => Promise.all([debrief.close(), refused.close()]))

const path = 'docs/aar/checkout.md'
const config = { '.github/debrief.yml': 'writeBack: pr\n' }
const head = `# Checkout errors\r
\r
## Summary\r
\r
From 10:04 to 11:46 UTC one in five checkouts failed: 1,200 orders were lost.  \r
\r
## Action items\r
`
const table = (rows: readonly string[]) =>
  `\ufeff${head}\r\n| Action | Owner | Ticket |\r\n|---|---|---|\r\n${rows.join('\r\n')}`
const rows = ['| Alert on certificates that end within 30 days | @kim | |', '| Improve monitoring | SRE team |  |']

let repositories = 0
function repository({ sandbox }: RunningDebrief = debrief, files: Readonly<Record<string, string>> = config): string {
  repositories += 1
  const name = `store-${repositories}`
  return sandbox.createRepository({ owner: 'acme', name, collaborators: { kim: 'write' }, files })
}

/** What the app writes sends events of its own: these are waited for as well. */
async function settled({ quiet }: RunningDebrief): Promise<void> {
  await quiet()
  await quiet()
}

async function merge(
  repo: string,
  files: Readonly<Record<string, string | null>>,
  running: RunningDebrief = debrief,
): Promise<number> {
  const number = running.sandbox.openPullRequest(repo, { files })
  await running.quiet()
  running.sandbox.mergePullRequest(repo, number, 'squash')
  await settled(running)
  return number
}

const links = (repo: string) =>
  debrief.sandbox.pullRequests(repo).filter(({ author }) => author === debrief.sandbox.botLogin)
const numbers = (repo: string) => debrief.sandbox.issues(repo).map(({ number }) => number)
const link = (repo: string, number: number | undefined) =>
  `[#${number}](${debrief.sandbox.url}/${repo}/issues/${number})`
const at = (repo: string, ref: string) => debrief.sandbox.fileAt(repo, path, ref)

describe('after a merge', () => {
  test('one pull request puts the links into the rows and changes no other byte', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    const [alert, monitoring] = numbers(repo)
    expect(links(repo)).toMatchObject([{ state: 'open', title: 'Link the follow-ups of “Checkout errors”' }])
    expect(at(repo, 'debrief/links-main')).toBe(
      table([
        `| Alert on certificates that end within 30 days | @kim | ${link(repo, alert)} |`,
        `| Improve monitoring | SRE team | ${link(repo, monitoring)} |`,
      ]),
    )
    expect(at(repo, 'main')).toBe(table(rows))
  })

  test('the pull request is not reviewed, and once it is merged nothing is filed, told or written any more', async () => {
    const repo = repository()
    const number = await merge(repo, { [path]: table(rows) })
    const [pull] = links(repo)
    const before = { issues: debrief.sandbox.issues(repo), comments: debrief.sandbox.comments(repo) }
    expect(debrief.sandbox.comments(repo, pull?.number)).toEqual([])
    expect(debrief.sandbox.checkRuns(repo, pull?.pull.headSha)).toEqual([])
    debrief.counted()
    debrief.sandbox.mergePullRequest(repo, pull?.number ?? 0, 'squash')
    await settled(debrief)
    expect(debrief.counted().writes).toBe(0)
    expect(debrief.sandbox.issues(repo)).toEqual(before.issues)
    expect(debrief.sandbox.comments(repo)).toEqual(before.comments)
    expect(debrief.sandbox.comments(repo, number)).not.toEqual([])
    expect(links(repo)).toHaveLength(1)
  })

  test('the same event again writes nothing', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    debrief.counted()
    debrief.sandbox.push(repo, { files: { 'docs/other.md': 'x' } })
    await settled(debrief)
    const { writes, lines } = debrief.counted()
    expect(writes, lines.join('\n')).toBe(0)
    expect(links(repo)).toHaveLength(1)
  })

  test('a required check does not hold the pull request up', async () => {
    const repo = repository(debrief, { '.github/debrief.yml': 'writeBack: pr\nrequired: true\n' })
    await merge(repo, { [path]: table(rows) })
    const sha = links(repo)[0]?.pull.headSha
    expect(debrief.sandbox.checkRuns(repo, sha)).toMatchObject([{ name: 'AAR review', conclusion: 'success' }])
    expect(debrief.sandbox.comments(repo, links(repo)[0]?.number)).toEqual([])
  })

  test('without an item there is no pull request', async () => {
    const repo = repository()
    await merge(repo, { [path]: head })
    expect(links(repo)).toEqual([])
  })
})

describe('a further AAR', () => {
  test('joins the open pull request, which is built anew on the branch as it is', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    await merge(repo, { 'docs/aar/second.md': table(['| Write a runbook | | |']) })
    const [alert, , runbook] = numbers(repo)
    expect(links(repo)).toMatchObject([{ state: 'open', title: 'Link the follow-ups of 2 AARs' }])
    expect(at(repo, 'debrief/links-main')).toContain(link(repo, alert))
    const second = debrief.sandbox.fileAt(repo, 'docs/aar/second.md', 'debrief/links-main')
    expect(second).toBe(table([`| Write a runbook | | ${link(repo, runbook)} |`]))
  })

  test('an edit of the AAR meanwhile is kept', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    await merge(repo, { [path]: table(rows).replace('1,200', '1,300') })
    expect(at(repo, 'debrief/links-main')).toContain('1,300 orders')
    expect(links(repo)).toHaveLength(1)
  })
})

describe('people win', () => {
  test('closed by a person the same links are not proposed again; those of another batch are', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    debrief.sandbox.closePullRequest(repo, links(repo)[0]?.number ?? 0, 'kim')
    await merge(repo, { [path]: table(rows).replace('1,200', '1,300') })
    expect(links(repo)).toHaveLength(1)
    await merge(repo, { [path]: table([...rows, '| Write a runbook | | |']) })
    const [alert, , runbook] = numbers(repo)
    expect(links(repo)).toMatchObject([{ state: 'closed' }, { state: 'open' }])
    expect(at(repo, 'debrief/links-main')).toContain(link(repo, runbook))
    expect(at(repo, 'debrief/links-main')).not.toContain(link(repo, alert))
  })

  test('a link that is taken out after the merge is not put back', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    debrief.sandbox.mergePullRequest(repo, links(repo)[0]?.number ?? 0, 'squash')
    await settled(debrief)
    await merge(repo, { [path]: table(rows) })
    expect(links(repo)).toHaveLength(1)
  })

  test('a branch that a person has committed to is left to people, and is reviewed', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    const number = links(repo)[0]?.number ?? 0
    const theirs = debrief.sandbox.editFile(
      repo,
      number,
      path,
      table(['| Alert on it | @kim | see the board |']),
      'kim',
    )
    await settled(debrief)
    await merge(repo, { [path]: table([...rows, '| Write a runbook | | |']) })
    expect(debrief.sandbox.branchTip(repo, 'debrief/links-main')).toBe(theirs)
    expect(debrief.sandbox.checkRuns(repo, theirs)).toMatchObject([{ name: 'AAR review' }])
  })

  test('links put in by hand close the pull request, which says no to nothing', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    const [alert, monitoring] = numbers(repo)
    const byHand = [`| Alert on certificates that end within 30 days | @kim | #${alert} |`]
    await merge(repo, { [path]: table([...byHand, `| Improve monitoring | SRE team | #${monitoring} |`]) })
    expect(links(repo)).toMatchObject([{ state: 'closed' }])
    await merge(repo, { [path]: table([...byHand, ...rows.slice(1)]) })
    expect(links(repo)).toMatchObject([{ state: 'closed' }, { state: 'open' }])
  })

  test('a title that a person has changed stays', async () => {
    const repo = repository()
    await merge(repo, { [path]: table(rows) })
    const number = links(repo)[0]?.number ?? 0
    debrief.sandbox.editPullRequest(repo, number, { title: 'Links for the board' }, 'kim')
    await merge(repo, { 'docs/aar/second.md': table(['| Write a runbook | | |']) })
    expect(links(repo)).toMatchObject([{ title: 'Links for the board' }])
    expect(links(repo)[0]?.body).toContain('second.md')
  })
})

describe('what stands in the way', () => {
  test('without the permission the items are filed, and the comment says what is missing and where to give it', async () => {
    const repo = repository(refused)
    const number = await merge(repo, { [path]: table(rows) }, refused)
    expect(refused.sandbox.issues(repo)).toHaveLength(2)
    expect(refused.sandbox.pullRequests(repo)).toHaveLength(1)
    const comments = refused.sandbox.comments(repo, number).map(({ body }) => body)
    expect(comments.join('\n')).toContain('Contents, read and write')
    refused.counted()
    refused.sandbox.push(repo, { files: { 'docs/other.md': 'x' } })
    await settled(refused)
    expect(refused.counted().writes).toBe(0)
  })

  test('a branch of that name that is a person’s is left, and that is told', async () => {
    const repo = repository()
    debrief.sandbox.push(repo, { branch: 'debrief/links-main', files: { 'a.txt': 'mine' }, by: 'kim' })
    const tip = debrief.sandbox.branchTip(repo, 'debrief/links-main')
    await merge(repo, { [path]: table(rows) })
    expect(links(repo)).toEqual([])
    expect(debrief.sandbox.branchTip(repo, 'debrief/links-main')).toBe(tip)
    const filing = debrief.sandbox.checkRuns(repo).filter(({ name }) => name === 'AAR follow-ups')
    expect(filing.at(-1)?.summary).toContain('holds commits of people')
    expect(filing.at(-1)?.text).toContain('debrief:filing')
  })

  test('off, as it is by default, nothing is written back', async () => {
    const repo = repository(debrief, {})
    await merge(repo, { [path]: table(rows) })
    expect(links(repo)).toEqual([])
    expect(debrief.sandbox.issues(repo)).toHaveLength(2)
  })
})

describe('a write whose outcome is unknown', () => {
  for (const route of ['/git/blobs', '/git/trees', '/git/commits', '/git/refs', '/pulls']) {
    test.each(['before', 'after'] as const)(
      `POST ${route} cut off %s it took effect: one pull request all the same`,
      async (when) => {
        const repo = repository()
        let cuts = 0
        debrief.sandbox.intercept(({ method, path: asked, phase }) => {
          if (cuts > 0 || phase !== when || method !== 'POST' || !asked.endsWith(`${repo}${route}`)) return undefined
          cuts += 1
          return cut
        })
        await merge(repo, { [path]: table(rows) })
        debrief.sandbox.intercept(null)
        await settled(debrief)
        expect(cuts).toBe(1)
        expect(links(repo)).toHaveLength(1)
        expect(at(repo, 'debrief/links-main')).toContain(link(repo, numbers(repo)[0]))
        expect(debrief.sandbox.issues(repo)).toHaveLength(2)
      },
    )
  }
})
