import { z } from 'zod'
import { parseMarker, readFollowUpMarker } from '../../core/follow-up/marker.ts'
import { type ObservedParent, readParentMarker } from '../../core/follow-up/parent.ts'
import type { ObservedIssue } from '../../core/follow-up/plan.ts'
import { type GitHub, GitHubError, type Issue } from '../ports.ts'
import type { FoundRecord } from './filing-record.ts'

/** The issues of ours, and what has become of those that were recorded and are not among them. */
export interface Observation {
  readonly issues: readonly ObservedIssue[]
  /** Those that gather the follow-ups of an AAR, oldest first. */
  readonly parents: readonly ObservedParent[]
  /** Marker key -> why its issue is no more to be found. */
  readonly lost: ReadonlyMap<string, string>
}

/** Issues without a marker whose comments are read for one. */
const mostWithoutMarker = 20

/**
 * Every issue of ours: those that the list tells and those that the records name and the list does not show yet. One read per page, one more
 * per recorded issue that is missing and per issue whose marker a person has removed.
 */
export async function observeIssues(
  github: Pick<GitHub, 'ourIssues' | 'issue' | 'comments'>,
  records: readonly FoundRecord[],
): Promise<Observation> {
  const listed = await github.ourIssues()
  const keys = recordedKeys(records.map(({ record }) => record.numbers))
  const parentKeys = recordedKeys(records.map(({ record }) => record.parents))
  const known = new Set(listed.map(({ number }) => number))
  const found = [...listed]
  const lost = new Map<string, string>()
  for (const [number, key] of [...keys, ...parentKeys]) {
    if (known.has(number)) continue
    const issue = await lookUp(github, number)
    if (typeof issue === 'string') lost.set(key, issue)
    else found.push(issue)
  }
  const parents = found
    .filter(({ number, body }) => !keys.has(number) && readFollowUpMarker(body) === null)
    .flatMap((issue) => toParent(issue, parentKeys.get(issue.number)))
    .sort((a, b) => a.number - b.number)
  const gathering = new Set(parents.map(({ number }) => number))
  const issues = found
    .filter(({ number }) => !gathering.has(number))
    .map((issue) => toObserved(issue, keys.get(issue.number)))
  return { issues: await recall(github, issues), parents, lost }
}

/** Number of each issue that records name -> its key. */
function recordedKeys(recorded: readonly Readonly<Record<string, number>>[]): ReadonlyMap<number, string> {
  const entries = recorded.flatMap((numbers) => Object.entries(numbers))
  return new Map(entries.flatMap(([key, number]) => (number > 0 ? [[number, key]] : [])))
}

function toParent(
  { number, url, body, subIssues = 0 }: Issue,
  recordedKey: string | undefined,
): readonly ObservedParent[] {
  const key = readParentMarker(body)?.key ?? recordedKey
  return key === undefined ? [] : [{ key, number, url, subIssues }]
}

/**
 * The same observation with these issues as they are this moment, where the list may tell an older state: of a write of ours, or before a person
 * has changed something. One read each, one more where the body holds no marker.
 */
export async function observeAgain(
  github: Pick<GitHub, 'issue' | 'comments'>,
  { issues, parents, lost }: Observation,
  numbers: ReadonlySet<number>,
): Promise<Observation> {
  const fresh: ObservedIssue[] = []
  const gone = new Map(lost)
  for (const before of issues.filter(({ number }) => numbers.has(number))) {
    const key = before.marker?.key ?? before.recordedKey
    const found = await lookUp(github, before.number)
    if (typeof found !== 'string') fresh.push(toObserved(found, key))
    else if (key !== undefined) gone.set(key, found)
  }
  const recalled = new Map((await recall(github, fresh)).map((issue) => [issue.number, issue]))
  const isStill = ({ number }: ObservedIssue) => !numbers.has(number) || recalled.has(number)
  return { issues: issues.filter(isStill).map((issue) => recalled.get(issue.number) ?? issue), parents, lost: gone }
}

/** The issue, or in words what became of it. */
async function lookUp(github: Pick<GitHub, 'issue'>, number: number): Promise<Issue | string> {
  const deleted = `issue ${number} was deleted, and is not filed again`
  try {
    const issue = await github.issue(number)
    if (issue === null) return deleted
    // GitHub redirects from a transferred issue, and from one turned into a discussion.
    return issue.isOurs && issue.number === number ? issue : `issue ${number} was moved to ${issue.url}`
  } catch (error) {
    if (error instanceof GitHubError && error.status === 410) return deleted
    throw error
  }
}

function toObserved(issue: Issue, recordedKey: string | undefined): ObservedIssue {
  const { number, url, state, title, body, labels, assignees, locked, createdAt } = issue
  const marker = readFollowUpMarker(body)
  return {
    ...{ number, url, state, title, body, labels, assignees, locked, createdAt, marker },
    ...(marker === null && recordedKey !== undefined ? { recordedKey } : {}),
  }
}

const note = z.object({ key: z.string(), say: z.string() })

/** An issue whose body a person emptied is known again by the comment that said so. */
async function recall(
  github: Pick<GitHub, 'comments'>,
  issues: readonly ObservedIssue[],
): Promise<readonly ObservedIssue[]> {
  const emptied = issues.filter(({ marker }) => marker === null).slice(0, mostWithoutMarker)
  const told = new Map<number, string>()
  for (const { number } of emptied) {
    for (const comment of await github.comments(number)) {
      const said = comment.isOurs ? note.safeParse(parseMarker('note', comment.body)) : null
      if (said?.success && said.data.say === 'emptied') told.set(number, said.data.key)
    }
  }
  return issues.map((issue) => {
    const key = told.get(issue.number)
    return key === undefined ? issue : { ...issue, recordedKey: key, emptiedWasSaid: true }
  })
}
