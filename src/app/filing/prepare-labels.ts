import type { Config } from '../../core/config/config.ts'
import type { Plan, Step } from '../../core/follow-up/plan.ts'
import type { FilingProblem } from '../../core/render/filing-problem.ts'
import { GitHubError, type World } from '../ports.ts'
import { githubAt } from './destinations.ts'
import { ensureLabels } from './ensure-labels.ts'

/** Makes the labels that the plans set, in each repository that they are set in. A refusal keeps nothing from being filed: GitHub takes issues without. */
export async function prepareLabels(
  world: World,
  { labels: mapping }: Config,
  plans: readonly Plan[],
): Promise<readonly FilingProblem[]> {
  const steps = plans.flatMap((plan) => plan.steps)
  for (const place of placesOf(steps)) {
    const labels = steps.filter((step) => placeOf(step) === place).flatMap(labelsSet)
    try {
      await ensureLabels(githubAt(world.github, place === '' ? {} : { repository: place }), labels, mapping)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      // Without the labels GitHub still takes the issues; where it takes nothing, the first create tells why.
      world.log.warn({ status: error.status }, 'labels could not be made')
    }
  }
  return []
}

/** The AAR's own repository first. */
function placesOf(steps: readonly Step[]): readonly string[] {
  return [...new Set(['', ...steps.map(placeOf)])]
}

function placeOf(step: Step): string {
  return step.action === 'adopt' ? '' : (step.repository ?? '')
}

function labelsSet(step: Step): readonly string[] {
  if (step.action === 'create') return step.desired.labels
  if (step.action === 'adopt') return step.addLabels
  return step.action === 'update' ? (step.change.addLabels ?? []) : []
}
