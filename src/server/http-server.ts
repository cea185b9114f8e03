import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers a request and says true, or leaves it alone and says false. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean> | boolean

export interface HttpServer {
  readonly port: number
  /** Takes no new requests and waits for those on their way. */
  close(): Promise<void>
}

/** GitHub sends no larger payloads than 25 MB. https://docs.github.com/webhooks/webhook-events-and-payloads#payload-cap */
const largestBody = 25 * 1024 * 1024

/** @param handlers asked in order; where none answers, it is a 404 */
export async function startHttpServer(options: {
  readonly host: string
  readonly port: number
  readonly handlers: readonly Handler[]
  readonly onError: (error: unknown) => void
}): Promise<HttpServer> {
  const { host, port, handlers, onError } = options
  const server = createServer((request, response) => {
    answer(request, response, handlers).catch((error: unknown) => {
      onError(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await listen(server, host, port)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      }),
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, handlers: readonly Handler[]): Promise<void> {
  const body = request.method === 'POST' ? await readBody(request) : ''
  if (body === null) {
    response.writeHead(413, { connection: 'close' }).end()
    return
  }
  // Octokit's webhook handler takes a body that was read already from there.
  if (request.method === 'POST') Object.assign(request, { body })
  for (const handler of handlers) {
    if (await handler(request, response)) return
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end('There is nothing here.\n')
}

/** The body as text, however it is sent; null where it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })
}

/** `GET /healthz`: the process runs and takes webhooks. */
export const answerHealth: Handler = (request, response) => {
  if (request.method !== 'GET' || pathOf(request) !== '/healthz') return false
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end('{"status":"ok"}\n')
  return true
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Debrief</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
<h1>Debrief is running</h1>
<p>It reviews After Action Reviews in pull requests and tracks their action items as issues. There is nothing to do here: install the
App on a repository, and open a pull request with an AAR in it.</p>
</html>
`

/** `GET /`: a page for whoever looks. */
export const answerPage: Handler = (request, response) => {
  if (request.method !== 'GET' || pathOf(request) !== '/') return false
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  return true
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').split('?', 1)[0] ?? ''
}
