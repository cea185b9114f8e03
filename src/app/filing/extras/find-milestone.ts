import { type GitHub, GitHubError, type Milestone } from '../../ports.ts'
import type { NoteBook } from './note-book.ts'

/** The open milestone of that title, in any case; null, and said, where there is none. One read per 100 open milestones. */
export async function findMilestone(
  github: Pick<GitHub, 'milestones'>,
  title: string,
  notes: NoteBook,
): Promise<Milestone | null> {
  try {
    const name = title.trim().toLowerCase()
    const found = (await github.milestones()).find((milestone) => milestone.title.trim().toLowerCase() === name)
    if (found === undefined) notes.say({ kind: 'milestone-not-found', title })
    return found ?? null
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    notes.say({ kind: 'milestone-unknown', title, status: error.status })
    return null
  }
}
