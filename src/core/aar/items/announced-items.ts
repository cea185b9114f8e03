import type { ActionItem } from '../aar.ts'
import type { ListBlock } from '../document.ts'
import type { Announcement } from './announced-work.ts'
import type { ItemContext } from './item-context.ts'
import { joinFacts } from './item-facts.ts'
import { isPaperwork, type ListReading, listItems } from './list-items.ts'
import { tellsIntent } from './reads-as-action.ts'

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
