import { createHash } from 'node:crypto'
import { diffFiles } from '../git/diff.ts'
import { commitsBetween, mergeBase } from '../git/history.ts'
import { mergeFiles } from '../git/merge.ts'
import type { Issue, Pull, Repository } from '../state/records.ts'
import { branchesOf } from '../state/repositories.ts'
import type { World } from '../state/world.ts'
import { associationOf, labelsOf } from './issue.ts'
import { repositoryApiUrl, repositoryHtmlUrl, repositoryShape } from './repository.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

export interface PullRequest extends Issue {
  readonly pull: Pull
}

export function asPull(issue: Issue | null | undefined): PullRequest | null {
  return issue?.pull === null || issue?.pull === undefined ? null : { ...issue, pull: issue.pull }
}

/** GitHub's `pull-request-simple`, as lists show it. */
export function pullSimple(world: World, repository: Repository, issue: PullRequest): Shape {
  const { pull } = issue
  const api = repositoryApiUrl(world, repository)
  const url = `${api}/pulls/${issue.number}`
  const html = `${repositoryHtmlUrl(world, repository)}/pull/${issue.number}`
  const head = world.repositories.get(pull.headRepository)
  const assignees = issue.assignees.map((login) => simpleUser(world, login))
  return {
    url,
    id: pullId(issue),
    node_id: nodeId('PullRequest', pullId(issue)),
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: `${api}/issues/${issue.number}`,
    number: issue.number,
    state: issue.state,
    locked: issue.locked,
    title: issue.title,
    user: simpleUser(world, issue.author),
    body: issue.body,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit ?? testMerge(pull),
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: [],
    requested_teams: [],
    labels: labelsOf(world, repository, issue),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${issue.number}/comments`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    head: side(world, head, head?.owner ?? issue.author, pull.headRef, pull.headSha),
    base: side(world, repository, repository.owner, pull.baseRef, pull.baseSha),
    _links: {
      self: { href: url },
      html: { href: html },
      issue: { href: `${api}/issues/${issue.number}` },
      comments: { href: `${api}/issues/${issue.number}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${api}/statuses/${pull.headSha}` },
    },
    author_association: associationOf(world, repository, issue.author),
    auto_merge: null,
    active_lock_reason: null,
  }
}

/** GitHub's `pull-request`. */
export function pullShape(world: World, repository: Repository, issue: PullRequest): Shape {
  const { pull } = issue
  const changes = pullChanges(world, pull)
  const mergeable = pull.mergedAt === null && issue.state === 'open' ? isMergeable(world, repository, pull) : null
  return {
    ...pullSimple(world, repository, issue),
    merged: pull.mergedAt !== null,
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : pull.draft ? 'draft' : mergeable ? 'clean' : 'dirty',
    merged_by: pull.mergedBy === null ? null : simpleUser(world, pull.mergedBy),
    comments: world.comments.all().filter((c) => c.repository === repository.id && c.issue === issue.number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pullCommits(world, pull).length,
    additions: changes.reduce((sum, change) => sum + change.additions, 0),
    deletions: changes.reduce((sum, change) => sum + change.deletions, 0),
    changed_files: changes.length,
  }
}

/** The files that a pull request changes: its head against the merge base, as GitHub shows it. */
export function pullChanges(world: World, pull: Pull) {
  const base = mergeBase(world.git, pull.baseSha, pull.headSha)
  const head = world.git.commits.get(pull.headSha)
  return diffFiles(world.git, base?.files ?? new Map(), head?.files ?? new Map())
}

/** Oldest first. */
export function pullCommits(world: World, pull: Pull) {
  return commitsBetween(world.git, pull.baseSha, pull.headSha).toReversed()
}

/** GitHub's `pull-request-minimal`, as check runs and suites name it. */
export function pullMinimal(world: World, repository: Repository, issue: PullRequest): Shape {
  const { pull } = issue
  const head = world.repositories.get(pull.headRepository) ?? repository
  const brief = (one: Repository) => ({ id: one.id, url: repositoryApiUrl(world, one), name: one.name })
  return {
    url: `${repositoryApiUrl(world, repository)}/pulls/${issue.number}`,
    id: pullId(issue),
    number: issue.number,
    head: { ref: pull.headRef, sha: pull.headSha, repo: brief(head) },
    base: { ref: pull.baseRef, sha: pull.baseSha, repo: brief(repository) },
  }
}

/** Pull requests and their issues have ids of their own on GitHub. */
function pullId(issue: Issue): number {
  return issue.id + 1_000_000
}

function side(world: World, repository: Repository | null, owner: string, ref: string, sha: string): Shape {
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: simpleUser(world, owner),
    repo: repository === null ? null : repositoryShape(world, repository),
  }
}

/** Before the merge GitHub tells the id of a throw-away test merge here. */
function testMerge(pull: Pull): string {
  return createHash('sha1').update(`${pull.baseSha} ${pull.headSha}`).digest('hex')
}

function isMergeable(world: World, repository: Repository, pull: Pull): boolean {
  const ours = world.git.commits.get(branchesOf(world, repository.id).get(pull.baseRef) ?? '')
  const theirs = world.git.commits.get(pull.headSha)
  if (ours === undefined || theirs === undefined) return false
  const base = mergeBase(world.git, ours.sha, theirs.sha)
  return mergeFiles(base?.files ?? new Map(), ours.files, theirs.files) !== null
}
