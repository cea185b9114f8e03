import { commentShape, issueShape } from '../shapes/issue.ts'
import type { Shape } from '../shapes/user.ts'
import { announce } from '../webhooks/announce.ts'
import { timestamp } from './clock.ts'
import type { Actor, Comment, Issue, Repository } from './records.ts'
import type { World } from './world.ts'

export function createComment(world: World, repository: Repository, actor: Actor, issue: Issue, body: string): Comment {
  const at = timestamp(world.clock)
  const comment: Comment = {
    id: world.nextId(),
    repository: repository.id,
    issue: issue.number,
    author: actor.login,
    viaApp: actor.viaApp,
    body,
    createdAt: at,
    updatedAt: at,
  }
  world.comments.put(comment.id, comment)
  world.issues.put(issue.id, { ...issue, updatedAt: at })
  tell(world, repository, actor, comment, 'created')
  return comment
}

export function editComment(
  world: World,
  repository: Repository,
  actor: Actor,
  comment: Comment,
  body: string,
): Comment {
  const next = { ...comment, body, updatedAt: timestamp(world.clock) }
  world.comments.put(next.id, next)
  tell(world, repository, actor, next, 'edited', { changes: { body: { from: comment.body } } })
  return next
}

export function deleteComment(world: World, repository: Repository, actor: Actor, comment: Comment): void {
  world.comments.remove(comment.id)
  tell(world, repository, actor, comment, 'deleted')
}

function tell(
  world: World,
  repository: Repository,
  actor: Actor,
  comment: Comment,
  action: string,
  more: Shape = {},
): void {
  const issue = world.issues.all().find((one) => one.repository === repository.id && one.number === comment.issue)
  if (issue === undefined) return
  announce(world, repository, actor, {
    name: 'issue_comment',
    action,
    payload: {
      ...more,
      issue: issueShape(world, repository, issue),
      comment: commentShape(world, repository, comment),
    },
  })
}
