import type { ReviewedPullRequest } from '../core/render/review-check.ts'
import type { ReviewedDocument } from '../core/render/reviewed-document.ts'
import { withFactsSince } from '../core/review/changed-facts.ts'
import { type FirstVersions, withNewVersions } from '../core/review/first-versions.ts'
import { GitHubError, type World } from './ports.ts'

/**
 * The review with what later pushes have made of facts that a new AAR stated when it was first reviewed. One read for each AAR whose text is
 * another than then. Where GitHub does not give the first version, the rest stands without.
 */
export async function withFactsSinceFirst(
  world: World,
  input: ReviewedPullRequest,
  first: FirstVersions,
): Promise<ReviewedPullRequest> {
  const documents: ReviewedDocument[] = []
  for (const document of input.documents) documents.push(await heldAgainstFirst(world, document, first))
  return { ...input, documents }
}

async function heldAgainstFirst(
  { github, log }: World,
  document: ReviewedDocument,
  first: FirstVersions,
): Promise<ReviewedDocument> {
  const { aar, review, brought } = document
  const blob = Object.hasOwn(first, review.path) ? first[review.path] : undefined
  if (brought === undefined || blob === undefined || blob === brought.blob) return document
  try {
    const content = await github.blob(blob)
    if (content?.kind !== 'text') return document
    return { ...document, review: withFactsSince(review, aar, { before: content.text, now: brought.text }) }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warn({ status: error.status }, 'The version that was first reviewed could not be read')
    return document
  }
}

/** What the comment is to remember. A draft is where one tries things out: it states nothing yet. */
export function rememberFirst({ draft, documents }: ReviewedPullRequest, first: FirstVersions): FirstVersions {
  if (draft) return first
  return withNewVersions(
    first,
    documents.flatMap(({ review: { path }, brought }) => (brought === undefined ? [] : [{ path, blob: brought.blob }])),
  )
}
