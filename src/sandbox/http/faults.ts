import type { LoggedRequest } from './request-log.ts'

/** A request as a fault sees it: once before it takes effect, once after, when its status is known. */
export interface InterceptedRequest extends LoggedRequest {
  readonly phase: 'before' | 'after'
}

/** An answer in place of the real one, or a connection that breaks. Before the effect, the request never happened. */
export type Fault =
  | { readonly kind: 'cut' }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }

/** Called for each request twice; what it answers replaces the answer. To delay, resolve late. */
export type Intercept = (request: InterceptedRequest) => Fault | undefined | Promise<Fault | undefined>

export const cut: Fault = { kind: 'cut' }

/** 500, 502, 503, as GitHub's edge answers: a page for people, no JSON. */
export function serverError(status: 500 | 502 | 503 | 504): Fault {
  return { kind: 'answer', status, body: { message: status === 500 ? 'Server Error' : 'Bad Gateway' } }
}

/** GitHub's secondary rate limit; seconds until it may be tried again. */
export function secondaryLimit(retryAfter: number): Fault {
  return {
    kind: 'answer',
    status: 403,
    headers: { 'retry-after': String(retryAfter) },
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url:
        'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
    },
  }
}

/** A validation error that is not the request's fault. */
export function unprocessable(message = 'Validation Failed'): Fault {
  return { kind: 'answer', status: 422, body: { message, documentation_url: 'https://docs.github.com/rest' } }
}
