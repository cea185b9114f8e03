import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Fault, InterceptedRequest } from '../../src/sandbox/http/faults.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type DrivenServer, drivenServer } from './driven-server.ts'
import { type DrivenTime, drivenTime } from './driven-time.ts'
import { answerOf, type FaultKind, faultPlan, type Hardship } from './faults.ts'
import { createTeam, type Team } from './team.ts'
import { wrongs } from './verdict.ts'

export interface LifeOptions {
  readonly seed: string
  readonly life: number
  /** Arguments of node that start the server. */
  readonly entry: readonly string[]
}

/** What a life came to. */
export interface LifeReport {
  readonly life: number
  /** What does not hold at its end; empty where all is well. */
  readonly wrongs: readonly string[]
  /** How often each thing happened: faults, deliveries, lists that lagged, acts. */
  readonly counts: Readonly<Record<string, number>>
  /** Acts, faults and jumps in their order. */
  readonly journal: readonly string[]
  readonly log: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const second = 1000
const minute = 60 * second
/** What the server is told that GitHub's lists lag; those of the sandbox lag less. */
const lagSeconds = 150
/** So seldom that it is no more than the sweep on start; the clock module counts so long a timer as no work. */
const sweepSeconds = 12 * 3600
/** The time limit of one request. */
const requestTime = 20 * second
/** A life that has not come to rest after as many jumps never will. */
const mostJumps = 4000
/** No write of the App's is under way or waits for its turn when nothing is due before. */
const betweenWrites = 15 * second

/** Lives one random life, and judges the state that it leaves on the sandbox. */
export async function runLife(options: LifeOptions): Promise<LifeReport> {
  const life = await beginLife(options)
  try {
    await live(life)
    await recover(life)
    return report(life, options, [...wrongs(life.sandbox, life.team), ...(await writesAgain(life))])
  } catch (error) {
    return report(life, options, [error instanceof Error ? (error.stack ?? error.message) : String(error)])
  } finally {
    await life.server.end()
    await life.sandbox.close()
  }
}

function report(life: Life, { life: number }: LifeOptions, wrong: readonly string[]): LifeReport {
  const { counts, journal, server } = life
  return { life: number, wrongs: wrong, counts: Object.fromEntries(counts), journal, log: server.log() }
}

export interface Life {
  readonly name: string
  readonly chance: Chance
  readonly time: DrivenTime
  readonly sandbox: Sandbox
  readonly server: DrivenServer
  readonly team: Team
  readonly counts: Map<string, number>
  readonly journal: string[]
  readonly traffic: Traffic
  hardship: Hardship | null
  /** Requests until someone acts in the middle of one; null for nobody. */
  surpriseIn: number | null
}

interface Traffic {
  seen: number
  underWay: number
  /** Requests that get no answer: when each came, and how to let go of it. */
  readonly hung: Map<number, { readonly since: number; readonly release: () => void }>
}

async function beginLife({ seed, life: number, entry }: LifeOptions): Promise<Life> {
  const name = `${seed}/${number}`
  const chance = chanceFrom(name)
  const time = drivenTime(new Date('2026-03-02T09:00:00Z'))
  const sandbox = await startSandbox({
    webhookSecret: 'a secret of the harness',
    appManifestPath: `${root}/app.yml`,
    clock: { now: () => new Date(time.now()) },
  })
  const port = await freePort()
  const environment = {
    DEBRIEF_LAG_SECONDS: String(lagSeconds),
    DEBRIEF_SWEEP_SECONDS: String(sweepSeconds),
    DEBRIEF_WRITE_INTERVAL_MS: chance.pick(['0', '1000']),
  }
  const server = drivenServer({ sandbox, time, port, entry, environment })
  const team = createTeam(sandbox, chance, String(number))
  const hardship = hardshipOf(chance)
  const journal: string[] = [`hardship ${JSON.stringify(hardship)}`]
  const traffic: Traffic = { seen: 0, underWay: 0, hung: new Map() }
  const life: Life = {
    ...{ name, chance, time, sandbox, server, team, journal, traffic, hardship },
    counts: new Map(),
    surpriseIn: null,
  }
  const lag = chance.pick([0, 0, 5 * second, minute, 2 * minute])
  if (lag > 0) count(life, 'lives with lagging lists')
  sandbox.setListLag({ issues: lag, comments: chance.pick([0, lag]) })
  journal.push(`lists lag ${lag / second} s`)
  interceptRequests(life)
  decideDeliveries(life)
  sandbox.setWebhookUrl(`http://localhost:${port}/api/github/webhooks`)
  await server.start()
  return life
}

function hardshipOf(chance: Chance): Hardship {
  return {
    reads: chance.pick([0, 0.01, 0.03]),
    writes: chance.pick([0, 0.05, 0.15, 0.3]),
    kills: chance.pick([0, 0.005, 0.02, 0.05]),
    mostKills: 4,
  }
}

export function count(life: Life, what: string): void {
  life.counts.set(what, (life.counts.get(what) ?? 0) + 1)
}

function note(life: Life, text: string): void {
  life.journal.push(`${new Date(life.time.now()).toISOString().slice(5, 23)} ${text}`)
}

function interceptRequests(life: Life): void {
  const { traffic, hardship } = life
  const faultOf = faultPlan(life.name, hardship ?? { reads: 0, writes: 0, kills: 0, mostKills: 0 })
  life.sandbox.intercept((request) => {
    const fault = life.hardship === null ? null : faultOf(request)
    if (request.phase === 'before') begin(life, request)
    else noteCreated(life, request)
    if (fault !== null) return befall(life, request, fault)
    if (request.phase === 'after') traffic.underWay -= 1
    return undefined
  })
}

function begin(life: Life, request: InterceptedRequest): void {
  const { traffic } = life
  traffic.seen += 1
  traffic.underWay += 1
  if (request.kind !== 'read') note(life, `  ${request.method} ${request.path}`)
  if (life.surpriseIn === null) return
  life.surpriseIn -= 1
  if (life.surpriseIn > 0) return
  life.surpriseIn = null
  count(life, 'acts in the middle of a request')
  note(life, `meanwhile someone ${life.team.act()}`)
}

function noteCreated({ sandbox, team }: Life, { method, route, status, body }: InterceptedRequest): void {
  if (method !== 'POST' || route !== '/repos/{owner}/{repo}/issues' || status !== 201) return
  const issue = sandbox.issues(team.repository).findLast(({ viaApp }) => viaApp)
  if (issue !== undefined) team.noteCreated(issue.number, titleIn(body))
}

function titleIn(body: unknown): string {
  return String((body as { readonly title?: unknown } | null)?.title)
}

function befall(life: Life, request: InterceptedRequest, kind: FaultKind): Fault | Promise<Fault> {
  const { traffic, server, time } = life
  count(life, kind)
  note(life, `  ${kind}: ${request.method} ${request.path.split('?', 1)[0]}`)
  traffic.underWay -= 1
  if (kind.startsWith('kill')) server.kill()
  if (kind === '422') life.team.noteRefused(titleIn(request.body))
  if (!kind.startsWith('timeout')) return answerOf(kind)
  return new Promise((resolve) => {
    traffic.hung.set(request.id, { since: time.now(), release: () => resolve(answerOf(kind)) })
  })
}

function decideDeliveries(life: Life): void {
  const chance = chanceFrom(`${life.name}/deliveries`)
  const calm = chance.happens(0.3)
  life.sandbox.deliveries.decide((delivery) => {
    if (calm || life.hardship === null) return 'send'
    const drawn = chance.draw()
    const decision = drawn < 0.12 ? 'drop' : drawn < 0.27 ? 'twice' : drawn < 0.4 ? 'hold' : 'send'
    if (decision === 'send') return decision
    const words = { drop: 'deliveries lost', twice: 'deliveries doubled', hold: 'deliveries late' }
    count(life, words[decision])
    note(life, `  ${words[decision]}: ${delivery.event}.${delivery.action ?? ''}`)
    return decision
  })
}

async function releaseHeld(life: Life): Promise<void> {
  const { sandbox, chance } = life
  if (sandbox.deliveries.held().length === 0) return
  if (sandbox.deliveries.held().length > 1) count(life, 'deliveries reordered')
  note(life, `${sandbox.deliveries.held().length} late deliveries come`)
  await sandbox.deliveries.release((held) => chance.shuffled(held))
  decideDeliveries(life)
}

/** People act; time goes on; faults befall. */
async function live(life: Life): Promise<void> {
  const { chance, team } = life
  const acts = 5 + chance.below(8)
  for (let act = 0; act < acts; act++) {
    const next = await still(life)
    const isBetweenWrites = next === null || next > life.time.now() + betweenWrites
    const isOnIssues = isBetweenWrites && life.server.isUp && chance.happens(0.35)
    note(life, `someone ${isOnIssues ? team.actOnIssues() : team.act()}`)
    count(life, 'acts')
    if (chance.happens(0.3)) life.surpriseIn = 1 + chance.below(25)
    if (chance.happens(0.25)) await releaseHeld(life)
    if (!life.server.isUp && chance.happens(0.7)) await restart(life)
    for (let jumps = chance.below(chance.happens(0.5) ? 30 : 3); jumps > 0; jumps--) {
      if (!(await goOn(life))) break
    }
  }
}

async function restart(life: Life): Promise<void> {
  for (let attempt = 0; !life.server.isUp; attempt++) {
    if (attempt > 5) throw new Error('The server does not start again.')
    await life.server.start()
  }
  count(life, 'starts')
  note(life, 'the server is up again')
}

/** Waits until nothing happens by itself, then lets time jump to what comes next. False where nothing does. */
async function goOn(life: Life): Promise<boolean> {
  const { time, traffic } = life
  const next = await still(life)
  const ends = [...traffic.hung.values()].map(({ since }) => since + requestTime)
  const due = Math.min(next ?? Number.POSITIVE_INFINITY, ...ends)
  if (due === Number.POSITIVE_INFINITY) return false
  time.jumpTo(due)
  count(life, 'jumps')
  await life.server.state()
  for (const [id, { since, release }] of traffic.hung) {
    if (since + requestTime > time.now()) continue
    traffic.hung.delete(id)
    setTimeout(release, 200)
  }
  return true
}

/** Resolves when nothing is under way but timers: with the time of the earliest, null for none. */
async function still(life: Life): Promise<number | null> {
  const { sandbox, server, traffic } = life
  const until = Date.now() + 60 * second
  let seen = -1
  for (let calm = 0; Date.now() < until; ) {
    await sandbox.deliveries.settled()
    const state = await server.state()
    const isWorking = state !== null && (state.isBusy || state.requests > traffic.hung.size)
    const isCalm = traffic.underWay === 0 && traffic.seen === seen && !isWorking
    seen = traffic.seen
    const next = state?.next ?? null
    const isWaiting = next !== null || traffic.hung.size > 0
    calm = isCalm ? calm + 1 : 0
    // Without a timer, a key that is not done is about to go on: it reads a document, or signs a request.
    if (calm >= 2 && (isWaiting || !server.isUp || openKeys(server.log()).length === 0)) return next
    await new Promise((resolve) => setTimeout(resolve, 4))
  }
  throw new Error(`Neither working nor waiting: ${openKeys(server.log()).join(', ') || 'nothing'} is not done.`)
}

/** What was brought to the running server, or what it began itself, and has not ended yet. */
function openKeys(log: string): readonly string[] {
  const open = new Set<string>(['the sweep'])
  for (const line of log.slice(log.lastIndexOf('Debrief listens')).split('\n')) {
    const brought = /"keys":(\[[^\]]*\])/.exec(line)?.[1]
    for (const key of brought === undefined ? [] : (JSON.parse(brought) as string[])) open.add(key)
    if (/"msg":"The sweep (?:is done|could not|is another)/.test(line)) open.delete('the sweep')
    if (line.includes('"msg":"The key is begun')) open.add(/"key":"([^"]+)"/.exec(line)?.[1] ?? '')
    if (/"msg":"The key is (?:done|dropped|parked)/.test(line)) open.delete(/"key":"([^"]+)"/.exec(line)?.[1] ?? '')
  }
  return [...open]
}

async function rest(life: Life): Promise<void> {
  for (let jumps = 0; await goOn(life); jumps++) {
    if (jumps > mostJumps) throw new Error('It never comes to rest.')
  }
}

/** Nothing fails any more; what was missed is found by the sweep of a new start. */
async function recover(life: Life): Promise<void> {
  note(life, 'the faults end')
  life.hardship = null
  life.surpriseIn = null
  for (const { release } of life.traffic.hung.values()) release()
  life.traffic.hung.clear()
  await releaseHeld(life)
  await startAnew(life)
  // A review tells what the merge will do: it follows the merges of others when it is done the next time.
  life.time.jumpTo(life.time.now() + 2 * lagSeconds * second)
  await startAnew(life)
}

/** A server that knows nothing but what GitHub tells it. */
async function startAnew(life: Life): Promise<void> {
  life.server.kill()
  await restart(life)
  await rest(life)
}

/** The newest delivery of each pull request and of each branch's pushes comes again. */
async function bringAgain({ sandbox }: Life): Promise<void> {
  const newest = new Map<string, number>()
  for (const { id, event, payload } of sandbox.deliveries.all()) {
    newest.set(`${event} ${String(payload['number'] ?? payload['ref'] ?? '')}`, id)
  }
  for (const id of newest.values()) await sandbox.deliveries.redeliver(id)
}

/** When all is done, another sweep and every event again must write nothing. */
async function writesAgain(life: Life): Promise<readonly string[]> {
  const { sandbox, time } = life
  const later = () => time.jumpTo(time.now() + 2 * lagSeconds * second)
  later()
  sandbox.clearRequests()
  note(life, 'everything is brought a second time')
  await bringAgain(life)
  await rest(life)
  later()
  await startAnew(life)
  const writes = sandbox.requests.filter(({ kind, path }) => kind === 'write' && !path.startsWith('/app/hook'))
  return writes.map(({ method, path }) => `Everything was done already, and yet it sent ${method} ${path}.`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
