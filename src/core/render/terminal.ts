import type { Plan, Step } from '../follow-up/plan.ts'
import type { Finding, Review } from '../review/review.ts'
import { cleanText } from './escape.ts'
import { renderFiguresLine } from './figures-line.ts'
import { formatDate } from './format-time.ts'
import { renderInline } from './markdown-to-terminal.ts'
import type { Painter } from './painter.ts'
import { describePlan } from './plan-table.ts'
import { describeCounts } from './review-headline.ts'
import { countReview, isToFix } from './reviewed-document.ts'
import { wrap } from './terminal-width.ts'
import { describeUnjudged } from './unjudged-wording.ts'

export interface ReviewView {
  readonly painter: Painter
  /** Columns to wrap at. */
  readonly width: number
}

/** One review as a person reads it in a terminal: numbers, figures, findings with why and question, what is left to people. */
export function renderReviewForTerminal(review: Review, view: ReviewView): string {
  const { painter } = view
  const figures = renderInline(renderFiguresLine(review.figures), painter)
  const lines = [
    painter.bold(cleanText(review.path)),
    `${cleanText(review.title)}: ${describeCounts(countReview(review))}`,
    ...(figures === '' ? [] : [figures]),
    ...wrap(describeUnjudged(review), view.width).filter(Boolean),
    ...renderFindings('To fix', review.findings.filter(isToFix), view),
    ...renderFindings(
      'To consider',
      review.findings.filter((finding) => !isToFix(finding)),
      view,
    ),
    ...renderOpen(review, view),
  ]
  return `${lines.join('\n')}\n`
}

function renderFindings(title: string, findings: readonly Finding[], view: ReviewView): readonly string[] {
  if (findings.length === 0) return []
  const told = new Set<string>()
  const lines = findings.flatMap((finding) => {
    const because = [finding.why, finding.question].filter(
      (text) => text !== '' && !told.has(`${finding.rule} ${text}`),
    )
    for (const text of because) told.add(`${finding.rule} ${text}`)
    return renderFinding(finding, because.join(' '), view)
  })
  return ['', view.painter.bold(title), ...lines]
}

function renderFinding(finding: Finding, because: string, { painter, width }: ReviewView): readonly string[] {
  const at = `${finding.line}:${finding.column}`.padEnd(8)
  const [head = '', ...more] = wrap(cleanText(finding.message), width - 10)
  return [
    `  ${level(finding, painter)(at)}${head}`,
    ...more.map((line) => `${' '.repeat(10)}${line}`),
    ...wrap(cleanText(because), width - 10)
      .filter(Boolean)
      .map((line) => painter.dim(`${' '.repeat(10)}${line}`)),
    `${' '.repeat(10)}${painter.cyan(finding.rule)} ${painter.dim(finding.level)}`,
  ]
}

function level(finding: Finding, painter: Painter): (text: string) => string {
  if (finding.level === 'error') return painter.red
  return finding.level === 'warning' ? painter.yellow : painter.cyan
}

function renderOpen(review: Review, { painter, width }: ReviewView): readonly string[] {
  const open = review.checklist.filter(({ state }) => state === 'open')
  if (open.length === 0) return []
  const lines = open.flatMap(({ text, note }) => {
    const [head = '', ...more] = wrap(cleanText(note === '' ? text : `${text} (${note})`), width - 4)
    return [`  ☐ ${head}`, ...more.map((line) => `    ${line}`)]
  })
  return ['', painter.bold('For a reviewer to confirm'), ...lines]
}

const verbs: Readonly<Record<Step['action'], string>> = {
  create: 'new',
  adopt: 'exists',
  update: 'update',
  leave: 'left',
}

/** What the merge will do with one AAR, step by step: what, for whom, with which labels, and why; then what is to be said besides. */
export function renderPlanForTerminal(plan: Plan, view: ReviewView & { readonly notes: readonly string[] }): string {
  const { painter, width, notes } = view
  const lines = [
    painter.bold(cleanText(plan.path)),
    `${cleanText(plan.title)}: ${describePlan(plan)}`,
    ...plan.steps.flatMap((step) => renderStep(step, view)),
    ...notes.flatMap((note) => wrap(cleanText(note), width)).map(painter.dim),
  ]
  return `${lines.join('\n')}\n`
}

function renderStep(step: Step, { painter, width }: ReviewView): readonly string[] {
  const { item } = step
  const due = item.due === null ? (item.dueText ?? '') : formatDate(item.due)
  const labels = step.action === 'create' ? step.desired.labels.join(', ') : ''
  const owners = item.owners.join(', ') || (step.action === 'create' ? 'nobody yet' : '')
  const facts = [owners, due, labels].filter((fact) => fact !== '').join(' · ')
  const [head = '', ...more] = wrap(cleanText(item.title) || 'no words yet', width - 16)
  const indented = (text: string) => wrap(cleanText(text), width - 16).map((line) => `${' '.repeat(16)}${line}`)
  return [
    `  ${painter.cyan(verbs[step.action].padEnd(8))}${`L${item.line}`.padEnd(6)}${head}`,
    ...more.map((line) => `${' '.repeat(16)}${line}`),
    ...(facts === '' ? [] : indented(facts)),
    ...(step.reason === '' ? [] : indented(step.reason).map(painter.dim)),
    ...(step.action !== 'create' || step.note === undefined ? [] : indented(step.note).map(painter.dim)),
  ]
}
