import { z } from 'zod'
import {
  actorOf,
  bodyOf,
  type Call,
  checkKind,
  issueOf,
  numberParam,
  ok,
  type Route,
  repositoryOf,
  writableRepositoryOf,
} from '../http/call.ts'
import { ApiError, notFound, validationFailed } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { commentShape } from '../shapes/issue.ts'
import { createComment, deleteComment, editComment } from '../state/comments.ts'
import { findIssue } from '../state/issues.ts'
import type { Comment, Repository } from '../state/records.ts'

const commentBody = z.object({ body: z.string() })
const longestBody = 65_536

export const commentRoutes: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/issues/{issue_number}/comments', answer: listOfIssue },
  { method: 'POST', template: '/repos/{owner}/{repo}/issues/{issue_number}/comments', answer: create },
  { method: 'GET', template: '/repos/{owner}/{repo}/issues/comments', answer: listOfRepository },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: (call) => {
      const repository = repositoryOf(call)
      return ok(commentShape(call.world, repository, commentOf(call, repository)))
    },
  },
  {
    method: 'PATCH',
    template: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: (call) => {
      const repository = writableRepositoryOf(call)
      const comment = editComment(call.world, repository, actorOf(call), commentOf(call, repository), textOf(call))
      return ok(commentShape(call.world, repository, comment))
    },
  },
  {
    method: 'DELETE',
    template: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    answer: (call) => {
      const repository = writableRepositoryOf(call)
      deleteComment(call.world, repository, actorOf(call), commentOf(call, repository))
      return { status: 204 }
    },
  },
]

function create(call: Call) {
  const repository = writableRepositoryOf(call)
  const issue = issueOf(call, repository)
  if (issue.locked) throw new ApiError(403, 'Unable to create comment because issue is locked.')
  const comment = createComment(call.world, repository, actorOf(call), issue, textOf(call))
  const shape = commentShape(call.world, repository, comment)
  return { status: 201, body: shape, headers: { location: String(shape['url']) } }
}

/** In order of creation, as GitHub lists an issue's comments. */
function listOfIssue(call: Call) {
  const { world, query } = call
  const repository = repositoryOf(call)
  const issue = issueOf(call, repository)
  const since = query.get('since')
  const comments = world.comments
    .before(world.listLag.comments)
    .filter((one) => one.repository === repository.id && one.issue === issue.number && isSince(one, since))
  return page(call, comments, (one) => commentShape(world, repository, one))
}

function listOfRepository(call: Call) {
  const { world, query } = call
  const repository = repositoryOf(call)
  const since = query.get('since')
  const comments = world.comments
    .before(world.listLag.comments)
    .filter((one) => one.repository === repository.id && isSince(one, since))
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const ascending = comments.toSorted((a, b) => Date.parse(a[key]) - Date.parse(b[key]) || a.id - b.id)
  const isDescending = query.has('sort') && query.get('direction') !== 'asc'
  return page(call, isDescending ? ascending.toReversed() : ascending, (one) => commentShape(world, repository, one))
}

function isSince(comment: Comment, since: string | null): boolean {
  return since === null || Date.parse(comment.updatedAt) >= Date.parse(since)
}

function commentOf(call: Call, repository: Repository): Comment {
  const comment = call.world.comments.get(numberParam(call, 'comment_id'))
  const issue = comment === null ? null : findIssue(call.world, repository, comment.issue)
  if (comment === null || issue === null || comment.repository !== repository.id) throw notFound()
  checkKind(call, issue)
  return comment
}

function textOf(call: Call): string {
  const { body } = bodyOf(call, 'IssueComment', commentBody)
  if (body.trim() === '') throw validationFailed({ resource: 'IssueComment', field: 'body', code: 'missing_field' })
  if (body.length > longestBody) {
    const message = `body is too long (maximum is ${longestBody} characters)`
    throw validationFailed({ resource: 'IssueComment', field: 'body', code: 'custom', message })
  }
  return body
}
