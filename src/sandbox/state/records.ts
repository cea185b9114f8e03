/** What the sandbox remembers of each thing on GitHub. Ledger records are replaced, never changed in place. */
export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none'

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Organization' | 'Bot'
  readonly createdAt: string
}

export interface Repository {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly description: string | null
  readonly visibility: 'public' | 'internal' | 'private'
  readonly archived: boolean
  readonly hasIssues: boolean
  readonly defaultBranch: string
  readonly createdAt: string
  /** Id of the repository it was forked from. */
  readonly forkOf: number | null
  readonly collaborators: Readonly<Record<string, Permission>>
}

export interface Installation {
  readonly id: number
  readonly account: string
  readonly createdAt: string
  readonly suspendedAt: string | null
  /** Repository ids, or all of the account's. */
  readonly repositories: readonly number[] | 'all'
}

export interface Label {
  readonly id: number
  readonly repository: number
  readonly name: string
  readonly color: string
  readonly description: string | null
}

/** An issue, or the issue half of a pull request. */
export interface Issue {
  readonly id: number
  readonly repository: number
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly author: string
  readonly viaApp: boolean
  readonly state: 'open' | 'closed'
  readonly stateReason: 'completed' | 'reopened' | 'not_planned' | 'duplicate' | null
  readonly duplicateOf: number | null
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** Name of one of the organisation's issue types. */
  readonly type: string | null
  /** Id of a milestone. */
  readonly milestone: number | null
  /** Of the organisation's issue fields; a choice by its option's name. */
  readonly fieldValues: readonly FieldValue[]
  /** Id of the issue that it is a sub-issue of. */
  readonly parent: number | null
  readonly locked: boolean
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt: string | null
  readonly closedBy: string | null
  readonly pull: Pull | null
  /** Where it was transferred to. */
  readonly movedTo: { readonly repository: number; readonly number: number } | null
}

export interface FieldValue {
  readonly field: number
  readonly value: string | number
}

export interface Milestone {
  readonly id: number
  readonly repository: number
  readonly number: number
  readonly title: string
  readonly state: 'open' | 'closed'
  readonly createdAt: string
}

/** A typed field of an organisation's issues. */
export interface IssueField {
  readonly id: number
  readonly organization: string
  readonly name: string
  readonly dataType: 'text' | 'date' | 'single_select' | 'number'
  /** Empty for a field without. */
  readonly options: readonly string[]
}

/** A project (v2). */
export interface Project {
  readonly id: number
  readonly owner: string
  readonly number: number
  readonly title: string
  readonly items: readonly ProjectItem[]
}

export interface ProjectItem {
  readonly id: number
  readonly issue: number
  readonly creator: string
  readonly createdAt: string
}

/** Something that happened to an issue, as its events tell it. */
export interface IssueEvent {
  readonly id: number
  readonly issue: number
  readonly event: string
  readonly actor: string
  readonly viaApp: boolean
  readonly createdAt: string
}

export interface Pull {
  readonly draft: boolean
  readonly headRepository: number
  readonly headRef: string
  readonly headSha: string
  readonly baseRef: string
  readonly baseSha: string
  readonly mergedAt: string | null
  readonly mergedBy: string | null
  readonly mergeCommit: string | null
}

export interface Comment {
  readonly id: number
  readonly repository: number
  readonly issue: number
  readonly author: string
  readonly viaApp: boolean
  readonly body: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface Review {
  readonly id: number
  readonly repository: number
  readonly pull: number
  readonly author: string
  readonly body: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'
  readonly commit: string
  readonly submittedAt: string
}

/** A remark of a review on lines of the new side. */
export interface ReviewComment {
  readonly id: number
  readonly repository: number
  readonly pull: number
  readonly review: number
  readonly path: string
  readonly line: number
  /** First of several lines; null for one. */
  readonly startLine: number | null
  readonly body: string
}

export interface CheckSuite {
  readonly id: number
  readonly repository: number
  readonly headSha: string
  readonly headBranch: string | null
  readonly createdAt: string
  /** Somebody has pressed Re-run since the App last wrote to it. */
  readonly rerequested: boolean
}

export interface CheckRun {
  readonly id: number
  readonly repository: number
  readonly suite: number
  readonly headSha: string
  readonly name: string
  readonly externalId: string
  readonly detailsUrl: string | null
  readonly status: string
  readonly conclusion: string | null
  readonly startedAt: string
  readonly completedAt: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly text: string | null
  readonly annotations: readonly Annotation[]
}

export interface Annotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly start_column: number | null
  readonly end_column: number | null
  readonly annotation_level: 'notice' | 'warning' | 'failure'
  readonly message: string
  readonly title: string | null
  readonly raw_details: string | null
}

export interface Team {
  readonly id: number
  readonly organization: string
  readonly slug: string
  readonly name: string
  readonly members: readonly string[]
}

/** Who does something: a person, or the app's bot through its installation. */
export interface Actor {
  readonly login: string
  readonly viaApp: boolean
}
