import { createHash } from 'node:crypto'
import { Webhooks } from '@octokit/webhooks'
import { findInstallation } from '../state/accounts.ts'
import { timestamp } from '../state/clock.ts'
import type { WebhookEvent, World } from '../state/world.ts'

/** One attempt to bring an event to the App; a redelivery is a new attempt under the same `guid`. */
export interface Delivery {
  readonly id: number
  readonly guid: string
  readonly event: string
  readonly action: string | null
  readonly repository: number | null
  readonly installation: number | null
  readonly redelivery: boolean
  readonly deliveredAt: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly requestHeaders: Readonly<Record<string, string>>
  /** Null while it is held or under way. 0 where nobody answered. */
  readonly statusCode: number | null
  readonly status: string
  readonly responseBody: string
  readonly duration: number
}

/** What to do with an event that is about to be sent. `drop` loses it: GitHub's list shows the attempt as failed. */
export type DeliveryDecision = 'send' | 'hold' | 'drop' | 'twice'

export interface Deliveries {
  /** Every attempt, oldest first. */
  all(): readonly Delivery[]
  /** Decides on each new event; put back the default with `null`. */
  decide(decision: ((delivery: Delivery) => DeliveryDecision) | null): void
  /** Holds every new event until `release`. */
  hold(): void
  /** Sends what was held, in the order given by `arrange` (default: as they came), and sends at once again. */
  release(arrange?: (held: readonly Delivery[]) => readonly Delivery[]): Promise<void>
  held(): readonly Delivery[]
  /** Sends one that was held; the others stay held. Nothing where it is not held any more. */
  bring(id: number): Promise<void>
  /** Makes a new attempt of an event under its old guid. */
  redeliver(id: number): Promise<Delivery>
  /** Resolves when no attempt is under way. */
  settled(): Promise<void>
}

export interface DeliveryTarget {
  url: string | null
  readonly secret: string
  readonly events: readonly string[]
  /** Milliseconds that the App has to answer. */
  readonly timeout: number
}

/** Events that every App gets without subscribing (docs: webhook events, installation; checks events to re-run). */
const always = new Set([
  'installation',
  'installation_repositories',
  'check_run.rerequested',
  'check_run.requested_action',
  'check_suite.rerequested',
  'check_suite.requested',
])

export interface DeliveryOffice extends Deliveries {
  /** Takes an event in; it is sent if the App is installed there and has subscribed to it. */
  accept(event: WebhookEvent): void
}

export function createDeliveries(world: World, target: DeliveryTarget): DeliveryOffice {
  const attempts = new Map<number, Delivery>()
  const underWay = new Set<Promise<unknown>>()
  let waiting: Delivery[] = []
  let decision: ((delivery: Delivery) => DeliveryDecision) | null = null

  const send = async (delivery: Delivery): Promise<Delivery> => {
    const sending = post(target, delivery).then((result) => {
      const done = { ...delivery, ...result }
      attempts.set(done.id, done)
      return done
    })
    underWay.add(sending)
    try {
      return await sending
    } finally {
      underWay.delete(sending)
    }
  }
  const attempt = (delivery: Delivery): Delivery => {
    const next = {
      ...delivery,
      id: world.nextId(),
      redelivery: true,
      deliveredAt: timestamp(world.clock),
      statusCode: null,
    }
    attempts.set(next.id, next)
    return next
  }
  const lose = (delivery: Delivery) => attempts.set(delivery.id, { ...delivery, ...unanswered })

  return {
    all: () => [...attempts.values()],
    decide: (next) => {
      decision = next
    },
    hold: () => {
      decision = () => 'hold'
    },
    held: () => waiting,
    release: async (arrange = (held) => held) => {
      decision = null
      const held = waiting
      waiting = []
      for (const delivery of arrange(held)) await send(delivery)
    },
    bring: async (id) => {
      const delivery = waiting.find((one) => one.id === id)
      waiting = waiting.filter((one) => one.id !== id)
      if (delivery !== undefined) await send(delivery)
    },
    redeliver: async (id) => {
      const delivery = attempts.get(id)
      if (delivery === undefined) throw new Error(`There is no delivery ${id}.`)
      return send(attempt(delivery))
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    accept: (event) => {
      const delivery = prepare(world, target, event)
      if (delivery === null) return
      attempts.set(delivery.id, delivery)
      const chosen = decision?.(delivery) ?? 'send'
      if (chosen === 'hold') waiting.push(delivery)
      else if (chosen === 'drop') lose(delivery)
      else void send(delivery)
      if (chosen === 'twice') void send(attempt(delivery))
    },
  }
}

const unanswered = { statusCode: 0, status: 'failed to connect to host', responseBody: '', duration: 0 }

/** Null where the App is not installed or has not subscribed. */
function prepare(world: World, target: DeliveryTarget, event: WebhookEvent): Delivery | null {
  const installation = findInstallation(world, event.account)
  const isWanted =
    target.events.includes(event.name) || always.has(event.name) || always.has(`${event.name}.${event.action}`)
  if (installation === null || !isWanted) return null
  if (installation.suspendedAt !== null && event.name !== 'installation') return null
  if (
    event.repository !== null &&
    installation.repositories !== 'all' &&
    !installation.repositories.includes(event.repository)
  )
    return null
  const id = world.nextId()
  const guid = asGuid(createHash('sha256').update(`delivery ${world.app.id} ${id}`).digest('hex'))
  return {
    id,
    guid,
    event: event.name,
    action: event.action,
    repository: event.repository,
    installation: installation.id,
    redelivery: false,
    deliveredAt: timestamp(world.clock),
    payload: event.payload,
    requestHeaders: {
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/sandbox',
      'x-github-delivery': guid,
      'x-github-event': event.name,
      'x-github-hook-id': String(world.app.id),
      'x-github-hook-installation-target-id': String(world.app.id),
      'x-github-hook-installation-target-type': 'integration',
    },
    statusCode: null,
    status: 'pending',
    responseBody: '',
    duration: 0,
  }
}

async function post(target: DeliveryTarget, delivery: Delivery): Promise<Partial<Delivery>> {
  if (target.url === null) return unanswered
  const body = JSON.stringify(delivery.payload)
  const signature = await new Webhooks({ secret: target.secret }).sign(body)
  const requestHeaders = { ...delivery.requestHeaders, 'x-hub-signature-256': signature }
  const started = performance.now()
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: requestHeaders,
      body,
      signal: AbortSignal.timeout(target.timeout),
    })
    const responseBody = await response.text()
    const duration = (performance.now() - started) / 1000
    const status = response.ok ? 'OK' : response.statusText || 'Invalid HTTP Response'
    return { requestHeaders, statusCode: response.status, status, responseBody, duration }
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError'
    return isTimeout ? { ...unanswered, status: 'timed out' } : unanswered
  }
}

function asGuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
