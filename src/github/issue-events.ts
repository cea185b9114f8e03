import { z } from 'zod'
import type { IssueEvent } from '../app/ports.ts'
import { isWrittenBy, type Self } from './authorship.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const EventAnswer = z.object({
  event: z.string(),
  actor: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  performed_via_github_app: z.object({ id: z.number() }).nullish(),
  rename: z.object({ from: z.string(), to: z.string() }).nullish(),
})

export interface IssueEvents {
  issueEvents(number: number): Promise<readonly IssueEvent[]>
}

/** https://docs.github.com/rest/issues/events#list-issue-events */
export function gitHubIssueEvents(place: Place, self: Self): IssueEvents {
  return {
    async issueEvents(number) {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/events'
      const entries = await place.requests.readAll(route, { ...ofRepository(place), issue_number: number })
      return Promise.all(
        entries.map(async (entry) => {
          const { event, actor, rename, ...via } = readAnswer(EventAnswer, entry, 'an event of an issue')
          const isOurs = await isWrittenBy(self, { user: actor, ...via })
          return { name: event, isOurs, ...(rename == null ? {} : { renamed: rename }) }
        }),
      )
    },
  }
}
