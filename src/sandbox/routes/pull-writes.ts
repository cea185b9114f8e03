import { z } from 'zod'
import { commitsBetween } from '../git/history.ts'
import {
  type Answer,
  actorOf,
  bodyOf,
  type Call,
  numberParam,
  ok,
  type Route,
  writableRepositoryOf,
} from '../http/call.ts'
import { notFound, validationFailed } from '../http/errors.ts'
import { asPull, type PullRequest, pullShape } from '../shapes/pull.ts'
import { timestamp } from '../state/clock.ts'
import { addIssue, findIssue } from '../state/issues.ts'
import { putPull, tellPull } from '../state/pulls.ts'
import type { Repository } from '../state/records.ts'
import { branchesOf } from '../state/repositories.ts'

const repo = '/repos/{owner}/{repo}'

export const pullWriteRoutes: readonly Route[] = [
  { method: 'POST', template: `${repo}/pulls`, answer: create },
  { method: 'PATCH', template: `${repo}/pulls/{pull_number}`, answer: update },
]

/** Heads in forks are not for an App that only works where it is installed. */
const newPull = z.object({
  title: z.string().min(1).max(256),
  head: z.string().regex(/^[^:]+$/),
  base: z.string(),
  body: z.string().max(65_536).nullish(),
  draft: z.boolean().default(false),
})

function create(call: Call): Answer {
  const { world } = call
  const repository = writableRepositoryOf(call)
  const { title, head, base, body, draft } = bodyOf(call, 'PullRequest', newPull)
  const branches = branchesOf(world, repository.id)
  const headSha = branches.get(head)
  const baseSha = branches.get(base)
  if (headSha === undefined) throw validationFailed({ resource: 'PullRequest', field: 'head', code: 'invalid' })
  if (baseSha === undefined) throw validationFailed({ resource: 'PullRequest', field: 'base', code: 'invalid' })
  refuseSecond(call, repository, { head, base })
  if (commitsBetween(world.git, baseSha, headSha).length === 0) throw refused(`No commits between ${base} and ${head}`)
  const pull = {
    draft,
    headRepository: repository.id,
    headRef: head,
    headSha,
    baseRef: base,
    baseSha,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
  }
  const words = { title, body: body ?? null, labels: [], assignees: [] }
  const issue = asPull(addIssue(world, repository, actorOf(call), words, pull))
  if (issue === null) throw notFound()
  tellPull(world, repository, actorOf(call), issue, 'opened')
  const shape = pullShape(world, repository, issue)
  return { status: 201, body: shape, headers: { location: String(shape['url']) } }
}

/** GitHub keeps one open pull request for a head and a base. */
function refuseSecond(
  { world }: Call,
  repository: Repository,
  { head, base }: { readonly head: string; readonly base: string },
): void {
  const isOpen = world.issues.all().some((issue) => {
    const pull = issue.state === 'open' && issue.repository === repository.id ? asPull(issue)?.pull : undefined
    return pull?.headRef === head && pull.baseRef === base && pull.headRepository === repository.id
  })
  if (isOpen) throw refused(`A pull request already exists for ${repository.owner}:${head}.`)
}

function refused(message: string) {
  return validationFailed({ resource: 'PullRequest', field: 'base', code: 'custom', message })
}

const changedPull = z.object({
  title: z.string().min(1).max(256).optional(),
  body: z.string().max(65_536).optional(),
  state: z.enum(['open', 'closed']).optional(),
})

function update(call: Call): Answer {
  const { world } = call
  const repository = writableRepositoryOf(call)
  const before = asPull(findIssue(world, repository, numberParam(call, 'pull_number')))
  if (before === null) throw notFound()
  const { title = before.title, body = before.body, state = before.state } = bodyOf(call, 'PullRequest', changedPull)
  const at = timestamp(world.clock)
  const closed =
    state === 'closed' ? { closedAt: at, closedBy: actorOf(call).login } : { closedAt: null, closedBy: null }
  const isTurned = state !== before.state
  const next = putPull(world, before, {}, { title, body, state, ...(isTurned ? closed : {}) })
  tellChange(call, repository, before, next)
  return ok(pullShape(world, repository, next))
}

function tellChange({ world, ...call }: Call, repository: Repository, before: PullRequest, after: PullRequest): void {
  const actor = actorOf({ world, ...call })
  const changes = {
    ...(before.title === after.title ? {} : { title: { from: before.title } }),
    ...(before.body === after.body ? {} : { body: { from: before.body } }),
  }
  if (Object.keys(changes).length > 0) tellPull(world, repository, actor, after, 'edited', { changes })
  if (before.state !== after.state)
    tellPull(world, repository, actor, after, after.state === 'closed' ? 'closed' : 'reopened')
}
