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
  /** SIGSTOP of the process after its request took effect and before it has the answer. Only where another goes on meanwhile. */
  readonly pauses: number
  readonly mostPauses: number
}

export const faultKinds = [
  'kill before',
  'kill after',
  'pause',
  'cut before',
  'cut after',
  '500 before',
  '500 after',
  '502 before',
  '502 after',
  '403 secondary limit',
  '422',
  'timeout before',
  'timeout after',
  'timeout, effect late',
] as const
export type FaultKind = (typeof faultKinds)[number]

const ofReads = ['cut before', '500 before', '502 before', '403 secondary limit', 'timeout before'] as const
const ofWrites = [
  ...(['cut before', 'cut after', 'cut after', '500 before', '500 after', '502 before', '502 after'] as const),
  ...(['502 after', '403 secondary limit', '422', 'timeout before', 'timeout after', 'timeout, effect late'] as const),
] as const

const issues = '/repos/{owner}/{repo}/issues'
const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments'

/**
 * Decides what befalls each request, by its name and how often it has come: the same request of the same life always meets the same. A 422 only befalls
 * new issues: elsewhere it is an answer for good. Only new issues and comments take effect late: a change that does so could
 * undo what a person did meanwhile.
 */
export function faultPlan(seed: string, hardship: Hardship): (request: InterceptedRequest) => FaultKind | null {
  const seen = new Map<string, number>()
  let kills = 0
  let pauses = 0
  return (request) => {
    const name = `${request.method} ${request.path.split('?', 1)[0]}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    const roll = (what: string) => fraction(`${seed}/${what}/${name}/${times}`)
    const isWrite = request.kind === 'write'
    const weight = isWrite ? 4 : 1
    if (kills < hardship.mostKills && roll('kill') < hardship.kills * weight) {
      kills += 1
      return roll('when') < 0.5 ? 'kill before' : 'kill after'
    }
    if (pauses < hardship.mostPauses && roll('pause') < hardship.pauses * weight) {
      pauses += 1
      return 'pause'
    }
    if (roll('fault') >= (isWrite ? hardship.writes : hardship.reads)) return null
    const kinds: readonly FaultKind[] = isWrite ? ofWrites : ofReads
    const kind = kinds[Math.floor(roll('kind') * kinds.length)] ?? 'cut before'
    const { route } = request
    if (kind === '422' && !(request.method === 'POST' && route === issues)) return '502 after'
    const isPosted = request.method === 'POST' && (route === issues || route === comments)
    return kind === 'timeout, effect late' && !isPosted ? 'timeout before' : kind
  }
}

/** The sandbox's answer for a fault; timeouts, kills and pauses are the harness's to bring about. */
export function answerOf(kind: FaultKind): Fault {
  if (kind.startsWith('500')) return serverError(500)
  if (kind.startsWith('502')) return serverError(502)
  if (kind === '403 secondary limit') return secondaryLimit(60)
  if (kind === '422') return unprocessable()
  return cut
}
