import { type PullRequest, RetryLater, type World } from './ports.ts'

/** GitHub ends a request after ten seconds; the rest is for reading meanwhile. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const longestRequestSeconds = 30

/**
 * A process before this one may have posted to the pull request and ended, or another one beside it a moment ago. Gives the key back until what
 * it sent would be seen. What came before this process cannot have posted to a younger pull request; what is beside it can.
 * @param shownBy `list`: seen in a list only, which lags. `count`: the pull request itself counts it, without lag; what GitHub still
 *   works on is not in it yet.
 * @throws RetryLater
 */
export function waitOutThePast(
  { startedAt, otherAt, clock, settings }: Pick<World, 'startedAt' | 'otherAt' | 'clock' | 'settings'>,
  { createdAt, comments }: Pick<PullRequest, 'createdAt' | 'comments'>,
  shownBy: 'list' | 'count',
): void {
  // The time of a pull request is told in whole seconds.
  const isOlder = startedAt !== undefined && Date.parse(createdAt) + 1000 <= startedAt.getTime()
  const lastAt = Math.max(isOlder ? startedAt.getTime() : 0, otherAt?.getTime() ?? 0)
  if (lastAt === 0) return
  const isEmpty = shownBy === 'count' && comments === 0
  const seconds = isEmpty ? Math.min(longestRequestSeconds, settings.lagSeconds) : settings.lagSeconds
  const settled = new Date(lastAt + seconds * 1000)
  if (clock.now() < settled) throw new RetryLater(settled, 'Another process may have posted it already.')
}
