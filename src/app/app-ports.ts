/** What the sweep needs of GitHub as the App itself, beyond any one repository. Errors are those of `ports.ts`. */

/** One attempt to bring a webhook; attempts of one event share its `guid`. */
export interface DeliveryAttempt {
  /** Digits; too long for a number. */
  readonly id: string
  readonly guid: string
  /** ISO 8601. */
  readonly at: string
  /** GitHub's name of the event, for example `pull_request`. */
  readonly event: string
  readonly action: string | null
  /** Numeric id of the repository; null where the event is about none. */
  readonly repository: number | null
  readonly succeeded: boolean
}

export interface InstallationSummary {
  readonly id: number
  readonly account: string
  readonly suspended: boolean
}

export interface RepositorySummary {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly archived: boolean
  /** ISO 8601; null where nothing was ever pushed. */
  readonly pushedAt: string | null
}

export interface PullRequestSummary {
  readonly number: number
  readonly state: 'open' | 'merged' | 'closed'
  /** ISO 8601. */
  readonly updatedAt: string
}

export interface AppGitHub {
  /** Attempts since then with that outcome, newest first; GitHub keeps them for three days. One read per hundred. */
  deliveries(outcome: 'success' | 'failure', since: Date): Promise<readonly DeliveryAttempt[]>
  /** Asks GitHub to bring the webhook of this attempt again; it comes some time after. */
  redeliver(attempt: string, signal: AbortSignal): Promise<void>
  installations(): Promise<readonly InstallationSummary[]>
  /** One read per hundred. */
  repositories(installation: number): Promise<readonly RepositorySummary[]>
  /** In any state, the last updated first; at most 300, a hundred a read. */
  pullRequestsUpdatedSince(
    place: { readonly installation: number; readonly owner: string; readonly repository: string },
    since: Date,
  ): Promise<readonly PullRequestSummary[]>
}

/** Lets one process at a time sweep. */
export interface SweepTurns {
  /**
   * Runs `act` and resolves with true, unless another process is at it, or (on schedule) has done it lately: then false. The signal
   * fires when the turn is lost.
   */
  take(occasion: 'start' | 'schedule', act: (signal: AbortSignal) => Promise<void>): Promise<boolean>
}
