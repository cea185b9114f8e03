import type { Block, ParagraphBlock, RichText } from '../document.ts'
import { linesOfText } from '../markdown/lines-of-text.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { isActionVerb } from './action-verbs.ts'
import { isShortForThing, isTrade } from './initials.ts'
import type { ItemRegion } from './item-regions.ts'
import { isWhollyMarked } from './nothing.ts'
import { areOwners, isPersonName, type People, splitOwners } from './owners.ts'
import { techWords } from './owners-by-pattern.ts'
import { plainWords } from './plain-words.ts'
import { opensAsTask } from './reads-as-action.ts'

/** "Harrison", "AFC": names of things have often more words. */
const name = /^\p{Lu}[\p{L}'’.-]{0,20}$/u
/** Two letters, or two with a clan in front of the last ("DMc", "RMcK"). */
const initials = /^(?:\p{Lu}{2}|\p{Lu}{1,2}Mc\p{Lu}?)$/u
/** "AFC", "JvD": more letters, which may be short for a thing. Beside initials that are sure they are not, unless they are known to be. */
const longInitials = /^(?=\p{L}{2,4}$)\p{Lu}\p{L}{0,2}\p{Lu}\p{L}?$/u
const team = /^(?:the )?team$/i

/**
 * The people of a document, and those whom a line over a list of tasks names beside one of them ("**Alex, Mélusine**", "**AC/AFC**"). Headings
 * that part the action items count as such lines, and so do the bold words that paragraphs with a task open with. A name that stands alone may
 * be that of a thing.
 */
export function withGroupOwners(people: People, regions: readonly ItemRegion[]): People {
  const isSomebody = (part: string) =>
    (initials.test(part) && !isShortForThing(part)) || isPersonName(part) || people.has(plainWords(part))
  const lines = regions
    .filter(({ kind }) => kind === 'actions')
    .flatMap((region) => [...linesOver(region), ...region.blocks.flatMap(namesInBold)])
  if (lines.length === 0) return people
  const all = lines.map((text) => splitOwners(text).map((part) => part.trim()))
  const sure = all.filter(
    (parts) => parts.some(isSomebody) && parts.every((part) => name.test(part) && !isActionVerb(part)),
  )
  const beside = sure.length === 0 ? [] : all.filter((parts) => parts.length > 0 && parts.every(areInitials))
  const together = sure.length > 0 && lines.some((text) => team.test(text)) ? ['team'] : []
  const named = [...[...sure, ...beside].flat(), ...together]
  return named.length === 0 ? people : new Set([...people, ...named.map((part) => plainWords(part))])
}

function areInitials(text: string): boolean {
  return longInitials.test(text) && !isTrade(text) && !techWords.test(text) && !/\p{Lu}s$/u.test(text)
}

/** "**JP** Write the guide": the bold words in front of a task, where they are as short as names are. */
function namesInBold(block: Block): readonly string[] {
  const contents =
    block.kind === 'paragraph'
      ? linesOfText(block.content).map(({ start, end }) => sliceText(block.content, start, end))
      : block.kind === 'list'
        ? block.items.map(({ content }) => content)
        : []
  return contents.flatMap((content) => {
    const name = nameInBold(content)
    return name === null ? [] : [name]
  })
}

function nameInBold(content: RichText): string | null {
  const bold = content.marks.find(({ kind, start }) => kind === 'strong' && start === 0)
  if (bold === undefined || bold.end > longestName || behindName(content, bold.end) === null) return null
  const name = content.text.slice(0, bold.end).replace(/[\s:：]+$/u, '')
  return remark.test(name) ? null : name
}

const remark = /^\W{0,3}(?:notes?|nb|tips?|hints?|examples?|instructions?|important|remember|warning|info|legend)\b/i

const longestName = 40

/** True for a paragraph with a task behind bold words, whoever or whatever these name. */
export function opensInBold({ content }: ParagraphBlock): boolean {
  return nameInBold(content) !== null
}

/** The task behind the bold name that a paragraph opens with; null where none stands there, or the name is nobody's. */
export function taskOfOwner({ content }: ParagraphBlock, people: People): string | null {
  const bold = content.marks.find(({ kind, start }) => kind === 'strong' && start === 0)
  if (bold === undefined || bold.end > longestName || !areOwners(content.text.slice(0, bold.end), people)) return null
  return behindName(content, bold.end)
}

function behindName({ text }: RichText, end: number): string | null {
  const rest = text.slice(end).replace(/^\s{0,3}[:：–—-]?\s{1,3}(?:to (?=\p{Ll}))?/u, '')
  return rest.length < text.length - end && opensAsTask(rest) ? rest : null
}

/** The last heading below the section's own, and the bold lines that stand over a list. */
function linesOver({ headings, blocks }: ItemRegion): readonly string[] {
  const bold = blocks.flatMap((block, i) =>
    block.kind === 'paragraph' && blocks[i + 1]?.kind === 'list' && isWhollyMarked(block.content, ['strong'])
      ? [block.content.text]
      : [],
  )
  const heading = headings.length > 1 ? [headings.at(-1)?.content.text ?? ''] : []
  return [...heading, ...bold].map((text) => text.replace(/[\s:：]+$/u, '').trim())
}
