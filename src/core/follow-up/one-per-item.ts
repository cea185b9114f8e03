import type { ActionItem } from '../aar/aar.ts'

/**
 * The action items of an AAR, each once: an item that stands in two sections (a bullet under prevention, a row of the table) is read at
 * each place and is one follow-up. The row of a table speaks for it, else the first place; what it leaves open is taken from the others.
 */
export function onePerItem(items: readonly ActionItem[]): readonly ActionItem[] {
  const groups = new Map<string, ActionItem[]>()
  for (const item of items) {
    const name = item.places.length > 1 ? item.places.join() : `${item.line}:${item.column}`
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return [...groups.values()].flatMap((places) => {
    const speaking = places.find(({ form }) => form === 'table') ?? places[0]
    return speaking === undefined ? [] : [places.reduce(completed, speaking)]
  })
}

function completed(item: ActionItem, other: ActionItem): ActionItem {
  return {
    ...item,
    detail: item.detail || other.detail,
    owners: item.owners.length > 0 ? item.owners : other.owners,
    tickets: item.tickets.length > 0 ? item.tickets : other.tickets,
    issues: item.issues.length > 0 ? item.issues : other.issues,
    due: item.dueText === null ? (item.due ?? other.due) : item.due,
    dueText: item.dueText ?? other.dueText,
    priority: item.priority ?? other.priority,
    type: item.type ?? other.type,
    approach: item.approach ?? other.approach,
    doneWhen: item.doneWhen ?? other.doneWhen,
    id: item.id ?? other.id,
    repository: item.repository ?? other.repository,
    group: item.group ?? other.group,
  }
}
