import { describe, expect, it } from 'vitest'
import { fileFollowUps } from '../../src/app/file-follow-ups.ts'
import { OutcomeUnknown, type Repository, RetryLater } from '../../src/app/ports.ts'
import { ours, path, settle, started, worldOf, writesOf } from './filing-story.ts'
import type { InMemoryGitHub } from './in-memory-github.ts'

function document(rows: readonly string[]): string {
  return `# Checkout errors in the EU

## Summary

An expired certificate stopped checkout for 1 h 42 min.

## Action items

| Action | Owner | Repository | Status |
|---|---|---|---|
${rows.join('\n')}
`
}

const row = (title: string, repository = '', owner = '', status = '') =>
  `| ${title} | ${owner} | ${repository} | ${status} |`
const titles = (github: InMemoryGitHub) => ours(github).map(({ title }) => title)
const rotate = row('Rotate certificates automatically', 'api')

/** The AAR's repository `shop` with `api` beside it. */
async function two(changes: Partial<Repository> = {}) {
  const shop = await started()
  const api = shop.beside('api', changes)
  return { shop, api }
}

/** Both hold what was filed and a second run writes nothing. */
async function isAtRest(github: InMemoryGitHub) {
  github.calls = []
  await settle(github)
  expect(writesOf(github)).toEqual([])
}

describe('an item whose row names another repository', () => {
  it('is filed there, with labels and assignee of there, told in the comment, and once', async () => {
    const { shop, api } = await two()
    api.assignable = ['lee']
    const pull = shop.merge({
      [path]: document([
        row('Rotate certificates automatically', 'api', '@lee'),
        row('Improve monitoring', '', '@kim'),
      ]),
    })
    await settle(shop)
    expect(titles(shop)).toEqual(['Improve monitoring'])
    expect(ours(api)).toMatchObject([{ title: 'Rotate certificates automatically', assignees: ['lee'] }])
    expect(ours(api)[0]?.body).toContain('https://github.com/acme/shop/blob/')
    expect(api.labels.map(({ name }) => name)).toContain('aar/needs-priority')
    const [comment] = shop.comments
    expect(comment?.issue).toBe(pull.number)
    expect(comment?.body).toContain(`[api ${ours(api)[0]?.number}](https://github.com/acme/api/issues/`)
    expect(comment?.body).toContain('in acme/api, as its row says')
    await isAtRest(shop)
  })

  it.each([
    ['acme/api', 'an owner before it'],
    ['`api`', 'code'],
    ['[the API](https://github.com/acme/api)', 'a link with other words'],
    ['https://github.com/acme/api', 'an address'],
    ['API', 'other case'],
  ])('as %s is understood (%s)', async (written) => {
    const { shop, api } = await two()
    shop.knows('API', api)
    shop.merge({ [path]: document([row('Rotate certificates', written)]) })
    await settle(shop)
    const elsewhere = writesOf(shop).filter((name) => /^createIssue a/i.test(name))
    expect(written.startsWith('[') ? titles(shop) : elsewhere).toHaveLength(1)
  })

  it('of the AAR itself is filed at home', async () => {
    const { shop } = await two()
    shop.merge({ [path]: document([row('Rotate certificates', 'acme/Shop')]) })
    await settle(shop)
    expect(ours(shop)[0]?.body).not.toContain('Filed beside its AAR')
  })

  it.each([
    ['is archived', { archived: true }, 'acme/api is archived'],
    ['takes no issues', { hasIssues: false }, 'issues are switched off in acme/api'],
    ['is public', { visibility: 'public' }, 'acme/api is public, and this repository is private'],
    ['is internal', { visibility: 'internal' }, 'acme/api is internal, and this repository is private'],
    ['has moved to another owner', { owner: 'other' }, 'acme/api has moved to another owner'],
  ] as const)('that %s is filed beside its AAR, and issue and comment say so', async (_, changes, why) => {
    const { shop, api } = await two(changes)
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    expect(ours(api)).toEqual([])
    expect(ours(shop)[0]?.body).toContain(`**Filed beside its AAR**: ${why}`)
    expect(shop.comments[0]?.body).toContain(`${why}, so it is filed beside its AAR`)
    await isAtRest(shop)
  })

  it.each([
    ['other/api', 'other/api belongs to another owner'],
    ['the one of the API', 'its row names no repository that could be meant'],
    ['nowhere', 'acme/nowhere does not exist, or Debrief is not installed there'],
  ])('%s that is out of the question is filed beside its AAR', async (named, why) => {
    const { shop } = await two()
    shop.merge({ [path]: document([row('Rotate certificates', named)]) })
    await settle(shop)
    expect(ours(shop)[0]?.body).toContain(why)
    await isAtRest(shop)
  })

  it('that can be read but has no Debrief installed is filed beside its AAR', async () => {
    const { shop, api } = await two()
    api.isInstalled = false
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    expect(ours(api)).toEqual([])
    expect(ours(shop)[0]?.body).toContain('Debrief is not installed there')
  })

  it('costs nothing where no row names any', async () => {
    const counts = []
    for (const isBeside of [false, true]) {
      const shop = await started()
      if (isBeside) shop.beside('api')
      shop.merge({ [path]: document([row('Rotate certificates')]) })
      await settle(shop)
      counts.push(shop.calls)
    }
    expect(counts[0]).toEqual(counts[1])
    expect(counts[1]?.filter((name) => name.includes(' '))).toEqual([])
  })

  it('is asked about with two reads, and its issues listed with one', async () => {
    const { shop } = await two()
    shop.merge({ [path]: document([rotate, row('Write a runbook', 'api')]) })
    await settle(shop)
    const there = shop.calls.filter((name) => name.endsWith(' api'))
    expect(there.filter((name) => !/^create/.test(name)).sort()).toEqual([
      'isInstalled api',
      'labels api',
      'ourIssues api',
      'repository api',
    ])
  })
})

describe('a route of the configuration', () => {
  const routes = `routes:
  - team: sre
    repository: api
  - words: [certificate, TLS handshake]
    repository: certs
  - path: docs/aar/shop/**
    repository: web
`

  it.each([
    ['its team', path, row('Improve monitoring', '', 'SRE team'), 'api'],
    ['its words', path, row('Rotate the Certificate'), 'certs'],
    ['its path', 'docs/aar/shop/checkout.md', row('Improve monitoring'), 'web'],
    ['its row first', path, row('Rotate the certificate', 'web'), 'web'],
    ['nothing, and is filed at home', path, row('Rotate certificates'), 'shop'],
  ])('sends an item on by %s', async (_, at, line, expected) => {
    const shop = await started()
    const all = new Map([['shop', shop], ...['api', 'certs', 'web'].map((name) => [name, shop.beside(name)] as const)])
    shop.commit({ '.github/debrief.yml': routes })
    shop.merge({ [at]: document([line]) })
    await settle(shop)
    expect([...all].flatMap(([name, github]) => ours(github).map(() => name))).toEqual([expected])
    await isAtRest(shop)
  })
})

describe('after the merge', () => {
  it('edits reach the issue in the other repository, whatever becomes of the row', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document([rotate, row('Write a runbook', 'api')]) })
    await settle(shop)
    shop.now += 3_600_000
    shop.merge({ [path]: document([row('Rotate all certificates automatically', 'api', '', 'Done')]) })
    await settle(shop)
    expect(ours(shop)).toEqual([])
    expect(ours(api)).toHaveLength(2)
    expect(api.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('marks this action item as done'),
      expect.stringContaining('no longer in the AAR'),
    ])
    await isAtRest(shop)
  })

  it.each([['web'], ['shop'], ['']])('an issue stays where it is when its row comes to name “%s”', async (named) => {
    const { shop, api } = await two()
    const web = shop.beside('web')
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    shop.now += 3_600_000
    shop.merge({ [path]: document([row('Rotate certificates automatically', named)]) })
    await settle(shop)
    expect([ours(shop), ours(web), ours(api)].map((issues) => issues.length)).toEqual([0, 0, 1])
    const said = api.comments.filter(({ body }) => body.includes('This issue stays where it is'))
    expect(said).toHaveLength(named === '' ? 0 : 1)
    await isAtRest(shop)
  })

  it('an issue is still known after many edits when its row no longer names the repository', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    for (let edit = 0; edit < 25; edit += 1) {
      shop.now += 60_000
      shop.merge({ [path]: `${document([rotate])}\nEdit ${edit}.\n` })
      await settle(shop)
    }
    shop.merge({ [path]: document([row('Rotate certificates automatically')]) })
    await settle(shop)
    expect([ours(shop).length, ours(api).length]).toEqual([0, 1])
    expect(shop.comments).toHaveLength(1)
  })

  it('a deleted issue is not filed again, here or there, however often the AAR is edited', async () => {
    for (const named of ['', 'api']) {
      const { shop, api } = await two()
      shop.merge({ [path]: document([row('Rotate certificates', named)]) })
      await settle(shop)
      for (const github of [shop, api]) github.issues.length = 0
      for (let edit = 0; edit < 25; edit += 1) {
        shop.now += 60_000
        shop.merge({ [path]: `${document([row('Rotate certificates', named)])}\nEdit ${edit}.\n` })
        await settle(shop)
      }
      expect([ours(shop).length, ours(api).length]).toEqual([0, 0])
    }
  })

  it('an emptied body stays empty there, and that is said once', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    const [issue] = ours(api)
    if (issue === undefined) throw new Error('one issue was expected')
    issue.body = ''
    for (let edit = 0; edit < 12; edit += 1) {
      shop.now += 60_000
      shop.merge({ [path]: `${document([rotate])}\nEdit ${edit}.\n` })
      await settle(shop)
    }
    expect(ours(api)).toMatchObject([{ body: '' }])
    expect(ours(shop)).toEqual([])
    expect(api.comments).toHaveLength(1)
  })

  it('nothing is written to a repository that has become more public than the AAR’s', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    const before = structuredClone(ours(api))
    api.repository = { ...api.repository, visibility: 'public' }
    shop.now += 3_600_000
    shop.merge({ [path]: document([row('Rotate all certificates automatically', 'api')]) })
    await settle(shop)
    expect(ours(api)).toEqual(before)
    expect(ours(shop)).toEqual([])
    await isAtRest(shop)
  })

  it('an issue in a repository that is out of reach is not filed again', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document([rotate]) })
    await settle(shop)
    const issues = api.issues.length
    shop.forget('api')
    shop.merge({ [path]: `${document([rotate])}\nThank you.\n` })
    await settle(shop)
    expect([issues, ours(shop).length]).toEqual([1, 0])
  })
})

describe('two repositories with AARs', () => {
  it('of one path and the same words may file into a third, or into each other, and mix nothing up', async () => {
    const shop = await started()
    const api = shop.beside('api')
    const web = shop.beside('web')
    web.knows('api', api)
    web.knows('shop', shop)
    const rows = [rotate, row('Improve monitoring', 'shop')]
    shop.merge({ [path]: document(rows) })
    await settle(shop)
    web.merge({ [path]: document(rows) })
    await settle(web)
    expect(titles(api)).toEqual(['Rotate certificates automatically', 'Rotate certificates automatically'])
    expect(titles(shop)).toEqual(['Improve monitoring', 'Improve monitoring'])
    web.merge({ [path]: document([rotate]) })
    await settle(web)
    await isAtRest(shop)
    await isAtRest(web)
    expect(shop.comments.filter(({ body }) => body.includes('no longer in the AAR'))).toHaveLength(1)
  })
})

describe('whatever happens', () => {
  const rows = [rotate, row('Improve monitoring'), row('Write a runbook', 'api'), row('Shard the queue', 'nowhere')]
  const killed = new Error('killed')
  const faults = [
    { when: 'before', error: killed },
    { when: 'after', error: killed },
    { when: 'after', error: new OutcomeUnknown('POST', 'cut off') },
  ] as const

  it('a fault at any one call ends in one issue per item, where it belongs', { timeout: 60_000 }, async () => {
    const calm = await two()
    calm.shop.merge({ [path]: document(rows) })
    await settle(calm.shop)
    for (const fault of faults) {
      for (let at = 0; at < calm.shop.calls.length; at += 1) {
        const { shop, api } = await two()
        shop.merge({ [path]: document(rows) })
        let count = -1
        shop.fault = (_name, isWrite) => {
          count += 1
          return count === at && (isWrite || fault.error === killed) ? fault : null
        }
        shop.lag = 50_000
        await settle(shop)
        const where = `${fault.when} ${fault.error.message} at ${at} (${calm.shop.calls[at]})`
        expect(titles(shop).sort(), where).toEqual(['Improve monitoring', 'Shard the queue'])
        expect(titles(api).sort(), where).toEqual(['Rotate certificates automatically', 'Write a runbook'])
        expect(shop.comments, where).toHaveLength(1)
        shop.now += 3_600_000
        await isAtRest(shop)
      }
    }
  })

  it('a row that is changed to another repository while the filing was interrupted is filed once', async () => {
    for (const named of ['', 'web', 'shop']) {
      const { shop, api } = await two()
      const web = shop.beside('web')
      shop.lag = 50_000
      shop.merge({ [path]: document([rotate]) })
      shop.fault = (name) => (name === 'createIssue api' ? { when: 'after', error: killed } : null)
      await fileFollowUps(worldOf(shop)).catch(() => undefined)
      shop.fault = () => null
      shop.merge({ [path]: document([row('Rotate certificates automatically', named)]) })
      await settle(shop)
      expect([ours(shop), ours(web), ours(api)].map((issues) => issues.length)).toEqual([0, 0, 1])
    }
  })

  it('an interrupted filing into a repository that is out of reach since is not repeated elsewhere', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document([rotate]) })
    shop.fault = (name) => (name === 'createIssue api' ? { when: 'after', error: killed } : null)
    await fileFollowUps(worldOf(shop)).catch(() => undefined)
    shop.fault = () => null
    shop.forget('api')
    await settle(shop)
    shop.merge({ [path]: `${document([rotate])}\nThank you.\n` })
    await settle(shop)
    expect(ours(shop)).toEqual([])
    shop.knows('api', api)
    await settle(shop)
    expect([ours(shop).length, ours(api).length]).toEqual([0, 1])
  })

  it('what runs into a limit of GitHub’s goes on by itself', async () => {
    const { shop, api } = await two()
    shop.merge({ [path]: document(rows) })
    let isLimited = true
    shop.fault = (name) => {
      if (name !== 'createIssue api' || !isLimited) return null
      isLimited = false
      return { when: 'before', error: new RetryLater(new Date(shop.now + 60_000), 'slow down') }
    }
    await settle(shop)
    expect([ours(shop).length, ours(api).length]).toEqual([2, 2])
  })
})
