import { z } from 'zod'
import type { AppGitHub, DeliveryAttempt, PullRequestSummary } from '../app/app-ports.ts'
import { readAnswer } from './read-answer.ts'
import type { Requests } from './requests.ts'

export interface AppGitHubOptions {
  /** Requests with the App's own token; writes stop when the signal fires. */
  readonly asApp: (signal: AbortSignal) => Promise<Requests>
  /** Requests with the token of an installation; throws as any request where it is suspended or gone. */
  readonly asInstallation: (id: number) => Promise<Requests>
}

const Delivery = z.object({
  /** Longer than what a number holds since 2026; the client then gives a bigint. */
  id: z.union([z.number(), z.bigint(), z.string()]),
  guid: z.string(),
  delivered_at: z.string(),
  status_code: z.number().nullish(),
  event: z.string(),
  action: z.string().nullish(),
  repository_id: z.number().nullish(),
})

const Installation = z.object({
  id: z.number(),
  suspended_at: z.string().nullish(),
  account: z.object({ login: z.string().optional() }).nullish(),
})

const Repository = z.object({
  id: z.number(),
  name: z.string(),
  owner: z.object({ login: z.string() }),
  archived: z.boolean().optional(),
  pushed_at: z.string().nullish(),
})

const Pull = z.object({
  number: z.number(),
  state: z.string(),
  updated_at: z.string(),
  merged_at: z.string().nullish(),
})

/** Three pages of a hundred. */
const mostPullRequests = 300

/** What the App may ask as itself, over REST. */
export function appGitHub({ asApp, asInstallation }: AppGitHubOptions): AppGitHub {
  const never = new AbortController().signal
  return {
    async deliveries(status, since) {
      const app = await asApp(never)
      const isRecent = (entry: unknown) => Date.parse(toDelivery(entry).at) >= since.getTime()
      const entries = await app.readAll('GET /app/hook/deliveries', { status }, { goOn: isRecent })
      // A server that does not know `status` lists all of them.
      return entries
        .filter(isRecent)
        .map(toDelivery)
        .filter(({ succeeded }) => succeeded === (status === 'success'))
    },
    async redeliver(attempt, signal) {
      const app = await asApp(signal)
      await app.write('POST /app/hook/deliveries/{delivery_id}/attempts', { delivery_id: attempt })
    },
    async installations() {
      const entries = await (await asApp(never)).readAll('GET /app/installations', {})
      return entries.map((entry) => {
        const { id, suspended_at, account } = readAnswer(Installation, entry, 'an installation')
        return { id, account: account?.login ?? '', suspended: suspended_at != null }
      })
    },
    async repositories(installation) {
      const requests = await asInstallation(installation)
      const entries = await requests.readAll('GET /installation/repositories', {}, { list: 'repositories' })
      return entries.map((entry) => {
        const { id, name, owner, archived, pushed_at } = readAnswer(Repository, entry, 'a repository')
        return { id, name, owner: owner.login, archived: archived ?? false, pushedAt: pushed_at ?? null }
      })
    },
    async pullRequestsUpdatedSince({ installation, owner, repository }, since) {
      const requests = await asInstallation(installation)
      const isRecent = (entry: unknown) => Date.parse(toPull(entry).updatedAt) >= since.getTime()
      const entries = await requests.readAll(
        'GET /repos/{owner}/{repo}/pulls',
        { owner, repo: repository, state: 'all', sort: 'updated', direction: 'desc' },
        { goOn: isRecent, limit: mostPullRequests },
      )
      return entries.filter(isRecent).map(toPull)
    },
  }
}

function toDelivery(entry: unknown): DeliveryAttempt {
  const answer = readAnswer(Delivery, entry, 'a delivery')
  const code = answer.status_code ?? 0
  return {
    id: String(answer.id),
    guid: answer.guid,
    at: answer.delivered_at,
    event: answer.event,
    action: answer.action ?? null,
    repository: answer.repository_id ?? null,
    succeeded: code >= 200 && code < 300,
  }
}

function toPull(entry: unknown): PullRequestSummary {
  const { number, state, updated_at, merged_at } = readAnswer(Pull, entry, 'a pull request')
  const isMerged = merged_at != null
  return { number, state: isMerged ? 'merged' : state === 'open' ? 'open' : 'closed', updatedAt: updated_at }
}
