/**
 * Plays the versions of each document of the corpus against the real server: the first comes by a merged pull request, the later ones by direct
 * pushes and further merges, in turns. After each version every open item without a ticket must be an issue under its words, and no issue
 * may be there twice. In the end a new process sweeps, which must write nothing.
 */
import type { ActionItem } from '../../src/core/aar/aar.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { wordsOf } from '../../src/core/follow-up/identity.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { seen } from '../demo/seen.ts'
import { isQuiet } from '../open-keys.ts'
import { type ServerProcess, startServerProcess } from '../server-process.ts'
import { type DocumentHistory, readHistory } from './read-history.ts'

export interface HistoryScore {
  readonly documents: number
  readonly versions: number
  /** Open items without a ticket, each version counted. */
  readonly items: number
  /** What was filed, over all versions. */
  readonly issues: number
  /** Comments on issues: what was said of items that are gone or settled. */
  readonly said: number
  readonly writesOfSecondSweep: number
  /** One line each: lost, there twice, never to do, written by the second sweep. Empty when all is right. */
  readonly misses: readonly string[]
}

interface Stage {
  readonly sandbox: Sandbox
  readonly server: Pick<ServerProcess, 'log'>
}

interface Played {
  readonly repository: string
  readonly items: number
  readonly misses: readonly string[]
}

const environment = { LOG_LEVEL: 'info', DEBRIEF_WRITE_INTERVAL_MS: '0', DEBRIEF_LAG_SECONDS: '0' }

/** @param folder with `history/` @param tell called with a line per document */
export async function playHistory(folder: string, tell: (line: string) => void): Promise<HistoryScore> {
  const histories = readHistory(folder)
  const sandbox = await startSandbox({ webhookSecret: 'corpus', appManifestPath: 'app.yml' })
  try {
    const server = await startServerProcess(sandbox, { environment: { ...environment, DEBRIEF_SWEEP_SECONDS: '0' } })
    const played: Played[] = []
    for (const [index, history] of histories.entries()) {
      const one = await playDocument({ sandbox, server }, history, index)
      const issues = ownIssues(sandbox, one.repository).length
      tell(
        `${history.name}: ${history.versions.length} versions, ${issues} issues${one.misses.map((miss) => `\n  ${miss}`).join('')}`,
      )
      played.push(one)
    }
    await server.stop()
    const repositories = played.map(({ repository }) => repository)
    const writes = await sweepAgain(sandbox, repositories)
    const sum = (figure: (repository: string) => number) => repositories.reduce((total, one) => total + figure(one), 0)
    return {
      documents: histories.length,
      versions: histories.reduce((total, { versions }) => total + versions.length, 0),
      items: played.reduce((total, { items }) => total + items, 0),
      issues: sum((repository) => ownIssues(sandbox, repository).length),
      said: sum((repository) => saidOnIssues(sandbox, repository)),
      writesOfSecondSweep: writes.length,
      misses: [...played.flatMap(({ misses }) => misses), ...writes.map((line) => `the second sweep wrote ${line}`)],
    }
  } finally {
    await sandbox.close()
  }
}

async function playDocument(stage: Stage, { name, versions }: DocumentHistory, index: number): Promise<Played> {
  const { sandbox } = stage
  const repository = sandbox.createRepository({
    owner: `history-${index}`,
    name: 'post-mortems',
    collaborators: { kim: 'write' },
  })
  const path = `docs/aar/${name.split('/').at(-1)}.md`
  const mostAtOnce = new Map<string, number>()
  const misses: string[] = []
  let items = 0
  for (const [number, { file, text }] of versions.entries()) {
    await bring(stage, repository, { [path]: text }, number % 2 === 0 ? 'merge' : 'push')
    const { actionItems } = readAar(text, { path })
    const wanted = counted(actionItems.filter(isOpen).map(({ title }) => compared(title)))
    // An item that has been settled or tracked elsewhere keeps the issue that it had.
    for (const [words, count] of counted(actionItems.map(({ title }) => compared(title)))) {
      mostAtOnce.set(words, Math.max(count, mostAtOnce.get(words) ?? 0))
    }
    items += [...wanted.values()].reduce((total, count) => total + count, 0)
    misses.push(...compare(wanted, mostAtOnce, sandbox, repository).map((miss) => `${file}: ${miss}`))
  }
  return { repository, items, misses: [...new Set(misses)] }
}

async function bring(
  { sandbox, server }: Stage,
  repository: string,
  files: Readonly<Record<string, string>>,
  how: 'merge' | 'push',
): Promise<void> {
  const start = { log: server.log().length, deliveries: sandbox.deliveries.all().length }
  if (how === 'push') sandbox.push(repository, { files })
  else sandbox.mergePullRequest(repository, sandbox.openPullRequest(repository, { files }), 'squash')
  await sandbox.deliveries.settled()
  await seen(`${repository} looked through`, () =>
    isQuiet(sandbox.deliveries.all().slice(start.deliveries), server.log().slice(start.log)),
  )
}

/** To be filed: to do, without a ticket. */
function isOpen({ status, issues, title }: ActionItem): boolean {
  return status === 'open' && issues.length === 0 && title !== ''
}

/** Titles of issues are cut. */
function compared(title: string): string {
  return wordsOf(title).slice(0, 200)
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

function compare(
  wanted: ReadonlyMap<string, number>,
  mostAtOnce: ReadonlyMap<string, number>,
  sandbox: Sandbox,
  repository: string,
): readonly string[] {
  const filed = counted(ownIssues(sandbox, repository).map(({ title }) => compared(title)))
  const lost = [...wanted].filter(([words, count]) => (filed.get(words) ?? 0) < count)
  const twice = [...filed].filter(([words, count]) => count > (mostAtOnce.get(words) ?? 0))
  return [
    ...lost.map(([words]) => `no issue for “${words}”`),
    ...twice.map(([words, count]) => `${count} issues for “${words}”, of ${mostAtOnce.get(words) ?? 0} items`),
  ]
}

function ownIssues(sandbox: Sandbox, repository: string) {
  return sandbox.issues(repository).filter(({ viaApp }) => viaApp)
}

function saidOnIssues(sandbox: Sandbox, repository: string): number {
  const issues = new Set(ownIssues(sandbox, repository).map(({ number }) => number))
  return sandbox.comments(repository).filter(({ issue, author }) => issues.has(issue) && author === sandbox.botLogin)
    .length
}

/** A new process, which remembers nothing, sweeps; gives what it wrote. */
async function sweepAgain(sandbox: Sandbox, repositories: readonly string[]): Promise<readonly string[]> {
  sandbox.clearRequests()
  const server = await startServerProcess(sandbox, { environment })
  try {
    await seen('the second sweep', () => {
      const log = server.log()
      const isDone = (repository: string) => log.includes(`"key":"${repository}","msg":"The key is done."`)
      return log.includes('"msg":"The sweep is done."') && repositories.every(isDone)
    })
  } finally {
    await server.stop()
  }
  return sandbox.requests.filter(({ kind }) => kind === 'write').map(({ method, path }) => `${method} ${path}`)
}
