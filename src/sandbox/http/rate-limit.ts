import type { SandboxClock } from '../state/clock.ts'
import type { Caller } from './call.ts'
import { ApiError } from './errors.ts'

/** The primary limit: 5,000 requests an hour for an installation (docs: rate limits for the REST API). */
const perHour = 5000

export interface RateLimitState {
  readonly limit: number
  readonly remaining: number
  /** Seconds since 1970. */
  readonly reset: number
  readonly used: number
}

export interface RateLimit {
  /** Counts one request; 403 when the hour's share is used up. */
  count(caller: Caller): void
  /** A 304 costs nothing. */
  giveBack(): void
  state(): RateLimitState
  headers(): Readonly<Record<string, string>>
  /** Sets how many requests are left in this hour. */
  leave(remaining: number): void
}

export function createRateLimit(clock: SandboxClock): RateLimit {
  let used = 0
  let reset = 0
  const renew = () => {
    const now = Math.floor(clock.now().getTime() / 1000)
    if (now < reset) return
    reset = now + 3600
    used = 0
  }
  const state = () => {
    renew()
    return { limit: perHour, remaining: Math.max(perHour - used, 0), reset, used }
  }
  return {
    state,
    count: (caller) => {
      renew()
      if (caller.kind !== 'installation') return
      if (used >= perHour)
        throw new ApiError(403, `API rate limit exceeded for installation ID ${caller.installation.id}.`)
      used += 1
    },
    giveBack: () => {
      used = Math.max(used - 1, 0)
    },
    headers: () => {
      const { limit, remaining, used: spent, reset: at } = state()
      return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-used': String(spent),
        'x-ratelimit-reset': String(at),
        'x-ratelimit-resource': 'core',
      }
    },
    leave: (remaining) => {
      renew()
      used = perHour - remaining
    },
  }
}
