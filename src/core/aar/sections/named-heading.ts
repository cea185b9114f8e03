import type { HeadingBlock, RichText } from '../document.ts'
import { placeOf } from '../place-of.ts'

/** The heading that words of a text are, which is none to markdown. `level` is 1 to 6. */
export function namedHeading(content: RichText, level: number): HeadingBlock {
  return { kind: 'heading', ...placeOf(content), level, form: 'named', content }
}
