import type { SectionKind } from '../aar.ts'
import type { Block, HeadingBlock, MarkdownDocument } from '../document.ts'
import { outlineNumber } from '../markdown/outline-number.ts'
import { sliceText } from '../markdown/slice-text.ts'
import type { Region } from '../sections/read-sections.ts'
import { withLooseTables } from './loose-table.ts'

/** What stands between one heading and the next, and the headings it stands under. */
export interface ItemRegion {
  readonly kind: SectionKind | null
  /** From the heading that opened the section to the nearest, without their numbers; outer headings of other kinds are left out. */
  readonly headings: readonly HeadingBlock[]
  readonly blocks: readonly Block[]
  /** True where a paragraph at its head, or at the head of what it stands under, says that here are instructions for users. */
  readonly isManual: boolean
  /** True where the next heading is one below this region's. */
  readonly hasSubheadings: boolean
}

/** The document's blocks by the headings they stand under, in the file's order. */
export function itemRegions(
  document: Pick<MarkdownDocument, 'blocks' | 'lines'>,
  regions: readonly Region[],
): readonly ItemRegion[] {
  const blocks = withLooseTables(document.blocks, document.lines)
  const open: { readonly heading: HeadingBlock; readonly kind: SectionKind | null; readonly isManual: boolean }[] = []
  return regions.map((region, i) => {
    const { heading } = region
    const own = blocks.filter(
      (block) => block.kind !== 'heading' && block.line >= region.line && block.line <= region.endLine,
    )
    if (heading !== null) {
      while (open.length > 0 && (open[open.length - 1]?.heading.level ?? 0) >= heading.level) open.pop()
      open.push({ heading, kind: region.kind, isManual: open.at(-1)?.isManual === true || opensManual(own[0]) })
    }
    const from = open.findIndex((one) => one.kind === region.kind)
    const next = regions[i + 1]?.heading
    return {
      kind: region.kind,
      headings: open.slice(Math.max(from, 0)).map((one) => unnumbered(one.heading)),
      blocks: own,
      isManual: open.at(-1)?.isManual === true,
      hasSubheadings: heading !== null && next !== undefined && next !== null && next.level > heading.level,
    }
  })
}

function unnumbered(heading: HeadingBlock): HeadingBlock {
  const start = outlineNumber(heading.content.text)
  return start === 0 ? heading : { ...heading, content: sliceText(heading.content, start, heading.content.text.length) }
}

/** "Instructions for how to clear the cache, by client." */
const instructions =
  /^(?:(?:the|these are|here are|below are|detailed|step[- ]by[- ]step|following|more) ){0,4}instructions? (?:for|on|to|per|by)\b/i

function opensManual(first: Block | undefined): boolean {
  return first?.kind === 'paragraph' && instructions.test(first.content.text.trim())
}
