import type { ActionItem, ActionItemType, Approach } from '../aar/aar.ts'

const words: Readonly<Record<Approach | ActionItemType | 'not-said', readonly [one: string, many: string]>> = {
  targeted: ['narrow fix', 'narrow fixes'],
  systemic: ['for a whole class', 'for a whole class'],
  prevent: ['to prevent', 'to prevent'],
  detect: ['to detect', 'to detect'],
  mitigate: ['to mitigate', 'to mitigate'],
  process: ['on process', 'on process'],
  other: ['for something else', 'for something else'],
  superseded: ['superseded', 'superseded'],
  accepted: ['accepted as it is', 'accepted as it is'],
  'not-said': ['does not say', 'do not say'],
}

/** What the action items are for, counted: “4 action items: 2 narrow fixes, 1 for a whole class, 1 does not say”. Each item counts once. */
export function mixOf(actionItems: readonly ActionItem[]): string {
  const items = actionItems.filter(isFirstPlace)
  const count = `${items.length} action ${items.length === 1 ? 'item' : 'items'}`
  const kinds = items.map(({ approach, type }) => approach ?? type ?? 'not-said')
  if (kinds.every((kind) => kind === 'not-said')) return count
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((kind) => {
    const number = kinds.filter((one) => one === kind).length
    return number === 0 ? [] : [`${number} ${words[kind][number === 1 ? 0 : 1]}`]
  })
  return `${count}: ${parts.join(', ')}`
}

/** Whether every action item is said to be a narrow fix, and there is one. */
export function isNarrowOnly(actionItems: readonly ActionItem[]): boolean {
  return actionItems.length > 0 && actionItems.every(({ approach }) => approach === 'targeted')
}

/** An item that stands in several sections is one. */
function isFirstPlace({ line, places }: ActionItem): boolean {
  return (places[0] ?? line) === line
}
