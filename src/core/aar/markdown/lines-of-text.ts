import type { Anchor } from '../aar.ts'
import type { RichText } from '../document.ts'

/** A stretch of a text by its offsets; `end` is exclusive. */
export interface TextStretch {
  readonly start: number
  readonly end: number
}

/** Where each line of the file begins in a text: its offset, with line and column. */
export function lineStarts({ anchors }: Pick<RichText, 'anchors'>): readonly Anchor[] {
  return anchors.filter((anchor, i) => i === 0 || anchor.line !== anchors[i - 1]?.line)
}

/** The stretches of a text that stand on one line of the file each. */
export function linesOfText(content: Pick<RichText, 'text' | 'anchors'>): readonly TextStretch[] {
  const starts = lineStarts(content)
  return starts.map(({ offset }, i) => ({ start: offset, end: starts[i + 1]?.offset ?? content.text.length }))
}
