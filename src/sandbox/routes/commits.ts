import { diffFiles } from '../git/diff.ts'
import { ancestors, commitsBetween, mergeBase } from '../git/history.ts'
import type { Commit } from '../git/object-store.ts'
import { type Answer, type Call, maySee, param, type Route, repositoryOf } from '../http/call.ts'
import { ApiError, notFound } from '../http/errors.ts'
import { page, pageOf } from '../http/pagination.ts'
import { changesOf, commitShape, diffEntry } from '../shapes/commit.ts'
import { asPull, pullCommits, pullSimple } from '../shapes/pull.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from '../shapes/repository.ts'
import type { Repository } from '../state/records.ts'
import { findRepository, resolveRef } from '../state/repositories.ts'
import { sameName } from '../state/world.ts'

/** A commit and a comparison show at most so many files (docs: get a commit, compare two commits). */
const mostFilesOfCommit = 3000
const mostFilesOfComparison = 300

const repo = '/repos/{owner}/{repo}'

export const commitRoutes: readonly Route[] = [
  { method: 'GET', template: `${repo}/commits`, answer: list },
  { method: 'GET', template: `${repo}/commits/{ref}`, answer: get },
  { method: 'GET', template: `${repo}/commits/{commit_sha}/pulls`, answer: pulls },
  { method: 'GET', template: `${repo}/compare/{basehead}`, answer: compare },
]

function list(call: Call): Answer {
  const { world, query } = call
  const repository = repositoryOf(call)
  const start = resolveRef(world, repository, query.get('sha') ?? repository.defaultBranch)
  if (start === null) throw notFound()
  const path = query.get('path')
  const since = query.get('since')
  const until = query.get('until')
  const author = query.get('author')
  const commits = ancestors(world.git, start.sha).filter(
    (commit) =>
      (since === null || Date.parse(commit.committer.date) >= Date.parse(since)) &&
      (until === null || Date.parse(commit.committer.date) <= Date.parse(until)) &&
      (author === null || sameName(commit.author.login, author)) &&
      (path === null || touches(call, commit, path)),
  )
  return page(call, commits, (commit) => commitShape(world, repository, commit))
}

/** As `git log -- path`: the path differs from every parent's; a file or a folder. */
function touches({ world }: Call, commit: Commit, path: string): boolean {
  const inside = ({ files }: Pick<Commit, 'files'>) =>
    [...files]
      .filter(([name]) => name === path || name.startsWith(`${path}/`))
      .map((one) => one.join(' '))
      .sort()
      .join('\n')
  const parents = commit.parents.flatMap((sha) => world.git.commits.get(sha) ?? [])
  if (parents.length === 0) return inside(commit) !== ''
  return parents.every((parent) => inside(parent) !== inside(commit))
}

function get(call: Call): Answer {
  const { world } = call
  const repository = repositoryOf(call)
  const name = param(call, 'ref')
  const commit = resolveRef(world, repository, name)
  if (commit === null) throw new ApiError(422, `No commit found for SHA: ${name}`)
  if (/vnd\.github(\.v3)?\.sha/.test(call.accept)) {
    return { status: 200, body: commit.sha, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' } }
  }
  const changes = changesOf(world, commit).slice(0, mostFilesOfCommit)
  const { slice, link } =
    call.query.has('per_page') || call.query.has('page') ? pageOf(call, changes) : pageOf(all(call), changes, 300)
  const additions = changes.reduce((sum, change) => sum + change.additions, 0)
  const deletions = changes.reduce((sum, change) => sum + change.deletions, 0)
  const body = {
    ...commitShape(world, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: slice.map((change) => diffEntry(world, repository, commit.sha, change)),
  }
  return { status: 200, body, ...(link === '' ? {} : { headers: { link } }) }
}

/** Without a page asked for, 300 files come at once. */
function all(call: Call): Call {
  return { ...call, query: new URLSearchParams({ per_page: '300' }) }
}

/** Pull requests merged with the commit or, while it is not on the default branch, open ones that hold it. */
function pulls(call: Call): Answer {
  const { world } = call
  const repository = repositoryOf(call)
  const commit = resolveRef(world, repository, param(call, 'commit_sha'))
  if (commit === null) throw new ApiError(422, `No commit found for SHA: ${param(call, 'commit_sha')}`)
  const found = world.issues.before(world.listLag.pulls).flatMap((issue) => {
    const pull = asPull(issue)
    if (pull === null || pull.repository !== repository.id) return []
    const holds =
      pull.pull.mergeCommit === commit.sha || pullCommits(world, pull.pull).some((one) => one.sha === commit.sha)
    return holds ? [pull] : []
  })
  return page(call, found, (pull) => pullSimple(world, repository, pull))
}

function compare(call: Call): Answer {
  const { world } = call
  const repository = repositoryOf(call)
  const [left = '', right = ''] = param(call, 'basehead').split(/\.{2,3}/)
  const base = side(call, repository, left)
  const head = side(call, repository, right)
  const common = mergeBase(world.git, base.sha, head.sha)
  if (common === null) throw notFound()
  const ahead = commitsBetween(world.git, base.sha, head.sha).toReversed()
  const behind = commitsBetween(world.git, head.sha, base.sha)
  const { slice, link } = pageOf({ ...call, query: withSize(call.query, 250) }, ahead, 250)
  const changes = diffFiles(world.git, common.files, head.files).slice(0, mostFilesOfComparison)
  const isFirstPage = Number(call.query.get('page') ?? 1) <= 1
  const name = `${left}...${right}`
  const html = `${repositoryHtmlUrl(world, repository)}/compare/${name}`
  const body = {
    url: `${repositoryApiUrl(world, repository)}/compare/${name}`,
    html_url: html,
    permalink_url: `${repositoryHtmlUrl(world, repository)}/compare/${base.sha}...${head.sha}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitShape(world, repository, base),
    merge_base_commit: commitShape(world, repository, common),
    status: ahead.length > 0 ? (behind.length > 0 ? 'diverged' : 'ahead') : behind.length > 0 ? 'behind' : 'identical',
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: slice.map((commit) => commitShape(world, repository, commit)),
    files: isFirstPage ? changes.map((change) => diffEntry(world, repository, head.sha, change)) : [],
  }
  return { status: 200, body, ...(link === '' ? {} : { headers: { link } }) }
}

function withSize(query: URLSearchParams, size: number): URLSearchParams {
  const copy = new URLSearchParams(query)
  if (!copy.has('per_page')) copy.set('per_page', String(size))
  return copy
}

/** `owner:branch` names a fork's branch. */
function side(call: Call, repository: Repository, name: string): Commit {
  const [owner, branch] = name.includes(':') ? name.split(':') : [repository.owner, name]
  const where = sameName(owner ?? '', repository.owner)
    ? repository
    : findRepository(call.world, owner ?? '', repository.name)
  const commit = where === null || !maySee(call, where) ? null : resolveRef(call.world, where, branch ?? '')
  if (commit === null) throw notFound()
  return commit
}
