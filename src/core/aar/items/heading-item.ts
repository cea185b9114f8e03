import type { ActionItem } from '../aar.ts'
import type { HeadingBlock, RichText } from '../document.ts'
import { linesOfText } from '../markdown/lines-of-text.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { buildItem, passageOf } from './build-item.ts'
import type { ItemContext } from './item-context.ts'
import { joinFacts } from './item-facts.ts'
import { areFields, opensWithField, readFields } from './item-fields.ts'
import type { ItemRegion } from './item-regions.ts'
import { isNothing } from './nothing.ts'
import { countWords } from './plain-words.ts'
import { readNotes } from './read-notes.ts'
import { isToldDone, opensAsTask } from './reads-as-action.ts'

/** `1) `, `2. `, `#3: ` in front of a task. */
const number = /^\s*#?\d{1,2}(?:[).:]| [-–—])\s+/
/** “@kim Alerts configured”. */
const doer = /^(@[\w-]{1,39}) (?=\p{L})/u
/** “We need a second pool”, “We likely need …”; a topic (“What we need”) is none. */
const need = /^(?:we|the team) (?:\w+ly |also )?(?:need|should|must|will|have to|want)\b/i
/** “Removal of the old flag”, “Better documentation”, “Faster reverts”: work by its noun, or what is to be had. */
const wanted =
  /^(?:(?!(?:prevention|detection|communication|mitigation|remediation|evaluation|resolution)\b)\p{L}+(?:tion|ment|val|clean-?up|ration) of (?:the |our |all )?[\p{L}`]|(?:better|faster|earlier|clearer|safer|stricter|simpler|improved|enhanced|automated|more robust|more reliable) (?!(?:processes|practices|together|than)\b)\p{L}+)/iu
/** “@kim Alerts configured”, “Alerts added for lag by @kim”: what exists by now; “Steps taken” names a group. */
const result =
  /^(?:@[\w-]+ )?(?!what|how|which|(?:[\w-]+ )?(?:actions?|steps?|measures?|improvements?|changes?|fixes|items?|work|tasks?|issues?|lessons?|follow-?ups?|things)\b)(?:[\w'/-]+ ){1,6}(?:added|created|configured|scheduled|documented|deployed|enabled|disabled|written|updated|implemented|removed|merged|introduced|installed|upgraded|replaced|set up)(?: (?:for|by|to|in|on|with|from)\b.{0,100})?[.]?$/i
/** What is told in more words is no name of a task. */
const longest = 140
const fewestWords = 3
/** Under more words than these the heading is a topic, and the tasks stand in the text. */
const mostDetail = 90

/**
 * The item of a heading that is a task itself (“### 2) Verify that the job runs”), with the paragraphs under it as its detail; null where the
 * heading names a topic, or where a list or a table below it holds the tasks. A list of fields ("Owner: @kim") tells of the heading's task.
 */
export function headingItem(
  { headings, blocks }: Pick<ItemRegion, 'headings' | 'blocks'>,
  context: ItemContext,
  lines: readonly string[],
): ActionItem | null {
  const heading = headings.length > 1 ? headings.at(-1) : undefined
  if (heading === undefined) return null
  const lists = blocks.filter((block) => block.kind === 'list')
  const isFielded = lists.length > 0 && lists.every(areFields) && heading.content.text.length <= longest
  if (blocks.some(({ kind }) => kind === 'table') || (!isFielded && (lists.length > 0 || !isTask(heading)))) return null
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? fieldLines(block.content) : []))
  const labelled = paragraphs.filter(opensWithField).map((one) => readNotes(one, context.clues))
  const told = paragraphs.filter((one) => !opensWithField(one)).map(({ text }) => text)
  if (told.some(isNothing) || countWords(told.join(' ')) > mostDetail) return null
  const fields = readFields(lists, context)
  const detail = [...told, ...labelled.map(({ words }) => words).filter((words) => words !== ''), ...fields.detail]
  const content = withoutNumber(heading.content)
  const notes = readNotes(content, context.clues)
  const { line, column, endLine, endColumn } = heading
  const span = { line, column, endLine, endColumn }
  const [, name] = doer.exec(notes.words) ?? []
  const owner = name === undefined ? {} : { owners: [name] }
  const done =
    isToldDone(notes.words) || result.test(content.text.trim())
      ? { status: { status: 'done' as const, reason: null } }
      : {}
  return buildItem(
    {
      span,
      passage: passageOf(lines, span),
      form: 'prose',
      words: notes.words.replace(doer, '').replace(/ by$/, ''),
      detail,
      facts: joinFacts(fields.facts, ...labelled.map(({ facts }) => facts), notes.facts, owner, done),
    },
    context,
  )
}

/** "Owner: Ann" over "Status: done" in one paragraph: each line by itself. */
function fieldLines(content: RichText): readonly RichText[] {
  const lines = linesOfText(content).map(({ start, end }) => sliceText(content, start, end))
  return lines.length > 1 && lines.every(opensWithField) ? lines : [content]
}

function isTask({ content }: HeadingBlock): boolean {
  const { text } = withoutNumber(content)
  if (text.length > longest) return false
  if (result.test(text.trim()) || isMarkedTask(text) || wanted.test(text.trim())) return true
  if (countWords(text) < fewestWords || /^\W*\w+ing\b/.test(text)) return false
  return opensAsTask(text) || need.test(text.trim())
}

/** "Better alerts on load @kim [detect]", "TODO A bot for commands": a topic with somebody to do it, or its state. */
function isMarkedTask(text: string): boolean {
  const words = text.replace(/@[\w-]+|\[[^\]]*\]/g, ' ')
  return countWords(words) >= 2 && (/\s@[\w-]{1,39}\b/.test(text) || /^\s*(?:TODO|DONE)\s+\p{L}/u.test(text))
}

function withoutNumber(content: RichText): RichText {
  const found = number.exec(content.text)
  return found === null ? content : sliceText(content, found[0].length, content.text.length)
}
