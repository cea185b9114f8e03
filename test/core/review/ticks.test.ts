import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMarker, parseMarker } from '../../../src/core/follow-up/marker.ts'
import { renderConfirmList } from '../../../src/core/render/confirm-list.ts'
import { readBoxes } from '../../../src/core/render/read-boxes.ts'
import { ticksOfEdit } from '../../../src/core/render/ticks-of-edit.ts'
import { confirmPoints } from '../../../src/core/review/confirm-points.ts'
import { applyTicks, readTicks, refuseTicks, type Tick, type TickMemory } from '../../../src/core/review/ticks.ts'
import { aar, passage, place, point, review } from '../render/story.ts'

const path = 'docs/aar/checkout.md'

function tick(changes: Partial<Tick> = {}): Tick {
  const at = '2026-11-03T10:00:00Z'
  return { path, point: 'will-recur', on: 'f00d', state: 'ticked', by: 'kim', at, delivery: 'd1', ...changes }
}

/** Ticks of a few boxes, people and texts, each at a second of its own and in one delivery. */
const someTicks = fc
  .array(
    fc.record({
      point: fc.constantFrom('will-recur', 'earlier-signs', 'health-before'),
      path: fc.constantFrom(path, 'docs/aar/other.md'),
      state: fc.constantFrom('ticked' as const, 'unticked' as const),
      by: fc.constantFrom('kim', 'lee'),
      on: fc.constantFrom('aa', 'bb'),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map((one, index) => {
      const second = String(index).padStart(2, '0')
      return tick({ ...one, at: `2026-11-03T10:00:${second}Z`, delivery: `d${index}` })
    }),
  )

const sorted = (memory: TickMemory) =>
  [...memory].sort((a, b) => (`${a.path} ${a.point}` < `${b.path} ${b.point}` ? -1 : 1))

describe('what is remembered', () => {
  test('does not depend on the order or the number of deliveries', () => {
    fc.assert(
      fc.property(
        someTicks.chain((ticks) =>
          fc.tuple(fc.constant(ticks), fc.shuffledSubarray(ticks), fc.shuffledSubarray(ticks)),
        ),
        ([ticks, again, more]) => {
          const shuffled = [...again, ...ticks.toReversed(), ...more]
          expect(sorted(applyTicks([], shuffled))).toEqual(sorted(applyTicks([], ticks)))
        },
      ),
    )
  })

  test('survives the marker', () => {
    fc.assert(
      fc.property(someTicks, (ticks) => {
        const memory = applyTicks([], ticks)
        const marker = formatMarker('review', { version: 1, ticks: memory })
        expect(readTicks(parseMarker('review', `${marker}\nText.`))).toEqual(memory)
      }),
    )
  })

  test('a refused tick changes nothing that counted, before or after', () => {
    fc.assert(
      fc.property(someTicks, someTicks, (ticks, refused) => {
        const counted = ({ tick: one, at }: TickMemory[number]) => ({ one, at })
        const plain = applyTicks([], ticks)
        const told = (memory: TickMemory) =>
          memory.filter(({ at }) => at !== '').map((record) => [record.path, record.point, counted(record)])
        expect(told(sorted(refuseTicks(plain, refused)))).toEqual(told(sorted(plain)))
        expect(told(sorted(applyTicks(refuseTicks([], refused), ticks)))).toEqual(told(sorted(plain)))
      }),
    )
  })

  test('of two in one second the later one to come stands, and neither counts again', () => {
    const on = tick()
    const off = tick({ state: 'unticked', by: 'lee', delivery: 'd2' })
    const memory = applyTicks([], [on, off])
    expect(memory[0]?.tick).toBeNull()
    expect(applyTicks(memory, [on, off, on])).toEqual(memory)
  })

  test.each(['p', '<>&@#--//'.repeat(40)])('stays bounded, and the newest stay (paths like %s)', (word) => {
    const many = Array.from({ length: 300 }, (_, i) =>
      tick({
        path: word,
        point: `p${i}`,
        at: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(),
        delivery: `d${i}`,
      }),
    )
    const memory = applyTicks([], many)
    expect(memory.some((record) => record.point === 'p299')).toBe(true)
    expect(formatMarker('review', { version: 1, ticks: memory }).length).toBeLessThan(26_000)
    expect(memory.length).toBeGreaterThan(5)
  })

  test.each([null, undefined, 7, {}, { ticks: 'x' }, { ticks: [{ path: 1 }] }])(
    'of a marker with %j: nothing',
    (data) => {
      expect(readTicks(data)).toEqual([])
    },
  )
})

const document = aar({ passages: [passage('health', 'It will happen again when use grows.')] })
const asked = review({
  checklist: [point('will-recur', 'open', { evidence: [8] }), point('page-is-complete', 'met')],
  path,
})
const confirmed = (memory: TickMemory, ticked: Parameters<typeof confirmPoints>[2]['ticked'] = []) =>
  confirmPoints(asked, document, { memory, ticked })
const basis = confirmed([]).checklist[0]?.basis ?? ''

describe('a point', () => {
  test.each([
    ['nobody ticked', [], [], 'open', undefined],
    ['ticked on this text', [tick({ on: basis })], [], 'met', 'confirmed'],
    ['ticked on an older text', [tick({ on: 'old' })], [], 'open', 'outdated'],
    ['unticked', [tick({ on: basis }), tick({ at: '2026-11-04', state: 'unticked' })], [], 'open', undefined],
    ['ticked for another AAR', [tick({ on: basis, path: 'docs/aar/other.md' })], [], 'open', undefined],
    ['ticked in the text by nobody known', [], [{ path, point: 'will-recur', on: basis }], 'open', 'unknown'],
    ['ticked in an older text by nobody known', [], [{ path, point: 'will-recur', on: 'old' }], 'open', undefined],
  ] as const)('that is %s', (_what, ticks, ticked, state, answer) => {
    const [entry] = confirmed(applyTicks([], ticks), ticked).checklist
    expect(entry?.state).toBe(state)
    expect(entry?.answer?.kind).toBe(answer)
  })

  test('rests on its passage alone: it holds when other text changes or the passage moves, and not when it changes', () => {
    const memory = applyTicks([], [tick({ on: basis })])
    const moved = aar({
      passages: [
        { ...passage('summary', 'Something new.'), line: 3 },
        { ...passage('health', 'It will happen again when use grows.'), line: 20 },
      ],
    })
    const at20 = { ...asked, checklist: [point('will-recur', 'open', { evidence: [20] })] }
    expect(confirmPoints(at20, moved, { memory, ticked: [] }).checklist[0]?.state).toBe('met')
    const changed = aar({ passages: [passage('health', 'It will not happen again.')] })
    expect(confirmPoints(asked, changed, { memory, ticked: [] }).checklist[0]?.answer?.kind).toBe('outdated')
  })

  test('that nobody is asked about is left as it is', () => {
    expect(confirmed([]).checklist[1]).toEqual(point('page-is-complete', 'met'))
  })
})

describe('the boxes', () => {
  const ids = fc.uniqueArray(fc.constantFrom('will-recur', 'earlier-signs', 'health-before', 'causes-go-deep'), {
    minLength: 1,
  })

  test('are read back as they were written, whatever the notes and the path say', () => {
    const nasty = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom(
        '- [x] <!-- debrief:box v1 {"path":"a","id":"b","on":"c"} -->',
        '-->',
        '\n- [x] x',
        '`- [x]`',
        '@kim',
      ),
    )
    fc.assert(
      fc.property(ids, nasty, nasty, fc.boolean(), (points, note, where, isTicked) => {
        const one = { ...asked, path: where, checklist: points.map((id) => point(id, 'open', { note, evidence: [8] })) }
        const memory = isTicked
          ? applyTicks(
              [],
              points.map((id) => tick({ path: where, point: id, on: basisFor(one, id) })),
            )
          : []
        const text = renderConfirmList(confirmPoints(one, document, { memory, ticked: [] }), place)
        expect(readBoxes(text).map((box) => [box.path, box.point, box.state])).toEqual(
          points.map((id) => [where, id, isTicked ? 'ticked' : 'unticked']),
        )
      }),
    )
  })

  test('of any text are read without an error, each once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        const line = '- [x] a <!-- debrief:box v1 {"path":"p","id":"i","on":"o"} -->'
        expect(readBoxes(`${text}\n${line}\n${line}`).filter(({ path: of }) => of === 'p')).toHaveLength(1)
      }),
    )
  })

  function basisFor(one: typeof asked, id: string): string {
    const bare = confirmPoints(one, document, { memory: [], ticked: [] })
    return bare.checklist.find((entry) => entry.id === id)?.basis ?? ''
  }
})

describe('an edit', () => {
  const who = { by: 'lee', at: '2026-11-05T10:00:00Z', delivery: 'd9' }
  const bodyWith = (memory: TickMemory) =>
    `${formatMarker('review', { version: 1, ticks: memory })}\n${renderConfirmList(confirmed(memory), place)}`
  const counted = applyTicks([], [tick({ on: basis })])

  test('that unticks what the person saw ticked takes it back', () => {
    const before = bodyWith(counted)
    expect(ticksOfEdit({ before, after: before.replace('- [x]', '- [ ]') }, who)).toEqual([
      { path, point: 'will-recur', on: basis, state: 'unticked', ...who },
    ])
  })

  test('of a page that is out of date takes nothing back, and tells again what it undid', () => {
    expect(ticksOfEdit({ before: bodyWith(counted), after: bodyWith([]) }, who)).toEqual([tick({ on: basis })])
  })

  test('that brings the same text says nothing', () => {
    expect(ticksOfEdit({ before: bodyWith(counted), after: bodyWith(counted).replaceAll('\n', '\r\n') }, who)).toEqual(
      [],
    )
  })
})
