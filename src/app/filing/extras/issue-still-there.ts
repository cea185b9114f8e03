import { type GitHub, GitHubError, type Issue } from '../../ports.ts'

/** The issue of that number as it is now; null for one that was deleted or moved, and for a pull request. One read. */
export async function issueStillThere(github: Pick<GitHub, 'issue'>, number: number): Promise<Issue | null> {
  try {
    const issue = await github.issue(number)
    return issue === null || issue.number !== number || issue.isPullRequest ? null : issue
  } catch (error) {
    if (error instanceof GitHubError) return null
    throw error
  }
}
