import {
  cut,
  type Fault,
  type InterceptedRequest,
  secondaryLimit,
  serverError,
  unprocessable,
} from '../../src/sandbox/http/faults.ts'
import { fraction } from './chance.ts'

/** How hard one life is: probabilities per request. */
export interface Hardship {
  readonly reads: number
  readonly writes: number
  /** `kill -9`, before or after the request took effect. */
  readonly kills: number
  readonly mostKills: number
}

export const faultKinds = [
  'kill before',
  'kill after',
  'cut before',
  'cut after',
  '500 before',
  '502 before',
  '502 after',
  '403 secondary limit',
  '422',
  'timeout before',
  'timeout after',
] as const
export type FaultKind = (typeof faultKinds)[number]

const ofReads = ['cut before', '500 before', '502 before', '403 secondary limit', 'timeout before'] as const
const ofWrites = [
  ...(['cut before', 'cut after', 'cut after', '500 before', '502 before', '502 after', '502 after'] as const),
  ...(['403 secondary limit', '422', 'timeout before', 'timeout after'] as const),
] as const

/**
 * Decides what befalls each request, by its name and how often it has come: the same request of the same life always meets the same. A 422 only befalls
 * new issues: elsewhere it is an answer for good.
 */
export function faultPlan(seed: string, hardship: Hardship): (request: InterceptedRequest) => FaultKind | null {
  const seen = new Map<string, number>()
  const planned = new Map<number, FaultKind | null>()
  let kills = 0
  const decide = (request: InterceptedRequest): FaultKind | null => {
    const name = `${request.method} ${request.path.split('?', 1)[0]}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const roll = (what: string) => fraction(`${seed}/${what}/${name}/${times}`)
    if (kills < hardship.mostKills && roll('kill') < hardship.kills * (request.kind === 'write' ? 4 : 1)) {
      kills += 1
      return roll('when') < 0.5 ? 'kill before' : 'kill after'
    }
    const isWrite = request.kind === 'write'
    if (roll('fault') >= (isWrite ? hardship.writes : hardship.reads)) return null
    const kinds: readonly FaultKind[] = isWrite ? ofWrites : ofReads
    const kind = kinds[Math.floor(roll('kind') * kinds.length)] ?? 'cut before'
    const isCreate = request.method === 'POST' && request.route === '/repos/{owner}/{repo}/issues'
    return kind === '422' && !isCreate ? '502 after' : kind
  }
  return (request) => {
    if (request.phase === 'before') planned.set(request.id, decide(request))
    const kind = planned.get(request.id) ?? null
    if (request.phase === 'after') planned.delete(request.id)
    const isAfter = kind?.endsWith('after') === true
    return isAfter === (request.phase === 'after') ? kind : null
  }
}

/** The sandbox's answer for a fault; a timeout and a kill are the harness's to bring about. */
export function answerOf(kind: FaultKind): Fault {
  if (kind.startsWith('500')) return serverError(500)
  if (kind.startsWith('502')) return serverError(502)
  if (kind === '403 secondary limit') return secondaryLimit(60)
  if (kind === '422') return unprocessable()
  return cut
}
