import { expect, test } from 'vitest'
import type { Clock } from '../../src/app/ports.ts'
import { createLeases } from '../../src/queue/bullmq-leases.ts'
import { manualClock } from '../clock/manual-clock.ts'

const later = (clock: Clock, milliseconds: number) => clock.now().getTime() + milliseconds

test('a lease that nobody renews ends by itself', async () => {
  const clock = manualClock()
  const lease = createLeases(clock).grant('1', 'a', later(clock, 1_000))
  await clock.pass(999)
  expect(lease.signal.aborted).toBe(false)
  await clock.pass(1)
  expect(lease.signal.aborted).toBe(true)
})

test('a renewed lease goes on', async () => {
  const clock = manualClock()
  const leases = createLeases(clock)
  const lease = leases.grant('1', 'a', later(clock, 1_000))
  await clock.pass(500)
  leases.renew('1', 'a', later(clock, 1_000))
  await clock.pass(999)
  expect(lease.signal.aborted).toBe(false)
})

test('in a process that was paused past its lease, the signal says so before any timer has run', () => {
  let now = 0
  const stopped: Clock = { now: () => new Date(now), wait: () => new Promise(() => {}) }
  const lease = createLeases(stopped).grant('1', 'a', 1_000)
  expect(lease.signal.aborted).toBe(false)
  now = 1_000
  expect(lease.signal.aborted).toBe(true)
})

test('a lease that has ended does not come back', async () => {
  const clock = manualClock()
  const leases = createLeases(clock)
  const lease = leases.grant('1', 'a', later(clock, 1_000))
  let fired = 0
  lease.signal.addEventListener('abort', () => {
    fired += 1
  })
  leases.end('1', 'a')
  leases.renew('1', 'a', later(clock, 5_000))
  expect(lease.signal.aborted).toBe(true)
  expect(fired).toBe(1)
})

test('a job that is done again under another lock has a lease of its own', async () => {
  const clock = manualClock()
  const leases = createLeases(clock)
  const first = leases.grant('1', 'a', later(clock, 1_000))
  const second = leases.grant('1', 'b', later(clock, 1_000))
  leases.end('1', 'a')
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false])
})
