import { cut, type Fault, type InterceptedRequest } from '../../src/sandbox/http/faults.ts'
import { fraction } from './chance.ts'
import type { DrivenServer } from './driven-server.ts'
import { answerOf, type FaultKind } from './faults.ts'
import type { Waiting } from './front-door.ts'
import type { Held } from './gate.ts'
import { count, type Life, note } from './life-state.ts'

const second = 1000
/** The time limit of one request of the server. */
const requestTime = 20 * second
/** GitHub ends a request that takes longer (docs: rest/using-the-rest-api/troubleshooting-the-rest-api, timeouts). */
const longestWork = 10 * second
/** How long a process that was killed stays away. */
const absences = [second, 20 * second, 60 * second, 600 * second] as const
/** How long a process is paused: within its lease, just past it, past three of them. */
const pauses = [12 * second, 45 * second, 100 * second, 200 * second] as const

/** Gives a request its turn, with what befalls it. */
export function befall(life: Life, held: Held): void {
  const { request, name, server } = held
  const kind = life.faultOf?.(request) ?? null
  life.trace.push(`${server} ${name}${kind === null ? '' : `: ${kind}`}`)
  if (request.kind !== 'read' || kind !== null) note(life, `  ${server} ${name}${kind === null ? '' : `: ${kind}`}`)
  if (kind === null) life.gate.let(held, {})
  else bringAbout(life, held, kind)
}

function bringAbout(life: Life, held: Held, kind: FaultKind): void {
  count(life, kind)
  const sender = life.servers.find((one) => one.name === held.server)
  if (kind === '422') life.team.noteRefused(titleIn(held.request))
  if (kind.startsWith('kill') && sender !== undefined) kill(life, held, sender, kind)
  else if (kind === 'pause' && sender !== undefined) pause(life, held, sender)
  else if (kind.startsWith('timeout')) hang(life, held, kind)
  else life.gate.let(held, kind.endsWith('after') ? { after: answerOf(kind) } : { before: answerOf(kind) })
}

/** Requests of the same process that were on their way come through or not, as chance will have it. */
function kill(life: Life, held: Held, server: DrivenServer, kind: FaultKind): void {
  server.kill()
  life.gate.let(held, kind === 'kill after' ? { after: cut } : { before: cut })
  for (const other of life.gate.held().filter((one) => one.server === server.name)) {
    const isEffective = fraction(`${life.name}/on its way/${other.name}`) < 0.5
    life.trace.push(`${other.server} ${other.name}: ${isEffective ? 'came through' : 'lost'}`)
    life.gate.let(other, isEffective ? { after: cut } : { before: cut })
  }
  life.gate.forget(server.name)
  // When the faults have ended all are started anew.
  const backAt = life.time.now() + life.chance.pick(absences)
  life.agenda.at(backAt, () => (life.faultOf === null ? undefined : restart(life, server)))
}

/** Starts a process that is down. */
export async function restart(life: Life, server: DrivenServer): Promise<void> {
  for (let attempt = 0; server.port === null; attempt++) {
    if (attempt > 5) throw new Error('The server does not start again.')
    await server.start()
  }
  count(life, 'starts')
  note(life, `${server.name} is up`)
}

function pause(life: Life, held: Held, server: DrivenServer): void {
  const { time, chance, agenda } = life
  server.pause()
  const pausedAt = time.now()
  life.gate.let(held, {})
  agenda.at(pausedAt + chance.pick(pauses), () => resume(life, server, pausedAt))
}

/** Unless it was killed meanwhile. */
export async function resume(life: Life, server: DrivenServer, pausedAt: number): Promise<void> {
  if (server.pausedAt !== pausedAt) return
  note(life, `${server.name} goes on`)
  server.resume()
  await server.fire()
}

/** The sender gives up before anything else happens to its request. What takes effect late does so while GitHub still works on it. */
function hang(life: Life, held: Held, kind: FaultKind): void {
  const { time, chance, agenda, gate } = life
  const until = time.now() + requestTime
  const { over } = gate.hang(held.server)
  agenda.at(until, over)
  const late = <T>(moment: number, value: T) =>
    new Promise<T>((resolve) => {
      agenda.at(moment, () => resolve(value))
    })
  const never = late<Fault>(until, cut)
  if (kind === 'timeout before') gate.let(held, { before: never })
  else if (kind === 'timeout after') gate.let(held, { after: never })
  else gate.let(held, { before: late(time.now() + chance.below(longestWork), undefined), after: never })
}

/** Lets a delivery in to one of the servers, as a load balancer does; one that is down or paused does not take it. */
export function deliver(life: Life, waiting: Waiting, nth: number): void {
  const { servers, name } = life
  const server = servers[Math.floor(fraction(`${name}/door/${waiting.guid}/${nth}`) * servers.length)]
  const port = server === undefined || server.pausedAt !== null ? null : server.port
  life.trace.push(`${server?.name} takes ${waiting.event}${port === null ? ': nobody there' : ''}`)
  if (port === null) count(life, 'deliveries to a server that is down')
  waiting.letIn(port)
}

export function titleIn({ body }: Pick<InterceptedRequest, 'body'>): string {
  return String((body as { readonly title?: unknown } | null)?.title)
}
