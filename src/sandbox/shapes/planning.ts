import type { FieldValue, IssueEvent, IssueField, Project, ProjectItem, Repository } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { appShape } from './app.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from './repository.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

/** GitHub's `milestone`; null where there is none of that id. */
export function milestoneShape(world: World, repository: Repository, id: number | null): Shape | null {
  const milestone = id === null ? null : world.milestones.get(id)
  if (milestone === null) return null
  const url = `${repositoryApiUrl(world, repository)}/milestones/${milestone.number}`
  const held = world.issues.all().filter((issue) => issue.milestone === milestone.id)
  return {
    url,
    html_url: `${repositoryHtmlUrl(world, repository)}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    id: milestone.id,
    node_id: nodeId('Milestone', milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: null,
    creator: simpleUser(world, repository.owner),
    open_issues: held.filter(({ state }) => state === 'open').length,
    closed_issues: held.filter(({ state }) => state === 'closed').length,
    state: milestone.state,
    created_at: milestone.createdAt,
    updated_at: milestone.createdAt,
    due_on: null,
    closed_at: milestone.state === 'closed' ? milestone.createdAt : null,
  }
}

/** GitHub's `issue-field`. */
export function issueFieldShape({ id, name, dataType, options }: IssueField): Shape {
  return {
    id,
    node_id: nodeId('IssueField', id),
    name,
    description: null,
    data_type: dataType,
    visibility: 'organization_members_only',
    ...(dataType === 'single_select'
      ? { options: options.map((option, index) => ({ id: index + 1, name: option, color: 'gray' })) }
      : {}),
  }
}

/** GitHub's `issue-field-value`. */
export function fieldValueShape(world: World, { field: id, value }: FieldValue): Shape {
  const field = world.issueFields.get(id)
  const option = field === null ? -1 : field.options.indexOf(String(value))
  return {
    issue_field_id: id,
    issue_field_name: field?.name ?? '',
    node_id: nodeId('IssueFieldValue', id),
    data_type: field?.dataType ?? 'text',
    value: option === -1 ? value : option + 1,
    ...(option === -1 ? {} : { single_select_option: { id: option + 1, name: String(value), color: 'gray' } }),
  }
}

/** GitHub's `projects-v2-item-simple`. */
export function projectItemShape(world: World, project: Project, item: ProjectItem): Shape {
  const url = `${world.apiUrl}/orgs/${project.owner}/projectsV2/${project.number}`
  return {
    id: item.id,
    node_id: nodeId('ProjectV2Item', item.id),
    content_type: 'Issue',
    creator: simpleUser(world, item.creator),
    created_at: item.createdAt,
    updated_at: item.createdAt,
    archived_at: null,
    project_url: url,
    item_url: `${url}/items/${item.id}`,
  }
}

/** GitHub's events of one issue, in the form that they share. */
export function issueEventShape(world: World, repository: Repository, event: IssueEvent): Shape {
  return {
    id: event.id,
    node_id: nodeId('IssueEvent', event.id),
    url: `${repositoryApiUrl(world, repository)}/issues/events/${event.id}`,
    actor: simpleUser(world, event.actor),
    event: event.event,
    commit_id: null,
    commit_url: null,
    created_at: event.createdAt,
    performed_via_github_app: event.viaApp ? appShape(world) : null,
  }
}
