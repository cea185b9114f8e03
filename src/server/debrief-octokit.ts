import { ProbotOctokit } from 'probot'

/**
 * Probot's Octokit without three habits of it: repeating requests that failed (writes too), pacing issue creation at one in three seconds,
 * and logging request bodies at debug. Reading again and pacing are in `src/github`.
 */
export const DebriefOctokit = ProbotOctokit.plugin(({ log }) => ({
  log: {
    // Probot gives the body first, the words second.
    debug: (_body: unknown, message?: unknown) => log.debug(typeof message === 'string' ? message : ''),
    info: log.info.bind(log),
    warn: log.warn.bind(log),
    error: log.error.bind(log),
  },
})).defaults((options: object) => ({ ...options, retry: { enabled: false }, throttle: { enabled: false } }))
