import type { AppGitHub, DeliveryAttempt } from './app-ports.ts'
import { type Clock, GitHubError, type Log, OutcomeUnknown } from './ports.ts'
import type { Patiently } from './sweep.ts'

/**
 * Deliveries can be asked for again for three days.
 * https://docs.github.com/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks
 */
const redeliveryWindow = 72 * 3_600_000
/** What failed so often has a cause that repeating does not mend. */
const mostAttempts = 5

/** What GitHub sends every App, or every App with our permissions, and what brings no key. */
const idle = new Set([
  'check_run.completed',
  'check_run.created',
  'check_suite.completed',
  'check_suite.requested',
  'github_app_authorization',
  'installation',
  'installation_repositories',
  'installation_target',
  'ping',
])

/** Whether what the event brings can be seen on GitHub as well; of all others the payload matters. */
export function isStateful({ event }: DeliveryAttempt): boolean {
  return event === 'pull_request' || event === 'push'
}

/**
 * Of each delivery that failed and never succeeded the newest attempt, oldest first; `givenUp` counts those that failed too often.
 * @param brought guids known to have been brought later; those found are added
 */
export async function missedDeliveries(options: {
  readonly app: AppGitHub
  readonly clock: Clock
  readonly patiently: Patiently
  readonly since: Date
  readonly brought: Set<string>
}): Promise<{ readonly missed: readonly DeliveryAttempt[]; readonly givenUp: number }> {
  const { app, clock, patiently, brought } = options
  const since = new Date(Math.max(options.since.getTime(), clock.now().getTime() - redeliveryWindow))
  const failures = (await patiently(() => app.deliveries('failure', since))).filter(isWanted)
  const open = failures.filter(({ guid }) => !brought.has(guid))
  const oldest = open.at(-1)
  if (oldest === undefined) return { missed: [], givenUp: 0 }
  const successes = await patiently(() => app.deliveries('success', new Date(oldest.at)))
  const failed = new Set(open.map(({ guid }) => guid))
  for (const { guid } of successes) if (failed.has(guid)) brought.add(guid)
  const missing = open.filter(({ guid }) => !brought.has(guid))
  const attempts = new Map<string, number>()
  for (const { guid } of missing) attempts.set(guid, (attempts.get(guid) ?? 0) + 1)
  const tooOften = new Set([...attempts].filter(([, count]) => count >= mostAttempts).map(([guid]) => guid))
  const missed = newestOfEach(missing).filter(({ guid }) => !tooOften.has(guid))
  return { missed: missed.toReversed(), givenUp: tooOften.size }
}

/** @param attempts newest first */
function newestOfEach(attempts: readonly DeliveryAttempt[]): readonly DeliveryAttempt[] {
  const newest = new Map<string, DeliveryAttempt>()
  for (const attempt of attempts) if (!newest.has(attempt.guid)) newest.set(attempt.guid, attempt)
  return [...newest.values()]
}

function isWanted({ event, action }: DeliveryAttempt): boolean {
  return !idle.has(event) && !idle.has(`${event}.${action}`)
}

/** Asks for each of them once, at the pace of writes; gives how many GitHub took. */
export async function redeliverAll(
  missed: readonly DeliveryAttempt[],
  options: {
    readonly app: AppGitHub
    readonly log: Log
    readonly patiently: Patiently
    readonly signal: AbortSignal
  },
): Promise<number> {
  const { app, log, patiently, signal } = options
  let taken = 0
  for (const { id, guid } of missed) {
    try {
      await patiently(() => app.redeliver(id, signal))
      taken += 1
    } catch (error) {
      // Whether it was taken shows in the next sweep.
      if (!(error instanceof GitHubError) && !(error instanceof OutcomeUnknown)) throw error
      log.warn({ delivery: guid, err: error }, 'A missed delivery could not be asked for again.')
    }
  }
  return taken
}
