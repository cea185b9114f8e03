import type { ActionItem } from '../../../core/aar/aar.ts'
import { type FieldValue, fieldValuesOf, type IssueField, saysFields } from '../../../core/follow-up/issue-fields.ts'
import { type GitHub, GitHubError, type Repository } from '../../ports.ts'
import type { NoteBook } from './note-book.ts'

/**
 * The values for each of these items. GitHub drops what the organisation does not have without a word, so it is asked first: one read, none where
 * no row says anything that a field could tell. What cannot be told is said.
 */
export async function readFieldValues(
  github: Pick<GitHub, 'issueFields'>,
  { ownerIsOrganisation }: Repository,
  items: readonly ActionItem[],
  notes: NoteBook,
): Promise<ReadonlyMap<ActionItem, readonly FieldValue[]>> {
  const saying = items.filter(saysFields)
  if (saying.length === 0) return new Map()
  if (!ownerIsOrganisation) {
    notes.say({ kind: 'fields-without-organisation' })
    return new Map()
  }
  const fields = await readFields(github, notes)
  return new Map(fields === null ? [] : saying.map((item) => [item, valuesOf(item, fields, notes)]))
}

async function readFields(github: Pick<GitHub, 'issueFields'>, notes: NoteBook): Promise<readonly IssueField[] | null> {
  try {
    return await github.issueFields()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    notes.say({ kind: 'fields-unknown', status: error.status })
    return null
  }
}

function valuesOf(item: ActionItem, fields: readonly IssueField[], notes: NoteBook): readonly FieldValue[] {
  const { values, missed } = fieldValuesOf(item, fields)
  for (const { name, value } of missed) {
    notes.say(value === null ? { kind: 'field-missing', name } : { kind: 'option-missing', name, value })
  }
  return values
}
