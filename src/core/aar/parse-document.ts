import type { MarkdownDocument } from './document.ts'
import { readBlocks } from './markdown/blocks.ts'
import { splitBoldLines } from './markdown/bold-lines.ts'
import { readDefinitions } from './markdown/definitions.ts'
import { markdownParser } from './markdown/parser.ts'
import { sourceOf, splitLines } from './markdown/source.ts'

/**
 * Parses GitHub-flavoured markdown into blocks with their places in the file.
 * Never throws on text; what cannot be read is in `problems`, the rest is read all the same.
 */
export function parseDocument(markdown: string): MarkdownDocument {
  const lines = splitLines(markdown)
  const source = sourceOf(lines)
  const tree = markdownParser.parse(source.text)
  const context = { source, definitions: readDefinitions(tree, source.text) }
  const blocks = splitBoldLines(readBlocks(context, tree.cursor()))
  return { frontMatter: null, blocks, problems: [], lineCount: lines.length, lines }
}
