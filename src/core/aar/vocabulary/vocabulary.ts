import type { SectionKind } from '../aar.ts'

/**
 * Words of a heading, and a heading as people write it that must be told by them (each is a test).
 * Words are matched after folding (`fold-words.ts`): case, accents, numbering, emoji, decoration and what stands in brackets do not count.
 * Plain words may stand anywhere in the heading; with `=` they must be the whole heading; with `~` the whole heading, and they count only
 * where the document has no other section of that kind.
 */
export type HeadingEntry = readonly [words: string, example: string]

/** What a label (`**Date**: …`, a key of a two-column table, a front matter key, an SRE-book heading) tells. */
export const labelKinds = [
  'title',
  'incident-id',
  'status',
  'severity',
  'service',
  'date',
  'authors',
  'responders',
  'start',
  'end',
  'detected',
  'mitigated',
  'duration',
  'meeting',
  'invitees',
  'time-zone',
] as const
export type LabelKind = (typeof labelKinds)[number]

/**
 * One language's words: data, no code. Label words are compared folded and whole.
 * The names of columns stand with the tables they name (`items/column-words.ts`, `time/`).
 */
export interface Vocabulary {
  /** ISO 639-1. */
  readonly language: string
  readonly headings: Readonly<Record<SectionKind, readonly HeadingEntry[]>>
  readonly labels: Readonly<Record<LabelKind, readonly string[]>>
}
