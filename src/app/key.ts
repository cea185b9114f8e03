import type { Tick } from '../core/review/ticks.ts'

/**
 * A key names what may have changed. Keys are all that is queued; the worker reads what is true now.
 *
 * - `owner/repo#12`: a pull request to review
 * - `owner/repo`: a repository whose follow-ups to file
 * - `owner/repo@sha`: a commit whose review was asked for again, where the pull requests that it belongs to are not known yet
 * - `owner/repo@sha!queue`: the commit that a merge queue tries out
 */
export type Key =
  | { readonly kind: 'review'; readonly owner: string; readonly repository: string; readonly number: number }
  | { readonly kind: 'file'; readonly owner: string; readonly repository: string }
  | { readonly kind: 'commit'; readonly owner: string; readonly repository: string; readonly sha: string }
  | { readonly kind: 'merge-group'; readonly owner: string; readonly repository: string; readonly sha: string }

export function formatKey(key: Key): string {
  const repository = `${key.owner}/${key.repository}`
  switch (key.kind) {
    case 'review':
      return `${repository}#${key.number}`
    case 'file':
      return repository
    case 'commit':
      return `${repository}@${key.sha}`
    case 'merge-group':
      return `${repository}@${key.sha}!queue`
  }
}

const pattern = /^([\w.-]+)\/([\w.-]+)(?:#([1-9]\d*)|@([0-9a-f]{40,64})(!queue)?)?$/

/** Null for anything that is no key. */
export function parseKey(text: string): Key | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const [, owner = '', repository = '', number, sha, queue] = match
  if (number !== undefined) return { kind: 'review', owner, repository, number: Number(number) }
  if (sha === undefined) return { kind: 'file', owner, repository }
  return { kind: queue === undefined ? 'commit' : 'merge-group', owner, repository, sha }
}

/** A key with the installation through which to reach it. */
export interface Job {
  readonly key: Key
  readonly installation: number
  /**
   * The one exception to "keys, not payloads": a person's tick is a fact of its delivery, which nobody can read later. It travels with the
   * key until it is written into the comment.
   */
  readonly ticks?: readonly Tick[]
  /** Where to look for commands besides, of a key of kind `file`. */
  readonly asks?: readonly Ask[]
}

/** A merged pull request on which there may be a command. The command itself is read there. */
export interface Ask {
  readonly pull: number
  /** The comment that an event told of, and when it was made (ISO 8601); null where no event did. */
  readonly comment: { readonly id: number; readonly at: string } | null
}

/** Two jobs of one key as one: through the newer installation, with what both carry. */
export function joinJobs(older: Job, newer: Job): Job {
  const ticks = [...(older.ticks ?? []), ...(newer.ticks ?? [])]
  const unique = new Map(ticks.map((tick) => [JSON.stringify([tick.delivery, tick.path, tick.point]), tick]))
  const asks = new Map([...(older.asks ?? []), ...(newer.asks ?? [])].map((ask) => [JSON.stringify(ask), ask]))
  return {
    ...newer,
    ...(unique.size === 0 ? {} : { ticks: [...unique.values()] }),
    ...(asks.size === 0 ? {} : { asks: [...asks.values()] }),
  }
}

/**
 * The work queue. Per key at most one job is active and one waits; a job added while one waits is dropped, because the waiting one
 * will read what is true then. Ticks are never dropped: the waiting job takes them along, and a job that fails keeps its own.
 */
export interface Queue {
  add(job: Job): Promise<void>
  /** Waits for active jobs, keeps waiting ones (where the engine is durable), then lets go of everything. */
  close(): Promise<void>
}

/**
 * Does one job; `signal` fires when the lease has ended. Throwing `RetryLater` puts the key back for that time. `otherAt` is when another process
 * last worked on the key, where there are several: what it wrote GitHub's lists may not show yet.
 */
export type Worker = (job: Job, signal: AbortSignal, otherAt?: Date) => Promise<void>
