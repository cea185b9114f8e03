import { timestamp } from './clock.ts'
import type { Actor, Issue, Project, ProjectItem } from './records.ts'
import type { World } from './world.ts'

/** Remembers what happened to an issue, for its events. */
function happened(world: World, actor: Actor, issue: Issue, event: string): void {
  const id = world.nextId()
  const { login, viaApp } = actor
  world.issueEvents.put(id, { id, issue: issue.id, event, actor: login, viaApp, createdAt: timestamp(world.clock) })
}

export function findProject(world: World, owner: string, number: number): Project | null {
  const name = owner.toLowerCase()
  return world.projects.all().find((one) => one.owner.toLowerCase() === name && one.number === number) ?? null
}

/** The item that stands for the issue; one that is there already stays as it is. */
export function addToProject(world: World, actor: Actor, project: Project, issue: Issue): ProjectItem {
  const known = project.items.find((item) => item.issue === issue.id)
  if (known !== undefined) return known
  const item = { id: world.nextId(), issue: issue.id, creator: actor.login, createdAt: timestamp(world.clock) }
  world.projects.put(project.id, { ...project, items: [...project.items, item] })
  happened(world, actor, issue, 'added_to_project_v2')
  return item
}

export function removeFromProject(world: World, actor: Actor, project: Project, issue: Issue): void {
  world.projects.put(project.id, { ...project, items: project.items.filter((item) => item.issue !== issue.id) })
  happened(world, actor, issue, 'removed_from_project_v2')
}

export function subIssuesOf(world: World, parent: Issue): readonly Issue[] {
  return world.issues.all().filter((issue) => issue.parent === parent.id)
}

/** @param parent null takes the issue out */
export function setParent(world: World, actor: Actor, issue: Issue, parent: Issue | null): void {
  world.issues.put(issue.id, { ...issue, parent: parent?.id ?? null, updatedAt: timestamp(world.clock) })
  happened(world, actor, issue, parent === null ? 'parent_issue_removed' : 'parent_issue_added')
  if (parent !== null) happened(world, actor, parent, 'sub_issue_added')
}
