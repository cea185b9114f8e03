import { issueShape } from '../shapes/issue.ts'
import { repositoryShape } from '../shapes/repository.ts'
import { timestamp } from '../state/clock.ts'
import { createComment, deleteComment, editComment } from '../state/comments.ts'
import { changeIssue, createIssue, findIssue, type IssueChange, type NewIssue, tell } from '../state/issues.ts'
import type { Comment, Issue } from '../state/records.ts'
import { nextNumber } from '../state/repositories.ts'
import type { World } from '../state/world.ts'
import { person } from './code.ts'
import { named, type RepositoryName } from './repositories.ts'

export interface IssueActs {
  /** Gives the number. */
  createIssue(repository: RepositoryName, draft: Partial<NewIssue> & { readonly title: string }, by?: string): number
  /** Title, body, labels, assignees, state, lock: what is given replaces what was. */
  editIssue(repository: RepositoryName, number: number, change: IssueChange, by?: string): void
  setLabels(repository: RepositoryName, number: number, labels: readonly string[], by?: string): void
  closeIssue(repository: RepositoryName, number: number, by?: string): void
  /** Also locks the conversation of a pull request. */
  lockIssue(repository: RepositoryName, number: number): void
  unlockIssue(repository: RepositoryName, number: number): void
  /** Gives the new number; the old one redirects. */
  transferIssue(repository: RepositoryName, number: number, to: RepositoryName, by?: string): number
  deleteIssue(repository: RepositoryName, number: number, by?: string): void
  /** On an issue or pull request; gives the comment's id. */
  comment(repository: RepositoryName, number: number, body: string, by?: string): number
  editComment(repository: RepositoryName, id: number, body: string, by?: string): void
  deleteComment(repository: RepositoryName, id: number, by?: string): void
}

export function issueActs(world: World): IssueActs {
  const act = (name: RepositoryName, number: number, by: string | undefined) => {
    const repository = named(world, name)
    return { repository, actor: person(world, repository, by), issue: issueNamed(world, name, number) }
  }
  const edit: IssueActs['editIssue'] = (name, number, change, by) => {
    const { repository, actor, issue } = act(name, number, by)
    changeIssue(world, repository, actor, issue, change)
  }
  return {
    createIssue: (name, draft, by) => {
      const repository = named(world, name)
      const whole = { body: null, labels: [], assignees: [], ...draft }
      return createIssue(world, repository, person(world, repository, by), whole).number
    },
    editIssue: edit,
    setLabels: (name, number, labels, by) => edit(name, number, { labels }, by),
    closeIssue: (name, number, by) => edit(name, number, { state: 'closed' }, by),
    lockIssue: (name, number) => edit(name, number, { locked: true }),
    unlockIssue: (name, number) => edit(name, number, { locked: false }),
    transferIssue: (name, number, to, by) => transfer(world, name, number, { to, by }),
    deleteIssue: (name, number, by) => {
      const { repository, actor, issue } = act(name, number, by)
      world.issues.remove(issue.id)
      for (const left of world.issues.all())
        if (left.parent === issue.id) world.issues.put(left.id, { ...left, parent: null })
      world.deletedIssues.add(`${repository.id}#${number}`)
      tell(world, repository, actor, issue, 'deleted')
    },
    comment: (name, number, body, by) => {
      const { repository, actor, issue } = act(name, number, by)
      return createComment(world, repository, actor, issue, body).id
    },
    editComment: (name, id, body, by) => {
      const repository = named(world, name)
      editComment(world, repository, person(world, repository, by), commentWith(world, id), body)
    },
    deleteComment: (name, id, by) => {
      const repository = named(world, name)
      deleteComment(world, repository, person(world, repository, by), commentWith(world, id))
    },
  }
}

/** The issue goes on under a new number in the other repository, with its comments; here only the redirect stays. */
function transfer(
  world: World,
  name: RepositoryName,
  number: number,
  target: { to: RepositoryName; by: string | undefined },
): number {
  const repository = named(world, name)
  const there = named(world, target.to)
  const issue = issueNamed(world, name, number)
  const moved: Issue = {
    ...issue,
    id: world.nextId(),
    repository: there.id,
    number: nextNumber(world, there.id),
    updatedAt: timestamp(world.clock),
  }
  world.issues.put(moved.id, moved)
  for (const comment of world.comments.all()) {
    if (comment.repository !== repository.id || comment.issue !== number) continue
    world.comments.put(comment.id, { ...comment, repository: there.id, issue: moved.number })
  }
  const changes = { new_issue: issueShape(world, there, moved), new_repository: repositoryShape(world, there) }
  tell(world, repository, person(world, repository, target.by), issue, 'transferred', { changes })
  world.issues.put(issue.id, { ...issue, movedTo: { repository: there.id, number: moved.number } })
  return moved.number
}

function issueNamed(world: World, name: RepositoryName, number: number): Issue {
  const issue = findIssue(world, named(world, name), number)
  if (issue === null || issue.movedTo !== null) throw new Error(`There is no issue ${name}#${number}.`)
  return issue
}

function commentWith(world: World, id: number): Comment {
  const comment = world.comments.get(id)
  if (comment === null) throw new Error(`There is no comment ${id}.`)
  return comment
}
