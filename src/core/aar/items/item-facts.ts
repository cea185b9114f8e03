import type { ActionItemType, Approach, Ticket } from '../aar.ts'
import type { Due } from './due-date.ts'
import type { ReadStatus } from './read-status.ts'

/** What is known of an item beside its words; every part may be missing. */
export interface ItemFacts {
  readonly owners?: readonly string[]
  readonly tickets?: readonly Ticket[]
  readonly due?: Due
  readonly priority?: string
  readonly type?: ActionItemType
  readonly approach?: Approach
  readonly status?: ReadStatus
  readonly reason?: string
  readonly doneWhen?: string
  readonly id?: string
  readonly repository?: string
}

/** Joins facts from several places; the first that tells a thing wins, tickets add up. */
export function joinFacts(...sources: readonly ItemFacts[]): ItemFacts {
  const tickets = sources.flatMap((source) => source.tickets ?? [])
  const owners = sources.find((source) => (source.owners?.length ?? 0) > 0)?.owners
  const joined: ItemFacts = Object.assign({}, ...[...sources].reverse())
  return { ...joined, ...(owners === undefined ? {} : { owners }), ...(tickets.length === 0 ? {} : { tickets }) }
}
