import type { Span } from '../../aar/aar.ts'

/** A place where an answer is missing, with what is said of it. */
export interface Gap extends Span {
  readonly message: string
}
