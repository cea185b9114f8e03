import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A delivery that has come and waits to be let in. */
export interface Waiting {
  readonly guid: string
  readonly event: string
  /** Lets it in: it goes to the server on this port, or is refused where there is none. */
  letIn(port: number | null): void
}

/** The address that webhooks are sent to, in front of all servers, as a load balancer stands. */
export interface FrontDoor {
  readonly url: string
  /** In the order of their guids: they come at once, by ways of their own. */
  waiting(): readonly Waiting[]
  close(): Promise<void>
}

/** Milliseconds of the machine's time that an idle connection stays open. */
const keepAlive = 600_000
const path = '/api/github/webhooks'

export async function frontDoor(): Promise<FrontDoor> {
  const waiting = new Set<Waiting>()
  const server = createServer((request, response) => {
    take(request, response, waiting).catch(() => response.writeHead(500).end())
  })
  server.keepAliveTimeout = keepAlive
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    waiting: () => [...waiting].sort((a, b) => (a.guid < b.guid ? -1 : 1)),
    async close() {
      for (const each of waiting) each.letIn(null)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function take(request: IncomingMessage, response: ServerResponse, waiting: Set<Waiting>): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Buffer))
  const port = await new Promise<number | null>((resolve) => {
    const entry: Waiting = {
      guid: String(request.headers['x-github-delivery']),
      event: String(request.headers['x-github-event']),
      letIn: (chosen) => {
        waiting.delete(entry)
        resolve(chosen)
      },
    }
    waiting.add(entry)
  })
  if (port === null) return void response.writeHead(502).end()
  const { status } = await pass(request, Buffer.concat(chunks), port)
  response.writeHead(status).end()
}

/** A server that goes away meanwhile answers nothing. */
async function pass(request: IncomingMessage, body: Buffer, port: number): Promise<{ readonly status: number }> {
  const kept = Object.entries(request.headers).filter(([name]) => name.startsWith('x-') || name === 'content-type')
  const headers = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
  try {
    const answer = await fetch(`http://localhost:${port}${path}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    })
    await answer.arrayBuffer()
    return { status: answer.status }
  } catch {
    return { status: 502 }
  }
}
