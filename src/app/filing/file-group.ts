import { leadsOf } from '../../core/config/leads-of.ts'
import { parentKeyOf } from '../../core/follow-up/parent.ts'
import type { InRepository, Plan } from '../../core/follow-up/plan.ts'
import { type FiledAar, type FiledItem, type FilingInput, renderFilingCheck } from '../../core/render/filing.ts'
import type { FilingProblem } from '../../core/render/filing-problem.ts'
import { fileUrl } from '../../core/render/line-link.ts'
import { renderShare } from '../../core/render/share.ts'
import { OutcomeUnknown, type PullRequest, RetryLater, type World } from '../ports.ts'
import { carryOut, type Place, type Refusals, sendsOnce } from './carry-out.ts'
import { commandsOrNone } from './commands.ts'
import { githubAt } from './destinations.ts'
import { prepareExtras } from './extras/extras.ts'
import { finishNewest } from './extras/finish-newest.ts'
import type { ParentSubject } from './extras/parent-filer.ts'
import { type Batch, openBatch } from './filing-batch.ts'
import { externalId, type FilingRecord, type FoundRecord } from './filing-record.ts'
import {
  attemptPlace,
  type BranchRun,
  hasNews,
  hasUnanswered,
  holdHash,
  linkOf,
  needsRecord,
  type Subject,
} from './filing-subject.ts'
import { type Observation, observeAgain } from './observe-issues.ts'
import { planAar } from './plan-aar.ts'
import { prepareLabels } from './prepare-labels.ts'
import { refusedNow, withoutRefused } from './refused.ts'
import { tell } from './tell.ts'
import { withNumbers } from './with-numbers.ts'

/** AARs that are told about together: those that one merge or one commit brought. */
export interface Group {
  readonly subjects: readonly Subject[]
  /** The commit that carries the check run. */
  readonly sha: string
  /** The merge that brought them; null for a direct push. */
  readonly pull: PullRequest | null
  /** The record to go on with, interrupted or done. */
  readonly record: FoundRecord | null
}

/** What came of a group. */
export interface FiledGroup {
  readonly aars: readonly FiledAar[]
  /** Tells in the check run of one more thing that could not be done; null where this run has told nothing. */
  readonly tellAlso: ((problem: FilingProblem) => Promise<void>) | null
}

/** Files, updates and tells one group; returns what became of its AARs. A worker interrupted anywhere in it can be followed by another. */
export async function fileGroup(world: World, run: BranchRun, found: Group): Promise<FiledGroup> {
  const { repository } = run
  const sha = found.pull?.mergeCommit ?? found.sha
  const { plans, observation } = await freshPlans(world, run, found, sha)
  const subjects = found.subjects.map((subject, index) => ({ ...subject, plan: plans[index] ?? subject.plan }))
  const group = { ...found, subjects }
  const issueType = run.config.issueType ?? null
  const batch = openBatch(
    world,
    { sha: group.sha, pull: group.pull?.number ?? null },
    withNumbers(group.record, run.observation),
  )
  for (const known of subjects.flatMap(({ fading }) => fading)) batch.remember(known)
  const isRecorded = subjects.some(needsRecord)
  try {
    const problems = [...(run.problems ?? []), ...(await prepareLabels(world, run.config, plans))]
    const intended = plans.flatMap(({ steps }) => steps.filter((step) => step.action === 'create'))
    const extras = await prepareExtras(
      world,
      { repository, config: run.config, observation, sha, batch },
      intended.map(({ item }) => item),
    )
    const sendsAnything = intended.length > 0 || plans.some(sendsOnce) || tellsPeople(group)
    if (isRecorded && sendsAnything) await batch.begin(intended, parentKeys(run, subjects, intended))
    await finishNewest(world.github, extras, batch, subjects.map(toParentSubject))
    const at = { repositoryUrl: repository.url, repositoryId: repository.id, sha }
    const place = { ...at, observed: observation.issues, issueType, extras }
    const aars = await carryOutAll(world, run, group, plans, place, batch)
    if (!isRecorded) return { aars, tellAlso: null }
    const notes = extras.notes()
    const input: FilingInput = { repositoryUrl: place.repositoryUrl, sha: place.sha, aars, problems, notes }
    const untold = tellsPeople(group) ? await tellPeople(world, run, group, batch, input) : null
    const told = { ...input, problems: untold === null ? problems : [...problems, untold] }
    const record = remembered(run, group, plans, aars)
    const end = (all: readonly FilingProblem[]) =>
      batch.end(renderFilingCheck({ state: 'completed', externalId, ...told, problems: all }), record)
    await end(told.problems)
    return { aars, tellAlso: (problem) => end([...told.problems, problem]) }
  } catch (error) {
    if (error instanceof OutcomeUnknown || error instanceof RetryLater) return batch.suspend(error)
    throw error
  }
}

/**
 * The final plans, made on what the issues to be changed say this moment: the list may tell an older state, and what people have changed since
 * would be overwritten. One read for each of those issues.
 */
async function freshPlans(
  world: World,
  run: BranchRun,
  group: Group,
  sha: string,
): Promise<{ readonly plans: readonly Plan[]; readonly observation: Observation }> {
  const read = new Set<string>()
  let { observation } = run
  for (;;) {
    const plans = await plansOf(world, { ...run, observation }, group, sha)
    const unread = new Set(plans.flatMap(changedIssues).filter((url) => !read.has(url)))
    if (unread.size === 0) return { plans, observation }
    observation = await observeAgain(world.github, observation, unread, run.repository)
    for (const url of unread) read.add(url)
  }
}

/** Addresses of our issues that a plan writes to. */
function changedIssues({ steps, gone = [], duplicates = [] }: Plan): readonly string[] {
  return [
    ...steps.flatMap((step) => (step.action === 'update' ? [step.url] : [])),
    ...gone.flatMap(({ url, change }) => (change === null ? [] : [url])),
    ...duplicates.flatMap(({ url, close }) => (close ? [url] : [])),
  ]
}

/** Plans on one observation: permalinks lead to the merge, owners have been asked for. */
async function plansOf(world: World, run: BranchRun, group: Group, sha: string): Promise<readonly Plan[]> {
  const { repository, config, observation } = run
  const plans: Plan[] = []
  for (const each of group.subjects) {
    const { path, aar, identity, hold } = each
    const subject = {
      repository,
      config,
      path,
      aar,
      identity,
      sha,
      observed: observation.issues,
      lost: observation.lost,
    }
    const held = hold === null ? {} : { hold: hold.reason }
    const plan = await planAar({ ...run, github: world.github }, { ...subject, ...held })
    plans.push(withoutRefused(plan, each.refused, attemptPlace(run, each)))
  }
  return plans
}

async function carryOutAll(
  world: World,
  { repository }: BranchRun,
  { subjects }: Group,
  plans: readonly Plan[],
  shared: Omit<Place, 'subject' | 'newLinks'>,
  batch: Batch,
): Promise<readonly FiledAar[]> {
  const refusals: Refusals = new Map(repository.hasIssues ? [] : [['', { kind: 'issues-disabled', detail: '' }]])
  const aars: FiledAar[] = []
  for (const [index, plan] of plans.entries()) {
    const subject = subjects[index]
    if (subject === undefined) continue
    const place = { ...shared, subject: toParentSubject(subject), newLinks: newLinks(repository, subject, plan) }
    const notFiled = subject.hold?.reason ?? null
    const items = await carryOut(world, notFiled === null ? plan : withoutAdopting(plan), place, batch, refusals)
    const note = noteOf(subject)
    const share = notFiled === null ? shareOf(subject, items, place) : null
    const parent = shared.extras.parents?.known(place.subject) ?? null
    const beside = {
      ...(note === null ? {} : { note }),
      ...(share === null ? {} : { share }),
      ...(parent === null ? {} : { parent: { number: parent.number, url: parent.url } }),
    }
    aars.push({ path: plan.path, title: plan.title, items, notFiled, ...beside })
  }
  return aars
}

function toParentSubject({ identity, path, aar }: Subject): ParentSubject {
  return { identity, path, title: aar.title ?? path }
}

/** Keys of the parent issues that the batch may bring. */
function parentKeys({ config }: BranchRun, subjects: readonly Subject[], keys: readonly unknown[]): readonly string[] {
  return config.parentIssue && keys.length > 0 ? subjects.map(({ identity }) => parentKeyOf(identity)) : []
}

/** Issues of this repository that the AAR links, and that no record tells of; none of an AAR that is held back. */
function newLinks({ owner, name }: BranchRun['repository'], { hold, history }: Subject, { steps }: Plan) {
  const known = new Set(history.records.flatMap(({ record }) => record.links))
  return steps.flatMap((step) => {
    if (step.action !== 'adopt' || hold !== null || known.has(linkOf(step))) return []
    const isHere = `${step.issue.owner}/${step.issue.repository}`.toLowerCase() === `${owner}/${name}`.toLowerCase()
    return isHere ? [step] : []
  })
}

/** The summary to be passed on, with the issues of what follows. */
function shareOf({ aar, path }: Subject, items: readonly FiledItem[], place: Place): string {
  const shared = items.flatMap((filed) => {
    if (filed.outcome === 'left') return []
    const { title, owners, due } = filed.item
    return [{ title, owners, due, url: filed.outcome === 'failed' ? null : filed.url }]
  })
  return renderShare({ aar, path, url: fileUrl(place, path), items: shared })
}

/** What is said beside the list of what was filed. */
function noteOf(subject: Subject): string | null {
  if (subject.hold !== null) return null
  const { metadata, problems } = subject.aar
  const isDraft = /^draft$/i.test((metadata.status?.text ?? '').trim())
  const unreadable = problems.find(({ code }) => code.startsWith('front-matter'))
  const notes = [
    ...(isDraft ? ['The AAR still says that it is a draft; its items are filed all the same.'] : []),
    ...(unreadable === undefined
      ? []
      : [`Its front matter was left out, the rest was read (line ${unreadable.line}: ${unreadable.message})`]),
  ]
  return notes.length === 0 ? null : notes.join(' ')
}

/** An AAR that is not tracked does not mark the issues that it links either. */
function withoutAdopting(plan: Plan): Plan {
  return { ...plan, steps: plan.steps.map((step) => (step.action === 'adopt' ? { ...step, addLabels: [] } : step)) }
}

/** Whether there is something for the comment, not only for the check run. */
function tellsPeople({ subjects, record }: Group): boolean {
  const wasTelling = record !== null && record.record.phase !== 'done' && Object.keys(record.record.numbers).length > 0
  return (
    wasTelling ||
    subjects.some((subject) => hasUnanswered(subject) || (subject.hold?.kind !== 'to-know' && hasNews(subject)))
  )
}

/** On the pull request; for a commit without one on the first issue filed, if there are leads to be told. */
async function tellPeople(
  world: World,
  { config, commandsOn }: BranchRun,
  { pull }: Group,
  batch: Batch,
  input: FilingInput,
): Promise<FilingProblem | null> {
  const first = leadsOf(config).length > 0 ? firstFiled(batch) : undefined
  const number = pull?.number ?? first?.number
  if (number === undefined) return null
  const commands = pull === null ? null : await commandsOrNone(commandsOn, number)
  const there = pull === null ? githubAt(world.github, first ?? {}) : world.github
  return tell(there, number, { ...input, answers: commands?.refusals ?? [] }, config)
}

/** The oldest issue of the batch, one of the AAR's own repository before others. */
function firstFiled({ numbers, places }: Batch): (InRepository & { readonly number: number }) | undefined {
  const filed = [...numbers].flatMap(([key, number]) =>
    number > 0 ? [{ number, repository: places.get(key) ?? '' }] : [],
  )
  const [first] = filed.sort((a, b) =>
    a.repository < b.repository ? -1 : a.repository > b.repository ? 1 : a.number - b.number,
  )
  if (first === undefined) return undefined
  return first.repository === '' ? { number: first.number } : first
}

function remembered(
  run: BranchRun,
  { subjects, record }: Group,
  plans: readonly Plan[],
  aars: readonly FiledAar[],
): Pick<FilingRecord, 'links' | 'held' | 'refused' | 'doubtful'> {
  const past = record?.record
  const links = plans.flatMap(({ steps }) => steps.flatMap((step) => (step.action === 'adopt' ? [linkOf(step)] : [])))
  const tried = new Set(
    plans.flatMap(({ steps }) => steps.flatMap((step) => (step.action === 'create' ? [step.key] : []))),
  )
  const stillRefused = Object.entries(past?.refused ?? {}).filter(([key]) => !tried.has(key))
  const refused = subjects.flatMap((subject, index) => {
    const plan = plans[index]
    return plan === undefined
      ? []
      : [...refusedNow(plan, aars[index]?.items ?? [], subject.refused, attemptPlace(run, subject))]
  })
  const held = subjects.flatMap(({ path, hold, commands }) =>
    [...(hold === null ? [] : [hold.reason]), ...(commands?.refusals ?? [])].map((reason) => holdHash(path, reason)),
  )
  return {
    doubtful: Object.entries(past?.numbers ?? {}).flatMap(([key, number]) =>
      number === 0 && run.observation.lost.has(key) ? [key] : [],
    ),
    links: [...new Set([...(past?.links ?? []), ...links])],
    held: [...new Set([...(past?.held ?? []), ...held])],
    refused: Object.fromEntries([...stillRefused, ...refused]),
  }
}
