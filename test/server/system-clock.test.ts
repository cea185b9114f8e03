import { expect, test, vi } from 'vitest'
import { LeaseLost } from '../../src/app/ports.ts'
import { systemClock } from '../../src/server/system-clock.ts'

const never = new AbortController().signal

/** Holds the loop up, so that the next timer starts at a broken part of a millisecond. */
function busyFor(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

test('a wait never ends before its time, whichever part of a millisecond it starts at', async () => {
  const early: number[] = []
  for (let turn = 0; turn < 60; turn++) {
    busyFor(0.3)
    const begun = performance.now()
    await systemClock.wait(5, never)
    const waited = performance.now() - begun
    if (waited < 5) early.push(waited)
  }
  expect(early).toEqual([])
})

test('a wait longer than a timer can take lasts to its end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    const days = 24 * 60 * 60 * 1000
    let ended = false
    const waiting = systemClock.wait(60 * days, never).then(() => {
      ended = true
    })
    await vi.advanceTimersByTimeAsync(59 * days)
    expect(ended).toBe(false)
    await vi.advanceTimersByTimeAsync(days)
    await waiting
    expect(ended).toBe(true)
  } finally {
    vi.useRealTimers()
  }
})

test('a wait that is called off ends at once, before it begins as well, and leaves no timer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    const off = new AbortController()
    const waiting = systemClock.wait(1000, off.signal)
    off.abort()
    await expect(waiting).rejects.toThrow(LeaseLost)
    await expect(systemClock.wait(1000, off.signal)).rejects.toThrow(LeaseLost)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
