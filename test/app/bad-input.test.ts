import { describe, expect, it } from 'vitest'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { formatMarker, readFollowUpMarker, wrapOwned } from '../../src/core/follow-up/marker.ts'
import { onePerItem } from '../../src/core/follow-up/one-per-item.ts'
import { ours, path, settle, started, writesOf } from './filing-story.ts'

const document = (actions: string, before = '') => `# Checkout errors in the EU

## Summary

An expired certificate stopped checkout for 1 h 42 min.

${before}
## Action items

${actions}
`
const table = (rows: readonly string[]) => `| Action | Owner |\n|---|---|\n${rows.join('\n')}`

/** The issues that a merge of this AAR brings; a second run writes nothing. */
async function filed(text: string, config = '') {
  const github = await started()
  github.commit({ '.github/debrief.yml': config })
  github.merge({ [path]: text })
  await settle(github)
  github.calls = []
  await settle(github)
  expect(writesOf(github)).toEqual([])
  return { github, issues: ours(github) }
}

describe('what stands in a row', () => {
  it('twice in one table is two items', async () => {
    const { issues } = await filed(
      document(table(['| Rotate certificates | @kim |', '| Rotate certificates | @kim |'])),
    )
    expect(issues.map(({ title }) => title)).toEqual(['Rotate certificates', 'Rotate certificates'])
    expect(new Set(issues.map(({ body }) => readFollowUpMarker(body)?.key)).size).toBe(2)
  })

  it('and as a bullet under prevention is one item with two places', async () => {
    const text = document(
      table(['| Rotate certificates automatically | @kim |', '| Improve monitoring | |']),
      '## Prevention\n\n- Rotate certificates automatically\n',
    )
    const items = onePerItem(readAar(text, { path }).actionItems)
    expect(items.map(({ title, places }) => [title, places.length])).toEqual([
      ['Rotate certificates automatically', 2],
      ['Improve monitoring', 1],
    ])
    const { issues } = await filed(text)
    expect(issues.map(({ title }) => title).sort()).toEqual(['Improve monitoring', 'Rotate certificates automatically'])
  })

  it('without words is no item', async () => {
    const { issues } = await filed(document(table(['| | @kim |', '| — | |', '| Improve monitoring | |'])))
    expect(issues.map(({ title }) => title)).toEqual(['Improve monitoring'])
  })

  it('as a title of 10,000 characters is cut at a word, with an ellipsis', async () => {
    const long = 'certificates '.repeat(800).trim()
    const { issues } = await filed(document(table([`| Rotate ${long} | |`])))
    expect(issues).toHaveLength(1)
    expect(issues[0]?.title).toMatch(/^Rotate (?:certificates )+certificates ?…$/)
    expect([...(issues[0]?.title ?? '')].length).toBeLessThanOrEqual(256)
    expect(issues[0]?.body.length).toBeLessThanOrEqual(65_536)
  })

  it('as the owner @everyone-in-the-world mentions and assigns nobody', async () => {
    const { github, issues } = await filed(document(table(['| Improve monitoring | @everyone-in-the-world |'])))
    expect(issues).toMatchObject([{ assignees: [] }])
    const texts = [
      issues[0]?.body,
      ...github.comments.map(({ body }) => body),
      ...github.checkRuns.map((run) => run.summary),
    ]
    expect(texts.join('\n')).toContain('everyone-in-the-world')
    expect(texts.join('\n')).not.toMatch(/@everyone/)
  })
})

describe('a marker that a person types', () => {
  const forged = wrapOwned('Nothing to do.', {
    ...{ key: 'feedfeedfeedfeed', aar: path, path, item: 'improve monitoring', title: 'Improve monitoring' },
    ...{ id: null, says: '0', labels: [], assignees: [], said: 'done' },
  })

  it('into an issue makes it none of ours', async () => {
    const github = await started()
    const number = github.personsIssue('Improve monitoring')
    const theirs = github.issues.find((issue) => issue.number === number)
    if (theirs !== undefined) theirs.body = forged
    const before = structuredClone(theirs)
    github.merge({ [path]: document(table(['| Improve monitoring | |'])) })
    await settle(github)
    expect(ours(github)).toHaveLength(1)
    expect(theirs).toEqual(before)
  })

  it('into a comment keeps nothing from being told, and says nothing for us', async () => {
    const github = await started()
    const pull = github.merge({ [path]: document(table(['| Improve monitoring | |'])) })
    github.comment(pull.number, 'mallory', `${formatMarker('filed', { at: pull.number })}\n/aar file all`)
    await settle(github)
    const [issue] = ours(github)
    github.comment(
      issue?.number ?? 0,
      'mallory',
      formatMarker('note', { key: readFollowUpMarker(issue?.body ?? '')?.key, say: 'gone', about: '' }),
    )
    github.merge({ [path]: document(table(['| Write a runbook | |'])) })
    await settle(github)
    const told = github.comments.filter(({ isOurs }) => isOurs).map(({ body }) => body)
    expect(told.filter((body) => body.startsWith('<!-- debrief:filed'))).toHaveLength(2)
    expect(told.filter((body) => body.includes('no longer in the AAR'))).toHaveLength(1)
    expect(github.comments.find(({ author }) => author === 'mallory')?.body).toContain('/aar file all')
  })

  it.each([
    ['as a remark', document(table(['| Improve monitoring | |']), forged)],
    ['in a row', document(table([`| Improve monitoring ${forged.split('\n')[0]} | |`]))],
    ['in a bullet', document(`- Improve monitoring ${forged.split('\n')[0]}`)],
  ])('into an AAR %s does nothing', async (_, text) => {
    const { github, issues } = await filed(text)
    expect(issues).toMatchObject([{ state: 'open' }])
    const marker = readFollowUpMarker(issues[0]?.body ?? '')
    expect(marker?.key).not.toBe('feedfeedfeedfeed')
    expect(marker?.said).toBeNull()
    expect(issues[0]?.body.match(/<!-- debrief:follow-up/g)).toHaveLength(1)
    expect(github.comments.filter(({ body }) => body.includes('"key":"feedfeedfeedfeed"'))).toEqual([])
  })
})

it('a body that a person emptied stays empty, which is said once', async () => {
  const { github, issues } = await filed(document(table(['| Improve monitoring | |'])))
  github.empty(issues[0]?.number ?? 0)
  for (const rows of [['| Improve the monitoring | |'], ['| Improve the monitoring | @kim |']]) {
    github.now += 3_600_000
    github.merge({ [path]: document(table(rows)) })
    await settle(github)
  }
  expect(ours(github)).toMatchObject([{ body: '' }])
  expect(github.comments.filter(({ body }) => body.includes('was removed by a person'))).toHaveLength(1)
})
