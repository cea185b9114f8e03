import { type PullRequest, RetryLater, type World } from './ports.ts'

/** GitHub ends a request after ten seconds; the rest is for reading meanwhile. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const longestRequestSeconds = 30

/**
 * A process before this one may have posted to the pull request and ended. Gives the key back until what it sent would be seen; never for a pull request that is
 * younger than this process.
 * @param shownBy `list`: seen in a list only, which lags. `count`: the pull request itself counts it, without lag; what GitHub still
 *   works on is not in it yet.
 * @throws RetryLater
 */
export function waitOutThePast(
  { startedAt, clock, settings }: Pick<World, 'startedAt' | 'clock' | 'settings'>,
  { createdAt, comments }: Pick<PullRequest, 'createdAt' | 'comments'>,
  shownBy: 'list' | 'count',
): void {
  // Its time is told in whole seconds.
  if (startedAt === undefined || Date.parse(createdAt) + 1000 > startedAt.getTime()) return
  const isEmpty = shownBy === 'count' && comments === 0
  const seconds = isEmpty ? Math.min(longestRequestSeconds, settings.lagSeconds) : settings.lagSeconds
  const settled = new Date(startedAt.getTime() + seconds * 1000)
  if (clock.now() < settled) throw new RetryLater(settled, 'An earlier process may have posted it already.')
}
