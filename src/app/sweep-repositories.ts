import type { AppGitHub, DeliveryAttempt, RepositorySummary } from './app-ports.ts'
import type { Job, Key } from './key.ts'
import { GitHubError } from './ports.ts'
import type { Patiently } from './sweep.ts'

/** A repository, and the installation through which it is reached. */
export interface ReachableRepository extends RepositorySummary {
  readonly installation: number
}

interface Asking {
  readonly app: AppGitHub
  readonly patiently: Patiently
}

/** All that can be written to. Installations that are suspended, or gone in this moment, are passed over quietly. */
export async function reachableRepositories({ app, patiently }: Asking): Promise<readonly ReachableRepository[]> {
  const reachable: ReachableRepository[] = []
  for (const { id, suspended } of await patiently(() => app.installations())) {
    if (suspended) continue
    const repositories = (await orNone(() => patiently(() => app.repositories(id)))) ?? []
    for (const repository of repositories) if (!repository.archived) reachable.push({ ...repository, installation: id })
  }
  return reachable
}

export function wasTouched(
  { id, pushedAt }: ReachableRepository,
  since: Date,
  missed: readonly DeliveryAttempt[],
): boolean {
  const wasPushedTo = pushedAt !== null && Date.parse(pushedAt) >= since.getTime()
  return wasPushedTo || missed.some(({ repository }) => repository === id)
}

export interface DatedJob {
  readonly job: Job
  /** When what it is about last changed; ISO 8601. */
  readonly changedAt: string
  /** Whether there is something to do; a pull request that is closed needs no review any more. */
  readonly isDue: boolean
}

/**
 * What to do for a repository since then: its follow-ups, and the reviews of its open pull requests that were updated. One read, one more per
 * further hundred pull requests, three at most.
 */
export async function jobsOf(
  { installation, owner, name: repository, pushedAt }: ReachableRepository,
  { app, patiently, since }: Asking & { readonly since: Date },
): Promise<readonly DatedJob[]> {
  const place = { installation, owner, repository }
  const pulls = await orNone(() => patiently(() => app.pullRequestsUpdatedSince(place, since)))
  if (pulls === null) return []
  const merges = pulls.filter(({ state }) => state === 'merged').map(({ updatedAt }) => updatedAt)
  const newest = [pushedAt ?? '', ...merges].toSorted().at(-1) ?? ''
  // A comment on a merged pull request may be a command whose delivery was lost.
  const asks = pulls.flatMap(({ state, number }) => (state === 'merged' ? [{ pull: number, comment: null }] : []))
  const reviews = pulls.map(({ number, state, updatedAt }): DatedJob => {
    const key: Key = { kind: 'review', owner, repository, number }
    return { job: { installation, key }, changedAt: updatedAt, isDue: state === 'open' }
  })
  const file: Key = { kind: 'file', owner, repository }
  return [
    { job: { installation, key: file, ...(asks.length > 0 ? { asks } : {}) }, changedAt: newest, isDue: true },
    ...reviews,
  ]
}

/** Null where GitHub says no: the installation is suspended or gone, or the repository is. The next sweep asks again. */
async function orNone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}
