import type { ActionItem } from '../aar/aar.ts'
import type { InRepository, Plan, Step } from '../follow-up/plan.ts'
import { cutAtWord, escapeMarkdown, escapeTableCell, quoteBriefly } from './escape.ts'
import { count, formatDate } from './format-time.ts'
import { lineLink, type Place } from './line-link.ts'

const words = { create: 'new', adopt: 'exists', update: 'update', leave: 'left' } as const

/** What the merge will do, in one sentence of plain text. */
export function describePlan({ steps }: Plan): string {
  if (steps.length === 0) return 'Debrief found no action items to file.'
  const number = (action: Step['action']) => steps.filter((step) => step.action === action).length
  const parts = [
    [number('create'), 'files', 'issue', ''],
    [number('adopt'), 'links', 'issue', ' that exists'],
    [number('update'), 'updates', 'issue', ''],
    [number('leave'), 'leaves', 'item', ' as it is'],
  ] as const
  const told = parts
    .filter(([amount]) => amount > 0)
    .map(([amount, verb, noun, rest]) => {
      const tail = amount === 1 ? rest : rest.replace('exists', 'exist').replace('it is', 'they are')
      return `${verb} ${count(noun, amount)}${tail}`
    })
  return `Debrief ${listOf(told)}.`
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** The steps of a plan as a table, in the plan's order, at most `rows`; `dropped` counts the rest. Empty without steps. */
export function renderPlanTable(
  plan: Plan,
  place: Place,
  rows: number,
): { readonly text: string; readonly dropped: number } {
  if (plan.steps.length === 0) return { text: '', dropped: 0 }
  const shown = plan.steps.slice(0, rows)
  const common = commonLabels(plan.steps)
  const lines = [
    '| | item | owner | due | labels, or why not |',
    '|---|---|---|---|---|',
    ...shown.map((step) => renderStep(step, { path: plan.path, place, common })),
  ]
  const once = common.length === 0 ? '' : `\n\nEvery new issue also gets ${listOf(common.map(labelCode))}.`
  return { text: `${lines.join('\n')}${once}`, dropped: plan.steps.length - shown.length }
}

/** Labels that all of several new issues get: said once below the table instead of in every row. */
function commonLabels(steps: readonly Step[]): readonly string[] {
  const [first, ...others] = steps.flatMap((step) => (step.action === 'create' ? [step.desired.labels] : []))
  if (first === undefined || others.length === 0) return []
  return first.filter((label) => others.every((labels) => labels.includes(label)))
}

interface RowContext {
  readonly path: string
  readonly place: Place
  readonly common: readonly string[]
}

function renderStep(step: Step, { path, place, common }: RowContext): string {
  const { item } = step
  const cells = [
    words[step.action],
    `${lineLink(place, path, item.line)} ${itemWords(item)}`,
    ownerOf(step),
    dueOf(item),
    lastCell(step, common),
  ]
  return `| ${cells.join(' | ')} |`
}

/** The item's words, or a sentence where it has none, as markdown. */
export function itemWords(item: ActionItem): string {
  return escapeMarkdown(item.title === '' ? '' : quoteBriefly(item.title, 24).slice(1, -1)) || '*no words yet*'
}

/** The due date as people read it, as markdown; a dash where there is none. */
export function dueOf(item: ActionItem): string {
  if (item.due !== null) return formatDate(item.due)
  return item.dueText === null ? '–' : escapeTableCell(cutAtWord(item.dueText, 80))
}

function ownerOf(step: Step): string {
  if (step.action !== 'create') return step.item.owners.map(ownerName).join(', ') || '–'
  const assigned = step.desired.assignees.map(escapeMarkdown)
  const others = step.desired.notAssigned.map((owner) => `${ownerName(owner)} (cannot be assigned)`)
  return [...assigned, ...others].join(', ') || 'nobody yet'
}

/** An owner as a plain word: without the @, so that nobody is mentioned. */
export function ownerName(owner: string): string {
  return escapeMarkdown(cutAtWord(owner.replace(/^@/, ''), 100))
}

/** Issues are named, not linked: a link from a pull request would show up on the issue before anything is merged. */
function lastCell(step: Step, common: readonly string[]): string {
  switch (step.action) {
    case 'create': {
      const labels = step.desired.labels.filter((label) => !common.includes(label)).map(labelCode)
      return [...labels, ...(step.note === undefined ? [] : [escapeMarkdown(step.note)])].join(' ') || '–'
    }
    case 'adopt':
      return named(`${step.issue.owner}/${step.issue.repository} ${step.issue.number}`, step.reason)
    case 'update':
      return named(issueOf(step, step.number), step.reason)
    case 'leave':
      return step.number === null ? escapeTableCell(step.reason) : named(issueOf(step, step.number), step.reason)
  }
}

function issueOf({ repository }: InRepository, number: number): string {
  return repository === undefined ? `issue ${number}` : `issue ${number} of ${repository}`
}

function named(issue: string, reason: string): string {
  return `${escapeMarkdown(issue)}${reason === '' ? '' : `: ${escapeMarkdown(reason)}`}`
}

/** A label's name in code; what would end the code or the cell is left out. */
export function labelCode(name: string): string {
  return `\`${name.replace(/[`|\r\n]/g, ' ').trim()}\``
}
