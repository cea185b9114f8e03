import { Worker } from 'node:worker_threads'
import type { ReadAarSafely, WriteLinksSafely } from '../app/ports.ts'
import type { Problem } from '../core/aar/aar.ts'
import type { ReadRequest } from './read-aar-thread.ts'

export interface AarReader {
  readonly read: ReadAarSafely
  readonly writeLinks: WriteLinksSafely
  close(): Promise<void>
}

export interface AarReaderOptions {
  /** Milliseconds that one document may take, the start of the thread apart. */
  readonly timeLimit: number
  /**
   * Milliseconds without a document after which the thread ends and gives its memory (about 40 MB) back; the next document starts another,
   * in less than a second. Left out: it stays.
   */
  readonly idleTime?: number
  /** Another file than ours, for tests. It posts `ready` when it takes documents. */
  readonly thread?: URL
}

/** Milliseconds that a thread may take to load its modules: under a second, but machines are small and busy. */
const startLimit = 120_000

/** The document and what it takes to read it stay well below this, in megabytes. */
const heapLimit = 512

/**
 * Reads AARs in a thread of their own, one at a time, so that no document stalls the server: one that runs over the time limit or out of
 * memory comes back with a problem, and a fresh thread reads the next.
 */
export function aarReader({ timeLimit, idleTime, thread = threadFile() }: AarReaderOptions): AarReader {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const end = async () => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const readNext = async (request: ReadRequest): Promise<unknown> => {
    clearTimeout(idle)
    worker ??= startThread(thread, (ended) => {
      if (worker === ended) worker = null
    })
    const outcome = await ask(worker, request, timeLimit)
    if (outcome.kind === 'read') {
      // Set before the next in line begins, which clears it.
      if (idleTime !== undefined) idle = setTimeout(end, idleTime).unref()
      return outcome.answer
    }
    await end()
    if (outcome.kind === 'broken') throw outcome.error
    return { problem: tooComplex(timeLimit) }
  }
  // The thread answers each request with what it asks for.
  const answer = <T>(request: ReadRequest): Promise<T> => {
    const mine = last.then(() => readNext(request))
    last = mine.catch(() => {})
    return mine as Promise<T>
  }
  return {
    read: (text, { path, headings }) =>
      answer({ text, options: { path, ...(headings !== undefined && { headings }) } }),
    writeLinks: (text, wanted, { home, ...options }) => answer({ text, options, links: { wanted, home } }),
    async close() {
      await last
      clearTimeout(idle)
      await end()
    },
  }
}

type Outcome =
  | { readonly kind: 'read'; readonly answer: unknown }
  | { readonly kind: 'over-limit' }
  | { readonly kind: 'broken'; readonly error: Error }

/** Threads that have loaded what they need. */
const ready = new WeakSet<Worker>()

/** The time of the document runs from when the thread can read it: what the thread itself takes to start is no fault of the document's. */
function ask(worker: Worker, request: ReadRequest, timeLimit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const isOver = () => settle({ kind: 'over-limit' })
    const neverStarted = () => settle({ kind: 'broken', error: new Error('The reading thread did not start.') })
    // Only these three are taken off again: the thread has listeners of its own, without which it falls silent.
    const listeners = {
      message: (answer: unknown) => {
        if (answer !== 'ready') return settle({ kind: 'read', answer })
        ready.add(worker)
        clearTimeout(timer)
        timer = setTimeout(isOver, timeLimit)
      },
      error: (error: NodeJS.ErrnoException) =>
        settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'over-limit' } : { kind: 'broken', error }),
      exit: () => settle({ kind: 'broken', error: new Error('The reading thread ended by itself.') }),
    }
    const settle = (outcome: Outcome) => {
      clearTimeout(timer)
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      resolve(outcome)
    }
    let timer = ready.has(worker) ? setTimeout(isOver, timeLimit) : setTimeout(neverStarted, startLimit)
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    worker.postMessage(request)
  })
}

/** Beside this file, built or not. */
function threadFile(): URL {
  return new URL(isBuilt() ? './read-aar-thread.js' : './read-aar-thread.ts', import.meta.url)
}

function isBuilt(): boolean {
  return import.meta.url.endsWith('.js')
}

/** @param onEnd told when it ends, also between two documents */
function startThread(file: URL, onEnd: (worker: Worker) => void): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: heapLimit }
  const worker = file.pathname.endsWith('.ts')
    ? new Worker(runTypeScript(file), { eval: true, resourceLimits })
    : new Worker(file, { resourceLimits })
  worker.on('error', () => onEnd(worker))
  worker.on('exit', () => onEnd(worker))
  worker.unref()
  return worker
}

/** Node 20 does not run TypeScript, and a thread does not take over its process's loader: in development it loads tsx by itself. */
function runTypeScript(file: URL): string {
  const [tsx, main] = [import.meta.resolve('tsx/esm/api'), file.href].map((url) => JSON.stringify(url))
  return `import(${tsx}).then(({ register }) => { register(); return import(${main}) })`
}

function tooComplex(timeLimit: number): Problem {
  const message = `This document took longer than ${timeLimit / 1000} seconds to read, so it was not read. Shorten it, or split it into several files.`
  return { code: 'too-complex', line: 1, column: 1, endLine: 1, endColumn: 1, message }
}
