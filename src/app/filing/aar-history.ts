import type { Commit, GitHub } from '../ports.ts'
import type { ChangedAar } from './changed-aars.ts'
import { type FoundRecord, readRecord } from './filing-record.ts'

/** What the branch's history tells of one AAR. */
export interface AarHistory {
  /** Commits that touch it, newest first, under former paths as well; at most 100 a path. */
  readonly commits: readonly Commit[]
  readonly previousPaths: readonly string[]
  readonly records: readonly FoundRecord[]
}

/** Commits whose check runs are looked at. */
export const mostRecorded = 10
const onePage = 100
const mostMoves = 3

/**
 * Reads the history of an AAR: its commits, where it was before, and the records of filing on its newest commits. One read for the commits,
 * one per check run looked at (`checkRunsOf` remembers), one more for an AAR that is new or was moved.
 */
export async function aarHistory(
  github: Pick<GitHub, 'commits' | 'commitFiles'>,
  head: string,
  { path, file }: ChangedAar,
  recordsOf: (sha: string) => Promise<readonly FoundRecord[]>,
): Promise<AarHistory> {
  const commits = [...(await github.commits({ ref: head, path, limit: onePage }))]
  const previousPaths: string[] = []
  for (let before = await pathBefore(github, commits, path, file); before !== null; ) {
    if (previousPaths.length >= mostMoves || before === path || previousPaths.includes(before)) break
    previousPaths.push(before)
    const older = await github.commits({ ref: head, path: before, limit: onePage })
    const unknown = older.filter(({ sha }) => commits.every((commit) => commit.sha !== sha))
    commits.push(...unknown)
    before = unknown.length === 0 ? null : await moveBy(github, unknown, before)
  }
  const records: FoundRecord[] = []
  for (const { sha } of commits.slice(0, mostRecorded)) records.push(...(await recordsOf(sha)))
  return { commits, previousPaths, records }
}

/** Where the AAR was before; asked of its first commit only where it is new on the branch. */
async function pathBefore(
  github: Pick<GitHub, 'commitFiles'>,
  commits: readonly Commit[],
  path: string,
  { status, previousPath }: ChangedAar['file'],
): Promise<string | null> {
  if (previousPath !== null && status === 'renamed') return previousPath
  return status === 'added' ? moveBy(github, commits, path) : null
}

async function moveBy(
  github: Pick<GitHub, 'commitFiles'>,
  commits: readonly Commit[],
  path: string,
): Promise<string | null> {
  const first = commits.at(-1)
  if (first === undefined || first.parents.length === 0) return null
  const files = await github.commitFiles(first.sha)
  return files.find((file) => file.path === path && file.status === 'renamed')?.previousPath ?? null
}

/** Reads the records on a commit, each commit once. */
export function rememberedRecords(github: Pick<GitHub, 'checkRuns'>): (sha: string) => Promise<readonly FoundRecord[]> {
  const known = new Map<string, Promise<readonly FoundRecord[]>>()
  return (sha) => {
    const found =
      known.get(sha) ??
      github.checkRuns(sha, 'AAR follow-ups').then((runs) => runs.flatMap((run) => readRecord(run) ?? []))
    known.set(sha, found)
    return found
  }
}
