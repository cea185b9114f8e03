import type { Problem } from './aar.ts'
import { boundLines, overBudget } from './bounds.ts'
import type { MarkdownDocument } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { readBlocks } from './markdown/blocks.ts'
import { splitBoldLines } from './markdown/bold-lines.ts'
import { readDefinitions } from './markdown/definitions.ts'
import { parserFor } from './markdown/parser.ts'
import { sourceOf, splitLines } from './markdown/source.ts'
import { withTypedBullets } from './markdown/typed-bullets.ts'
import { withBoldGroups } from './sections/bold-groups.ts'
import { withNamedHeadings } from './sections/named-headings.ts'

/** Blocks over their budget that are told one by one. */
const toldBlocks = 20

/**
 * Parses GitHub-flavoured markdown into blocks with their places in the file.
 * Never throws on text and never stalls: what cannot be read is in `problems`, and the rest is read all the same.
 */
export function parseDocument(markdown: string): MarkdownDocument {
  const lines = splitLines(markdown)
  const { frontMatter, problems, bodyStart } = readFrontMatter(lines)
  const bound = boundLines(lines, bodyStart)
  const source = sourceOf(bound.lines, bodyStart)
  const over: Problem[] = []
  const tree = parserFor(source.text, (offset) => {
    const { line, column } = source.at(offset)
    if (over.length < toldBlocks) over.push(overBudget(line, column))
  }).parse(source.text)
  const context = { source, definitions: readDefinitions(tree, source.text) }
  const blocks = withBoldGroups(withNamedHeadings(withTypedBullets(splitBoldLines(readBlocks(context, tree.cursor())))))
  return { frontMatter, blocks, problems: [...problems, ...bound.problems, ...over], lineCount: lines.length, lines }
}
