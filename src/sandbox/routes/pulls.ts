import { type Call, numberParam, ok, type Route, repositoryOf } from '../http/call.ts'
import { notFound } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { commitShape, diffEntry } from '../shapes/commit.ts'
import { asPull, type PullRequest, pullChanges, pullCommits, pullShape, pullSimple } from '../shapes/pull.ts'
import { findIssue } from '../state/issues.ts'
import type { Repository } from '../state/records.ts'

/** A pull request shows at most so many files and commits (docs: list pull requests files, list commits on a pull request). */
const mostFiles = 3000
const mostCommits = 250

const template = '/repos/{owner}/{repo}/pulls/{pull_number}'

export const pullRoutes: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/pulls', answer: list },
  {
    method: 'GET',
    template,
    answer: (call) => {
      const repository = repositoryOf(call)
      return ok(pullShape(call.world, repository, pullOf(call, repository)))
    },
  },
  {
    method: 'GET',
    template: `${template}/files`,
    answer: (call) => {
      const repository = repositoryOf(call)
      const { pull } = pullOf(call, repository)
      const changes = pullChanges(call.world, pull).slice(0, mostFiles)
      return page(call, changes, (change) => diffEntry(call.world, repository, pull.headSha, change))
    },
  },
  {
    method: 'GET',
    template: `${template}/commits`,
    answer: (call) => {
      const repository = repositoryOf(call)
      const commits = pullCommits(call.world, pullOf(call, repository).pull).slice(0, mostCommits)
      return page(call, commits, (commit) => commitShape(call.world, repository, commit))
    },
  },
]

function pullOf(call: Call, repository: Repository): PullRequest {
  const pull = asPull(findIssue(call.world, repository, numberParam(call, 'pull_number')))
  if (pull === null) throw notFound()
  return pull
}

function list(call: Call) {
  const { world, query } = call
  const repository = repositoryOf(call)
  const state = query.get('state') ?? 'open'
  const base = query.get('base')
  const head = query.get('head')
  const pulls = world.issues.before(world.listLag.pulls).flatMap((issue) => {
    const pull = asPull(issue)
    if (pull === null || pull.repository !== repository.id) return []
    const matches =
      (state === 'all' || pull.state === state) &&
      (base === null || pull.pull.baseRef === base) &&
      (head === null || head === `${world.repositories.get(pull.pull.headRepository)?.owner}:${pull.pull.headRef}`)
    return matches ? [pull] : []
  })
  return page(call, sorted(pulls, query), (pull) => pullSimple(world, repository, pull))
}

function sorted(pulls: readonly PullRequest[], query: URLSearchParams): readonly PullRequest[] {
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const ascending = pulls.toSorted((a, b) => Date.parse(a[key]) - Date.parse(b[key]) || a.id - b.id)
  const direction = query.get('direction') ?? ((query.get('sort') ?? 'created') === 'created' ? 'desc' : 'asc')
  return direction === 'asc' ? ascending : ascending.toReversed()
}
