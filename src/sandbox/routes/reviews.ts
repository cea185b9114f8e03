import { z } from 'zod'
import {
  actorOf,
  bodyOf,
  type Call,
  numberParam,
  ok,
  type Route,
  repositoryOf,
  writableRepositoryOf,
} from '../http/call.ts'
import { ApiError, notFound } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { asPull, type PullRequest, pullChanges } from '../shapes/pull.ts'
import { reviewShape } from '../shapes/review.ts'
import { findIssue } from '../state/issues.ts'
import type { Repository, ReviewComment } from '../state/records.ts'
import { addReview } from '../state/reviews.ts'

const template = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'

export const reviewRoutes: readonly Route[] = [
  { method: 'GET', template, answer: list },
  { method: 'POST', template, answer: create },
]

function pullOf(call: Call, repository: Repository): PullRequest {
  const pull = asPull(findIssue(call.world, repository, numberParam(call, 'pull_number')))
  if (pull === null) throw notFound()
  return pull
}

function list(call: Call) {
  const repository = repositoryOf(call)
  const { number } = pullOf(call, repository)
  const reviews = call.world.reviews
    .before(call.world.listLag.comments)
    .filter((one) => one.repository === repository.id && one.pull === number)
  return page(call, reviews, (one) => reviewShape(call.world, repository, one))
}

const remark = z.object({
  path: z.string(),
  body: z.string().min(1),
  line: z.int().min(1),
  side: z.literal('RIGHT').optional(),
  start_line: z.int().min(1).optional(),
  start_side: z.literal('RIGHT').optional(),
})
const reviewBody = z.object({
  commit_id: z.string().optional(),
  event: z.literal('COMMENT'),
  body: z.string().min(1),
  comments: z.array(remark).optional(),
})

/** A review that comments; its remarks may stand on lines of the new side that the diff shows, nowhere else. */
function create(call: Call) {
  const repository = writableRepositoryOf(call)
  const pull = pullOf(call, repository)
  if (pull.locked) throw new ApiError(403, 'Unable to create review because the conversation is locked.')
  const { body, commit_id: commit = pull.pull.headSha, comments = [] } = bodyOf(call, 'PullRequestReview', reviewBody)
  const remarks = comments.map(
    ({ path, line, start_line: startLine = null, body: text }): Omit<ReviewComment, 'id' | 'review'> => {
      const lines = Array.from({ length: line - (startLine ?? line) + 1 }, (_, index) => (startLine ?? line) + index)
      const shown = shownLines(call, pull, path)
      if (startLine !== null && startLine >= line) throw unprocessable('start_line must precede the end line.')
      if (lines.some((one) => !shown.has(one))) throw unprocessable('Line could not be resolved')
      return { repository: repository.id, pull: pull.number, path, line, startLine, body: text }
    },
  )
  const review = addReview(call.world, repository, actorOf(call), pull, { body, state: 'COMMENTED', commit, remarks })
  return ok(reviewShape(call.world, repository, review))
}

function unprocessable(message: string): ApiError {
  return new ApiError(422, 'Unprocessable Entity', { errors: [message] })
}

/** Lines of the new side in the hunks of that file's diff. */
function shownLines(call: Call, { pull }: PullRequest, path: string): ReadonlySet<number> {
  const patch = pullChanges(call.world, pull).find((change) => change.path === path)?.patch ?? ''
  const shown = new Set<number>()
  let next = 0
  for (const line of patch.split('\n')) {
    const start = /^@@ -\S+ \+(\d+)/.exec(line)?.[1]
    if (start !== undefined) next = Number(start)
    else if (/^[+ ]/.test(line)) shown.add(next++)
  }
  return shown
}
