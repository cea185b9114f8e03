import type { Review } from '../review/review.ts'
import { cutAtWord, escapeTableCell } from './escape.ts'
import { blocks } from './fold.ts'
import { lineLink, type Place } from './line-link.ts'

const mostShown = 10
const longest = 240

/** Facts that a change of the AAR changes, old and new side by side, and the question that goes with them; empty where there are none. */
export function renderChangedFacts({ checklist, path }: Review, place: Place): string {
  const changed = checklist.flatMap((entry) => entry.changed ?? [])
  if (changed.length === 0) return ''
  const rows = changed.slice(0, mostShown).map(({ line, before, now }) => {
    const [old, present] = [before, now ?? ''].map((text) => escapeTableCell(cutAtWord(text, longest)))
    return `| ${lineLink(place, path, line)} | ${old} | ${now === null ? '*no longer there*' : present} |`
  })
  const more = changed.length > mostShown ? `…and ${changed.length - mostShown} more.` : ''
  return blocks(
    '**Facts that read differently than before**',
    ['| | before | now |', '|---|---|---|', ...rows].join('\n'),
    more,
    'Corrections are welcome. *What has shown the new version? A word on it lets readers trust both.*',
  )
}
