import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { type AarReader, aarReader } from '../../src/server/read-aar-worker.ts'

const readers: AarReader[] = []
afterAll(() => Promise.all(readers.map((reader) => reader.close())))

afterEach(() => vi.useRealTimers())

function reader(timeLimit: number, code?: string, idleTime?: number): AarReader {
  const thread = code === undefined ? {} : { thread: new URL(`data:text/javascript,${encodeURIComponent(code)}`) }
  const made = aarReader({ timeLimit, ...(idleTime !== undefined && { idleTime }), ...thread })
  readers.push(made)
  return made
}

/** Answers at once but for texts that say otherwise. */
const obedient = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', ({ text }) => {
  if (text === 'stall') for (;;) {}
  if (text === 'eat') { const eaten = []; for (;;) eaten.push(new Array(1e6).fill(text + eaten.length)) }
  if (text === 'throw') throw new Error('a bug of ours')
  if (text === 'leave') process.exit(0)
  parentPort.postMessage({ title: text })
})
parentPort.postMessage('ready')`

test('reads an AAR in a thread of its own, from source', async () => {
  const aar = await reader(30_000).read('# Checkout errors\n\n## Summary\n\nx\n', { path: 'docs/aar/x.md' })
  expect(aar).toMatchObject({ title: 'Checkout errors' })
})

test('a document that runs over the time comes back with a problem, and the next is read', async () => {
  const { read } = reader(300, obedient)
  const [stalled, next] = await Promise.all([read('stall', { path: 'a' }), read('fine', { path: 'b' })])
  expect(stalled).toMatchObject({ problem: { code: 'too-complex', message: expect.stringContaining('0.3 seconds') } })
  expect(next).toEqual({ title: 'fine' })
})

test('the start of the thread does not count: it is no fault of the document’s', async () => {
  const late = `const until = Date.now() + 600\nwhile (Date.now() < until) {}\n`
  const { read } = reader(300, obedient.replace('parentPort.on', `${late}parentPort.on`))
  expect(await read('fine', { path: 'a' })).toEqual({ title: 'fine' })
})

test('a document that runs out of memory comes back with a problem, and the next is read', async () => {
  const { read } = reader(60_000, obedient)
  expect(await read('eat', { path: 'a' })).toMatchObject({ problem: { code: 'too-complex' } })
  expect(await read('fine', { path: 'b' })).toEqual({ title: 'fine' })
}, 120_000)

test.each(['throw', 'leave'])(
  'a bug of ours (%s) is an error, not a problem of the document, and the next is read',
  async (how) => {
    const { read } = reader(30_000, obedient)
    await expect(read(how, { path: 'a' })).rejects.toBeInstanceOf(Error)
    expect(await read('fine', { path: 'b' })).toEqual({ title: 'fine' })
  },
)

test('documents that come at once are each answered with their own', async () => {
  const { read } = reader(30_000, obedient)
  const titles = ['a', 'b', 'c', 'd']
  expect(await Promise.all(titles.map((title) => read(title, { path: title })))).toEqual(
    titles.map((title) => ({ title })),
  )
})

/** Tells with each answer how many documents this thread has read. */
const counting = `import { parentPort } from 'node:worker_threads'
let read = 0
parentPort.on('message', () => { read += 1; parentPort.postMessage({ title: String(read) }) })`

test('a thread without work ends after the idle time, and another reads the next document', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { read } = reader(30_000, counting, 60_000)
  const next = () => read('', { path: 'a' })
  expect([await next(), await next()]).toEqual([{ title: '1' }, { title: '2' }])
  vi.advanceTimersByTime(59_999)
  expect(await next()).toEqual({ title: '3' })
  vi.advanceTimersByTime(60_000)
  expect(await next()).toEqual({ title: '1' })
})
