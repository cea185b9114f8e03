import type { ActionItem } from '../aar/aar.ts'
import { cutAtWord, escapeMarkdown, escapeTableCell } from './escape.ts'
import type { FiledAar, FiledItem, FilingInput } from './filing.ts'
import { type FilingProblem, renderFilingProblem } from './filing-problem.ts'
import { blocks, fold } from './fold.ts'
import { count } from './format-time.ts'
import { fileUrl, lineLink } from './line-link.ts'
import { dueOf, itemWords, listOf, ownerName } from './plan-table.ts'

const mostNotes = 10
const noteLimit = 600

/** What became of every AAR's items, then what could not be done and what to do about it. At most `room` characters. */
export function renderFilingParts(input: FilingInput, room: number): string {
  for (const rows of [500, 100, 30, 8, 0]) {
    for (const share of ['shown', 'dropped'] as const) {
      const parts = input.aars.map((aar) =>
        blocks(renderAar(aar, input, rows), share === 'shown' ? renderShared(aar) : ''),
      )
      const text = blocks(...parts, renderNotes(input), renderProblems(input))
      if (text.length <= room) return text
    }
  }
  return `The list is too long to be shown here. The issues carry the label \`aar\`.`
}

function renderAar(aar: FiledAar, input: FilingInput, rows: number): string {
  const link = `[${escapeMarkdown(aar.title) || escapeMarkdown(aar.path)}](${fileUrl(input, aar.path)})`
  if (aar.notFiled !== null) return `From ${link}: nothing is filed. ${escapeMarkdown(aar.notFiled)}`
  const gathered = aar.parent === undefined ? '' : `, gathered under [#${aar.parent.number}](${aar.parent.url})`
  const tracked = aar.items.filter(({ outcome }) => outcome !== 'left')
  const left = aar.items.filter((item) => item.outcome === 'left')
  return blocks(
    aar.note === undefined ? `From ${link}${gathered}:` : `From ${link}${gathered}: ${escapeMarkdown(aar.note)}`,
    renderTable(tracked, rows),
    fold(
      `${count('item', left.length)} left as ${left.length === 1 ? 'it is' : 'they are'}`,
      renderLeft(left, aar, input, rows),
    ),
    renderNotAssigned(aar.items),
  )
}

/** In a code block, which GitHub copies with one click and in which nothing is live. */
function renderShared({ share = '' }: FiledAar): string {
  if (share === '') return ''
  const longest = Math.max(2, ...[...share.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return fold('A summary, ready to be shared', `${fence}text\n${share}\n${fence}`)
}

function renderTable(items: readonly FiledItem[], most: number): string {
  if (items.length === 0) return ''
  const shown = items.slice(0, most)
  const more = items.length - shown.length
  return blocks(
    [
      '| issue | item | owner | due | priority in the AAR |',
      '|---|---|---|---|---|',
      ...shown.map((filed) => `| ${[issueCell(filed), ...itemCells(filed)].join(' | ')} |`),
    ].join('\n'),
    more === 0 ? '' : `…and ${count('more', more, 'more')}, with the label \`aar\`.`,
  )
}

function issueCell(filed: FiledItem): string {
  switch (filed.outcome) {
    case 'filed':
    case 'kept':
      return filed.repository === undefined
        ? `[#${filed.number}](${filed.url})`
        : `[${escapeMarkdown(filed.repository)} ${filed.number}](${filed.url})`
    case 'linked': {
      const { owner, repository, number } = filed.reference
      return `[${escapeMarkdown(`${owner}/${repository}`)} ${number}](${filed.url}) (existed)`
    }
    default:
      return 'not filed'
  }
}

function itemCells({ item, ...filed }: FiledItem): readonly string[] {
  const owners = 'assignees' in filed ? [...filed.assignees, ...filed.notAssigned] : item.owners
  return [
    itemWords(item),
    owners.map(ownerName).join(', ') || 'nobody yet',
    dueOf(item),
    escapeTableCell(item.priority ?? ''),
  ]
}

function renderLeft(left: readonly FiledItem[], aar: FiledAar, input: FilingInput, most: number): string {
  return left
    .slice(0, most)
    .map((filed) => {
      const reason = filed.outcome === 'left' ? escapeMarkdown(filed.reason) : ''
      return `- ${lineLink(input, aar.path, filed.item.line)} ${itemWords(filed.item)}: ${reason}`
    })
    .join('\n')
}

function renderNotAssigned(items: readonly FiledItem[]): string {
  const filed = items.filter((item) => item.outcome === 'filed')
  const names = [...new Set(filed.flatMap(({ notAssigned }) => notAssigned).map(ownerName))]
  const labels = [...new Set(filed.flatMap(({ notLabelled }) => notLabelled ?? []))]
  const types = [...new Set(filed.flatMap(({ notTyped }) => notTyped ?? []))]
  const notes = [...new Set(filed.flatMap(({ item, note }) => (note === undefined ? [] : [noteLine(item, note)])))]
  const ownerless = filed.filter(({ assignees, notAssigned }) => assignees.length + notAssigned.length === 0).length
  return [
    ...(names.length === 0
      ? []
      : [
          `Could not be assigned: ${listOf(names.slice(0, 30))}. GitHub assigns only people with access to this repository.`,
        ]),
    ...notes.slice(0, 50),
    ...(labels.length === 0
      ? []
      : [
          `GitHub refused the labels of some issues, so these were filed without: ${listOf(labels.slice(0, 30).map(escapeMarkdown))}. Put right what \`labels\` in the configuration says, or label them by hand.`,
        ]),
    ...types.map(
      (type) =>
        `The issue type ${escapeMarkdown(type)} could not be set: this organisation has none of that name, or no issue types. See \`issueType\` in the configuration.`,
    ),
    ...(ownerless === 0 ? [] : [`${count('item', ownerless)} ${ownerless === 1 ? 'names' : 'name'} no owner.`]),
  ].join(' ')
}

/** What issues were not given besides: a line each, at most so many. */
function renderNotes({ notes = [] }: FilingInput): string {
  const shown = notes.slice(0, mostNotes).map((note) => `- ${escapeMarkdown(cutAtWord(note, noteLimit))}`)
  const more = notes.length - shown.length
  return [...shown, ...(more > 0 ? [`- …and ${count('more', more, 'more')} of the kind.`] : [])].join('\n')
}

function noteLine(item: ActionItem, note: string): string {
  return `${itemWords(item)}: ${escapeMarkdown(note)}.`
}

/** Each problem once, with how many items it concerns. */
function renderProblems({ aars, problems }: FilingInput): string {
  const failed = aars.flatMap(({ items }) => items.flatMap((item) => (item.outcome === 'failed' ? [item.problem] : [])))
  const byText = new Map<string, number>()
  const note = (problem: FilingProblem, items: number) => {
    const text = renderFilingProblem(problem)
    byText.set(text, (byText.get(text) ?? 0) + items)
  }
  for (const problem of failed) note(problem, 1)
  for (const problem of problems) note(problem, 0)
  if (byText.size === 0) return ''
  const lines = [...byText].map(
    ([text, items]) => `- ${text}${items === 0 ? '' : ` Concerns ${count('item', items)}.`}`,
  )
  return ['**What could not be done**', '', ...lines].join('\n')
}
