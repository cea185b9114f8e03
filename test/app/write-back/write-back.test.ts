import { describe, expect, it } from 'vitest'
import { fileFollowUps } from '../../../src/app/file-follow-ups.ts'
import { GitHubError, OutcomeUnknown, RetryLater, type World } from '../../../src/app/ports.ts'
import { linksBranch } from '../../../src/app/write-back/own-branch.ts'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { writeLinks } from '../../../src/core/follow-up/write-back/write-links.ts'
import { type InMemoryGitHub, inMemoryGitHub } from '../in-memory-github.ts'

const path = 'docs/aar/checkout.md'
const branch = 'debrief/links-main'
const lagSeconds = 60

const document = (rows: readonly string[]) =>
  `# Checkout errors\n\n## Summary\n\nAn expired certificate stopped checkout for 102 minutes.\n\n## Action items\n\n${rows.join('\n')}\n`
const rows = ['- Rotate the certificates', '- Alert on their age', '- Write a runbook']

function worldOf(github: InMemoryGitHub): World {
  return {
    github: github.port,
    readAar: async (text, options) => readAar(text, options),
    writeLinks: async (text, wanted, options) => writeLinks(text, wanted, options),
    clock: { now: () => new Date(github.now), wait: async () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    settings: { lagSeconds, writeIntervalMilliseconds: 0, lookbackHours: 72 },
    signal: new AbortController().signal,
  }
}

/** Runs until the use case has come to an end, waiting where it asks to. */
async function settle(github: InMemoryGitHub): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    try {
      await fileFollowUps(worldOf(github))
      return
    } catch (error) {
      if (error instanceof RetryLater) github.now = Math.max(github.now, error.at.getTime())
      else if (!(error instanceof Error && error.message === 'killed')) throw error
    }
  }
  throw new Error('it never came to an end')
}

async function started(): Promise<InMemoryGitHub> {
  const github = inMemoryGitHub()
  const { now } = github
  github.now = Date.parse('2025-01-01T00:00:00Z')
  github.commit({ '.github/debrief.yml': 'writeBack: pr\n' })
  github.now = now
  return github
}

const writesOf = (github: InMemoryGitHub) => github.calls.filter((name) => /^(create|update|add|close|move)/.test(name))
const linked = (github: InMemoryGitHub) => {
  const head = github.branches.heads.get(branch)
  return (head === undefined ? undefined : github.branches.files(head.sha)?.get(path)) ?? ''
}
const links = (text: string) => text.match(/\(\[#\d+\]/g) ?? []

describe('writing links back', () => {
  it('costs one list where every row has its link, and nothing is written the second time', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    expect(links(linked(github))).toHaveLength(3)
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
    github.merge({ [path]: linked(github) })
    for (const pull of github.branches.pulls) pull.state = 'closed'
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
    const asked = ['ownPullRequests', 'mayWriteContents', 'branchHead', 'ownLogin']
    expect(github.calls.filter((name) => asked.includes(name))).toEqual(['ownPullRequests'])
  })

  it('makes a commit, a branch and a pull request, in this order', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    const names = ['createCommit', 'createBranch', 'createPullRequest']
    expect(writesOf(github).filter((name) => names.includes(name))).toEqual(names)
  })

  it('a fault at any one call ends in one pull request with every link, and one issue per item', async () => {
    const calm = await started()
    calm.merge({ [path]: document(rows) })
    await settle(calm)
    const killed = new Error('killed')
    const faults = [
      { when: 'before', error: killed },
      { when: 'after', error: killed },
      { when: 'before', error: new OutcomeUnknown('POST', '502') },
      { when: 'after', error: new OutcomeUnknown('POST', 'cut off') },
    ] as const
    const first = calm.calls.indexOf('createCommit') - 6
    for (const fault of faults) {
      for (let at = first; at < calm.calls.length; at += 1) {
        const github = await started()
        github.merge({ [path]: document(rows) })
        github.lag = 50_000
        let count = -1
        github.fault = (_name, isWrite) => {
          count += 1
          return count === at && (isWrite || fault.error === killed) ? fault : null
        }
        await settle(github)
        const where = `${fault.when} ${fault.error.message} at ${at} (${calm.calls[at]})`
        expect(github.branches.pulls, where).toHaveLength(1)
        expect(links(linked(github)), where).toHaveLength(3)
        expect(
          github.issues.filter(({ isOurs }) => isOurs),
          where,
        ).toHaveLength(3)
        github.now += 120_000
        github.calls = []
        await settle(github)
        expect(writesOf(github), where).toEqual([])
      }
    }
  })

  it('a pull request that the list does not show yet is waited for, not opened twice', async () => {
    const github = await started()
    github.lag = 50_000
    github.merge({ [path]: document(rows) })
    await settle(github)
    github.merge({ [path]: document([...rows, '- Shard the queue']) })
    await settle(github)
    expect(github.branches.pulls).toHaveLength(1)
    expect(links(linked(github))).toHaveLength(4)
  })

  it('one that was closed between the list and the write stays closed, and so do its links', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    const before = github.branches.heads.get(branch)
    github.merge({ [path]: document([...rows, '- Shard the queue']) })
    const [pull] = github.branches.pulls
    github.fault = (name) => {
      if (name === 'branchHead' && pull !== undefined) pull.state = 'closed'
      return null
    }
    await settle(github)
    expect(github.branches.heads.get(branch)).toEqual(before)
    expect(github.branches.pulls).toHaveLength(1)
  })

  it('a branch with a commit of a person is left, the issues are filed', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    github.branches.commitTo(branch)
    const theirs = github.branches.heads.get(branch)
    github.merge({ [path]: document([...rows, '- Shard the queue']) })
    await settle(github)
    expect(github.branches.heads.get(branch)).toEqual(theirs)
    expect(github.issues.filter(({ isOurs }) => isOurs)).toHaveLength(4)
  })

  for (const [what, status, message, words] of [
    ['a permission that is taken meanwhile', 403, 'Resource not accessible by integration', 'Contents, read and write'],
    ['a ruleset', 422, 'Repository rule violations found', 'Repository rule violations found'],
    ['a locked or gone branch', 404, 'Not Found', 'GitHub refused the branch or the pull request'],
  ] as const) {
    it(`${what} is told in the check run, once, and the issues are filed`, async () => {
      const github = await started()
      github.merge({ [path]: document(rows) })
      github.fault = (name) =>
        name === 'createBranch' ? { when: 'before', error: new GitHubError(status, name, message) } : null
      await settle(github)
      expect(github.issues.filter(({ isOurs }) => isOurs)).toHaveLength(3)
      expect(github.branches.pulls).toEqual([])
      const [run] = github.checkRuns
      expect(run).toMatchObject({ status: 'completed', summary: expect.stringContaining(words) })
      expect(run?.text).toContain('debrief:filing')
      github.calls = []
      await settle(github)
      expect(github.calls).not.toContain('updateCheckRun')
    })
  }

  it('without the permission nothing is tried', async () => {
    const github = await started()
    github.branches.mayWrite = false
    github.merge({ [path]: document(rows) })
    await settle(github)
    expect(github.calls).not.toContain('createCommit')
    expect(github.checkRuns[0]?.summary).toContain('Contents, read and write')
    expect(github.comments[0]?.body).toContain('Contents, read and write')
  })
})

describe('the branch of the app’s own', () => {
  it.each([
    ['main', 'debrief/links-main'],
    ['release-1.2', 'debrief/links-release-1.2'],
  ])('for %s is %s', (base, own) => expect(linksBranch(base)).toBe(own))

  it('is a name that git takes, and another one for another branch', () => {
    const bases = ['release/1.2', 'release-1.2', 'a..b', 'a.b', 'x.lock', '-x', 'ä', 'feature/ü~', 'release']
    const names = bases.map(linksBranch)
    expect(new Set(names).size).toBe(bases.length)
    for (const name of names) expect(name).toMatch(/^debrief\/links-(?!.*\.\.)[A-Za-z0-9._-]*[A-Za-z0-9_-]$/)
  })
})
