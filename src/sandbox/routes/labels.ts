import { z } from 'zod'
import {
  actorOf,
  bodyOf,
  type Call,
  issueOf,
  ok,
  param,
  type Route,
  repositoryOf,
  writableRepositoryOf,
} from '../http/call.ts'
import { ApiError, notFound, validationFailed } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { labelShape, labelsOf } from '../shapes/issue.ts'
import { changeIssue } from '../state/issues.ts'
import { findLabel, labelsIn } from '../state/labels.ts'
import type { Label, Repository } from '../state/records.ts'
import { sameName } from '../state/world.ts'

/** A description longer than this is refused (docs: create a label). */
const longestDescription = 100

const color = z.string().regex(/^[0-9a-fA-F]{6}$/)
const newLabel = z.object({
  name: z.string().min(1),
  color: color.optional(),
  description: z.string().max(longestDescription).nullish(),
})
const changedLabel = z.object({
  new_name: z.string().min(1).optional(),
  color: color.optional(),
  description: z.string().max(longestDescription).nullish(),
})
const names = z.union([
  z
    .object({
      labels: z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])).optional(),
    })
    .transform(({ labels }) => labels ?? []),
  z.array(z.string()),
])

const ofRepository = '/repos/{owner}/{repo}/labels'
const ofIssue = '/repos/{owner}/{repo}/issues/{issue_number}/labels'

export const labelRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: ofRepository,
    answer: (call) => {
      const repository = repositoryOf(call)
      return page(call, labelsIn(call.world, repository), (one) => labelShape(call.world, repository, one))
    },
  },
  { method: 'POST', template: ofRepository, answer: create },
  {
    method: 'GET',
    template: `${ofRepository}/{name}`,
    answer: (call) => {
      const repository = repositoryOf(call)
      return ok(labelShape(call.world, repository, labelOf(call, repository)))
    },
  },
  { method: 'PATCH', template: `${ofRepository}/{name}`, answer: update },
  {
    method: 'DELETE',
    template: `${ofRepository}/{name}`,
    answer: (call) => {
      const repository = writableRepositoryOf(call)
      const label = labelOf(call, repository)
      relabel(call, repository, label.name, null)
      call.world.labels.remove(label.id)
      return { status: 204 }
    },
  },
  {
    method: 'GET',
    template: ofIssue,
    answer: (call) => {
      const repository = repositoryOf(call)
      const issue = issueOf(call, repository)
      return page(call, labelsOf(call.world, repository, issue), (one) => one)
    },
  },
  { method: 'POST', template: ofIssue, answer: (call) => setLabels(call, (present, asked) => [...present, ...asked]) },
  { method: 'PUT', template: ofIssue, answer: (call) => setLabels(call, (_, asked) => asked) },
  {
    method: 'DELETE',
    template: `${ofIssue}/{name}`,
    answer: (call) => {
      const repository = writableRepositoryOf(call)
      const issue = issueOf(call, repository)
      const name = param(call, 'name')
      if (!issue.labels.some((one) => sameName(one, name))) throw new ApiError(404, 'Label does not exist')
      const labels = issue.labels.filter((one) => !sameName(one, name))
      return ok(labelsOf(call.world, repository, changeIssue(call.world, repository, actorOf(call), issue, { labels })))
    },
  },
]

function setLabels(call: Call, combine: (present: readonly string[], asked: readonly string[]) => readonly string[]) {
  const repository = writableRepositoryOf(call)
  const issue = issueOf(call, repository)
  const labels = combine(issue.labels, bodyOf(call, 'Label', names))
  return ok(labelsOf(call.world, repository, changeIssue(call.world, repository, actorOf(call), issue, { labels })))
}

function create(call: Call) {
  const repository = writableRepositoryOf(call)
  const body = bodyOf(call, 'Label', newLabel)
  if (findLabel(call.world, repository, body.name) !== null) {
    throw validationFailed({ resource: 'Label', code: 'already_exists', field: 'name' })
  }
  const label = {
    id: call.world.nextId(),
    repository: repository.id,
    name: body.name,
    color: body.color?.toLowerCase() ?? 'ededed',
    description: body.description ?? null,
  }
  call.world.labels.put(label.id, label)
  const shape = labelShape(call.world, repository, label)
  return { status: 201, body: shape, headers: { location: String(shape['url']) } }
}

function update(call: Call) {
  const repository = writableRepositoryOf(call)
  const label = labelOf(call, repository)
  const body = bodyOf(call, 'Label', changedLabel)
  const next: Label = {
    ...label,
    name: body.new_name ?? label.name,
    color: body.color?.toLowerCase() ?? label.color,
    description: body.description === undefined ? label.description : body.description,
  }
  call.world.labels.put(next.id, next)
  relabel(call, repository, label.name, next.name)
  return ok(labelShape(call.world, repository, next))
}

/** Issues keep their labels by name here, so a new name is carried to them. */
function relabel({ world }: Call, repository: Repository, from: string, to: string | null): void {
  for (const issue of world.issues.all()) {
    if (issue.repository !== repository.id || !issue.labels.some((name) => sameName(name, from))) continue
    const labels = issue.labels.flatMap((name) => (sameName(name, from) ? (to === null ? [] : [to]) : [name]))
    world.issues.put(issue.id, { ...issue, labels })
  }
}

function labelOf(call: Call, repository: Repository): Label {
  const label = findLabel(call.world, repository, param(call, 'name'))
  if (label === null) throw notFound()
  return label
}
