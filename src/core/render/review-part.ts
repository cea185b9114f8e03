import { onePerItem } from '../follow-up/one-per-item.ts'
import type { Plan } from '../follow-up/plan.ts'
import { renderAgenda } from './agenda.ts'
import { renderChangedFacts } from './changed-facts.ts'
import { renderConfirmList } from './confirm-list.ts'
import { cutAtWord, escapeMarkdown } from './escape.ts'
import { renderFiguresLine } from './figures-line.ts'
import { renderFindingList } from './finding-list.ts'
import { blocks, fold } from './fold.ts'
import { count } from './format-time.ts'
import { lineLink, type Place } from './line-link.ts'
import { renderMermaidTimeline } from './mermaid-timeline.ts'
import { renderOnOtherLines } from './other-lines.ts'
import { renderPasteTable } from './paste-table.ts'
import { describePlan, listOf, renderPlanTable } from './plan-table.ts'
import { countReview, isToFix, type ReviewedDocument } from './reviewed-document.ts'
import { describeUnjudged } from './unjudged-wording.ts'

/** How much of a review is shown; a comment that would be too long is tried again with less. */
export interface Economy {
  readonly agendaItems: number
  readonly pasteRows: number
  readonly timeline: 'shown' | 'dropped'
  /** Rules told in each of the two lists. */
  readonly rules: number
  /** Findings of one rule told in words. */
  readonly told: number
  readonly planRows: number
  /** Findings on lines that the pull request does not change; without rows they get one line. */
  readonly otherLines: number
}

/** One AAR's part of the comment, without its heading and first line. */
export function renderReviewPart(document: ReviewedDocument, place: Place, economy: Economy): string {
  const { aar, review } = document
  return blocks(
    renderFiguresLine(review.figures),
    economy.timeline === 'dropped'
      ? ''
      : fold('Timeline as a picture', renderMermaidTimeline(aar.timeline, review.figures)),
    italic(describeUnjudged(review)),
    renderFindings(document, 'To fix', place, economy),
    renderFindings(document, 'To consider', place, economy),
    renderOnOtherLines(review, place, economy.otherLines),
    renderChangedFacts(review, place),
    renderConfirm(review, place),
    renderOnMerge(document, place, economy.planRows),
    renderSilenced(review, place),
    economy.pasteRows === 0
      ? ''
      : fold(
          'The action items as a table, ready to paste',
          renderPasteTable(onePerItem(aar.actionItems), economy.pasteRows),
        ),
    economy.agendaItems === 0
      ? ''
      : fold('Agenda for the review meeting', renderAgenda(aar, review, { items: economy.agendaItems })),
  )
}

function renderFindings(
  { review }: ReviewedDocument,
  list: 'To fix' | 'To consider',
  place: Place,
  { rules, told }: Economy,
): string {
  const findings = review.findings.filter((finding) => isToFix(finding) === (list === 'To fix'))
  const { text, dropped } = renderFindingList(findings, place, review.path, { rules, told })
  const more = dropped === 0 ? '' : `\n- and ${count('more finding', dropped)}, on the lines in the check run`
  return titled(list, `${text}${more}`)
}

/** The boxes; folded while the author still has something to fix, because the reviewers' turn comes after. */
function renderConfirm(review: ReviewedDocument['review'], place: Place): string {
  const boxes = renderConfirmList(review, place)
  const { toFix, toConfirm } = countReview(review)
  if (toFix === 0) return titled('For a reviewer to confirm', boxes)
  const confirmed = review.checklist.filter(({ answer }) => answer?.kind === 'confirmed').length
  const done = confirmed === 0 ? '' : `, ${confirmed} confirmed`
  return fold(`For a reviewer to confirm: ${count('point', toConfirm)}${done}`, boxes)
}

/** What the merge will do: a sentence, then the table. */
export function renderOnMerge({ plan, notFiled }: ReviewedDocument, place: Place, rows: number): string {
  if (notFiled !== null) return `**On merge** nothing is filed: ${escapeMarkdown(notFiled)}`
  if (plan === null) return ''
  const table = renderPlanTable(plan, place, rows)
  const more = table.dropped === 0 ? '' : `…and ${count('more item', table.dropped)}.`
  return blocks(`**On merge** ${describePlan(plan)}`, table.text, more, renderGone(plan))
}

/** Issues whose row this change takes away: said on them, never closed. */
function renderGone({ gone = [] }: Plan): string {
  const told = gone.filter(({ change }) => change?.say !== undefined)
  if (told.length === 0) return ''
  const shown = told
    .slice(0, 20)
    .map(({ number, words }) => `issue ${number} (${escapeMarkdown(cutAtWord(words, 80))})`)
  const more = told.length > 20 ? [`${told.length - 20} more`] : []
  return `No longer in the text, but still open: ${listOf([...shown, ...more])}. Debrief says so there and closes nothing.`
}

/** What the author has silenced in the file, with the reasons: reviewers see what the review does not say. */
function renderSilenced({ silenced, path }: ReviewedDocument['review'], place: Place): string {
  const shown = silenced.slice(0, 30).map(({ rule, line, reason, findings }) => {
    const words = reason === '' ? 'no reason given' : escapeMarkdown(cutAtWord(reason, 300))
    return `- ${lineLink(place, path, line)} \`${rule.replace(/[^\w-]/g, '')}\` (${count('finding', findings)}): ${words}`
  })
  const more = silenced.length > 30 ? [`- and ${silenced.length - 30} more`] : []
  return fold(`Silenced in the file: ${count('rule', silenced.length)}`, [...shown, ...more].join('\n'))
}

function italic(text: string): string {
  return text === '' ? '' : `*${text}*`
}

function titled(title: string, body: string): string {
  return body === '' ? '' : `**${title}**\n\n${body}`
}
