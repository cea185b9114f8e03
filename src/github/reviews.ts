import { z } from 'zod'
import type { Comment, GitHub } from '../app/ports.ts'
import { Authorship, isWrittenBy, type Self } from './authorship.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer, readWritten } from './read-answer.ts'

const ReviewAnswer = Authorship.extend({ id: z.number(), html_url: z.string(), body: z.string().nullish() })

/** Reviews that the app itself gives. https://docs.github.com/rest/pulls/reviews */
export function gitHubReviews(place: Place, self: Self): Pick<GitHub, 'ourReviews' | 'createReview'> {
  const { requests, recent } = place
  const here = ofRepository(place)
  const listName = (number: number) => `reviews of ${here.owner}/${here.repo}#${number}`
  return {
    async ourReviews(number) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
      const entries = await requests.readAll(route, { ...here, pull_number: number })
      const told = entries.map((entry) => readAnswer(ReviewAnswer, entry, 'a review'))
      const ours = await Promise.all(told.map((one) => isWrittenBy(self, one)))
      return recent.comments.complete(listName(number), told.filter((_, index) => ours[index]).map(toComment))
    },
    async createReview(number, { commit, body, changes }) {
      const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
      const comments = changes.map(({ path, line, endLine, body: text }) => ({
        path,
        line: endLine,
        side: 'RIGHT',
        body: text,
        ...(endLine > line && { start_line: line, start_side: 'RIGHT' }),
      }))
      const review = { commit_id: commit, event: 'COMMENT', body, comments }
      const answer = await requests.write(route, { ...here, pull_number: number, ...review })
      const made = readWritten(route, () => toComment(readAnswer(ReviewAnswer, answer, 'a review')))
      recent.comments.remember(listName(number), made)
    },
  }
}

function toComment({ id, html_url: url, body }: z.infer<typeof ReviewAnswer>): Comment {
  return { id, url, body: body ?? '', author: null, isOurs: true }
}
