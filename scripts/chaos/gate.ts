import type { Fault, Intercept, InterceptedRequest } from '../../src/sandbox/http/faults.ts'

/** What becomes of a request: a fault in place of its effect, one in place of its answer, or neither. A promise is settled late. */
export interface Fate {
  readonly before?: Fault | Promise<Fault | undefined>
  readonly after?: Fault | Promise<Fault>
}

/** A request that waits for its turn. */
export interface Held {
  readonly request: InterceptedRequest
  /** The process that sent it. */
  readonly server: string
  /** Its name and how often it has come: the same in every play of a life. */
  readonly name: string
}

/**
 * Holds every request of the servers until it is its turn, so that the order in which requests take effect is the harness's to choose and not the
 * machine's.
 */
export interface Gate {
  readonly intercept: Intercept
  /** In the order of their names. */
  held(): readonly Held[]
  /** Gives one its turn. */
  let(held: Held, fate: Fate): void
  /** Its sender waits for an answer that is late, until it is told to have given up. */
  hang(server: string): { readonly over: () => void }
  /** Requests that have come so far. */
  readonly seen: number
  /** Requests whose sender still waits for an answer that is late. */
  hanging(server: string): number
  /** The process is gone. */
  forget(server: string): void
}

interface Entry extends Held {
  readonly go: (fault: Fault | undefined | Promise<Fault | undefined>) => void
}

/** @param onEffect told of each request that has taken effect, with its status */
export function requestGate(onEffect: (request: InterceptedRequest) => void): Gate {
  const held = new Map<number, Entry>()
  const after = new Map<number, Fate['after']>()
  const times = new Map<string, number>()
  const hanging = new Set<{ readonly server: string }>()
  let seen = 0
  const hold = (request: InterceptedRequest) => {
    seen += 1
    const server = String(request.headers['x-chaos-server'] ?? '')
    const address = `${request.method} ${request.path}`
    const nth = (times.get(address) ?? 0) + 1
    times.set(address, nth)
    return new Promise<Fault | undefined>((resolve) => {
      held.set(request.id, { request, server, name: `${address} ${nth}`, go: resolve })
    })
  }
  const effect = (request: InterceptedRequest) => {
    onEffect(request)
    const fate = after.get(request.id)
    after.delete(request.id)
    return fate
  }
  return {
    intercept: (request) => (request.phase === 'before' ? hold(request) : effect(request)),
    held: () => [...held.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    let({ request }, fate) {
      const entry = held.get(request.id)
      if (entry === undefined) return
      held.delete(request.id)
      after.set(request.id, fate.after)
      entry.go(fate.before)
    },
    get seen() {
      return seen
    },
    hang(server) {
      const entry = { server }
      hanging.add(entry)
      return { over: () => void hanging.delete(entry) }
    },
    hanging: (server) => [...hanging].filter((one) => one.server === server).length,
    forget(server) {
      for (const one of hanging) if (one.server === server) hanging.delete(one)
    },
  }
}
