import { GitHubError, OutcomeUnknown, RetryLater } from '../app/ports.ts'

/** What Octokit throws, as far as it is looked at; `status` is 500 where no answer came at all. */
interface RequestFailure {
  readonly status: number
  readonly message: string
  readonly cause?: unknown
  readonly request?: { readonly url?: string }
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** The route by which an installation's token is fetched; it answers 403 when suspended and 404 when uninstalled. */
export const tokenRoute = 'POST /app/installations/{installation_id}/access_tokens'

/** Where a secondary limit names no time, GitHub asks for at least a minute. */
const secondaryLimitSeconds = 60
const faultSeconds = 30

/**
 * An error of Octokit in the words of the ports. Anything that is no failed request comes back unchanged.
 * A write that was answered 5xx, or not at all, may have taken effect; a request whose token could not be fetched was never sent.
 */
export function translateError(error: unknown, route: string, now: Date): unknown {
  if (!isRequestFailure(error)) return error
  const ofToken = /\/access_tokens$/.test(error.request?.url ?? '')
  const limit = limitedUntil(error, now)
  if (limit !== null) return new RetryLater(limit, `GitHub asks to slow down (${route}).`, { cause: error })
  if (error.status < 500)
    return new GitHubError(error.status, ofToken ? tokenRoute : route, error.message, { cause: error })
  const mayHaveHappened = !route.startsWith('GET ') && !ofToken && !neverConnected(error)
  return mayHaveHappened
    ? new OutcomeUnknown(route, `GitHub’s answer to ${route} did not arrive.`, { cause: error })
    : new RetryLater(new Date(now.getTime() + faultSeconds * 1000), `GitHub did not answer ${route}.`, { cause: error })
}

/** True for what is worth asking again in a moment: a read that was answered 5xx or cut off. */
export function isPassingFault(error: unknown): boolean {
  return isRequestFailure(error) && error.status >= 500
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

/** When a rate limit or secondary limit ends; null when the answer is about something else. */
function limitedUntil(error: RequestFailure, now: Date): Date | null {
  if (error.status !== 403 && error.status !== 429) return null
  const headers = error.response?.headers ?? {}
  const wait = secondsToWait(headers['retry-after'], now)
  if (wait !== null) return after(now, wait)
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
    return new Date(Math.max(reset * 1000, now.getTime()) + 1000)
  }
  const isSecondary = error.status === 429 || /secondary rate limit|abuse detection/i.test(error.message)
  return isSecondary ? after(now, secondaryLimitSeconds) : null
}

/** `Retry-After` is a number of seconds or a date (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3); null for neither. */
function secondsToWait(header: unknown, now: Date): number | null {
  if (typeof header !== 'string' && typeof header !== 'number') return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return seconds
  const date = Date.parse(String(header))
  return Number.isNaN(date) ? null : (date - now.getTime()) / 1000
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + Math.max(1, seconds) * 1000)
}

/** The connection was never made, so nothing was sent. */
function neverConnected(error: RequestFailure): boolean {
  const codes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && codes.has(at.code)) return true
  }
  return false
}
