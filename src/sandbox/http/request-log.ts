import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './call.ts'

/** One request that the sandbox got. */
export interface LoggedRequest {
  readonly id: number
  readonly at: Date
  readonly method: string
  /** Path and query, without `/api/v3`. */
  readonly path: string
  /** GitHub's template; null for a route that the sandbox does not know. */
  readonly route: string | null
  /** `token` is the making of an installation token; `write` is everything else but GET. */
  readonly kind: 'read' | 'write' | 'token'
  readonly body: unknown
  readonly headers: IncomingHttpHeaders
  /** What the request came to, by itself; null while it runs and where a fault kept it from running. */
  readonly status: number | null
  /** Answered 304: the caller had it already. GitHub does not count these. */
  readonly notModified: boolean
  /** What was sent in its place. */
  readonly fault: number | 'cut' | null
}

/** Looks at each request with its answer and says what is wrong with either. */
export type Validate = (request: LoggedRequest, answer: Answer) => readonly string[]

export interface RequestLog {
  readonly requests: readonly LoggedRequest[]
  readonly violations: readonly string[]
  count(): number
  open(request: Omit<LoggedRequest, 'id' | 'kind' | 'status' | 'fault' | 'notModified'>): LoggedRequest
  answered(request: LoggedRequest, answer: Answer): void
  faulted(id: number, fault: number | 'cut'): void
  notModified(id: number): void
  violation(text: string): void
  /** Forgets the requests so far; violations stay. */
  clear(): void
}

const tokenRoute = '/app/installations/{installation_id}/access_tokens'

export function createRequestLog(validate: Validate | null): RequestLog {
  const requests: LoggedRequest[] = []
  const violations: string[] = []
  let count = 0
  const replace = (id: number, change: Partial<LoggedRequest>) => {
    const index = requests.findIndex((one) => one.id === id)
    const known = requests[index]
    if (known !== undefined) requests[index] = { ...known, ...change }
  }
  return {
    requests,
    violations,
    count: () => count,
    open: (request) => {
      count += 1
      const kind = request.route === tokenRoute ? 'token' : request.method === 'GET' ? 'read' : 'write'
      const entry: LoggedRequest = { ...request, id: count, kind, status: null, notModified: false, fault: null }
      requests.push(entry)
      return entry
    },
    answered: (request, answer) => {
      replace(request.id, { status: answer.status })
      if (request.route === null) violations.push(`${request.method} ${request.path}: the sandbox knows no such route`)
      else violations.push(...(validate?.(request, answer) ?? []))
    },
    notModified: (id) => replace(id, { notModified: true }),
    faulted: (id, fault) => replace(id, { fault }),
    violation: (text) => {
      violations.push(text)
    },
    clear: () => {
      requests.length = 0
    },
  }
}
