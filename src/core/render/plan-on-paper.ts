import type { Aar, Ticket } from '../aar/aar.ts'
import type { ParsedConfig } from '../config/parse-config.ts'
import { branchesAreKnown } from '../config/parse-config.ts'
import { identifyAar } from '../follow-up/identify-aar.ts'
import { type Home, type LinkedIssues, linkName } from '../follow-up/item-fate.ts'
import { onePerItem } from '../follow-up/one-per-item.ts'
import type { LinkedIssue, Plan } from '../follow-up/plan.ts'
import { count } from './format-time.ts'
import { loginsOf, planItems } from './plan-items.ts'
import { listOf } from './plan-table.ts'

export interface PaperPlanInput {
  readonly path: string
  readonly aar: Aar
  readonly config: ParsedConfig
  /** The repository that the AAR will be merged into, and its address. */
  readonly home: Home
  readonly repositoryUrl: string
}

export interface PaperPlan {
  readonly plan: Plan
  /** One sentence each: what of the plan rests on GitHub, which was not asked, and what stands against filing. */
  readonly notes: readonly string[]
}

/**
 * The plan for an AAR that is merged for the first time, made without asking GitHub: owners with a login are taken to be assignable, linked
 * issues to exist, and no issue to stand for an item yet. `notes` says where that matters.
 */
export function planOnPaper({
  path,
  aar,
  config: { config, problems },
  home,
  repositoryUrl,
}: PaperPlanInput): PaperPlan {
  const none = { paths: new Set<string>(), identities: new Set<string>() }
  const name = { path, previousPaths: [], incidentId: aar.metadata.incidentId?.text ?? null }
  const items = onePerItem(aar.actionItems)
  const subject = {
    path,
    aar,
    config,
    home,
    repositoryUrl,
    sha: 'HEAD',
    identity: identifyAar(name, [], none),
    observed: [],
  }
  const logins = [...new Set(items.flatMap(loginsOf))]
  const linked = takenToExist(
    items.flatMap(({ tickets }) => tickets),
    home,
    repositoryUrl,
  )
  const plan = planItems(subject, items, {
    linked,
    assignable: () => new Set(logins),
    reached: (repository) => ({ kind: 'unconfirmed', repository }),
  })
  return { plan, notes: [...unasked(plan, logins), ...standingAgainst(plan, { config, problems })] }
}

function takenToExist(tickets: readonly Ticket[], home: Home, repositoryUrl: string): LinkedIssues {
  return new Map(
    tickets.flatMap((ticket): readonly [string, LinkedIssue][] => {
      const name = ticket.tracker === 'github-issue' ? linkName(ticket, home) : null
      const { owner, repository, number } = { ...ticket, owner: ticket.owner ?? home.owner }
      if (name === null || number === null || owner.toLowerCase() !== home.owner.toLowerCase()) return []
      const place = { owner, repository: repository ?? home.repository, number }
      const url = ticket.url ?? `${repositoryUrl}/issues/${number}`
      return [[name, { ...place, url, state: 'open', labels: [], isPullRequest: false, canBeLabelled: true }]]
    }),
  )
}

function unasked({ steps }: Plan, logins: readonly string[]): readonly string[] {
  const questions = [
    ...(logins.length > 0 ? ['who of the owners can be assigned'] : []),
    ...(steps.some(({ action }) => action === 'adopt') ? ['whether the linked issues exist'] : []),
    ...(steps.some((step) => step.action === 'create' && step.note !== undefined)
      ? ['whether other repositories take issues']
      : []),
    ...(steps.some(({ action }) => action === 'create') ? ['which items have an issue already'] : []),
  ]
  return questions.length === 0 ? [] : [`GitHub was not asked ${listOf(questions)}: the pull request shows it.`]
}

function standingAgainst({ steps }: Plan, { config, problems }: ParsedConfig): readonly string[] {
  const created = steps.filter(({ action }) => action === 'create').length
  return [
    ...(config.mode === 'observe' ? ['Nothing is filed while the configuration says “mode: observe”.'] : []),
    ...(branchesAreKnown(problems)
      ? []
      : ['Nothing is filed on a merge while the configuration leaves open which branches count.']),
    ...(created > config.maxNewIssuesPerAar ? [tooManyNew(created, config.maxNewIssuesPerAar)] : []),
  ]
}

/** Why an AAR that brings more than a lead has agreed to is not filed. */
export function tooManyNew(created: number, most: number): string {
  return `This AAR would bring ${count('new issue', created)}; without a lead’s word at most ${most} are filed at once (maxNewIssuesPerAar), so none is.`
}
