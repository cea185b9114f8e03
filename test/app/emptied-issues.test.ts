import { describe, expect, it } from 'vitest'
import { fileFollowUps } from '../../src/app/file-follow-ups.ts'
import { ours, path, settle, started, worldOf, writesOf } from './filing-story.ts'
import type { InMemoryGitHub } from './in-memory-github.ts'

const document = (titles: readonly string[]) => `# Checkout errors in the EU

## Summary

An expired certificate stopped checkout for 1 h 42 min.

## Action items

${titles.map((title) => `- ${title}`).join('\n')}
`

const rows = ['Rotate certificates automatically', 'Improve monitoring', 'Rotate certificates automatically']

/** Killed right after it has created the first issue, whose number nothing tells yet. */
async function interrupted(lag = 50_000): Promise<InMemoryGitHub> {
  const github = await started()
  github.lag = lag
  github.merge({ [path]: document(rows) })
  github.fault = (name) => (name === 'createIssue' ? { when: 'after', error: new Error('killed') } : null)
  await fileFollowUps(worldOf(github)).catch(() => undefined)
  github.fault = () => null
  return github
}

async function isAtRest(github: InMemoryGitHub) {
  for (let run = 0; run < 2; run += 1) {
    github.now += 3_600_000
    github.calls = []
    await settle(github)
    expect(writesOf(github)).toEqual([])
  }
}

const said = (github: InMemoryGitHub) => github.comments.filter(({ body }) => body.includes('was removed by a person'))

describe('an issue that a person emptied before its number was written down', () => {
  it.each([
    ['is not filed again', undefined, rows],
    ['is not filed again though its title is another', 'Certs, once more', rows],
    [
      'is not filed again when its row was reworded at that time',
      undefined,
      ['Rotate all certificates automatically', ...rows.slice(1)],
    ],
    [
      'is not filed again when its row was reworded and its title changed at that time',
      'Certs',
      ['Rotate all certificates automatically', ...rows.slice(1)],
    ],
  ])('%s', async (_, title, next) => {
    const github = await interrupted()
    github.empty(ours(github)[0]?.number ?? 0, title)
    github.now += 1000
    if (next !== rows) github.merge({ [path]: document(next) })
    await settle(github)
    expect(ours(github)).toHaveLength(3)
    expect(ours(github).filter(({ body }) => body === '')).toHaveLength(1)
    expect(said(github)).toHaveLength(1)
    await isAtRest(github)
  })

  it('is not taken for another of the same words that an older AAR brought', async () => {
    const github = await started()
    github.merge({ 'docs/aar/older.md': document(rows.slice(1, 2)) })
    await settle(github)
    github.empty(ours(github)[0]?.number ?? 0)
    github.now += 100 * 3_600_000
    github.merge({ [path]: document(rows) })
    github.fault = (name) => (name === 'createIssue' ? { when: 'before', error: new Error('killed') } : null)
    await fileFollowUps(worldOf(github)).catch(() => undefined)
    github.fault = () => null
    await settle(github)
    expect(ours(github).filter(({ createdAt }) => Date.parse(createdAt) > github.now - 3_600_000)).toHaveLength(3)
  })
})

describe('an issue that a person emptied and gave another title', () => {
  it('stays the one of its row, however often that is reworded afterwards', async () => {
    const github = await started()
    github.merge({ [path]: document(rows.slice(0, 2)) })
    await settle(github)
    github.empty(ours(github)[0]?.number ?? 0, 'Certs')
    for (const title of ['Rotate all certificates automatically', 'Rotate every certificate automatically']) {
      github.now += 3_600_000
      github.merge({ [path]: document([title, ...rows.slice(1, 2)]) })
      await settle(github)
    }
    expect(ours(github)).toHaveLength(2)
    expect(said(github)).toHaveLength(1)
    await isAtRest(github)
  })
})
