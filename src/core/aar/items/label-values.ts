import type { RichText } from '../document.ts'
import { columnRole } from './column-role.ts'
import type { ColumnRole } from './column-words.ts'
import { type DateClues, findDate, isDate, readDue } from './due-date.ts'
import { isNothing } from './nothing.ts'
import { areOwners, type People, splitOwners } from './owners.ts'
import { countWords } from './plain-words.ts'
import { isPriority } from './priority.ts'
import { leadingStatus } from './read-status.ts'
import { findTickets } from './tickets.ts'

/** "Owner: @kim": what the label names, its value, and the offsets of both together; `end` exclusive. */
export interface LabelValue {
  readonly role: ColumnRole
  readonly value: string
  readonly start: number
  readonly valueStart: number
  readonly end: number
}

/** What the reading of an item may lean on. */
export interface ItemClues extends DateClues {
  readonly people: People
}

/** Labels that stand in running text; weaker ones ("when", "link") count only where a bullet is nothing but label and value. */
const inlineRoles: readonly ColumnRole[] = [
  'owner',
  'due',
  'finished',
  'priority',
  'type',
  'status',
  'ticket',
  'doneWhen',
  'reason',
  'approach',
  'repository',
]
const weak = new Set([
  'by',
  'when',
  'date',
  'until',
  'p',
  'name',
  'group',
  'people',
  'contact',
  'data',
  'datum',
  'dato',
  'bis',
  'art',
  'lead',
  'team',
  'teams',
  'why',
  'progress',
  'planned',
  'expected',
  'scope',
  'closed',
  'resolved',
  'done',
  'complete',
  'completed',
  'finished',
  'reference',
  'references',
  'link',
  'links',
  'scheduled',
  'schedule',
  'milestone',
  'target',
  'focus',
  'theme',
  'class',
  'kind',
  'type',
  'stage',
  'primary',
  'story',
  'card',
  'github',
  'timeline',
  'responsibility',
  'department',
  'verification',
  'sla',
  'state',
  'scope',
  'category',
  '完了',
  '対応',
  'driver',
  'person',
  'issue',
  'issues',
  'bug',
  'bugs',
  'pr',
  'repo',
  'url',
  'ticket',
  'tickets',
  'reason',
  'status',
  'severity',
])
const boundary = /[\s([{（【「,;、，。.|*・—–>]/u
const longestLabel = 34

/** Every label with its value in a text, in order, not overlapping. */
export function findLabels(content: RichText, clues: ItemClues): readonly LabelValue[] {
  const { text } = content
  const heads: { role: ColumnRole; start: number; valueStart: number }[] = []
  for (const match of text.matchAll(/[:：]/g)) {
    const head = labelBefore(content, match.index)
    if (head !== null && !text.startsWith('//', match.index + 1)) heads.push({ ...head, valueStart: match.index + 1 })
  }
  return heads.flatMap((head, i) => labelWithValue(content, head, heads[i + 1]?.start ?? text.length, clues) ?? [])
}

/** The longest known label that ends at the colon. */
function labelBefore(
  { text, marks }: RichText,
  colon: number,
): { readonly role: ColumnRole; readonly start: number } | null {
  const from = Math.max(0, colon - longestLabel)
  for (let start = from; start < colon; start += 1) {
    if (start > 0 && !boundary.test(text.charAt(start - 1))) continue
    if (/\s/.test(text.charAt(start))) continue
    const words = text.slice(start, colon)
    if (/[:：,;()（）]/u.test(words.trim().replace(/\([^()]{0,3}\)$/, ''))) continue
    const role = columnRole(words)
    if (role === null || !inlineRoles.includes(role)) continue
    const isSentenceStart =
      start === 0 ||
      marks.some((mark) => mark.kind === 'strong' && mark.start === start && mark.end <= colon + 1) ||
      /[([{（【,;、，。.|・—–\n]\s*$|\s[-*]\s*$/u.test(text.slice(Math.max(0, start - 3), start))
    if (weak.has(words.trim().toLowerCase()) && !isSentenceStart) continue
    if (!isSentenceStart && !/^\p{Lu}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words)) continue
    return { role, start }
  }
  return null
}

/** Who is asked for help does not own it. */
const helpers = /,?\sin (?:coordination|collaboration|cooperation|consultation|partnership) with\s/i

/** "Kim to write to the vendor": who does it, and then what. */
const thenWhat = /^\s*(@[\w-]{1,39}|\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,2}) (?:to|will) \p{Ll}/u
/** "Kim, the licence costs too much": a remark behind a name. */
const remark = /,\s(?=\p{Ll}[\p{L}'’-]{1,20}(?:\s[^,]{1,40}){3})(?![^,]{1,80}\bteams?\s*$)/u

/** The value of an owner's label without what is said besides. */
function ownersOnly(value: string): string {
  const [named = ''] = value.split(helpers, 1)
  return (thenWhat.exec(named)?.[1] ?? named.split(remark, 1)[0] ?? '').trim()
}

function labelWithValue(
  content: RichText,
  head: { readonly role: ColumnRole; readonly start: number; readonly valueStart: number },
  limit: number,
  clues: ItemClues,
): LabelValue | null {
  const raw = content.text.slice(head.valueStart, limit)
  const value = cutValue(raw, head.role, clues)
  const trimmed = head.role === 'owner' ? ownersOnly(value) : value.trim()
  if (!fits(head.role, trimmed, content, clues)) return null
  const end = head.valueStart + value.length
  const role = head.role === 'status' && isDate(trimmed) ? 'finished' : head.role
  return { role, value: trimmed, start: head.start, valueStart: head.valueStart, end }
}

/** Where a value ends: at the sign that closes it, by what it holds. */
function cutValue(raw: string, role: ColumnRole, clues: ItemClues): string {
  const lead = raw.length - raw.trimStart().length
  if (role === 'due' || role === 'finished') {
    const date = findDate(raw, clues)
    if (date !== null && date.start <= lead + 12) return raw.slice(0, date.end)
  }
  const stop =
    role === 'owner'
      ? /[;。、|\n)）\]】—–]|\.(?=\s|$)|\s-\s|,(?=\s*(?:due|by|eta|p[0-4])\b)/iu
      : /[;。、|\n)）\]】—–]|\.(?=\s|$)|\s-\s|,/u
  const long = role === 'reason' || role === 'doneWhen' ? /\n/u : stop
  const at = withInitials(raw.slice(lead), role).search(long)
  const value = at < 0 ? raw : raw.slice(0, lead + at)
  return role === 'owner' ? beforeState(value) : value
}

/** "H. Achterberg", "Dr. Osei": the full stop of a first letter or a title in front of a surname ends no value. Masked; offsets stay. */
function withInitials(value: string, role: ColumnRole): string {
  if (role !== 'owner') return value
  return value.replace(
    /(^|[,&/(] ?)((?:(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|St)\. )+)(?=\p{Lu}[\p{L}'’-]+(?:[.,;)]|\s*$|\s[(–—-]))/gu,
    (_, before: string, letters: string) => before + letters.replaceAll('.', '_'),
  )
}

/** "kim (done": a state in brackets behind an owner is read on its own. */
function beforeState(value: string): string {
  const [bracket, state] = /\s?[([（]([^()[\]（）]{1,30})$/u.exec(value) ?? []
  return bracket === undefined || leadingStatus(state ?? '') === null ? value : value.slice(0, -bracket.length)
}

function fits(role: ColumnRole, value: string, content: RichText, clues: ItemClues): boolean {
  if (isNothing(value)) return role === 'owner' || role === 'due' || role === 'ticket' || role === 'priority'
  if (role === 'owner')
    return (
      countWords(value) <= 12 &&
      splitOwners(value).length > 0 &&
      (countWords(value) <= 6 || areOwners(value, clues.people))
    )
  if (role === 'due') return (readDue(value, clues)?.date ?? null) !== null || countWords(value) <= 5
  if (role === 'finished') return findDate(value, clues) !== null
  if (role === 'priority') return isPriority(value) || countWords(value) <= 2
  if (role === 'status') return leadingStatus(value) !== null || isDate(value)
  if (role === 'ticket') return isTicketValue(value, content)
  if (role === 'repository') return /^[\w.-]+(?:\/[\w.-]+)?$/.test(value.replace(/`/g, ''))
  return countWords(value) > 0 && (role === 'reason' || role === 'doneWhen' || countWords(value) <= 4)
}

function isTicketValue(value: string, content: RichText): boolean {
  return (
    findTickets({
      text: value,
      links: content.links.filter((link) => value.includes(link.text)).map((link) => ({ ...link, start: 0, end: 0 })),
      marks: [],
    }).length > 0 || /^#?\d+$|^https?:/.test(value)
  )
}
