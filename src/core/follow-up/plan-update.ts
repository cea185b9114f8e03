/**
 * What it takes to bring an issue of ours to what its row says now. People win: text, title, labels and assignees that a person has changed
 * stay; a closed issue is left alone but for the owned part, which keeps its marker true.
 */
import type { ActionItem } from '../aar/aar.ts'
import { fingerprintOf, wordsOf } from './identity.ts'
import type { Home } from './item-fate.ts'
import { type OwnedPart, ownedPart, replaceMarker, replaceOwned } from './marker.ts'
import type { FollowUpMarker, ObservedIssue, Saying, Step, WantedIssue } from './plan.ts'

type Change = Extract<Step, { action: 'update' }>['change']

/** A row and the issue that stands for it. */
export interface Tracked {
  readonly item: ActionItem
  readonly wanted: WantedIssue
  readonly issue: ObservedIssue
  /** Where the AAR is now. */
  readonly path: string
  /** What the row says of itself beside being open; null for one that is to do. */
  readonly status: 'done' | 'declined' | 'superseded' | 'accepted' | null
  readonly home: Home
}

/** What the marker keeps of the repository that a row names; nothing where it names none. */
export function namedBy({ repository }: ActionItem, home: Home): Pick<FollowUpMarker, 'named'> {
  const name = (repository ?? '').trim().toLowerCase()
  return name === '' ? {} : { named: name.replace(`${home.owner.toLowerCase()}/`, '').slice(0, 200) }
}

/** The change, with its reason, or null where the issue is as it should be. */
export function planUpdate(tracked: Tracked): { readonly change: Change; readonly reason: string } | null {
  const part = ownedPart(tracked.issue.body)
  if (part === null) return emptied(tracked.issue)
  const { marker } = part
  const isSame = tracked.path === marker.path && saysTheSame(tracked, marker)
  if (isSame && tracked.status === marker.said) return null
  const content = isSame ? {} : contentOf(tracked, part)
  const next = nextMarker(tracked, marker, content)
  const say = sayingOf(tracked, part)
  const body = part.isUntouched ? replaceOwned(part, textOf(tracked, part, isSame), next) : replaceMarker(part, next)
  return {
    change: { ...content, ...(say === null ? {} : { say }), body },
    reason: reasonOf(tracked, marker),
  }
}

/** While a row is marked done or the like, only its words count; what else it says is caught up with when it opens again. */
function saysTheSame({ item, status }: Tracked, marker: FollowUpMarker): boolean {
  return status === null
    ? fingerprintOf(item) === marker.says
    : wordsOf(item.title) === marker.item && item.id === marker.id
}

/** A body that a person emptied stays empty; that is said once. */
function emptied({ emptiedWasSaid, state, locked }: ObservedIssue): ReturnType<typeof planUpdate> {
  if (emptiedWasSaid === true || state === 'closed' || locked) return null
  return { change: { say: 'emptied' }, reason: 'its text was removed by a person and stays so' }
}

/** Title, labels and assignees that the row brings anew, of an open issue, where no person has decided otherwise. */
function contentOf({ wanted, issue, status }: Tracked, { marker }: OwnedPart): Omit<Change, 'body' | 'say'> {
  if (issue.state === 'closed' || status !== null) return {}
  const addLabels = without(without(wanted.labels, marker.labels), issue.labels)
  const wasReassigned = without(marker.assignees, issue.assignees).length > 0
  const addAssignees = wasReassigned ? [] : without(without(wanted.assignees, marker.assignees), issue.assignees)
  const isTitleOurs = issue.title.trim() === marker.title.trim()
  return {
    ...(isTitleOurs && wanted.title !== marker.title ? { title: wanted.title } : {}),
    ...(addLabels.length > 0 ? { addLabels } : {}),
    ...(addAssignees.length > 0 ? { addAssignees } : {}),
  }
}

/** Names on GitHub know no case. */
function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map((name) => name.toLowerCase()))
  return names.filter((name) => !known.has(name.toLowerCase()))
}

function nextMarker(
  { item, path, status, home }: Tracked,
  { named: _named, ...marker }: FollowUpMarker,
  { title, addLabels = [], addAssignees = [] }: Omit<Change, 'body'>,
): FollowUpMarker {
  return {
    ...marker,
    ...namedBy(item, home),
    path,
    item: wordsOf(item.title),
    id: item.id,
    says: status === null ? fingerprintOf(item) : marker.says,
    title: title ?? marker.title,
    labels: [...marker.labels, ...addLabels],
    assignees: [...marker.assignees, ...addAssignees],
    said: status,
  }
}

/** While a row is marked done or the like, the text stays that of the work. */
function textOf({ wanted, status }: Tracked, part: OwnedPart, isSame: boolean): string {
  return isSame || status !== null ? part.text : wanted.text
}

function sayingOf(tracked: Tracked, { marker, isUntouched }: OwnedPart): Saying | null {
  const { item, issue, status } = tracked
  if (issue.state === 'closed' || issue.locked) return null
  if (status !== null) return status === marker.said ? null : status
  if (namesAnother(tracked, marker)) return 'stays'
  return !isUntouched && fingerprintOf(item) !== marker.says ? 'changed' : null
}

/** Whether the row has come to name a repository that its issue is not in. */
function namesAnother({ item, issue, home }: Tracked, marker: FollowUpMarker): boolean {
  const { named } = namedBy(item, home)
  return named !== undefined && named !== marker.named && named !== (issue.repository ?? home.repository).toLowerCase()
}

function reasonOf(tracked: Tracked, marker: FollowUpMarker): string {
  const { item, path, status } = tracked
  if (status !== null && status !== marker.said) return `its row is marked ${status}`
  if (marker.said !== null) return 'its row is open again'
  if (wordsOf(item.title) !== marker.item) return 'its row was reworded'
  if (namesAnother(tracked, marker)) return 'its row names another repository now; the issue stays where it is'
  return path === marker.path ? 'its row has changed' : 'the AAR was moved'
}
