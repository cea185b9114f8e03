import type { ActionItem } from '../aar/aar.ts'
import { cleanText, cutAtWord } from './escape.ts'

/**
 * The action items as the table that the guide teaches, markdown source in a code fence, ready to paste into the AAR. Empty where every item
 * stands in a table already or there is none. At most `rows` rows.
 */
export function renderPasteTable(items: readonly ActionItem[], rows: number): string {
  const named = items.filter(({ title }) => title !== '')
  if (named.every(({ form }) => form === 'table')) return ''
  const lines = [
    ['Action', 'Owner', 'Due', 'Priority', 'Type', 'Approach', 'Ticket', 'Status'],
    Array.from({ length: 8 }, () => '---'),
    ...named.slice(0, rows).map(cellsOf),
  ].map((cells) => `| ${cells.join(' | ')} |`)
  const fence = fenceFor(lines)
  return [`${fence}markdown`, ...lines, fence].join('\n')
}

function cellsOf(item: ActionItem): readonly string[] {
  return [
    item.title,
    item.owners.join(', '),
    item.due ?? item.dueText ?? '',
    item.priority ?? '',
    item.type ?? '',
    item.approach ?? '',
    item.issues.join(', '),
    item.status === 'open' ? '' : item.status,
  ].map(sourceCell)
}

/** A cell is cut beyond it, in characters. */
const longest = 1000

/** A cell as source: one line, pipes escaped, and nothing that a search for our markers could take for one. */
function sourceCell(text: string): string {
  return cutAtWord(cleanText(text), longest).replace(/<!--/g, '<! --').replace(/\\*\|/g, '\\|')
}

/** A fence longer than any run of backticks inside. */
function fenceFor(lines: readonly string[]): string {
  const longest = Math.max(0, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)))
  return '`'.repeat(Math.max(3, longest + 1))
}
