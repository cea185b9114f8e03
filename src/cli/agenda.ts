import { renderAgenda } from '../core/render/agenda.ts'
import { escapeMarkdown } from '../core/render/escape.ts'
import { renderMeetingCalendar } from '../core/render/meeting-calendar.ts'
import { couldNotRun } from './exit-codes.ts'
import { openDocument } from './open-document.ts'

/** Prints the agenda of one document, or the calendar file of its meeting; sets the exit code. */
export function agenda(file: string, { ics, config }: { readonly ics?: true; readonly config?: string }): void {
  const opened = openDocument(file, config)
  if (opened === null) return
  const { aar, review, path } = opened
  if (ics === undefined) {
    const title = escapeMarkdown(review.title) || escapeMarkdown(path)
    process.stdout.write(`# Agenda: ${title}\n\n${renderAgenda(aar, review, { items: 200 })}\n`)
    return
  }
  const calendar = renderMeetingCalendar(aar, review, path)
  if ('text' in calendar) {
    process.stdout.write(calendar.text)
    return
  }
  console.error(calendar.problem)
  process.exitCode = couldNotRun
}
