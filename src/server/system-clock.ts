import { type Clock, LeaseLost } from '../app/ports.ts'

/** Timers take no longer waits than this, about 24 days. */
const longestTimer = 2_147_483_647

/**
 * The machine's time. Node's timers may fire up to a millisecond early, as they count from the start of the turn of its loop in whole
 * milliseconds; a wait therefore looks at the steady clock of the machine, which nobody can set, before it ends.
 */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new LeaseLost())
      const end = performance.now() + milliseconds
      const arm = () => setTimeout(onTime, Math.min(Math.ceil(end - performance.now()), longestTimer))
      const onAbort = () => {
        clearTimeout(timer)
        reject(new LeaseLost())
      }
      const onTime = () => {
        if (performance.now() < end) timer = arm()
        else {
          signal.removeEventListener('abort', onAbort)
          resolve()
        }
      }
      let timer = arm()
      signal.addEventListener('abort', onAbort, { once: true })
    }),
}
