import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  check,
  document,
  everything,
  fields,
  filed,
  parents,
  path,
  prepared as preparedAt,
  push,
  rows,
} from './planning-story.ts'
import { type RunningDebrief, runDebrief } from './running-debrief.ts'

/** As `preparedAt`, with the requests so far forgotten. */
async function prepared(debrief: RunningDebrief, config: string, ownerType?: 'User') {
  const place = await preparedAt(debrief, config, ownerType)
  debrief.counted()
  return place
}

async function isAtRest(debrief: RunningDebrief, repo: string): Promise<void> {
  debrief.counted()
  await push(debrief, repo, { 'docs/notes.md': `${Math.random()}` })
  const { writes, lines } = debrief.counted()
  expect(writes, lines.join('\n')).toBe(0)
}

describe('with the permissions granted', () => {
  let debrief: RunningDebrief
  beforeAll(async () => {
    debrief = await runDebrief({}, { issue_fields: 'read', organization_projects: 'write' })
  })
  afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
  afterAll(() => debrief.close())

  test('everything that is configured and there is set, for the requests that it takes', async () => {
    const { sandbox } = debrief
    const bare = await prepared(debrief, 'mode: advise\n')
    await push(debrief, bare.repo, { [path]: document(rows) })
    const without = debrief.counted()
    const { repo, owner, project } = await prepared(debrief, everything)
    await push(debrief, repo, { [path]: document(rows) })
    const whole = debrief.counted()
    const numbers = filed(debrief, repo).map(({ number }) => number)
    expect(numbers.map((number) => sandbox.milestoneOf(repo, number))).toEqual(['Autumn', 'Autumn', 'Autumn'])
    expect(numbers.map((number) => sandbox.fieldsOf(repo, number))).toEqual([
      { Priority: 'High', 'Target date': '2026-12-01' },
      {},
      { Priority: 'Low' },
    ])
    expect(sandbox.projectIssues(owner, project, repo)).toEqual(numbers)
    const [parent, ...others] = parents(debrief, repo)
    expect(others).toEqual([])
    expect(parent?.title).toBe('Follow-ups of Checkout errors')
    expect(parent?.labels).toEqual(['aar'])
    expect(numbers.map((number) => sandbox.parentOf(repo, number))).toEqual(numbers.map(() => parent?.number))
    expect(check(debrief, repo)).toMatchObject({ conclusion: 'success' })
    expect(check(debrief, repo)?.summary).toContain(`gathered under [#${parent?.number}]`)
    // One for each issue in the project, one for each sub-issue, the parent; the milestones and the fields.
    expect(whole.writes - without.writes, whole.lines.join('\n')).toBe(rows.length * 2 + 1)
    expect(whole.reads - without.reads, whole.lines.join('\n')).toBe(2)
    expect(without.lines.join('\n')).not.toMatch(/milestones|issue-fields|projectsV2|sub_issues|events/)
    await isAtRest(debrief, repo)
  })

  test('what people take away or change stays so when the AAR is edited and when a row comes to it', async () => {
    const { sandbox } = debrief
    const { repo, owner, project } = await prepared(debrief, everything)
    await push(debrief, repo, { [path]: document(rows) })
    const [first = 0, second = 0] = filed(debrief, repo).map(({ number }) => number)
    const parent = parents(debrief, repo)[0]?.number ?? 0
    const winter = sandbox.openMilestone(repo, 'Winter')
    sandbox.setMilestone(repo, first, null)
    sandbox.setMilestone(repo, second, winter)
    sandbox.clearFields(repo, first)
    sandbox.removeFromProject(owner, project, repo, first, 'pat')
    sandbox.setParent(repo, second, null, 'pat')
    const edited = [
      '| Rotate certificates by themselves | P0 | 2026-12-09 |',
      ...rows.slice(1),
      '| Test the failover | P2 | |',
    ]
    await push(debrief, repo, { [path]: document(edited) })
    expect(sandbox.milestoneOf(repo, first)).toBeNull()
    expect(sandbox.milestoneOf(repo, second)).toBe('Winter')
    expect(sandbox.fieldsOf(repo, first)).toEqual({})
    expect(sandbox.projectIssues(owner, project, repo)).not.toContain(first)
    expect(sandbox.parentOf(repo, second)).toBeNull()
    const last = filed(debrief, repo).at(-1)?.number ?? 0
    expect(sandbox.parentOf(repo, last)).toBe(parent)
    expect(sandbox.milestoneOf(repo, last)).toBe('Autumn')
    expect(sandbox.projectIssues(owner, project, repo)).toContain(last)
    expect(sandbox.issue(repo, first)?.title).toBe('Rotate certificates by themselves')
    await isAtRest(debrief, repo)
  })

  test('a parent that a person has deleted is not made again, and that is said', async () => {
    const { sandbox } = debrief
    const { repo } = await prepared(debrief, 'parentIssue: true\n')
    await push(debrief, repo, { [path]: document(rows) })
    sandbox.deleteIssue(repo, parents(debrief, repo)[0]?.number ?? 0, 'pat')
    await push(debrief, repo, { [path]: document([...rows, '| Test the failover | | |']) })
    expect(filed(debrief, repo)).toHaveLength(4)
    expect(parents(debrief, repo)).toEqual([])
    expect(check(debrief, repo)?.summary).toContain('is not made again')
    await isAtRest(debrief, repo)
  })

  test.each([
    ['milestone: Winter\n', 'no open milestone here is called “Winter”'],
    ['project: 9\n', 'GitHub shows none of that number'],
  ])('what is not there (%s) is said once, and the items are filed', async (config, words) => {
    const { repo } = await prepared(debrief, config)
    await push(debrief, repo, { [path]: document(rows) })
    expect(filed(debrief, repo)).toHaveLength(rows.length)
    expect(check(debrief, repo)?.summary?.split(words)).toHaveLength(2)
    expect(check(debrief, repo)).toMatchObject({ conclusion: 'success' })
    await isAtRest(debrief, repo)
  })

  test.each([
    ['none at all', [], 'GitHub shows none for this organisation'],
    ['none of the names', [{ name: 'Effort', dataType: 'number' }], 'without the issue field Priority'],
    [
      'no option for it',
      [{ name: 'Priority', dataType: 'single_select', options: ['Bronze'] }, fields[1]],
      'where the AAR says “P1”',
    ],
  ] as const)(
    'an organisation that has of issue fields %s is told so, and the items are filed',
    async (_, present, words) => {
      const { repo, owner } = await prepared(debrief, 'issueFields: true\n')
      debrief.sandbox.setIssueFields(owner, present)
      await push(debrief, repo, { [path]: document(rows) })
      expect(filed(debrief, repo)).toHaveLength(rows.length)
      expect(check(debrief, repo)?.summary).toContain(words)
      await isAtRest(debrief, repo)
    },
  )

  test('a host without sub-issues files no parent, and says so', async () => {
    const { repo } = await prepared(debrief, 'parentIssue: true\n')
    debrief.sandbox.setSubIssues('missing')
    await push(debrief, repo, { [path]: document(rows) })
    debrief.sandbox.setSubIssues('known')
    expect(filed(debrief, repo)).toHaveLength(rows.length)
    expect(parents(debrief, repo)).toEqual([])
    expect(check(debrief, repo)?.summary).toContain('this GitHub has no sub-issues')
  })

  test('a person’s repository has neither fields nor projects, and that is said without asking', async () => {
    const { repo } = await prepared(debrief, everything, 'User')
    await push(debrief, repo, { [path]: document(rows) })
    const { lines } = debrief.counted()
    expect(filed(debrief, repo)).toHaveLength(rows.length)
    expect(lines.join('\n')).not.toMatch(/issue-fields|projectsV2/)
    expect(check(debrief, repo)?.summary).toContain('only organisations have them')
    expect(check(debrief, repo)?.summary).toContain('projects of organisations only')
    await isAtRest(debrief, repo)
  })
})

describe('without the permissions', () => {
  let debrief: RunningDebrief
  beforeAll(async () => {
    debrief = await runDebrief()
  })
  afterEach(() => expect(debrief.sandbox.violations).toEqual([]))
  afterAll(() => debrief.close())

  test('what they are for is said once each, asked for once, and the rest is done', async () => {
    const { sandbox } = debrief
    const { repo, owner, project } = await prepared(debrief, everything)
    await push(debrief, repo, { [path]: document(rows) })
    const { lines } = debrief.counted()
    const numbers = filed(debrief, repo).map(({ number }) => number)
    expect(numbers).toHaveLength(rows.length)
    expect(sandbox.projectIssues(owner, project, repo)).toEqual([])
    expect(numbers.map((number) => sandbox.milestoneOf(repo, number))).toEqual(['Autumn', 'Autumn', 'Autumn'])
    expect(parents(debrief, repo)).toHaveLength(1)
    for (const words of ['organisation permission Issue fields (read)', 'organisation permission Projects (write)']) {
      expect(check(debrief, repo)?.summary?.split(words)).toHaveLength(2)
    }
    expect(lines.filter((line) => line.includes('projectsV2'))).toHaveLength(1)
    await isAtRest(debrief, repo)
  })
})
