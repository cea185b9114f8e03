import type { ActionItemStatus } from '../aar.ts'

const behind =
  /\((filed|raised|opened|tracked|ticketed|fixed|added|done|merged|implemented|changed|updated|removed|enabled|deployed|completed|created|introduced|configured)\b[^()]{0,300}\)[.\s]*$/i

/**
 * What a remark in brackets at the end of a paragraph says became of it: "(added a second contact)" that it was done, "(filed as …)" that there
 * is a ticket and it is open. Null without such a remark.
 */
export function resultBehind(text: string): ActionItemStatus | null {
  const verb = behind.exec(text)?.[1]?.toLowerCase()
  if (verb === undefined) return null
  return ['filed', 'raised', 'opened', 'tracked', 'ticketed'].includes(verb) ? 'open' : 'done'
}
