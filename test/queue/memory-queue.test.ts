import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Job } from '../../src/app/key.ts'
import { backoff } from '../../src/queue/backoff.ts'
import { memoryQueue } from '../../src/queue/memory-queue.ts'
import { manualClock } from '../clock/manual-clock.ts'
import { queueContract } from './queue-contract.ts'

queueContract('memory', {
  async build(worker, concurrency) {
    const clock = manualClock()
    const errors: string[] = []
    const parked: Job[] = []
    const log = {
      info: () => {},
      warn: () => {},
      error: (_data: unknown, message: string) => void errors.push(message),
    }
    const grace = 10_000
    const onParked = (job: Job) => void parked.push(job)
    const queue = memoryQueue({ worker, clock, log, concurrency, attempts: 3, random: () => 0.5, grace, onParked })
    return {
      queue,
      now: () => clock.now().getTime(),
      wait: 60_000,
      grace,
      async until(condition) {
        for (let passed = 0; passed <= 600; passed++) {
          await clock.pass(passed === 0 ? 0 : 500)
          if (condition()) return
        }
        expect.fail('It did not happen within five minutes of the clock.')
      },
      errors: () => errors,
      parked: () => parked,
    }
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
