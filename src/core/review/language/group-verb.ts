/** Groups of action items whose heading is the verb of each: “Investigate” over “autoscaling for the workers”. */
import type { ActionItem } from '../../aar/aar.ts'
import { isActionVerb } from '../../aar/items/action-verbs.ts'

/** Verbs that ask to know more, alone or behind “to”; “Research” and “Review” are names of teams and phases as well. */
const inquiring =
  /^(?:(?:things|areas|topics|items|ideas|points|questions|stuff|what|still|further|also)? ?(?:we (?:should|could|will|want to)|to) )?(investigate|consider|look in ?to|look at|explore|discuss|evaluate|assess|think about|examine|(?<=to )(?:research|review|analy[sz]e|study|consider))(?: further| more| later| next| (?:the following|these))?$|^(vurdere?|undersøke?|se (?:nærmere )?på|diskutere?|utforske?|utrede?|drøfte?|evaluere?)$/i

/** The inquiring verb that stands over an item; null where its group has none, or where the item is an order of its own. */
export function verbOfGroup({ group, title }: Pick<ActionItem, 'group' | 'title'>): string | null {
  if (group === null || group.length > 60) return null
  const [, english, norwegian] = inquiring.exec(group.replace(/[:：.…]+\s*$/, '').trim()) ?? []
  const first = /^[\p{L}-]+/u.exec(title)?.[0] ?? ''
  if (isActionVerb(first) && !/ing$/i.test(first)) return null
  return english ?? norwegian ?? null
}
