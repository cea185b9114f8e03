import { afterEach, expect, test } from 'vitest'
import { type AarReader, aarReader } from '../../src/server/read-aar-worker.ts'

let reader: AarReader | null = null
afterEach(() => reader?.close())

const path = 'docs/aar/one.md'

test('reads one document after another', async () => {
  reader = aarReader({ timeLimit: 30_000 })
  const titles = []
  for (const title of ['First', 'Second', 'Third']) {
    const read = await reader.read(`# ${title}\n`, { path })
    titles.push('problem' in read ? read.problem.message : read.title)
  }
  expect(titles).toEqual(['First', 'Second', 'Third'])
})

/** A thread that answers a document with its own text as the title, never answers “stall”, and ends at “end”. */
const script = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ text }) => {
  if (text === 'end') process.exit(1)
  if (text !== 'stall') parentPort.postMessage({ title: text })
})`
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('/'); ${script}`)}`,
)

test('a document that takes too long comes back with a problem, and the next one is read', async () => {
  reader = aarReader({ timeLimit: 2_000, thread })
  const stalled = await reader.read('stall', { path })
  expect(stalled).toMatchObject({
    problem: { code: 'too-complex', message: expect.stringContaining('took longer than 2 seconds') },
  })
  expect(await reader.read('after', { path })).toMatchObject({ title: 'after' })
})

test('a thread that ends fails its document alone', async () => {
  reader = aarReader({ timeLimit: 30_000, thread })
  await expect(reader.read('end', { path })).rejects.toThrow('The reading thread ended by itself.')
  expect(await reader.read('after', { path })).toMatchObject({ title: 'after' })
})
