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

/** Commits that one read brings. */
const onePage = 100

/** How far back a run looks. */
export interface LookBack {
  readonly now: Date
  readonly hours: number
}

/**
 * Files changed on a branch within the look-back; null where the branch has no commit. Two reads, one more per 100 commits. The look-back is
 * counted from the branch's newest commit where that is older than now: a fast-forward brings commits as old as they are, and the clock of
 * this host may be off. The comparison begins at the parent of the oldest commit, which is older than everything merged since.
 */
export async function changedFiles(
  github: Pick<GitHub, 'commits' | 'compare' | 'commitFiles'>,
  branch: string,
  lookBack: LookBack,
): Promise<BranchChanges | null> {
  const commits = await commitsWithin(github, branch, lookBack)
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

async function commitsWithin(
  github: Pick<GitHub, 'commits'>,
  branch: string,
  { now, hours }: LookBack,
): Promise<readonly Commit[]> {
  const newest = await github.commits({ ref: branch, limit: onePage })
  const [head] = newest
  if (head === undefined) return []
  const end = Math.min(now.getTime(), Date.parse(head.date) || now.getTime())
  const since = end - hours * 3_600_000
  const within = newest.filter(({ date }, index) => index === 0 || Date.parse(date) >= since)
  if (newest.length < onePage || within.length < newest.length) return within
  const all = await github.commits({ ref: branch, since: new Date(since).toISOString(), limit: mostCommits })
  return all.length > within.length ? all : within
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
