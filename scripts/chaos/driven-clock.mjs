/**
 * Preloaded into the server (`node --import`): its clock can be moved on from outside. Time runs as always, and jumps when the harness says so;
 * timers that have come due by a jump fire at once. Told over the process's message channel:
 *
 *     { ask, offset } -> { answer: ask, isBusy, requests, next }, after the clock has jumped
 *
 * `next` is when the earliest timer is due, in milliseconds of this clock; `requests` counts those that have no answer yet. Guards against code that hangs stay in real time, and while one is set the process counts as busy.
 */
import { isMainThread } from 'node:worker_threads'

/** The time limit for reading one document. */
const realTime = new Set([10_000])
/** The sweep's own schedule and the like are no work to wait for. */
const schedule = 12 * 3_600_000

if (isMainThread && process.send !== undefined) drive()

function drive() {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout, Date: RealDate } = globalThis
  let offset = Number(process.env['CHAOS_CLOCK_OFFSET'] ?? 0)
  let busy = 0
  const timers = new Map()
  const deadlines = new Set()
  const now = () => RealDate.now() + offset

  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, self) => Reflect.construct(target, values.length === 0 ? [now()] : values, self),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })

  const fire = (handle) => {
    const entry = timers.get(handle)
    if (entry === undefined) return
    forget(handle)
    entry.callback(...entry.values)
  }
  const forget = (handle) => {
    const entry = timers.get(handle)
    if (entry === undefined) return
    timers.delete(handle)
    realClearTimeout(handle)
    realClearTimeout(entry.sooner)
  }
  const set = (callback, milliseconds = 0, ...values) => {
    if (realTime.has(milliseconds)) return setReal(callback, milliseconds, values)
    const handle = realSetTimeout(() => fire(handle), milliseconds)
    timers.set(handle, { due: now() + milliseconds, isSchedule: milliseconds >= schedule, callback, values })
    return handle
  }
  const guards = new Set()
  const setReal = (callback, milliseconds, values) => {
    const handle = realSetTimeout(() => {
      release(handle)
      callback(...values)
    }, milliseconds)
    guards.add(handle)
    busy += 1
    return handle
  }
  const release = (handle) => {
    if (guards.delete(handle)) busy -= 1
  }
  globalThis.setTimeout = Object.assign(set, realSetTimeout)
  globalThis.clearTimeout = (handle) => {
    release(handle)
    forget(handle)
    realClearTimeout(handle)
  }
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController()
    const entry = {
      due: now() + milliseconds,
      end: () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
    }
    deadlines.add(entry)
    return controller.signal
  }

  const jump = (to) => {
    offset = to
    const time = now()
    for (const [handle, entry] of [...timers].sort(([, a], [, b]) => a.due - b.due)) {
      if (entry.due <= time) fire(handle)
      else {
        realClearTimeout(entry.sooner)
        entry.sooner = realSetTimeout(() => fire(handle), entry.due - time).unref()
      }
    }
    for (const entry of deadlines) {
      if (entry.due > time) continue
      deadlines.delete(entry)
      entry.end()
    }
  }

  // What is under way beside timers: requests until their answer is read, and signatures.
  let requests = 0
  let signing = 0
  const { fetch: realFetch } = globalThis
  globalThis.fetch = async (...values) => {
    requests += 1
    try {
      return await realFetch(...values)
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

  process.on('message', (message) => {
    if (typeof message.offset === 'number') jump(message.offset)
    // After what is already here has been dealt with.
    setImmediate(() => setImmediate(() => answer(message.ask)))
  })
  process.channel?.unref()

  const answer = (ask) => {
    const due = [...timers.values()].filter(({ isSchedule }) => !isSchedule).map((timer) => timer.due)
    process.send?.({
      answer: ask,
      isBusy: busy > 0 || signing > 0,
      requests,
      next: due.length === 0 ? null : Math.min(...due),
    })
  }
}
