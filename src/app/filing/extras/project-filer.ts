import { type GitHub, GitHubError, type Repository } from '../../ports.ts'
import type { NoteBook } from './note-book.ts'

/** Adds issues to the project of the configuration: one write each, none any more once GitHub has refused the project itself. */
export type AddToProject = (issue: number) => Promise<void>

/** @param project null where none is configured */
export function projectFiler(
  github: Pick<GitHub, 'addToProject'>,
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
      await github.addToProject(project, issue)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      notes.say({ kind: 'project-refused', project, status: error.status })
      isOpen = error.status === 422
    }
  }
}
