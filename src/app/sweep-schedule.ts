import type { SweepTurns } from './app-ports.ts'
import { formatKey, type Job, type Queue } from './key.ts'
import { type Clock, LeaseLost, type Log } from './ports.ts'
import type { Sweeper } from './sweep.ts'

export interface SweepSchedule {
  /** A key that keeps failing: it is queued again at the next sweep, by the process that parked it. */
  park(job: Job): void
  /** Ends the sweep that is under way, before its next request. */
  close(): Promise<void>
}

/** After a sweep that failed it is tried again so soon, in milliseconds. */
const soon = 60_000

/**
 * Sweeps at once, and then every so many seconds; 0 for never.
 */
export function startSweeping(options: {
  readonly sweeper: Sweeper
  readonly turns: SweepTurns
  readonly queue: Pick<Queue, 'add'>
  readonly clock: Clock
  readonly log: Log
  readonly seconds: number
}): SweepSchedule {
  const { clock, seconds } = options
  const parked = new Map<string, Job>()
  const closing = new AbortController()
  const run = async () => {
    for (let occasion: 'start' | 'schedule' = 'start'; ; occasion = 'schedule') {
      const went = await sweepOnce(occasion, parked, { ...options, closing: closing.signal })
      await clock.wait(went ? seconds * 1000 : Math.min(soon, seconds * 1000), closing.signal)
    }
  }
  // It ends by the signal alone.
  const running = seconds === 0 ? Promise.resolve() : run().catch(() => {})
  return {
    park: (job) => void parked.set(formatKey(job.key), job),
    async close() {
      closing.abort()
      await running
    },
  }
}

/** Gives whether nothing went wrong. */
async function sweepOnce(
  occasion: 'start' | 'schedule',
  parked: Map<string, Job>,
  {
    sweeper,
    turns,
    queue,
    log,
    closing,
  }: Omit<Parameters<typeof startSweeping>[0], 'seconds'> & { readonly closing: AbortSignal },
): Promise<boolean> {
  try {
    for (const [key, job] of parked) {
      await queue.add(job)
      parked.delete(key)
      log.info({ key }, 'The parked key is tried again.')
    }
    const taken = await turns.take(occasion, (turn) => sweeper.sweep(AbortSignal.any([turn, closing])))
    if (!taken) log.info({}, 'Another process sweeps.')
    return true
  } catch (error) {
    if (closing.aborted) throw error
    if (error instanceof LeaseLost) log.warn({}, 'The sweep lost its turn.')
    else log.error({ err: error }, 'The sweep failed; it is tried again soon.')
    return false
  }
}

/** For the one process that has no others beside it. */
export const onlyProcess: SweepTurns = {
  async take(_occasion, act) {
    await act(new AbortController().signal)
    return true
  },
}
