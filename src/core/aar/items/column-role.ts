import { type ColumnRole, columnRoles, columnWords } from './column-words.ts'
import { plainWords, withTyped } from './plain-words.ts'

const roleOfWord: ReadonlyMap<string, ColumnRole> = new Map(
  columnRoles
    .flatMap((role) =>
      columnWords[role]
        .flatMap((word) => withTyped(plainWords(word) || word))
        .map((word): [string, ColumnRole] => [word, role]),
    )
    .reverse(),
)

const tails = [
  / (?:yyyy|dd|mm|utc|cet|cest|optional|required|y n|yes no|if any|link|github|gh)(?: .{0,40})?$/,
  /(?: |^)(?:the|an?) /g,
]

/**
 * What a column heading or a label names; null when the word is not known.
 * "Owner(s)", "**Due date** (YYYY-MM-DD)" and "担当 / Owner" are read by their known part.
 */
export function columnRole(heading: string): ColumnRole | null {
  const whole = plainWords(heading)
  if (whole === '') return heading.includes('#') ? 'id' : /[✓✔✅☑]/u.test(heading) ? 'status' : null
  if (whole.length > 60) return null
  const direct = roleOfWord.get(whole) ?? roleOfWord.get(whole.replace(/ s$/, ''))
  if (direct !== undefined) return direct
  const shorter = tails.reduce((text, tail) => text.replace(tail, ' ').trim(), whole)
  return roleOfWord.get(shorter) ?? roleOfOutside(heading) ?? roleOfParts(shorter)
}

/** "Owner (team or person)" is read without its brackets. */
function roleOfOutside(heading: string): ColumnRole | null {
  const open = heading.search(/[([（]/)
  return open > 0 ? (roleOfWord.get(plainWords(heading.slice(0, open))) ?? null) : null
}

/** "Owner / Team", "担当・オーナー", "Due & ETA": the first part that is known. */
function roleOfParts(words: string): ColumnRole | null {
  const parts = words.split(/\/|&|,|・|\+| and | or | og | und | et | y | e |\|/)
  if (parts.length < 2 || parts.length > 4) return null
  for (const part of parts) {
    const role = roleOfWord.get(plainWords(part))
    if (role !== undefined) return role
  }
  return null
}
