import type { SectionKind } from '../aar.ts'

/**
 * Words of a heading, and a heading as people write it that must be told by them (each is a test).
 * Words are matched after folding (`fold-words.ts`): case, accents, numbering, emoji, decoration and what stands in brackets do not count.
 */
export type HeadingEntry = readonly [words: string, example: string]

/** What a column of a table holds. Items: task to approach; timelines: time to event. */
export const columnKinds = [
  'task',
  'detail',
  'owner',
  'due',
  'priority',
  'type',
  'status',
  'ticket',
  'id',
  'done-when',
  'repository',
  'approach',
  'time',
  'date',
  'event',
] as const
export type ColumnKind = (typeof columnKinds)[number]

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
  'owner',
  'due',
  'priority',
  'ticket',
] as const
export type LabelKind = (typeof labelKinds)[number]

/** One language's words: data, no code. Column and label words are compared folded and whole. */
export interface Vocabulary {
  /** ISO 639-1. */
  readonly language: string
  readonly headings: Readonly<Record<SectionKind, readonly HeadingEntry[]>>
  readonly columns: Readonly<Record<ColumnKind, readonly string[]>>
  readonly labels: Readonly<Record<LabelKind, readonly string[]>>
}
