import { createObjectStore, type ObjectStore } from '../git/object-store.ts'
import { type SandboxClock, timestamp } from './clock.ts'
import { createLedger, type Ledger } from './ledger.ts'
import type {
  Account,
  CheckRun,
  CheckSuite,
  Comment,
  Installation,
  Issue,
  IssueEvent,
  IssueField,
  Label,
  Milestone,
  Project,
  Repository,
  Review,
  ReviewComment,
  Team,
} from './records.ts'

/** How long ago the lists that GitHub serves late look, in milliseconds of the sandbox's clock. */
export interface ListLag {
  readonly issues: number
  readonly comments: number
  readonly checkRuns: number
  readonly pulls: number
}

/** The App as registered. */
export interface AppRecord {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly owner: string
  readonly createdAt: string
  readonly permissions: Readonly<Record<string, string>>
  readonly events: readonly string[]
}

/** Something that happened, for the webhooks; the payload is what GitHub would send. */
export interface WebhookEvent {
  readonly name: string
  readonly action: string | null
  /** The account that the event belongs to. */
  readonly account: string
  readonly repository: number | null
  readonly payload: Readonly<Record<string, unknown>>
}

/** All that the sandbox holds. */
export interface World {
  readonly clock: SandboxClock
  readonly app: AppRecord
  readonly git: ObjectStore
  readonly accounts: Ledger<Account>
  readonly repositories: Ledger<Repository>
  /** Former `owner/name`, lower case, to repository id. */
  readonly formerNames: Map<string, number>
  /** Repository id to branch to commit. */
  readonly branches: Map<number, Map<string, string>>
  readonly installations: Ledger<Installation>
  /** By owner, in lower case. */
  readonly issueTypes: Map<string, readonly string[]>
  /** Sub-issues are known on github.com, not on every host. */
  subIssues: 'known' | 'missing'
  readonly issueFields: Ledger<IssueField>
  readonly milestones: Ledger<Milestone>
  readonly projects: Ledger<Project>
  readonly issueEvents: Ledger<IssueEvent>
  readonly labels: Ledger<Label>
  readonly issues: Ledger<Issue>
  readonly comments: Ledger<Comment>
  readonly reviews: Ledger<Review>
  readonly reviewComments: Ledger<ReviewComment>
  readonly checkSuites: Ledger<CheckSuite>
  readonly checkRuns: Ledger<CheckRun>
  readonly teams: Ledger<Team>
  /** Members of organisations, by login of the organisation in lower case. */
  readonly members: Map<string, Set<string>>
  /** Next issue number per repository. */
  readonly nextNumber: Map<number, number>
  /** `repository id#number` of issues that were deleted. */
  readonly deletedIssues: Set<string>
  listLag: ListLag
  /** Links in answers start with this; set once the port is known. */
  apiUrl: string
  htmlUrl: string
  nextId(): number
  emit(event: WebhookEvent): void
}

export function createWorld(clock: SandboxClock, app: Omit<AppRecord, 'createdAt'>): World {
  let id = 1000
  return {
    clock,
    app: { ...app, createdAt: timestamp(clock) },
    git: createObjectStore(),
    accounts: createLedger(clock),
    repositories: createLedger(clock),
    formerNames: new Map(),
    branches: new Map(),
    installations: createLedger(clock),
    issueTypes: new Map(),
    subIssues: 'known',
    issueFields: createLedger(clock),
    milestones: createLedger(clock),
    projects: createLedger(clock),
    issueEvents: createLedger(clock),
    labels: createLedger(clock),
    issues: createLedger(clock),
    comments: createLedger(clock),
    reviews: createLedger(clock),
    reviewComments: createLedger(clock),
    checkSuites: createLedger(clock),
    checkRuns: createLedger(clock),
    teams: createLedger(clock),
    members: new Map(),
    nextNumber: new Map(),
    deletedIssues: new Set(),
    listLag: { issues: 0, comments: 0, checkRuns: 0, pulls: 0 },
    apiUrl: '',
    htmlUrl: '',
    nextId: () => {
      id += 1
      return id
    },
    emit: () => {},
  }
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
