import { ancestors, commitsBetween } from '../git/history.ts'
import type { Commit } from '../git/object-store.ts'
import { changesOf, simpleCommit } from '../shapes/commit.ts'
import { repositoryHtmlUrl, repositoryShape } from '../shapes/repository.ts'
import { type Shape, simpleUser } from '../shapes/user.ts'
import { announce } from '../webhooks/announce.ts'
import { ensureAccount } from './accounts.ts'
import type { Actor, Repository } from './records.ts'
import { branchesOf } from './repositories.ts'
import type { World } from './world.ts'

const nothing = '0'.repeat(40)

/** GitHub puts at most so many commits into a push payload (docs: webhook events, push). */
const payloadCommits = 2048

/** Moves, makes or (with null) deletes a branch, and announces the push. */
export function moveBranch(
  world: World,
  repository: Repository,
  actor: Actor,
  branch: string,
  sha: string | null,
): void {
  const branches = branchesOf(world, repository.id)
  const before = branches.get(branch) ?? null
  if (sha === null) branches.delete(branch)
  else branches.set(branch, sha)
  if (before === sha) return
  announce(world, repository, actor, {
    name: 'push',
    action: null,
    payload: pushPayload(world, repository, actor, { branch, before, after: sha }),
    repository: pushRepository(world, repository),
  })
}

interface Move {
  readonly branch: string
  readonly before: string | null
  readonly after: string | null
}

function pushPayload(world: World, repository: Repository, actor: Actor, { branch, before, after }: Move): Shape {
  const html = repositoryHtmlUrl(world, repository)
  const commits = after === null ? [] : newCommits(world, repository, before, after).slice(0, payloadCommits)
  const head = world.git.commits.get(after ?? '')
  const show = (commit: Commit) => pushCommit(world, repository, commit)
  return {
    ref: `refs/heads/${branch}`,
    before: before ?? nothing,
    after: after ?? nothing,
    pusher: {
      name: actor.login,
      email: `${ensureAccount(world, actor.login).id}+${actor.login}@users.noreply.github.com`,
    },
    created: before === null,
    deleted: after === null,
    forced: before !== null && after !== null && !ancestors(world.git, after).some((commit) => commit.sha === before),
    base_ref: null,
    compare: `${html}/compare/${before ?? nothing}...${after ?? nothing}`,
    commits: commits.map(show),
    head_commit: head === undefined ? null : show(head),
  }
}

/** Oldest first; for a new branch those that the default branch does not have. */
function newCommits(world: World, repository: Repository, before: string | null, after: string): readonly Commit[] {
  const known = before ?? branchesOf(world, repository.id).get(repository.defaultBranch) ?? ''
  const from = known === after ? '' : known
  return commitsBetween(world.git, from, after).toReversed()
}

function pushCommit(world: World, repository: Repository, commit: Commit): Shape {
  const changes = changesOf(world, commit)
  const paths = (...wanted: readonly string[]) =>
    changes.filter((one) => wanted.includes(one.status)).map((one) => one.path)
  const person = (login: string, name: string, email: string) => ({ name, email, username: login })
  const { author, committer } = commit
  const renamed = changes.flatMap((one) => (one.previousPath === null ? [] : [one.previousPath]))
  return {
    ...simpleCommit(commit),
    distinct: true,
    url: `${repositoryHtmlUrl(world, repository)}/commit/${commit.sha}`,
    author: person(author.login, author.name, author.email),
    committer: person(committer.login, committer.name, committer.email),
    added: paths('added', 'renamed'),
    removed: [...paths('removed'), ...renamed],
    modified: paths('modified'),
  }
}

/** In push events the repository's times are numbers, its owner has a name and an email, and `url` is the page. */
function pushRepository(world: World, repository: Repository): Shape {
  const seconds = Math.floor(Date.parse(repository.createdAt) / 1000)
  return {
    ...repositoryShape(world, repository),
    owner: { name: repository.owner, email: null, ...simpleUser(world, repository.owner) },
    url: repositoryHtmlUrl(world, repository),
    created_at: seconds,
    pushed_at: seconds,
    stargazers: 0,
    master_branch: repository.defaultBranch,
  }
}
