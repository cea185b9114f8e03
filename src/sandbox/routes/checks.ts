import { z } from 'zod'
import {
  actorOf,
  bodyOf,
  type Call,
  numberParam,
  ok,
  param,
  type Route,
  repositoryOf,
  writableRepositoryOf,
} from '../http/call.ts'
import { ApiError, notFound, validationFailed } from '../http/errors.ts'
import { countedPage, page } from '../http/pagination.ts'
import { checkRunShape, checkSuiteShape } from '../shapes/check.ts'
import { encodePath } from '../shapes/commit.ts'
import { repositoryHtmlUrl } from '../shapes/repository.ts'
import { ensureSuite, putCheckRun } from '../state/checks.ts'
import { timestamp } from '../state/clock.ts'
import type { Annotation, CheckRun, Repository } from '../state/records.ts'
import { resolveRef } from '../state/repositories.ts'
import type { World } from '../state/world.ts'

/** Limits of GitHub's checks API (docs: create a check run). */
const longestText = 65_535
const mostAnnotations = 50
const mostActions = 3

const annotation = z
  .object({
    path: z.string(),
    start_line: z.number().int(),
    end_line: z.number().int(),
    start_column: z.number().int().optional(),
    end_column: z.number().int().optional(),
    annotation_level: z.enum(['notice', 'warning', 'failure']),
    message: z.string().min(1).max(65_536),
    title: z.string().max(255).optional(),
    raw_details: z.string().max(65_536).optional(),
  })
  .refine((one) => one.start_line === one.end_line || (one.start_column ?? one.end_column) === undefined, {
    path: ['start_column'],
  })
  .transform(
    (one): Annotation => ({
      ...one,
      start_column: one.start_column ?? null,
      end_column: one.end_column ?? null,
      title: one.title ?? null,
      raw_details: one.raw_details ?? null,
    }),
  )

const output = z.object({
  title: z.string().optional(),
  summary: z.string().max(longestText).optional(),
  text: z.string().max(longestText).optional(),
  annotations: z.array(annotation).max(mostAnnotations).optional(),
  images: z.array(z.unknown()).optional(),
})

const action = z.object({ label: z.string().max(20), description: z.string().max(40), identifier: z.string().max(20) })

const fields = {
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  started_at: z.string().optional(),
  completed_at: z.string().optional(),
  conclusion: z
    .enum(['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out'])
    .optional(),
  output: output.optional(),
  actions: z.array(action).max(mostActions).optional(),
}
const newRun = z.object({ name: z.string().min(1), head_sha: z.string(), ...fields })
const changedRun = z.object({ name: z.string().min(1).optional(), ...fields })

const repo = '/repos/{owner}/{repo}'

export const checkRoutes: readonly Route[] = [
  { method: 'POST', template: `${repo}/check-runs`, answer: create },
  { method: 'PATCH', template: `${repo}/check-runs/{check_run_id}`, answer: update },
  {
    method: 'GET',
    template: `${repo}/check-runs/{check_run_id}`,
    answer: (call) => {
      const repository = repositoryOf(call)
      return ok(checkRunShape(call.world, repository, runOf(call, repository)))
    },
  },
  { method: 'GET', template: `${repo}/check-runs/{check_run_id}/annotations`, answer: annotations },
  { method: 'GET', template: `${repo}/commits/{ref}/check-runs`, answer: listRuns },
  { method: 'GET', template: `${repo}/commits/{ref}/check-suites`, answer: listSuites },
]

function create(call: Call) {
  const { world } = call
  const repository = writableRepositoryOf(call)
  const body = bodyOf(call, 'CheckRun', newRun)
  const commit = /^[0-9a-f]{40}$/.test(body.head_sha) ? resolveRef(world, repository, body.head_sha) : null
  if (commit === null) throw new ApiError(422, `No commit found for SHA: ${body.head_sha}`)
  const started: CheckRun = {
    id: world.nextId(),
    repository: repository.id,
    suite: ensureSuite(world, repository, commit.sha).id,
    headSha: commit.sha,
    name: body.name,
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: timestamp(world.clock),
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  }
  const run = changed(world, started, body)
  putCheckRun(world, repository, actorOf(call), run, null)
  return { status: 201, body: checkRunShape(world, repository, run) }
}

function update(call: Call) {
  const repository = writableRepositoryOf(call)
  const before = runOf(call, repository)
  const run = changed(call.world, before, bodyOf(call, 'CheckRun', changedRun))
  putCheckRun(call.world, repository, actorOf(call), run, before)
  return ok(checkRunShape(call.world, repository, run))
}

/** Annotations are appended, all else is replaced where it is given; a conclusion completes the run. */
function changed(world: World, run: CheckRun, body: z.infer<typeof changedRun>): CheckRun {
  if (body.status === 'completed' && body.conclusion === undefined) {
    throw validationFailed({ resource: 'CheckRun', field: 'conclusion', code: 'missing_field' })
  }
  if (body.output !== undefined && body.output.summary === undefined) {
    throw validationFailed({ resource: 'CheckRun', field: 'output.summary', code: 'missing_field' })
  }
  const status =
    body.conclusion === undefined && body.completed_at === undefined ? (body.status ?? run.status) : 'completed'
  const isCompleted = status === 'completed'
  return {
    ...run,
    name: body.name ?? run.name,
    externalId: body.external_id ?? run.externalId,
    detailsUrl: body.details_url ?? run.detailsUrl,
    status,
    conclusion: isCompleted ? (body.conclusion ?? run.conclusion) : null,
    startedAt: body.started_at ?? run.startedAt,
    completedAt: isCompleted ? (body.completed_at ?? run.completedAt ?? timestamp(world.clock)) : null,
    title: body.output?.title ?? run.title,
    summary: body.output?.summary ?? run.summary,
    text: body.output === undefined ? run.text : (body.output.text ?? null),
    annotations: [...run.annotations, ...(body.output?.annotations ?? [])],
  }
}

function annotations(call: Call) {
  const repository = repositoryOf(call)
  const run = runOf(call, repository)
  const html = repositoryHtmlUrl(call.world, repository)
  return page(call, run.annotations, (one) => ({
    ...one,
    blob_href: `${html}/blob/${run.headSha}/${encodePath(one.path)}`,
  }))
}

/** With the default filter only the newest run of each name is shown. */
function listRuns(call: Call) {
  const { world, query } = call
  const repository = repositoryOf(call)
  const sha = commitOf(call, repository)
  const name = query.get('check_name')
  const status = query.get('status')
  const appId = query.get('app_id')
  const found = world.checkRuns
    .before(world.listLag.checkRuns)
    .filter(
      (run) =>
        run.repository === repository.id &&
        run.headSha === sha &&
        (name === null || run.name === name) &&
        (status === null || run.status === status) &&
        (appId === null || Number(appId) === world.app.id),
    )
    .toReversed()
  const latest = found.filter((run, index) => found.findIndex((other) => other.name === run.name) === index)
  const shown = query.get('filter') === 'all' ? found : latest
  return countedPage(call, 'check_runs', shown, (run) => checkRunShape(world, repository, run))
}

function listSuites(call: Call) {
  const { world, query } = call
  const repository = repositoryOf(call)
  const sha = commitOf(call, repository)
  const appId = query.get('app_id')
  const suites = world.checkSuites
    .all()
    .filter(
      (one) =>
        one.repository === repository.id && one.headSha === sha && (appId === null || Number(appId) === world.app.id),
    )
  return countedPage(call, 'check_suites', suites, (one) => checkSuiteShape(world, repository, one))
}

function commitOf(call: Call, repository: Repository): string {
  const name = param(call, 'ref')
  const commit = resolveRef(call.world, repository, name)
  if (commit === null) throw new ApiError(422, `No commit found for SHA: ${name}`)
  return commit.sha
}

function runOf(call: Call, repository: Repository): CheckRun {
  const run = call.world.checkRuns.get(numberParam(call, 'check_run_id'))
  if (run === null || run.repository !== repository.id) throw notFound()
  return run
}
