import { befall, deliver } from './befall.ts'
import type { ServerState } from './driven-server.ts'
import type { Waiting } from './front-door.ts'
import { count, type Life } from './life-state.ts'

const second = 1000
/** A life that has not come to rest after so many steps never will. */
const mostSteps = 20_000
/** Milliseconds of real time after which something hangs that must not. */
const patience = 300 * second

/**
 * The next thing that happens: a request or a delivery has its turn, or time goes on to what is due first. False where nothing is left to happen
 * by itself.
 */
export async function step(life: Life): Promise<boolean> {
  const { gate, door, chance, time } = life
  const next = await quiet(life)
  const options = [...gate.held(), ...door.waiting()]
  if (options.length > 0) {
    const isSlow = life.faultOf !== null && chance.happens(0.03)
    if (isSlow) count(life, 'answers that are slow')
    const moment = time.now() + (isSlow ? 1000 + chance.below(9000) : 10 + chance.below(200))
    const chosen = options[chance.below(options.length)]
    await goTo(life, moment, next)
    if (chosen !== undefined && !isSlow) take(life, chosen)
    return true
  }
  const due = await nextDue(life, next)
  if (due === null) return false
  count(life, 'jumps')
  await goTo(life, Math.max(due, time.now() + 1), due)
  return true
}

function take(life: Life, chosen: ReturnType<Life['gate']['held']>[number] | Waiting): void {
  if ('letIn' in chosen) deliver(life, chosen, life.trace.length)
  else befall(life, chosen)
}

/** Steps until nothing happens any more. */
export async function rest(life: Life): Promise<void> {
  for (let steps = 0; await step(life); steps++) {
    if (steps > mostSteps) throw new Error('It never comes to rest.')
  }
}

/** Null at rest. With a shared queue timers never end: then rest is when no job is left and no sweep is under way. */
async function nextDue(life: Life, next: number | null): Promise<number | null> {
  const { agenda, redis, servers } = life
  const dues = [next, agenda.next()]
  if (redis !== null) {
    const jobs = await redis.jobs()
    const isSweeping = servers.some(({ port, keys }) => port !== null && keys.open().includes('the sweep'))
    if (jobs.open === 0 && !isSweeping && agenda.next() === null) return null
    dues.push(jobs.next)
  }
  const known = dues.filter((due) => due !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** @param next when the first timer of a server is due */
async function goTo(life: Life, moment: number, next: number | null): Promise<void> {
  const { time, agenda, redis, servers } = life
  time.goTo(moment)
  const isDue = [next, agenda.next()].some((due) => due !== null && due <= moment)
  if (redis !== null && isDue) {
    await redis.age()
    await redis.wake()
    await quiet(life)
  }
  if (isDue) {
    for (const server of servers) {
      await server.fire()
      await quiet(life)
    }
  }
  await agenda.doUntil(moment)
}

/** Resolves when nothing is under way but timers and what waits for its turn: with the time of the earliest timer, null for none. */
export async function quiet(life: Life): Promise<number | null> {
  const { servers, redis, gate, door } = life
  const until = Date.now() + patience
  let before = ''
  for (let poll = 0; Date.now() < until; poll++) {
    const states = await Promise.all(servers.map((server) => server.state()))
    const commands = redis === null ? 0 : (await redis.commands()) - poll
    const picture = JSON.stringify([states, commands, gate.seen, door.waiting().length])
    const isStill =
      delivering(life) <= door.waiting().length && states.every((state, index) => isIdle(life, state, index))
    if (isStill && picture === before) {
      await redis?.age()
      const dues = states.flatMap((state) => state?.next ?? [])
      return dues.length === 0 ? null : Math.min(...dues)
    }
    before = picture
    await new Promise((resolve) => (isStill ? setImmediate(resolve) : setTimeout(resolve, 1)))
  }
  throw new Error(`Neither working nor waiting: ${before}, ${delivering(life)} deliveries, ${whereabouts(life)}.`)
}

/** For whoever looks for the reason. */
function whereabouts({ servers, gate }: Life): string {
  return servers
    .map(({ name, port, keys }) => {
      const held = gate.held().filter(({ server }) => server === name)
      return `${name} at ${port}: ${held.length} held, ${gate.hanging(name)} hanging, open ${keys.open().join(' ')}`
    })
    .join('; ')
}

/** Deliveries under way, up to those that wait at the door. */
function delivering({ sandbox: { deliveries } }: Life): number {
  return deliveries.all().filter(({ statusCode }) => statusCode === null).length - deliveries.held().length
}

function isIdle({ gate, servers, redis }: Life, state: ServerState | null, index: number): boolean {
  if (state === null) return true
  const server = servers[index]
  const name = server?.name ?? ''
  const waiting = gate.held().filter((held) => held.server === name).length + gate.hanging(name)
  if (state.isBusy || state.requests > waiting) return false
  // Without a timer, a key that is not done is about to go on: it reads a document, or signs a request.
  return redis !== null || waiting > 0 || state.next !== null || server?.keys.open().length === 0
}
