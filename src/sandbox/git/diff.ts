import { structuredPatch } from 'diff'
import type { Files, ObjectStore } from './object-store.ts'

/** One file of a diff, as GitHub's `diff-entry` tells it. */
export interface FileChange {
  readonly path: string
  readonly previousPath: string | null
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** Null for binary files, files too large to diff and renames without a change. */
  readonly patch: string | null
}

/** GitHub leaves the patch out past this size (observed; the docs promise no figure). */
const largestPatch = 1_000_000
const context = 3

/** What changed between two trees, sorted by path, renames found as git finds them (half of the lines alike). */
export function diffFiles(store: ObjectStore, before: Files, after: Files): readonly FileChange[] {
  const added = [...after.keys()].filter((path) => !before.has(path))
  const removed = new Set([...before.keys()].filter((path) => !after.has(path)))
  const changes: FileChange[] = []
  for (const [path, sha] of after) {
    const old = before.get(path)
    if (old !== undefined && old !== sha) changes.push(change(store, { path, previousPath: null, old, sha }))
  }
  for (const path of added) {
    const sha = after.get(path) ?? ''
    const previousPath = findSource(store, sha, removed, before)
    if (previousPath !== null) removed.delete(previousPath)
    const old = previousPath === null ? null : (before.get(previousPath) ?? null)
    changes.push(change(store, { path, previousPath, old, sha }))
  }
  for (const path of removed) {
    changes.push(change(store, { path, previousPath: null, old: before.get(path) ?? null, sha: null }))
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

interface Pair {
  readonly path: string
  readonly previousPath: string | null
  readonly old: string | null
  readonly sha: string | null
}

function change(store: ObjectStore, { path, previousPath, old, sha }: Pair): FileChange {
  const { patch, additions, deletions } = patchOf(textOf(store, old), textOf(store, sha))
  const status = previousPath !== null ? 'renamed' : old === null ? 'added' : sha === null ? 'removed' : 'modified'
  return { path, previousPath, status, sha: sha ?? old ?? '', additions, deletions, patch }
}

/** The removed file that the new one came from: the same bytes first, else the most alike from one half upwards. */
function findSource(store: ObjectStore, sha: string, removed: ReadonlySet<string>, before: Files): string | null {
  for (const path of removed) if (before.get(path) === sha) return path
  const lines = linesOf(textOf(store, sha) ?? '')
  let best: { path: string; score: number } | null = null
  for (const path of removed) {
    const score = similarity(linesOf(textOf(store, before.get(path) ?? null) ?? ''), lines)
    if (score >= 0.5 && (best === null || score > best.score)) best = { path, score }
  }
  return best?.path ?? null
}

function similarity(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const line of one) left.set(line, (left.get(line) ?? 0) + 1)
  let shared = 0
  let total = 0
  for (const line of other) {
    total += line.length + 1
    const count = left.get(line) ?? 0
    if (count === 0) continue
    left.set(line, count - 1)
    shared += line.length + 1
  }
  const size = Math.max(
    total,
    one.reduce((sum, line) => sum + line.length + 1, 0),
  )
  return size === 0 ? 0 : shared / size
}

/** Null for binary content; the empty text for no file. */
function textOf(store: ObjectStore, sha: string | null): string | null {
  if (sha === null) return ''
  const content = store.blobs.get(sha)
  return content === undefined || content.subarray(0, 8000).includes(0) ? null : content.toString('utf8')
}

function patchOf(before: string | null, after: string | null) {
  if (before === null || after === null) return { patch: null, additions: 0, deletions: 0 }
  const { hunks } = structuredPatch('a', 'b', before, after, '', '', { context })
  const lines = hunks.flatMap((hunk) => hunk.lines)
  const oldLines = linesOf(before)
  const text = hunks.map((hunk) => `${header(hunk, oldLines)}\n${hunk.lines.join('\n')}`).join('\n')
  return {
    patch: text === '' || text.length > largestPatch ? null : text,
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
  }
}

interface Hunk {
  readonly oldStart: number
  readonly oldLines: number
  readonly newStart: number
  readonly newLines: number
}

/** `@@ -1,4 +1,5 @@ the last line above that begins with a letter`, as git's default function context. */
function header(hunk: Hunk, oldLines: readonly string[]): string {
  const above = oldLines.slice(0, Math.max(hunk.oldStart - 1, 0)).findLast((line) => /^[A-Za-z_$]/.test(line))
  const tail = above === undefined ? '' : ` ${above.slice(0, 80).trimEnd()}`
  return `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@${tail}`
}

function range(start: number, count: number): string {
  return count === 1 ? `${start}` : `${count === 0 ? Math.max(start - 1, 0) : start},${count}`
}

function linesOf(text: string): readonly string[] {
  return text.split('\n')
}
