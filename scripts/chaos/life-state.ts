import type { InterceptedRequest } from '../../src/sandbox/http/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Agenda } from './agenda.ts'
import type { Chance } from './chance.ts'
import type { DrivenRedis } from './driven-redis.ts'
import type { DrivenServer } from './driven-server.ts'
import type { DrivenTime } from './driven-time.ts'
import type { FaultKind } from './faults.ts'
import type { FrontDoor } from './front-door.ts'
import type { Gate } from './gate.ts'
import type { Team } from './team.ts'

/** All that one life consists of while it is lived. */
export interface Life {
  /** Seed and number. */
  readonly name: string
  readonly chance: Chance
  readonly time: DrivenTime
  readonly sandbox: Sandbox
  readonly servers: readonly DrivenServer[]
  /** Null where one server keeps its queue to itself. */
  readonly redis: DrivenRedis | null
  readonly team: Team
  readonly gate: Gate
  readonly door: FrontDoor
  /** What the harness has still to do: late answers, late deliveries, starts. */
  readonly agenda: Agenda
  readonly counts: Map<string, number>
  readonly journal: string[]
  /** Requests and deliveries in the order in which they took effect, with their faults: the same in every play. */
  readonly trace: string[]
  /** What befalls a request; null once the faults have ended. */
  faultOf: ((request: InterceptedRequest) => FaultKind | null) | null
}

export function count(life: Life, what: string): void {
  life.counts.set(what, (life.counts.get(what) ?? 0) + 1)
}

export function note(life: Life, text: string): void {
  life.journal.push(`${new Date(life.time.now()).toISOString().slice(5, 23)} ${text}`)
}
