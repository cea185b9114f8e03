/**
 * The border to GitHub: every request of the app goes through here.
 *
 * Reads are asked again a little when GitHub stumbles. A write is sent once, never repeated: what it answers or fails with goes to the
 * caller. Redirects (a renamed or transferred repository) are followed by hand, on the same host only, because `fetch` would turn a
 * redirected POST into a GET; a redirect is an answer without effect, so following it repeats nothing.
 */
import { type Clock, GitHubError, LeaseLost } from '../app/ports.ts'
import { nextLink } from './next-link.ts'
import type { Pacer } from './pacer.ts'
import { isPassingFault, translateError } from './translate-error.ts'

export type ReadRoute = `GET /${string}`
export type WriteRoute = `${'POST' | 'PATCH' | 'PUT' | 'DELETE'} /${string}`
export type Parameters = Readonly<Record<string, unknown>>

export interface Answer {
  readonly status: number
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly data: unknown
}

/** The one function of Octokit that is used; its own retry must be off. */
export interface Requester {
  request(route: string, parameters?: Record<string, unknown>): Promise<Answer>
}

export interface Requests {
  /** The answer's data. Throws `GitHubError`, `RetryLater`, `LeaseLost`. */
  read(route: ReadRoute, parameters: Parameters): Promise<unknown>
  /** The same; null for 404. */
  readOrNull(route: ReadRoute, parameters: Parameters): Promise<unknown>
  /**
   * Every page, a hundred entries each, at most `limit` entries; `list` names the array where the answer is an object. No further page is
   * read once `goOn` says no to the last entry of one.
   */
  readAll(
    route: ReadRoute,
    parameters: Parameters,
    options?: { readonly list?: string; readonly limit?: number; readonly goOn?: (last: unknown) => boolean },
  ): Promise<readonly unknown[]>
  /** The first page only, and whether there are more. */
  readFirst(
    route: ReadRoute,
    parameters: Parameters,
  ): Promise<{ readonly entries: readonly unknown[]; readonly isAll: boolean }>
  /** The raw body as a stream, or null for 404; the caller reads as much as it wants. */
  readRaw(route: ReadRoute, parameters: Parameters): Promise<ReadableStream<Uint8Array> | null>
  /** Waits for its turn, asks for the lease, sends once. Throws `OutcomeUnknown` besides. */
  write(route: WriteRoute, parameters: Parameters): Promise<unknown>
}

export interface RequestOptions {
  readonly clock: Clock
  readonly pacer: Pacer
  /** Fires when the worker's lease has ended. */
  readonly lease: AbortSignal
}

const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' }
const rawHeaders = { ...headers, accept: 'application/vnd.github.raw+json' }
const timeout = 20_000
const waitsBeforeReadingAgain = [500, 2_000]

export function gitHubRequests(octokit: Requester, options: RequestOptions): Requests {
  const read = (route: ReadRoute, parameters: Parameters) => readPatiently(octokit, route, parameters, options)
  return {
    read: async (route, parameters) => (await read(route, parameters)).data,
    readOrNull: (route, parameters) => orNull(async () => (await read(route, parameters)).data),
    readAll: (route, parameters, limits = {}) => readPages(octokit, route, parameters, { ...options, ...limits }),
    async readFirst(route, parameters) {
      const answer = await read(route, { ...parameters, per_page: 100 })
      return { entries: entriesOf(answer.data, route), isAll: nextPage(answer) === null }
    },
    readRaw: (route, parameters) =>
      orNull(async () => {
        const raw = { ...parameters, headers: rawHeaders, request: { parseSuccessResponseBody: false } }
        return streamOf((await read(route, raw)).data)
      }),
    write: (route, parameters) => writeOnce(octokit, route, parameters, options),
  }
}

async function writeOnce(octokit: Requester, route: WriteRoute, parameters: Parameters, options: RequestOptions) {
  await options.pacer.turn(route.startsWith('POST ') ? 'create' : 'change', options.lease)
  if (options.lease.aborted) throw new LeaseLost()
  try {
    // A write on its way is not cut off when the lease ends: that would only make its outcome unknown.
    return (await send(octokit, route, parameters, AbortSignal.timeout(timeout))).data
  } catch (error) {
    throw translateError(error, route, options.clock.now())
  }
}

async function readPatiently(
  octokit: Requester,
  route: ReadRoute,
  parameters: Parameters,
  { clock, lease }: RequestOptions,
): Promise<Answer> {
  for (const wait of [...waitsBeforeReadingAgain, null]) {
    if (lease.aborted) throw new LeaseLost()
    try {
      return await send(octokit, route, parameters, AbortSignal.any([lease, AbortSignal.timeout(timeout)]))
    } catch (error) {
      if (lease.aborted) throw new LeaseLost()
      if (wait === null || !isPassingFault(error)) throw translateError(error, route, clock.now())
    }
    await clock.wait(wait, lease)
  }
  throw new LeaseLost()
}

async function readPages(
  octokit: Requester,
  route: ReadRoute,
  parameters: Parameters,
  options: RequestOptions & {
    readonly list?: string
    readonly limit?: number
    readonly goOn?: (last: unknown) => boolean
  },
): Promise<readonly unknown[]> {
  const { list, limit = Number.POSITIVE_INFINITY, goOn = () => true } = options
  const entries: unknown[] = []
  let answer = await readPatiently(octokit, route, { per_page: Math.min(100, limit), ...parameters }, options)
  for (;;) {
    entries.push(...entriesOf(answer.data, route, list))
    const next = nextPage(answer)
    if (next === null || entries.length >= limit || !goOn(entries.at(-1))) return entries.slice(0, limit)
    answer = await readPatiently(octokit, `GET ${sameHost(next, answer.url, route)}` as ReadRoute, {}, options)
  }
}

const redirections = new Set([301, 302, 307, 308])
const redirectionLimit = 3

async function send(octokit: Requester, route: string, parameters: Parameters, signal: AbortSignal): Promise<Answer> {
  const settings = {
    headers: parameters['headers'] ?? headers,
    request: { ...asRecord(parameters['request']), redirect: 'manual', signal },
  }
  let answer = await octokit.request(route, { ...parameters, ...settings })
  for (let hops = 0; redirections.has(answer.status) && hops < redirectionLimit; hops++) {
    const method = route.slice(0, route.indexOf(' '))
    const target = sameHost(String(answer.headers['location'] ?? ''), answer.url, route)
    answer = await octokit.request(`${method} ${target}`, { ...withoutPlace(method, route, parameters), ...settings })
  }
  if (answer.status >= 300) throw new GitHubError(answer.status, route, 'GitHub redirected too often.')
  return answer
}

/** What is left to send once the place is a URL: the body of a write; nothing of a read, whose query is in the URL. */
function withoutPlace(method: string, route: string, parameters: Parameters): Parameters {
  if (method === 'GET') return {}
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !route.includes(`{${name}}`)))
}

/** The token travels along, so another host than the one that answered is never followed. */
function sameHost(target: string, base: string, route: string): string {
  const url = URL.canParse(target, base) ? new URL(target, base) : null
  if (url === null || url.origin !== new URL(base).origin) {
    throw new GitHubError(502, route, 'GitHub’s answer leads to another host.')
  }
  return url.href
}

function nextPage(answer: Answer): string | null {
  const link = answer.headers['link']
  return typeof link === 'string' ? nextLink(link) : null
}

function entriesOf(data: unknown, route: string, list?: string): readonly unknown[] {
  const entries = list === undefined ? data : asRecord(data)[list]
  if (!Array.isArray(entries)) throw new Error(`GitHub’s answer to ${route} is no list.`)
  return entries
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404 && error.route.startsWith('GET ')) return null
    throw error
  }
}

function streamOf(data: unknown): ReadableStream<Uint8Array> {
  if (data instanceof ReadableStream) return data
  return new Blob(typeof data === 'string' && data !== '' ? [data] : []).stream() as ReadableStream<Uint8Array>
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
