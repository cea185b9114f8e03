import type { ChangedFile, Commit, GitHub } from '../ports.ts'

/** What a branch brought within the look-back. */
export interface BranchChanges {
  /** The branch's newest commit. */
  readonly head: string
  /** Files that differ between the beginning of the look-back and the head. */
  readonly files: readonly ChangedFile[]
}

/** More commits than this within the look-back are not looked through at once; 100 a read. */
const mostCommits = 1000
/** Commits read one by one where GitHub cut the comparison (300 files). */
const mostSingly = 100

/**
 * Files changed on a branch since a moment; null where no commit is that new. Two reads, one more per 100 commits. The comparison begins at
 * the parent of the oldest commit, which is older than everything merged since.
 */
export async function changedFiles(
  github: Pick<GitHub, 'commits' | 'compare' | 'commitFiles'>,
  branch: string,
  since: Date,
): Promise<BranchChanges | null> {
  const commits = await github.commits({ ref: branch, since: since.toISOString(), limit: mostCommits })
  const [newest] = commits
  const oldest = oldestOf(commits)
  if (newest === undefined || oldest === undefined) return null
  const [parent] = oldest.parents
  const first = parent === undefined ? await github.commitFiles(oldest.sha) : []
  if (parent === undefined && commits.length === 1) return { head: newest.sha, files: first }
  const { files, complete } = await github.compare(parent ?? oldest.sha, newest.sha)
  const rest = complete ? [] : await singly(github, commits)
  return { head: newest.sha, files: onePerPath([...files, ...first, ...rest]) }
}

function oldestOf(commits: readonly Commit[]): Commit | undefined {
  return commits.reduce<Commit | undefined>(
    (oldest, commit) => (oldest === undefined || Date.parse(commit.date) <= Date.parse(oldest.date) ? commit : oldest),
    undefined,
  )
}

async function singly(
  github: Pick<GitHub, 'commitFiles'>,
  commits: readonly Commit[],
): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = []
  for (const { sha } of commits.slice(0, mostSingly)) files.push(...(await github.commitFiles(sha)))
  return files
}

function onePerPath(files: readonly ChangedFile[]): readonly ChangedFile[] {
  const byPath = new Map<string, ChangedFile>()
  for (const file of files) if (!byPath.has(file.path)) byPath.set(file.path, file)
  return [...byPath.values()]
}
