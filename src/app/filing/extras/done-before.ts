/** What this app has done to an issue, told by GitHub's events of it: what a person has undone since is not done again. */
import { type GitHub, GitHubError, type IssueEvent } from '../../ports.ts'

export function wasAddedToProject(events: readonly IssueEvent[]): boolean {
  return events.some(({ name, isOurs }) => isOurs && (name === 'added_to_project_v2' || name === 'added_to_project'))
}

export function wasMadeSubIssue(events: readonly IssueEvent[]): boolean {
  return events.some(({ name, isOurs }) => isOurs && name === 'parent_issue_added')
}

/** The events of an issue; null where GitHub does not tell them. */
export async function eventsOf(
  github: Pick<GitHub, 'issueEvents'>,
  number: number,
): Promise<readonly IssueEvent[] | null> {
  try {
    return await github.issueEvents(number)
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}
