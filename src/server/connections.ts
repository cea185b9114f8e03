import type { Probot } from 'probot'
import type { AppGitHub } from '../app/app-ports.ts'
import type { Job } from '../app/key.ts'
import type { CheckRun, Clock, Comment, GitHub } from '../app/ports.ts'
import { appGitHub } from '../github/app-github.ts'
import { gitHub } from '../github/github.ts'
import { gitHubInstallation, type Installation } from '../github/installation.ts'
import { type Pacer, pacer } from '../github/pacer.ts'
import type { Place } from '../github/place.ts'
import { recentWrites } from '../github/recent-writes.ts'
import { gitHubRequests, type Requester } from '../github/requests.ts'

interface Known extends Pick<Place, 'recent'> {
  readonly pacer: Pacer
  readonly installation: Installation
}

/** Twice the time that GitHub's lists may lag, and a minute at least, in milliseconds. */
const lifetime = (lagSeconds: number) => Math.max(60, lagSeconds * 2) * 1000

/**
 * Connects jobs to their repositories. What must be shared within an installation (the pace of its writes, what was just written) is kept
 * for as long as this lives.
 */
export function connections(options: {
  readonly probot: Probot
  readonly clock: Clock
  readonly appId: number
  readonly writeIntervalMilliseconds: number
  readonly lagSeconds: number
}): (job: Job, lease: AbortSignal) => Promise<GitHub> {
  const { probot, clock, appId } = options
  const known = new Map<number, Known>()
  return async ({ key, installation: id }, lease) => {
    const { pacer: pace, installation, recent } = known.get(id) ?? know(id, options)
    if (!known.has(id)) known.set(id, { pacer: pace, installation, recent })
    const requests = gitHubRequests(await probot.auth(id), { clock, pacer: pace, lease })
    return gitHub({ requests, owner: key.owner, repository: key.repository, appId, recent }, installation)
  }
}

/** The App itself, for the sweep. Its own writes keep the pace of an installation's. */
export function connectAsApp({
  probot,
  clock,
  writeIntervalMilliseconds,
}: Pick<Parameters<typeof connections>[0], 'probot' | 'clock' | 'writeIntervalMilliseconds'>): AppGitHub {
  const pace = pacer(clock, writeIntervalMilliseconds)
  const never = new AbortController().signal
  return appGitHub({
    asApp: async (lease) => gitHubRequests(await probot.auth(), { clock, pacer: pace, lease }),
    asInstallation: async (id) => gitHubRequests(await probot.auth(id), { clock, pacer: pace, lease: never }),
  })
}

function know(id: number, { probot, clock, ...settings }: Parameters<typeof connections>[0]): Known {
  const pace = pacer(clock, settings.writeIntervalMilliseconds)
  // Questions of the App itself outlive the job that asks first, so no lease ends them.
  const lease = new AbortController().signal
  const app: Requester = { request: async (route, parameters) => (await probot.auth()).request(route, parameters) }
  const time = lifetime(settings.lagSeconds)
  return {
    pacer: pace,
    installation: gitHubInstallation(gitHubRequests(app, { clock, pacer: pace, lease }), id),
    recent: { comments: recentWrites<Comment>(clock, time), checkRuns: recentWrites<CheckRun>(clock, time) },
  }
}
