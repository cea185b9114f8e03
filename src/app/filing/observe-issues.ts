import { z } from 'zod'
import { parseMarker, readFollowUpMarker } from '../../core/follow-up/marker.ts'
import { type ObservedParent, readParentMarker } from '../../core/follow-up/parent.ts'
import type { InRepository, ObservedIssue } from '../../core/follow-up/plan.ts'
import { type GitHub, GitHubError, type Issue, type Repository } from '../ports.ts'
import { githubAt } from './destinations.ts'
import type { Remembered } from './fading.ts'
import type { FoundRecord } from './filing-record.ts'
import { nameOrphans, writtenTitle } from './name-orphans.ts'

/** The issues of ours, and what has become of those that were recorded and are not among them. */
export interface Observation {
  readonly issues: readonly ObservedIssue[]
  /** Those that gather the follow-ups of an AAR, oldest first; always in the AAR's own repository. */
  readonly parents: readonly ObservedParent[]
  /** Marker key -> why its issue is no more to be found. */
  readonly lost: ReadonlyMap<string, string>
}

/** Where to look for issues of an AAR. */
export interface Where {
  /** The AAR's own repository. */
  readonly home: Repository
  /** Other repositories that rows or routes name; those that records name are looked at besides. */
  readonly elsewhere: readonly string[]
}

type Reading = Pick<GitHub, 'ourIssues' | 'issue' | 'issueEvents' | 'comments' | 'elsewhere'>

/** Issues without a marker whose comments are read for one. */
const mostWithoutMarker = 20

/**
 * Every issue of ours that belongs to an AAR of this repository: those that the lists tell and those that the records name and no list shows
 * yet. One read per page and repository, one more per recorded issue that is missing and per issue whose marker a person has removed.
 */
export async function observeIssues(
  github: Reading,
  records: readonly FoundRecord[],
  { home, elsewhere }: Where,
): Promise<Observation> {
  const recorded = records.flatMap(recordedIn)
  const keys = new Map(recorded.map((each) => [nameOf(each), each.key]))
  const others = new Map(
    [...elsewhere, ...recorded.flatMap(({ repository }) => repository ?? [])].map((name) => [name.toLowerCase(), name]),
  )
  const parentKeys = new Map(
    records.flatMap(({ record }) => numbersOf(record.parents).map(([key, n]) => [n, key] as const)),
  )
  const issues: ObservedIssue[] = []
  const parents: ObservedParent[] = []
  const lost = new Map<string, string>()
  const take = (found: readonly Issue[], key?: string) => {
    for (const issue of found) {
      const observed = toObserved(issue, home, keys, key)
      const parent = observed.marker === null && observed.recordedKey === undefined ? toParent(issue, parentKeys) : null
      if (observed.repository === undefined && parent !== null) parents.push(parent)
      else if (isOfHome(observed, home) && (parent === null || key !== undefined)) issues.push(observed)
    }
  }
  for (const repository of [undefined, ...others.values()]) {
    if (repository === undefined && !home.hasIssues) continue
    const place = repository === undefined ? {} : { repository }
    const listed = await listAt(github, place)
    const toFind = recorded.filter((each) => sameName(each.repository, repository))
    if (listed === null) for (const each of toFind) lost.set(each.key, outOfReach(each, home))
    else take(listed)
  }
  const known = new Set([...issues, ...parents].map(nameOf))
  for (const each of recorded) {
    if (each.number === 0 || known.has(nameOf(each)) || lost.has(each.key)) continue
    if (each.repository === undefined && !home.hasIssues) continue
    const found = await lookUp(github, each, home)
    if (typeof found === 'string') lost.set(each.key, found)
    else issues.push(toObserved(found, home, new Map(), each.key))
  }
  for (const [number, key] of parentKeys) {
    if (known.has(nameOf({ number })) || !home.hasIssues) continue
    const found = await lookUp(github, { number }, home)
    if (typeof found === 'string') lost.set(key, found)
    else take([found])
  }
  parents.sort((a, b) => a.number - b.number)
  const distinct = [...new Map(issues.map((issue) => [issue.url, issue])).values()]
  return { issues: await recall(github, await nameOrphans(github, distinct, records), home), parents, lost }
}

/**
 * The same observation with these issues as they are this moment, where the list may tell an older state: of a write of ours, or before a person
 * has changed something. One read each, one more where the body holds no marker.
 * @param urls of the issues
 */
export async function observeAgain(
  github: Reading,
  { issues, parents, lost }: Observation,
  urls: ReadonlySet<string>,
  home: Repository,
): Promise<Observation> {
  const fresh: ObservedIssue[] = []
  const gone = new Map(lost)
  const now = new Map<string, string>()
  for (const before of issues.filter(({ url }) => urls.has(url))) {
    const key = before.marker?.key ?? before.recordedKey
    const found = await lookUp(github, before, home)
    if (typeof found === 'string') {
      if (key !== undefined) gone.set(key, found)
      continue
    }
    now.set(before.url, found.url)
    fresh.push(toObserved(found, home, new Map(), key))
  }
  const recalled = new Map((await recall(github, fresh, home)).map((issue) => [issue.url, issue]))
  return {
    issues: issues.flatMap((issue) => {
      if (!urls.has(issue.url)) return [issue]
      return recalled.get(now.get(issue.url) ?? '') ?? []
    }),
    parents,
    lost: gone,
  }
}

function numbersOf(recorded: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(recorded).filter(([, number]) => number > 0)
}

function toParent(
  { number, url, body, subIssues = 0 }: Issue,
  keys: ReadonlyMap<number, string>,
): ObservedParent | null {
  const key = readParentMarker(body)?.key ?? keys.get(number)
  return key === undefined ? null : { key, number, url, subIssues }
}

/** Number 0 where a worker was interrupted before it could write it down. */
function recordedIn({ record }: FoundRecord): readonly Remembered[] {
  return Object.entries(record.numbers).flatMap(([key, number]) => {
    const repository = record.places[key]
    const isDoubtful =
      number === 0 && repository !== undefined && (record.phase !== 'done' || record.doubtful.includes(key))
    return number > 0 || isDoubtful ? [{ key, number, ...(repository === undefined ? {} : { repository }) }] : []
  })
}

/** Null where the app does not reach the repository any more, or it takes no issues. */
async function listAt(github: Reading, place: InRepository): Promise<readonly Issue[] | null> {
  try {
    return await githubAt(github, place).ourIssues()
  } catch (error) {
    if (place.repository !== undefined && error instanceof GitHubError) return null
    throw error
  }
}

function outOfReach({ number, repository }: Remembered, { owner }: Repository): string {
  const name = `${owner}/${repository ?? ''}`
  return number === 0
    ? `it may have been filed in ${name}, which Debrief does not reach now`
    : `issue ${number} of ${name} is out of Debrief’s reach, and is not filed again`
}

/** Another AAR's repository may file into the same one: the marker says whose it is. One without a marker is known by a record or a note only. */
function isOfHome({ marker, repository, recordedKey }: ObservedIssue, home: Repository): boolean {
  if (recordedKey !== undefined || (marker === null && repository === undefined)) return true
  if (marker === null) return true
  return repository === undefined ? marker.from === undefined || marker.from === home.id : marker.from === home.id
}

/** The issue, or in words what became of it. One that was transferred is followed to another repository of the same owner. */
async function lookUp(
  github: Reading,
  known: InRepository & { readonly number: number },
  home: Repository,
): Promise<Issue | string> {
  const name = known.repository === undefined ? `issue ${known.number}` : `issue ${known.number} of ${known.repository}`
  const deleted = `${name} was deleted, and is not filed again`
  try {
    const issue = await githubAt(github, known).issue(known.number)
    if (issue === null) return deleted
    // GitHub redirects from a transferred issue, and from one turned into a discussion.
    return issue.isOurs && isOfOwner(issue.url, home) ? issue : `${name} was moved to ${issue.url}`
  } catch (error) {
    if (error instanceof GitHubError && error.status === 410) return deleted
    if (error instanceof GitHubError && known.repository !== undefined)
      return `${name} is out of Debrief’s reach, and is not filed again`
    throw error
  }
}

/** `https://github.com/acme/shop/issues/7` -> `acme`, `shop`; the web address of an issue, whatever the host. */
function placeIn(url: string): readonly [owner: string, repository: string] {
  const [, owner = '', repository = ''] = /\/([^/]+)\/([^/]+)\/[^/]+\/\d+$/.exec(url) ?? []
  return [owner, repository]
}

function isOfOwner(url: string, { owner }: Repository): boolean {
  return placeIn(url)[0].toLowerCase() === owner.toLowerCase()
}

function toObserved(
  issue: Issue,
  home: Repository,
  keys: ReadonlyMap<string, string>,
  recorded?: string,
): ObservedIssue {
  const { number, url, state, title, body, labels, assignees, locked, createdAt } = issue
  const marker = readFollowUpMarker(body)
  const [, name] = placeIn(url)
  const place = sameName(name, home.name) ? {} : { repository: name }
  const recordedKey = recorded ?? keys.get(nameOf({ ...place, number }))
  return {
    ...{ number, url, state, title, body, labels, assignees, locked, createdAt, marker, ...place },
    ...(marker === null && recordedKey !== undefined ? { recordedKey } : {}),
  }
}

function nameOf({ repository = '', number }: InRepository & { readonly number: number }): string {
  return `${repository.toLowerCase()}#${number}`
}

function sameName(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase()
}

const note = z.object({ key: z.string(), say: z.string(), from: z.number().optional() })

/**
 * An issue whose body a person emptied is known again by the comment that said so. In another repository that comment says besides of which
 * repository's AAR it is; an issue there of which nothing is known is left out.
 */
async function recall(
  github: Reading,
  issues: readonly ObservedIssue[],
  home: Repository,
): Promise<readonly ObservedIssue[]> {
  const emptied = issues.filter(({ marker }) => marker === null).slice(0, mostWithoutMarker)
  const told = new Map<string, string>()
  for (const issue of emptied) {
    for (const comment of await githubAt(github, issue).comments(issue.number)) {
      const said = comment.isOurs ? note.safeParse(parseMarker('note', comment.body)) : null
      if (!said?.success || said.data.say !== 'emptied') continue
      if (issue.repository === undefined ? said.data.from === undefined : said.data.from === home.id) {
        told.set(issue.url, said.data.key)
      }
    }
  }
  const recalled: ObservedIssue[] = []
  for (const issue of issues) {
    const key = told.get(issue.url)
    const known = key === undefined ? issue : { ...issue, recordedKey: key, emptiedWasSaid: true }
    if (known.marker !== null || (known.repository === undefined && known.recordedKey === undefined))
      recalled.push(known)
    else if (known.recordedKey !== undefined) {
      recalled.push({ ...known, writtenTitle: known.writtenTitle ?? (await writtenTitle(github, known)) })
    }
  }
  return recalled
}
