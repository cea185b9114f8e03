/** What a check run shows, as plain data; limits are GitHub's (https://docs.github.com/rest/checks/runs). */
export type CheckName = 'AAR review' | 'AAR follow-ups'
export type Conclusion = 'success' | 'neutral' | 'failure' | 'skipped'

export interface Annotation {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** Only where start and end line are the same (GitHub's rule). */
  readonly startColumn?: number
  readonly endColumn?: number
  readonly level: 'notice' | 'warning' | 'failure'
  readonly title: string
  readonly message: string
}

/** What a check run shows. `summary` and `text` are markdown of at most 65,535 characters each. */
export interface CheckRunContent {
  readonly status: 'in_progress' | 'completed'
  /** Present exactly when completed. */
  readonly conclusion?: Conclusion
  readonly title: string
  readonly summary: string
  readonly text?: string
  readonly annotations?: readonly Annotation[]
  /** Hidden state of ours; only GitHub Apps can write it, people never see it raw. */
  readonly externalId?: string
}
