import type { Section, SectionKind } from '../aar.ts'
import type { Block, HeadingBlock, MarkdownDocument } from '../document.ts'
import { flatten } from '../time/flatten.ts'
import { readTime } from '../time/read-time.ts'
import { chronologyHeadings } from './words.ts'

/** A stretch of the document that tells a chronology. */
export interface TimelineScope {
  /** The heading's words; empty for a whole document without such a heading. */
  readonly heading: string
  /** What stands under it, headings included; parts about something else (lessons, actions) left out. */
  readonly blocks: readonly Block[]
  /** True under a heading that says timeline, where a list tells the chronology even without times. */
  readonly strict: boolean
}

const elsewhere: ReadonlySet<SectionKind> = new Set([
  'actions',
  'lessons',
  'causes',
  'glossary',
  'meta',
  'external-message',
  'health',
])

/** The timeline sections, and stretches under headings that announce a sequence of events under another name. */
export function timelineScopes(
  document: Pick<MarkdownDocument, 'blocks'>,
  sections: readonly Section[],
): readonly TimelineScope[] {
  const { blocks } = document
  const kinds = new Map(sections.map((section) => [section.line, section.kind]))
  const timelineEnds = new Map(
    sections.map((section) => [section.line, section.kind === 'timeline' ? section.endLine : 0]),
  )
  const hasTimeline = sections.some((section) => section.kind === 'timeline')
  const scopes: TimelineScope[] = []
  let next = 0
  for (const [i, block] of blocks.entries()) {
    if (i < next || block.kind !== 'heading') continue
    const strict = kinds.get(block.line) === 'timeline'
    if (!strict && (hasTimeline || !announcesChronology(block.content.text))) continue
    next = scopeEnd(blocks, i, block, timelineEnds.get(block.line) ?? 0)
    scopes.push({ heading: block.content.text, blocks: withoutOthers(blocks.slice(i + 1, next), kinds), strict })
  }
  return scopes
}

/** Everything that could be a chronology in a document that has no heading for one. */
export function wholeDocument(document: Pick<MarkdownDocument, 'blocks'>, sections: readonly Section[]): TimelineScope {
  const kinds = new Map(sections.map((section) => [section.line, section.kind]))
  return { heading: '', blocks: withoutOthers(document.blocks, kinds), strict: false }
}

function announcesChronology(heading: string): boolean {
  const words = flatten(heading).toLowerCase()
  if (words.length > 80) return false
  return chronologyHeadings.some((name) => {
    const at = words.indexOf(name)
    return at >= 0 && !/[a-zà-ÿ]/.test(words[at - 1] ?? '') && !/[a-zà-ÿ]/.test(words[at + name.length] ?? '')
  })
}

/** Up to the next heading of the level or above that the section does not claim; times carry on ("## 10:04" under "## Timeline"). */
function scopeEnd(blocks: readonly Block[], i: number, heading: HeadingBlock, sectionEnd: number): number {
  const ends = (block: Block) =>
    block.kind === 'heading' &&
    block.level <= heading.level &&
    block.line > sectionEnd &&
    readTime(block.content.text, 'prose') === null
  let end = i + 1
  for (let block = blocks[end]; block !== undefined && !ends(block); block = blocks[end]) end += 1
  return end
}

function withoutOthers(blocks: readonly Block[], kinds: ReadonlyMap<number, SectionKind>): readonly Block[] {
  let skipping: number | null = null
  return blocks.filter((block) => {
    if (block.kind !== 'heading') return skipping === null
    const kind = kinds.get(block.line)
    if (kind !== undefined && elsewhere.has(kind)) skipping = Math.min(block.level, skipping ?? 6)
    else if (kind !== undefined || (skipping !== null && block.level <= skipping)) skipping = null
    return skipping === null
  })
}
