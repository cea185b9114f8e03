import type { z } from 'zod'
import { botLogin, covers } from '../state/accounts.ts'
import type { Actor, Installation, Issue, Repository } from '../state/records.ts'
import { findRenamed, findRepository } from '../state/repositories.ts'
import type { World } from '../state/world.ts'
import { ApiError, type FieldError, notAccessible, notFound, validationFailed } from './errors.ts'
import { holds } from './permission.ts'

export type Caller =
  | { readonly kind: 'app' }
  | { readonly kind: 'installation'; readonly installation: Installation }
  | { readonly kind: 'nobody' }

/** One authenticated request on its route. */
export interface Call {
  readonly world: World
  readonly caller: Caller
  /** What the token allows. */
  readonly permissions: Readonly<Record<string, string>>
  readonly method: string
  /** Path and query as asked, without `/api/v3`. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly accept: string
}

/** What goes back. A string or bytes are sent as they are, `undefined` as no body, all else as JSON. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** As GitHub's description writes it: `/repos/{owner}/{repo}/issues/{issue_number}`. */
  readonly template: string
  readonly answer: (call: Call) => Answer
}

export function ok(body: unknown): Answer {
  return { status: 200, body }
}

export function param(call: Call, name: string): string {
  return call.params[name] ?? ''
}

/** A number from the path; anything else names nothing. */
export function numberParam(call: Call, name: string): number {
  const value = param(call, name)
  if (!/^\d{1,15}$/.test(value)) throw notFound()
  return Number(value)
}

/** The repository named in the path, if this caller may see it. A former name is answered by a redirect, as GitHub does. */
export function repositoryOf(call: Call): Repository {
  const { world } = call
  const owner = param(call, 'owner')
  const name = param(call, 'repo')
  const repository = findRepository(world, owner, name)
  if (repository !== null && maySee(call, repository)) return repository
  const renamed = repository === null ? findRenamed(world, owner, name) : null
  if (renamed === null || !maySee(call, renamed)) throw notFound()
  const rest = call.path.split('/').slice(4).join('/')
  const url = `${world.apiUrl}/repositories/${renamed.id}${rest === '' ? '' : `/${rest}`}`
  throw new ApiError(
    call.method === 'GET' ? 301 : 307,
    call.method === 'GET' ? 'Moved Permanently' : 'Temporary Redirect',
    { headers: { location: url } },
  )
}

/** Public repositories are seen by every installation; the rest by the one that covers them. */
export function maySee(call: Call, repository: Repository): boolean {
  if (call.caller.kind === 'app') return true
  if (repository.visibility === 'public') return true
  return call.caller.kind === 'installation' && covers(call.caller.installation, repository)
}

/** As `repositoryOf`, for writes: archived repositories refuse, and so do those the installation does not cover. */
export function writableRepositoryOf(call: Call): Repository {
  const repository = repositoryOf(call)
  if (call.caller.kind !== 'installation' || !covers(call.caller.installation, repository)) {
    throw new ApiError(403, 'Resource not accessible by integration')
  }
  if (repository.archived) throw new ApiError(403, 'Repository was archived so is read-only.')
  return repository
}

/** The issue or pull request of that number; a transferred one redirects, a deleted one is gone (410), issues disabled is 410. */
export function issueOf(call: Call, repository: Repository, name = 'issue_number'): Issue {
  const number = numberParam(call, name)
  const { world } = call
  const issue = world.issues.all().find((one) => one.repository === repository.id && one.number === number)
  if (issue === undefined) {
    if (world.deletedIssues.has(`${repository.id}#${number}`)) throw new ApiError(410, 'This issue was deleted')
    throw notFound()
  }
  checkKind(call, issue)
  if (!repository.hasIssues && issue.pull === null) throw issuesDisabled()
  if (issue.movedTo === null) return issue
  const target = world.repositories.get(issue.movedTo.repository)
  if (target === null || !maySee(call, target)) throw notFound()
  const location = `${world.apiUrl}/repositories/${target.id}/issues/${issue.movedTo.number}`
  throw new ApiError(call.method === 'GET' ? 301 : 307, 'Moved Permanently', { headers: { location } })
}

/**
 * The endpoints of issues serve pull requests too, but only an App with the permission for that kind
 * (docs: permissions required for GitHub Apps, issues).
 */
export function checkKind(call: Call, issue: Issue): void {
  const name = issue.pull === null ? 'issues' : 'pull_requests'
  const level = call.method === 'GET' ? 'read' : 'write'
  if (!holds(call.permissions, name, level)) throw notAccessible(`${name}=${level}`)
}

export function issuesDisabled(): ApiError {
  return new ApiError(410, 'Issues has been disabled in this repository.')
}

/** The app's bot, as author of what an installation token writes. */
export function actorOf(call: Call): Actor {
  return { login: botLogin(call.world), viaApp: true }
}

/** The body in the form asked for, or GitHub's 422. */
export function bodyOf<T>(call: Call, resource: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(call.body ?? {})
  if (parsed.success) return parsed.data
  throw validationFailed(
    ...parsed.error.issues.map(
      (issue): FieldError => ({
        resource,
        field: issue.path.join('.'),
        code: issue.code === 'invalid_type' && issue.input === undefined ? 'missing_field' : 'invalid',
      }),
    ),
  )
}
