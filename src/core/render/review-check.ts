import type { Config } from '../config/config.ts'
import type { CheckRunContent, Conclusion } from './check-run.ts'
import { describeConfigSource, renderConfigProblems } from './config-notes.ts'
import { type ConfigPreview, renderConfigPreview } from './config-preview.ts'
import { escapeMarkdown } from './escape.ts'
import { blocks } from './fold.ts'
import { count } from './format-time.ts'
import { reviewAnnotations } from './review-annotations.ts'
import { renderCheckSummary, renderCheckText } from './review-check-text.ts'
import { describeCounts } from './review-headline.ts'
import { type ConfigInForce, countReview, type ReviewedDocument, type UnreadDocument } from './reviewed-document.ts'

/** A pull request with AARs in it. */
export interface ReviewedPullRequest {
  readonly kind: 'reviewed'
  readonly repositoryUrl: string
  readonly sha: string
  readonly draft: boolean
  readonly mode: Config['mode']
  readonly conclusions: Config['conclusions']
  readonly documents: readonly ReviewedDocument[]
  readonly unread: readonly UnreadDocument[]
  readonly config: ConfigInForce
  /** What a change of the configuration in the same pull request would do; null without one. */
  readonly preview: ConfigPreview | null
}

/** Everything that decides what the check run `AAR review` shows. */
export type ReviewCheckInput =
  | ReviewedPullRequest
  /** The pull request changes the configuration and no AAR. */
  | { readonly kind: 'config-change'; readonly preview: ConfigPreview; readonly config: ConfigInForce }
  /** Required, but there is no AAR in the pull request. */
  | { readonly kind: 'no-aar'; readonly config: ConfigInForce }
  /** Only links of filed issues, written by the app itself. */
  | { readonly kind: 'own-links' }
  /** A merge queue asks; the pull requests in it have been reviewed. */
  | { readonly kind: 'merge-queue' }

/** The check run `AAR review`, always completed. The annotations are all there are; sending them in batches is the adapter's. */
export function renderReviewCheck(input: ReviewCheckInput): CheckRunContent {
  switch (input.kind) {
    case 'reviewed':
      return renderReviewed(input)
    case 'config-change':
      return renderConfigChange(input.preview, input.config)
    case 'no-aar':
      return input.config.problems.length > 0
        ? brokenConfig(input.config, '')
        : completed('success', 'No AAR in this pull request', 'There is nothing to review here.')
    case 'own-links':
      return completed(
        'success',
        'Links of follow-ups only',
        'Debrief puts the links of the issues it filed into the rows of the AAR. There is nothing to review here.',
      )
    case 'merge-queue':
      return completed(
        'success',
        'Reviewed in its pull request',
        'A merge queue asks for this check. AARs are reviewed in their own pull requests, so there is nothing left to do.',
      )
  }
}

function renderReviewed(input: ReviewedPullRequest): CheckRunContent {
  const summary = renderCheckSummary(input)
  const details = {
    text: renderCheckText(input),
    annotations: reviewAnnotations(input.documents.map(({ review }) => review)),
  }
  if (input.config.problems.length > 0) return { ...brokenConfig(input.config, summary), ...details }
  return { ...completed(concludeReview(input), reviewTitle(input), summary), ...details }
}

/** What the mode, or the configuration in its place, makes of the findings. A draft and `observe` never have a verdict. */
function concludeReview({ draft, mode, documents, unread, conclusions }: ReviewedPullRequest): Conclusion {
  if (draft || mode === 'observe') return 'neutral'
  const findings = documents.flatMap(({ review }) => review.findings)
  const hasErrors = findings.some(({ level }) => level === 'error')
  if (hasErrors) return conclusions.errors ?? (mode === 'enforce' ? 'failure' : 'neutral')
  if (findings.length > 0 || unread.length > 0) return conclusions.findings ?? 'neutral'
  return conclusions.clean ?? 'success'
}

function reviewTitle({ draft, documents, unread }: ReviewedPullRequest): string {
  const counts = countReview(...documents.map(({ review }) => review))
  if (documents.length === 0 && unread.length > 0) return `${count('file', unread.length)} could not be read`
  const points = counts.toFix + counts.toConsider
  return draft ? `Draft: ${count('point', points)}` : describeCounts(counts)
}

/** A broken configuration fails in every mode: silence would let the team believe that it holds. */
function brokenConfig(config: ConfigInForce, summary: string): CheckRunContent {
  const [first] = config.problems
  const name = config.path ?? config.source ?? 'The configuration'
  const where = first === undefined ? '' : `, line ${first.line}${first.path === null ? '' : `: ${first.path}`}`
  return completed(
    'failure',
    cutTitle(`${name}${where}`),
    blocks(
      `**The configuration has ${count('problem', config.problems.length)}.** What is valid in it holds.`,
      renderConfigProblems(config.problems, config.path, null),
      config.problems.some(({ key }) => key === null || key === 'branches')
        ? 'While it is not known which branches count, nothing is filed on a merge.'
        : '',
      summary,
    ),
  )
}

function renderConfigChange(preview: ConfigPreview, config: ConfigInForce): CheckRunContent {
  const [first] = preview.problems
  const summary = blocks(renderConfigPreview(preview), `<sub>${describeConfigSource(config)}</sub>`)
  if (first === undefined) {
    const title =
      preview.changes.length === 0
        ? 'The configuration is valid'
        : `${count('setting', preview.changes.length)} would change`
    return completed('success', title, summary)
  }
  const at = `${preview.path}, line ${first.line}${first.path === null ? '' : `: ${first.path}`}`
  const annotations = preview.problems.map((problem) => ({
    path: preview.path,
    startLine: problem.line,
    endLine: problem.line,
    level: 'failure' as const,
    title: problem.path ?? escapeMarkdown(preview.path),
    message: problem.message,
  }))
  return { ...completed('failure', cutTitle(at), summary), annotations }
}

function cutTitle(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`
}

function completed(conclusion: Conclusion, title: string, summary: string): CheckRunContent {
  return { status: 'completed', conclusion, title, summary }
}
