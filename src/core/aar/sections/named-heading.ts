import type { HeadingBlock, ListItemBlock, RichText } from '../document.ts'

/** The heading that words of a text are, which is none to markdown. `level` is 1 to 6. */
export function namedHeading(content: RichText, level: number): HeadingBlock {
  return { kind: 'heading', ...placeOf(content), level, form: 'named', content }
}

/** Where a text or a bullet stands, and nothing else of it. */
export function placeOf({ line, column, endLine, endColumn }: RichText | ListItemBlock) {
  return { line, column, endLine, endColumn }
}
