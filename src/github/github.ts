import type { GitHub } from '../app/ports.ts'
import { gitHubBranches } from './branches.ts'
import { gitHubCheckRuns } from './check-runs.ts'
import { gitHubComments } from './comments.ts'
import { gitHubContents } from './contents.ts'
import { gitHubGitObjects } from './git-objects.ts'
import type { Installation } from './installation.ts'
import { gitHubIssueEvents } from './issue-events.ts'
import { gitHubIssueFields } from './issue-fields.ts'
import { gitHubIssues } from './issues.ts'
import { gitHubLabels } from './labels.ts'
import { gitHubMilestones } from './milestones.ts'
import { gitHubPeople } from './people.ts'
import type { Place } from './place.ts'
import { gitHubProjects } from './projects.ts'
import { gitHubPullRequests } from './pull-requests.ts'
import { readRepository } from './repository.ts'
import { gitHubReviews } from './reviews.ts'
import { gitHubSubIssues } from './sub-issues.ts'

/** One repository through the app's installation: the port that the use cases see, over REST (version 2022-11-28). */
export function gitHub(place: Place, installation: Installation): GitHub {
  const self = { appId: place.appId, botLogin: async () => `${await installation.slug()}[bot]` }
  return {
    repository: () => readRepository(place),
    isInstalled: () => installation.covers(place.owner, place.repository),
    elsewhere: (repository) => gitHub({ ...place, repository }, installation),
    installedAt: () => installation.installedAt(),
    ...gitHubContents(place),
    ...gitHubGitObjects(place),
    ...gitHubPullRequests(place),
    ...gitHubComments(place, self),
    ...gitHubReviews(place, self),
    ...gitHubCheckRuns(place),
    ...gitHubIssues(place, self),
    ...gitHubIssueEvents(place, self),
    ...gitHubSubIssues(place),
    ...gitHubMilestones(place),
    ...gitHubIssueFields(place),
    ...gitHubProjects(place),
    ...gitHubLabels(place),
    ...gitHubPeople(place),
    ...gitHubBranches(place, installation),
  }
}
