import type { Problem } from './aar.ts'
import { boundLines } from './bounds.ts'
import type { MarkdownDocument } from './document.ts'
import { readFrontMatter } from './front-matter.ts'
import { readBlocks } from './markdown/blocks.ts'
import { splitBoldLines } from './markdown/bold-lines.ts'
import { readDefinitions } from './markdown/definitions.ts'
import { markdownParser } from './markdown/parser.ts'
import { sourceOf, splitLines } from './markdown/source.ts'

/**
 * Parses GitHub-flavoured markdown into blocks with their places in the file.
 * Never throws on text and never stalls: what cannot be read is in `problems`, and the rest is read all the same.
 */
export function parseDocument(markdown: string): MarkdownDocument {
  const lines = splitLines(markdown)
  const { frontMatter, problems, bodyStart } = readFrontMatter(lines)
  const bound = boundLines(lines, bodyStart)
  const source = sourceOf(lines, bodyStart, bound.count)
  const tree = markdownParser.parse(source.text)
  const context = { source, definitions: readDefinitions(tree, source.text) }
  const blocks = splitBoldLines(readBlocks(context, tree.cursor()))
  const all: readonly Problem[] = [...problems, ...bound.problems]
  return { frontMatter, blocks, problems: all, lineCount: lines.length, lines }
}
