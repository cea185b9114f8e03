import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActionItem, Ticket } from '../../../src/core/aar/aar.ts'
import type { LinkedIssue, ObservedIssue } from '../../../src/core/follow-up/plan.ts'
import { type PlanInput, planFollowUps } from '../../../src/core/follow-up/plan-follow-ups.ts'
import { carryOut, issue, item, wanted, withMarker, writes } from './item.ts'

const path = 'docs/aar/checkout.md'

function input(items: readonly ActionItem[], more: Partial<PlanInput> = {}): PlanInput {
  return {
    path,
    aar: path,
    title: 'Checkout errors',
    home: { owner: 'acme', repository: 'shop' },
    items: items.map((each) => ({ item: each, wanted: wanted(each) })),
    observed: [],
    linked: new Map(),
    ...more,
  }
}

/** Issues that stand after these items were filed. */
function filed(...items: readonly ActionItem[]): readonly ObservedIssue[] {
  return carryOut(planFollowUps(input(items)), [])
}

function plan(items: readonly ActionItem[], observed: readonly ObservedIssue[], more: Partial<PlanInput> = {}) {
  return planFollowUps(input(items, { observed, ...more }))
}

function edited(observed: readonly ObservedIssue[], change: (each: ObservedIssue) => Partial<ObservedIssue>) {
  return observed.map((each) => withMarker({ ...each, ...change(each) }))
}

const ticket = (number: number, more: Partial<Ticket> = {}): Ticket => ({
  text: `#${number}`,
  url: null,
  tracker: 'github-issue',
  owner: null,
  repository: null,
  number,
  ...more,
})

const linkedIssue = (number: number, more: Partial<LinkedIssue> = {}): LinkedIssue => ({
  owner: 'acme',
  repository: 'shop',
  number,
  url: `https://github.com/acme/shop/issues/${number}`,
  state: 'open',
  labels: [],
  isPullRequest: false,
  canBeLabelled: true,
  ...more,
})

const linked = new Map<string, LinkedIssue | null>([
  ['acme/shop#7', linkedIssue(7)],
  ['acme/shop#8', linkedIssue(8, { isPullRequest: true })],
  ['acme/shop#9', linkedIssue(9, { state: 'closed' })],
  ['acme/shop#10', linkedIssue(10, { labels: ['AAR'] })],
  ['acme/shop#404', null],
])

describe('what becomes of an item', () => {
  const cases: readonly (readonly [string, ActionItem, string])[] = [
    ['to do', item('Rotate certificates'), 'create: no issue stands for it yet'],
    ['vague', item('Improve monitoring'), 'create: no issue stands for it yet'],
    ['done', item('Restart', { status: 'done' }), 'leave: marked done'],
    ['declined', item('Rewrite', { status: 'declined', reason: 'too dear' }), 'leave: marked declined: too dear'],
    ['accepted as approach', item('Sharding', { approach: 'accepted' }), 'leave: marked accepted'],
    ['without words', item(' — '), 'leave: no words yet'],
    ['template text', item('TBD'), 'leave: not stated yet'],
    ['a placeholder', item('<what to do>'), 'leave: not stated yet'],
    ['an issue of this repository', item('A', { tickets: [ticket(7)] }), 'adopt: the row links to it'],
    ['a closed issue', item('A', { tickets: [ticket(9)] }), 'adopt: the row links to it'],
    ['an open issue beside a closed one', item('A', { tickets: [ticket(9), ticket(7)] }), 'adopt: the row links to it'],
    ['a number that is a pull request', item('A', { tickets: [ticket(8)] }), 'leave: tracked at #8'],
    ['a pull request', item('A', { tickets: [ticket(8, { tracker: 'github-pull' })] }), 'leave: tracked at #8'],
    [
      'another owner',
      item('A', { tickets: [ticket(7, { owner: 'else', repository: 'x', text: 'else/x#7' })] }),
      'leave: tracked at else/x#7',
    ],
    [
      'another tracker',
      item('A', { tickets: [ticket(1, { tracker: 'other', number: null, text: 'PGM-12' })] }),
      'leave: tracked at PGM-12',
    ],
    ['an issue that does not exist', item('A', { tickets: [ticket(404)] }), 'create: #404 was not found here'],
  ]
  for (const [name, row, expected] of cases) {
    it(`${name}: ${expected}`, () => {
      const [step] = planFollowUps(input([row], { linked })).steps
      expect(`${step?.action}: ${step?.reason}`).toBe(expected)
    })
  }

  it('adds our labels to an open issue that it adopts, once', () => {
    expect(writes(planFollowUps(input([item('A', { tickets: [ticket(7)] })], { linked })))).toEqual(['label #7'])
    expect(writes(planFollowUps(input([item('A', { tickets: [ticket(10)] })], { linked })))).toEqual([])
    expect(writes(planFollowUps(input([item('A', { tickets: [ticket(9)] })], { linked })))).toEqual([])
  })

  it('keeps each row with a shared ticket as an item', () => {
    const rows = [item('A', { tickets: [ticket(7)], line: 1 }), item('B', { tickets: [ticket(7)], line: 2 })]
    expect(planFollowUps(input(rows, { linked })).steps.map(({ action }) => action)).toEqual(['adopt', 'adopt'])
  })

  it('files nothing while held, and says why', () => {
    const [step] = planFollowUps(input([item('A')], { hold: 'a lead has to agree first' })).steps
    expect(step).toMatchObject({ action: 'leave', reason: 'a lead has to agree first', number: null })
  })

  it('does not file again what was deleted', () => {
    const [create] = planFollowUps(input([item('A')])).steps
    const key = create?.action === 'create' ? create.key : ''
    const [step] = planFollowUps(input([item('A')], { lost: new Map([[key, 'issue 5 was deleted']]) })).steps
    expect(step).toMatchObject({ action: 'leave', reason: 'issue 5 was deleted' })
  })
})

describe('an AAR edited after its merge', () => {
  const a = item('Rotate certificates automatically before they expire', { line: 10 })
  const b = item('Alert on certificate age', { line: 11 })

  it('writes nothing when nothing has changed', () => {
    expect(writes(plan([a, b], filed(a, b)))).toEqual([])
  })

  it('writes nothing when rows only change places', () => {
    expect(
      writes(
        plan(
          [
            { ...b, line: 3 },
            { ...a, line: 40 },
          ],
          filed(a, b),
        ),
      ),
    ).toEqual([])
  })

  it('files a new row', () => {
    expect(writes(plan([a, b, item('Write a runbook')], filed(a, b)))).toEqual(['create Write a runbook'])
  })

  it('updates the issue of a reworded row', () => {
    const reworded = { ...a, title: 'Rotate all certificates automatically, 30 days before expiry' }
    const after = carryOut(plan([reworded, b], filed(a, b)), filed(a, b))
    expect(after).toHaveLength(2)
    expect(after[0]).toMatchObject({ title: reworded.title, marker: { title: reworded.title } })
    expect(after[0]?.body).toContain('30 days before expiry')
  })

  it('keeps a title that a person has changed, and still updates the text', () => {
    const before = edited(filed(a), () => ({ title: 'Certs' }))
    const after = carryOut(plan([{ ...a, detail: 'By cert-manager' }], before), before)
    expect(after[0]?.title).toBe('Certs')
    expect(after[0]?.body).toContain('By cert-manager')
  })

  it('keeps text that people wrote around the owned part', () => {
    const before = edited(filed(a), ({ body }) => ({ body: `Mine before\n\n${body}\n\nMine after` }))
    const after = carryOut(plan([{ ...a, detail: 'By cert-manager' }], before), before)
    expect(after[0]?.body).toMatch(/^Mine before\n\n<!--.*By cert-manager.*-->\n\nMine after$/s)
  })

  it('keeps an owned text that a person has edited, and says once that the row has changed', () => {
    const before = edited(filed(a), ({ body }) => ({ body: body.replace('Do:', 'Please do:') }))
    const first = plan([{ ...a, detail: 'By cert-manager' }], before)
    expect(first.steps[0]).toMatchObject({ change: { say: 'changed' } })
    const after = carryOut(first, before)
    expect(after[0]?.body).toContain('Please do:')
    expect(after[0]?.body).not.toContain('cert-manager')
    expect(writes(plan([{ ...a, detail: 'By cert-manager' }], after))).toEqual([])
  })

  it('takes line ends changed by GitHub’s editor for no edit', () => {
    const before = edited(filed(a), ({ body }) => ({ body: body.replaceAll('\n', '\r\n') }))
    const after = carryOut(plan([{ ...a, detail: 'By cert-manager' }], before), before)
    expect(after[0]?.body).toContain('By cert-manager')
  })

  it('assigns a new owner, but not where a person has reassigned', () => {
    const owned = { ...a, owners: ['@kim'] }
    const moved = { ...a, owners: ['@lee'] }
    expect(plan([moved], filed(owned)).steps[0]).toMatchObject({ change: { addAssignees: ['lee'] } })
    const reassigned = edited(filed(owned), () => ({ assignees: ['pat'] }))
    expect(plan([moved], reassigned).steps[0]).not.toHaveProperty('change.addAssignees')
  })

  it('never puts back a label that a person took away', () => {
    const before = edited(filed(a), () => ({ labels: ['aar', 'aar/p1'] }))
    expect(plan([{ ...a, detail: 'x' }], before).steps[0]).not.toHaveProperty('change.addLabels')
  })

  it('leaves a closed follow-up closed', () => {
    const before = edited(filed(a), () => ({ state: 'closed' }))
    expect(plan([a], before).steps[0]).toMatchObject({ action: 'leave', reason: 'its issue is closed and stays so' })
    const [step] = plan([{ ...a, title: `${a.title} now` }], before).steps
    expect(step?.action === 'update' ? Object.keys(step.change) : []).toEqual(['body'])
  })

  it('says once that a row is gone, and forgets it when the row is back', () => {
    const before = filed(a, b)
    const gone = plan([a], before)
    expect(writes(gone)).toEqual(['tell #2 gone'])
    const after = carryOut(gone, before)
    expect(writes(plan([a], after))).toEqual([])
    const back = plan([a, b], after)
    expect(writes(back)).toEqual(['update #2 (its row is open again)'])
    expect(writes(plan([a, b], carryOut(back, after)))).toEqual([])
  })

  it('says nothing about missing rows of an AAR that was read in part', () => {
    expect(writes(plan([a], filed(a, b), { isPartial: true }))).toEqual([])
  })

  it('says once that a row is marked done', () => {
    const done = { ...a, status: 'done' as const, done: true }
    const first = plan([done], filed(a))
    expect(first.steps[0]).toMatchObject({ change: { say: 'done' } })
    expect(writes(plan([done], carryOut(first, filed(a))))).toEqual([])
  })

  it('catches up with what else a row said when it opens again', () => {
    const done = { ...a, status: 'done' as const, detail: 'By cert-manager' }
    const marked = carryOut(plan([done], filed(a)), filed(a))
    const after = carryOut(plan([{ ...done, status: 'open' }], marked), marked)
    expect(after[0]?.body).toContain('By cert-manager')
  })

  it('says once on our issue that its row has come to link another', () => {
    const row = { ...a, tickets: [ticket(70)] }
    const more = { linked: new Map([['acme/shop#70', linkedIssue(70, { labels: ['aar'] })]]) }
    const first = plan([row], filed(a), more)
    expect(writes(first)).toEqual(['tell #1 linked'])
    expect(writes(plan([row], carryOut(first, filed(a)), more))).toEqual([])
  })

  it('knows its own issue when the row links it', () => {
    const row = { ...a, title: 'Something else entirely', tickets: [ticket(1)] }
    const more = { linked: new Map([['acme/shop#1', linkedIssue(1, { labels: ['aar'] })]]) }
    expect(writes(plan([row], filed(a), more))).toEqual(['update #1 (its row was reworded)'])
  })

  it('keeps everything of an AAR that has moved', () => {
    const moved = planFollowUps(input([a, b], { observed: filed(a, b), path: 'docs/aar/2026/checkout.md' }))
    expect(writes(moved)).toEqual(['update #1 (the AAR was moved)', 'update #2 (the AAR was moved)'])
  })

  it('does not take a number typed into a row for the issue of another row', () => {
    const typed = item('Shard the queue', { tickets: [ticket(1)] })
    const more = { linked: new Map([['acme/shop#1', linkedIssue(1, { labels: ['aar'] })]]) }
    expect(writes(plan([a, typed], filed(a), more))).toEqual([])
  })

  it('does not mix up rows that were renumbered', () => {
    const [x, y] = [item('Add a canary', { id: 'A1' }), item('Shard the queue', { id: 'A2' })]
    const renumbered = [item('Freeze on Fridays', { id: 'A1' }), { ...x, id: 'A2' }, { ...y, id: 'A3' }]
    const next = plan(renumbered, filed(x, y))
    expect(next.steps.map((step) => (step.action === 'update' ? step.number : step.action))).toEqual(['create', 1, 2])
  })

  it('knows a row by its id when its words are all new', () => {
    const [x, y] = [item('Add a canary', { id: 'A1' }), item('Shard the queue', { id: 'A2' })]
    const next = plan([x, { ...y, title: 'Move jobs to a broker' }], filed(x, y))
    expect(next.steps.map(({ action }) => action)).toEqual(['leave', 'update'])
  })
})

describe('identity', () => {
  it('takes two rows with the same words for two items', () => {
    const rows = [item('Add alert', { line: 1 }), item('Add alert', { line: 2 })]
    expect(writes(planFollowUps(input(rows)))).toEqual(['create Add alert', 'create Add alert'])
    expect(new Set(filed(...rows).map(({ marker }) => marker?.key)).size).toBe(2)
  })

  it('counts an issue only for the AAR that its marker names', () => {
    expect(writes(plan([item('Add alert')], filed(item('Add alert')), { aar: 'other.md' }))).toEqual([
      'create Add alert',
    ])
  })

  it('keeps the oldest of two with one key, and closes only an untouched other', () => {
    const [one] = filed(item('Add alert'))
    if (one === undefined) throw new Error('nothing was filed')
    const twin = { ...one, number: 5 }
    expect(writes(plan([item('Add alert')], [twin, one]))).toEqual(['close #5 as #1'])
    const touched = withMarker({ ...twin, body: `${twin.body}\nI began` })
    expect(writes(plan([item('Add alert')], [one, touched]))).toEqual([])
  })

  it('leaves a body that a person emptied empty, says so once, and files nothing again', () => {
    const key = filed(item('Add alert'))[0]?.marker?.key ?? ''
    const before = [issue(1, { title: 'Add alert', body: '', recordedKey: key })]
    const first = plan([item('Add alert')], before)
    expect(first.steps[0]).toMatchObject({ action: 'update', change: { say: 'emptied' } })
    expect(first.steps[0]).not.toHaveProperty('change.body')
    expect(writes(plan([item('Add alert')], carryOut(first, before)))).toEqual([])
  })
})

describe('whatever the items', () => {
  const words = fc.array(fc.constantFrom('add', 'alert', 'queue', 'rotate', 'on', 'age', 'x'), { maxLength: 4 })
  const row = fc.record({
    title: words.map((parts) => parts.join(' ')),
    detail: fc.constantFrom('', 'because'),
    owners: fc.constantFrom([], ['@kim'], ['@lee', 'SRE team']),
    id: fc.constantFrom(null, 'A1', 'A2'),
    status: fc.constantFrom('open', 'open', 'open', 'done', 'declined') as fc.Arbitrary<ActionItem['status']>,
    tickets: fc.constantFrom([], [], [ticket(7)], [ticket(1)], [ticket(404)]),
  })
  const rows = fc
    .array(row, { maxLength: 8 })
    .map((all) => all.map((one, i) => item(one.title, { ...one, line: i + 1 })))

  it('planning again on the outcome writes nothing, over any life of edits', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), (versions) => {
        let observed: readonly ObservedIssue[] = []
        for (const version of versions) {
          const here = new Map(linked)
          here.set('acme/shop#7', linkedIssue(7, { labels: ['aar'] }))
          const first = planFollowUps(input(version, { observed, linked: here }))
          observed = carryOut(first, observed)
          expect(writes(planFollowUps(input(version, { observed, linked: here })))).toEqual([])
        }
      }),
    )
  })

  it('gives every item one step and every issue at most one item', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const observed = filed(...before)
        const next = planFollowUps(input(after, { observed, linked }))
        expect(next.steps.map((step) => step.item)).toEqual(after)
        const numbers = next.steps.flatMap((step) =>
          step.action === 'update' || (step.action === 'leave' && step.number !== null) ? [step.number] : [],
        )
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
    )
  })

  it('comes to the same after an interruption at any create', () => {
    fc.assert(
      fc.property(rows, fc.nat(8), (items, cut) => {
        const whole = planFollowUps(input(items, { linked }))
        const begun = carryOut({ ...whole, steps: whole.steps.slice(0, cut) }, [])
        const resumed = carryOut(planFollowUps(input(items, { linked, observed: begun })), begun)
        const keys = (issues: readonly ObservedIssue[]) => issues.map(({ marker }) => marker?.key).sort()
        expect(keys(resumed)).toEqual(keys(carryOut(whole, [])))
      }),
    )
  })

  it('comes to the same issues in any order of the rows', () => {
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const titles = (items: readonly ActionItem[]) =>
            filed(...items)
              .map(({ title, marker }) => `${title} ${marker?.key}`)
              .sort()
          expect(titles(shuffled)).toEqual(titles(all))
        },
      ),
    )
  })
})
