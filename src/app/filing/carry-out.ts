import { fingerprintOf } from '../../core/follow-up/identity.ts'
import { formatMarker, parseMarker } from '../../core/follow-up/marker.ts'
import type { InRepository, ObservedIssue, Plan, Saying, Step } from '../../core/follow-up/plan.ts'
import type { FiledItem } from '../../core/render/filing.ts'
import { type FilingProblem, filingProblemOf } from '../../core/render/filing-problem.ts'
import { renderSaying } from '../../core/render/saying.ts'
import { type GitHub, GitHubError, type Issue, type IssueDraft, type World } from '../ports.ts'
import { githubAt } from './destinations.ts'
import type { Extras } from './extras/extras.ts'
import { gatherLinked } from './extras/gather-linked.ts'
import type { ParentSubject } from './extras/parent-filer.ts'
import type { Batch } from './filing-batch.ts'

/** Where a plan is carried out. */
export interface Place {
  readonly repositoryUrl: string
  readonly repositoryId: number
  readonly sha: string
  /** The issues as they were when the plan was made. */
  readonly observed: readonly ObservedIssue[]
  /** Of new issues; null for none. */
  readonly issueType: string | null
  /** What the configuration asks for besides. */
  readonly extras: Extras
  /** The AAR that the plan is of. */
  readonly subject: ParentSubject
  /** Issues of this repository that the AAR has come to link. */
  readonly newLinks: readonly Extract<Step, { action: 'adopt' }>[]
}

/** What a repository-wide refusal has told already, by the repository's name, empty for the AAR's own: asking again would only be refused again. */
export type Refusals = Map<string, FilingProblem>

/** Whether carrying the plan out sends what must not be sent twice: new issues, or comments. */
export function sendsOnce(plan: Plan): boolean {
  const isSaying = (change: { readonly say?: Saying } | null) => change?.say !== undefined
  return (
    plan.steps.some((step) => step.action === 'create' || (step.action === 'update' && isSaying(step.change))) ||
    (plan.gone ?? []).some(({ change }) => isSaying(change))
  )
}

/**
 * Brings the issues to what the plan says, in its order, and tells what became of each item. What GitHub refuses is told as a problem of the
 * item; faults and unknown outcomes are thrown. Writes: one per issue to create, one to four per issue to update.
 */
export async function carryOut(
  world: World,
  plan: Plan,
  place: Place,
  batch: Batch,
  refusals: Refusals,
): Promise<readonly FiledItem[]> {
  const items: FiledItem[] = []
  for (const step of plan.steps) items.push(await carryOutStep(world, plan, step, place, batch, refusals))
  await gatherLinked(world.github, place.extras, place.subject, place.newLinks)
  for (const { number, key, change, ...where } of plan.gone ?? []) {
    if (change === null) continue
    const { say, body } = change
    const github = githubAt(world.github, where)
    await tolerating(world, number, async () => {
      if (say !== undefined)
        await sayOnce(github, number, noteOf({ key, say, about: '' }, where, place), sayingText(plan, place, say, null))
      await github.updateIssue(number, { body })
    })
  }
  for (const { number, of, close, ...where } of plan.duplicates ?? []) {
    if (close) await tolerating(world, number, () => githubAt(world.github, where).closeAsDuplicate(number, of))
  }
  return items
}

async function carryOutStep(
  world: World,
  plan: Plan,
  step: Step,
  place: Place,
  batch: Batch,
  refusals: Refusals,
): Promise<FiledItem> {
  const { item } = step
  switch (step.action) {
    case 'create':
      return create(githubAt(world.github, step), step, place, batch, refusals)
    case 'adopt': {
      const { url, ...reference } = step.issue
      if (step.addLabels.length > 0) {
        await tolerating(world, reference.number, () => world.github.addLabels(reference.number, step.addLabels))
      }
      return { outcome: 'linked', item, reference, url }
    }
    case 'update':
      await tolerating(world, step.number, () => update(githubAt(world.github, step), plan, step, place))
      return kept(step, step.number, step.url, place, batch)
    case 'leave':
      return step.number === null || step.url === null
        ? { outcome: 'left', item, reason: step.reason }
        : kept(step, step.number, step.url, place, batch)
  }
}

/** An issue that an interrupted beginning of this batch has filed is told as filed. */
function kept(
  step: Extract<Step, { action: 'update' | 'leave' }>,
  number: number,
  url: string,
  { observed }: Place,
  batch: Batch,
): FiledItem {
  const { item, reason, repository } = step
  const where = repository === undefined ? {} : { repository }
  const isOfBatch = [...batch.numbers].some(([key, filed]) => filed === number && batch.places.get(key) === repository)
  if (!isOfBatch) return { outcome: 'kept', item, number, url, reason, ...where }
  const assignees = observed.find((issue) => issue.url === url)?.assignees ?? []
  const assigned = new Set(assignees.map((login) => login.toLowerCase()))
  const notAssigned = item.owners.filter((owner) => !assigned.has(owner.replace(/^@/, '').toLowerCase()))
  return { outcome: 'filed', item, number, url, assignees, notAssigned, ...where }
}

type Create = Extract<Step, { action: 'create' }>

async function create(
  github: GitHub,
  step: Create,
  { issueType, extras, subject }: Place,
  batch: Batch,
  refusals: Refusals,
): Promise<FiledItem> {
  const { item, key, desired, repository, note } = step
  const refused = refusals.get(repository ?? '')
  if (refused !== undefined) return { outcome: 'failed', item, problem: refused }
  const { title, body, labels, assignees, notAssigned } = desired
  try {
    const draft = {
      ...{ title, body, labels, assignees },
      ...(issueType === null ? {} : { type: issueType }),
      ...extras.draftOf(item, step),
    }
    const { issue, taken } = await createWithWhatIsTaken(github, draft)
    const { number, url } = issue
    const placed = repository === undefined ? issue : { ...issue, repository }
    extras.compare(draft, taken, placed)
    await batch.filed(key, number)
    await extras.follow(placed, subject)
    const others = assignees.filter((login) => !taken.assignees.includes(login))
    return {
      ...{ outcome: 'filed', item, number, url, assignees: taken.assignees, notAssigned: [...notAssigned, ...others] },
      ...(repository === undefined ? {} : { repository }),
      ...(note === undefined ? {} : { note }),
      ...(taken.labels.length < labels.length ? { notLabelled: labels } : {}),
      ...(issueType === null || issue.type?.toLowerCase() === issueType.toLowerCase() ? {} : { notTyped: issueType }),
    }
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const problem = filingProblemOf(error.status, error.message)
    if (error.status !== 422) refusals.set(repository ?? '', problem)
    return { outcome: 'failed', item, problem }
  }
}

/**
 * GitHub refuses an issue whole (422) when one of its assignees has lost access meanwhile, or a label, the type, the milestone or a field is none
 * that it takes. Then it is created without. One write, up to four.
 */
async function createWithWhatIsTaken(
  github: GitHub,
  draft: IssueDraft,
): Promise<{ readonly issue: Issue; readonly taken: IssueDraft }> {
  for (let taken = draft; ; ) {
    try {
      return { issue: await github.createIssue(taken), taken }
    } catch (error) {
      const lesser = error instanceof GitHubError && error.status === 422 ? lesserDraft(taken, error.message) : null
      if (lesser === null) throw error
      taken = lesser
    }
  }
}

/** The draft without what was most likely refused; null where there is nothing left to leave out. */
function lesserDraft(draft: IssueDraft, refusal: string): IssueDraft | null {
  const { type, milestone, fieldValues, ...plain } = draft
  const isPlain = type === undefined && milestone === undefined && fieldValues === undefined
  if (draft.assignees.length > 0 && (isPlain || refusal.includes('assignees'))) return { ...draft, assignees: [] }
  if (!isPlain) return plain
  return draft.labels.length > 0 ? { ...draft, labels: [] } : null
}

/** The body comes last: its marker says that the rest is done. */
async function update(
  github: GitHub,
  plan: Plan,
  { number, key, item, change, ...where }: Extract<Step, { action: 'update' }>,
  place: Place,
): Promise<void> {
  const { title, body, addLabels = [], addAssignees = [], say } = change
  if (addLabels.length > 0) await github.addLabels(number, addLabels)
  if (addAssignees.length > 0) await github.addAssignees(number, addAssignees)
  if (say !== undefined)
    await sayOnce(
      github,
      number,
      noteOf({ key, say, about: fingerprintOf(item) }, where, place),
      sayingText(plan, place, say, item),
    )
  if (title === undefined && body === undefined) return
  await github.updateIssue(number, {
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
  })
}

function sayingText(
  { path, title }: Plan,
  place: Place,
  say: Saying,
  item: { readonly line: number; readonly reason: string | null } | null,
): string {
  return renderSaying({
    repositoryUrl: place.repositoryUrl,
    sha: place.sha,
    say,
    path,
    title,
    line: item?.line ?? null,
    reason: item?.reason ?? null,
  })
}

interface Note {
  readonly key: string
  readonly say: Saying
  /** Fingerprint of the row that it is about; empty where the row is gone. */
  readonly about: string
  /** Id of the AAR's repository, where the issue is in another one. */
  readonly from?: number
}

function noteOf(note: Note, { repository }: InRepository, { repositoryId }: Place): Note {
  return repository === undefined ? note : { ...note, from: repositoryId }
}

/** Comments on an issue, unless a comment of ours says so already. */
async function sayOnce(github: GitHub, number: number, note: Note, text: string): Promise<void> {
  const comments = await github.comments(number)
  const isSaid = comments.some(({ isOurs, body }) => isOurs && isSame(parseMarker('note', body), note))
  if (!isSaid) await github.createComment(number, `${formatMarker('note', note)}\n${text}`)
}

function isSame(found: unknown, note: Note): boolean {
  return JSON.stringify(found) === JSON.stringify(note)
}

/** An issue that was locked, deleted or moved meanwhile must not keep the others from being filed. */
async function tolerating(world: World, number: number, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    world.log.warn({ issue: number, status: error.status }, 'GitHub refused a change of an issue')
  }
}
