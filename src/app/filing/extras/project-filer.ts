import type { InRepository } from '../../../core/follow-up/plan.ts'
import { type GitHub, GitHubError, type Repository } from '../../ports.ts'
import { githubAt } from '../destinations.ts'
import type { NoteBook } from './note-book.ts'

/** Adds issues to the project of the configuration: one write each, none any more once GitHub has refused the project itself. */
export type AddToProject = (issue: InRepository & { readonly number: number }) => Promise<void>

/** @param project null where none is configured */
export function projectFiler(
  github: Pick<GitHub, 'addToProject' | 'elsewhere'>,
  { ownerIsOrganisation }: Repository,
  project: number | null,
  notes: NoteBook,
): AddToProject {
  let isOpen = project !== null
  return async (issue) => {
    if (!isOpen || project === null) return
    if (!ownerIsOrganisation) {
      notes.say({ kind: 'project-without-organisation' })
      isOpen = false
      return
    }
    try {
      await githubAt(github, issue).addToProject(project, issue.number)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      notes.say({ kind: 'project-refused', project, status: error.status })
      isOpen = error.status === 422
    }
  }
}
