/**
 * What the use cases need of the world, in the words of the domain. Adapters implement it; tests of the use cases use the sandbox.
 *
 * Errors: a port throws `GitHubError` where GitHub answered with an error that the caller may act on, `RetryLater` where the same
 * call is expected to work later, `OutcomeUnknown` where a write may or may not have happened. Anything else is a bug.
 */
import type { Aar, Problem } from '../core/aar/aar.ts'
import type { FieldValue, IssueField } from '../core/follow-up/issue-fields.ts'
import type { WantedLink, WriteLinksOptions, WrittenLinks } from '../core/follow-up/write-back/write-links.ts'
import type { CheckName, CheckRunContent } from '../core/render/check-run.ts'
import type { SuggestedChange } from '../core/render/suggested-changes.ts'
import type { Approval } from '../core/review/approvals.ts'
import type { AarDigest } from '../core/review/similar-aars.ts'
import type { WriteBackGitHub } from './write-back/write-back-ports.ts'

/** GitHub said no, finally: 401, 403 (not a rate limit), 404, 410, 422, 451. `message` is GitHub's. */
export class GitHubError extends Error {
  readonly status: number
  readonly route: string
  constructor(status: number, route: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'GitHubError'
    this.status = status
    this.route = route
  }
}

/** A rate limit or a passing fault (read answered 5xx or cut off): come back at `at`. */
export class RetryLater extends Error {
  readonly at: Date
  constructor(at: Date, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RetryLater'
    this.at = at
  }
}

/** A write was answered 5xx or not at all; it may have taken effect. Never repeat it blindly. */
export class OutcomeUnknown extends Error {
  readonly route: string
  constructor(route: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'OutcomeUnknown'
    this.route = route
  }
}

export interface Repository {
  /** Stays the same through renames and transfers. */
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly ownerIsOrganisation: boolean
  readonly defaultBranch: string
  readonly visibility: 'public' | 'internal' | 'private'
  readonly archived: boolean
  readonly hasIssues: boolean
  readonly url: string
}

export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly url: string
  readonly author: string
  readonly state: 'open' | 'closed'
  readonly draft: boolean
  readonly locked: boolean
  /** ISO 8601, whole seconds. */
  readonly createdAt: string
  /** ISO 8601, whole seconds. Moved by comments, reviews and pushes, as the pull request itself; unlike lists it does not lag. */
  readonly updatedAt: string
  /** How many comments its conversation has; 0 where a list of pull requests does not tell. */
  readonly comments: number
  /** Null until merged. */
  readonly mergedAt: string | null
  /** The commit that the merge brought to the base branch; null until merged. */
  readonly mergeCommit: string | null
  readonly head: { readonly sha: string; readonly ref: string }
  readonly base: { readonly sha: string; readonly ref: string; readonly repository: Repository }
}

export interface ChangedFile {
  readonly path: string
  readonly previousPath: string | null
  readonly status: 'added' | 'modified' | 'removed' | 'renamed'
  /** Unified diff; null where GitHub leaves it out (large or binary). */
  readonly patch: string | null
  /** Id of its content; absent where the list does not tell. */
  readonly blob?: string
  /** The whole file, where the list shows a new one beyond doubt; then it need not be read. */
  readonly text?: string
}

/** Bytes of a file decoded as UTF-8, or why not. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-utf8' }

/** A file of a commit. */
export interface TreeFile {
  readonly path: string
  /** Id of its content. */
  readonly sha: string
  readonly bytes: number
}

export interface Comment {
  readonly id: number
  readonly url: string
  readonly body: string
  /** Login of the person who wrote it; null for an app or bot, and for an account that is gone. */
  readonly author: string | null
  /** Written by this very app (author and app id); only then do markers in it count. */
  readonly isOurs: boolean
}

export interface CheckRun {
  readonly id: number
  readonly headSha: string
  readonly name: string
  readonly status: 'queued' | 'in_progress' | 'completed' | string
  readonly conclusion: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly text: string | null
  readonly externalId: string | null
  readonly annotationsCount: number
  /** Not all annotations have been sent: the writer ended in between. `externalId` is what it was going to have. */
  readonly isPartial?: true
}

export interface Issue {
  /** GitHub's own id, the same all over the host; sub-issues go by it. */
  readonly id: number
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly stateReason: string | null
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** Name of its issue type; absent where it has none. */
  readonly type?: string
  /** Number of its milestone; absent where it has none. */
  readonly milestone?: number
  /** Ids of the issue fields that have a value; absent where the answer does not tell. */
  readonly fields?: readonly number[]
  /** How many sub-issues it has, closed ones included; absent where the answer does not tell, as on a host without sub-issues. */
  readonly subIssues?: number
  /** Whether it is a sub-issue itself; absent where the answer does not tell. */
  readonly hasParent?: boolean
  readonly locked: boolean
  readonly isPullRequest: boolean
  readonly isOurs: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

export interface IssueDraft {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** Name of an issue type; GitHub drops it without a word where there is none of that name. */
  readonly type?: string
  /** Number of a milestone of the repository. */
  readonly milestone?: number
  /** Dropped without a word where the organisation has no such field. */
  readonly fieldValues?: readonly FieldValue[]
}

export interface Milestone {
  readonly number: number
  readonly title: string
}

/** Something that happened to an issue. */
export interface IssueEvent {
  /** GitHub's name for it: `added_to_project_v2`, `parent_issue_added`. */
  readonly name: string
  /** Done by this very app. */
  readonly isOurs: boolean
  /** Of `renamed`: the titles. */
  readonly renamed?: { readonly from: string; readonly to: string }
}

export interface Commit {
  readonly sha: string
  /** When it was committed (not authored); ISO 8601. */
  readonly date: string
  /** First parent first; empty for the first commit of a repository. */
  readonly parents: readonly string[]
}

export interface Label {
  readonly name: string
  /** Six hex digits, no `#`. */
  readonly color: string
  readonly description: string
}

export type Permission = 'admin' | 'write' | 'read' | 'none'

/**
 * One repository, seen through the app's installation. Lists are always read to their last page. `null` means GitHub answered 404.
 * Every write asks first whether the caller's lease still holds and throws `LeaseLost` if not.
 */
export interface GitHub extends WriteBackGitHub {
  repository(): Promise<Repository>
  /** Whether the app is installed on this repository by this installation: a public one can be read without. */
  isInstalled(): Promise<boolean>
  /** Another repository of the same owner through the same installation; nothing is asked yet. One out of reach answers with `GitHubError`. */
  elsewhere(repository: string): GitHub
  /** When the app was installed on this account; ISO 8601. */
  installedAt(): Promise<string>
  /** Raw text of a file at a ref; null when there is none. Another repository of the same owner only where named. */
  file(path: string, ref: string): Promise<FileContent | null>
  /** The file at that path in the owner's `.github` repository, default branch; null when there is neither. */
  organisationFile(path: string): Promise<FileContent | null>

  /** Every file at a ref; what GitHub cuts off (100,000 entries, 7 MB) is missing. Null where there is no such ref. */
  tree(ref: string): Promise<readonly TreeFile[] | null>
  /** Content of a file by its id. */
  blob(sha: string): Promise<FileContent | null>

  pullRequest(number: number): Promise<PullRequest | null>
  /** What people (no bots) have said of it, in order of time; dismissed and unfinished reviews left out. */
  reviews(number: number): Promise<readonly Approval[]>
  /** Reviews of this app's own; lag behind writes. */
  ourReviews(number: number): Promise<readonly Comment[]>
  /** A review without a verdict, with changes offered on lines of the pull request's diff at that commit. Sent as one request. */
  createReview(
    number: number,
    review: { readonly commit: string; readonly body: string; readonly changes: readonly SuggestedChange[] },
  ): Promise<void>
  changedFiles(number: number): Promise<readonly ChangedFile[]>
  /** Pull requests merged with this commit, or that hold it. */
  pullRequestsOfCommit(sha: string): Promise<readonly PullRequest[]>
  /** Newest first; `path` limits to commits that touch it, `since` is ISO 8601, at most `limit`. */
  commits(options: {
    readonly ref: string
    readonly path?: string
    readonly since?: string
    readonly limit: number
  }): Promise<readonly Commit[]>
  /** What changed between two commits, and whether GitHub cut the list (300 files). */
  compare(base: string, head: string): Promise<{ readonly files: readonly ChangedFile[]; readonly complete: boolean }>
  /** Files that one commit changed against its first parent. */
  commitFiles(sha: string): Promise<readonly ChangedFile[]>

  comments(issueNumber: number): Promise<readonly Comment[]>
  createComment(issueNumber: number, body: string): Promise<Comment>
  updateComment(id: number, body: string): Promise<void>
  /** One comment as it is now; null where it is gone. */
  comment(id: number): Promise<Comment | null>

  /** Check runs of this app on a commit. */
  checkRuns(sha: string, name: CheckName): Promise<readonly CheckRun[]>
  /** Whether someone has pressed Re-run on this commit's check runs of ours since they were last written. */
  isRerunWanted(sha: string): Promise<boolean>
  createCheckRun(sha: string, name: CheckName, content: CheckRunContent): Promise<CheckRun>
  /**
   * Annotations past the first 50 are sent in further requests, 50 each; GitHub appends. Until the last one the run is in progress and
   * partial, here and in `createCheckRun`.
   */
  updateCheckRun(id: number, content: CheckRunContent): Promise<void>

  issue(number: number): Promise<Issue | null>
  /** Issues created by this app in any state, oldest first; lags behind writes by up to minutes. */
  ourIssues(): Promise<readonly Issue[]>
  createIssue(draft: IssueDraft): Promise<Issue>
  updateIssue(number: number, change: { readonly title?: string; readonly body?: string }): Promise<void>
  addLabels(number: number, labels: readonly string[]): Promise<void>
  addAssignees(number: number, logins: readonly string[]): Promise<void>
  /** Closes an issue of ours as the duplicate of an older one (`state_reason: duplicate`). */
  closeAsDuplicate(number: number, of: number): Promise<void>
  /** An issue or pull request of another repository; null where the installation does not reach it. */
  issueElsewhere(owner: string, repository: string, number: number): Promise<Issue | null>

  /** What has happened to an issue, oldest first. */
  issueEvents(number: number): Promise<readonly IssueEvent[]>
  /** Whether this host knows sub-issues, asked of an issue that exists. */
  knowsSubIssues(number: number): Promise<boolean>
  /** Makes an issue of the same owner, by its id, a sub-issue; GitHub refuses one that has a parent. */
  addSubIssue(parent: number, id: number): Promise<void>
  /** Adds an issue to a project of the organisation; one that is in it already stays as it is. */
  addToProject(project: number, issue: number): Promise<void>
  /** The open ones. */
  milestones(): Promise<readonly Milestone[]>
  /** The organisation's issue fields. */
  issueFields(): Promise<readonly IssueField[]>

  labels(): Promise<readonly Label[]>
  createLabel(label: Label): Promise<void>

  /** Which of these logins can be assigned to issues here; asks as few questions as it can. */
  assignable(logins: readonly string[]): Promise<ReadonlySet<string>>
  permission(login: string): Promise<Permission>
}

/** The worker's lease ended (another worker may hold the key now): stop before the next write. */
export class LeaseLost extends Error {
  constructor() {
    super('The lease on this key has ended.')
    this.name = 'LeaseLost'
  }
}

/** Reads an AAR off the event loop, within a time limit; a document that runs over it comes back with a problem. */
export type ReadAarSafely = (
  text: string,
  options: { readonly path: string; readonly headings?: Readonly<Record<string, readonly string[]>> },
) => Promise<Aar | { readonly problem: Problem }>

/** Puts links into the rows of an AAR, off the event loop, within a time limit; see `writeLinks` of the core. */
export type WriteLinksSafely = (
  text: string,
  wanted: readonly WantedLink[],
  options: WriteLinksOptions,
) => Promise<WrittenLinks | { readonly problem: Problem }>

export interface Clock {
  now(): Date
  /** Resolves after this many milliseconds, never before; rejects with `LeaseLost` when the signal fires. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** Constant message, data beside it; never document text or secrets. */
export interface Log {
  info(data: Readonly<Record<string, unknown>>, message: string): void
  warn(data: Readonly<Record<string, unknown>>, message: string): void
  error(data: Readonly<Record<string, unknown>>, message: string): void
}

export interface Settings {
  readonly lagSeconds: number
  readonly writeIntervalMilliseconds: number
  readonly lookbackHours: number
}

/** Digests of AARs that have been read before; null for what turned out to be none. */
export interface Digests {
  get(key: string): AarDigest | null | undefined
  set(key: string, digest: AarDigest | null): void
}

/** All that a use case is given for one key. */
export interface World {
  readonly github: GitHub
  readonly readAar: ReadAarSafely
  /** Absent where no links are ever written back. */
  readonly writeLinks?: WriteLinksSafely
  readonly clock: Clock
  readonly log: Log
  readonly settings: Settings
  readonly signal: AbortSignal
  /** Absent where nothing is remembered between keys. */
  readonly digests?: Digests
  /** When this process began; absent where none can have worked before it. */
  readonly startedAt?: Date
  /** When another process last worked on the key; absent where none did lately. */
  readonly otherAt?: Date
}
