import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { routePermissions } from '../../app/route-permissions.ts'
import type { World } from '../state/world.ts'
import type { Answer, Call, Route } from './call.ts'
import { ApiError, notFound } from './errors.ts'
import type { Fault, Intercept } from './faults.ts'
import { checkPermission } from './permission.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import type { RequestLog } from './request-log.ts'
import { createRouter } from './router.ts'
import type { SecondaryLimit } from './secondary-limit.ts'
import { authenticate } from './tokens.ts'

const apiVersion = '2022-11-28'
/** How long an idle connection stays open, in milliseconds. */
const keepAlive = 600_000

export interface ApiServer {
  readonly server: Server
  readonly rateLimit: RateLimit
}

export interface ApiServerOptions {
  readonly world: World
  readonly publicKey: string
  readonly log: RequestLog
  readonly intercept: () => Intercept | null
  /** Null where GitHub's secondary limits are not to be kept. */
  readonly secondaryLimit: SecondaryLimit | null
  readonly routes: (rateLimit: RateLimit) => readonly Route[]
}

/** GitHub's REST API over HTTP, at `/api/v3` as on an Enterprise host and at `/`. */
export function createApiServer(options: ApiServerOptions): ApiServer {
  const rateLimit = createRateLimit(options.world.clock)
  const find = createRouter(options.routes(rateLimit))
  const server = createServer((request, response) => {
    handle({ ...options, find, rateLimit }, request, response).catch((error: unknown) => {
      options.log.violation(`The sandbox itself failed: ${error instanceof Error ? error.stack : String(error)}`)
      response.writeHead(500).end()
    })
  })
  // Node's five seconds end just when a client whose clock is driven sends the next request.
  server.keepAliveTimeout = keepAlive
  return { server, rateLimit }
}

interface Context extends ApiServerOptions {
  readonly find: ReturnType<typeof createRouter>
  readonly rateLimit: RateLimit
}

async function handle(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await bodyOfRequest(request)
  const target = byName(context.world, (request.url ?? '/').replace(/^\/api\/v3(?=\/|\?|$)/, '') || '/')
  const method = request.method ?? 'GET'
  const url = new URL(target, 'http://sandbox')
  const match = context.find(method, url.pathname)
  const entry = context.log.open({
    method,
    path: target,
    route: match === null ? null : match.route.template,
    body: parsed(text),
    headers: request.headers,
    at: context.world.clock.now(),
  })
  const fault = await context.intercept()?.({ ...entry, phase: 'before', status: null })
  if (fault) return fail(context, entry, response, fault)
  const answer = answerTo(context, request, { target, url, match, text })
  context.log.answered(entry, answer)
  const late = await context.intercept()?.({ ...entry, phase: 'after', status: answer.status })
  if (late) return fail(context, entry, response, late)
  send(context, request, response, { answer, id: entry.id })
}

/** `/repositories/{id}/...`, where redirects lead, is the same as `/repos/{owner}/{repo}/...`. */
function byName(world: World, target: string): string {
  const match = /^\/repositories\/(\d{1,15})(?=\/|\?|$)/.exec(target)
  const repository = match === null ? null : world.repositories.get(Number(match[1]))
  return match === null || repository === null
    ? target
    : `/repos/${repository.owner}/${repository.name}${target.slice(match[0].length)}`
}

function fail(context: Context, entry: { readonly id: number }, response: ServerResponse, fault: Fault): void {
  context.log.faulted(entry.id, fault.kind === 'cut' ? 'cut' : fault.status)
  if (fault.kind === 'cut') {
    response.socket?.destroy()
    return
  }
  const body = fault.body ?? { message: 'Server Error' }
  response.writeHead(fault.status, {
    'content-type': 'application/json; charset=utf-8',
    date: context.world.clock.now().toUTCString(),
    ...fault.headers,
  })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

interface Asked {
  readonly target: string
  readonly url: URL
  readonly match: ReturnType<ReturnType<typeof createRouter>>
  readonly text: string
}

function answerTo(
  { world, publicKey, log, rateLimit, secondaryLimit }: Context,
  request: IncomingMessage,
  { target, url, match, text }: Asked,
): Answer {
  const { method = 'GET' } = request
  try {
    checkHeaders(request)
    const { caller, permissions } = authenticate(world, publicKey, request.headers.authorization)
    if (match === null) throw notFound()
    if (text !== '' && parsed(text) === undefined) throw new ApiError(400, 'Problems parsing JSON')
    const row = routePermissions.find((one) => one.method === method && one.route === match.route.template)
    if (row === undefined) throw new Error(`No row in the permission table for ${method} ${match.route.template}.`)
    const call: Call = {
      world,
      caller,
      permissions,
      method,
      path: target,
      params: match.params,
      query: url.searchParams,
      body: parsed(text),
      accept: request.headers.accept ?? '*/*',
    }
    checkPermission(row, match.route, caller, permissions)
    rateLimit.count(caller)
    if (caller.kind === 'installation') secondaryLimit?.count(method)
    return match.route.answer(call)
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error, match?.route ?? null)
    log.violation(
      `The sandbox itself failed at ${method} ${target}: ${error instanceof Error ? error.stack : String(error)}`,
    )
    return { status: 500, body: { message: 'Server Error' } }
  }
}

/** GitHub asks everyone for a name, and takes only versions that it has. */
function checkHeaders({ headers }: IncomingMessage): void {
  if (headers['user-agent'] === undefined) throw new ApiError(403, 'Request forbidden by administrative rules.')
  const version = headers['x-github-api-version'] ?? apiVersion
  if (version !== apiVersion) throw new ApiError(400, `The version "${version}" is not supported.`)
}

function errorAnswer(error: ApiError, route: Route | null): Answer {
  const documented =
    routePermissions.find((row) => row.route === route?.template && row.method === route.method)?.docs ??
    'https://docs.github.com/rest'
  return {
    status: error.status,
    headers: error.headers,
    body: {
      message: error.message,
      ...(error.headers['location'] === undefined ? {} : { url: error.headers['location'] }),
      ...(error.errors === null ? {} : { errors: error.errors }),
      documentation_url: documented,
      status: String(error.status),
    },
  }
}

function send(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  { answer, id }: { readonly answer: Answer; readonly id: number },
): void {
  const { body } = answer
  const payload =
    body === undefined ? '' : typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
  const etag = `W/"${createHash('sha256')
    .update(payload)
    .update(request.headers.accept ?? '')
    .digest('hex')}"`
  const isFresh = request.method === 'GET' && answer.status === 200 && request.headers['if-none-match'] === etag
  if (isFresh) context.log.notModified(id)
  if (isFresh) context.rateLimit.giveBack()
  response.writeHead(isFresh ? 304 : answer.status, {
    ...(payload === '' || isFresh
      ? {}
      : { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(payload) }),
    ...(request.method === 'GET' && answer.status === 200
      ? { etag, 'cache-control': 'private, max-age=60, s-maxage=60' }
      : {}),
    date: context.world.clock.now().toUTCString(),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': apiVersion,
    'x-github-request-id': createHash('sha256')
      .update(String(context.log.count()))
      .digest('hex')
      .slice(0, 24)
      .toUpperCase(),
    ...context.rateLimit.headers(),
    ...answer.headers,
  })
  response.end(isFresh ? undefined : payload)
}

async function bodyOfRequest(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer))
  return Buffer.concat(chunks).toString('utf8')
}

/** Undefined for what is empty or no JSON. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
