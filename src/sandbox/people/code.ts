import type { Commit } from '../git/object-store.ts'
import { ensureAccount } from '../state/accounts.ts'
import { timestamp } from '../state/clock.ts'
import { synchronizePulls } from '../state/pulls.ts'
import { moveBranch } from '../state/pushes.ts'
import type { Repository } from '../state/records.ts'
import { branchesOf, commitFiles, type FileChanges, resolveRef } from '../state/repositories.ts'
import type { World } from '../state/world.ts'
import { named, type RepositoryName } from './repositories.ts'

export interface Push {
  /** Default: the default branch. A branch that is new starts at the default branch. */
  readonly branch?: string
  readonly files: FileChanges
  readonly message?: string
  readonly by?: string
  /** ISO 8601; default now. */
  readonly date?: string
}

export interface CodeActs {
  /** Commits onto a branch and pushes it; gives the commit's id. Pull requests of the branch are synchronised. */
  push(repository: RepositoryName, push: Push): string
  /** Several commits, one push event. Gives the last commit's id. */
  pushCommits(repository: RepositoryName, branch: string, commits: readonly Omit<Push, 'branch'>[]): string
  /** Rewrites the branch to a commit made on top of `onto`, as after a rebase by hand. */
  forcePush(repository: RepositoryName, push: Push & { readonly branch: string; readonly onto: string }): string
  deleteBranch(repository: RepositoryName, branch: string): void
  /** A fork in another account, without the App; gives its `owner/name`. */
  fork(repository: RepositoryName, owner: string): RepositoryName
  /** Commit id of a branch. */
  branchTip(repository: RepositoryName, branch?: string): string
  /** Text of a file at a ref (default: the default branch); null when there is none. */
  fileAt(repository: RepositoryName, path: string, ref?: string): string | null
}

export function codeActs(world: World): CodeActs {
  const pushCommits: CodeActs['pushCommits'] = (name, branch, drafts) => {
    const repository = named(world, name)
    const start = tip(world, repository, branch) ?? tip(world, repository, repository.defaultBranch)
    if (start === null) throw new Error(`The repository ${name} has no commit yet.`)
    const last = drafts.reduce((parent, draft) => commitOn(world, repository, parent, draft), start)
    return publish(world, repository, branch, last.sha, drafts.at(-1)?.by)
  }
  return {
    pushCommits,
    push: (name, push) => pushCommits(name, push.branch ?? named(world, name).defaultBranch, [push]),
    forcePush: (name, push) => {
      const repository = named(world, name)
      const onto = resolveRef(world, repository, push.onto)
      if (onto === null) throw new Error(`There is no ${push.onto} in ${name}.`)
      return publish(world, repository, push.branch, commitOn(world, repository, onto, push).sha, push.by)
    },
    deleteBranch: (name, branch) => {
      const repository = named(world, name)
      moveBranch(world, repository, person(world, repository, undefined), branch, null)
    },
    fork: (name, owner) => fork(world, named(world, name), owner),
    branchTip: (name, branch) => {
      const repository = named(world, name)
      return tip(world, repository, branch ?? repository.defaultBranch)?.sha ?? ''
    },
    fileAt: (name, path, ref) => {
      const repository = named(world, name)
      const sha = resolveRef(world, repository, ref ?? repository.defaultBranch)?.files.get(path)
      return sha === undefined ? null : (world.git.blobs.get(sha)?.toString('utf8') ?? null)
    },
  }
}

/** Who acts: the one named, else the first who may write, else the owner. */
export function person(world: World, repository: Repository, by: string | undefined) {
  const writer = Object.entries(repository.collaborators).find(
    ([, permission]) => permission !== 'read' && permission !== 'none',
  )
  return { login: ensureAccount(world, by ?? writer?.[0] ?? repository.owner).login, viaApp: false }
}

function commitOn(world: World, repository: Repository, parent: Commit, draft: Omit<Push, 'branch'>): Commit {
  return commitFiles(world, {
    files: parent.files,
    changes: draft.files,
    parents: [parent.sha],
    message: draft.message ?? `Change ${Object.keys(draft.files).join(', ')}`,
    author: person(world, repository, draft.by).login,
    ...(draft.date === undefined ? {} : { date: draft.date }),
  })
}

function publish(world: World, repository: Repository, branch: string, sha: string, by: string | undefined): string {
  const before = branchesOf(world, repository.id).get(branch)
  const actor = person(world, repository, by)
  moveBranch(world, repository, actor, branch, sha)
  if (before !== undefined && before !== sha)
    synchronizePulls(world, { head: repository, branch, before, after: sha, actor })
  return sha
}

function tip(world: World, repository: Repository, branch: string): Commit | null {
  return world.git.commits.get(branchesOf(world, repository.id).get(branch) ?? '') ?? null
}

function fork(world: World, source: Repository, owner: string): RepositoryName {
  const { login } = ensureAccount(world, owner)
  const copy: Repository = {
    ...source,
    id: world.nextId(),
    owner: login,
    forkOf: source.id,
    collaborators: {},
    createdAt: timestamp(world.clock),
  }
  world.repositories.put(copy.id, copy)
  world.branches.set(copy.id, new Map(branchesOf(world, source.id)))
  return `${login}/${copy.name}`
}
