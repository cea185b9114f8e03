import type { Aar, ActionItem, Ticket } from '../../aar/aar.ts'
import { type Home, linkName } from '../item-fate.ts'

/**
 * Whether a document says the same with links as without: the same items with the same owners, dates, priorities and states, the same
 * sections, timeline, figures and metadata; only the named rows link one issue more.
 * @param added line of each row -> name of the issue that it has come to link (`linkName`)
 */
export function onlyLinksAdded(before: Aar, after: Aar, added: ReadonlyMap<number, string>, home: Home): boolean {
  return (
    before.actionItems.length === after.actionItems.length &&
    before.actionItems.every((item, index) => {
      const other = after.actionItems[index]
      return other !== undefined && isSameItem(item, other, added.get(item.line) ?? null, home)
    }) &&
    textOf(restOf(before)) === textOf(restOf(after))
  )
}

function isSameItem(before: ActionItem, after: ActionItem, added: string | null, home: Home): boolean {
  const names = ({ tickets }: ActionItem) => tickets.map((ticket) => nameOf(ticket, home)).sort()
  const wanted = [...new Set([...names(before), ...(added === null ? [] : [added])])].sort()
  return textOf(wordsOf(before)) === textOf(wordsOf(after)) && textOf(wanted) === textOf(names(after))
}

function nameOf(ticket: Ticket, home: Home): string {
  return linkName(ticket, home) ?? `${ticket.text} ${ticket.url ?? ''}`
}

/** All that a row says, but for its tickets and where its characters stand. */
function wordsOf({ passage: _p, issues: _i, tickets: _t, endColumn: _e, ...item }: ActionItem): unknown {
  return item
}

/** All that the rest of the document says, but for the running text and where its characters stand. */
function restOf({ title, language, metadata, sections, timeline, figures, isAar, problems, lineCount }: Aar): unknown {
  const entries = timeline.map(({ endColumn: _, evidence: __, ...entry }) => entry)
  return { title, language, metadata, sections, entries, figures, isAar, problems, lineCount }
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}
