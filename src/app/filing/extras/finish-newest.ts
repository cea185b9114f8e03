import { readFollowUpMarker } from '../../../core/follow-up/marker.ts'
import type { GitHub } from '../../ports.ts'
import type { Batch } from '../filing-batch.ts'
import { eventsOf, wasAddedToProject, wasMadeSubIssue } from './done-before.ts'
import type { Extras } from './extras.ts'
import { issueStillThere } from './issue-still-there.ts'
import type { ParentSubject } from './parent-filer.ts'

/**
 * Goes on where an interrupted worker stopped. An issue is created only when everything has been done for the one before it, so the newest issue
 * of the batch alone may lack something; what this app has done for it GitHub's events tell, whatever a person has made of it since.
 * Two reads where the batch was interrupted and something follows a creation, else none. Must come before the next creation.
 */
export async function finishNewest(
  github: Pick<GitHub, 'issue' | 'issueEvents'>,
  extras: Extras,
  batch: Batch,
  subjects: readonly ParentSubject[],
): Promise<void> {
  const newest = Math.max(0, ...batch.numbers.values())
  if (!batch.isResumed || !extras.hasFollowing || newest <= batch.finishedTo) return
  const issue = await issueStillThere(github, newest)
  if (issue === null || !issue.isOurs) return
  const events = await eventsOf(github, newest)
  if (events === null) return extras.say({ kind: 'unfinished', issue: newest })
  const aar = readFollowUpMarker(issue.body)?.aar
  const subject = subjects.find(({ identity }) => identity === aar) ?? (subjects.length === 1 ? subjects[0] : undefined)
  const done = { isInProject: wasAddedToProject(events), isSubIssue: wasMadeSubIssue(events) }
  await extras.follow(issue, subject ?? null, done)
}
