import type { Aar, IncidentFigures } from '../aar/aar.ts'
import { cutAtWord, escapePlain } from './escape.ts'
import { formatClock, formatDate, formatMinutes } from './format-time.ts'

/** A follow-up as the summary names it. */
export interface SharedItem {
  /** Plain text, as written. */
  readonly title: string
  /** As written, or logins. */
  readonly owners: readonly string[]
  /** ISO date; null when none. */
  readonly due: string | null
  /** Of its issue; null where there is none. */
  readonly url: string | null
}

export interface ShareInput {
  readonly aar: Aar
  /** Where the AAR is read; null where nobody knows. */
  readonly url: string | null
  readonly path: string
  readonly items: readonly SharedItem[]
}

const mostItems = 15

/**
 * What happened, what it meant, what was learned and what follows, in plain text that can be pasted into a chat or a mail: no markup, no
 * mentions. At most about 6,000 characters.
 */
export function renderShare({ aar, url, path, items }: ShareInput): string {
  const summary = firstWords(aar, 'summary')
  const impact = firstWords(aar, 'impact')
  const causes = firstWords(aar, 'causes')
  const lessons = firstWords(aar, 'lessons')
  const facts = [
    ...(summary === null ? [] : [`What happened: ${summary}`]),
    ...(impact === null ? [] : [`Impact: ${impact}`]),
    ...(causes === null ? [] : [`How it came about: ${causes}`]),
    ...(lessons === null ? [] : [`What we learned: ${lessons}`]),
  ]
  return [
    headline(aar, path),
    ...facts.flatMap((fact) => ['', fact]),
    '',
    ...itemLines(items),
    ...(url === null ? [] : ['', `The whole review: ${url}`]),
  ].join('\n')
}

function headline({ title, metadata, figures }: Aar, path: string): string {
  const name = cutAtWord(escapePlain(title ?? path), 200)
  const id = metadata.incidentId === null ? null : cutAtWord(escapePlain(metadata.incidentId.text), 60)
  const about = [...(id === null || name.includes(id) ? [] : [id]), ...when(metadata.date?.text ?? null, figures)]
  return about.length === 0 ? name : `${name} (${about.join(', ')})`
}

function when(
  date: string | null,
  { started, resolved, minutesToResolve, timeZone }: IncidentFigures,
): readonly string[] {
  const at = started?.at ?? null
  const day = at ?? date
  const isTold = started !== null && started.source !== 'first-entry'
  const from = at === null || !isTold ? null : formatClock(at)
  const to = resolved?.at == null ? null : formatClock(resolved.at)
  const zone = timeZone === null ? '' : ` ${escapePlain(timeZone)}`
  return [
    ...(day === null ? [] : [cutAtWord(escapePlain(formatDate(day)), 60)]),
    ...(from === null || to === null ? [] : [`${from}–${to}${zone}`]),
    ...(minutesToResolve === null || minutesToResolve < 0 || !isTold ? [] : [formatMinutes(minutesToResolve)]),
  ]
}

/** The beginning of a section: its first paragraph, or its first points. A word or two (`TBD`) tell nothing. */
function firstWords({ passages }: Aar, section: 'summary' | 'impact' | 'causes' | 'lessons'): string | null {
  const own = passages.filter(
    ({ section: of, quoted, form, text }) =>
      of === section && !quoted && (form === 'paragraph' || form === 'list-item') && text.trim().length > 8,
  )
  const [first] = own
  if (first === undefined) return null
  if (first.form === 'paragraph') return cutAtWord(escapePlain(first.text), 600)
  const points = own.filter(({ form }) => form === 'list-item').slice(0, 4)
  return cutAtWord(escapePlain(points.map(({ text }) => text.trim().replace(/[.;。]$/, '')).join('; ')), 600)
}

function itemLines(items: readonly SharedItem[]): readonly string[] {
  if (items.length === 0) return ['No follow-ups are planned.']
  const shown = items.slice(0, mostItems).map(({ title, owners, due, url }) => {
    const who = owners.map((owner) => cutAtWord(escapePlain(owner.replace(/^@/, '')), 60)).join(', ') || 'nobody yet'
    const facts = [who, ...(due === null ? [] : [`due ${formatDate(due)}`])].join(', ')
    return `- ${cutAtWord(escapePlain(title), 160)} (${facts})${url === null ? '' : ` ${url}`}`
  })
  const more = items.length > mostItems ? [`- and ${items.length - mostItems} more`] : []
  return ['What follows:', ...shown, ...more]
}
