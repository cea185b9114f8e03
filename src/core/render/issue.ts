import type { Aar, ActionItem } from '../aar/aar.ts'
import { labelsOf } from '../follow-up/labels.ts'
import type { WantedIssue } from '../follow-up/plan.ts'
import { cleanText, cutAtWord, escapeMarkdown, escapePlain } from './escape.ts'
import { blocks } from './fold.ts'
import { formatDate } from './format-time.ts'
import { fileUrl } from './line-link.ts'
import { dueOf, ownerName } from './plan-table.ts'
import { whyItMatters } from './why-it-matters.ts'

/** GitHub's limit for an issue's title, in characters. */
export const titleLimit = 256
/** Below GitHub's 65,536 for a body: fence, marker and people's own text need room beside it. */
const ownedLimit = 48_000
const passageLimit = 8_000
const cellLimit = 1_000

export interface IssueInput {
  readonly aar: Aar
  readonly item: ActionItem
  readonly path: string
  readonly repositoryUrl: string
  /** The commit that brought the AAR to the branch; the permalink leads there. */
  readonly sha: string
  /** Logins that will be assigned. */
  readonly assignees: readonly string[]
  /** Owners as written who cannot be assigned. */
  readonly notAssigned: readonly string[]
  /** Why it is not in the repository that the row or the configuration asks for, a clause; absent where it is. */
  readonly refusal?: string
}

/**
 * A follow-up in words: what, why, where it stands in the AAR, who and by when. The text is at most 48,000 characters and mentions nobody;
 * labels go by our own names.
 */
export function renderIssue(input: IssueInput): WantedIssue {
  const { item, assignees, notAssigned } = input
  return { title: renderTitle(input), text: renderText(input), labels: labelsOf(item), assignees, notAssigned }
}

function renderTitle({ item, aar, path }: IssueInput): string {
  const title = escapePlain(item.title) || `Follow-up of ${escapePlain(aar.title ?? path)}`
  return cutAtWord(title, titleLimit)
}

function renderText(input: IssueInput): string {
  const { aar, item, refusal } = input
  const why = whyItMatters(aar)
  const text = blocks(
    renderOrigin(input),
    renderPassage(item),
    renderDetail(item),
    why === null ? '' : `**Why**: ${escapeMarkdown(why)}`,
    renderFacts(input),
    item.doneWhen === null ? '' : `**Done when**: ${cell(item.doneWhen)}`,
    refusal === undefined ? '' : `**Filed beside its AAR**: ${cell(refusal)}.`,
    '<sub>Written by Debrief from the AAR. Everything else in this issue is yours and stays as you make it.</sub>',
  )
  return text.length <= ownedLimit ? text : blocks(renderOrigin(input), renderFacts(input))
}

function renderOrigin({ aar, item, path, ...place }: IssueInput): string {
  const title = escapeMarkdown(cutAtWord(cleanText(aar.title ?? path), titleLimit))
  const { incidentId, date } = aar.metadata
  const day = date?.text ?? aar.figures.started?.at ?? null
  const about = [
    ...(incidentId === null || cleanText(aar.title ?? '').includes(cleanText(incidentId.text))
      ? []
      : [cell(incidentId.text)]),
    ...(day === null ? [] : [cell(formatDate(day))]),
  ]
  const link = fileUrl(place, path, item.line, item.endLine)
  const known = about.length === 0 ? '' : ` (${about.join(', ')})`
  return `From the AAR [${title}](${fileUrl(place, path)})${known}, [action item in line ${item.line}](${link}):`
}

/** The row or bullet in the author's words, quoted; a table's row as its cells. */
function renderPassage({ passage, form, title }: ActionItem): string {
  const source = cutAtWord(passage, passageLimit)
  const lines = form === 'table' ? [cellsOf(source).join(' · ')] : source.split(/\r\n?|\n/)
  const quoted = lines
    .map(withoutBullet)
    .map(escapeMarkdown)
    .filter((line) => line !== '')
  return (quoted.length === 0 ? [escapeMarkdown(cutAtWord(title, passageLimit))] : quoted)
    .map((line) => `> ${line}`)
    .join('\n')
}

function cellsOf(row: string): readonly string[] {
  return row
    .split(/(?<!\\)\|/)
    .map((text) => text.replaceAll('\\|', '|').trim())
    .filter((text) => text !== '')
}

function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX*]\]\s+)?/, '')
}

/** What the row says besides, where the passage does not hold it. */
function renderDetail({ detail, passage }: ActionItem): string {
  const words = cleanText(detail)
  return words === '' || cleanText(passage).includes(words.slice(0, 40))
    ? ''
    : escapeMarkdown(cutAtWord(words, passageLimit))
}

function renderFacts({ item, assignees, notAssigned }: IssueInput): string {
  const owners = [
    ...assignees.map(escapeMarkdown),
    ...notAssigned.map((owner) => `${ownerName(owner)} (could not be assigned)`),
  ]
  const facts: readonly (readonly [string, string | null])[] = [
    ['Owner', owners.join(', ') || 'nobody yet'],
    ['Due', item.due === null && item.dueText === null ? null : dueOf(item)],
    [
      'Priority in the AAR',
      item.priority === null ? null : `${cell(item.priority)} (a suggestion until a lead decides)`,
    ],
    ['Type', item.type],
    ['Approach', item.approach],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [`**${name}**: ${value}`])).join(' · ')
}

function cell(text: string): string {
  return escapeMarkdown(cutAtWord(cleanText(text), cellLimit))
}
