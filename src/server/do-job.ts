import { fileFollowUps } from '../app/file-follow-ups.ts'
import { formatKey, type Job, type Worker } from '../app/key.ts'
import { type GitHub, GitHubError, OutcomeUnknown, RetryLater, type World } from '../app/ports.ts'
import { passMergeGroup, reviewPullRequest, reviewPullRequestsOfCommit } from '../app/review-pull-request.ts'
import { tokenRoute } from '../github/translate-error.ts'

export interface JobDoerOptions extends Omit<World, 'github' | 'signal' | 'otherAt'> {
  /** The repository of a job, seen through its installation. */
  connect(job: Job, lease: AbortSignal): Promise<GitHub>
}

/**
 * Does one job with its use case. An installation or a repository that is gone ends its keys quietly; a write whose outcome is unknown is
 * looked for once GitHub's lists have caught up.
 */
export function jobDoer({ connect, ...rest }: JobDoerOptions): Worker {
  const { clock, log, settings } = rest
  return async (job, signal, otherAt) => {
    const key = formatKey(job.key)
    log.info({ key }, 'The key is begun.')
    try {
      const github = await connect(job, signal)
      await useCase(job, { ...rest, ...(otherAt === undefined ? {} : { otherAt }), github, signal })
      log.info({ key }, 'The key is done.')
    } catch (error) {
      if (error instanceof OutcomeUnknown) {
        log.warn({ key, err: error }, 'A write may or may not have happened.')
        throw new RetryLater(new Date(clock.now().getTime() + settings.lagSeconds * 1000), error.message, {
          cause: error,
        })
      }
      if (!isGone(error)) throw error
      log.info({ key, err: error }, 'The key is dropped: GitHub does not show it to the App.')
    }
  }
}

async function useCase({ key, ticks, asks }: Job, world: World): Promise<void> {
  switch (key.kind) {
    case 'review':
      return reviewPullRequest(world, key.number, ticks)
    case 'commit':
      return reviewPullRequestsOfCommit(world, key.sha)
    case 'merge-group':
      return passMergeGroup(world, key.sha)
    case 'file':
      await fileFollowUps(world, asks)
  }
}

/** The installation is suspended or uninstalled, or the repository or pull request is no longer there for the App. */
function isGone(error: unknown): boolean {
  if (!(error instanceof GitHubError)) return false
  if (error.route === tokenRoute) return true
  return error.status === 404 || error.status === 410 || error.status === 451
}
