/**
 * The third value: which issues should exist for the action items of one AAR, and what it takes to get there.
 * The same plan is shown before the merge and carried out after it; planning again after carrying it out gives no step that writes.
 */
import type { ActionItem } from '../aar/aar.ts'

/** What the marker in an issue's body says, as written by this app. */
export interface FollowUpMarker {
  /** Version of the marker's form. */
  readonly version: 1
  /** Stays the same for the life of the item. */
  readonly key: string
  /** Identity of the AAR: its incident id, else the path at which it was first filed. */
  readonly aar: string
  /** Path of the AAR when the owned part was last written. */
  readonly path: string
  /** Words of the item when the owned part was last written; rewording is measured against them. */
  readonly item: string
  /** Title the app gave last; a person has changed it when the issue's title differs. */
  readonly title: string
  /** SHA-256 (hex, first 16) of the owned part as the app wrote it last. */
  readonly hash: string
}

/** An issue that this app wrote, as it is now. */
export interface ObservedIssue {
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  readonly locked: boolean
  readonly createdAt: string
  /** Null where the body holds none of ours. */
  readonly marker: FollowUpMarker | null
}

/** An issue as it should be. */
export interface DesiredIssue {
  readonly title: string
  /** The whole body: what the app owns, fenced, with its marker. */
  readonly body: string
  readonly labels: readonly string[]
  /** Logins that GitHub said can be assigned; at most 10. */
  readonly assignees: readonly string[]
  /** Owners as written who could not be assigned. */
  readonly notAssigned: readonly string[]
}

export type Step =
  | {
      readonly action: 'create'
      readonly item: ActionItem
      readonly key: string
      readonly desired: DesiredIssue
      readonly reason: string
    }
  | {
      readonly action: 'adopt'
      readonly item: ActionItem
      readonly issue: {
        readonly owner: string
        readonly repository: string
        readonly number: number
        readonly url: string
      }
      /** Labels of ours that the issue lacks; empty for a closed one. */
      readonly addLabels: readonly string[]
      readonly reason: string
    }
  | {
      readonly action: 'update'
      readonly item: ActionItem
      readonly key: string
      readonly number: number
      readonly url: string
      readonly change: {
        readonly title?: string
        readonly body?: string
        readonly addLabels?: readonly string[]
        readonly addAssignees?: readonly string[]
        readonly comment?: string
      }
      readonly reason: string
    }
  /** Nothing to write. `number` where an issue of ours already stands for the item. */
  | {
      readonly action: 'leave'
      readonly item: ActionItem
      readonly number: number | null
      readonly url: string | null
      readonly reason: string
    }

export interface Plan {
  readonly path: string
  readonly title: string
  readonly steps: readonly Step[]
}
