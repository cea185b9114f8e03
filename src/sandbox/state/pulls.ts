import { commitsBetween, mergeBase } from '../git/history.ts'
import { mergeFiles } from '../git/merge.ts'
import type { Commit, Files } from '../git/object-store.ts'
import { asPull, type PullRequest, pullShape } from '../shapes/pull.ts'
import type { Shape } from '../shapes/user.ts'
import { announce } from '../webhooks/announce.ts'
import { timestamp } from './clock.ts'
import { moveBranch } from './pushes.ts'
import type { Actor, Repository } from './records.ts'
import { branchesOf, commitTree } from './repositories.ts'
import type { World } from './world.ts'

export type MergeMethod = 'merge' | 'squash' | 'rebase'

/** Announces a `pull_request` event; `more` are its own fields, such as `before` and `changes`. */
export function tellPull(
  world: World,
  repository: Repository,
  actor: Actor,
  issue: PullRequest,
  action: string,
  more: Shape = {},
): void {
  announce(world, repository, actor, {
    name: 'pull_request',
    action,
    payload: { number: issue.number, pull_request: pullShape(world, repository, issue), ...more },
  })
}

export function putPull(
  world: World,
  issue: PullRequest,
  change: Partial<PullRequest['pull']>,
  more: Partial<PullRequest> = {},
): PullRequest {
  const next = { ...issue, ...more, pull: { ...issue.pull, ...change }, updatedAt: timestamp(world.clock) }
  world.issues.put(next.id, next)
  return next
}

/** A branch that moved; `head` is the repository that holds it. */
export interface BranchMove {
  readonly head: Repository
  readonly branch: string
  readonly before: string
  readonly after: string
  readonly actor: Actor
}

/** Open pull requests whose head is this branch get the new commit, and are announced as `synchronize`. */
export function synchronizePulls(world: World, { head, branch, before, after, actor }: BranchMove): void {
  for (const issue of world.issues.all()) {
    const pull = asPull(issue)
    if (pull === null || pull.state !== 'open') continue
    if (pull.pull.headRepository !== head.id || pull.pull.headRef !== branch) continue
    const base = world.repositories.get(pull.repository)
    if (base === null) continue
    const baseSha = branchesOf(world, base.id).get(pull.pull.baseRef) ?? pull.pull.baseSha
    const next = putPull(world, pull, { headSha: after, baseSha })
    tellPull(world, base, actor, next, 'synchronize', { before, after })
  }
}

/** Merges as GitHub's three buttons do. Throws when the branches conflict: a story that wants this must resolve it first. */
export function mergePull(
  world: World,
  repository: Repository,
  actor: Actor,
  issue: PullRequest,
  method: MergeMethod,
): PullRequest {
  if (issue.state !== 'open') throw new Error(`Pull request ${issue.number} is not open.`)
  const base = tip(world, repository, issue.pull.baseRef)
  const head = world.git.commits.get(issue.pull.headSha)
  if (base === null || head === undefined) throw new Error(`Pull request ${issue.number} has lost a branch.`)
  const merged = mergeCommit(world, actor, { base, head, issue, method })
  const at = timestamp(world.clock)
  const next = putPull(
    world,
    issue,
    { mergedAt: at, mergedBy: actor.login, mergeCommit: merged.sha },
    { state: 'closed', closedAt: at, closedBy: actor.login },
  )
  moveBranch(world, repository, actor, issue.pull.baseRef, merged.sha)
  tellPull(world, repository, actor, next, 'closed')
  return next
}

interface Merge {
  readonly base: Commit
  readonly head: Commit
  readonly issue: PullRequest
  readonly method: MergeMethod
}

function mergeCommit(world: World, actor: Actor, { base, head, issue, method }: Merge): Commit {
  const files = merge(mergeBase(world.git, base.sha, head.sha)?.files ?? new Map(), base.files, head.files)
  const author = actor.login
  if (method === 'merge') {
    const message = `Merge pull request #${issue.number} from ${issue.pull.headRef}\n\n${issue.title}`
    return commitTree(world, { files, parents: [base.sha, head.sha], message, author })
  }
  if (method === 'squash') {
    return commitTree(world, { files, parents: [base.sha], message: `${issue.title} (#${issue.number})`, author })
  }
  const commits = commitsBetween(world.git, base.sha, head.sha)
    .filter((one) => one.parents.length < 2)
    .toReversed()
  return commits.reduce((onto, commit) => {
    const parent = world.git.commits.get(commit.parents[0] ?? '')
    const replayed = merge(parent?.files ?? new Map(), onto.files, commit.files)
    return commitTree(world, {
      files: replayed,
      parents: [onto.sha],
      message: commit.message,
      author: commit.author.login,
    })
  }, base)
}

function merge(base: Files, ours: Files, theirs: Files): Files {
  const files = mergeFiles(base, ours, theirs)
  if (files === null) throw new Error('The branches conflict: both changed the same file.')
  return files
}

function tip(world: World, repository: Repository, branch: string): Commit | null {
  return world.git.commits.get(branchesOf(world, repository.id).get(branch) ?? '') ?? null
}
