/**
 * `kill -9` of the real server at every request of a batch of filing. How many requests that are is found by filing once undisturbed. Then, for
 * each of them, a repository of its own: the server is killed when the request arrives, before it takes effect, and for a write also after it
 * took effect, before the answer. A new server is started, GitHub's lists lag behind, and the merge is told again.
 */
import { expect, test } from 'vitest'
import { cut } from '../../src/sandbox/http/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { type ServerProcess, startServer, startValidatingSandbox } from './running-debrief.ts'

const titles = ['Rotate certificates', 'Write a runbook', 'Shard the queue', 'Graph the error rate', 'Drop the old API']
const document = `# Checkout errors

## Summary

Checkout failed.

## Action items

| Action | Owner |
|---|---|
${titles.map((title) => `| ${title} | @kim |`).join('\n')}
`

/** Lists lag for longer than a server takes to start, and for less than the server waits. */
const listLag = 2500
const lagSeconds = '3'
/** Servers at a time, each with a GitHub of its own. */
const lanes = 4
/** Milliseconds; half a minute on a machine of its own, minutes on a crowded one. */
const patience = 600_000

interface Lane {
  readonly sandbox: Sandbox
  server: ServerProcess
}

async function openLane(): Promise<Lane> {
  const sandbox = await startValidatingSandbox()
  sandbox.setListLag(listLag)
  return { sandbox, server: await startServer(sandbox, { DEBRIEF_LAG_SECONDS: lagSeconds }) }
}

async function closeLane({ sandbox, server }: Lane): Promise<void> {
  await server.stop('SIGKILL')
  await sandbox.close()
}

/** Where the server is killed: at the request of this number, counted from 1. */
interface Kill {
  readonly request: number
  readonly phase: 'before' | 'after'
}

/** One request of the batch. */
interface Asked {
  readonly kind: 'read' | 'write'
  readonly line: string
}

/** A request about this repository and no other. */
function isAbout(repo: string, path: string): boolean {
  return new RegExp(`^/repos/${repo}(?:[/?]|$)`).test(path)
}

/** A merged AAR of which nothing has been told to the server yet; `tell` brings the merge, and resolves when the filing is done. */
function merged({ sandbox }: Lane, name: string) {
  const repo = sandbox.createRepository({
    ...{ owner: 'acme', name, collaborators: { kim: 'write', pat: 'write' } },
    files: { '.github/debrief.yml': 'leads: { productOwner: pat }\n' },
  })
  sandbox.deliveries.decide(() => 'drop')
  const pull = sandbox.openPullRequest(repo, { files: { 'docs/aar/checkout.md': document } })
  sandbox.mergePullRequest(repo, pull, 'squash')
  const merge = sandbox.deliveries
    .all()
    .findLast(({ event, action }) => event === 'pull_request' && action === 'closed')
  return { repo, pull, tell: () => sandbox.deliveries.redeliver(merge?.id ?? 0) }
}

const done = (repo: string) => `"key":"${repo}","msg":"The key is done."`

/** The requests of a batch, in their order. */
async function undisturbed(lane: Lane): Promise<readonly Asked[]> {
  const { sandbox } = lane
  const { repo, pull, tell } = merged(lane, 'undisturbed')
  sandbox.clearRequests()
  await tell()
  await lane.server.says(done(repo), 1)
  expect(wrongs(sandbox, repo, pull)).toEqual([])
  return sandbox.requests
    .filter(({ path }) => isAbout(repo, path))
    .map(({ kind, method, path }) => ({ kind: kind === 'write' ? kind : 'read', line: `${method} ${path}` }))
}

/** Kills, starts again, tells again, and says what is wrong then. */
async function killed(lane: Lane, { request, phase }: Kill): Promise<readonly string[]> {
  const { sandbox } = lane
  const { repo, pull, tell } = merged(lane, `killed-${phase}-${request}`)
  let count = 0
  sandbox.intercept(async (asked) => {
    if (!isAbout(repo, asked.path) || asked.phase !== phase) return undefined
    count += 1
    if (count !== request) return undefined
    await lane.server.stop('SIGKILL')
    return cut
  })
  await tell()
  const end = await Promise.race([
    lane.server.exited.then(() => 'killed'),
    lane.server.says(done(repo), 1).catch(() => 'killed'),
  ])
  sandbox.intercept(null)
  if (end !== 'killed') return ['the batch ended before that request']
  await sandbox.deliveries.settled()
  lane.server = await startServer(sandbox, { DEBRIEF_LAG_SECONDS: lagSeconds })
  await tell()
  await lane.server.says(done(repo), 1)
  sandbox.clearRequests()
  await tell()
  await lane.server.says(done(repo), 2)
  const writes = sandbox.requests.filter(({ kind }) => kind === 'write').map(({ method, path }) => `${method} ${path}`)
  const found = [...wrongs(sandbox, repo, pull), ...writes.map((line) => `told once more, it wrote ${line}`)]
  return found.length === 0 ? [] : [...found, lane.server.output()]
}

/** What does not stand as it should: one issue per item, one filing comment, one mention of the lead, every check run at its end. */
function wrongs(sandbox: Sandbox, repo: string, pull: number): readonly string[] {
  const filed = sandbox.issues(repo).map(({ title }) => title)
  const told = sandbox.comments(repo, pull).filter(({ body }) => body.startsWith('<!-- debrief:filed'))
  const texts = [...sandbox.issues(repo), ...sandbox.comments(repo)].map(({ body }) => body ?? '')
  const mentions = texts.join('\n').split('@pat').length - 1
  const open = sandbox.checkRuns(repo).filter(({ status }) => status !== 'completed')
  return [
    ...(filed.join() === titles.join() ? [] : [`the issues are ${filed.join(', ')}`]),
    ...(told.length === 1 ? [] : [`${told.length} filing comments`]),
    ...(mentions === 1 ? [] : [`${mentions} mentions of the lead`]),
    ...open.map(({ name, status }) => `the check run ${name} is ${status}`),
    ...sandbox.violations,
  ]
}

test(
  'whatever request of the batch the server is killed at, each item is one issue, and the lead is told once',
  async () => {
    const open = await Promise.all(Array.from({ length: lanes }, openLane))
    const [first] = open
    if (first === undefined) throw new Error('There is no lane.')
    try {
      const batch = await undisturbed(first)
      const kills = batch.flatMap(({ kind }, index): readonly Kill[] => {
        const request = index + 1
        const before = { request, phase: 'before' } as const
        return kind === 'write' ? [before, { request, phase: 'after' }] : [before]
      })
      expect(batch.filter(({ kind }) => kind === 'write').length).toBeGreaterThanOrEqual(titles.length + 3)
      const found: string[] = []
      const waiting = [...kills]
      const work = async (lane: Lane) => {
        for (let kill = waiting.shift(); kill !== undefined; kill = waiting.shift()) {
          const { request, phase } = kill
          const at = `killed ${phase} ${batch[request - 1]?.line}`
          found.push(...(await killed(lane, kill)).map((wrong) => `${at}: ${wrong}`))
        }
      }
      await Promise.all(open.map(work))
      expect(found).toEqual([])
    } finally {
      await Promise.all(open.map(closeLane))
    }
  },
  patience,
)
