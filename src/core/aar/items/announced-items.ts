import type { ActionItem } from '../aar.ts'
import type { Block, ListBlock, ParagraphBlock } from '../document.ts'
import { type Announcement, announcedWork } from './announced-work.ts'
import type { ItemContext } from './item-context.ts'
import { joinFacts } from './item-facts.ts'
import { isPaperwork, type ListReading, listItems } from './list-items.ts'
import { proseItem, proseItems } from './prose-items.ts'
import { opensAsTask, tellsIntent } from './reads-as-action.ts'
import { findTickets } from './tickets.ts'

/**
 * The items of a list as the sentence in front of it presents them: where that tells what was done ("We have made these changes:"), each is done
 * that does not itself say that it is still to be.
 */
export function announcedItems(
  list: ListBlock,
  announcement: Announcement,
  context: ItemContext,
  reading: ListReading,
): readonly ActionItem[] {
  if (announcement !== 'done') return listItems(list, context, reading)
  if (isPaperwork(list)) return []
  const done = { ...context, facts: joinFacts({ status: { status: 'done', reason: null } }, context.facts) }
  return list.items.flatMap((item) =>
    listItems({ ...list, items: [item] }, tellsIntent(item.content.text) ? context : done, reading),
  )
}

/**
 * True for a task that ends in a colon over one lone ticket: "The files should be moved to a bucket of their own:" is the item, tracked there.
 */
export function isTaskOverTicket(before: Block | undefined, list: Block | undefined): boolean {
  if (before?.kind !== 'paragraph' || list?.kind !== 'list' || list.items.length !== 1) return false
  const [only] = list.items
  const ticket = only === undefined ? undefined : findTickets(only.content)[0]
  if (ticket === undefined || only?.content.text.trim().length !== ticket.end - ticket.start) return false
  const last = lastSentenceOf(before.content.text)
  return /[:：]$/.test(last) && announcedWork(last) === null && (tellsIntent(last) || opensAsTask(last))
}

/** The task that a sentence states over its ticket. */
export function taskOverTicket(
  paragraph: ParagraphBlock,
  list: ListBlock,
  context: ItemContext,
  lines: readonly string[],
): ActionItem {
  const tickets = list.items.flatMap(({ content }) => findTickets(content).map((one) => one.ticket))
  return proseItem(paragraph.content, { ...context, facts: joinFacts({ tickets }, context.facts) }, lines)
}

const openEnd =
  /\b(?:for|on|when|of|in|at|by|with|about|against|where|whenever|if|such as|including|covering|like|namely|that|allowing|providing|offering)\s?[:：]$/i

/** "Jump host: set up …": the name of a task in front of it. */
const label = /^[\p{L}\p{N}][^:.!?\n]{1,40}: (?=\S)/u
const ours = /\b(?:we|our team|the team)\b/i

/**
 * True for "We are adding alerts for:" over bullets that only say what for: the sentence is the task, and the bullets are its parts.
 */
export function isTaskOverParts(before: Block | undefined, list: Block | undefined): boolean {
  if (before?.kind !== 'paragraph' || list?.kind !== 'list') return false
  const last = lastSentenceOf(before.content.text)
  const task = last.replace(label, '')
  if (oneOf.test(last)) return list.items.every(({ checked }) => checked === null) && tellsIntentOrWish(last)
  if (!openEnd.test(last) || !((ours.test(last) && tellsIntent(last)) || opensAsTask(task))) return false
  return areParts(list)
}

/** "… by doing one of:" over ways to do it, of which one will be taken. */
const oneOf = /\b(?:one|either) of(?: (?:the following|these|those))?(?: \p{L}{3,12})?\s?[:：]$/iu

function tellsIntentOrWish(sentence: string): boolean {
  return (
    tellsIntent(sentence) ||
    opensAsTask(sentence) ||
    /\b(?:the main thing|best|good|worth\w*) (?:is |would be )?(?:to |doing )/i.test(sentence)
  )
}

/** True for bullets of which none is a task of its own. */
export function areParts({ items }: ListBlock): boolean {
  return items.every(
    ({ content, checked }) => checked === null && !opensAsTask(content.text) && !tellsIntent(content.text),
  )
}

function lastSentenceOf(text: string): string {
  return (
    text
      .trim()
      .split(/(?<=[.!?。])\s/)
      .at(-1) ?? ''
  )
}

/** The task that a sentence states over its parts: one item, the parts its detail. */
export function taskOverParts(
  paragraph: ParagraphBlock,
  parts: Block | undefined,
  context: ItemContext,
  lines: readonly string[],
): readonly ActionItem[] {
  const detail = parts?.kind === 'list' ? parts.items.map(({ content }) => content.text) : []
  const told = proseItems(paragraph, context, lines)
  const items = told.length > 0 ? told : [proseItem(paragraph.content, context, lines)]
  return items.map((item, i) =>
    i === items.length - 1
      ? { ...item, detail: [item.detail, ...detail].filter((text) => text !== '').join('\n') }
      : item,
  )
}
