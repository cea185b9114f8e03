import { z } from 'zod'
import type { IssueField } from '../core/follow-up/issue-fields.ts'
import type { Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const FieldAnswer = z.object({
  id: z.number(),
  name: z.string(),
  data_type: z.string(),
  options: z.array(z.object({ name: z.string() })).nullish(),
})

export interface IssueFields {
  issueFields(): Promise<readonly IssueField[]>
}

/** https://docs.github.com/rest/orgs/issue-fields */
export function gitHubIssueFields({ requests, owner }: Place): IssueFields {
  return {
    async issueFields() {
      const entries = await requests.readAll('GET /orgs/{org}/issue-fields', { org: owner })
      return entries.map((entry) => {
        const { id, name, data_type: kind, options } = readAnswer(FieldAnswer, entry, 'an issue field')
        return { id, name, kind, options: (options ?? []).map((option) => option.name) }
      })
    },
  }
}
