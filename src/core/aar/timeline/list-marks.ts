import type { ListBlock, ListItemBlock } from '../document.ts'
import { placeOf } from '../place-of.ts'
import { findTime, readTime } from '../time/read-time.ts'
import type { WrittenTime } from '../time/written-time.ts'
import { type EntryMark, eventAfter, eventAround, evidenceIn, setApartTime, type TimelineMark } from './marks.ts'
import { entryAmong, type Peers, peersOf } from './peers.ts'
import { evidenceOf, firstWords } from './under-entry.ts'

/**
 * How a list is read. `timed`: what bears a time, and what stands between. `grouped`: every item, for the line above is its time.
 * `all`: every item, for the author tells the chronology without times.
 */
type ListReading = 'timed' | 'grouped' | 'all'

/** The days and entries of a list, its nested lists included. */
export function listMarks(list: ListBlock, reading: ListReading): readonly TimelineMark[] {
  const peers = peersOf(list)
  return list.items.flatMap((item) => itemMarks(item, reading, peers))
}

function itemMarks(item: ListItemBlock, reading: ListReading, peers: Peers): readonly TimelineMark[] {
  const text = item.content.text
  const start = readTime(text, 'prose')
  const nested = item.children.filter((child) => child.kind === 'list')
  if (start?.template === true) return []
  if (start !== null && start.rest >= text.trimEnd().length && nested.length > 0) {
    return [{ kind: 'day', time: start, line: item.line }, ...nested.flatMap((list) => listMarks(list, 'grouped'))]
  }
  const deeper = nested.flatMap((list) => listMarks(list, 'timed'))
  const among = start === null ? entryAmong(item.content, peers) : null
  const time = start ?? (reading === 'timed' ? setApartTime(text) : findTime(text)) ?? among?.time ?? null
  if (text.trim() === '' || (time === null && among === null && reading === 'timed')) return deeper
  return [itemEntry(item, time, start !== null), ...deeper]
}

function itemEntry(item: ListItemBlock, time: WrittenTime | null, atStart: boolean): EntryMark {
  const text = item.content.text
  const words = time !== null && !atStart ? eventAround(text, time) : eventAfter(text, time)
  const event = words === '' ? firstWords(item.children) : words
  return {
    kind: 'entry',
    time,
    event,
    label: '',
    evidence: evidenceIn(item.content) + evidenceOf(item.children),
    ...placeOf(item),
  }
}
