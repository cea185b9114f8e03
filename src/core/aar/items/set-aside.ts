import type { ActionItem } from '../aar.ts'
import type { Block } from '../document.ts'

const setAside =
  /\b(?:this|it|the (?:proposed solution|proposal|solution|idea|change|work)|its implementation)\b[^.!?]{0,60}\b(?:is|was|has been|will be) (?:delayed|deferred|postponed|put off|shelved|dropped|given up)\b[^.!?\n]*/i

/**
 * The one proposal of a stretch of prose, as what comes after it says: "The proposed solution is postponed until …" puts it off. With several
 * proposals nobody can tell which is meant, so all stay as they are.
 */
export function withLaterWord(items: readonly ActionItem[], blocks: readonly Block[]): readonly ActionItem[] {
  const [item] = items
  if (items.length !== 1 || item?.form !== 'prose' || item.status !== 'open') return items
  const after = blocks.filter(({ line }) => line > item.endLine)
  const word = after.map((block, i) => setAside.exec(proseOf(block, after[i - 1]))?.[0]).find(Boolean)
  return word === undefined ? items : [{ ...item, status: 'declined', reason: word.trim() }]
}

/** Text that is indented under `:::note` is prose: MDX, where these come from, has no indented code. https://mdxjs.com/docs/what-is-mdx/#markdown */
function proseOf(block: Block, before: Block | undefined): string {
  if (block.kind === 'paragraph') return block.content.text
  const isNote = before?.kind === 'paragraph' && before.content.text.trimStart().startsWith(':::')
  return block.kind === 'code' && isNote ? block.text : ''
}
