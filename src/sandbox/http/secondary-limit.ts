import type { SandboxClock } from '../state/clock.ts'
import { ApiError } from './errors.ts'

/** GitHub's secondary limits (docs: rate limits for the REST API, about secondary rate limits). */
const windows = [
  { seconds: 60, points: 900, writes: 80 },
  { seconds: 3600, points: Number.POSITIVE_INFINITY, writes: 500 },
] as const

/** A request that writes costs five points, one that reads one. */
const writeCost = 5

export interface SecondaryLimit {
  /** Counts one request; throws GitHub's 403 with `retry-after` when a window is full. */
  count(method: string): void
}

export function createSecondaryLimit(clock: SandboxClock): SecondaryLimit {
  let past: { readonly at: number; readonly isWrite: boolean }[] = []
  return {
    count: (method) => {
      const now = clock.now().getTime()
      past = past.filter(({ at }) => at > now - 3_600_000)
      for (const { seconds, points, writes } of windows) {
        const inside = past.filter(({ at }) => at > now - seconds * 1000)
        const written = inside.filter(({ isWrite }) => isWrite).length
        const spent = inside.length + written * (writeCost - 1)
        if (spent < points && written < writes) continue
        const oldest = inside[0]?.at ?? now
        throw exceeded(Math.max(Math.ceil((oldest + seconds * 1000 - now) / 1000), 1))
      }
      past.push({ at: now, isWrite: method !== 'GET' })
    },
  }
}

function exceeded(retryAfter: number): ApiError {
  return new ApiError(
    403,
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    { headers: { 'retry-after': String(retryAfter) } },
  )
}
