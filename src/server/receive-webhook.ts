import { formatKey, type Queue } from '../app/key.ts'
import type { Log } from '../app/ports.ts'
import type { Sweeper } from '../app/sweep.ts'
import { translateWebhook } from '../github/translate-webhook.ts'

/** A delivery whose signature has been verified. */
export interface Delivery {
  readonly id: string
  readonly name: string
  readonly payload: unknown
}

/** Turns a delivery into keys and queues them; every delivery is logged once. Nothing is worked on here. */
export async function receiveWebhook(
  { id, name, payload }: Delivery,
  {
    queue,
    log,
    appId,
    sweeper,
  }: {
    readonly queue: Pick<Queue, 'add'>
    readonly log: Log
    readonly appId: number
    readonly sweeper: Pick<Sweeper, 'covers'>
  },
): Promise<void> {
  const jobs = translateWebhook(name, payload, appId, id)
  if (jobs === null) return log.info({ delivery: id, event: name }, 'The delivery is not for Debrief.')
  if (sweeper.covers(id, jobs)) {
    return log.info({ delivery: id, event: name }, 'The delivery brings only what the sweep has queued.')
  }
  const keys = jobs.map(({ key }) => formatKey(key))
  log.info({ delivery: id, event: name, keys }, 'The delivery is taken.')
  for (const job of jobs) await queue.add(job)
}
