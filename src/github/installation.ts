import { z } from 'zod'
import { readAnswer } from './read-answer.ts'
import type { Requests } from './requests.ts'

/** What only the App itself may ask, with its own token rather than an installation's. */
export interface Installation {
  /** ISO 8601. */
  installedAt(): Promise<string>
  /** The App's slug; its bot account is `slug[bot]`. */
  slug(): Promise<string>
  /** What has been granted now, by name; asked each time. */
  permissions(): Promise<Readonly<Record<string, string>>>
  /** Whether this installation covers a repository; asked each time. */
  covers(owner: string, repository: string): Promise<boolean>
}

/** Answers that do not change are asked for once and kept, for as long as this value lives. @param app requests with the App's own token. */
export function gitHubInstallation(app: Requests, id: number): Installation {
  return {
    installedAt: once(async () => {
      const data = await app.read('GET /app/installations/{installation_id}', { installation_id: id })
      return readAnswer(z.object({ created_at: z.string() }), data, 'the installation').created_at
    }),
    async permissions() {
      const data = await app.read('GET /app/installations/{installation_id}', { installation_id: id })
      const answer = readAnswer(z.object({ permissions: z.record(z.string(), z.string()) }), data, 'the installation')
      return answer.permissions
    },
    async covers(owner, repository) {
      const data = await app.readOrNull('GET /repos/{owner}/{repo}/installation', { owner, repo: repository })
      return data !== null && readAnswer(z.object({ id: z.number() }), data, 'the installation').id === id
    },
    slug: once(async () => readAnswer(z.object({ slug: z.string() }), await app.read('GET /app', {}), 'the App').slug),
  }
}

/** A failed question is asked again the next time. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: { readonly value: T } | null = null
  return async () => {
    answer ??= { value: await ask() }
    return answer.value
  }
}
