import type { Aar } from './aar.ts'

/** What the caller knows beside the text. */
export interface ReadOptions {
  /** Path inside the repository; tells an index or a template by name. */
  readonly path?: string
  /** Headings that a configuration adds, by section kind, in any language. */
  readonly headings?: Readonly<Record<string, readonly string[]>>
}

/** Reads any markdown into an `Aar`. Never throws on text and never stalls: what cannot be read is in `problems`. */
export function readAar(_markdown: string, _options: ReadOptions = {}): Aar {
  throw new Error('not built yet')
}
