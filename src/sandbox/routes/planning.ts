import { z } from 'zod'
import {
  actorOf,
  bodyOf,
  type Call,
  issueOf,
  numberParam,
  ok,
  param,
  type Route,
  repositoryOf,
  writableRepositoryOf,
} from '../http/call.ts'
import { type ApiError, notFound, validationFailed } from '../http/errors.ts'
import { page } from '../http/pagination.ts'
import { issueShape } from '../shapes/issue.ts'
import { issueEventShape, issueFieldShape, milestoneShape, projectItemShape } from '../shapes/planning.ts'
import { addToProject, findProject, setParent, subIssuesOf } from '../state/planning.ts'
import type { Issue, Repository } from '../state/records.ts'
import { findRepository } from '../state/repositories.ts'
import { sameName } from '../state/world.ts'

/** Docs: adding sub-issues. Closed ones count. */
const mostSubIssues = 100

const ofIssue = '/repos/{owner}/{repo}/issues/{issue_number}'

/** What plans work with: milestones, issue fields, projects, sub-issues, and the events that tell of them. */
export const planningRoutes: readonly Route[] = [
  { method: 'GET', template: '/repos/{owner}/{repo}/milestones', answer: milestones },
  { method: 'GET', template: '/orgs/{org}/issue-fields', answer: issueFields },
  { method: 'POST', template: '/orgs/{org}/projectsV2/{project_number}/items', answer: addItem },
  { method: 'GET', template: `${ofIssue}/events`, answer: events },
  { method: 'GET', template: `${ofIssue}/sub_issues`, answer: subIssues },
  { method: 'POST', template: `${ofIssue}/sub_issues`, answer: addSubIssue },
]

function milestones(call: Call) {
  const repository = repositoryOf(call)
  const state = call.query.get('state') ?? 'open'
  const found = call.world.milestones
    .all()
    .filter((one) => one.repository === repository.id && (state === 'all' || one.state === state))
  return page(call, found, ({ id }) => milestoneShape(call.world, repository, id))
}

/** An organisation without issue fields has no such page. */
function issueFields(call: Call) {
  const found = call.world.issueFields.all().filter((field) => sameName(field.organization, param(call, 'org')))
  if (found.length === 0) throw notFound()
  return ok(found.map(issueFieldShape))
}

const newItem = z.object({
  type: z.literal('Issue'),
  id: z.number().optional(),
  owner: z.string().optional(),
  repo: z.string().optional(),
  number: z.number().optional(),
})

function addItem(call: Call) {
  const { world } = call
  const project = findProject(world, param(call, 'org'), numberParam(call, 'project_number'))
  if (project === null) throw notFound()
  const { id, owner = '', repo = '', number } = bodyOf(call, 'ProjectV2Item', newItem)
  const repository = findRepository(world, owner, repo)
  const issue = world.issues
    .all()
    .find((one) => one.id === id || (one.repository === repository?.id && one.number === number))
  if (issue === undefined) throw notFound()
  return { status: 201, body: projectItemShape(world, project, addToProject(world, actorOf(call), project, issue)) }
}

function events(call: Call) {
  const repository = repositoryOf(call)
  const issue = issueOf(call, repository)
  const found = call.world.issueEvents.all().filter((event) => event.issue === issue.id)
  return page(call, found, (event) => issueEventShape(call.world, repository, event))
}

function subIssues(call: Call) {
  const repository = repositoryOf(call)
  checkKnown(call)
  const found = subIssuesOf(call.world, issueOf(call, repository))
  return page(call, found, (issue) => issueShape(call.world, homeOf(call, issue), issue))
}

const newSubIssue = z.object({ sub_issue_id: z.number(), replace_parent: z.boolean().optional() })

function addSubIssue(call: Call) {
  const repository = writableRepositoryOf(call)
  checkKnown(call)
  const parent = issueOf(call, repository)
  const { sub_issue_id: id, replace_parent: replaces } = bodyOf(call, 'SubIssue', newSubIssue)
  const issue = call.world.issues.get(id)
  if (issue === null || !sameName(homeOf(call, issue).owner, repository.owner)) throw notFound()
  if (issue.parent !== null && replaces !== true) throw refused('Sub issue may only have one parent')
  if (issue.id === parent.id) throw refused('Issue may not be its own sub-issue')
  if (subIssuesOf(call.world, parent).length >= mostSubIssues) throw refused('Parent has too many sub-issues')
  setParent(call.world, actorOf(call), issue, parent)
  return { status: 201, body: issueShape(call.world, repository, parent) }
}

function checkKnown({ world }: Call): void {
  if (world.subIssues === 'missing') throw notFound()
}

function refused(message: string): ApiError {
  return validationFailed({ resource: 'Issue', field: 'sub_issue_id', code: 'custom', message })
}

function homeOf({ world }: Call, issue: Issue): Repository {
  const repository = world.repositories.get(issue.repository)
  if (repository === null) throw notFound()
  return repository
}
