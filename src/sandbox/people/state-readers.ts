import { asPull, type PullRequest } from '../shapes/pull.ts'
import { labelsIn } from '../state/labels.ts'
import type { CheckRun, Comment, Issue, Label, ReviewComment } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { named, type RepositoryName } from './repositories.ts'

/** What is true now on the sandbox, without lag and without a request. */
export interface StateReaders {
  /** Issues without pull requests and without those transferred away; oldest first. */
  issues(repository: RepositoryName): readonly Issue[]
  issue(repository: RepositoryName, number: number): Issue | null
  pullRequests(repository: RepositoryName): readonly PullRequest[]
  pullRequest(repository: RepositoryName, number: number): PullRequest | null
  /** Of one issue or pull request, or of all; oldest first. */
  comments(repository: RepositoryName, number?: number): readonly Comment[]
  /** Remarks that reviews of a pull request have made on its lines; oldest first. */
  reviewComments(repository: RepositoryName, number: number): readonly ReviewComment[]
  /** On one commit, or of all; oldest first. */
  checkRuns(repository: RepositoryName, sha?: string): readonly CheckRun[]
  labels(repository: RepositoryName): readonly Label[]
}

export function stateReaders(world: World): StateReaders {
  const all = (name: RepositoryName) => {
    const { id } = named(world, name)
    return world.issues.all().filter((issue) => issue.repository === id && issue.movedTo === null)
  }
  const pulls = (name: RepositoryName) => all(name).flatMap((issue) => asPull(issue) ?? [])
  return {
    issues: (name) => all(name).filter((issue) => issue.pull === null),
    issue: (name, number) => all(name).find((issue) => issue.pull === null && issue.number === number) ?? null,
    pullRequests: pulls,
    pullRequest: (name, number) => pulls(name).find((pull) => pull.number === number) ?? null,
    comments: (name, number) => {
      const { id } = named(world, name)
      return world.comments
        .all()
        .filter((comment) => comment.repository === id && (number === undefined || comment.issue === number))
    },
    reviewComments: (name, number) => {
      const { id } = named(world, name)
      return world.reviewComments.all().filter((remark) => remark.repository === id && remark.pull === number)
    },
    checkRuns: (name, sha) => {
      const { id } = named(world, name)
      return world.checkRuns.all().filter((run) => run.repository === id && (sha === undefined || run.headSha === sha))
    },
    labels: (name) => labelsIn(world, named(world, name)),
  }
}
