/**
 * What a row says of priority and due date, as values of the organisation's issue fields. GitHub has two of these names from the start, Priority
 * (Urgent, High, Medium, Low) and Target date; a team may have its own options.
 * https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/managing-issue-fields-in-your-organization
 */
import type { ActionItem } from '../aar/aar.ts'

/** A typed field that an organisation has for its issues. */
export interface IssueField {
  readonly id: number
  readonly name: string
  /** `single_select` and `date` are used; others are passed over. */
  readonly kind: string
  /** Names of its options, in the organisation's order; empty for a field without. */
  readonly options: readonly string[]
}

/** A value for an issue: of a choice the option's name, of a date YYYY-MM-DD. */
export interface FieldValue {
  readonly field: number
  readonly value: string
}

export type FieldName = 'Priority' | 'Target date'

/** What a row says and the organisation has no place for. */
export interface MissedField {
  readonly name: FieldName
  /** What no option stands for; null where there is no such field of that kind. */
  readonly value: string | null
}

/** The values for one item, and what could not be told. Nothing for what the row leaves open. */
export function fieldValuesOf(
  { priority, due }: Pick<ActionItem, 'priority' | 'due'>,
  fields: readonly IssueField[],
): { readonly values: readonly FieldValue[]; readonly missed: readonly MissedField[] } {
  const values: FieldValue[] = []
  const missed: MissedField[] = []
  if (priority !== null) {
    const field = fieldNamed(fields, 'Priority', 'single_select')
    const value = field === null ? null : optionFor(priority, field.options)
    if (field !== null && value !== null) values.push({ field: field.id, value })
    else missed.push({ name: 'Priority', value: field === null ? null : priority })
  }
  if (due !== null) {
    const field = fieldNamed(fields, 'Target date', 'date')
    if (field === null) missed.push({ name: 'Target date', value: null })
    else values.push({ field: field.id, value: due.slice(0, 10) })
  }
  return { values, missed }
}

/** Whether a row says anything that a field could tell. */
export function saysFields({ priority, due }: Pick<ActionItem, 'priority' | 'due'>): boolean {
  return priority !== null || due !== null
}

function fieldNamed(fields: readonly IssueField[], name: FieldName, kind: string): IssueField | null {
  return fields.find((field) => wordsOf(field.name) === wordsOf(name) && field.kind === kind) ?? null
}

/**
 * The option that a row's priority means: the one of the same name, else the one of the same rank. `P0` falls to the highest and `P4` to the
 * lowest there is where no option of their own stands for them; anything else that is not clear is null. Where options are numbered,
 * only numbers count: what is high there is the team's to say.
 */
export function optionFor(priority: string, options: readonly string[]): string | null {
  const same = options.find((option) => wordsOf(option) === wordsOf(priority))
  if (same !== undefined) return same
  const rank = rankOf(priority)
  if (rank === null) return null
  const ranks = options.some((option) => numberOf(option) !== null)
    ? options.map(numberOf)
    : options.map((option) => rankOf(option))
  const at = (wanted: number) => options[ranks.indexOf(wanted)] ?? null
  if (rank === 0) return at(0) ?? at(1)
  return rank === 4 ? (at(4) ?? at(3)) : at(rank)
}

/** Words for each rank from 0, the most pressing, to 4. Those of two words come first: "very low" is no "low". */
const ranked: readonly (readonly [rank: number, words: readonly string[]])[] = [
  [4, ['very low', 'lowest', 'trivial', 'backlog', 'someday', 'nice to have']],
  [
    0,
    [
      ...['very high', 'highest', 'critical', 'urgent', 'blocker', 'blocking', 'immediate', 'emergency', 'top'],
      ...['kritisk', 'haster', 'kritisch', 'dringend', 'critique', 'urgente', 'crítica', '緊急', '最高', '最優先'],
    ],
  ],
  [1, ['high', 'major', 'important', 'must have', 'høy', 'hoch', 'haute', 'élevée', 'alta', 'alto', '高']],
  [
    2,
    [
      ...['medium', 'med', 'normal', 'moderate', 'mid', 'should have'],
      ...['middels', 'mittel', 'moyenne', 'media', 'média', 'medio', 'médio', '中'],
    ],
  ],
  [3, ['low', 'minor', 'could have', 'lav', 'niedrig', 'basse', 'faible', 'baja', 'bajo', 'baixa', 'baixo', '低']],
]

function rankOf(text: string): number | null {
  const number = numberOf(text)
  if (number !== null) return number
  const words = ` ${wordsOf(text)} `
  return ranked.find(([, known]) => known.some((word) => words.includes(` ${word} `)))?.[0] ?? null
}

/** `P1`, "Priority 1", "SEV-2" as 0 to 4; null for a text without such a number. */
function numberOf(text: string): number | null {
  const found = /(?:^| )(?:p|prio|priority|s|sev) ?([0-5])(?: |$)/.exec(wordsOf(text))?.[1]
  return found === undefined ? null : Math.min(4, Number(found))
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
