import type { Block, ListBlock, ListItemBlock, ParagraphBlock, RichText } from '../document.ts'
import { placeOf } from '../place-of.ts'
import { linesOfText, type TextStretch } from './lines-of-text.ts'
import { sliceText } from './slice-text.ts'

/** Signs that office programs put in front of an item, and boxes; to markdown they are words. */
const sign = /^[ \t\u00a0]*([•‣◦▪▫●○■▸►➤➢➔⁃∙]|[·–—](?=[ \t\u00a0]))[ \t\u00a0]*/u
const box = /^[ \t\u00a0]*(?:([☐□]|\[[ \u00a0]?\](?=[ \t\u00a0]))|([☑☒✓✔]|\[[xX]\](?=[ \t\u00a0])))[ \t\u00a0]*/u

/** A paragraph of more lines is no list that somebody typed. */
const longest = 300

/**
 * Makes lists of lines that begin with a typed bullet ("• Add an alert") or box ("[] Add an alert", "☑ Added"), two or more in a row; lines
 * without go on with the one before. Only at the top of the document.
 */
export function withTypedBullets(blocks: readonly Block[]): readonly Block[] {
  const parts: Block[] = []
  let run: ParagraphBlock[] = []
  const close = () => {
    parts.push(...listsOf(run))
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph' && opens(block.content.text)) run.push(block)
    else {
      close()
      if (block.kind === 'paragraph') parts.push(...introduced(block))
      else parts.push(block)
    }
  }
  close()
  return parts
}

function opens(line: string): boolean {
  return sign.test(line) || box.test(line)
}

/** Paragraphs that each open with a bullet: one list, unless it is only one item. */
function listsOf(run: readonly ParagraphBlock[]): readonly Block[] {
  const items = run.flatMap(({ content }) => itemsOf(content, linesOfText(content)))
  return items.length < 2 && !items.some(({ checked }) => checked !== null) ? run : [listOf(items)]
}

/** "We will:" and the bullets on the lines below it, which are one paragraph to markdown. */
function introduced(paragraph: ParagraphBlock): readonly Block[] {
  const { content } = paragraph
  const lines = linesOfText(content)
  const first = lines.findIndex(({ start, end }) => opens(content.text.slice(start, end)))
  const begins = lines[first]
  if (begins === undefined || lines.length > longest) return [paragraph]
  const items = itemsOf(content, lines.slice(first))
  if (items.length < 2) return [paragraph]
  const before = sliceText(content, 0, begins.start)
  return [{ kind: 'paragraph', ...placeOf(before), content: before }, listOf(items)]
}

function itemsOf(content: RichText, lines: readonly TextStretch[]): readonly ListItemBlock[] {
  if (lines.length > longest) return []
  const starts = lines.filter(({ start, end }) => opens(content.text.slice(start, end))).map(({ start }) => start)
  return starts.map((start, i) => itemOf(content, start, starts[i + 1] ?? content.text.length))
}

function itemOf(content: RichText, start: number, end: number): ListItemBlock {
  const whole = sliceText(content, start, end)
  const bullet = sign.exec(whole.text)?.[0] ?? ''
  const [boxed = '', empty, ticked] = box.exec(whole.text.slice(bullet.length)) ?? []
  const checked = empty !== undefined ? false : ticked !== undefined ? true : null
  const words = sliceText(whole, bullet.length + boxed.length, whole.text.length)
  return {
    kind: 'list-item',
    ...placeOf(whole),
    checked,
    marker: (bullet + boxed).trim(),
    content: words,
    children: [],
  }
}

function listOf(items: readonly ListItemBlock[]): ListBlock {
  const [first] = items
  const last = items.at(-1)
  return {
    kind: 'list',
    line: first?.line ?? 1,
    column: first?.column ?? 1,
    endLine: last?.endLine ?? 1,
    endColumn: last?.endColumn ?? 1,
    ordered: false,
    items,
  }
}
