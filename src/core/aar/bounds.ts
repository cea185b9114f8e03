import type { Problem } from './aar.ts'

/** How many lines of the text may be parsed, and what to tell where it stops. */
export interface Bound {
  readonly count: number
  readonly problems: readonly Problem[]
}

/** Placeholder until the bounds are measured: everything is read. */
export function boundLines(lines: readonly string[], first: number): Bound {
  return { count: lines.length - first, problems: [] }
}
