import { type Commit, type Files, writeBlob, writeCommit } from '../git/object-store.ts'
import { ensureAccount } from './accounts.ts'
import { timestamp } from './clock.ts'
import type { Permission, Repository } from './records.ts'
import { sameName, type World } from './world.ts'

/** Path to content; null removes the file. */
export type FileChanges = Readonly<Record<string, string | Buffer | null>>

export function findRepository(world: World, owner: string, name: string): Repository | null {
  return world.repositories.all().find((one) => sameName(one.owner, owner) && sameName(one.name, name)) ?? null
}

/** The repository that once had this name, and has another one now. */
export function findRenamed(world: World, owner: string, name: string): Repository | null {
  const id = world.formerNames.get(`${owner}/${name}`.toLowerCase())
  return id === undefined ? null : world.repositories.get(id)
}

export function branchesOf(world: World, repository: number): Map<string, string> {
  const branches = world.branches.get(repository) ?? new Map<string, string>()
  world.branches.set(repository, branches)
  return branches
}

export function nextNumber(world: World, repository: number, wanted?: number): number {
  const next = world.nextNumber.get(repository) ?? 1
  const number = wanted ?? next
  world.nextNumber.set(repository, Math.max(next, number + 1))
  return number
}

/** The owner of a personal repository is admin; members of the owning organisation can read. */
export function permissionOf(world: World, repository: Repository, login: string): Permission {
  if (sameName(repository.owner, login)) return 'admin'
  const named = Object.entries(repository.collaborators).find(([name]) => sameName(name, login))
  if (named !== undefined) return named[1]
  if (isMember(world, repository.owner, login)) return 'read'
  return repository.visibility === 'public' ? 'read' : 'none'
}

export function isMember(world: World, organization: string, login: string): boolean {
  return [...(world.members.get(organization.toLowerCase()) ?? [])].some((member) => sameName(member, login))
}

/** Collaborators with at least triage, and members of the owning organisation, as GitHub says (docs: assigning issues). */
export function isAssignable(world: World, repository: Repository, login: string): boolean {
  if (sameName(repository.owner, login))
    return world.accounts.all().some((a) => a.type === 'User' && sameName(a.login, login))
  const named = Object.keys(repository.collaborators).some((name) => sameName(name, login))
  return named ? permissionOf(world, repository, login) !== 'none' : isMember(world, repository.owner, login)
}

/** A commit on top of `parents` with the changes made to `files`; the branch is left where it is. */
export function commitFiles(
  world: World,
  draft: {
    files: Files
    changes: FileChanges
    parents: readonly string[]
    message: string
    author: string
    date?: string
  },
): Commit {
  const files = new Map(draft.files)
  for (const [path, content] of Object.entries(draft.changes)) {
    if (content === null) files.delete(path)
    else files.set(path, writeBlob(world.git, Buffer.from(content)))
  }
  return commitTree(world, { ...draft, files })
}

/** A commit of exactly these files. */
export function commitTree(
  world: World,
  draft: { files: Files; parents: readonly string[]; message: string; author: string; date?: string },
): Commit {
  const { login, id } = ensureAccount(world, draft.author)
  const email = `${id}+${login}@users.noreply.github.com`
  const signature = { login, name: login, email, date: draft.date ?? timestamp(world.clock) }
  const { files, parents, message } = draft
  return writeCommit(world.git, { parents, message, files, author: signature, committer: signature })
}

/** A branch, a full or unambiguously short commit id, or `refs/...`; null for anything else. */
export function resolveRef(world: World, repository: Repository, ref: string): Commit | null {
  const name = ref.replace(/^refs\/heads\//, '').replace(/^heads\//, '')
  const branch = branchesOf(world, repository.id).get(ref === 'HEAD' ? repository.defaultBranch : name)
  if (branch !== undefined) return world.git.commits.get(branch) ?? null
  const pull = /^(?:refs\/)?pull\/(\d+)\/head$/.exec(ref)
  if (pull !== null) {
    const issue = world.issues.all().find((one) => one.repository === repository.id && one.number === Number(pull[1]))
    return world.git.commits.get(issue?.pull?.headSha ?? '') ?? null
  }
  if (!/^[0-9a-f]{7,40}$/.test(ref)) return null
  const exact = world.git.commits.get(ref)
  if (exact !== undefined) return exact
  const matches = [...world.git.commits.values()].filter((commit) => commit.sha.startsWith(ref))
  return matches.length === 1 ? (matches[0] ?? null) : null
}
