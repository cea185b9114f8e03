import { fileURLToPath } from 'node:url'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { agenda } from './agenda.ts'
import { restart, titleIn } from './befall.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { drivenRedis } from './driven-redis.ts'
import { drivenServer } from './driven-server.ts'
import { drivenTime } from './driven-time.ts'
import { faultPlan, type Hardship } from './faults.ts'
import { frontDoor } from './front-door.ts'
import { requestGate } from './gate.ts'
import { count, type Life, note } from './life-state.ts'
import { quiet, rest, step } from './steps.ts'
import { createTeam } from './team.ts'
import { wrongs } from './verdict.ts'

export interface LifeOptions {
  readonly seed: string
  readonly life: number
  /** Arguments of node that start the server. */
  readonly entry: readonly string[]
  /** Default: as chance will have it, about one life in three with two. */
  readonly servers?: 1 | 2
}

/** What a life came to. */
export interface LifeReport {
  readonly life: number
  /** It asks for two servers on one Redis, and there is no `redis-server` on the path. */
  readonly isLeftOut: boolean
  /** What does not hold at its end; empty where all is well. */
  readonly wrongs: readonly string[]
  /** How often each thing happened: faults, deliveries, lists that lagged, acts. */
  readonly counts: Readonly<Record<string, number>>
  /** Acts, faults and writes in their order. */
  readonly journal: readonly string[]
  /** Every request and delivery in the order in which it had its turn. */
  readonly trace: readonly string[]
  readonly log: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const second = 1000
const minute = 60 * second
/** What the server is told that GitHub's lists lag; those of the sandbox lag less. */
const lagSeconds = 150
/** So seldom that it is no more than the sweep on start; the clock module counts so long a timer as no work. */
const sweepSeconds = 12 * 3600
/** A lock in Redis holds so long (`src/server/choose-engine.ts`). */
const lease = 30 * second
const whereKeysAre = '{debrief-4711}'

/** Lives one random life, and judges the state that it leaves on the sandbox. */
export async function runLife(options: LifeOptions): Promise<LifeReport> {
  const life = await beginLife(options)
  if (life === null) {
    return { life: options.life, isLeftOut: true, wrongs: [], counts: {}, journal: [], trace: [], log: '' }
  }
  try {
    for (const server of life.servers) await restart(life, server)
    await live(life)
    await recover(life)
    return report(life, options, [...wrongs(life.sandbox, life.team), ...(await writesAgain(life))])
  } catch (error) {
    return report(life, options, [error instanceof Error ? (error.stack ?? error.message) : String(error)])
  } finally {
    for (const server of life.servers) await server.end()
    await life.door.close()
    await life.sandbox.close()
    await life.redis?.close()
    life.time.close()
  }
}

function report(life: Life, { life: number }: LifeOptions, wrong: readonly string[]): LifeReport {
  const { counts, journal, trace, servers } = life
  const log = servers.map((server) => server.log()).join('\n')
  return { life: number, isLeftOut: false, wrongs: wrong, counts: Object.fromEntries(counts), journal, trace, log }
}

/** Null where what it needs is not there. */
async function beginLife({ seed, life: number, entry, servers }: LifeOptions): Promise<Life | null> {
  const name = `${seed}/${number}`
  const chance = chanceFrom(name)
  const isShared = chance.happens(0.35)
  const isOnRedis = servers === undefined ? isShared : servers === 2
  const time = drivenTime(new Date('2026-03-02T09:00:00Z'))
  const redis = isOnRedis ? await drivenRedis(time, whereKeysAre) : null
  if (isOnRedis && redis === null) {
    time.close()
    return null
  }
  const sandbox = await startSandbox({
    webhookSecret: 'a secret of the harness',
    appManifestPath: `${root}/app.yml`,
    // Deliveries wait their turn at the door, on the harness's time.
    webhookTimeout: 10 * minute,
    clock: { now: () => new Date(time.now()) },
  })
  const door = await frontDoor()
  const environment = {
    DEBRIEF_LAG_SECONDS: String(lagSeconds),
    DEBRIEF_SWEEP_SECONDS: String(sweepSeconds),
    DEBRIEF_WRITE_INTERVAL_MS: chance.pick(['0', '1000']),
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  }
  const names = redis === null ? ['one'] : ['one', 'two']
  const processes = names.map((each) =>
    drivenServer({ name: each, seed: name, ...{ sandbox, time, entry, environment } }),
  )
  const team = createTeam(sandbox, chance, String(number))
  const hardship = hardshipOf(chance, names.length)
  const gate = requestGate(({ method, route, status, body }) => {
    if (method !== 'POST' || route !== '/repos/{owner}/{repo}/issues' || status !== 201) return
    const issue = sandbox.issues(team.repository).findLast(({ viaApp }) => viaApp)
    if (issue !== undefined) team.noteCreated(issue.number, titleIn({ body }))
  })
  const life: Life = {
    ...{ name, chance, time, sandbox, servers: processes, redis, team, gate, door, agenda: agenda() },
    ...{ counts: new Map(), journal: [], trace: [], faultOf: faultPlan(name, hardship) },
  }
  note(life, `${names.length} servers, hardship ${JSON.stringify(hardship)}`)
  if (redis !== null) count(life, 'lives with two servers on one Redis')
  letLag(life)
  sandbox.intercept(gate.intercept)
  decideDeliveries(life)
  sandbox.setWebhookUrl(door.url)
  return life
}

function hardshipOf(chance: Chance, servers: number): Hardship {
  return {
    reads: chance.pick([0, 0.01, 0.03]),
    writes: chance.pick([0, 0.05, 0.15, 0.3]),
    kills: chance.pick([0, 0.005, 0.02, 0.05]),
    mostKills: 4,
    pauses: servers === 1 ? 0 : chance.pick([0, 0.01, 0.03]),
    mostPauses: 3,
  }
}

function letLag(life: Life): void {
  const { chance, sandbox } = life
  const lag = chance.pick([0, 0, 5 * second, minute, 2 * minute])
  const ofComments = chance.pick([0, lag])
  if (lag > 0) count(life, 'lives with lagging lists')
  sandbox.setListLag({ issues: lag, comments: ofComments })
  note(life, `lists of issues lag ${lag / second} s, of comments ${ofComments / second} s`)
}

function decideDeliveries(life: Life): void {
  const { sandbox, time, agenda: entries } = life
  const chance = chanceFrom(`${life.name}/deliveries`)
  const calm = chance.happens(0.3)
  sandbox.deliveries.decide(({ id, event, action }) => {
    if (calm || life.faultOf === null) return 'send'
    const drawn = chance.draw()
    const decision = drawn < 0.12 ? 'drop' : drawn < 0.27 ? 'twice' : drawn < 0.4 ? 'hold' : 'send'
    if (decision === 'send') return decision
    const words = { drop: 'deliveries lost', twice: 'deliveries doubled', hold: 'deliveries late, after others' }
    count(life, words[decision])
    note(life, `  ${words[decision]}: ${event}.${action ?? ''}`)
    if (decision === 'hold') {
      entries.at(time.now() + chance.pick([3 * second, minute, 10 * minute]), () => void sandbox.deliveries.bring(id))
    }
    return decision
  })
}

/** People act; time goes on; faults befall. */
async function live(life: Life): Promise<void> {
  const { chance, team } = life
  const acts = 6 + chance.below(8)
  for (let act = 0; act < acts; act++) {
    await quiet(life)
    const isInTheMiddle = life.gate.held().length > 0
    const isOnIssues = noneFiles(life) && chance.happens(0.45)
    const act = isOnIssues ? team.actOnIssues() : team.act()
    note(life, `someone ${act}`)
    count(life, `acts: ${act.replaceAll(/ (?:#?\d+|docs\/\S+|with .*|in #.*|to .*)/g, '')}`)
    if (isInTheMiddle) count(life, 'while requests are under way: acts')
    const until = chance.pick([0, 8, 40, 400])
    for (let steps = chance.below(until + 1); steps > 0; steps--) if (!(await step(life))) break
  }
}

/** Nobody is between reading an issue and writing to it: GitHub has no conditional update, so what a person does there could be lost. */
function noneFiles({ servers, time }: Life): boolean {
  return servers.every(({ keys, pausedAt }) => {
    if (pausedAt !== null && time.now() - pausedAt > 2 * lease) return true
    return keys.active().every((key) => key.includes('#') || key.includes('@'))
  })
}

/** Nothing fails any more; what was missed is found by the sweep of a new start. */
async function recover(life: Life): Promise<void> {
  note(life, 'the faults end')
  life.faultOf = null
  await life.agenda.doUntil(Number.POSITIVE_INFINITY)
  await quiet(life)
  await startAnew(life, life.servers)
  // A review tells what the merge will do: it follows the merges of others when it is done the next time, and these may be filed in that very round.
  for (let round = 0; round < 2; round++) {
    life.time.goTo(life.time.now() + 2 * lagSeconds * second)
    await bringAgain(life)
    await rest(life)
  }
}

/** Servers that know nothing but what GitHub tells them. */
async function startAnew(life: Life, servers: Life['servers']): Promise<void> {
  for (const server of life.servers) {
    server.kill()
    for (const held of life.gate.held()) life.gate.let(held, {})
    life.gate.forget(server.name)
  }
  for (const server of servers) await restart(life, server)
  await rest(life)
}

/** The newest delivery of each pull request and of each branch's pushes comes again. */
async function bringAgain({ sandbox }: Life): Promise<void> {
  const newest = new Map<string, number>()
  for (const { id, event, payload } of sandbox.deliveries.all()) {
    newest.set(`${event} ${String(payload['number'] ?? payload['ref'] ?? '')}`, id)
  }
  for (const id of newest.values()) void sandbox.deliveries.redeliver(id)
}

/** When all is done, every event again and another sweep must write nothing. */
async function writesAgain(life: Life): Promise<readonly string[]> {
  const { sandbox, time, servers } = life
  const later = () => time.goTo(time.now() + 2 * lagSeconds * second)
  later()
  sandbox.clearRequests()
  note(life, 'everything is brought a second time')
  await bringAgain(life)
  await rest(life)
  later()
  await startAnew(life, servers.slice(0, 1))
  const writes = sandbox.requests.filter(({ kind, path }) => kind === 'write' && !path.startsWith('/app/hook'))
  return writes.map(({ method, path }) => `Everything was done already, and yet it sent ${method} ${path}.`)
}
