import { z } from 'zod'
import {
  actorOf,
  bodyOf,
  type Call,
  issueOf,
  issuesDisabled,
  ok,
  type Route,
  repositoryOf,
  writableRepositoryOf,
} from '../http/call.ts'
import { type ApiError, validationFailed } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { holds } from '../http/permission.ts'
import { issueShape } from '../shapes/issue.ts'
import { changeIssue, createIssue } from '../state/issues.ts'
import type { Issue, Repository } from '../state/records.ts'
import { isAssignable } from '../state/repositories.ts'
import { sameName } from '../state/world.ts'

const labelName = z.union([z.string(), z.object({ name: z.string() }).transform((label) => label.name)])
const title = z.union([z.string(), z.number().transform(String)])

/** Longest title and body that GitHub takes (observed 422 answers). */
const longestTitle = 256
const longestBody = 65_536

const newIssue = z.object({
  title,
  body: z.string().nullish(),
  labels: z.array(labelName).optional(),
  assignee: z.string().nullish(),
  assignees: z.array(z.string()).optional(),
  type: z.string().nullish(),
  milestone: z.union([z.number(), z.string().transform(Number)]).nullish(),
  issue_field_values: z.array(z.object({ field_id: z.number(), value: z.union([z.string(), z.number()]) })).optional(),
})

const changedIssue = z.object({
  title: title.nullish(),
  body: z.string().nullish(),
  labels: z.array(labelName).optional(),
  assignees: z.array(z.string()).optional(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullish(),
  duplicate_issue_id: z.number().optional(),
})

export const issueRoutes: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/issues', answer: list },
  { method: 'POST', template: '/repos/{owner}/{repo}/issues', answer: create },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/issues/{issue_number}',
    answer: (call) => {
      const repository = repositoryOf(call)
      return ok(issueShape(call.world, repository, issueOf(call, repository)))
    },
  },
  { method: 'PATCH', template: '/repos/{owner}/{repo}/issues/{issue_number}', answer: update },
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    answer: (call) => changeAssignees(call, (present, asked) => [...present, ...asked]),
  },
  {
    method: 'DELETE',
    template: '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    answer: (call) =>
      changeAssignees(call, (present, asked) => present.filter((login) => !asked.some((one) => sameName(one, login)))),
  },
]

function create(call: Call) {
  const repository = writableRepositoryOf(call)
  if (!repository.hasIssues) throw issuesDisabled()
  const body = bodyOf(call, 'Issue', newIssue)
  checkText(body.title, body.body)
  const assignees = body.assignees ?? (typeof body.assignee === 'string' ? [body.assignee] : [])
  checkAssignees(call, repository, assignees)
  const issue = createIssue(call.world, repository, actorOf(call), {
    title: body.title,
    body: body.body ?? null,
    labels: body.labels ?? [],
    assignees,
    type: body.type ?? null,
    milestone: milestoneOf(call, repository, body.milestone ?? null),
    fieldValues: fieldValuesOf(call, body.issue_field_values ?? []),
  })
  const shape = issueShape(call.world, repository, issue)
  return { status: 201, body: shape, headers: { location: String(shape['url']) } }
}

/** By its number; one that the repository does not have fails whole. */
function milestoneOf({ world }: Call, repository: Repository, number: number | null): number | null {
  if (number === null) return null
  const found = world.milestones.all().find((one) => one.repository === repository.id && one.number === number)
  if (found === undefined)
    throw validationFailed({ value: number, resource: 'Issue', field: 'milestone', code: 'invalid' })
  return found.id
}

/** A choice that the field does not offer fails whole (docs: issue field values). */
function fieldValuesOf(
  { world }: Call,
  values: readonly { readonly field_id: number; readonly value: string | number }[],
): Issue['fieldValues'] {
  for (const { field_id, value } of values) {
    const field = world.issueFields.get(field_id)
    if (field?.dataType !== 'single_select' || field.options.includes(String(value))) continue
    throw validationFailed({ value, resource: 'Issue', field: 'issue_field_values', code: 'invalid' })
  }
  return values.map(({ field_id: field, value }) => ({ field, value }))
}

function update(call: Call) {
  const repository = writableRepositoryOf(call)
  const issue = issueOf(call, repository)
  const body = bodyOf(call, 'Issue', changedIssue)
  checkText(body.title ?? issue.title, body.body)
  if (body.assignees !== undefined) checkAssignees(call, repository, body.assignees)
  const reason = body.state_reason === undefined ? {} : { stateReason: body.state_reason }
  const changed = changeIssue(call.world, repository, actorOf(call), issue, {
    ...(typeof body.title === 'string' ? { title: body.title } : {}),
    ...(body.body === undefined ? {} : { body: body.body }),
    ...(body.labels === undefined ? {} : { labels: body.labels }),
    ...(body.assignees === undefined ? {} : { assignees: body.assignees }),
    ...(body.state === undefined ? {} : { state: body.state }),
    ...(body.duplicate_issue_id === undefined ? {} : { duplicateOf: body.duplicate_issue_id }),
    ...reason,
  })
  return ok(issueShape(call.world, repository, changed))
}

function checkText(title: string, body: string | null | undefined): void {
  if (title.trim() === '') throw validationFailed({ resource: 'Issue', field: 'title', code: 'missing_field' })
  if (title.length > longestTitle) throw tooLong('title', longestTitle)
  if ((body ?? '').length > longestBody) throw tooLong('body', longestBody)
}

function tooLong(field: string, limit: number): ApiError {
  const message = `${field} is too long (maximum is ${limit} characters)`
  return validationFailed({ resource: 'Issue', field, code: 'custom', message })
}

/** Creating or replacing with one who cannot be assigned fails whole. */
function checkAssignees(call: Call, repository: Repository, logins: readonly string[]): void {
  const refused = logins.filter((login) => !isAssignable(call.world, repository, login))
  if (refused.length === 0) return
  throw validationFailed(
    ...refused.map((value) => ({ value, resource: 'Issue', field: 'assignees', code: 'invalid' as const })),
  )
}

const assigneesBody = z.object({ assignees: z.array(z.string()).optional() })

/** Adding one who cannot be assigned is passed over without a word; more than ten are cut. */
function changeAssignees(
  call: Call,
  combine: (present: readonly string[], asked: readonly string[]) => readonly string[],
) {
  const repository = writableRepositoryOf(call)
  const issue = issueOf(call, repository)
  const asked = (bodyOf(call, 'Issue', assigneesBody).assignees ?? []).filter((login) =>
    isAssignable(call.world, repository, login),
  )
  const assignees = combine(issue.assignees, asked).slice(0, 10)
  const changed = changeIssue(call.world, repository, actorOf(call), issue, { assignees })
  return { status: call.method === 'POST' ? 201 : 200, body: issueShape(call.world, repository, changed) }
}

function list(call: Call) {
  const { query, world } = call
  const repository = repositoryOf(call)
  if (!repository.hasIssues) throw issuesDisabled()
  const state = query.get('state') ?? 'open'
  const labels = query.get('labels')?.split(',') ?? []
  const creator = query.get('creator')
  const assignee = query.get('assignee')
  const since = query.get('since')
  const found = world.issues
    .before(world.listLag.issues)
    .filter(
      (issue) =>
        issue.repository === repository.id &&
        issue.movedTo === null &&
        (issue.pull === null || holds(call.permissions, 'pull_requests', 'read')) &&
        (state === 'all' || issue.state === state) &&
        labels.every((label) => issue.labels.some((name) => sameName(name, label))) &&
        (creator === null || sameName(issue.author, creator)) &&
        (assignee === null || matchesAssignee(issue, assignee)) &&
        (since === null || Date.parse(issue.updatedAt) >= Date.parse(since)),
    )
  return page(call, sorted(found, query), (issue) => issueShape(world, repository, issue))
}

function matchesAssignee(issue: Issue, assignee: string): boolean {
  if (assignee === '*') return issue.assignees.length > 0
  return assignee === 'none' ? issue.assignees.length === 0 : issue.assignees.some((login) => sameName(login, assignee))
}

function sorted(issues: readonly Issue[], query: URLSearchParams): readonly Issue[] {
  const key = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const ascending = issues.toSorted((a, b) => Date.parse(a[key]) - Date.parse(b[key]) || a.id - b.id)
  return query.get('direction') === 'asc' ? ascending : ascending.toReversed()
}
