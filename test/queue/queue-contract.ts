/** What every engine behind the `Queue` port must do. An engine's test calls `queueContract` with a way to build it. */
import { expect, test } from 'vitest'
import type { Job, Queue, Worker } from '../../src/app/key.ts'
import { LeaseLost, RetryLater } from '../../src/app/ports.ts'

export interface Harness {
  /** A queue of its own with this concurrency and three attempts; what it is told to leave behind when the test ends is the harness's. */
  build(worker: Worker, concurrency: number): Promise<Harnessed>
}

/** Time is the engine's own: a clock moved by hand, or the real one; either way only conditions are waited for. */
export interface Harnessed {
  readonly queue: Queue
  now(): number
  /** How long a job is told to wait in these tests, in milliseconds. */
  readonly wait: number
  /** The grace of closing, in milliseconds. */
  readonly grace: number
  /** Lets time pass until the condition holds; fails when it does not in good time. */
  until(condition: () => boolean): Promise<void>
  /** Messages logged as an error. */
  errors(): readonly string[]
  parked(): readonly Job[]
}

export const keyOf = (number: number, installation = 1): Job => ({
  key: { kind: 'review', owner: 'o', repository: 'r', number },
  installation,
})

function withTick(number: number, delivery: string): Job {
  const box = { path: 'docs/aar/x.md', point: 'will-recur', on: 'f00d', state: 'ticked' } as const
  return { ...keyOf(number), ticks: [{ ...box, by: 'kim', at: '2026-11-03T10:00:00Z', delivery }] }
}

/** A worker whose jobs end when told to, and what it saw. */
export function handWorker() {
  const started: Job[] = []
  const endings: (() => void)[] = []
  const active = new Map<string, number>()
  let mostAtOnce = 0
  let mostOfOneKey = 0
  const worker: Worker = async (job) => {
    const name = JSON.stringify(job.key)
    const ofKey = (active.get(name) ?? 0) + 1
    active.set(name, ofKey)
    started.push(job)
    mostOfOneKey = Math.max(mostOfOneKey, ofKey)
    mostAtOnce = Math.max(
      mostAtOnce,
      [...active.values()].reduce((sum, count) => sum + count, 0),
    )
    await new Promise<void>((resolve) => endings.push(resolve))
    active.set(name, (active.get(name) ?? 1) - 1)
  }
  return {
    worker,
    started: () => started.map(({ key }) => (key.kind === 'review' ? key.number : 0)),
    installations: () => started.map(({ installation }) => installation),
    end: () => endings.shift()?.(),
    mostAtOnce: () => mostAtOnce,
    mostOfOneKey: () => mostOfOneKey,
  }
}

export function queueContract(engine: string, { build }: Harness): void {
  test(`${engine}: does a job that was added`, async () => {
    const hand = handWorker()
    const { queue, until } = await build(hand.worker, 2)
    await queue.add(keyOf(1))
    await until(() => hand.started().length === 1)
    hand.end()
    await queue.close()
  })

  test(`${engine}: of twenty adds while one is active, exactly one more runs, afterwards, for the last of them`, async () => {
    const hand = handWorker()
    const { queue, until } = await build(hand.worker, 5)
    await queue.add(keyOf(1))
    await until(() => hand.started().length === 1)
    for (let i = 1; i <= 20; i++) await queue.add(keyOf(1, 100 + i))
    await queue.add(keyOf(2))
    await until(() => hand.started().length === 2)
    expect(hand.started()).toEqual([1, 2])
    hand.end()
    await until(() => hand.started().length === 3)
    hand.end()
    hand.end()
    await queue.add(keyOf(3))
    await until(() => hand.started().includes(3))
    expect(hand.started()).toEqual([1, 2, 1, 3])
    expect(hand.installations()[2]).toBe(120)
    expect(hand.mostOfOneKey()).toBe(1)
    hand.end()
    await queue.close()
  })

  test(`${engine}: a key that is added again while it waits is done once, through the newest installation`, async () => {
    const hand = handWorker()
    const { queue, until } = await build(hand.worker, 1)
    await queue.add(keyOf(1))
    await until(() => hand.started().length === 1)
    await queue.add(keyOf(2, 7))
    await queue.add(keyOf(2, 8))
    await queue.add(keyOf(3))
    hand.end()
    await until(() => hand.started().length === 2)
    hand.end()
    await until(() => hand.started().length === 3)
    expect(hand.started()).toEqual([1, 2, 3])
    expect(hand.installations()[1]).toBe(8)
    hand.end()
    await queue.close()
  })

  test(`${engine}: works on no more keys at once than allowed, and on all of them in the end`, async () => {
    const hand = handWorker()
    const { queue, until } = await build(hand.worker, 2)
    for (const number of [1, 2, 3, 4, 5]) await queue.add(keyOf(number))
    for (let count = 2; count <= 5; count++) {
      await until(() => hand.started().length === count)
      hand.end()
    }
    hand.end()
    expect([...hand.started()].sort()).toEqual([1, 2, 3, 4, 5])
    expect(hand.mostAtOnce()).toBe(2)
    await queue.close()
  })

  test(`${engine}: comes back at the time that RetryLater names, not before, also when the key is added meanwhile`, async () => {
    const runs: number[] = []
    const due: number[] = []
    const { queue, until, now, wait } = await build(async ({ key }) => {
      if (key.kind !== 'review' || key.number !== 1) return
      runs.push(now())
      if (runs.length > 1) return
      due.push(now() + wait)
      throw new RetryLater(new Date(now() + wait), 'later')
    }, 1)
    await queue.add(keyOf(1))
    await until(() => due.length === 1)
    await queue.add(keyOf(2))
    await queue.add(keyOf(1))
    await until(() => runs.length === 2)
    expect(runs[1]).toBeGreaterThanOrEqual(due[0] ?? Number.POSITIVE_INFINITY)
    await queue.close()
  })

  test(`${engine}: coming back later is no failure, however often`, async () => {
    let runs = 0
    const { queue, until, now, errors } = await build(async () => {
      runs += 1
      if (runs < 8) throw new RetryLater(new Date(now()), 'later')
    }, 1)
    await queue.add(keyOf(1))
    await until(() => runs === 8)
    expect(errors()).toEqual([])
    await queue.close()
  })

  test(`${engine}: a key that keeps failing is tried three times, then parked with one logged error, and others go on`, async () => {
    const runs: number[] = []
    const { queue, until, errors, parked } = await build(async ({ key }) => {
      if (key.kind !== 'review') return
      runs.push(key.number)
      if (key.number === 1) throw new Error('broken')
    }, 1)
    const count = (number: number) => runs.filter((run) => run === number).length
    await queue.add(keyOf(1))
    await queue.add(keyOf(2))
    await until(() => errors().length === 1)
    expect(count(1)).toBe(3)
    expect(count(2)).toBe(1)
    await until(() => parked().length === 1)
    expect(parked()).toEqual([keyOf(1)])
    await queue.add(keyOf(1))
    await until(() => count(1) === 4)
    expect(errors()).toHaveLength(1)
    await queue.close()
  })

  test(`${engine}: an event that comes while its key fails is not lost`, async () => {
    const runs: number[] = []
    const failing = handWorker()
    const { queue, until, errors } = await build(async (job, signal) => {
      runs.push(job.installation)
      if (job.installation === 2) return
      if (runs.length === 3) await failing.worker(job, signal)
      throw new Error('broken')
    }, 1)
    await queue.add(keyOf(1, 1))
    await until(() => failing.started().length === 1)
    await queue.add(keyOf(1, 2))
    failing.end()
    await until(() => runs.length === 4)
    expect(runs).toEqual([1, 1, 1, 2])
    expect(errors()).toHaveLength(1)
    await queue.close()
  })

  test(`${engine}: ticks are kept when keys are joined, and each is brought with one job that succeeds`, async () => {
    const brought: (readonly string[])[] = []
    const hand = handWorker()
    const { queue, until } = await build(async (job, signal) => {
      brought.push((job.ticks ?? []).map(({ delivery }) => delivery))
      await hand.worker(job, signal)
    }, 1)
    await queue.add(keyOf(2))
    await until(() => brought.length === 1)
    await queue.add(withTick(1, 'a'))
    await queue.add(keyOf(1))
    await queue.add(withTick(1, 'b'))
    await queue.add(withTick(1, 'b'))
    hand.end()
    await until(() => brought.length === 2)
    await queue.add(withTick(1, 'c'))
    await queue.add(keyOf(1))
    hand.end()
    await until(() => brought.length === 3)
    hand.end()
    await queue.add(keyOf(3))
    await until(() => brought.length === 4)
    hand.end()
    expect(brought).toEqual([[], ['a', 'b'], ['c'], []])
    await queue.close()
  })

  test(`${engine}: where to look for commands is kept when keys are joined`, async () => {
    const brought: (readonly number[])[] = []
    const hand = handWorker()
    const file: Job = { key: { kind: 'file', owner: 'o', repository: 'r' }, installation: 1 }
    const asking = (pull: number): Job => ({ ...file, asks: [{ pull, comment: null }] })
    const { queue, until } = await build(async (job, signal) => {
      brought.push((job.asks ?? []).map(({ pull }) => pull))
      await hand.worker(job, signal)
    }, 1)
    await queue.add(file)
    await until(() => brought.length === 1)
    for (const job of [asking(1), file, asking(2), asking(2)]) await queue.add(job)
    hand.end()
    await until(() => brought.length === 2)
    hand.end()
    await queue.add(keyOf(3))
    await until(() => brought.length === 3)
    hand.end()
    expect(brought).toEqual([[], [1, 2], []])
    await queue.close()
  })

  test(`${engine}: a job that fails keeps its ticks, and takes along those that come meanwhile`, async () => {
    const brought: (readonly string[])[] = []
    const hand = handWorker()
    const { queue, until, now } = await build(async (job, signal) => {
      brought.push((job.ticks ?? []).map(({ delivery }) => delivery))
      if (brought.length === 1) {
        await hand.worker(job, signal)
        throw new Error('broken')
      }
      if (brought.length === 2) throw new RetryLater(new Date(now()), 'later')
    }, 1)
    await queue.add(withTick(1, 'a'))
    await until(() => brought.length === 1)
    await queue.add(withTick(1, 'b'))
    hand.end()
    await until(() => brought.flat().filter((delivery) => delivery === 'b').length >= 1 && brought.length >= 3)
    // When the later tick is brought is the engine's own: with the next attempt, or once that has succeeded.
    expect(brought[1]).toContain('a')
    expect(brought[2]).toContain('a')
    await queue.close()
  })

  test(`${engine}: closing waits for the active job and starts no other`, async () => {
    const hand = handWorker()
    const { queue, until } = await build(hand.worker, 1)
    await queue.add(keyOf(1))
    await queue.add(keyOf(2))
    await until(() => hand.started().length === 1)
    let closed = false
    const closing = queue.close().then(() => {
      closed = true
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(closed).toBe(false)
    hand.end()
    await closing
    expect(hand.started()).toEqual([1])
  })

  test(`${engine}: a job that outlasts the grace of closing loses its lease, not before`, async () => {
    const lost: number[] = []
    let started = false
    const { queue, until, now, grace } = await build((_job, signal) => {
      started = true
      return new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => {
          lost.push(now())
          reject(new LeaseLost())
        }),
      )
    }, 1)
    await queue.add(keyOf(1))
    await until(() => started)
    const asked = now()
    const closing = queue.close()
    await until(() => lost.length === 1)
    expect(lost[0]).toBeGreaterThanOrEqual(asked + grace)
    await closing
  })
}
