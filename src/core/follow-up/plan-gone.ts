import type { ActionItem } from '../aar/aar.ts'
import { fingerprintOf, wordsOf } from './identity.ts'
import { ownedPart, replaceMarker } from './marker.ts'
import type { GoneFollowUp, ObservedIssue } from './plan.ts'

/**
 * An issue of ours that no row of its AAR stands for any more: because the row is gone, or because it links another issue now. Said once on
 * an open issue, remembered on any, never closed. Nothing for one whose marker is gone, or where the AAR was read only in part.
 * @param linking the row that links another issue; null where it is gone
 */
export function planGone(
  issue: ObservedIssue,
  linking: ActionItem | null,
  isPartial: boolean,
): readonly GoneFollowUp[] {
  const part = ownedPart(issue.body)
  if (part === null || isPartial) return []
  const { marker } = part
  const why = linking === null ? 'gone' : 'linked'
  const words = linking === null ? {} : { item: wordsOf(linking.title), id: linking.id, says: fingerprintOf(linking) }
  const next = { ...marker, ...words, said: why } as const
  const isSame = marker.said === why && next.item === marker.item && next.id === marker.id && next.says === marker.says
  const isSilent = issue.state === 'closed' || issue.locked || marker.said === why
  return [
    {
      key: marker.key,
      number: issue.number,
      url: issue.url,
      ...(issue.repository === undefined ? {} : { repository: issue.repository }),
      words: marker.item,
      change: isSame ? null : { body: replaceMarker(part, next), ...(isSilent ? {} : { say: why }) },
      reason: why === 'gone' ? 'its row is no longer in the AAR' : 'its row links another issue now',
    },
  ]
}
