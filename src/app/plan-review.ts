import type { Aar } from '../core/aar/aar.ts'
import type { Config } from '../core/config/config.ts'
import { branchesAreKnown } from '../core/config/parse-config.ts'
import { identifyAar } from '../core/follow-up/identify-aar.ts'
import type { ObservedIssue, Plan, Step } from '../core/follow-up/plan.ts'
import { tooManyNew } from '../core/render/plan-on-paper.ts'
import { repositoriesOf, repositoryAsker } from './filing/destinations.ts'
import { isTooOld } from './filing/is-too-old.ts'
import { type Observation, observeIssues } from './filing/observe-issues.ts'
import { homeOf, planAar, type Questions } from './filing/plan-aar.ts'
import { linkResolver } from './filing/resolve-links.ts'
import type { LoadedConfig } from './load-config.ts'
import type { ChangedFile, GitHub, PullRequest, Repository } from './ports.ts'

/** What the merge will do for one AAR, or why it does nothing. */
export interface PlannedReview {
  readonly plan: Plan | null
  readonly notFiled: string | null
}

/** Plans the AARs of one pull request as the filing will; what several of them need is asked for once. */
export type ReviewPlanner = (file: ChangedFile, aar: Aar) => Promise<PlannedReview>

/**
 * Reads beyond the review: for a new AAR one for the owners who can be assigned; for one that is on the base already the issues of
 * ours, and where none is of this AAR, whether it is older than the installation; one per linked issue.
 */
export function reviewPlanner(github: GitHub, pull: PullRequest, loaded: LoadedConfig): ReviewPlanner {
  const { repository } = pull.base
  const { config } = loaded
  const home = { home: homeOf(repository), repositoryUrl: repository.url, config }
  const questions = {
    github,
    resolveLinks: linkResolver(github, homeOf(repository)),
    askRepository: repositoryAsker(github, repository, 'before-merge'),
  }
  const known = new Map<string, Promise<Observation>>()
  const observedFor = async ({ status }: ChangedFile, elsewhere: readonly string[]) => {
    if (status === 'added') return []
    const name = elsewhere.join(' ')
    const observation = known.get(name) ?? observeIssues(github, [], { home: repository, elsewhere })
    known.set(name, observation)
    return (await observation).issues
  }
  const reason = whyNothingIsFiled(pull, loaded)
  return async (file, aar) => {
    if (reason !== null) return { plan: null, notFiled: reason }
    const elsewhere = repositoriesOf({ ...home, path: file.path, aar })
    if (!repository.hasIssues && elsewhere.length === 0) return { plan: null, notFiled: withoutIssues }
    const observed = await observedFor(file, elsewhere)
    const plan = withIssuesHere(await planFile({ ...questions, pull, config, observed }, file, aar), repository)
    const created = plan.steps.filter(({ action }) => action === 'create').length
    if (created > config.maxNewIssuesPerAar)
      return { plan: null, notFiled: tooManyNew(created, config.maxNewIssuesPerAar) }
    return { plan, notFiled: null }
  }
}

const withoutIssues = 'Issues are switched off in this repository, so none can be filed.'

/** Where the AAR's own repository takes no issues, only what goes to others is filed. */
function withIssuesHere(plan: Plan, { hasIssues }: Repository): Plan {
  if (hasIssues) return plan
  const steps = plan.steps.map((step): Step => {
    if (step.action !== 'create' || step.repository !== undefined) return step
    return {
      action: 'leave',
      item: step.item,
      number: null,
      url: null,
      reason: 'issues are switched off in this repository',
    }
  })
  return { ...plan, steps }
}

interface Planning extends Questions {
  readonly github: GitHub
  readonly pull: PullRequest
  readonly config: Config
  readonly observed: readonly ObservedIssue[]
}

async function planFile({ pull, config, observed, ...questions }: Planning, file: ChangedFile, aar: Aar) {
  const { github } = questions
  const { path, previousPath, status } = file
  const name = {
    path,
    previousPaths: previousPath === null ? [] : [previousPath],
    incidentId: aar.metadata.incidentId?.text ?? null,
  }
  const identity = identifyAar(name, observed, { paths: new Set(), identities: new Set() })
  const isFiled = observed.some(({ marker }) => marker?.aar === identity)
  const isOld = status !== 'added' && !isFiled && (await isOlderThanInstallation(github, pull, previousPath ?? path))
  const hold = isOld ? { hold: 'this AAR is older than the installation of Debrief and is not tracked' } : {}
  const subject = { repository: pull.base.repository, config, path, aar, identity, sha: pull.head.sha, observed }
  return planAar(questions, { ...subject, ...hold })
}

async function isOlderThanInstallation(github: GitHub, { base }: PullRequest, path: string): Promise<boolean> {
  const commits = await github.commits({ ref: base.ref, path, limit: 100 })
  return isTooOld(github, { commits, previousPaths: [], records: [] }, { path, head: base.ref })
}

/** What holds for every AAR of the pull request. */
function whyNothingIsFiled({ base }: PullRequest, { config, inForce }: LoadedConfig): string | null {
  const { repository } = base
  if (!branchesAreKnown(inForce.problems)) {
    return 'Nothing is filed on a merge while the configuration leaves open which branches count.'
  }
  const branches = config.branches.length > 0 ? config.branches : [repository.defaultBranch]
  if (!branches.includes(base.ref))
    return `Merges into ${base.ref} file nothing; merges into ${branches.join(', ')} do.`
  return repository.archived ? 'The repository is archived, so no issue can be filed in it.' : null
}
