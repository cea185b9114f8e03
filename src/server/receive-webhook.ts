import { formatKey, type Queue } from '../app/key.ts'
import type { Log } from '../app/ports.ts'
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
  { queue, log, appId }: { readonly queue: Queue; readonly log: Log; readonly appId: number },
): Promise<void> {
  const jobs = translateWebhook(name, payload, appId)
  if (jobs === null) return log.info({ delivery: id, event: name }, 'The delivery is not for Debrief.')
  const keys = jobs.map(({ key }) => formatKey(key))
  log.info({ delivery: id, event: name, keys }, 'The delivery is taken.')
  for (const job of jobs) await queue.add(job)
}
