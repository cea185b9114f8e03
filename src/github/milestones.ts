import { z } from 'zod'
import type { Milestone } from '../app/ports.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'

const MilestoneAnswer = z.object({ number: z.number(), title: z.string() })

export interface Milestones {
  milestones(): Promise<readonly Milestone[]>
}

/** https://docs.github.com/rest/issues/milestones */
export function gitHubMilestones(place: Place): Milestones {
  return {
    async milestones() {
      const query = { ...ofRepository(place), state: 'open' }
      const entries = await place.requests.readAll('GET /repos/{owner}/{repo}/milestones', query)
      return entries.map((entry) => readAnswer(MilestoneAnswer, entry, 'a milestone'))
    },
  }
}
