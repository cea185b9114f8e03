import { z } from 'zod'
import { type Comment, GitHubError } from '../app/ports.ts'
import { Authorship, isWrittenBy } from './authorship.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer, readWritten } from './read-answer.ts'

const CommentAnswer = Authorship.extend({
  id: z.number(),
  html_url: z.string(),
  body: z.string().nullish(),
})

export interface Comments {
  comments(issueNumber: number): Promise<readonly Comment[]>
  createComment(issueNumber: number, body: string): Promise<Comment>
  updateComment(id: number, body: string): Promise<void>
  comment(id: number): Promise<Comment | null>
}

/** Comments of issues and pull requests alike. https://docs.github.com/rest/issues/comments */
export function gitHubComments(place: Place): Comments {
  const { requests, appId, recent } = place
  const here = ofRepository(place)
  return {
    async comments(issueNumber) {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
      const entries = await requests.readAll(route, { ...here, issue_number: issueNumber })
      const listed = entries.map((entry) => toComment(entry, appId))
      return recent.comments.complete(listName(place, issueNumber), listed)
    },
    async createComment(issueNumber, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
      const answer = await requests.write(route, { ...here, issue_number: issueNumber, body })
      const comment = readWritten(route, () => toComment(answer, appId))
      recent.comments.remember(listName(place, issueNumber), comment)
      return comment
    },
    async updateComment(id, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
      try {
        await requests.write(route, { ...here, comment_id: id, body })
      } catch (error) {
        if (error instanceof GitHubError && error.status === 404) recent.comments.forget(id)
        throw error
      }
    },
    async comment(id) {
      const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}'
      const data = await requests.readOrNull(route, { ...here, comment_id: id })
      return data === null ? null : toComment(data, appId)
    },
  }
}

function listName({ owner, repository }: Place, issueNumber: number): string {
  return `${owner}/${repository}#${issueNumber}`
}

function toComment(data: unknown, appId: number): Comment {
  const comment = readAnswer(CommentAnswer, data, 'a comment')
  return {
    id: comment.id,
    url: comment.html_url,
    body: comment.body ?? '',
    author: comment.user == null || comment.user.type === 'Bot' ? null : comment.user.login,
    isOurs: isWrittenBy(appId, comment),
  }
}
