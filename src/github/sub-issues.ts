import { GitHubError } from '../app/ports.ts'
import { ofRepository, type Place } from './place.ts'

export interface SubIssues {
  knowsSubIssues(number: number): Promise<boolean>
  addSubIssue(parent: number, id: number): Promise<void>
}

/** https://docs.github.com/rest/issues/sub-issues */
export function gitHubSubIssues(place: Place): SubIssues {
  const { requests } = place
  const here = ofRepository(place)
  return {
    async knowsSubIssues(number) {
      try {
        await requests.readFirst('GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', {
          ...here,
          issue_number: number,
        })
        return true
      } catch (error) {
        if (error instanceof GitHubError) return false
        throw error
      }
    },
    async addSubIssue(parent, id) {
      await requests.write('POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', {
        ...here,
        issue_number: parent,
        sub_issue_id: id,
      })
    },
  }
}
