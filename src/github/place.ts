import type { Requests } from './requests.ts'

/** Where and as whom the app acts: what every adapter of a resource is given. */
export interface Place {
  readonly requests: Requests
  readonly owner: string
  readonly repository: string
  /** Numeric id of this App. */
  readonly appId: number
}

/** The path parameters of nearly every route. */
export function ofRepository({ owner, repository }: Place): { readonly owner: string; readonly repo: string } {
  return { owner, repo: repository }
}
