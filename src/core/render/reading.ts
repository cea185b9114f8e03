import type { Aar, ActionItem, Metadata, Section, TimelineEntry } from '../aar/aar.ts'
import { cleanText, cutAtWord } from './escape.ts'
import { renderFiguresLine } from './figures-line.ts'
import { formatDate } from './format-time.ts'
import { renderInline } from './markdown-to-terminal.ts'
import type { ReviewView } from './terminal.ts'
import { layOutTable, wrap } from './terminal-width.ts'

/** What was understood of an AAR, as a person would check it: what it says of itself, sections, timeline with figures, items. */
export function renderReading(aar: Aar, view: ReviewView): string {
  const { painter, width } = view
  const kind = aar.isAar ? '' : painter.yellow('This does not look like an AAR; it is read all the same.\n')
  const parts = [
    `${painter.bold(cleanText(aar.title ?? 'Without a title'))}\n${kind}`,
    ...aar.problems.map(({ line, message }) => `${painter.red(`L${line}`)} ${message}\n`),
    table('About', aboutRows(aar.metadata), view),
    table('Sections', aar.sections.map(sectionRow), view),
    table('Timeline', aar.timeline.map(timelineRow), view),
    indent(renderInline(renderFiguresLine(aar.figures), painter), width),
    heading('Action items', aar.actionItems.length, view),
    ...aar.actionItems.map((item) => renderItem(item, view)),
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}

function heading(title: string, entries: number, { painter }: ReviewView): string {
  return `${painter.bold(title)} ${painter.dim(entries === 0 ? 'none seen' : `${entries}`)}`
}

function table(title: string, rows: readonly (readonly string[])[], view: ReviewView): string {
  const lines = layOutTable(rows, Math.max(24, view.width - 40))
  return [heading(title, rows.length, view), ...lines.map((line) => `  ${line}`), ''].join('\n')
}

function aboutRows(metadata: Metadata): readonly (readonly string[])[] {
  const { incidentId, status, severity, service, date, authors, responders, meetingDate, invitees } = metadata
  const rows = [
    ['incident', incidentId?.text],
    ['status', status?.text],
    ['severity', severity?.text],
    ['service', service?.text],
    ['date', date?.text],
    ['authors', authors.join(', ')],
    ['responders', responders.join(', ')],
    ['meeting', meetingDate === null ? '' : (meetingDate.at ?? meetingDate.text)],
    ['invited', invitees.join(', ')],
  ]
  return rows.flatMap(([name = '', value = '']) => (value === '' ? [] : [[name, cleanText(value)]]))
}

function sectionRow({ kind, heading: words, line, endLine }: Section): readonly string[] {
  return [`L${line}–${endLine}`, kind, cleanText(words)]
}

function timelineRow({ line, at, text, doubt, event, kind }: TimelineEntry): readonly string[] {
  const time = at ?? `${cleanText(text)} (unknown)`
  const words = cutAtWord(cleanText(event), 100)
  return [`L${line}`, time, kind ?? '', doubt === null ? words : `${words} (${doubt})`]
}

function renderItem(item: ActionItem, { painter, width }: ReviewView): string {
  const box = item.status === 'open' ? '☐' : item.status === 'done' ? '☑' : '☒'
  const [first = '', ...more] = wrap(cleanText(item.title), width - 12)
  const facts = factsOf(item).map(([name, value]) => `${painter.dim(name)} ${cleanText(value)}`)
  const lines = [...more, ...(facts.length === 0 ? [] : [facts.join(painter.dim(' · '))])]
  return [`  ${`L${item.line}`.padEnd(6)}${box} ${first}`, ...lines.map((line) => `          ${line}`)].join('\n')
}

function factsOf(item: ActionItem): readonly (readonly [string, string])[] {
  const others = item.places.filter((line) => line !== item.line)
  const facts: readonly (readonly [string, string | null])[] = [
    ['status', item.status === 'open' ? null : item.status],
    ['because', item.reason],
    ['owner', item.owners.join(', ')],
    ['ticket', item.issues.join(', ')],
    ['due', item.due === null ? item.dueText : formatDate(item.due)],
    ['priority', item.priority],
    ['type', item.type],
    ['approach', item.approach],
    ['done when', item.doneWhen],
    ['also at', others.map((line) => `L${line}`).join(', ')],
  ]
  return facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, value] as const]))
}

function indent(text: string, width: number): string {
  return text === ''
    ? ''
    : `${wrap(text, width - 2)
        .map((line) => `  ${line}`)
        .join('\n')}\n`
}
