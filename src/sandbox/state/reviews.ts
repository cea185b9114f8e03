import { type PullRequest, pullSimple } from '../shapes/pull.ts'
import { reviewShape } from '../shapes/review.ts'
import { announce } from '../webhooks/announce.ts'
import { timestamp } from './clock.ts'
import { putPull } from './pulls.ts'
import type { Actor, Repository, Review, ReviewComment } from './records.ts'
import type { World } from './world.ts'

export interface NewReview extends Pick<Review, 'body' | 'state'> {
  /** Default: the head of the pull request. */
  readonly commit?: string
  readonly remarks?: readonly Omit<ReviewComment, 'id' | 'review'>[]
}

/** Adds a review with its remarks, and tells of it. */
export function addReview(
  world: World,
  repository: Repository,
  actor: Actor,
  pull: PullRequest,
  { body, state, commit, remarks = [] }: NewReview,
): Review {
  const issue = putPull(world, pull, {})
  const review: Review = {
    id: world.nextId(),
    repository: repository.id,
    pull: issue.number,
    author: actor.login,
    body,
    state,
    commit: commit ?? issue.pull.headSha,
    submittedAt: timestamp(world.clock),
  }
  world.reviews.put(review.id, review)
  for (const remark of remarks) {
    const id = world.nextId()
    world.reviewComments.put(id, { ...remark, id, review: review.id })
  }
  announce(world, repository, actor, {
    name: 'pull_request_review',
    action: 'submitted',
    payload: {
      review: { ...reviewShape(world, repository, review), state: state.toLowerCase() },
      pull_request: pullSimple(world, repository, issue),
    },
  })
  return review
}
