import { describe, expect, it } from 'vitest'
import { fileFollowUps } from '../../src/app/file-follow-ups.ts'
import { GitHubError, OutcomeUnknown, RetryLater, type World } from '../../src/app/ports.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { readParentMarker } from '../../src/core/follow-up/parent.ts'
import { type InMemoryGitHub, inMemoryGitHub } from './in-memory-github.ts'

const path = 'docs/aar/checkout.md'
const everything = 'milestone: Autumn\nissueFields: true\nproject: 7\nparentIssue: true\n'

const document = (rows: readonly string[], title = 'Checkout errors') => `# ${title}

## Summary

An expired certificate stopped checkout for 1 h 42 min.

## Action items

| Action | Owner | Priority | Due | Ticket |
|---|---|---|---|---|
${rows.join('\n')}
`
const row = (title: string, priority = '', due = '', ticket = '') => `| ${title} | | ${priority} | ${due} | ${ticket} |`
const rows = [row('Rotate certificates', 'P1', '2026-12-01'), row('Improve monitoring'), row('Shard the queue', 'P3')]

function worldOf(github: InMemoryGitHub): World {
  return {
    github: github.port,
    readAar: async (text, options) => readAar(text, options),
    clock: { now: () => new Date(github.now), wait: async () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    settings: { lagSeconds: 60, writeIntervalMilliseconds: 0, lookbackHours: 72 },
    signal: new AbortController().signal,
  }
}

/** Runs until the use case has come to an end, waiting where it asks to, begun again where it is killed. */
async function settle(github: InMemoryGitHub, between: () => void = () => {}): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    try {
      await fileFollowUps(worldOf(github))
      return
    } catch (error) {
      if (error instanceof RetryLater) github.now = Math.max(github.now, error.at.getTime())
      else if (!(error instanceof Error && error.message === 'killed')) throw error
      between()
    }
  }
  throw new Error('it never came to an end')
}

async function started(config = everything): Promise<InMemoryGitHub> {
  const github = inMemoryGitHub()
  const { now } = github
  github.now = Date.parse('2025-01-01T00:00:00Z')
  github.commit({ '.github/debrief.yml': config })
  github.now = now
  github.milestones = [{ number: 3, title: 'Autumn' }]
  github.fields = [
    { id: 1, name: 'Priority', kind: 'single_select', options: ['Urgent', 'High', 'Medium', 'Low'] },
    { id: 2, name: 'Target date', kind: 'date', options: [] },
  ]
  return github
}

const parentsOf = (github: InMemoryGitHub) => github.issues.filter(({ body }) => readParentMarker(body) !== null)
const itemsOf = (github: InMemoryGitHub) =>
  github.issues.filter(({ isOurs, body }) => isOurs && readParentMarker(body) === null)
const writesOf = (github: InMemoryGitHub) => github.calls.filter((name) => /^(create|update|add|close)/.test(name))
const summary = (github: InMemoryGitHub) => github.checkRuns.at(-1)?.summary ?? ''

/** What must hold at the end, whatever happened before. */
function expectWhole(github: InMemoryGitHub, where = ''): void {
  expect(
    itemsOf(github).map(({ title }) => title),
    where,
  ).toEqual(['Rotate certificates', 'Improve monitoring', 'Shard the queue'])
  expect(
    parentsOf(github).map(({ title }) => title),
    where,
  ).toEqual(['Follow-ups of Checkout errors'])
  const numbers = itemsOf(github).map(({ number }) => number)
  expect(
    [...github.project].sort((a, b) => a - b),
    where,
  ).toEqual(numbers)
  expect(
    [...github.parents.keys()].sort((a, b) => a - b),
    where,
  ).toEqual(numbers)
}

async function expectRest(github: InMemoryGitHub, where = ''): Promise<void> {
  github.calls = []
  await settle(github)
  expect(writesOf(github), where).toEqual([])
}

describe('with everything configured', () => {
  it('an issue gets its milestone, fields, project and parent, and a second run writes nothing', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    expectWhole(github)
    expect(itemsOf(github).map(({ draft }) => [draft.milestone, draft.fieldValues])).toEqual([
      [
        3,
        [
          { field: 1, value: 'High' },
          { field: 2, value: '2026-12-01' },
        ],
      ],
      [3, undefined],
      [3, [{ field: 1, value: 'Low' }]],
    ])
    expect(github.checkRuns.at(-1)).toMatchObject({ conclusion: 'success' })
    expect(summary(github)).toContain(`gathered under [#${parentsOf(github)[0]?.number}]`)
    await expectRest(github)
  })

  it('costs two writes an item and one for the parent besides, and two reads', async () => {
    const [bare, full] = [await started(''), await started()]
    for (const github of [bare, full]) {
      github.merge({ [path]: document(rows) })
      github.calls = []
      await settle(github)
    }
    expect(writesOf(full).length - writesOf(bare).length).toBe(rows.length * 2 + 1)
    const more = full.calls.filter((name) => /milestones|issueFields|issueEvents|knowsSubIssues/.test(name))
    expect(more).toEqual(['milestones', 'issueFields'])
    expect(full.calls.length - bare.calls.length).toBe(rows.length * 2 + 1 + 2)
    expect(bare.calls.filter((name) => /mileston|Fields|Events|Project|SubIssue/.test(name))).toEqual([])
  })

  it('asks nothing more where there is nothing new', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    github.calls = []
    await settle(github)
    expect(github.calls.filter((name) => /mileston|Fields|Events|Project|SubIssue/.test(name))).toEqual([])
  })
})

describe('whatever happens', () => {
  const killed = new Error('killed')
  it('a kill or an unknown outcome at any one call ends with everything done once', { timeout: 60_000 }, async () => {
    const calm = await started()
    calm.merge({ [path]: document(rows) })
    await settle(calm)
    for (let at = 1; at <= calm.calls.length; at += 1) {
      for (const when of ['before', 'after'] as const) {
        const github = await started()
        github.merge({ [path]: document(rows) })
        github.lag = 50_000
        let count = 0
        const name = calm.calls[at - 1] ?? ''
        github.fault = (_, isWrite) => {
          count += 1
          if (count !== at) return null
          return { when, error: isWrite && at % 2 === 0 ? new OutcomeUnknown(name, 'cut off') : killed }
        }
        await settle(github, () => {
          github.now += 1000
        })
        const where = `${when} ${at} (${name})`
        expectWhole(github, where)
        github.now += 120_000
        await expectRest(github, where)
      }
    }
  })

  it('what a person has undone while it was down is not done again', { timeout: 60_000 }, async () => {
    const calm = await started()
    calm.merge({ [path]: document(rows) })
    await settle(calm)
    for (const undone of ['addToProject', 'addSubIssue']) {
      const places = calm.calls.flatMap((name, index) => (name === undone ? [index + 1] : []))
      expect(places).toHaveLength(rows.length)
      for (const [index, at] of places.entries()) {
        const github = await started()
        github.merge({ [path]: document(rows) })
        let count = 0
        github.fault = () => {
          count += 1
          return count === at ? { when: 'after', error: killed } : null
        }
        let number = 0
        await settle(github, () => {
          if (number > 0) return
          number = itemsOf(github).at(-1)?.number ?? 0
          github.project.delete(number)
          github.parents.delete(number)
        })
        const left = undone === 'addToProject' ? github.project : new Set(github.parents.keys())
        expect(left.has(number), `${undone} of item ${index}`).toBe(false)
        expect(left.size).toBe(rows.length - 1)
      }
    }
  })
})

describe('only what the batch itself brings is looked at again', () => {
  it.each(['the same commit', 'a later commit'])(
    'after a kill before the first creation, on %s, what was filed before is left as it is',
    async (place) => {
      const github = await started('')
      github.merge({ [path]: document(rows) })
      const refused = rows.length
      let creates = 0
      github.fault = (name) => {
        if (name !== 'createIssue') return null
        creates += 1
        return creates >= refused ? { when: 'before', error: new GitHubError(422, name, 'Validation Failed') } : null
      }
      github.assignable = []
      await settle(github)
      github.fault = () => null
      github.commit({ '.github/debrief.yml': everything })
      if (place === 'a later commit') github.merge({ [path]: document([...rows, row('Write a runbook')]) })
      const before = new Set(itemsOf(github).map(({ number }) => number))
      let isKilled = false
      github.fault = (name) => {
        if (name !== 'createIssue' || isKilled) return null
        isKilled = true
        return { when: 'before', error: new Error('killed') }
      }
      await settle(github)
      expect(isKilled).toBe(true)
      const added = itemsOf(github).flatMap(({ number }) => (before.has(number) ? [] : [number]))
      expect(added.length).toBeGreaterThan(0)
      expect([...github.project]).toEqual(added)
      expect([...github.parents.keys()]).toEqual(added)
    },
  )
})

describe('people win', () => {
  it('what they take away later stays away, also when the AAR is edited', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    const first = itemsOf(github)[0]?.number ?? 0
    github.project.delete(first)
    github.parents.delete(first)
    github.merge({ [path]: document([row('Rotate certificates soon', 'P0', '2026-12-09'), ...rows.slice(1)]) })
    github.calls = []
    await settle(github)
    expect(writesOf(github)).not.toContain('addToProject')
    expect(writesOf(github)).not.toContain('addSubIssue')
    expect(github.project.has(first)).toBe(false)
  })

  it.each([
    [
      'deleted',
      (github: InMemoryGitHub) =>
        github.issues.splice(
          github.issues.findIndex((issue) => readParentMarker(issue.body) !== null),
          1,
        ),
    ],
    [
      'emptied',
      (github: InMemoryGitHub) => {
        for (const parent of parentsOf(github)) parent.body = ''
      },
    ],
  ])('a parent that they have %s long ago is not made again for a new row, and that is said', async (_, act) => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    act(github)
    github.now += 200 * 3_600_000
    github.checkRuns.length = 0
    github.merge({ [path]: document([...rows, row('Write a runbook')]) })
    await settle(github)
    expect(itemsOf(github).map(({ title }) => title)).toContain('Write a runbook')
    expect(github.issues.filter(({ title }) => title.startsWith('Follow-ups')).length).toBeLessThan(2)
    expect(summary(github)).toContain('is not made again')
    await expectRest(github)
  })

  it('a new row joins the parent that there is', async () => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    await settle(github)
    github.merge({ [path]: document([...rows, row('Write a runbook')]) })
    await settle(github)
    expect(parentsOf(github)).toHaveLength(1)
    expect(github.parents.size).toBe(4)
    await expectRest(github)
  })

  it('follow-ups that were filed before a setting was switched on stay as they are', async () => {
    const github = await started('')
    github.merge({ [path]: document(rows) })
    await settle(github)
    github.merge({ '.github/debrief.yml': everything, [path]: document([...rows, row('Write a runbook')]) })
    await settle(github)
    expect(github.project.size).toBe(1)
    expect(github.parents.size).toBe(1)
  })
})

describe('the parent', () => {
  it('gathers linked issues of the repository that have none, and leaves the others', async () => {
    const github = await started('parentIssue: true\n')
    const [free, taken] = [github.personsIssue('Load test'), github.personsIssue('Runbook')]
    github.parents.set(taken, 1)
    const linking = [row('Load test', '', '', `#${free}`), row('Runbook', '', '', `#${taken}`)]
    github.merge({ [path]: document([...rows, ...linking]) })
    await settle(github)
    const parent = parentsOf(github)[0]?.number ?? 0
    expect(github.parents.get(free)).toBe(parent)
    expect(github.parents.get(taken)).toBe(1)
    await expectRest(github)
  })

  it('takes no more than 100, and says so', async () => {
    const github = await started('parentIssue: true\n')
    github.merge({ [path]: document(rows) })
    await settle(github)
    const parent = parentsOf(github)[0]?.number ?? 0
    for (let id = 1; id <= 97; id += 1) github.parents.set(-id, parent)
    github.merge({ [path]: document([...rows, row('Write a runbook')]) })
    await settle(github)
    expect(github.parents.size).toBe(100)
    expect(summary(github)).toContain(`stayed outside the parent issue ${parent}`)
    expect(itemsOf(github)).toHaveLength(4)
  })

  it('is one for each AAR of a merge', async () => {
    const github = await started('parentIssue: true\n')
    github.merge({ [path]: document(rows), 'docs/aar/other.md': document([row('Write a runbook')], 'Slow search') })
    await settle(github)
    expect(parentsOf(github).map(({ title }) => title)).toEqual([
      'Follow-ups of Checkout errors',
      'Follow-ups of Slow search',
    ])
    await expectRest(github)
  })
})

describe('what GitHub refuses never hinders the filing', () => {
  it.each([
    ['milestones', 403, 'did not list the milestones'],
    ['issueFields', 403, 'organisation permission Issue fields'],
    ['issueFields', 404, 'GitHub shows none for this organisation'],
    ['addToProject', 403, 'organisation permission Projects'],
    ['addToProject', 404, 'GitHub shows none of that number'],
    ['addToProject', 422, 'did not take some issues into project 7'],
    ['addSubIssue', 403, 'did not let Debrief add sub-issues there'],
  ])('%s answered %i is told in a line', async (name, status, words) => {
    const github = await started()
    github.merge({ [path]: document(rows) })
    github.fault = (called) =>
      called === name ? { when: 'before', error: new GitHubError(status, name, 'Refused') } : null
    await settle(github)
    expect(itemsOf(github)).toHaveLength(3)
    expect(summary(github)).toContain(words)
    expect(summary(github).split(words)).toHaveLength(2)
    await expectRest(github)
  })

  it('a milestone that is not there is told, and not made', async () => {
    const github = await started('milestone: Winter\n')
    github.merge({ [path]: document(rows) })
    await settle(github)
    expect(itemsOf(github)).toHaveLength(3)
    expect(summary(github)).toContain('no open milestone here is called “Winter”')
  })

  it('a project or fields of a person’s repository are told without asking', async () => {
    const github = await started()
    github.repository = { ...github.repository, ownerIsOrganisation: false }
    github.merge({ [path]: document(rows) })
    await settle(github)
    expect(github.calls).not.toContain('issueFields')
    expect(github.calls).not.toContain('addToProject')
    expect(summary(github)).toContain('only organisations have them')
    expect(summary(github)).toContain('projects of organisations only')
  })

  it('an issue refused for its milestone is filed without, and one refused for its assignee keeps it', async () => {
    for (const [refused, milestone] of [
      ['milestone', undefined],
      ['assignees', 3],
    ] as const) {
      const github = await started('milestone: Autumn\n')
      github.assignable = ['kim']
      github.merge({ [path]: document(['| Rotate certificates | @kim | | | |']) })
      let isFirst = true
      github.fault = (name) => {
        const isRefused = name === 'createIssue' && isFirst
        if (isRefused) isFirst = false
        const message = `Validation Failed: {"resource":"Issue","field":"${refused}","code":"invalid"}`
        return isRefused ? { when: 'before', error: new GitHubError(422, name, message) } : null
      }
      await settle(github)
      expect(itemsOf(github)[0]?.draft.milestone).toBe(milestone)
      expect(summary(github).includes('did not take the milestone')).toBe(milestone === undefined)
    }
  })
})
