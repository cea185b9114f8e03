import type { SectionKind } from '../aar.ts'
import type { Block, HeadingBlock } from '../document.ts'
import { foldWords } from '../vocabulary/fold-words.ts'
import { matchHeading } from '../vocabulary/match-heading.ts'

/** Sections whose parts are often named. */
const hasParts: ReadonlySet<SectionKind> = new Set<SectionKind>(['actions', 'lessons'])
/** What stands at the end of a document and is no part of anything. */
const standsAlone =
  /\b(?:appendi(?:x|ces)|references?|links?|resources|related|see also|reading|contacts?|thanks|acknowledge?ments|notes|vedlegg|linker|anhang|liens|enlaces)\b/

/**
 * Bold has no levels. Where one bold line follows another at once ("**Action items**" over "**Process**"), the first names what the second,
 * and those behind it that name no section, are parts of: these go one level down.
 */
export function withBoldGroups(blocks: readonly Block[]): readonly Block[] {
  let whole: HeadingBlock | null = null
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return block
    const kind = isBoldLine(block) ? kindOf(block) : null
    if (kind !== null || !isBoldLine(block) || standsAlone.test(foldWords(block.content.text))) {
      whole = kind !== null && hasParts.has(kind) && isBoldLine(blocks[i + 1]) ? block : null
      return block
    }
    return whole !== null && whole.level === block.level ? { ...block, level: Math.min(block.level + 1, 6) } : block
  })
}

function isBoldLine(block: Block | undefined): block is HeadingBlock {
  return block?.kind === 'heading' && block.form === 'bold-line'
}

function kindOf({ content }: HeadingBlock): SectionKind | null {
  const [match] = matchHeading(content.text)
  return match !== undefined && match.length > 0 ? match.kind : null
}
