import type { Comment, Issue, Label, Repository } from '../state/records.ts'
import { isMember } from '../state/repositories.ts'
import { sameName, type World } from '../state/world.ts'
import { appShape } from './app.ts'
import { fieldValueShape, milestoneShape } from './planning.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from './repository.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

/** GitHub's `label`. */
export function labelShape(world: World, repository: Repository, label: Label): Shape {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${repositoryApiUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  }
}

export function labelsOf(world: World, repository: Repository, issue: Issue): readonly Shape[] {
  const known = world.labels.all().filter((label) => label.repository === repository.id)
  return issue.labels.flatMap((name) => {
    const label = known.find((one) => sameName(one.name, name))
    return label === undefined ? [] : [labelShape(world, repository, label)]
  })
}

/** GitHub's `issue`, pull requests included, as the issues endpoints show them. */
export function issueShape(world: World, repository: Repository, issue: Issue): Shape {
  const api = `${repositoryApiUrl(world, repository)}/issues/${issue.number}`
  const html = `${repositoryHtmlUrl(world, repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`
  const assignees = issue.assignees.map((login) => simpleUser(world, login))
  const comments = world.comments.all().filter((c) => c.repository === repository.id && c.issue === issue.number)
  return {
    url: api,
    repository_url: repositoryApiUrl(world, repository),
    labels_url: `${api}/labels{/name}`,
    comments_url: `${api}/comments`,
    events_url: `${api}/events`,
    html_url: html,
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    number: issue.number,
    title: issue.title,
    user: simpleUser(world, issue.author),
    labels: labelsOf(world, repository, issue),
    state: issue.state,
    locked: issue.locked,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: milestoneShape(world, repository, issue.milestone),
    comments: comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(world, repository, issue.author),
    active_lock_reason: null,
    body: issue.body,
    ...(issue.pull === null ? {} : pullPart(world, repository, issue)),
    closed_by: issue.closedBy === null ? null : simpleUser(world, issue.closedBy),
    reactions: reactions(`${api}/reactions`),
    timeline_url: `${api}/timeline`,
    performed_via_github_app: issue.viaApp ? appShape(world) : null,
    state_reason: issue.stateReason,
    issue_field_values: issue.fieldValues.map((value) => fieldValueShape(world, value)),
    ...(world.subIssues === 'known' ? familyPart(world, issue) : {}),
    type: issue.type === null ? null : { id: 1, node_id: nodeId('IssueType', 1), name: issue.type, description: null },
  }
}

/** What GitHub tells of parent and sub-issues; closed ones count. */
function familyPart(world: World, issue: Issue): Shape {
  const all = world.issues.all()
  const subIssues = all.filter(({ parent }) => parent === issue.id)
  const completed = subIssues.filter(({ state }) => state === 'closed').length
  const percent = subIssues.length === 0 ? 0 : Math.round((completed / subIssues.length) * 100)
  const parent = all.find(({ id }) => id === issue.parent)
  const there = parent === undefined ? null : world.repositories.get(parent.repository)
  return {
    sub_issues_summary: { total: subIssues.length, completed, percent_completed: percent },
    parent_issue_url:
      parent === undefined || there === null ? null : `${repositoryApiUrl(world, there)}/issues/${parent.number}`,
  }
}

function pullPart(world: World, repository: Repository, issue: Issue): Shape {
  const html = `${repositoryHtmlUrl(world, repository)}/pull/${issue.number}`
  return {
    draft: issue.pull?.draft ?? false,
    pull_request: {
      url: `${repositoryApiUrl(world, repository)}/pulls/${issue.number}`,
      html_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      merged_at: issue.pull?.mergedAt ?? null,
    },
  }
}

/** GitHub's `issue-comment`. */
export function commentShape(world: World, repository: Repository, comment: Comment): Shape {
  const api = repositoryApiUrl(world, repository)
  const isPull = world.issues
    .all()
    .some((i) => i.repository === repository.id && i.number === comment.issue && i.pull !== null)
  const html = `${repositoryHtmlUrl(world, repository)}/${isPull ? 'pull' : 'issues'}/${comment.issue}`
  const url = `${api}/issues/comments/${comment.id}`
  return {
    url,
    html_url: `${html}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: simpleUser(world, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: associationOf(world, repository, comment.author),
    reactions: reactions(`${url}/reactions`),
    performed_via_github_app: comment.viaApp ? appShape(world) : null,
  }
}

export function associationOf(world: World, repository: Repository, login: string): string {
  if (sameName(repository.owner, login)) return 'OWNER'
  if (isMember(world, repository.owner, login)) return 'MEMBER'
  return Object.keys(repository.collaborators).some((name) => sameName(name, login)) ? 'COLLABORATOR' : 'NONE'
}

function reactions(url: string): Shape {
  const counts = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 }
  return { url, total_count: 0, ...counts }
}
