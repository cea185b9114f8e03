import type { Commit, ObjectStore } from './object-store.ts'

/** Every commit that can be reached from `sha`, itself first; newest first, as `git log` orders. */
export function ancestors(store: ObjectStore, sha: string): readonly Commit[] {
  const seen = new Map<string, Commit>()
  const waiting = [sha]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const commit = store.commits.get(next)
    if (commit === undefined || seen.has(next)) continue
    seen.set(next, commit)
    waiting.push(...commit.parents)
  }
  return newestFirst([...seen.values()])
}

/** Commits of `head` that `base` does not hold, newest first. */
export function commitsBetween(store: ObjectStore, base: string, head: string): readonly Commit[] {
  const held = new Set(ancestors(store, base).map((commit) => commit.sha))
  return ancestors(store, head).filter((commit) => !held.has(commit.sha))
}

/** The best common ancestor, or null for unrelated histories. */
export function mergeBase(store: ObjectStore, one: string, other: string): Commit | null {
  const held = new Set(ancestors(store, one).map((commit) => commit.sha))
  return ancestors(store, other).find((commit) => held.has(commit.sha)) ?? null
}

/** Children always come before their parents; among the rest the later date, then the order of discovery. */
function newestFirst(commits: readonly Commit[]): readonly Commit[] {
  const children = new Map<string, number>()
  for (const commit of commits) {
    for (const parent of commit.parents) children.set(parent, (children.get(parent) ?? 0) + 1)
  }
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]))
  const ready = commits.filter((commit) => !children.has(commit.sha))
  const sorted: Commit[] = []
  while (ready.length > 0) {
    ready.sort((a, b) => (a.committer.date < b.committer.date ? -1 : a.committer.date > b.committer.date ? 1 : 0))
    const commit = ready.pop()
    if (commit === undefined) break
    sorted.push(commit)
    for (const parent of commit.parents) {
      const left = (children.get(parent) ?? 1) - 1
      children.set(parent, left)
      const record = bySha.get(parent)
      if (left === 0 && record !== undefined) ready.push(record)
    }
  }
  return sorted
}
