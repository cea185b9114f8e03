import type { Section, SectionKind } from '../aar.ts'
import type { Block, HeadingBlock, MarkdownDocument } from '../document.ts'
import { flatten } from '../time/flatten.ts'
import { readTime } from '../time/read-time.ts'
import { matchHeading } from '../vocabulary/match-heading.ts'
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
    if (!strict && hasTimeline) {
      const more = timedPart(blocks, i, kinds)
      if (more.length > 0) scopes.push({ heading: block.content.text, blocks: more, strict: false })
      continue
    }
    if (!strict && !announcesChronology(block.content.text)) continue
    next = scopeEnd(blocks, i, block, timelineEnds.get(block.line) ?? 0)
    scopes.push({ heading: block.content.text, blocks: withoutOthers(blocks.slice(i + 1, next), kinds), strict })
  }
  return scopes.length > 0 ? scopes : captionedScopes(blocks)
}

/** Kinds of which a part of a review in one list may hold what happened when, beside the key times of the incident. */
const mayTellTimes: ReadonlySet<SectionKind> = new Set(['background', 'summary', 'detection'])
const fewestTimed = 2

/**
 * The lists of a part ("- **Context**:") of a review that stands in one list, where two bullets or more begin with a day and a time: beside
 * "- **Key events**" with the times of detection and repair, the course of events is told there.
 */
function timedPart(blocks: readonly Block[], i: number, kinds: ReadonlyMap<number, SectionKind>): readonly Block[] {
  const kind = kinds.get(blocks[i]?.line ?? 0)
  if (kind === undefined || !mayTellTimes.has(kind)) return []
  const end = blocks.findIndex((block, at) => at > i && block.kind === 'heading')
  const lists = blocks.slice(i + 1, end < 0 ? blocks.length : end).filter((block) => block.kind === 'list')
  const timed = lists.flatMap(({ items }) => items).filter(({ content }) => beginsWithMoment(content.text))
  return timed.length >= fewestTimed ? lists : []
}

function beginsWithMoment(text: string): boolean {
  const time = readTime(text, 'prose')
  return time !== null && !time.template && time.date !== null
}

/** In a document without a heading for it, what stands right below a line that says nothing but "Timeline:", where no other list goes on with times. */
function captionedScopes(blocks: readonly Block[]): readonly TimelineScope[] {
  const captioned = scopesBelow(blocks)
  const within = new Set(captioned.flatMap((scope) => scope.blocks))
  return blocks.some((block) => !within.has(block) && tellsTimes(block)) ? [] : captioned
}

function tellsTimes(block: Block): boolean {
  return (
    block.kind === 'list' && block.items.filter(({ content }) => readTime(content.text, 'prose') !== null).length > 1
  )
}

function scopesBelow(blocks: readonly Block[]): readonly TimelineScope[] {
  return blocks.flatMap((block, i): readonly TimelineScope[] => {
    const next = blocks[i + 1]
    if (block.kind !== 'paragraph' || next === undefined || !isCaption(block.content.text)) return []
    const holds = next.kind === 'code' || next.kind === 'list' || next.kind === 'table'
    return holds ? [{ heading: block.content.text, blocks: [next], strict: true }] : []
  })
}

function isCaption(text: string): boolean {
  const words = text.trim()
  if (words.length > 40 || !/[:：]$/.test(words)) return false
  const [match] = matchHeading(words)
  return match?.kind === 'timeline' && match.strength === 'whole'
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
