import { type Clock, LeaseLost } from '../app/ports.ts'

/** Timers take no longer waits than this, about 24 days. */
const longestTimer = 2_147_483_647

export const systemClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new LeaseLost())
      const onAbort = () => {
        clearTimeout(timer)
        reject(new LeaseLost())
      }
      const onTime = () => {
        signal.removeEventListener('abort', onAbort)
        resolve()
      }
      const timer = setTimeout(onTime, Math.min(milliseconds, longestTimer))
      signal.addEventListener('abort', onAbort, { once: true })
    }),
}
