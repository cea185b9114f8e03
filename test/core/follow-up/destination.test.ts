import { describe, expect, it } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import {
  destinationsOf,
  judgeBeforeMerge,
  judgeDestination,
  type Route,
  repositoriesAskedFor,
  type Target,
} from '../../../src/core/follow-up/destination.ts'
import { onePerItem } from '../../../src/core/follow-up/one-per-item.ts'

const home = { owner: 'acme', repository: 'shop' }
const place = { path: 'docs/aar/checkout.md', home, repositoryUrl: 'https://github.com/acme/shop' }

function destinations(items: string, routes: readonly Route[] = []) {
  const { actionItems } = readAar(`# Checkout errors\n\n## Action items\n\n${items}\n`, { path: place.path })
  return [...destinationsOf(onePerItem(actionItems), { ...place, routes }).values()]
}

const bullet = (label: string) => `- Rotate the certificates by themselves${label}`

describe('a row or bullet', () => {
  it.each([
    [bullet(' (repo: gateway)'), 'gateway'],
    [bullet('\n  - Repository: gateway'), 'gateway'],
    [bullet('. Repo: acme/gateway'), 'gateway'],
    ['| Action | Repo |\n|---|---|\n| Rotate the certificates | gateway |', 'gateway'],
    ['| Action | Repository |\n|---|---|\n| Rotate the certificates | acme/gateway.git |', 'gateway'],
    ['| Action | Component-repo |\n|---|---|\n| Rotate the certificates | gateway |', 'gateway'],
    ['| Action | Component repo |\n|---|---|\n| Rotate the certificates | gateway |', 'gateway'],
    ['| Tiltak | Repositorium |\n|---|---|\n| Rotere sertifikater | gateway |', 'gateway'],
  ])('%j names one', (items, repository) => {
    expect(destinations(items)).toEqual([{ kind: 'elsewhere', repository, by: 'row' }])
  })

  it.each([
    ['–', { kind: 'home' }],
    ['n/a', { kind: 'home' }],
    ['shop', { kind: 'home' }],
    ['ACME/Shop', { kind: 'home' }],
    ['https://github.com/acme/shop/', { kind: 'home' }],
    ['acme/../other', { kind: 'refused' }],
    ['https://gitlab.com/acme/gateway', { kind: 'refused' }],
    ['gateway and shop', { kind: 'refused' }],
    ['other/gateway', { kind: 'refused', reason: 'other/gateway belongs to another owner' }],
  ])('with %j in the column is %j', (cell, expected) => {
    const items = `| Action | Repository |\n|---|---|\n| Rotate the certificates | ${cell} |`
    expect(destinations(items)).toMatchObject([expected])
  })

  it('names at most ten repositories in one AAR', () => {
    const rows = Array.from({ length: 14 }, (_, index) => `| Task number ${index} | repo-${index % 12} |`)
    const found = destinations(`| Action | Repository |\n|---|---|\n${rows.join('\n')}`)
    expect(found.map(({ kind }) => kind)).toEqual([
      ...Array(10).fill('elsewhere'),
      'refused',
      'refused',
      'elsewhere',
      'elsewhere',
    ])
    expect(repositoriesAskedFor(found)).toHaveLength(10)
  })
})

describe('a route', () => {
  const table = (title: string, owner: string) => `| Action | Owner |\n|---|---|\n| ${title} | ${owner} |`
  it.each<[string, string, Route, boolean]>([
    ['Improve monitoring', 'SRE team', { repository: 'infra', team: 'sre' }, true],
    ['Improve monitoring', '@acme/sre', { repository: 'infra', team: 'acme/SRE' }, true],
    ['Improve monitoring', '@sre', { repository: 'infra', team: 'sre' }, false],
    ['Rotate TLS certificates', '', { repository: 'infra', words: ['tls'] }, true],
    ['Rotate subtle certificates', '', { repository: 'infra', words: ['tls'] }, false],
    ['Rotate certificates', '', { repository: 'infra', path: 'docs/**' }, true],
    ['Rotate certificates', '', { repository: 'infra', path: 'ops/**' }, false],
    ['Rotate TLS certificates', 'Data team', { repository: 'infra', words: ['tls'], team: 'sre' }, false],
    ['Rotate certificates', '', { repository: 'infra' }, true],
    ['Rotate certificates', '', { repository: 'Shop' }, false],
  ])('for “%s” of “%s”: %j holds is %j', (title, owner, route, holds) => {
    const elsewhere = { kind: 'elsewhere', repository: 'infra', by: 'route' }
    expect(destinations(table(title, owner), [route])).toEqual([holds ? elsewhere : { kind: 'home' }])
  })

  it('gives way to an earlier one', () => {
    const routes = [{ repository: 'first', words: ['rotate'] }, { repository: 'second' }]
    expect(destinations(table('Rotate certificates', ''), routes)).toMatchObject([{ repository: 'first' }])
  })
})

const target = (changes: Partial<Target> = {}): Target => ({
  ...{ owner: 'acme', name: 'gateway', visibility: 'private', archived: false, hasIssues: true },
  ...changes,
})
const visibilities = ['private', 'internal', 'public'] as const

describe('a repository that is named', () => {
  it('takes issues of AARs that are as public or more', () => {
    const allowed = visibilities.map((of) =>
      visibilities.filter(
        (there) =>
          judgeDestination('gateway', target({ visibility: there }), target({ name: 'shop', visibility: of })).kind ===
          'open',
      ),
    )
    expect(allowed).toEqual([['private'], ['private', 'internal'], ['private', 'internal', 'public']])
  })

  it('is not told apart before the merge where outsiders must not know of it', () => {
    const shop = target({ name: 'shop', visibility: 'public' })
    const answers = [
      null,
      target(),
      target({ archived: true }),
      target({ owner: 'other' }),
      target({ hasIssues: false }),
    ]
    const told = answers.map((answer) => judgeBeforeMerge('gateway', answer, shop))
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(judgeBeforeMerge('gateway', target({ visibility: 'public', archived: true }), shop).kind).toBe('closed')
    expect(judgeBeforeMerge('gateway', target({ archived: true }), target({ name: 'shop' })).kind).toBe('closed')
  })
})
