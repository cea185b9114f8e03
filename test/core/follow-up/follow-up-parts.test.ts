import { describe, expect, it } from 'vitest'
import { identifyAar, pathsInQuestion } from '../../../src/core/follow-up/identify-aar.ts'
import { wordsOf } from '../../../src/core/follow-up/identity.ts'
import { fixedLabels, labelNamed, labelsOf, teamLabel } from '../../../src/core/follow-up/labels.ts'
import { wrapOwned } from '../../../src/core/follow-up/marker.ts'
import { closeEnough } from '../../../src/core/follow-up/match-items.ts'
import { onePerItem } from '../../../src/core/follow-up/one-per-item.ts'
import { parseOwner } from '../../../src/core/follow-up/parse-owner.ts'
import { similarity } from '../../../src/core/follow-up/similarity.ts'
import { issue, item } from './item.ts'

describe('labels', () => {
  it('fit into what GitHub allows', () => {
    for (const { name, color, description } of [...fixedLabels, labelNamed(teamLabel('x'.repeat(300)))].flatMap(
      (l) => l ?? [],
    )) {
      expect(name.length).toBeLessThanOrEqual(50)
      expect(description.length).toBeLessThanOrEqual(100)
      expect(color).toMatch(/^[0-9a-f]{6}$/)
    }
  })

  it('tell type, approach and teams, and wait for a priority whatever the row names', () => {
    const row = item('A', {
      type: 'detect',
      approach: 'systemic',
      priority: 'P1',
      owners: ['@acme/sre', 'Data team', 'kim'],
    })
    expect(labelsOf(row)).toEqual([
      'aar',
      'aar/needs-priority',
      'aar/detect',
      'aar/systemic',
      'aar/team-sre',
      'aar/team-data',
    ])
  })
})

describe('owners', () => {
  const cases = [
    ['@kim', 'login kim'],
    ['kim', 'login kim'],
    ['@sre-team', 'login sre-team'],
    ['Kim', 'name Kim'],
    ['Kim Larsen', 'name Kim Larsen'],
    ['@acme/sre', 'team sre'],
    ['SRE team', 'team SRE'],
    ['@-no-', 'name @-no-'],
    ['@everyone in the world', 'name @everyone in the world'],
    ['', 'name '],
  ] as const
  for (const [written, expected] of cases) {
    it(`“${written}” is ${expected}`, () => {
      const owner = parseOwner(written)
      expect(`${owner.kind} ${owner.kind === 'login' ? owner.login : owner.name}`).toBe(expected)
    })
  }
})

describe('an item at two places', () => {
  it('is one, told by the row of the table, completed from the bullet', () => {
    const bullet = item('Rotate certs', { line: 3, places: [3, 9], type: 'prevent', detail: 'Why' })
    const row = item('Rotate certs', { line: 9, places: [3, 9], form: 'table', owners: ['@kim'] })
    expect(onePerItem([bullet, item('Other', { line: 5 }), row])).toMatchObject([
      { line: 9, owners: ['@kim'], type: 'prevent', detail: 'Why' },
      { line: 5 },
    ])
  })
})

describe('closeness of wordings', () => {
  const pairs: readonly (readonly [string, string, 'same' | 'other'])[] = [
    ['Add alert on certificate age', 'Add an alert for certificate age', 'same'],
    ['Rotate certificates automatically', 'Automatically rotate certificates 30 days before expiry', 'same'],
    ['Document the failover', 'Documented failover procedure in the runbook', 'same'],
    ['Add alert on queue depth', 'Write a runbook for the gateway', 'other'],
    ['Fix DNS', 'Update the status page', 'other'],
    ['アラートを追加する', 'アラートを追加', 'same'],
  ]
  for (const [a, b, expected] of pairs) {
    it(`“${a}” and “${b}”: ${expected}`, () => {
      const close = similarity(wordsOf(a), wordsOf(b))
      expect(close >= closeEnough ? 'same' : 'other').toBe(expected)
      expect(close).toBe(similarity(wordsOf(b), wordsOf(a)))
    })
  }
})

describe('identity of an AAR', () => {
  const marked = (aar: string, path: string) =>
    issue(1, {
      body: wrapOwned('', {
        key: 'k',
        aar,
        path,
        item: 'a',
        title: 'A',
        id: null,
        says: 's',
        labels: [],
        assignees: [],
        said: null,
      }),
    })
  const none = { paths: new Set<string>(), identities: new Set<string>() }
  const name = { path: 'b.md', previousPaths: [], incidentId: null }

  it('is the incident id, else the path', () => {
    expect(identifyAar(name, [], none)).toBe('b.md')
    expect(identifyAar({ ...name, incidentId: 'INC-7' }, [], none)).toBe('incident:inc-7')
  })
  it('stays when the AAR moves', () => {
    expect(identifyAar({ ...name, previousPaths: ['a.md'] }, [marked('a.md', 'a.md')], none)).toBe('a.md')
  })
  it('stays by the incident id when the move was not seen', () => {
    expect(identifyAar({ ...name, incidentId: 'INC-7' }, [marked('incident:inc-7', 'a.md')], none)).toBe(
      'incident:inc-7',
    )
  })
  it('is another for a copy with the same incident id', () => {
    const copy = { ...name, incidentId: 'INC-7' }
    const observed = [marked('incident:inc-7', 'a.md')]
    expect([...pathsInQuestion(copy, observed)]).toEqual(['a.md'])
    expect(identifyAar(copy, observed, { ...none, paths: new Set(['a.md']) })).toBe('b.md')
    expect(identifyAar(copy, [], { ...none, identities: new Set(['incident:inc-7']) })).toBe('b.md')
  })
  it('is another for one written anew where a moved one stood', () => {
    const observed = [marked('b.md', 'moved.md')]
    expect(identifyAar(name, observed, { ...none, paths: new Set(['moved.md']) })).toBe('b.md (2)')
  })
})
