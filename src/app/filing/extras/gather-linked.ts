import type { Step } from '../../../core/follow-up/plan.ts'
import type { GitHub } from '../../ports.ts'
import { eventsOf, wasMadeSubIssue } from './done-before.ts'
import type { Extras } from './extras.ts'
import { issueStillThere } from './issue-still-there.ts'
import type { ParentSubject } from './parent-filer.ts'

/**
 * Issues of this repository that the AAR has come to link join its parent, where it has one and they have none. Two reads and a write for
 * each newly linked issue, none where the AAR has no parent.
 */
export async function gatherLinked(
  github: Pick<GitHub, 'issue' | 'issueEvents'>,
  { parents }: Extras,
  subject: ParentSubject,
  steps: readonly Extract<Step, { action: 'adopt' }>[],
): Promise<void> {
  if (parents === null) return
  for (const step of steps) {
    if (parents.known(subject) === null) return
    const issue = await issueStillThere(github, step.issue.number)
    if (issue === null || issue.hasParent !== false || issue.state === 'closed') continue
    const events = await eventsOf(github, issue.number)
    if (events !== null && !wasMadeSubIssue(events)) await parents.add(issue, subject)
  }
}
