/**
 * Preloaded into the server (`node --import`): its time is the harness's. It stands still, and goes on when the harness says so; timers that have
 * come due then fire when they are told to, in their order. Chance and identifiers follow from a seed. Told over the process's message channel:
 *
 *     { ask, fire } -> { answer: ask, isBusy, requests, next }, after what was due has fired
 *
 * `next` is when the earliest timer is due, in milliseconds since 1970; `requests` counts those that have no answer yet. Guards against code that
 * hangs stay in real time, and while one is set the process counts as busy. So do timers of no length.
 */
import nodeCrypto, { createHash } from 'node:crypto'
import { openSync, readSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

/** What reading one document and starting the thread for it may take; waits of the server's clock of the same length are none. */
const readingTimes = new Set([10_000, 120_000])
const isReadingTime = (milliseconds) => readingTimes.has(milliseconds) && !/\bwait\b/.test(new Error().stack)
/** How much slower than a machine of its own this one may be. */
const crowding = 12
/** The sweep's own schedule and the like are no work to wait for. */
const schedule = 12 * 3_600_000
const forever = 2_147_483_647
/** Milliseconds of the machine's own steady clock; the server's is the harness's. */
const realSteady = performance.now.bind(performance)

if (isMainThread && process.send !== undefined) drive(process.env.CHAOS_CLOCK, process.env.CHAOS_NAME)

function drive(file, name) {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout, Date: RealDate } = globalThis
  const clock = openSync(file, 'r')
  const moment = new Float64Array(1)
  const bytes = new Uint8Array(moment.buffer)
  const now = () => {
    readSync(clock, bytes, 0, 8, 0)
    return moment[0]
  }
  let busy = 0
  const timers = new Map()
  const deadlines = new Set()

  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, self) => Reflect.construct(target, values.length === 0 ? [now()] : values, self),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  performance.now = now

  const inRealTime = (callback, milliseconds, values) => {
    const handle = realSetTimeout(() => {
      release(handle)
      callback(...values)
    }, milliseconds * crowding)
    guards.add(handle)
    busy += 1
    return handle
  }
  const guards = new Set()
  const release = (handle) => {
    if (guards.delete(handle)) busy -= 1
  }
  const set = (callback, milliseconds = 0, ...values) => {
    if (isReadingTime(milliseconds) || !(milliseconds >= 1)) return inRealTime(callback, milliseconds, values)
    const handle = realSetTimeout(() => {}, forever).unref()
    const entry = { due: now() + milliseconds, isSchedule: milliseconds >= schedule, callback, values }
    timers.set(handle, entry)
    const idle = (isSchedule) => {
      entry.isSchedule = isSchedule
      return handle
    }
    // What does not keep a process alive is no work to wait for either.
    handle.unref = () => idle(true)
    handle.ref = () => idle(milliseconds >= schedule)
    handle.refresh = () => {
      entry.due = now() + milliseconds
      timers.set(handle, entry)
      return handle
    }
    return handle
  }
  globalThis.setTimeout = Object.assign(set, realSetTimeout)
  globalThis.clearTimeout = (handle) => {
    release(handle)
    timers.delete(handle)
    realClearTimeout(handle)
  }
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController()
    const end = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    deadlines.add({ due: now() + milliseconds, end })
    return controller.signal
  }
  const fireDue = () => {
    const time = now()
    for (const entry of deadlines) {
      if (entry.due > time) continue
      deadlines.delete(entry)
      entry.end()
    }
    for (const [handle, entry] of [...timers].sort(([, a], [, b]) => a.due - b.due)) {
      if (entry.due > time || timers.get(handle) !== entry) continue
      timers.delete(handle)
      entry.callback(...entry.values)
    }
  }

  const { requests, signing } = followWork(name)
  drawFrom(process.env.CHAOS_CHANCE)
  process.on('message', (message) => {
    if (message.fire) fireDue()
    // After what is already here has been dealt with.
    setImmediate(() => setImmediate(() => answer(message.ask)))
  })
  process.channel?.unref()

  const answer = (ask) => {
    const due = [...timers.values()].filter(({ isSchedule }) => !isSchedule).map((timer) => timer.due)
    process.send?.({
      answer: ask,
      isBusy: busy > 0 || signing() > 0 || isReadingFiles(),
      requests: requests(),
      next: due.length === 0 ? null : Math.min(...due),
    })
  }
}

/** A module or a dictionary is on its way from the disk. Node counts some reads that are over until it collects garbage: so not for long. */
const longestRead = 500
let reads = 0
let readsSince = 0
function isReadingFiles() {
  const open = process.getActiveResourcesInfo().filter((name) => name.startsWith('FSReq')).length
  if (open !== reads) readsSince = realSteady()
  reads = open
  return open > 0 && realSteady() - readsSince < longestRead
}

/** What is under way beside timers: requests until their answer has been read, and signatures. Each request tells whose it is. */
function followWork(name) {
  let requests = 0
  let signing = 0
  const { fetch: realFetch } = globalThis
  globalThis.fetch = async (input, init = {}) => {
    requests += 1
    try {
      const response = await realFetch(input, { ...init, headers: { ...init.headers, 'x-chaos-server': name } })
      const body = await response.arrayBuffer()
      const { status, statusText, headers, url } = response
      const whole = new Response(body.byteLength === 0 ? null : body, { status, statusText, headers })
      return Object.defineProperty(whole, 'url', { value: url })
    } finally {
      setImmediate(() => setImmediate(() => (requests -= 1)))
    }
  }
  for (const name of ['sign', 'importKey']) {
    const real = SubtleCrypto.prototype[name]
    SubtleCrypto.prototype[name] = async function (...values) {
      signing += 1
      try {
        return await real.apply(this, values)
      } finally {
        setImmediate(() => (signing -= 1))
      }
    }
  }
  return { requests: () => requests, signing: () => signing }
}

function drawFrom(seed) {
  let drawn = 0
  const digest = () => {
    drawn += 1
    return createHash('sha256').update(`${seed}/${drawn}`).digest()
  }
  Math.random = () => digest().readUInt32BE(0) / 2 ** 32
  const uuid = () => {
    const hex = digest().toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
  Object.defineProperty(globalThis.crypto, 'randomUUID', { value: uuid })
  nodeCrypto.randomUUID = uuid
  syncBuiltinESMExports()
}
