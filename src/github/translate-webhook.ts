/**
 * A webhook is only a hint that something may have changed: it becomes keys. Pure; nothing of the payload but names, numbers and commit
 * ids goes further, with one exception: a person's tick in a comment of ours. Of a command only the place goes further. Our own writes (comments, check runs, issues, labels) send
 * events that are not listed here or have our bot as their sender, so they cause no loops.
 */
import { z } from 'zod'
import type { Job, Key } from '../app/key.ts'
import { isWatchedPath } from '../app/watched-path.ts'
import { parseCommand } from '../core/follow-up/command.ts'
import { ticksOfEdit } from '../core/render/ticks-of-edit.ts'
import { Authorship, mayBeWrittenBy } from './authorship.ts'

const name = z.string().regex(/^[\w.-]+$/)
const sha = z.string().regex(/^[0-9a-f]{40,64}$/)
const Common = z.object({
  installation: z.object({ id: z.number() }),
  repository: z.object({
    id: z.number(),
    name,
    /** The event `push` tells an owner's `name` besides; `login` is always there. */
    owner: z.object({ login: name }),
    default_branch: z.string().optional(),
  }),
})

const PullRequestEvent = Common.extend({
  action: z.string(),
  number: z.int().positive(),
  pull_request: z.object({ merged: z.boolean().nullish() }),
  changes: z.object({ base: z.unknown().optional() }).nullish(),
})

const PushEvent = Common.extend({
  ref: z.string(),
  created: z.boolean().optional(),
  deleted: z.boolean().optional(),
  forced: z.boolean().optional(),
  commits: z.array(
    z.object({
      added: z.array(z.string()).optional(),
      modified: z.array(z.string()).optional(),
      removed: z.array(z.string()).optional(),
    }),
  ),
})

const PullOfCheck = z.object({ number: z.int().positive(), base: z.object({ repo: z.object({ id: z.number() }) }) })
const OfApp = { app: z.object({ id: z.number() }).nullish(), pull_requests: z.array(PullOfCheck).nullish() }
const CheckRunEvent = Common.extend({
  action: z.string(),
  check_run: z.object({ ...OfApp, name: z.string(), head_sha: sha }),
})
const CheckSuiteEvent = Common.extend({ action: z.string(), check_suite: z.object({ ...OfApp, head_sha: sha }) })
const IssueCommentEvent = Common.extend({
  action: z.string(),
  issue: z.object({ number: z.int().positive(), pull_request: z.unknown().optional() }),
  comment: Authorship.extend({
    id: z.number(),
    body: z.string().nullish(),
    created_at: z.string().optional(),
    updated_at: z.string().optional(),
  }),
  changes: z.object({ body: z.object({ from: z.string() }).optional() }).nullish(),
  sender: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
})
const ReviewEvent = Common.extend({ action: z.string(), pull_request: z.object({ number: z.int().positive() }) })
const MergeGroupEvent = Common.extend({ action: z.string(), merge_group: z.object({ head_sha: sha }) })

/**
 * The jobs that a delivery gives; empty where it is of no interest. Null for an event that is unknown here or a payload that lacks what is
 * needed.
 * @param event GitHub's name of it, for example `pull_request`
 * @param appId only check runs, suites and comments of this App count
 * @param delivery id of the delivery, the same when it is brought again
 */
export function translateWebhook(
  event: string,
  payload: unknown,
  appId: number,
  delivery: string,
): readonly Job[] | null {
  switch (event) {
    case 'pull_request':
      return translate(PullRequestEvent, payload, ofPullRequest)
    case 'push':
      return translate(PushEvent, payload, ofPush)
    case 'check_run':
      return translate(CheckRunEvent, payload, (data) => ofCheckRun(data, appId))
    case 'check_suite':
      return translate(CheckSuiteEvent, payload, (data) => ofCheckSuite(data, appId))
    case 'issue_comment':
      return translateComment(payload, appId, delivery)
    case 'pull_request_review':
      return translate(ReviewEvent, payload, ofReview)
    case 'merge_group':
      return translate(MergeGroupEvent, payload, ofMergeGroup)
    default:
      return null
  }
}

type Place = { readonly owner: string; readonly repository: string }

function translate<T extends z.infer<typeof Common>>(
  schema: z.ZodType<T>,
  payload: unknown,
  keysOf: (data: T, place: Place) => readonly Key[],
): readonly Job[] | null {
  const result = schema.safeParse(payload)
  if (!result.success) return null
  const { installation, repository } = result.data
  const keys = keysOf(result.data, { owner: repository.owner.login, repository: repository.name })
  return keys.map((key) => ({ key, installation: installation.id }))
}

const reviewed = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review', 'converted_to_draft'])

function ofPullRequest({ action, number, pull_request, changes }: z.infer<typeof PullRequestEvent>, place: Place) {
  // Of what can be edited, only the base branch matters: it decides the configuration and the changed files.
  const isReviewed = reviewed.has(action) || (action === 'edited' && changes?.base !== undefined)
  if (isReviewed) return [{ kind: 'review', ...place, number } as const]
  return action === 'closed' && pull_request.merged === true ? [{ kind: 'file', ...place } as const] : []
}

/** A push lists no more commits than this. https://docs.github.com/webhooks/webhook-events-and-payloads#push */
const commitsOfPush = 2048

function ofPush(push: z.infer<typeof PushEvent>, place: Place): readonly Key[] {
  const { ref, created, deleted, forced, commits, repository } = push
  const isBranch = ref.startsWith('refs/heads/') && !ref.startsWith('refs/heads/gh-readonly-queue/')
  if (!isBranch || deleted === true) return []
  // A branch that begins is somebody's work: what it brings to a configured branch arrives with its merge.
  if (created === true && ref !== `refs/heads/${repository.default_branch}`) return []
  const isIncomplete = forced === true || commits.length >= commitsOfPush || commits.length === 0
  const touched = commits.flatMap(({ added = [], modified = [], removed = [] }) => [...added, ...modified, ...removed])
  return isIncomplete || touched.some(isWatchedPath) ? [{ kind: 'file', ...place }] : []
}

function ofCheckRun({ action, check_run, repository }: z.infer<typeof CheckRunEvent>, appId: number): readonly Key[] {
  if (action !== 'rerequested' || check_run.app?.id !== appId) return []
  const place = placeOf(repository)
  return check_run.name === 'AAR follow-ups' ? [{ kind: 'file', ...place }] : reviewsOf(check_run, repository.id, place)
}

function ofCheckSuite(
  { action, check_suite, repository }: z.infer<typeof CheckSuiteEvent>,
  appId: number,
): readonly Key[] {
  if (action !== 'rerequested' || check_suite.app?.id !== appId) return []
  const place = placeOf(repository)
  return [...reviewsOf(check_suite, repository.id, place), { kind: 'file', ...place }]
}

/** Pull requests of forks are missing in these payloads: then the commit stands for them. */
function reviewsOf(
  check: {
    readonly head_sha: string
    readonly pull_requests?: readonly z.infer<typeof PullOfCheck>[] | null | undefined
  },
  repositoryId: number,
  place: Place,
): readonly Key[] {
  const pulls = (check.pull_requests ?? []).filter((pull) => pull.base.repo.id === repositoryId)
  if (pulls.length === 0) return [{ kind: 'commit', ...place, sha: check.head_sha }]
  return pulls.map(({ number }) => ({ kind: 'review', ...place, number }))
}

function ofMergeGroup({ action, merge_group }: z.infer<typeof MergeGroupEvent>, place: Place): readonly Key[] {
  return action === 'checks_requested' ? [{ kind: 'merge-group', ...place, sha: merge_group.head_sha }] : []
}

/** What coworkers say of it stands in the review. A review that is only edited says no more than before. */
function ofReview({ action, pull_request: { number } }: z.infer<typeof ReviewEvent>, place: Place): readonly Key[] {
  return action === 'submitted' || action === 'dismissed' ? [{ kind: 'review', ...place, number }] : []
}

/** A new comment on a pull request that is a command: the repository's key, and where the command is to be read. */
function translateComment(payload: unknown, appId: number, delivery: string): readonly Job[] | null {
  const result = IssueCommentEvent.safeParse(payload)
  if (!result.success) return null
  const { action, issue, comment, installation, repository } = result.data
  if (action !== 'created') return translateEdit(payload, appId, delivery)
  const isPerson = comment.user != null && comment.user.type !== 'Bot'
  if (!isPerson || issue.pull_request == null || parseCommand(comment.body ?? '') === null) return []
  const key = { kind: 'file', ...placeOf(repository) } as const
  return [
    {
      key,
      installation: installation.id,
      asks: [{ pull: issue.number, comment: { id: comment.id, at: comment.created_at ?? '' } }],
    },
  ]
}

/** A person's edit of a comment of ours that turns boxes: the review's key with the ticks. Who may tick is asked at GitHub later. */
function translateEdit(payload: unknown, appId: number, delivery: string): readonly Job[] | null {
  const result = IssueCommentEvent.safeParse(payload)
  if (!result.success) return null
  const { action, issue, comment, changes, sender, installation, repository } = result.data
  const before = changes?.body?.from
  if (action !== 'edited' || issue.pull_request == null || before === undefined) return []
  const isPerson = sender != null && sender.type !== 'Bot' && sender.login !== comment.user?.login
  if (!isPerson || !mayBeWrittenBy(appId, comment)) return []
  const at = comment.updated_at ?? ''
  const ticks = ticksOfEdit({ before, after: comment.body ?? '' }, { by: sender.login, at, delivery })
  if (ticks.length === 0) return []
  const key = { kind: 'review', ...placeOf(repository), number: issue.number } as const
  return [{ key, installation: installation.id, ticks }]
}

function placeOf({ owner, name: repository }: z.infer<typeof Common>['repository']): Place {
  return { owner: owner.login, repository }
}
