/**
 * Reviews one pull request: reads what is true now, works out what should be shown, and writes the difference. Run twice, late or out
 * of order it ends in the same state.
 *
 * Reads, cold, an installation's token apart, a page of 100 being one:
 * - no markdown file and no configuration changed: the files and the configuration (2); where the repository has no configuration of its
 *   own, the organisation's besides, because `required` must be known (3)
 * - markdown changed, but no AAR: files, pull request, configuration of the base, the organisation's where there is none (4), one more per
 *   file whose front matter the patch does not show (at most 10)
 * - the first review of one AAR: check runs, comments, people who can be assigned and, for a new AAR, the tree of the base besides (8), and
 *   two writes; one more per AAR of the repository that is not known yet, and one where one is close
 * - a later push that changes a new AAR: the version that was reviewed first besides
 * - the file besides, unless it is new and the list of files shows all of it; and what coworkers said, where something has happened to the pull
 *   request since it was opened (10)
 * - where changes are suggested (off by default): the app's own reviews besides, and one write where one is new
 * - a tick: who may decide besides, one per person; and the comment once more after it was edited
 *
 * The order of the writes matters: the comment first, then the check run, which remembers the comment's id for its commit. A comment
 * that is remembered and no longer there was deleted by a person: it is not posted again before the next push.
 */
import { type ReviewCheckInput, renderReviewCheck } from '../core/render/review-check.ts'
import type { ReviewedDocument } from '../core/render/reviewed-document.ts'
import { judgeApprovals } from '../core/review/approvals.ts'
import type { Tick } from '../core/review/ticks.ts'
import { applyReview } from './apply-review.ts'
import { findCandidates } from './find-aars.ts'
import { type LoadedConfig, loadConfig } from './load-config.ts'
import { type ChangedFile, GitHubError, type PullRequest, type World } from './ports.ts'
import { previewConfig } from './preview-config.ts'
import { reviewFiles } from './review-files.ts'
import { configPath, isWatchedPath } from './watched-path.ts'
import { isOwnWriteBack } from './write-back/own-branch.ts'

/**
 * @param number of the pull request. Nothing happens where it is closed or gone.
 * @param ticks of people in the comment, which are to be counted
 */
export async function reviewPullRequest(world: World, number: number, ticks: readonly Tick[] = []): Promise<void> {
  const { github } = world
  const files = await github.changedFiles(number)
  if (!files.some(isOfInterest)) return passUnwatched(world, number)
  const pull = await github.pullRequest(number)
  if (pull === null || pull.state === 'closed') return
  const { owner } = pull.base.repository
  const loaded = await loadConfig(github, { ref: pull.base.ref, owner })
  if (await isOwnWriteBack(github, pull)) return passOwnLinks(world, pull, loaded)
  const input = await reviewInput(world, pull, files, loaded)
  await applyReview(world, pull, { input, ticks })
}

/** A path that a file was renamed from counts too: the AAR that it was may have been commented on. */
function isOfInterest({ path, previousPath }: ChangedFile): boolean {
  return isWatchedPath(path) || (previousPath !== null && isWatchedPath(previousPath))
}

/**
 * Nothing that Debrief reads has changed. Only where a check is `required` there is something to say; that is read from the
 * default branch, which saves asking for the pull request.
 */
async function passUnwatched(world: World, number: number): Promise<void> {
  const { github } = world
  const loaded = await loadConfig(github, { ref: 'HEAD', owner: 'the organisation' })
  if (!loaded.config.required) return
  const pull = await github.pullRequest(number)
  if (pull === null || pull.state === 'closed') return
  await applyReview(world, pull, { input: { kind: 'no-aar', config: loaded.inForce }, ticks: [] })
}

/** Our own pull request that puts links into AARs: nobody is told what to write there, but a required check must not hold it up. */
async function passOwnLinks(world: World, pull: PullRequest, { config }: LoadedConfig): Promise<void> {
  if (config.required) await applyReview(world, pull, { input: { kind: 'own-links' }, ticks: [] })
}

/** What the check run is about; null where there is nothing to show. */
async function reviewInput(
  world: World,
  pull: PullRequest,
  files: readonly ChangedFile[],
  loaded: LoadedConfig,
): Promise<ReviewCheckInput | null> {
  const { config, inForce } = loaded
  const { documents: reviewed, unread } = await reviewFiles(world, pull, findCandidates(config, files), loaded)
  const documents = reviewed.length === 0 ? [] : await withApprovals(world, pull, reviewed)
  const change = files.find(({ path, previousPath }) => path === configPath || previousPath === configPath)
  const preview = change === undefined ? null : await previewConfig(world, pull, { change, config, files })
  if (documents.length > 0 || unread.length > 0) {
    const { draft, head, base } = pull
    const place = { repositoryUrl: base.repository.url, sha: head.sha, draft }
    const { mode, conclusions } = config
    return { kind: 'reviewed', ...place, mode, conclusions, documents, unread, config: inForce, preview }
  }
  if (preview !== null) return { kind: 'config-change', preview, config: inForce }
  return config.required ? { kind: 'no-aar', config: inForce } : null
}

/**
 * One read, none where nothing has happened to the pull request yet. Where GitHub does not tell who has reviewed, the rest of the review
 * stands without it.
 */
async function withApprovals(
  { github, log }: World,
  pull: PullRequest,
  documents: readonly ReviewedDocument[],
): Promise<readonly ReviewedDocument[]> {
  try {
    const reviews = isUntouched(pull) ? [] : await github.reviews(pull.number)
    const approvals = { author: pull.author, headSha: pull.head.sha, reviews }
    return documents.map((one) => ({ ...one, review: judgeApprovals(one.review, one.aar, approvals) }))
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    log.warn({ status: error.status }, 'GitHub did not tell who has reviewed')
    return documents
  }
}

/**
 * Nobody has said anything of it since it was opened. A review moves `updated_at` to the time at which it was submitted, as GitHub's own example
 * payloads of `pull_request_review` show; one within the very second of the opening is seen with the next event.
 */
function isUntouched({ createdAt, updatedAt, comments }: PullRequest): boolean {
  return comments === 0 && updatedAt === createdAt
}

/** Answers a merge queue at once: a required check that never comes blocks it. */
export async function passMergeGroup(world: World, sha: string): Promise<void> {
  const content = renderReviewCheck({ kind: 'merge-queue' })
  const [existing] = await world.github.checkRuns(sha, 'AAR review')
  if (existing?.status === 'completed') return
  if (existing === undefined) await world.github.createCheckRun(sha, 'AAR review', content)
  else await world.github.updateCheckRun(existing.id, content)
}

/** Reviews again the open pull requests whose head this commit is: for checks of forks, whose payloads name no pull request. */
export async function reviewPullRequestsOfCommit(world: World, sha: string): Promise<void> {
  const pulls = await world.github.pullRequestsOfCommit(sha)
  for (const { number, state, head } of pulls) {
    if (state === 'open' && head.sha === sha) await reviewPullRequest(world, number)
  }
}
