/**
 * What is wanted and what is observed -> the steps from one to the other. Pure and idempotent: planned again on what the steps brought about,
 * nothing is to be written.
 *
 * Why no item is lost and none is filed twice: every item gets exactly one step; `matchItems` gives each issue to at most one item; an item
 * without an issue gets a key that depends only on the AAR, its words and its place among equal words, so that a worker that was
 * interrupted and the one after it mean the same issue by the same key; and an issue that was recorded under that key counts as existing
 * even where it has been deleted since.
 */
import type { ActionItem } from '../aar/aar.ts'
import { withoutDuplicates } from './duplicates.ts'
import { fingerprintOf, keyOf, wordsOf } from './identity.ts'
import { type Fate, fateOf, type Home, type LinkedIssues, linkName } from './item-fate.ts'
import { adoptedLabels } from './labels.ts'
import { wrapOwned } from './marker.ts'
import { type Candidate, matchItems } from './match-items.ts'
import type { InRepository, ObservedIssue, Plan, Step, WantedIssue } from './plan.ts'
import { planGone } from './plan-gone.ts'
import { namedBy, planUpdate } from './plan-update.ts'

/** An action item (each once: `onePerItem`) and the issue that it should be. */
export interface WantedItem extends InRepository {
  readonly item: ActionItem
  readonly wanted: WantedIssue
  /** Why a new one is filed where it is, or not where its row asks; absent where there is nothing to say. */
  readonly note?: string
}

export interface PlanInput {
  readonly path: string
  /** Identity of the AAR (`identifyAar`). */
  readonly aar: string
  readonly title: string
  readonly home: Home
  /** Id of the AAR's repository: issues in other repositories are known as its own by it. Absent where nobody was asked. */
  readonly homeId?: number
  readonly items: readonly WantedItem[]
  /** Issues of ours, of any AAR of this repository: those of this AAR are told by their marker or by the record of them. */
  readonly observed: readonly ObservedIssue[]
  readonly linked: LinkedIssues
  /** Key -> why an issue that was filed under it is no more to be found (deleted, moved). Not filed again. */
  readonly lost?: ReadonlyMap<string, string>
  /** Why nothing new may be filed; absent where it may. */
  readonly hold?: string
  /** True where the AAR could only be read in part: an issue without a row says nothing then. */
  readonly isPartial?: boolean
  /** Our label -> the team's own name for it. */
  readonly labelNames?: Readonly<Record<string, string>>
}

/** Plans one AAR. Never throws. */
export function planFollowUps(input: PlanInput): Plan {
  const mine = input.observed.filter(({ marker, recordedKey }) =>
    marker === null ? recordedKey !== undefined : marker.aar === input.aar,
  )
  const { kept, duplicates } = withoutDuplicates(mine)
  const fates = input.items.map(({ item }) => fateOf(item, input.home, input.linked))
  const matched = matchItems(
    input.items.map(({ item }, index) => ({
      item,
      says: fingerprintOf(item),
      links: linkedIssue(item, input.home, kept),
      rank: rankOf(fates[index]),
    })),
    kept.map(toCandidate),
  )
  const isSpokenFor = (index: number) =>
    !isTrackedByLink(fates[index], kept[matched.get(index) ?? Number.NaN], input.home)
  const taken = new Set(mine.flatMap(({ marker, recordedKey }) => marker?.key ?? recordedKey ?? []))
  const steps = input.items.map((wanted, index): Step => {
    const fate = fates[index] ?? { kind: 'without-words', reason: 'no words yet' }
    const issue = isSpokenFor(index) ? kept[matched.get(index) ?? Number.NaN] : undefined
    return issue === undefined ? stepAnew(input, wanted, fate, taken) : stepTracked(input, wanted, fate, issue)
  })
  const rowOf = new Map([...matched].map(([index, candidate]) => [candidate, index]))
  const gone = kept.flatMap((issue, candidate) => {
    const index = rowOf.get(candidate)
    if (index !== undefined && isSpokenFor(index)) return []
    return planGone(issue, index === undefined ? null : (input.items[index]?.item ?? null), input.isPartial === true)
  })
  return {
    path: input.path,
    title: input.title,
    steps,
    ...(gone.length > 0 ? { gone } : {}),
    ...(duplicates.length > 0 ? { duplicates } : {}),
  }
}

function rankOf(fate: Fate | undefined): 0 | 1 | 2 {
  if (fate?.kind === 'file') return 0
  return fate?.kind === 'adopt' ? 2 : 1
}

/** Numbers are of one repository; issues of several are told apart by their place in the list. */
function toCandidate({ marker, title, writtenTitle = title }: ObservedIssue, number: number): Candidate {
  return marker === null
    ? { number, words: wordsOf(writtenTitle), id: null, says: '', isGone: false }
    : {
        number,
        words: marker.item,
        id: marker.id,
        says: marker.says,
        isGone: marker.said === 'gone' || marker.said === 'linked',
      }
}

/** The issue of ours, of this AAR, that the row links to, by its place in the list. */
function linkedIssue(item: ActionItem, home: Home, kept: readonly ObservedIssue[]): number | null {
  const names = new Set(item.tickets.flatMap((ticket) => linkName(ticket, home) ?? []))
  const found = kept.findIndex((issue) => names.has(nameOf(issue, home)))
  return found === -1 ? null : found
}

function nameOf({ repository, number }: ObservedIssue, home: Home): string {
  return `${home.owner}/${repository ?? home.repository}#${number}`.toLowerCase()
}

/** Whether the row has come to link an issue other than the one that we filed for it. */
function isTrackedByLink(fate: Fate | undefined, ours: ObservedIssue | undefined, home: Home): boolean {
  if (fate?.kind !== 'adopt' || ours === undefined) return false
  const { owner, repository, number } = fate.issue
  return `${owner}/${repository}#${number}`.toLowerCase() !== nameOf(ours, home)
}

/** An item that no issue of ours stands for. */
function stepAnew(
  input: PlanInput,
  { item, wanted, repository, note }: WantedItem,
  fate: Fate,
  taken: Set<string>,
): Step {
  const left = (reason: string): Step => ({ action: 'leave', item, number: null, url: null, reason })
  if (fate.kind === 'adopt') return stepAdopt(item, fate, input)
  if (fate.kind !== 'file') return left(fate.reason)
  const key = keyOf(input.aar, item, taken)
  taken.add(key)
  const lost = input.lost?.get(key)
  if (lost !== undefined) return left(lost)
  if (input.hold !== undefined) return left(input.hold)
  const body = wrapOwned(wanted.text, {
    key,
    aar: input.aar,
    path: input.path,
    item: wordsOf(item.title),
    title: wanted.title,
    id: item.id,
    says: fingerprintOf(item),
    labels: wanted.labels,
    assignees: wanted.assignees,
    said: null,
    ...(repository === undefined || input.homeId === undefined ? {} : { from: input.homeId }),
    ...namedBy(item, input.home),
  })
  const { title, labels, assignees, notAssigned } = wanted
  return {
    ...{ action: 'create', item, key, desired: { title, body, labels, assignees, notAssigned }, reason: fate.reason },
    ...(repository === undefined ? {} : { repository }),
    ...(note === undefined ? {} : { note }),
  }
}

function stepAdopt(item: ActionItem, { issue, reason }: Extract<Fate, { kind: 'adopt' }>, input: PlanInput): Step {
  const { owner, repository, number, url, state, labels, canBeLabelled } = issue
  const known = new Set(labels.map((label) => label.toLowerCase()))
  const ours = adoptedLabels.map((label) => input.labelNames?.[label] ?? label)
  const isListed = ours.some((label) => known.has(label.toLowerCase()))
  const addLabels = state === 'open' && canBeLabelled && !isListed ? ours : []
  return { action: 'adopt', item, issue: { owner, repository, number, url }, addLabels, reason }
}

/** An item that an issue of ours stands for. */
function stepTracked(input: PlanInput, { item, wanted }: WantedItem, fate: Fate, issue: ObservedIssue): Step {
  const { number, url } = issue
  const where = issue.repository === undefined ? {} : { repository: issue.repository }
  if (fate.kind === 'without-words') return { action: 'leave', item, number, url, reason: fate.reason, ...where }
  const status = fate.kind === 'not-to-do' ? fate.status : null
  const update = planUpdate({ item, wanted, issue, path: input.path, status, home: input.home })
  const key = issue.marker?.key ?? issue.recordedKey ?? ''
  if (update !== null) return { action: 'update', item, key, number, url, ...update, ...where }
  const reason =
    issue.state === 'closed' ? 'its issue is closed and stays so' : status === null ? 'tracked already' : fate.reason
  return { action: 'leave', item, number, url, reason, ...where }
}
