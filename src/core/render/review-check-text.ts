import type { ChecklistEntry } from '../review/review.ts'
import { renderChangedFacts } from './changed-facts.ts'
import { describeConfigSource } from './config-notes.ts'
import { renderConfigPreview } from './config-preview.ts'
import { renderPoint } from './confirm-list.ts'
import { escapeMarkdown } from './escape.ts'
import { renderFiguresLine } from './figures-line.ts'
import { renderFindingList } from './finding-list.ts'
import { blocks, fold } from './fold.ts'
import { count } from './format-time.ts'
import { renderOtherLinesShort } from './other-lines.ts'
import type { ReviewedPullRequest } from './review-check.ts'
import { renderHeadline } from './review-headline.ts'
import { renderOnMerge } from './review-part.ts'
import { countReview, isToFix, type ReviewedDocument } from './reviewed-document.ts'
import { describeUnjudged } from './unjudged-wording.ts'

/** GitHub's limit for the summary and the text of a check run, in characters. */
export const checkTextLimit = 65_535

/** The numbers of each AAR, what to fix, and the configuration in force. Fits GitHub's limit. */
export function renderCheckSummary(input: ReviewedPullRequest): string {
  const parts = input.documents.map((document) => renderSummaryOf(document, input))
  const unread = input.unread.map(({ path, message }) => `- ${escapeMarkdown(path)}: ${escapeMarkdown(message)}`)
  const mode = input.mode === 'observe' ? 'Mode: observe. No comment is written and nothing is filed.' : ''
  return fit(
    [
      mode,
      ...parts,
      unread.length === 0 ? '' : `**Not read**\n\n${unread.join('\n')}`,
      input.preview === null ? '' : renderConfigPreview(input.preview),
    ],
    `<sub>${describeConfigSource(input.config)}</sub>`,
  )
}

function renderSummaryOf({ review }: ReviewedDocument, input: ReviewedPullRequest): string {
  const title = escapeMarkdown(review.title) || escapeMarkdown(review.path)
  const toFix = renderFindingList(review.findings.filter(isToFix), input, review.path, { rules: 20, told: 2 })
  return blocks(
    `### ${title}`,
    renderHeadline(countReview(review), input.draft ? 'draft' : 'ready'),
    renderFiguresLine(review.figures),
    describeUnjudged(review),
    toFix.text === '' ? '' : `**To fix**\n\n${toFix.text}`,
    renderOtherLinesShort(review, input),
  )
}

/** The whole checklist of each AAR and what the merge will do. Fits GitHub's limit. */
export function renderCheckText(input: ReviewedPullRequest): string {
  const parts = input.documents.map((document) =>
    blocks(
      input.documents.length > 1 ? `### ${escapeMarkdown(document.review.title)}` : '',
      renderOnMerge(document, input, 100),
      renderChangedFacts(document.review, input),
      renderChecklist(document, input),
    ),
  )
  return fit(parts, '')
}

const groups = [
  ['met', 'Met'],
  ['attention', 'Needs attention'],
  ['open', 'For a reviewer to confirm'],
  ['not-applicable', 'Does not apply'],
] as const satisfies readonly (readonly [ChecklistEntry['state'], string])[]

function renderChecklist({ review }: ReviewedDocument, input: ReviewedPullRequest): string {
  return blocks(
    ...groups.map(([state, name]) => {
      const entries = review.checklist.filter((entry) => entry.state === state)
      if (entries.length === 0) return ''
      const list = entries.map((entry) => `- ${renderPoint(entry, review.path, input)}`).join('\n')
      const title = `${name} (${entries.length})`
      return state === 'not-applicable' ? fold(title, list) : `**${title}**\n\n${list}`
    }),
  )
}

/** As many whole parts as fit, a word on the rest, then the end. */
function fit(parts: readonly string[], end: string): string {
  const all = parts.filter((part) => part !== '')
  const kept: string[] = []
  let room = checkTextLimit - end.length - 200
  for (const part of all) {
    if (part.length + 2 > room) break
    kept.push(part)
    room -= part.length + 2
  }
  const dropped = all.length - kept.length
  return blocks(
    ...kept,
    dropped === 0 ? '' : `*${count('more part', dropped)} left out: GitHub allows 65,535 characters here.*`,
    end,
  )
}
