import { ofRepository, type Place } from './place.ts'

export interface Projects {
  addToProject(project: number, issue: number): Promise<void>
}

/**
 * Projects (v2) of the organisation. Those of a person take no installation's token.
 * https://docs.github.com/rest/projects/items#add-item-to-organization-owned-project
 */
export function gitHubProjects(place: Place): Projects {
  return {
    async addToProject(project, issue) {
      const { owner, repo } = ofRepository(place)
      await place.requests.write('POST /orgs/{org}/projectsV2/{project_number}/items', {
        ...{ org: owner, project_number: project },
        ...{ type: 'Issue', owner, repo, number: issue },
      })
    },
  }
}
