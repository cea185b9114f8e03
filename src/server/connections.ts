import type { Probot } from 'probot'
import type { Job } from '../app/key.ts'
import type { Clock, GitHub } from '../app/ports.ts'
import { gitHub } from '../github/github.ts'
import { gitHubInstallation, type Installation } from '../github/installation.ts'
import { type Pacer, pacer } from '../github/pacer.ts'
import { gitHubRequests } from '../github/requests.ts'

interface Known {
  readonly pacer: Pacer
  readonly installation: Installation
}

/** Connects jobs to their repositories. What must be shared within an installation (the pace of its writes) is kept for as long as this lives. */
export function connections(options: {
  readonly probot: Probot
  readonly clock: Clock
  readonly appId: number
  readonly writeIntervalMilliseconds: number
}): (job: Job, lease: AbortSignal) => Promise<GitHub> {
  const { probot, clock, appId, writeIntervalMilliseconds } = options
  const known = new Map<number, Known>()
  const knownOf = async (id: number): Promise<Known> => {
    const found = known.get(id)
    if (found !== undefined) return found
    const pace = pacer(clock, writeIntervalMilliseconds)
    // Questions of the App itself outlive the job that asks first, so no lease ends them.
    const app = gitHubRequests(await probot.auth(), { clock, pacer: pace, lease: new AbortController().signal })
    const made = { pacer: pace, installation: gitHubInstallation(app, id) }
    known.set(id, made)
    return made
  }
  return async ({ key, installation: id }, lease) => {
    const { pacer: pace, installation } = await knownOf(id)
    const requests = gitHubRequests(await probot.auth(id), { clock, pacer: pace, lease })
    return gitHub({ requests, owner: key.owner, repository: key.repository, appId }, installation)
  }
}
