import { expect, test } from 'vitest'
import { formatKey, type Job } from '../../src/app/key.ts'
import { LeaseLost } from '../../src/app/ports.ts'
import { onlyProcess, startSweeping } from '../../src/app/sweep-schedule.ts'
import { manualClock } from '../clock/manual-clock.ts'

function schedule(
  options: { readonly seconds?: number; readonly sweep?: (signal: AbortSignal) => Promise<void> } = {},
) {
  const clock = manualClock()
  const sweeps: number[] = []
  const added: string[] = []
  const messages: string[] = []
  const write = (_data: unknown, message: string) => void messages.push(message)
  const started = startSweeping({
    sweeper: {
      async sweep(signal) {
        sweeps.push(clock.now().getTime())
        await options.sweep?.(signal)
      },
      covers: () => false,
    },
    turns: onlyProcess,
    queue: { add: async ({ key }) => void added.push(formatKey(key)) },
    clock,
    log: { info: () => {}, warn: write, error: write },
    seconds: options.seconds ?? 900,
  })
  return { clock, started, count: () => sweeps.length, added: () => added, messages: () => messages }
}

const job: Job = { key: { kind: 'file', owner: 'o', repository: 'r' }, installation: 1 }

test('sweeps at once and then every so often', async () => {
  const { clock, started, count } = schedule()
  await clock.pass(0)
  expect(count()).toBe(1)
  await clock.pass(899_000)
  expect(count()).toBe(1)
  await clock.pass(1_000)
  expect(count()).toBe(2)
  await started.close()
})

test('with 0 seconds it never does', async () => {
  const { clock, started, count } = schedule({ seconds: 0 })
  await clock.pass(10_000_000)
  expect(count()).toBe(0)
  await started.close()
})

test('a sweep that failed is logged once and tried again within a minute', async () => {
  let fails = 1
  const { clock, started, count, messages } = schedule({
    sweep: async () => {
      if (fails-- > 0) throw new Error('no')
    },
  })
  await clock.pass(60_000)
  expect(count()).toBe(2)
  expect(messages()).toEqual(['The sweep failed; it is tried again soon.'])
  await started.close()
})

test('a parked key is queued again once, at the next sweep', async () => {
  const { clock, started, added } = schedule()
  await clock.pass(0)
  started.park(job)
  started.park(job)
  expect(added()).toEqual([])
  await clock.pass(900_000)
  await clock.pass(900_000)
  expect(added()).toEqual(['o/r'])
  await started.close()
})

test('closing ends the sweep that is under way', async () => {
  const { clock, started, count, messages } = schedule({
    sweep: (signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new LeaseLost()))),
  })
  await clock.pass(0)
  await started.close()
  await clock.pass(10_000_000)
  expect(count()).toBe(1)
  expect(messages()).toEqual([])
})
