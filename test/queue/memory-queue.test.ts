import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoff, memoryQueue } from '../../src/queue/memory-queue.ts'
import { manualClock } from '../clock/manual-clock.ts'
import { queueContract } from './queue-contract.ts'

queueContract('memory', {
  async build(worker, concurrency) {
    const clock = manualClock()
    const errors: string[] = []
    const log = {
      info: () => {},
      warn: () => {},
      error: (_data: unknown, message: string) => void errors.push(message),
    }
    const queue = memoryQueue({ worker, clock, log, concurrency, attempts: 3, random: () => 0.5, grace: 10_000 })
    return { queue, pass: clock.pass, errors: () => errors }
  },
})

test('the backoff grows, jitters within half of itself and never passes five minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const wait = backoff(failures, random)
      expect(wait).toBeLessThanOrEqual(300_000)
      expect(wait).toBeGreaterThanOrEqual(500)
      expect(backoff(failures + 1, random)).toBeGreaterThanOrEqual(wait)
    }),
  )
})
