import type { Aar } from '../core/aar/aar.ts'
import type { Config } from '../core/config/config.ts'
import { branchesAreKnown } from '../core/config/parse-config.ts'
import { identifyAar } from '../core/follow-up/identify-aar.ts'
import type { ObservedIssue, Plan } from '../core/follow-up/plan.ts'
import { tooManyNew } from '../core/render/plan-on-paper.ts'
import { isTooOld } from './filing/is-too-old.ts'
import { observeIssues } from './filing/observe-issues.ts'
import { homeOf, planAar } from './filing/plan-aar.ts'
import { linkResolver, type ResolveLinks } from './filing/resolve-links.ts'
import type { LoadedConfig } from './load-config.ts'
import type { ChangedFile, GitHub, PullRequest } from './ports.ts'

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
  const resolveLinks = linkResolver(github, homeOf(repository))
  let issues: Promise<readonly ObservedIssue[]> | null = null
  const observedFor = (file: ChangedFile) => {
    if (file.status === 'added') return []
    issues ??= observeIssues(github, []).then((observation) => observation.issues)
    return issues
  }
  const reason = whyNothingIsFiled(pull, loaded)
  return async (file, aar) => {
    if (reason !== null) return { plan: null, notFiled: reason }
    const plan = await planFile({ github, resolveLinks, pull, config, observed: await observedFor(file) }, file, aar)
    const created = plan.steps.filter(({ action }) => action === 'create').length
    if (created > config.maxNewIssuesPerAar)
      return { plan: null, notFiled: tooManyNew(created, config.maxNewIssuesPerAar) }
    return { plan, notFiled: null }
  }
}

interface Planning {
  readonly github: GitHub
  readonly resolveLinks: ResolveLinks
  readonly pull: PullRequest
  readonly config: Config
  readonly observed: readonly ObservedIssue[]
}

async function planFile({ github, resolveLinks, pull, config, observed }: Planning, file: ChangedFile, aar: Aar) {
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
  return planAar(github, resolveLinks, { ...subject, ...hold })
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
  if (repository.archived) return 'The repository is archived, so no issue can be filed in it.'
  return repository.hasIssues ? null : 'Issues are switched off in this repository, so none can be filed.'
}
