import { ensureAccount } from '../state/accounts.ts'
import { timestamp } from '../state/clock.ts'
import { findIssue } from '../state/issues.ts'
import { addToProject, findProject, removeFromProject, setParent } from '../state/planning.ts'
import type { Issue, IssueField, Project } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { person } from './code.ts'
import { named, type RepositoryName } from './repositories.ts'

/** What people plan with, and how it stands now. */
export interface PlanningActs {
  /** Gives its number. */
  openMilestone(repository: RepositoryName, title: string): number
  closeMilestone(repository: RepositoryName, number: number): void
  /** Title of an issue's milestone; null where it has none. */
  milestoneOf(repository: RepositoryName, issue: number): string | null
  /** By its number; null takes it away. */
  setMilestone(repository: RepositoryName, issue: number, milestone: number | null): void
  /** In place of those that there were. */
  setIssueFields(
    organization: string,
    fields: readonly (Pick<IssueField, 'name' | 'dataType'> & { readonly options?: readonly string[] })[],
  ): void
  /** Name of each field of an issue to its value. */
  fieldsOf(repository: RepositoryName, issue: number): Readonly<Record<string, string | number>>
  clearFields(repository: RepositoryName, issue: number): void
  /** Gives its number. */
  createProject(owner: string, title: string): number
  /** Numbers of the issues of a repository in it. */
  projectIssues(owner: string, project: number, repository: RepositoryName): readonly number[]
  addToProject(owner: string, project: number, repository: RepositoryName, issue: number, by?: string): void
  removeFromProject(owner: string, project: number, repository: RepositoryName, issue: number, by?: string): void
  /** Number of the issue that an issue of the same repository is under; null where it has none. */
  parentOf(repository: RepositoryName, issue: number): number | null
  /** @param parent null takes the issue out */
  setParent(repository: RepositoryName, issue: number, parent: number | null, by?: string): void
  /** Whether this host has sub-issues; at first it has. */
  setSubIssues(state: World['subIssues']): void
}

export function planningActs(world: World): PlanningActs {
  const issueOf = (name: RepositoryName, number: number): Issue => {
    const issue = findIssue(world, named(world, name), number)
    if (issue === null) throw new Error(`There is no issue ${name}#${number}.`)
    return issue
  }
  const projectOf = (owner: string, number: number): Project => {
    const project = findProject(world, owner, number)
    if (project === null) throw new Error(`${owner} has no project ${number}.`)
    return project
  }
  const actorIn = (name: RepositoryName, by: string | undefined) => person(world, named(world, name), by)
  const change = (name: RepositoryName, number: number, next: Partial<Issue>) => {
    const issue = issueOf(name, number)
    world.issues.put(issue.id, { ...issue, ...next, updatedAt: timestamp(world.clock) })
  }
  return {
    ...milestoneActs(world, { issueOf, change }),
    ...fieldActs(world, { issueOf, change }),
    createProject: (owner, title) => {
      const id = world.nextId()
      const number = world.projects.all().filter((one) => one.owner === owner).length + 1
      world.projects.put(id, { id, owner: ensureAccount(world, owner).login, number, title, items: [] })
      return number
    },
    projectIssues: (owner, project, name) => {
      const { id } = named(world, name)
      return projectOf(owner, project).items.flatMap((item) => {
        const issue = world.issues.get(item.issue)
        return issue?.repository === id ? [issue.number] : []
      })
    },
    addToProject: (owner, project, name, number, by) => {
      addToProject(world, actorIn(name, by), projectOf(owner, project), issueOf(name, number))
    },
    removeFromProject: (owner, project, name, number, by) => {
      removeFromProject(world, actorIn(name, by), projectOf(owner, project), issueOf(name, number))
    },
    parentOf: (name, number) => {
      const { parent } = issueOf(name, number)
      return parent === null ? null : (world.issues.get(parent)?.number ?? null)
    },
    setParent: (name, number, parent, by) => {
      setParent(world, actorIn(name, by), issueOf(name, number), parent === null ? null : issueOf(name, parent))
    },
    setSubIssues: (state) => {
      world.subIssues = state
    },
  }
}

interface Issues {
  readonly issueOf: (name: RepositoryName, number: number) => Issue
  readonly change: (name: RepositoryName, number: number, next: Partial<Issue>) => void
}

function milestoneActs(world: World, { issueOf, change }: Issues) {
  const milestonesOf = (name: RepositoryName) => {
    const { id } = named(world, name)
    return world.milestones.all().filter((one) => one.repository === id)
  }
  const milestoneNumbered = (name: RepositoryName, number: number) => {
    const found = milestonesOf(name).find((one) => one.number === number)
    if (found === undefined) throw new Error(`There is no milestone ${number} in ${name}.`)
    return found
  }
  return {
    openMilestone: (name: RepositoryName, title: string) => {
      const id = world.nextId()
      const number = milestonesOf(name).length + 1
      const createdAt = timestamp(world.clock)
      world.milestones.put(id, { id, repository: named(world, name).id, number, title, state: 'open', createdAt })
      return number
    },
    closeMilestone: (name: RepositoryName, number: number) => {
      const milestone = milestoneNumbered(name, number)
      world.milestones.put(milestone.id, { ...milestone, state: 'closed' })
    },
    milestoneOf: (name: RepositoryName, number: number) =>
      world.milestones.get(issueOf(name, number).milestone ?? 0)?.title ?? null,
    setMilestone: (name: RepositoryName, number: number, milestone: number | null) =>
      change(name, number, { milestone: milestone === null ? null : milestoneNumbered(name, milestone).id }),
  }
}

function fieldActs(world: World, { issueOf, change }: Issues) {
  return {
    setIssueFields: (organization: string, fields: Parameters<PlanningActs['setIssueFields']>[1]) => {
      for (const field of world.issueFields.all()) {
        if (field.organization === organization) world.issueFields.remove(field.id)
      }
      for (const { options = [], ...field } of fields) {
        const id = world.nextId()
        world.issueFields.put(id, { id, organization, ...field, options })
      }
    },
    fieldsOf: (name: RepositoryName, number: number) =>
      Object.fromEntries(
        issueOf(name, number).fieldValues.map(({ field, value }) => [world.issueFields.get(field)?.name ?? '', value]),
      ),
    clearFields: (name: RepositoryName, number: number) => change(name, number, { fieldValues: [] }),
  }
}
