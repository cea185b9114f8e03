import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFollowUps } from '../../src/app/file-follow-ups.ts'
import { GitHubError, OutcomeUnknown, RetryLater } from '../../src/app/ports.ts'
import { lagSeconds, ours, path, readsOf, settle, started, worldOf, writesOf } from './filing-story.ts'
import type { InMemoryGitHub } from './in-memory-github.ts'

function document(rows: readonly string[], head = ''): string {
  return `${head}# Checkout errors in the EU

## Summary

An expired certificate stopped checkout for 1 h 42 min.

## Timeline

- 10:04 UTC the certificate expired
- 11:46 UTC the new one was in place

## Action items

| Action | Owner | Ticket | Status |
|---|---|---|---|
${rows.join('\n')}
`
}

const row = (title: string, owner = '', ticket = '', status = '') => `| ${title} | ${owner} | ${ticket} | ${status} |`

describe('a merge', () => {
  it('files each item once, tells the pull request once, and writes nothing the second time', async () => {
    const github = await started()
    const linked = github.personsIssue('Load test the gateway')
    const pull = github.merge({
      [path]: document([
        row('Rotate certificates automatically', '@kim'),
        row('Improve monitoring', 'Data team'),
        row('Load test the gateway', '', `#${linked}`),
        row('Restart the gateway', '', '', 'Done'),
      ]),
    })
    await settle(github)
    expect(ours(github).map(({ title, assignees }) => [title, ...assignees])).toEqual([
      ['Rotate certificates automatically', 'kim'],
      ['Improve monitoring'],
    ])
    expect(github.issues.find(({ number }) => number === linked)?.labels).toContain('aar')
    expect(github.comments.map(({ issue }) => issue)).toEqual([pull.number])
    expect(github.checkRuns).toMatchObject([{ name: 'AAR follow-ups', status: 'completed', conclusion: 'success' }])
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('costs at most one write an item, one per ten, and four, once the labels exist', async () => {
    const github = await started()
    github.merge({ [path]: document([row('Warm up')]) })
    await settle(github)
    github.calls = []
    github.merge({
      'docs/aar/other.md': document(Array.from({ length: 30 }, (_, i) => row(`Task number ${i} of many`))),
    })
    await settle(github)
    expect(ours(github)).toHaveLength(31)
    expect(writesOf(github).length).toBeLessThanOrEqual(37)
  })

  it('costs at most five reads where no AAR has changed', async () => {
    const github = await started()
    github.merge({ 'src/main.ts': 'x' })
    await settle(github)
    expect(readsOf(github).length).toBeLessThanOrEqual(5)
    expect(writesOf(github)).toEqual([])
  })

  it('is seen though its commits are older than the look-back, or the clock of the host is ahead', async () => {
    for (const hours of [24 * 10, -24 * 10]) {
      const github = await started()
      github.merge({ [path]: document([row('One thing')]) })
      github.now += hours * 3_600_000
      await settle(github)
      expect(ours(github)).toHaveLength(1)
    }
  })

  it('is seen behind more than a hundred commits', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]) })
    for (let number = 0; number < 120; number += 1) github.commit({ 'src/main.ts': `${number}` })
    await settle(github)
    expect(ours(github)).toHaveLength(1)
  })

  it('tells about two AARs of one pull request in one comment', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]), 'docs/aar/b.md': document([row('Another thing')]) })
    await settle(github)
    expect(ours(github)).toHaveLength(2)
    expect(github.comments).toHaveLength(1)
    expect(github.checkRuns).toHaveLength(1)
  })

  it('mentions the leads once', async () => {
    const github = await started()
    github.commit({ '.github/debrief.yml': 'leads:\n  productOwner: pat\n' })
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    await settle(github)
    expect(github.comments.filter(({ body }) => body.includes('@pat'))).toHaveLength(1)
  })

  it('of a draft is filed, and says that it is one', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')], '---\nstatus: draft\n---\n') })
    await settle(github)
    expect(ours(github)).toHaveLength(1)
    expect(github.comments[0]?.body).toContain('still says that it is a draft')
  })

  it('beyond what one merge may bring holds the AARs past it', async () => {
    const github = await started()
    github.commit({ '.github/debrief.yml': 'maxNewIssuesPerPush: 3\n' })
    github.merge({
      [path]: document([row('One thing'), row('Another thing')]),
      'docs/aar/later.md': document([row('Third matter'), row('Fourth matter')]),
    })
    await settle(github)
    await settle(github)
    expect(ours(github)).toHaveLength(2)
    expect(github.comments[0]?.body).toContain('more than 3 new action items')
  })

  it('without a pull request tells the leads on the first issue filed, and nobody where there are none', async () => {
    const github = await started()
    github.commit({ [path]: document([row('One thing'), row('Another thing')]) })
    await settle(github)
    expect(github.comments).toEqual([])
    github.commit({ '.github/debrief.yml': 'leads:\n  productOwner: pat\n' })
    github.commit({ 'docs/aar/later.md': document([row('Third matter')]) })
    await settle(github)
    expect(github.comments.map(({ issue }) => issue)).toEqual([ours(github)[2]?.number])
    expect(github.comments[0]?.body).toContain('@pat')
  })
})

describe('nothing is filed', () => {
  it('in observe mode', async () => {
    const github = await started()
    github.commit({ '.github/debrief.yml': 'mode: observe\n' })
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('while the configuration does not tell the branches, and the check run says so once', async () => {
    const github = await started()
    github.commit({ '.github/debrief.yml': 'branches: 7\n' })
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    expect(ours(github)).toEqual([])
    expect(github.checkRuns[0]?.summary).toContain('not valid')
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('for an AAR that was there before the installation, even when a typo in it is mended', async () => {
    const github = await started()
    github.now = Date.parse('2025-06-01T00:00:00Z')
    github.merge(
      Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`docs/aar/${i}.md`, document([row(`Task ${i}`)])])),
    )
    github.now = Date.parse('2026-11-03T12:00:00Z')
    github.merge({ 'docs/aar/7.md': document([row('Task seven')]) })
    await settle(github)
    expect(ours(github)).toEqual([])
    expect(github.comments).toEqual([])
    expect(github.checkRuns[0]?.summary).toContain('before Debrief was installed')
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('past the cap, and the check run says so', async () => {
    const github = await started()
    github.commit({ '.github/debrief.yml': 'maxNewIssuesPerAar: 2\n' })
    github.merge({ [path]: document([row('One thing'), row('Another thing'), row('Third matter')]) })
    await settle(github)
    expect(ours(github)).toEqual([])
    expect(github.checkRuns[0]?.summary).toContain('3 new action items')
    expect(github.comments[0]?.body).toContain('A lead can comment “/aar file all”')
    expect(github.comments[0]?.body).toContain('or raise maxNewIssuesPerAar in the configuration')
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
    github.commit({ '.github/debrief.yml': 'maxNewIssuesPerAar: 3\n' })
    await settle(github)
    expect(ours(github)).toHaveLength(3)
    expect(github.comments).toHaveLength(1)
  })
})

describe('GitHub saying no', () => {
  it('is told in the comment where issues are switched off', async () => {
    const github = await started()
    github.repository = { ...github.repository, hasIssues: false }
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    expect(ours(github)).toEqual([])
    expect(github.comments[0]?.body).toContain('Issues are switched off')
  })

  it('is asked once, not for every item, where writing issues is not allowed', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing'), row('Another thing')]) })
    github.fault = (name) =>
      name === 'createIssue' ? { when: 'before', error: new GitHubError(403, name, 'Resource not accessible') } : null
    await settle(github)
    expect(github.calls.filter((name) => name === 'createIssue')).toHaveLength(1)
    expect(github.comments[0]?.body).toContain('did not allow Debrief to write issues')
  })
})

describe('a command on a merged pull request', () => {
  /** An AAR from before the installation in which a pull request mends a typo, and two years pass. */
  async function old(config = '') {
    const github = await started()
    github.now = Date.parse('2025-06-01T00:00:00Z')
    github.commit({ [path]: document([row('One thing'), row('Another thing')]), '.github/debrief.yml': config })
    github.now = Date.parse('2026-11-03T12:00:00Z')
    const pull = github.merge({ [path]: document([row('One thing'), row('Another thing', '', '', 'Open')]) })
    await settle(github)
    expect(ours(github)).toEqual([])
    return { github, pull }
  }
  const answers = (github: InMemoryGitHub, pull: number) =>
    github.comments.filter(({ issue, isOurs }) => issue === pull && isOurs).map(({ body }) => body)

  it('has an AAR filed that is older than the installation, once, however often it is brought', async () => {
    const { github, pull } = await old()
    const ask = github.comment(pull.number, 'kim', '/aar file\n\nWe still need these.')
    await settle(github, [ask])
    expect(ours(github)).toHaveLength(2)
    expect(answers(github, pull.number)).toEqual([expect.stringContaining('2 filed')])
    github.calls = []
    await settle(github, [ask])
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('is found long after the merge, where the look-back no longer reaches', async () => {
    const { github, pull } = await old()
    github.now += 90 * 24 * 3_600_000
    for (let number = 0; number < 3; number += 1) github.commit({ 'src/main.ts': `${number}` })
    await settle(github, [{ pull: pull.number, comment: null }])
    expect(ours(github)).toEqual([])
    github.comment(pull.number, 'kim', '/aar file')
    await settle(github, [{ pull: pull.number, comment: null }])
    expect(ours(github)).toHaveLength(2)
  })

  it('waits until GitHub’s list shows it', async () => {
    const { github, pull } = await old()
    github.lag = 30_000
    const ask = github.comment(pull.number, 'kim', '/aar file')
    await settle(github, [ask])
    expect(ours(github)).toHaveLength(2)
  })

  it('by someone who may not write here is refused, and that is told once', async () => {
    const { github, pull } = await old()
    const ask = github.comment(pull.number, 'rae', '/aar file')
    await settle(github, [ask])
    expect(ours(github)).toEqual([])
    expect(answers(github, pull.number)).toEqual([expect.stringContaining('by rae did not count')])
    github.calls = []
    await settle(github, [ask])
    expect(writesOf(github)).toEqual([])
    await settle(github, [github.comment(pull.number, 'kim', '/aar file')])
    expect(ours(github)).toHaveLength(2)
    expect(answers(github, pull.number)).toHaveLength(1)
  })

  it('in other words, or by an app, does nothing', async () => {
    const { github, pull } = await old()
    for (const body of ['Please /aar file', '> /aar file', '/aar filed', '`/aar file`']) {
      await settle(github, [github.comment(pull.number, 'kim', body)])
    }
    await github.port.createComment(pull.number, '/aar file')
    await settle(github, [{ pull: pull.number, comment: null }])
    expect(ours(github)).toEqual([])
  })

  for (const [who, leads] of [
    ['rae', 'leads:\n  productOwner: rae\n'],
    ['kim', ''],
  ] as const) {
    it(`of ${leads === '' ? 'one who may write' : 'a lead'} lifts the caps, where it says so`, async () => {
      const github = await started()
      github.commit({ '.github/debrief.yml': `${leads}maxNewIssuesPerAar: 1\nmaxNewIssuesPerPush: 1\n` })
      const pull = github.merge({ [path]: document([row('One thing'), row('Another thing')]) })
      await settle(github)
      await settle(github, [github.comment(pull.number, 'kim', '/aar file')])
      expect(ours(github)).toEqual([])
      expect(answers(github, pull.number)).toEqual([expect.stringContaining('/aar file all')])
      await settle(github, [github.comment(pull.number, who, '/aar file all')])
      expect(ours(github)).toHaveLength(2)
      expect(answers(github, pull.number)).toEqual([expect.stringContaining('2 filed')])
    })
  }

  it('lifts the cap of one merge', async () => {
    const github = await started()
    github.commit({ '.github/debrief.yml': 'maxNewIssuesPerPush: 1\n' })
    const pull = github.merge({ [path]: document([row('One thing')]), 'docs/aar/b.md': document([row('Another')]) })
    await settle(github)
    expect(ours(github)).toHaveLength(1)
    await settle(github, [github.comment(pull.number, 'kim', '/aar file all')])
    expect(ours(github)).toHaveLength(2)
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('survives a fault at any one call', { timeout: 60_000 }, async () => {
    for (let at = 0; ; at += 1) {
      const { github, pull } = await old()
      const ask = github.comment(pull.number, 'kim', '/aar file')
      let calls = 0
      let isHit = false
      github.fault = (name, isWrite) => {
        calls += 1
        if (calls !== at + 1) return null
        isHit = true
        const error = isWrite ? new OutcomeUnknown(name, 'cut off') : new Error('killed')
        return { when: isWrite ? 'after' : 'before', error }
      }
      github.lag = lagSeconds * 500
      await settle(github, [ask])
      expect(ours(github), `a fault at call ${at}`).toHaveLength(2)
      expect(answers(github, pull.number)).toHaveLength(1)
      if (!isHit) return
    }
  })
})

describe('what GitHub refused', () => {
  const refusing = (github: InMemoryGitHub, status: number) => {
    github.fault = (name) =>
      name === 'createIssue' ? { when: 'before', error: new GitHubError(status, name, 'Validation Failed') } : null
  }

  for (const status of [403, 410, 422]) {
    it(`with ${status} is tried three times, then not again, and nothing written, while nothing has changed`, async () => {
      const github = await started()
      github.merge({ [path]: document([row('One thing')]) })
      refusing(github, status)
      for (let run = 0; run < 3; run++) await settle(github)
      github.calls = []
      await settle(github)
      expect(writesOf(github)).toEqual([])
    })
  }

  it('is filed by the next run where the refusal has passed', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]) })
    refusing(github, 422)
    await settle(github)
    github.fault = () => null
    await settle(github)
    expect(ours(github)).toHaveLength(1)
  })

  it('is tried again when the AAR has changed', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]) })
    refusing(github, 422)
    for (let run = 0; run < 3; run++) await settle(github)
    github.fault = () => null
    await settle(github)
    expect(ours(github)).toHaveLength(0)
    github.merge({ [path]: `${document([row('One thing')])}\nThank you all.\n` })
    await settle(github)
    expect(ours(github)).toHaveLength(1)
  })

  it('is tried again when a person asks for the check run again, and then no more', async () => {
    const github = await started()
    const pull = github.merge({ [path]: document([row('One thing')]) })
    refusing(github, 403)
    for (let run = 0; run < 3; run++) await settle(github)
    github.fault = () => null
    github.rerunWanted.add(pull.head.sha)
    await settle(github)
    expect(ours(github)).toHaveLength(1)
    expect(github.comments.map(({ body }) => body.includes('1 filed'))).toEqual([true])
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
  })

  it('is tried again when the repository takes issues again', async () => {
    const github = await started()
    const { repository } = github
    github.repository = { ...repository, hasIssues: false }
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
    github.repository = repository
    await settle(github)
    expect(ours(github)).toHaveLength(1)
  })

  it('for its assignees or labels is filed without them, and says so', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing', '@kim')]) })
    let refusals = 2
    github.fault = (name) => {
      if (name !== 'createIssue' || refusals === 0) return null
      refusals -= 1
      return { when: 'before', error: new GitHubError(422, name, 'Validation Failed') }
    }
    await settle(github)
    expect(ours(github)).toMatchObject([{ assignees: [], labels: [] }])
    expect(github.comments[0]?.body).toContain('GitHub refused the labels')
    expect(github.comments[0]?.body).toContain('Could not be assigned: kim')
  })
})

describe('later edits', () => {
  it('five of them make no duplicate, lose no item, and keep what people changed', async () => {
    const github = await started()
    github.merge({ [path]: document([row('Rotate certificates automatically'), row('Alert on certificate age')]) })
    await settle(github)
    const [first, second] = ours(github)
    if (first === undefined || second === undefined) throw new Error('two issues were expected')
    first.title = 'Certs'
    const steps = [
      [row('Rotate all certificates automatically'), row('Alert on certificate age')],
      [row('Rotate all certificates automatically'), row('Alert on certificate age'), row('Write a runbook')],
      [row('Write a runbook'), row('Alert on certificate age', '@kim')],
      [row('Write a runbook', '', '', 'Done'), row('Alert on certificate age', '@kim')],
      [
        row('Write a runbook', '', '', 'Done'),
        row('Alert on certificate age', '@kim'),
        row('Rotate all certificates automatically'),
      ],
    ]
    for (const rows of steps) {
      github.now += 3_600_000
      github.merge({ [path]: document(rows) })
      await settle(github)
      github.calls = []
      await settle(github)
      expect(writesOf(github)).toEqual([])
    }
    expect(ours(github)).toHaveLength(3)
    expect(first).toMatchObject({ title: 'Certs', state: 'open' })
    expect(second.assignees).toEqual(['kim'])
    const said = github.comments.map(({ body }) => /"say":"(\w+)"/.exec(body)?.[1]).filter((say) => say !== undefined)
    expect(said).toEqual(['gone', 'done'])
  })

  it('a rename keeps everything, also when it is seen only together with the beginning', async () => {
    const github = await started()
    const text = document([row('Rotate certificates automatically')])
    github.merge({ [path]: text })
    await settle(github)
    github.now += 60_000
    github.merge({ 'docs/aar/2026/checkout.md': text }, { 'docs/aar/2026/checkout.md': path })
    await settle(github)
    expect(ours(github)).toHaveLength(1)
    expect(ours(github)[0]?.body).toContain('docs/aar/2026/checkout.md')
  })

  it('an AAR that was deleted closes nothing', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    github.merge({ [path]: null })
    await settle(github)
    expect(ours(github)[0]).toMatchObject({ state: 'open' })
  })

  it('a deleted issue is not filed again', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing'), row('Another thing')]) })
    await settle(github)
    github.issues.splice(0, 1)
    await settle(github)
    expect(ours(github).map(({ title }) => title)).toEqual(['Another thing'])
  })

  it('a body that a person emptied stays empty and is said once', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    const [issue] = ours(github)
    if (issue === undefined) throw new Error('one issue was expected')
    issue.body = ''
    await settle(github)
    await settle(github)
    expect(issue.body).toBe('')
    expect(ours(github)).toHaveLength(1)
    expect(github.comments.filter(({ body }) => body.includes('"say":"emptied"'))).toHaveLength(1)
  })

  it('a marker typed into a person’s issue does nothing', async () => {
    const github = await started()
    github.merge({ [path]: document([row('One thing')]) })
    await settle(github)
    const [real] = ours(github)
    const forged = github.personsIssue('One thing')
    const theirs = github.issues.find(({ number }) => number === forged)
    if (theirs === undefined || real === undefined) throw new Error('two issues were expected')
    theirs.body = real.body
    github.merge({ [path]: document([row('One thing, reworded a bit')]) })
    await settle(github)
    expect(theirs.title).toBe('One thing')
    expect(real.title).toBe('One thing, reworded a bit')
  })
})

describe('whatever happens', () => {
  const killed = new Error('killed')
  const faults = [
    { when: 'before', error: killed },
    { when: 'after', error: killed },
    { when: 'before', error: new OutcomeUnknown('POST', '502') },
    { when: 'after', error: new OutcomeUnknown('POST', 'cut off') },
  ] as const
  const rows = [row('Rotate certificates'), row('Alert on age'), row('Rotate certificates'), row('Write a runbook')]

  it('a fault at any one call ends in one issue per item, one comment and one completed check run', async () => {
    const calm = await started()
    calm.merge({ [path]: document(rows) })
    await settle(calm)
    for (const fault of faults) {
      for (let at = 0; at < calm.calls.length; at += 1) {
        const github = await started()
        github.merge({ [path]: document(rows) })
        let count = -1
        github.fault = (_name, isWrite) => {
          count += 1
          return count === at && (isWrite || fault.error === killed) ? fault : null
        }
        github.lag = 50_000
        await settle(github)
        const where = `${fault.when} ${fault.error.message} at ${at} (${calm.calls[at]})`
        expect(
          ours(github)
            .map(({ title }) => title)
            .sort(),
          where,
        ).toEqual(['Alert on age', 'Rotate certificates', 'Rotate certificates', 'Write a runbook'])
        expect(github.comments, where).toHaveLength(1)
        expect(github.checkRuns.at(-1), where).toMatchObject({ status: 'completed' })
        github.now += 3_600_000
        github.calls = []
        await settle(github)
        expect(writesOf(github), where).toEqual([])
      }
    }
  })

  it('a second worker killed as well, at any call, ends no differently', async () => {
    const interrupted = async () => {
      const github = await started()
      github.lag = 50_000
      github.merge({ [path]: document(rows) })
      let creates = 0
      github.fault = (name) => {
        creates += name === 'createIssue' ? 1 : 0
        return creates === 2 ? { when: 'after', error: killed } : null
      }
      await fileFollowUps(worldOf(github)).catch(() => undefined)
      github.fault = () => null
      await fileFollowUps(worldOf(github)).catch((error: unknown) => {
        if (error instanceof RetryLater) github.now = error.at.getTime()
      })
      github.calls = []
      return github
    }
    const calm = await interrupted()
    await settle(calm)
    for (let at = 0; at < calm.calls.length; at += 1) {
      const github = await interrupted()
      github.fault = () => (github.calls.length === at + 1 ? { when: 'after', error: killed } : null)
      await settle(github)
      const where = `killed after ${at} (${calm.calls[at]})`
      expect(ours(github), where).toHaveLength(4)
      expect(github.comments, where).toHaveLength(1)
    }
  })

  it('faults at random calls, over edits, with lists behind, end alike', async () => {
    const versions = [
      rows,
      [...rows, row('Shard the queue')],
      [row('Rotate all certificates'), row('Alert on age'), row('Rotate certificates'), row('Shard the queue')],
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(40), { maxLength: 12 }),
        fc.array(fc.constantFrom(...faults), { minLength: 12, maxLength: 12 }),
        fc.nat(59_000),
        async (gaps, kinds, lag) => {
          const github = await started()
          github.lag = lag
          let index = 0
          let left = gaps[0] ?? Number.POSITIVE_INFINITY
          github.fault = (_name, isWrite) => {
            left -= 1
            const fault = kinds[index]
            if (left >= 0 || fault === undefined || (!isWrite && fault.error !== killed)) return null
            index += 1
            left = gaps[index] ?? Number.POSITIVE_INFINITY
            return fault
          }
          for (const version of versions) {
            github.now += 5_000
            github.merge({ [path]: document(version) })
            await settle(github, [], 60)
          }
          github.now += 3_600_000
          await settle(github, [], 60)
          const keys = ours(github).map(({ body }) => /"key":"(\w+)"/.exec(body)?.[1])
          expect(new Set(keys).size).toBe(keys.length)
          expect(ours(github)).toHaveLength(5)
          const told = github.comments
            .filter(({ body }) => body.startsWith('<!-- debrief:filed'))
            .map(({ issue }) => issue)
          expect(new Set(told).size).toBe(told.length)
          github.calls = []
          await settle(github)
          expect(writesOf(github)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('lists that lag behind', () => {
  it('do not make it overwrite what a person has changed meanwhile', async () => {
    const github = await laggingWithOneIssue()
    github.commit({ [path]: document([row('Rotate certificates by themselves')]) })
    const [issue] = ours(github)
    if (issue !== undefined) issue.title = 'A title of Kim’s'
    await settle(github)
    expect(ours(github).map(({ title }) => title)).toEqual(['A title of Kim’s'])
  })

  it('do not make it say the same twice, or write what stands there already', async () => {
    const github = await laggingWithOneIssue()
    github.commit({ [path]: document([row('Rotate certificates automatically', '', '', 'Done')]) })
    await settle(github)
    const said = github.comments.length
    github.calls = []
    await settle(github)
    expect(github.comments).toHaveLength(said)
    expect(writesOf(github)).toEqual([])
  })
})

/** Its lists tell of everything what it was a minute ago, from the filing of one issue on. */
async function laggingWithOneIssue(): Promise<InMemoryGitHub> {
  const github = await started()
  github.merge({ [path]: document([row('Rotate certificates automatically')]) })
  await settle(github)
  github.now += 10 * 60_000
  github.staleLists()
  return github
}
