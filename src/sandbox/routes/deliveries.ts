import { type Answer, type Call, numberParam, ok, type Route } from '../http/call.ts'
import { notFound, validationFailed } from '../http/errors.ts'
import type { Shape } from '../shapes/user.ts'
import type { Deliveries, Delivery } from '../webhooks/deliveries.ts'

/** Deliveries can be seen and sent again for three days (docs: redelivering webhooks). */
const keptFor = 3 * 24 * 3_600_000

/** The App's own webhook deliveries. */
export function deliveryRoutes(deliveries: Deliveries): readonly Route[] {
  const kept = (call: Call) => {
    const oldest = call.world.clock.now().getTime() - keptFor
    return deliveries.all().filter((one) => one.statusCode !== null && Date.parse(one.deliveredAt) >= oldest)
  }
  const deliveryOf = (call: Call) => {
    const id = numberParam(call, 'delivery_id')
    const delivery = kept(call).find((one) => one.id === id)
    if (delivery === undefined) throw notFound()
    return delivery
  }
  return [
    { method: 'GET', template: '/app/hook/deliveries', answer: (call) => list(call, kept(call)) },
    { method: 'GET', template: '/app/hook/deliveries/{delivery_id}', answer: (call) => ok(full(deliveryOf(call))) },
    {
      method: 'POST',
      template: '/app/hook/deliveries/{delivery_id}/attempts',
      answer: (call) => {
        void deliveries.redeliver(deliveryOf(call).id)
        return { status: 202, body: {} }
      },
    },
  ]
}

/** Newest first; pages by cursor, which here is the id of the first delivery of the page. */
function list(call: Call, kept: readonly Delivery[]): Answer {
  const { query, world } = call
  const status = query.get('status')
  const size = Math.min(Number(query.get('per_page') ?? 30), 100)
  const matching = kept
    .filter((one) => status === null || (status === 'failure') !== isSuccess(one))
    .toSorted((a, b) => b.id - a.id)
  const cursor = query.get('cursor')
  if (cursor !== null && !/^v1_\d+$/.test(cursor)) {
    throw validationFailed({ resource: 'HookDelivery', field: 'cursor', code: 'invalid' })
  }
  const from = cursor === null ? Number.POSITIVE_INFINITY : Number(cursor.slice(3))
  const rest = matching.filter((one) => one.id <= from)
  const next = rest[size]
  const link = new URLSearchParams(query)
  if (next !== undefined) link.set('cursor', `v1_${next.id}`)
  return {
    status: 200,
    body: rest.slice(0, size).map(item),
    ...(next === undefined ? {} : { headers: { link: `<${world.apiUrl}/app/hook/deliveries?${link}>; rel="next"` } }),
  }
}

function isSuccess({ statusCode }: Delivery): boolean {
  return statusCode !== null && statusCode >= 200 && statusCode < 300
}

function item(delivery: Delivery): Shape {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: Number(delivery.duration.toFixed(2)),
    status: delivery.status,
    status_code: delivery.statusCode ?? 0,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installation,
    repository_id: delivery.repository,
    throttled_at: null,
  }
}

function full(delivery: Delivery): Shape {
  return {
    ...item(delivery),
    url: '',
    request: { headers: delivery.requestHeaders, payload: delivery.payload },
    response: { headers: {}, payload: delivery.responseBody },
  }
}
