import type { Config } from '../core/config/config.ts'
import { reviewSettingsOf } from '../core/config/review-settings-of.ts'
import type { ReviewedDocument, UnreadDocument } from '../core/render/reviewed-document.ts'
import { suggestedChanges } from '../core/render/suggested-changes.ts'
import { withEarlierAars } from '../core/review/earlier-aars.ts'
import { reviewAar } from '../core/review/review-aar.ts'
import { type Candidates, isAar } from './find-aars.ts'
import { earlierFinder, type FindEarlier } from './find-earlier.ts'
import type { LoadedConfig } from './load-config.ts'
import { narrowReview } from './narrow-review.ts'
import { type ReviewPlanner, reviewPlanner } from './plan-review.ts'
import type { ChangedFile, PullRequest, World } from './ports.ts'

export interface ReviewedFiles {
  readonly documents: readonly ReviewedDocument[]
  readonly unread: readonly UnreadDocument[]
}

/** Files whose front matter is read because the patch does not show it. */
const mostReadForFrontMatter = 10

/**
 * Reads the candidates at the head commit and reviews those that are AARs. Everything is read through the base repository, which holds the
 * commits of forks as well, even of deleted ones.
 */
export async function reviewFiles(
  world: World,
  pull: PullRequest,
  { likely, unknown }: Candidates,
  loaded: LoadedConfig,
): Promise<ReviewedFiles> {
  const planner = reviewPlanner(world.github, pull, loaded)
  const own = new Set([...likely, ...unknown].map(({ path }) => path))
  const findEarlier = earlierFinder(world, pull.base, loaded.config, own)
  const documents: ReviewedDocument[] = []
  const unread: UnreadDocument[] = []
  const candidates = [
    ...likely.map((file) => ({ file, isLikely: true })),
    ...unknown.slice(0, mostReadForFrontMatter).map((file) => ({ file, isLikely: false })),
  ]
  for (const { file, isLikely } of candidates) {
    const outcome = await reviewFile(world, { pull, file, config: loaded.config, planner, findEarlier })
    if (outcome === null) continue
    if ('review' in outcome) documents.push(outcome)
    // A file that cannot be read and does not look like an AAR is none of our business.
    else if (isLikely) unread.push(outcome)
  }
  return { documents, unread }
}

interface FileToReview {
  readonly pull: PullRequest
  readonly file: ChangedFile
  readonly config: Config
  readonly planner: ReviewPlanner
  readonly findEarlier: FindEarlier
}

async function reviewFile(
  { github, readAar, clock }: World,
  { pull, file, config, planner, findEarlier }: FileToReview,
): Promise<ReviewedDocument | UnreadDocument | null> {
  const { path, text } = file
  const content = text === undefined ? await github.file(path, pull.head.sha) : ({ kind: 'text', text } as const)
  if (content === null) return null
  if (content.kind === 'too-large') {
    return { path, message: 'The file is larger than 1 MB, so it was not read. Split it, or link what is long.' }
  }
  if (content.kind === 'not-utf8') {
    return { path, message: 'The file is not UTF-8 text, so it was not read. Save it as UTF-8.' }
  }
  const aar = await readAar(content.text, { path, headings: config.headings })
  if ('problem' in aar) return { path, message: aar.problem.message }
  if (!isAar(config, path, aar)) return null
  const whole = reviewAar({
    path,
    aar,
    settings: reviewSettingsOf(config, pull.base.repository),
    now: clock.now().toISOString(),
  })
  const narrowed = narrowReview({ review: whole, aar }, config, file)
  // An AAR that is on the base already has been compared when it was new.
  const review = file.status === 'added' ? withEarlierAars(narrowed, aar, await findEarlier(path, aar)) : narrowed
  const suggestions = config.suggestions ? suggestedChanges(review, content.text, file.patch ?? '') : []
  const { status, blob } = file
  const brought = status === 'added' && blob !== undefined ? { brought: { blob, text: content.text } } : {}
  const reviewed = { aar, review, ...(await planner(file, aar)), ...brought }
  return suggestions.length === 0 ? reviewed : { ...reviewed, suggestions }
}
