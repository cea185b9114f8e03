/**
 * Plays documents of the corpus from pull request to follow-ups, and holds the issues against what careful readers found: one issue per
 * action item that is to do and has no ticket, no other; tickets of the AAR's own repository are adopted.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { startSandbox } from '../../src/sandbox/sandbox.ts'
import { playStory, type Stage, type Story } from '../demo/story.ts'
import { startServerProcess } from '../server-process.ts'
import { type GoldDocument, type GoldItem, readGold } from './gold.ts'

export interface FilingScore {
  readonly documents: number
  readonly repositories: number
  readonly wanted: number
  readonly filed: number
  readonly adopted: number
  /** One line each: missing, filed though it should not be, not adopted. Empty when all is right. */
  readonly misses: readonly string[]
}

/** @param folder with `documents/` and `gold/` @param tell called with a line per document */
export async function scoreFiling(folder: string, tell: (line: string) => void): Promise<FilingScore> {
  const gold = readGold(folder).filter(({ actionItems }) => actionItems.length > 0)
  const sandbox = await startSandbox({ webhookSecret: 'corpus', appManifestPath: 'app.yml' })
  const server = await startServerProcess(sandbox, {
    environment: { LOG_LEVEL: 'info', DEBRIEF_WRITE_INTERVAL_MS: '0' },
  })
  const scores: DocumentScore[] = []
  try {
    for (const [index, document] of gold.entries()) {
      const score = await playDocument({ sandbox, server }, folder, document, index)
      tell(`${document.file}: ${score.filed} filed of ${score.wanted}, ${score.adopted} adopted`)
      scores.push(score)
    }
  } finally {
    await server.stop()
    await sandbox.close()
  }
  const sum = (figure: 'wanted' | 'filed' | 'adopted') => scores.reduce((total, score) => total + score[figure], 0)
  return {
    documents: scores.length,
    repositories: new Set(gold.map(({ owner, repository }) => `${owner}/${repository}`)).size,
    wanted: sum('wanted'),
    filed: sum('filed'),
    adopted: sum('adopted'),
    misses: scores.flatMap(({ misses }) => misses),
  }
}

interface DocumentScore {
  readonly wanted: number
  readonly filed: number
  readonly adopted: number
  readonly misses: readonly string[]
}

async function playDocument(stage: Stage, folder: string, gold: GoldDocument, index: number): Promise<DocumentScore> {
  const { sandbox } = stage
  const text = readFileSync(join(folder, 'documents', gold.file), 'utf8')
  const repository = sandbox.createRepository({
    owner: `${gold.owner}-${index}`,
    name: gold.repository,
    collaborators: { kim: 'write' },
  })
  const moved = text.replaceAll(`${gold.owner}/${gold.repository}`, repository)
  const own = ownTickets(gold, text)
  for (const number of own.numbers) sandbox.createIssue(repository, { title: `Ticket ${number}`, number })
  const story = await playStory(stage, repository, { path: `docs/aar/${gold.file.split('/').at(-1)}`, text: moved })
  const wanted = wantedLines(gold, moved, own.lines)
  const filed = story.issues.map(linesOf)
  const missing = wanted.filter((lines) => !filed.some((found) => meet(found, lines)))
  const surplus = story.issues.filter((issue) => !wanted.some((lines) => meet(linesOf(issue), lines)))
  const twice = wanted.filter((lines) => filed.filter((found) => meet(found, lines)).length > 1)
  const notAdopted = own.numbers.filter((number) => !(sandbox.issue(repository, number)?.labels ?? []).includes('aar'))
  return {
    wanted: wanted.length,
    filed: story.issues.length,
    adopted: own.numbers.length - notAdopted.length,
    misses: [
      ...missing.map((lines) => `${gold.file}:${lines[0]} has no issue`),
      ...surplus.map(({ title, body }) => `${gold.file}:${linesOf({ body })[0] ?? '?'} was filed: ${title}`),
      ...twice.map((lines) => `${gold.file}:${lines[0]} was filed twice`),
      ...notAdopted.map((number) => `${gold.file}: #${number} was not adopted`),
    ],
  }
}

/** Lines of the AAR that an issue's permalinks name. */
function linesOf({ body }: Pick<Story['issues'][number], 'body'>): readonly number[] {
  return [...(body ?? '').matchAll(/#L(\d+)/g)].map((match) => Number(match[1]))
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  return some.some((line) => others.includes(line))
}

/** Groups of lines, one per follow-up that should be filed: to do, no ticket; the same item at two places is one. */
function wantedLines(gold: GoldDocument, text: string, adopted: ReadonlySet<number>): readonly (readonly number[])[] {
  const isWanted = ({ done, kind, issues, line }: GoldItem) =>
    !done && kind !== 'declined' && issues.length === 0 && !adopted.has(line)
  const wanted = gold.actionItems.filter(isWanted).map(({ line }) => line)
  const groups = readAar(text).actionItems.map(({ places }) => places)
  const grouped = wanted.map((line) => groups.find((places) => places.includes(line)) ?? [line])
  return [...new Map(grouped.map((lines) => [lines.join(), lines])).values()]
}

/** Tickets that open items link to in the AAR's own repository, by number; pull requests are none. */
function ownTickets({ owner, repository, actionItems }: GoldDocument, text: string) {
  const name = `${owner}/${repository}`.toLowerCase()
  const lines = new Set<number>()
  const numbers = new Set<number>()
  for (const { issues, line, done, kind } of actionItems) {
    for (const issue of issues) {
      const found = /^(?:#|(?:https?:\/\/[^/]+\/)?([\w.-]+\/[\w.-]+)(?:#|\/issues\/))(\d+)$/.exec(issue)
      if (found === null || (found[1] ?? name).toLowerCase() !== name) continue
      if (text.includes(`/pull/${found[2]}`)) continue
      lines.add(line)
      if (!done && kind !== 'declined') numbers.add(Number(found[2]))
    }
  }
  return { lines, numbers: [...numbers] }
}
