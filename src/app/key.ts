/**
 * A key names what may have changed: `owner/repo#12` is a pull request to review, `owner/repo` a repository whose follow-ups to file.
 * Keys are all that is queued; the worker reads what is true now.
 */
export type Key =
  | { readonly kind: 'review'; readonly owner: string; readonly repository: string; readonly number: number }
  | { readonly kind: 'file'; readonly owner: string; readonly repository: string }

export function formatKey(key: Key): string {
  const repository = `${key.owner}/${key.repository}`
  return key.kind === 'review' ? `${repository}#${key.number}` : repository
}

const pattern = /^([\w.-]+)\/([\w.-]+)(?:#([1-9]\d*))?$/

/** Null for anything that is no key. */
export function parseKey(text: string): Key | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const [, owner = '', repository = '', number] = match
  return number === undefined
    ? { kind: 'file', owner, repository }
    : { kind: 'review', owner, repository, number: Number(number) }
}

/** A key with the installation through which to reach it. */
export interface Job {
  readonly key: Key
  readonly installation: number
}

/**
 * The work queue. Per key at most one job is active and one waits; a job added while one waits is dropped, because the waiting one
 * will read what is true then.
 */
export interface Queue {
  add(job: Job): Promise<void>
  /** Waits for active jobs, keeps waiting ones (where the engine is durable), then lets go of everything. */
  close(): Promise<void>
}

/** Does one job; `signal` fires when the lease has ended. Throwing `RetryLater` puts the key back for that time. */
export type Worker = (job: Job, signal: AbortSignal) => Promise<void>
