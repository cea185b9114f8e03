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
  /** The explicit id of the row (`A1`); null when it has none. */
  readonly id: string | null
  /** Fingerprint of everything that the row says (`fingerprintOf`): a later run tells by it that nothing has changed. */
  readonly says: string
  /** Labels that the app has set; one that a person took away again is not added again. */
  readonly labels: readonly string[]
  /** Logins that the app has assigned; likewise. */
  readonly assignees: readonly string[]
  /** What has been said on the issue about its row since: that it is gone, that it is marked so, or that it links another issue. */
  readonly said: 'gone' | 'done' | 'declined' | 'superseded' | 'accepted' | 'linked' | null
  /** Id of the AAR's repository, where the issue was filed into another one: two repositories may have AARs of one path. */
  readonly from?: number | undefined
  /** The repository that the row named when the owned part was last written, in lower case; absent for none. */
  readonly named?: string | undefined
}

/** Of an issue of ours, where it is: absent in the AAR's own repository, else the name of another one of the same owner. */
export interface InRepository {
  readonly repository?: string
}

/** An issue that this app wrote, as it is now. */
export interface ObservedIssue extends InRepository {
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
  /** The key that a record of ours names for it, where its own marker is gone (a person emptied the body). */
  readonly recordedKey?: string
  /** The title that the app gave it last, where its own marker is gone and people may have changed the title since. */
  readonly writtenTitle?: string
  /** Whether it has been said on the issue that its body stays as it is. */
  readonly emptiedWasSaid?: boolean
}

/** An issue or pull request that a row links to, in a repository of this installation, as it is now. */
export interface LinkedIssue {
  readonly owner: string
  readonly repository: string
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly labels: readonly string[]
  readonly isPullRequest: boolean
  /** Whether labels can be added there: it is the AAR's own repository and the issue is not locked away. */
  readonly canBeLabelled: boolean
}

/** An issue as the renderer wants it: what the plan makes a `DesiredIssue` of, adding marker and fence. */
export interface WantedIssue {
  /** At most 256 characters. */
  readonly title: string
  /** Markdown of the part that the app owns, without marker and fence; at most 60,000 characters. */
  readonly text: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  readonly notAssigned: readonly string[]
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

/**
 * What is said on an issue about its row: it is gone, it is marked so, it links another issue, it has changed while a person had edited the
 * text, that the body stays empty as a person left it, or that the row names another repository than the one it is in. Renderers have the words.
 */
export type Saying =
  | 'gone'
  | 'done'
  | 'declined'
  | 'superseded'
  | 'accepted'
  | 'linked'
  | 'changed'
  | 'emptied'
  | 'stays'

export type Step =
  | ({
      readonly action: 'create'
      readonly item: ActionItem
      readonly key: string
      readonly desired: DesiredIssue
      readonly reason: string
      /** Why it is filed where it is, or not where its row asks; a clause without an end, absent where there is nothing to say. */
      readonly note?: string
    } & InRepository)
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
  | ({
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
        /** To be said on the issue, once, before the body is written. */
        readonly say?: Saying
      }
      readonly reason: string
    } & InRepository)
  /** Nothing to write. `number` where an issue of ours already stands for the item. */
  | ({
      readonly action: 'leave'
      readonly item: ActionItem
      readonly number: number | null
      readonly url: string | null
      readonly reason: string
    } & InRepository)

/** An issue of ours whose row is no longer in the AAR: said on it, never closed. */
export interface GoneFollowUp extends InRepository {
  readonly key: string
  readonly number: number
  readonly url: string
  /** Words of the row when it was last seen. */
  readonly words: string
  /** Null where nothing is left to write. */
  readonly change: { readonly body: string; readonly say?: Saying } | null
  readonly reason: string
}

/** A second issue of ours with the same marker key; the oldest stays. */
export interface DuplicateFollowUp extends InRepository {
  readonly number: number
  readonly url: string
  /** The one that stays. */
  readonly of: number
  /** Only what no person has touched may be closed. */
  readonly close: boolean
  readonly reason: string
}

export interface Plan {
  readonly path: string
  readonly title: string
  /** One per action item, in the AAR's order. */
  readonly steps: readonly Step[]
  /** Absent where none. */
  readonly gone?: readonly GoneFollowUp[]
  readonly duplicates?: readonly DuplicateFollowUp[]
}
