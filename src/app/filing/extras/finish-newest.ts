import { readFollowUpMarker } from '../../../core/follow-up/marker.ts'
import type { InRepository } from '../../../core/follow-up/plan.ts'
import type { GitHub } from '../../ports.ts'
import { githubAt } from '../destinations.ts'
import type { Batch } from '../filing-batch.ts'
import { eventsOf, wasAddedToProject, wasMadeSubIssue } from './done-before.ts'
import type { Extras } from './extras.ts'
import { issueStillThere } from './issue-still-there.ts'
import type { ParentSubject } from './parent-filer.ts'

type Reading = Pick<GitHub, 'issue' | 'issueEvents' | 'elsewhere'>

/**
 * Goes on where an interrupted worker stopped. An issue is created only when everything has been done for the one before it, so the newest issue
 * of the batch alone may lack something; what this app has done for it GitHub's events tell, whatever a person has made of it since.
 * Two reads where the batch was interrupted and something follows a creation, else none. Must come before the next creation.
 */
export async function finishNewest(
  github: Reading,
  extras: Extras,
  batch: Batch,
  subjects: readonly ParentSubject[],
): Promise<void> {
  if (!batch.isResumed || !extras.hasFollowing) return
  for (const [repository, newest] of newestByPlace(batch)) {
    const where = repository === '' ? {} : { repository }
    if (newest > 0) await finish(github, extras, { ...where, number: newest }, subjects)
  }
}

/** The highest number that the batch has brought to each repository, the AAR's own under the empty name. */
function newestByPlace({ numbers, places, fresh }: Batch): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const [key, number] of numbers) {
    if (!fresh.has(key)) continue
    const place = places.get(key) ?? ''
    newest.set(place, Math.max(newest.get(place) ?? 0, number))
  }
  return newest
}

async function finish(
  github: Reading,
  extras: Extras,
  { number, ...where }: InRepository & { readonly number: number },
  subjects: readonly ParentSubject[],
): Promise<void> {
  const there = githubAt(github, where)
  const issue = await issueStillThere(there, number)
  if (issue === null || !issue.isOurs) return
  const events = await eventsOf(there, number)
  if (events === null) return extras.say({ kind: 'unfinished', issue: number })
  const aar = readFollowUpMarker(issue.body)?.aar
  const subject = subjects.find(({ identity }) => identity === aar) ?? (subjects.length === 1 ? subjects[0] : undefined)
  const done = { isInProject: wasAddedToProject(events), isSubIssue: wasMadeSubIssue(events) }
  await extras.follow({ ...issue, ...where }, subject ?? null, done)
}
