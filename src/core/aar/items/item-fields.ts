import type { Block, ListBlock, RichText } from '../document.ts'
import { readChips } from './chip.ts'
import { columnRole } from './column-role.ts'
import type { ItemContext } from './item-context.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { labelFacts } from './label-facts.ts'
import { areOwners } from './owners.ts'
import { findTickets, readTicketCell, readTickets } from './tickets.ts'

/** The facts and the detail that blocks below a task tell of it: "Owner: @kim" and lone tickets are facts, "this has been done" a state, the rest is detail. */
export function readFields(
  blocks: readonly Block[],
  context: ItemContext,
): { readonly facts: ItemFacts; readonly detail: readonly string[] } {
  const facts: ItemFacts[] = []
  const detail: string[] = []
  for (const text of childTexts(blocks)) {
    const known = fieldFacts(text, context)
    if (known === null) detail.push(text.text)
    else facts.push(known)
    if (isDetail(text)) facts.push(trackedIn(text))
  }
  return { facts: joinFacts(...facts), detail }
}

const labelOfField = /^\s*([^:：\n]{1,34})[:：]\s/u

/** True for a list of nothing but fields of one task ("Owner: @kim", "Due: …"), of which one is more than its description. */
export function areFields({ items }: ListBlock): boolean {
  const roles = items.map(({ content, checked }) => {
    const label = labelOfField.exec(content.text)?.[1]
    return checked !== null || label === undefined ? null : columnRole(label)
  })
  return (
    roles.every((role) => role !== null && !notFields.has(role)) &&
    roles.some((role) => role !== null && ofTask.has(role))
  )
}

/** True for text that opens with a field of a task ("Owner: Ann Lee"). */
export function opensWithField({ text }: RichText): boolean {
  const label = labelOfField.exec(text)?.[1]
  const role = label === undefined ? null : columnRole(label)
  return role !== null && ofTask.has(role)
}

const notFields: ReadonlySet<string> = new Set(['title', 'time', 'other'])
const ofTask: ReadonlySet<string> = new Set(['owner', 'due', 'status', 'priority', 'ticket'])

/** True for "Description: …", which tells more of the task above it. */
export function isDetail({ text }: RichText): boolean {
  const label = labelOfField.exec(text)?.[1]
  return label !== undefined && columnRole(label) === 'detail'
}

/** The ticket that a description ends with. */
function trackedIn(content: RichText): ItemFacts {
  const last = readTickets(content).at(-1)
  return last === undefined || content.text.slice(last.end).trim().length > 1 ? {} : { tickets: [last.ticket] }
}

function childTexts(blocks: readonly Block[]): readonly RichText[] {
  return blocks.flatMap((block): readonly RichText[] => {
    if (block.kind === 'paragraph') return [block.content]
    if (block.kind === 'list') return block.items.flatMap((item) => [item.content, ...childTexts(item.children)])
    return []
  })
}

const field = /^\s*([^:：\n]{1,34})[:：]\s*(\S[^\n]{0,300})$/u
const doneBelow =
  /^(?:this (?:has been|was|is) (?:already |now )?(?:done|completed|fixed|implemented)|(?:already )?done\b|完了|ferdig\b)/i

/** True for words below a task that say that it is done by now ("This has been done."). */
export function saysDone(text: string): boolean {
  return doneBelow.test(text.trim())
}

/** Words below a task that say that nobody will do it. */
export const declinedBelow =
  /^(?:note[:：]? )?(?:(?:(?:on|after|upon) (?:further )?(?:investigation|reflection|discussion|review|consideration)[,:]? )?(?:we |the team )?(?:decided (?:not to|against)|(?:won['’]t|will not) (?:do|fix|be done)|already do (?:this|that|it)|(?:this|it) (?:is|was) (?:not needed|not necessary|no longer needed|deemed unnecessary|already the case)))/i

/** "@kim and @bo"; behind "@kim: " stands what somebody had to say of the task. */
function isOnlyMentions(text: string): boolean {
  return !/^@[\w/.-]+:/.test(text.trim())
}

/** What a text below a task says of it as a field; null where it is detail or a task of its own. */
export function fieldFacts(content: RichText, context: ItemContext): ItemFacts | null {
  const { text } = content
  const tickets = findTickets(content)
  const rest = tickets.reduceRight((all, one) => all.slice(0, one.start) + all.slice(one.end), text)
  const isOnlyTickets =
    tickets.length > 0 &&
    /^(?:pr|prs|issue|issues|ticket|tickets|bug|jira|link|tracked (?:in|at|by)|see|and)?[\s:：,;()&]*$/i.test(rest)
  if (isOnlyTickets) return { tickets: tickets.map((one) => one.ticket) }
  if (doneBelow.test(text)) return { status: { status: 'done', reason: null } }
  if (declinedBelow.test(text)) return { status: { status: 'declined', reason: text } }
  const match = field.exec(text)
  const role = match?.[1] === undefined ? null : columnRole(match[1])
  if (
    role === null ||
    match?.[2] === undefined ||
    role === 'title' ||
    role === 'time' ||
    role === 'other' ||
    role === 'detail'
  ) {
    return /^@/.test(text) && isOnlyMentions(text) && areOwners(text, context.clues.people)
      ? readChips(text, context.clues)
      : null
  }
  if (role === 'ticket') return { tickets: readTicketCell({ ...content, text: match[2] }) }
  return labelFacts(role, match[2], context.clues)
}
