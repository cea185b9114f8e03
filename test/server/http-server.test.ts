import { request } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type HttpServer, startHttpServer } from '../../src/server/http-server.ts'

let server: HttpServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** A server that answers with the length of the body it was given. */
async function start() {
  server = await startHttpServer({
    host: 'localhost',
    port: 0,
    handlers: [
      (incoming, response) => {
        response.end(String((incoming as { readonly body?: string }).body?.length))
        return true
      },
    ],
    onError: (error) => {
      throw error
    },
  })
  return server.port
}

/** Sends parts without telling their length beforehand, as `Transfer-Encoding: chunked`. */
async function sendChunked(
  port: number,
  parts: readonly string[],
): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, host: 'localhost', method: 'POST', path: '/' }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve({ status: response.statusCode ?? 0, text })
    })
    outgoing.on('error', reject)
    for (const part of parts) outgoing.write(part)
    outgoing.end()
  })
}

test('takes a body whose length is not told beforehand', async () => {
  expect(await sendChunked(await start(), ['{"a":', '1}'])).toEqual({ status: 200, text: '7' })
})

test('refuses a body larger than GitHub sends, told or not', async () => {
  const port = await start()
  const body = 'x'.repeat(26 * 1024 * 1024)
  const told = await fetch(`http://localhost:${port}/`, { method: 'POST', body }).then(
    ({ status }) => status,
    () => 'cut off',
  )
  expect([413, 'cut off']).toContain(told)
  const untold = await sendChunked(port, [body]).then(
    ({ status }) => status,
    () => 'cut off',
  )
  expect([413, 'cut off']).toContain(untold)
})
