import type { Span } from './aar.ts'

/** Where something stands, and nothing else of it. */
export function placeOf({ line, column, endLine, endColumn }: Span): Span {
  return { line, column, endLine, endColumn }
}
