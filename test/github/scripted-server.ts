import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Reply {
  readonly status: number | 'cut'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface SeenRequest {
  /** `GET /path?query`. */
  readonly line: string
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

export interface ScriptedServer {
  readonly url: string
  /** The next request with this line (`GET /path?query`) gets this reply, once. */
  on(line: string, status: Reply['status'], body?: unknown, headers?: Reply['headers']): ScriptedServer
  /** Every request since the script began, in order. */
  seen(): readonly SeenRequest[]
  /** Lines of the script that nobody asked for. */
  unused(): readonly string[]
  /** Begins a new script. */
  clear(): void
  close(): Promise<void>
}

/** A server that says what the script says, on a real socket; what the script does not know is answered 418. */
export async function scriptedServer(): Promise<ScriptedServer> {
  let script: { readonly line: string; readonly reply: Reply }[] = []
  let seen: SeenRequest[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const line = `${request.method} ${request.url}`
    seen.push({ line, headers: request.headers, body: text === '' ? null : JSON.parse(text) })
    const index = script.findIndex((entry) => entry.line === line)
    const [{ reply } = { reply: { status: 418 } as Reply }] = index === -1 ? [] : script.splice(index, 1)
    if (reply.status === 'cut') return request.socket.destroy()
    const isRaw = typeof reply.body === 'string' || reply.body instanceof Buffer
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(isRaw || reply.body === undefined ? reply.body : JSON.stringify(reply.body))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const result: ScriptedServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    on(line, status, body, headers) {
      script.push({ line, reply: { status, body, ...(headers !== undefined && { headers }) } })
      return result
    },
    seen: () => seen,
    unused: () => script.map(({ line }) => line),
    clear() {
      script = []
      seen = []
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return result
}
