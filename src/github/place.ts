import type { CheckRun, Comment } from '../app/ports.ts'
import type { RecentWrites } from './recent-writes.ts'
import type { Requests } from './requests.ts'

/** Where and as whom the app acts: what every adapter of a resource is given. */
export interface Place {
  readonly requests: Requests
  readonly owner: string
  readonly repository: string
  /** Numeric id of this App. */
  readonly appId: number
  /** Of this process, for all repositories of the installation. */
  readonly recent: {
    readonly comments: RecentWrites<Comment>
    readonly checkRuns: RecentWrites<CheckRun>
  }
}

/** The path parameters of nearly every route. */
export function ofRepository({ owner, repository }: Place): { readonly owner: string; readonly repo: string } {
  return { owner, repo: repository }
}
