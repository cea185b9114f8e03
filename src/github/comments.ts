import { z } from 'zod'
import { type Comment, GitHubError } from '../app/ports.ts'
import { Authorship, isWrittenBy, type Self } from './authorship.ts'
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
export function gitHubComments(place: Place, self: Self): Comments {
  const { requests, recent } = place
  const here = ofRepository(place)
  return {
    async comments(issueNumber) {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
      const entries = await requests.readAll(route, { ...here, issue_number: issueNumber })
      const listed = await Promise.all(entries.map((entry) => toComment(entry, self)))
      return recent.comments.complete(listName(place, issueNumber), listed)
    },
    async createComment(issueNumber, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
      const answer = await requests.write(route, { ...here, issue_number: issueNumber, body })
      const comment = readWritten(route, () => ({ ...readComment(answer), isOurs: true }))
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
      return data === null ? null : toComment(data, self)
    },
  }
}

function listName({ owner, repository }: Place, issueNumber: number): string {
  return `${owner}/${repository}#${issueNumber}`
}

async function toComment(data: unknown, self: Self): Promise<Comment> {
  return { ...readComment(data), isOurs: await isWrittenBy(self, readAnswer(Authorship, data, 'a comment')) }
}

function readComment(data: unknown): Omit<Comment, 'isOurs'> {
  const comment = readAnswer(CommentAnswer, data, 'a comment')
  return {
    id: comment.id,
    url: comment.html_url,
    body: comment.body ?? '',
    author: comment.user == null || comment.user.type === 'Bot' ? null : comment.user.login,
  }
}
