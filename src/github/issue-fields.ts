import { z } from 'zod'
import type { IssueField } from '../core/follow-up/issue-fields.ts'
import type { Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const FieldsAnswer = z.array(
  z.object({
    id: z.number(),
    name: z.string(),
    data_type: z.string(),
    options: z.array(z.object({ name: z.string() })).nullish(),
  }),
)

export interface IssueFields {
  issueFields(): Promise<readonly IssueField[]>
}

/** An organisation has at most 25, on one page. https://docs.github.com/rest/orgs/issue-fields */
export function gitHubIssueFields({ requests, owner }: Place): IssueFields {
  return {
    async issueFields() {
      const data = await requests.read('GET /orgs/{org}/issue-fields', { org: owner })
      return readAnswer(FieldsAnswer, data, 'the issue fields').map(({ id, name, data_type: kind, options }) => ({
        ...{ id, name, kind },
        options: (options ?? []).map((option) => option.name),
      }))
    },
  }
}
