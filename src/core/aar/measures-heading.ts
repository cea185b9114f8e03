import type { Block, ListItemBlock, TableBlock } from './document.ts'
import type { ToldHeading } from './retold-sections.ts'
import { foldWords } from './vocabulary/fold-words.ts'

/** Headings that name what was done as well as what is to be done: "対応" is both "response" and "measures". */
const eitherWay: ReadonlySet<string> = new Set(['対応', '対処', '対応事項', '対処事項'].map(foldWords))

/** What an open task ends with: a verb in its plain or polite present form, or a word for a plan. */
const ahead = /(?:[うくぐすつぬぶむる]|ます|予定|検討|こと|必要)$/u
/** A state, which ends as a verb in the present does. */
const state = /(?:て|で)(?:いる|います|ある|あります)$|です$|である$/u
/** What follows the words of a task: an owner, a date, brackets, a full stop. */
const trailing = /(?:(?:[（([][^（）()[\]]{0,80}[）)\]]|@[\w/-]+)|[。．.\s])+$/u
/** Longer bullets tell what happened. */
const longestTask = 400
const taskColumn = /担当|期限|期日|owner|assignee|\bdue\b/i

/**
 * The headings which name either, over a check list, over bullets of which most tell what is ahead, or over a table with owners or due
 * dates: what stands there is still to be done. None where another heading opens the action items, for then this one tells what was done.
 */
export function measuresHeadings(told: readonly ToldHeading[], blocks: readonly Block[]): ReadonlySet<number> {
  if (told.some(({ kind }) => kind === 'actions')) return new Set()
  const found = told.flatMap(({ heading, kind, isTitle }, i) => {
    if (kind !== 'resolution' || isTitle || !eitherWay.has(foldWords(heading.content.text))) return []
    const from = blocks.indexOf(heading) + 1
    const to = blocks.findIndex((block, at) => at >= from && block.kind === 'heading')
    return isAhead(blocks.slice(from, to < 0 ? blocks.length : to)) ? [i] : []
  })
  return new Set(found)
}

function isAhead(blocks: readonly Block[]): boolean {
  if (blocks.some((block) => block.kind === 'table' && hasTaskColumn(block))) return true
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return items.filter(isTask).length * 2 > items.length
}

function hasTaskColumn({ header }: TableBlock): boolean {
  return header.cells.some(({ text }) => taskColumn.test(text))
}

function isTask({ checked, content }: ListItemBlock): boolean {
  if (checked !== null) return true
  if (content.text.length > longestTask) return false
  const words = content.text.replace(trailing, '')
  return ahead.test(words) && !state.test(words)
}
