import { issueShape } from '../shapes/issue.ts'
import type { Shape } from '../shapes/user.ts'
import { announce } from '../webhooks/announce.ts'
import { timestamp } from './clock.ts'
import { ensureLabel } from './labels.ts'
import type { Actor, Issue, Repository } from './records.ts'
import { nextNumber } from './repositories.ts'
import { sameName, type World } from './world.ts'

export interface NewIssue {
  readonly title: string
  readonly body: string | null
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** One that the owner does not have is dropped without a word. */
  readonly type?: string | null
  /** Id of a milestone of the repository. */
  readonly milestone?: number | null
  /** Of fields that the owner does not have are dropped without a word. */
  readonly fieldValues?: Issue['fieldValues']
  /** Default: the next one. A story may seed an issue that a document names; later ones count on from the highest. */
  readonly number?: number
}

export function findIssue(world: World, repository: Repository, number: number): Issue | null {
  return world.issues.all().find((one) => one.repository === repository.id && one.number === number) ?? null
}

/** The record of a new issue or pull request, stored but not announced. */
export function addIssue(
  world: World,
  repository: Repository,
  actor: Actor,
  draft: NewIssue,
  pull: Issue['pull'],
): Issue {
  const at = timestamp(world.clock)
  const issue: Issue = {
    id: world.nextId(),
    repository: repository.id,
    number: nextNumber(world, repository.id, draft.number),
    title: draft.title,
    body: draft.body,
    author: actor.login,
    viaApp: actor.viaApp,
    state: 'open',
    stateReason: null,
    duplicateOf: null,
    labels: draft.labels.map((name) => ensureLabel(world, repository, name).name),
    assignees: draft.assignees,
    type: issueTypesOf(world, repository).find((name) => sameName(name, draft.type ?? '')) ?? null,
    milestone: draft.milestone ?? null,
    fieldValues: (draft.fieldValues ?? []).filter(({ field }) => hasField(world, repository, field)),
    parent: null,
    locked: false,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    pull,
    movedTo: null,
  }
  world.issues.put(issue.id, issue)
  return issue
}

/** Names of the issue types of the owner; empty where it has none. */
function issueTypesOf(world: World, { owner }: Repository): readonly string[] {
  return world.issueTypes.get(owner.toLowerCase()) ?? []
}

function hasField(world: World, { owner }: Repository, id: number): boolean {
  const field = world.issueFields.get(id)
  return field !== null && sameName(field.organization, owner)
}

export function createIssue(world: World, repository: Repository, actor: Actor, draft: NewIssue): Issue {
  const issue = addIssue(world, repository, actor, draft, null)
  tell(world, repository, actor, issue, 'opened')
  return issue
}

export interface IssueChange {
  readonly title?: string
  readonly body?: string | null
  readonly state?: 'open' | 'closed'
  readonly stateReason?: Issue['stateReason']
  readonly duplicateOf?: number | null
  readonly labels?: readonly string[]
  readonly assignees?: readonly string[]
  readonly locked?: boolean
}

/** Changes an issue and tells of every part that really changed, as GitHub does: one event each. */
export function changeIssue(
  world: World,
  repository: Repository,
  actor: Actor,
  issue: Issue,
  change: IssueChange,
): Issue {
  const labels = change.labels?.map((name) => ensureLabel(world, repository, name).name) ?? issue.labels
  const state = change.state ?? issue.state
  const closes = state === 'closed' && issue.state === 'open'
  const reopens = state === 'open' && issue.state === 'closed'
  const at = timestamp(world.clock)
  const next: Issue = {
    ...issue,
    title: change.title ?? issue.title,
    body: change.body === undefined ? issue.body : change.body,
    labels: unique(labels),
    assignees: unique(change.assignees ?? issue.assignees),
    locked: change.locked ?? issue.locked,
    state,
    stateReason: closes ? (change.stateReason ?? 'completed') : reopens ? 'reopened' : issue.stateReason,
    duplicateOf: closes ? (change.duplicateOf ?? null) : issue.duplicateOf,
    closedAt: closes ? at : reopens ? null : issue.closedAt,
    closedBy: closes ? actor.login : reopens ? null : issue.closedBy,
    updatedAt: at,
  }
  world.issues.put(next.id, next)
  tellChanges(world, repository, actor, issue, next)
  return next
}

function tellChanges(world: World, repository: Repository, actor: Actor, before: Issue, after: Issue): void {
  if (after.pull !== null) return
  const changes = {
    ...(before.title === after.title ? {} : { title: { from: before.title } }),
    ...(before.body === after.body ? {} : { body: { from: before.body ?? '' } }),
  }
  if (Object.keys(changes).length > 0) tell(world, repository, actor, after, 'edited', { changes })
  for (const name of after.labels) if (!before.labels.includes(name)) tell(world, repository, actor, after, 'labeled')
  for (const name of before.labels) if (!after.labels.includes(name)) tell(world, repository, actor, after, 'unlabeled')
  for (const login of after.assignees)
    if (!before.assignees.includes(login)) tell(world, repository, actor, after, 'assigned')
  for (const login of before.assignees)
    if (!after.assignees.includes(login)) tell(world, repository, actor, after, 'unassigned')
  if (before.state !== after.state)
    tell(world, repository, actor, after, after.state === 'closed' ? 'closed' : 'reopened')
  if (before.locked !== after.locked) tell(world, repository, actor, after, after.locked ? 'locked' : 'unlocked')
}

export function tell(
  world: World,
  repository: Repository,
  actor: Actor,
  issue: Issue,
  action: string,
  more: Shape = {},
): void {
  announce(world, repository, actor, {
    name: 'issues',
    action,
    payload: { issue: issueShape(world, repository, issue), ...more },
  })
}

/** Without repetition, whatever the case; the first spelling stays. */
function unique(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index)
}
