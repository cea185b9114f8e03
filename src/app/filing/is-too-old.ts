import type { GitHub } from '../ports.ts'
import type { AarHistory } from './aar-history.ts'

/** History of an AAR with more commits than one page is read further, so far. */
const mostCommits = 1000

/**
 * Whether the first version of an AAR reached the branch before the app was installed: then a repository is not flooded with its past. A branch
 * may have been worked on for long before it was merged, so an old first commit is asked for the merge that brought it. One or two reads.
 */
export async function isTooOld(
  github: Pick<GitHub, 'installedAt' | 'commits' | 'pullRequestsOfCommit'>,
  { commits, previousPaths }: AarHistory,
  { path, head }: { readonly path: string; readonly head: string },
): Promise<boolean> {
  const installed = Date.parse(await github.installedAt())
  const isLong = previousPaths.length === 0 && commits.length >= 100
  const all = isLong ? await github.commits({ ref: head, path, limit: mostCommits }) : commits
  const first = all.at(-1)
  if (first === undefined || Date.parse(first.date) >= installed) return false
  const merges = (await github.pullRequestsOfCommit(first.sha)).flatMap(({ mergedAt }) => mergedAt ?? [])
  return !merges.some((mergedAt) => Date.parse(mergedAt) >= installed)
}
