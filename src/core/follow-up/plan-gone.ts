import { ownedPart, replaceMarker } from './marker.ts'
import type { GoneFollowUp, ObservedIssue } from './plan.ts'

/**
 * An issue of ours that no row of its AAR stands for any more: because the row is gone, or because it links another issue now. Said once on
 * an open issue, remembered on any, never closed. Nothing for one whose marker is gone, or where the AAR was read only in part.
 */
export function planGone(issue: ObservedIssue, why: 'gone' | 'linked', isPartial: boolean): readonly GoneFollowUp[] {
  const part = ownedPart(issue.body)
  if (part === null || isPartial) return []
  const { marker } = part
  const isSilent = issue.state === 'closed' || issue.locked
  const body = replaceMarker(part, { ...marker, said: why })
  return [
    {
      key: marker.key,
      number: issue.number,
      url: issue.url,
      words: marker.item,
      change: marker.said === why ? null : { body, ...(isSilent ? {} : { say: why }) },
      reason: why === 'gone' ? 'its row is no longer in the AAR' : 'its row links another issue now',
    },
  ]
}
