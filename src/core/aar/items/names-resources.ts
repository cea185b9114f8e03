import type { ListBlock, ListItemBlock } from '../document.ts'
import { columnRole } from './column-role.ts'
import { countWords } from './plain-words.ts'
import { opensAsTask } from './reads-as-action.ts'
import { findTickets } from './tickets.ts'

/** "Gateway branch:", in front of where the thing is. */
const label = /^([^:：\n]{1,40})[:：]\s*/
const mostWords = 4
const fewest = 2

/**
 * True for a list that tells readers where things are ("Gateway: [v2.1.3](…)", "Image: `acme/gateway:rescue`"): most of its bullets are a name
 * and one link or piece of code, and nothing to do. A ticket is no such thing.
 */
export function namesResources(list: ListBlock): boolean {
  const bullets = leavesOf(list)
  const named = bullets.filter(isResource)
  return named.length >= fewest && named.length * 4 >= bullets.length * 3
}

function leavesOf({ items }: ListBlock): readonly ListItemBlock[] {
  return items.flatMap((item) => {
    const below = item.children.filter((child) => child.kind === 'list')
    return below.length > 0 ? below.flatMap(leavesOf) : [item]
  })
}

function isResource({ content, checked }: ListItemBlock): boolean {
  const [lead, name] = label.exec(content.text) ?? []
  if (checked !== null || lead === undefined || name === undefined) return false
  const role = columnRole(name)
  if (role !== null && role !== 'other') return false
  if (countWords(name) > mostWords || opensAsTask(name) || findTickets(content).length > 0) return false
  const end = content.text.trimEnd().length
  const code = content.marks.filter((mark) => mark.kind === 'code')
  const things = [...code, ...content.links].filter((thing) => thing.start <= lead.length && thing.end >= end)
  return things.some((thing) => !opensAsTask(content.text.slice(thing.start, thing.end)))
}
