import { z } from 'zod'
import type { Repository } from '../app/ports.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

export const RepositoryAnswer = z.object({
  id: z.number(),
  name: z.string(),
  owner: z.object({ login: z.string(), type: z.string().optional() }),
  default_branch: z.string(),
  private: z.boolean(),
  visibility: z.string().optional(),
  archived: z.boolean().optional(),
  has_issues: z.boolean().optional(),
  html_url: z.string(),
})

export function toRepository(answer: z.infer<typeof RepositoryAnswer>): Repository {
  return {
    id: answer.id,
    owner: answer.owner.login,
    name: answer.name,
    ownerIsOrganisation: answer.owner.type === 'Organization',
    defaultBranch: answer.default_branch,
    visibility: answer.visibility === 'internal' ? 'internal' : answer.private ? 'private' : 'public',
    archived: answer.archived ?? false,
    hasIssues: answer.has_issues ?? true,
    url: answer.html_url,
  }
}

/** https://docs.github.com/rest/repos/repos#get-a-repository */
export async function readRepository(place: Place): Promise<Repository> {
  const data = await place.requests.read('GET /repos/{owner}/{repo}', ofRepository(place))
  return toRepository(readAnswer(RepositoryAnswer, data, 'the repository'))
}
