/** What writing links back asks of GitHub; a part of the port `GitHub`. */

/** A pull request that this app opened, from a branch of the repository itself. */
export interface OwnPullRequest {
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly title: string
  readonly body: string
  readonly headSha: string
  /** The branch that it is to be merged into. */
  readonly base: string
}

/** Where a branch stands. */
export interface BranchHead {
  readonly sha: string
  /** Whether its newest commit was made by this app, rather than by a person or as a merge. */
  readonly isOurs: boolean
  /** When it was committed; ISO 8601. */
  readonly date: string
}

/** Files with their new texts, as one commit. */
export interface CommitDraft {
  /** The commit that it stands on. */
  readonly parent: string
  readonly message: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Writes ask for the lease first, as all writes of the port do. */
export interface WriteBackGitHub {
  /** Login of the app's own bot account. One read, kept. */
  ownLogin(): Promise<string>
  /** Whether this installation may write files: an operator may grant or take it at any time, so it is asked each time. One read. */
  mayWriteContents(): Promise<boolean>
  /** Null where there is no such branch. One read, two where there is. */
  branchHead(branch: string): Promise<BranchHead | null>
  /** Pull requests that this app has opened from that branch, newest first; the list lags behind by seconds to minutes. */
  ownPullRequests(branch: string): Promise<readonly OwnPullRequest[]>
  /**
   * Makes the commit without putting it on a branch, so that repeating it does no harm. Each file keeps its mode; what is no plain file there
   * (a symbolic link) is left out. Null where nothing is left. One read, three writes and one per further file.
   */
  createCommit(draft: CommitDraft): Promise<string | null>
  /** Refused with 422 where the branch exists. */
  createBranch(branch: string, sha: string): Promise<void>
  /** Puts an existing branch on another commit, whatever it stood on. */
  moveBranch(branch: string, sha: string): Promise<void>
  /** Refused with 422 where one is open already. */
  createPullRequest(draft: {
    readonly title: string
    readonly body: string
    readonly head: string
    readonly base: string
  }): Promise<OwnPullRequest>
  updatePullRequest(
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly state?: 'closed' },
  ): Promise<void>
}
