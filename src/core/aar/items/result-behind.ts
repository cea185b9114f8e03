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

const didIt =
  /[.;!?] {1,2}(?!N(?:obody|o one|one)\b)(\p{Lu}{2}|@[\w-]{1,39})(?: has| have|['’]ve)?(?: already| since| now)? (?:fixed|did|done|implemented|resolved|addressed|completed) (?:this|it|that)\b(?: (?:in|with|by|via|on) (?:(?:this|that|the|an?|our) (?:commit|pr|pull request|change|release|patch|fix)|#\d+|\S{0,30}\d\S{0,30}|a pr|an? pull request|the weekend|\w+day))?[.]?\s*$/u

/** "… by the API. Kim fixed this in #12": who a last sentence says has done the task; null without such a sentence. */
export function doerBehind(text: string): string | null {
  return didIt.exec(text.slice(-240))?.[1] ?? null
}
