import type { ActionItem } from '../aar.ts'
import type { HeadingBlock, RichText } from '../document.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { buildItem, passageOf } from './build-item.ts'
import type { ItemContext } from './item-context.ts'
import { joinFacts } from './item-facts.ts'
import type { ItemRegion } from './item-regions.ts'
import { isNothing } from './nothing.ts'
import { countWords } from './plain-words.ts'
import { readNotes } from './read-notes.ts'
import { isToldDone, opensAsTask } from './reads-as-action.ts'

/** `1) `, `2. `, `#3: ` in front of a task. */
const number = /^\s*#?\d{1,2}(?:[).:]| [-–—])\s+/
/** “We need a second pool”, “We likely need …”; a topic (“What we need”) is none. */
const need = /^(?:we|the team) (?:\w+ly |also )?(?:need|should|must|will|have to|want)\b/i
/** What is told in more words is no name of a task. */
const longest = 140
const fewestWords = 3
/** Under more words than these the heading is a topic, and the tasks stand in the text. */
const mostDetail = 90

/**
 * The item of a heading that is a task itself (“### 2) Verify that the job runs”), with the paragraphs under it as its detail; null where the
 * heading names a topic, or where a list or a table below it holds the tasks.
 */
export function headingItem(
  { headings, blocks }: Pick<ItemRegion, 'headings' | 'blocks'>,
  context: ItemContext,
  lines: readonly string[],
): ActionItem | null {
  const heading = headings.length > 1 ? headings.at(-1) : undefined
  if (heading === undefined || !isTask(heading)) return null
  if (blocks.some(({ kind }) => kind === 'list' || kind === 'table')) return null
  const detail = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content.text] : []))
  if (detail.some(isNothing) || countWords(detail.join(' ')) > mostDetail) return null
  const content = withoutNumber(heading.content)
  const notes = readNotes(content, context.clues)
  const { line, column, endLine, endColumn } = heading
  const span = { line, column, endLine, endColumn }
  const done = isToldDone(notes.words) ? { status: { status: 'done' as const, reason: null } } : {}
  return buildItem(
    {
      span,
      passage: passageOf(lines, span),
      form: 'prose',
      words: notes.words,
      detail,
      facts: joinFacts(notes.facts, done),
    },
    context,
  )
}

function isTask({ content }: HeadingBlock): boolean {
  const { text } = withoutNumber(content)
  if (text.length > longest || countWords(text) < fewestWords || /^\W*\w+ing\b/.test(text)) return false
  return opensAsTask(text) || need.test(text.trim())
}

function withoutNumber(content: RichText): RichText {
  const found = number.exec(content.text)
  return found === null ? content : sliceText(content, found[0].length, content.text.length)
}
