import { z } from 'zod'
import { parseMarker } from '../core/follow-up/marker.ts'
import type { ReviewedPullRequest } from '../core/render/review-check.ts'
import { notOffered, renderSuggestionsBody } from '../core/render/suggested-changes.ts'
import { GitHubError, type PullRequest, type World } from './ports.ts'
import { waitOutThePast } from './wait-out-the-past.ts'

const marker = z.object({ on: z.array(z.string().max(64)).max(100) })

/**
 * Offers what findings suggest as changes on their lines: in one review of the app's, each change once for the life of the pull request, whether
 * it was taken over, resolved or deleted. Nothing on drafts, in `observe`, and where the conversation is locked. One read and one write, none
 * where nothing is suggested. Where GitHub refuses, the review stands without.
 */
export async function suggestChanges(world: World, pull: PullRequest, input: ReviewedPullRequest): Promise<void> {
  const { github, log } = world
  const wanted = input.documents.flatMap(({ suggestions = [] }) => suggestions)
  if (wanted.length === 0 || pull.draft || pull.locked || input.mode === 'observe') return
  try {
    const made = await github.ourReviews(pull.number)
    const offered = new Set(
      made.flatMap(({ body }) => marker.safeParse(parseMarker('suggestions', body)).data?.on ?? []),
    )
    const changes = notOffered(wanted, offered)
    if (changes.length === 0) return
    waitOutThePast(world, pull, 'list')
    await github.createReview(pull.number, { commit: pull.head.sha, body: renderSuggestionsBody(changes), changes })
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warn({ pull: pull.number, status: error.status }, 'The changes could not be offered.')
  }
}
