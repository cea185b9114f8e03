import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { formatKey } from '../../src/app/key.ts'
import { translateWebhook } from '../../src/github/translate-webhook.ts'

interface Examples {
  readonly name: string
  readonly examples: readonly Readonly<Record<string, unknown>>[]
}
const recorded: readonly Examples[] = createRequire(import.meta.url)('@octokit/webhooks-examples')

const appId = 29310
const zeros = '0'.repeat(40)

/** A payload as GitHub sent it once, with an installation and further fields on top. */
function example(event: string, action: string | null, change: Readonly<Record<string, unknown>> = {}) {
  const found = recorded
    .find(({ name }) => name === event)
    ?.examples.find((payload) => action === null || payload['action'] === action)
  if (found === undefined) throw new Error(`no example of ${event}.${action}`)
  return { ...found, installation: { id: 7 }, ...change }
}

function keys(event: string, payload: unknown): readonly string[] | null {
  return translateWebhook(event, payload, appId, 'd')?.map(({ key }) => formatKey(key)) ?? null
}

describe('pull_request', () => {
  test.each(['opened', 'reopened', 'synchronize', 'ready_for_review', 'converted_to_draft'])(
    '%s reviews it',
    (action) => {
      const payload = example('pull_request', action)
      const { number, repository } = payload as never as { number: number; repository: { full_name: string } }
      expect(keys('pull_request', payload)).toEqual([`${repository.full_name}#${number}`])
    },
  )
  test.each(['assigned', 'labeled', 'locked', 'review_requested', 'unassigned', 'unlabeled'])(
    '%s does nothing',
    (action) => {
      expect(keys('pull_request', example('pull_request', action))).toEqual([])
    },
  )
  test.each([
    ['the base branch', { base: { ref: { from: 'main' } } }, 1],
    ['the title', { title: { from: 'x' } }, 0],
    ['the body', { body: { from: 'x' } }, 0],
  ])('edited: %s', (_what, changes, count) => {
    expect(keys('pull_request', example('pull_request', 'opened', { action: 'edited', changes }))).toHaveLength(count)
  })
  test('closed and merged files the repository’s follow-ups', () => {
    const payload = example('pull_request', 'closed', { pull_request: { merged: true } })
    expect(keys('pull_request', payload)).toEqual(['Codertocat/Hello-World'])
  })
  test('closed unmerged does nothing', () => {
    expect(keys('pull_request', example('pull_request', 'closed', { pull_request: { merged: false } }))).toEqual([])
  })
  test('the installation travels with the key', () => {
    expect(translateWebhook('pull_request', example('pull_request', 'opened'), appId, 'd')?.[0]?.installation).toBe(7)
  })
})

describe('push', () => {
  const commit = (...added: string[]) => ({ added, modified: [], removed: [] })
  const branch = { ref: 'refs/heads/main', created: false, deleted: false, forced: false }
  test.each([
    ['a markdown file', { ...branch, commits: [commit('a.ts'), commit('docs/aar/x.md')] }, true],
    [
      'another branch than the default one',
      { ...branch, ref: 'refs/heads/release/1', commits: [commit('x.md')] },
      true,
    ],
    ['the configuration', { ...branch, commits: [commit('.github/debrief.yml')] }, true],
    ['other files only', { ...branch, commits: [commit('a.ts', 'b.yml')] }, false],
    ['a list that GitHub left empty', { ...branch, commits: [] }, true],
    ['a list that GitHub cut', { ...branch, commits: Array.from({ length: 2048 }, () => commit('a.ts')) }, true],
    ['a force push', { ...branch, forced: true, commits: [commit('a.ts')] }, true],
    ['a new branch', { ...branch, ref: 'refs/heads/work', created: true, commits: [commit('x.md')] }, false],
    [
      'the first push to the default branch',
      { ...branch, created: true, ref: 'refs/heads/master', commits: [commit('x.md')] },
      true,
    ],
    ['a deleted branch', { ...branch, deleted: true, after: zeros, commits: [] }, false],
    ['a tag', { ...branch, ref: 'refs/tags/v1', commits: [commit('x.md')] }, false],
    [
      'a branch of the merge queue',
      { ...branch, ref: 'refs/heads/gh-readonly-queue/main/pr-1', commits: [commit('x.md')] },
      false,
    ],
  ])('%s', (_what, change, files) => {
    expect(keys('push', example('push', null, change))).toEqual(files ? ['Codertocat/Hello-World'] : [])
  })
})

describe('check_run and check_suite', () => {
  const ours = { app: { id: appId }, name: 'AAR review', head_sha: 'a'.repeat(40) }
  const repository = { id: 186853002, name: 'Hello-World', owner: { login: 'Codertocat' } }
  const pull = { number: 2, base: { repo: { id: repository.id } } }
  test('rerequested reviews the pull requests of the check', () => {
    const check_run = { ...ours, pull_requests: [pull, { number: 9, base: { repo: { id: 5 } } }] }
    expect(keys('check_run', example('check_run', 'rerequested', { repository, check_run }))).toEqual([
      'Codertocat/Hello-World#2',
    ])
  })
  test('of a fork, whose pull requests are not told, the commit stands for them', () => {
    const check_run = { ...ours, pull_requests: [] }
    expect(keys('check_run', example('check_run', 'rerequested', { repository, check_run }))).toEqual([
      `Codertocat/Hello-World@${'a'.repeat(40)}`,
    ])
  })
  test('the follow-ups’ check files again', () => {
    const check_run = { ...ours, name: 'AAR follow-ups', pull_requests: [pull] }
    expect(keys('check_run', example('check_run', 'rerequested', { repository, check_run }))).toEqual([
      'Codertocat/Hello-World',
    ])
  })
  test('a whole suite reviews and files', () => {
    const check_suite = { ...ours, pull_requests: [pull] }
    expect(keys('check_suite', example('check_suite', 'rerequested', { repository, check_suite }))).toEqual([
      'Codertocat/Hello-World#2',
      'Codertocat/Hello-World',
    ])
  })
  test('of another app does nothing', () => {
    const check_run = { ...ours, app: { id: 1 }, pull_requests: [pull] }
    expect(keys('check_run', example('check_run', 'rerequested', { repository, check_run }))).toEqual([])
  })
  test.each(['created', 'completed', 'requested_action'])(
    'check_run.%s, which our own writes cause, does nothing',
    (action) => {
      expect(keys('check_run', example('check_run', action))).toEqual([])
    },
  )
  test.each(['completed', 'requested'])('check_suite.%s does nothing', (action) => {
    expect(keys('check_suite', example('check_suite', action))).toEqual([])
  })
})

describe('issue_comment', () => {
  const box = (mark: string, on = 'f00d') =>
    `- [${mark}] It will recur <!-- debrief:box v1 {"path":"docs/aar/x.md","id":"will-recur","on":"${on}"} -->`
  const edit = (before: string, after: string, change: Readonly<Record<string, unknown>> = {}) =>
    example('issue_comment', 'created', {
      action: 'edited',
      issue: { number: 12, pull_request: { url: 'x' } },
      comment: {
        id: 5,
        user: { login: 'debrief[bot]', type: 'Bot' },
        performed_via_github_app: { id: appId },
        body: after,
        updated_at: '2026-11-03T10:00:00Z',
      },
      changes: { body: { from: before } },
      sender: { login: 'kim', type: 'User' },
      ...change,
    })
  const jobs = (payload: unknown) => translateWebhook('issue_comment', payload, appId, 'd-1')
  const tick = { path: 'docs/aar/x.md', point: 'will-recur', on: 'f00d', by: 'kim', at: '2026-11-03T10:00:00Z' }

  test('a box that a person turns brings the review’s key with the tick', () => {
    expect(jobs(edit(box(' '), box('x')))?.map(({ key, ticks }) => [formatKey(key), ticks])).toEqual([
      ['Codertocat/Hello-World#12', [{ ...tick, state: 'ticked', delivery: 'd-1' }]],
    ])
    expect(jobs(edit(box('x'), box(' ')))?.[0]?.ticks).toMatchObject([{ state: 'unticked' }])
    expect(jobs(edit(box('x'), `${box(' ')}\r`))?.[0]?.ticks).toHaveLength(1)
  })

  test.each([
    ['our own edit', edit(box(' '), box('x'), { sender: { login: 'debrief[bot]', type: 'Bot' } })],
    ['another bot’s edit', edit(box(' '), box('x'), { sender: { login: 'tidy[bot]', type: 'Bot' } })],
    ['an edit that turns no box', edit(box(' '), `${box(' ')} and more`)],
    ['a box that the person adds', edit('', box('x'))],
    ['a box that stood for other text before', edit(box(' ', 'beef'), box('x'))],
    ['an issue, no pull request', edit(box(' '), box('x'), { issue: { number: 12 } })],
    ['a new comment', edit(box(' '), box('x'), { action: 'created' })],
    [
      'a comment of a person who typed a box',
      edit(box(' '), box('x'), { comment: { id: 5, user: { login: 'kim', type: 'User' }, body: box('x') } }),
    ],
    [
      'a comment of another app',
      edit(box(' '), box('x'), {
        comment: {
          id: 5,
          user: { login: 'a[bot]', type: 'Bot' },
          performed_via_github_app: { id: appId + 1 },
          body: box('x'),
        },
      }),
    ],
  ])('%s brings no tick', (_what, payload) => {
    expect((jobs(payload) ?? []).filter(({ ticks }) => ticks !== undefined)).toEqual([])
  })
})

test.each([
  ['submitted', 1],
  ['dismissed', 1],
  ['edited', 0],
])('a review that is %s', (action, count) => {
  expect(keys('pull_request_review', example('pull_request_review', null, { action }))).toHaveLength(count)
})

test('a merge queue asks for the commit that it tries out', () => {
  const payload = example('merge_group', 'checks_requested')
  expect(keys('merge_group', payload)).toEqual(['octo-org/octo-repo@2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d!queue'])
})

test.each([
  ['a command on a pull request', { comment: { body: '/aar file all\n' } }, 1],
  ['other words', { comment: { body: 'See /aar file' } }, 0],
  ['a command of a bot', { comment: { body: '/aar file', user: { login: 'x[bot]', type: 'Bot' } } }, 0],
  ['a command in an issue', { comment: { body: '/aar file' }, issue: { pull_request: undefined } }, 0],
  ['a command that is edited', { comment: { body: '/aar file' }, action: 'edited' }, 0],
])('issue_comment: %s gives the key of the repository where it counts, and where to read', (_what, change, count) => {
  const payload = {
    ...{ action: 'created', installation: { id: 1 }, repository: { id: 1, name: 'r', owner: { login: 'o' } } },
    ...change,
    issue: { number: 7, pull_request: {}, ...('issue' in change ? change.issue : {}) },
    comment: { id: 5, user: { login: 'kim', type: 'User' }, created_at: '2026-11-03T10:00:00Z', ...change.comment },
  }
  const asks = [{ pull: 7, comment: { id: 5, at: '2026-11-03T10:00:00Z' } }]
  const key = { kind: 'file', owner: 'o', repository: 'r' }
  expect(translateWebhook('issue_comment', payload, 1, 'd')).toEqual(
    count === 0 ? [] : [{ key, installation: 1, asks }],
  )
})

test.each(['issues', 'star', 'no_such_event'])('%s is unknown here', (event) => {
  expect(keys(event, {})).toBeNull()
})

test.each([
  ['no installation', { installation: undefined }],
  ['a repository without owner', { repository: { id: 1, name: 'x' } }],
  ['a repository whose name is a path', { repository: { id: 1, name: '../x', owner: { login: 'o' } } }],
  ['a number that is none', { number: '1' }],
])('a payload with %s is not understood', (_what, change) => {
  expect(keys('pull_request', example('pull_request', 'opened', change))).toBeNull()
})

test.each([null, undefined, 'text', [], 7])('%s is no payload', (payload) => {
  expect(keys('push', payload)).toBeNull()
})

test('every recorded delivery is translated without an error, and only to keys that can be read back', async () => {
  const { parseKey } = await import('../../src/app/key.ts')
  for (const { name, examples } of recorded) {
    for (const payload of examples) {
      for (const text of keys(name, { ...payload, installation: { id: 1 } }) ?? [])
        expect(parseKey(text)).not.toBeNull()
    }
  }
})
