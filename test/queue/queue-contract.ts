/** What every engine behind the `Queue` port must do. An engine's test calls `queueContract` with a way to build it. */
import { expect, test } from 'vitest'
import type { Job, Queue, Worker } from '../../src/app/key.ts'
import { RetryLater } from '../../src/app/ports.ts'

export interface Harness {
  /** Builds the engine with this concurrency and three attempts. */
  build(worker: Worker, concurrency: number): Promise<Harnessed>
}
export interface Harnessed {
  readonly queue: Queue
  /** Lets that much time pass and everything due happen. */
  pass(milliseconds: number): Promise<void>
  /** Messages logged as an error. */
  errors(): readonly string[]
}

const key = (number: number): Job => ({ key: { kind: 'review', owner: 'o', repository: 'r', number }, installation: 1 })

/** A worker whose jobs end when told to. */
function handWorker() {
  const started: number[] = []
  const endings: (() => void)[] = []
  let mostAtOnce = 0
  let running = 0
  const worker: Worker = async ({ key }) => {
    if (key.kind !== 'review') return
    started.push(key.number)
    running += 1
    mostAtOnce = Math.max(mostAtOnce, running)
    await new Promise<void>((resolve) => endings.push(resolve))
    running -= 1
  }
  return { worker, started, end: () => endings.shift()?.(), mostAtOnce: () => mostAtOnce }
}

export function queueContract(engine: string, { build }: Harness): void {
  test(`${engine}: does a job that was added`, async () => {
    const hand = handWorker()
    const { queue, pass } = await build(hand.worker, 2)
    await queue.add(key(1))
    await pass(0)
    expect(hand.started).toEqual([1])
    hand.end()
    await queue.close()
  })

  test(`${engine}: of twenty adds while one is active, exactly one more runs, afterwards`, async () => {
    const hand = handWorker()
    const { queue, pass } = await build(hand.worker, 5)
    await queue.add(key(1))
    await pass(0)
    for (let i = 0; i < 20; i++) await queue.add(key(1))
    await pass(0)
    expect(hand.started).toEqual([1])
    hand.end()
    await pass(10)
    expect(hand.started).toEqual([1, 1])
    hand.end()
    await pass(10)
    expect(hand.started).toEqual([1, 1])
    expect(hand.mostAtOnce()).toBe(1)
    await queue.close()
  })

  test(`${engine}: works on no more keys at once than allowed, and on all of them in the end`, async () => {
    const hand = handWorker()
    const { queue, pass } = await build(hand.worker, 2)
    for (const number of [1, 2, 3, 4, 5]) await queue.add(key(number))
    await pass(0)
    expect(hand.started).toHaveLength(2)
    for (let i = 0; i < 5; i++) {
      hand.end()
      await pass(10)
    }
    expect([...hand.started].sort()).toEqual([1, 2, 3, 4, 5])
    expect(hand.mostAtOnce()).toBe(2)
    await queue.close()
  })

  test(`${engine}: comes back at the time that RetryLater names, not before`, async () => {
    let runs = 0
    const start = Date.parse('2026-01-01T00:00:00Z')
    const { queue, pass } = await build(async () => {
      runs += 1
      if (runs === 1) throw new RetryLater(new Date(start + 60_000), 'later')
    }, 1)
    await queue.add(key(1))
    await pass(59_000)
    expect(runs).toBe(1)
    await pass(2_000)
    expect(runs).toBe(2)
    await queue.close()
  })

  test(`${engine}: a key that keeps failing is tried three times, then parked with one logged error, and others go on`, async () => {
    const runs: number[] = []
    const { queue, pass, errors } = await build(async ({ key }) => {
      if (key.kind !== 'review') return
      runs.push(key.number)
      if (key.number === 1) throw new Error('broken')
    }, 1)
    await queue.add(key(1))
    await queue.add(key(2))
    await pass(0)
    for (let i = 0; i < 40; i++) await pass(60_000)
    expect(runs.filter((number) => number === 1)).toHaveLength(3)
    expect(runs.filter((number) => number === 2)).toHaveLength(1)
    expect(errors()).toHaveLength(1)
    await queue.add(key(1))
    await pass(0)
    expect(runs.filter((number) => number === 1)).toHaveLength(4)
    await queue.close()
  })

  test(`${engine}: a key that is added while it waits for its retry is not done earlier for that`, async () => {
    let runs = 0
    const start = Date.parse('2026-01-01T00:00:00Z')
    const { queue, pass } = await build(async () => {
      runs += 1
      if (runs === 1) throw new RetryLater(new Date(start + 60_000), 'later')
    }, 1)
    await queue.add(key(1))
    await pass(1_000)
    await queue.add(key(1))
    await pass(1_000)
    expect(runs).toBe(1)
    await pass(60_000)
    expect(runs).toBe(2)
    await queue.close()
  })

  test(`${engine}: closing waits for the active job and starts no other`, async () => {
    const hand = handWorker()
    const { queue, pass } = await build(hand.worker, 1)
    await queue.add(key(1))
    await queue.add(key(2))
    await pass(0)
    let closed = false
    const closing = queue.close().then(() => {
      closed = true
    })
    await pass(10)
    expect(closed).toBe(false)
    hand.end()
    await closing
    expect(hand.started).toEqual([1])
  })

  test(`${engine}: a job that outlasts the grace of closing loses its lease`, async () => {
    let lost = false
    const { queue, pass } = await build(
      (_job, signal) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            lost = true
            resolve()
          }),
        ),
      1,
    )
    await queue.add(key(1))
    await pass(0)
    const closing = queue.close()
    await pass(9_000)
    expect(lost).toBe(false)
    await pass(2_000)
    await closing
    expect(lost).toBe(true)
  })
}
