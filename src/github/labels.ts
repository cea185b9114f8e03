import { z } from 'zod'
import { GitHubError, type Label } from '../app/ports.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const LabelAnswer = z.object({ name: z.string(), color: z.string(), description: z.string().nullish() })

export interface Labels {
  labels(): Promise<readonly Label[]>
  /** A label that is there already is left as it is. */
  createLabel(label: Label): Promise<void>
  addLabels(number: number, labels: readonly string[]): Promise<void>
}

/** https://docs.github.com/rest/issues/labels */
export function gitHubLabels(place: Place): Labels {
  const { requests } = place
  const here = ofRepository(place)
  return {
    async labels() {
      return (await requests.readAll('GET /repos/{owner}/{repo}/labels', here)).map(toLabel)
    },
    async createLabel({ name, color, description }) {
      try {
        await requests.write('POST /repos/{owner}/{repo}/labels', { ...here, name, color, description })
      } catch (error) {
        if (!(error instanceof GitHubError && error.status === 422 && error.message.includes('already_exists')))
          throw error
      }
    },
    async addLabels(number, labels) {
      const parameters = { ...here, issue_number: number, labels }
      await requests.write('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', parameters)
    },
  }
}

function toLabel(data: unknown): Label {
  const { name, color, description } = readAnswer(LabelAnswer, data, 'a label')
  return { name, color, description: description ?? '' }
}
