import type { Repository, Review } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { associationOf } from './issue.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from './repository.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

/** A review of a pull request, as REST tells it; webhooks tell its state in lower case. */
export function reviewShape(world: World, repository: Repository, review: Review): Shape {
  const html = `${repositoryHtmlUrl(world, repository)}/pull/${review.pull}#pullrequestreview-${review.id}`
  const pull = `${repositoryApiUrl(world, repository)}/pulls/${review.pull}`
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: simpleUser(world, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: associationOf(world, repository, review.author),
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
  }
}
