/**
 * An issue of ours whose body a person emptied has lost its marker. While the record names its number it is known all the same. Where a worker was
 * interrupted before it could write the number down, it is told by the title that it was created with, whatever its title is now: the intent
 * holds a hash of each title, and GitHub's events tell who has renamed the issue from what.
 */
import { shortHash } from '../../core/follow-up/hash.ts'
import { wordsOf } from '../../core/follow-up/identity.ts'
import type { ObservedIssue } from '../../core/follow-up/plan.ts'
import type { GitHub } from '../ports.ts'
import { githubAt } from './destinations.ts'
import { eventsOf } from './extras/done-before.ts'
import type { FoundRecord } from './filing-record.ts'

/** The clock of this machine and GitHub's may differ by so much, in milliseconds. */
const clockDifference = 600_000

type Reading = Pick<GitHub, 'issueEvents' | 'elsewhere'>

/** What an intent remembers of a title: people and GitHub may change case and spaces. */
export function titleHash(title: string): string {
  return shortHash(wordsOf(title)).slice(0, 12)
}

/** An intended follow-up of which no issue is known yet. */
interface Unresolved {
  readonly key: string
  readonly title: string
  readonly repository: string | undefined
  readonly since: number
}

/**
 * The same issues, with the key of the intent for each that lost its marker before its number was written down. One read for each issue without
 * a marker; none where every key of an interrupted batch has its issue.
 */
export async function nameOrphans(
  github: Reading,
  issues: readonly ObservedIssue[],
  records: readonly FoundRecord[],
): Promise<readonly ObservedIssue[]> {
  const known = new Set(issues.flatMap(({ marker, recordedKey }) => marker?.key ?? recordedKey ?? []))
  const open = records.flatMap(unresolvedIn).filter(({ key }) => !known.has(key))
  if (open.length === 0) return issues
  const named: ObservedIssue[] = []
  for (const issue of issues) {
    const isOrphan = issue.marker === null && issue.recordedKey === undefined
    const match = isOrphan ? await matchOf(github, issue, open) : null
    if (match !== null) open.splice(open.indexOf(match.unresolved), 1)
    named.push(match === null ? issue : { ...issue, recordedKey: match.unresolved.key, writtenTitle: match.title })
  }
  return named
}

function unresolvedIn({ record }: FoundRecord): readonly Unresolved[] {
  if (record.phase === 'done') return []
  const since = Date.parse(record.since ?? '') || 0
  return Object.entries(record.titles).flatMap(([key, title]) =>
    record.numbers[key] === 0 ? [{ key, title, repository: record.places[key], since }] : [],
  )
}

async function matchOf(github: Reading, issue: ObservedIssue, open: readonly Unresolved[]) {
  const created = Date.parse(issue.createdAt)
  const possible = open.filter(
    ({ repository, since }) => repository === issue.repository && created >= since - clockDifference,
  )
  if (possible.length === 0) return null
  const title = await writtenTitle(github, issue)
  const unresolved = possible.find((each) => each.title === titleHash(title))
  return unresolved === undefined ? null : { unresolved, title }
}

/** The title that this app gave an issue last; as it is now where GitHub's events do not tell. One read. */
export async function writtenTitle(github: Reading, issue: ObservedIssue): Promise<string> {
  const renames = ((await eventsOf(githubAt(github, issue), issue.number)) ?? []).flatMap(({ renamed, isOurs }) =>
    renamed === undefined ? [] : [{ ...renamed, isOurs }],
  )
  return renames.findLast(({ isOurs }) => isOurs)?.to ?? renames[0]?.from ?? issue.title
}
