import { Command } from 'commander'
import { renderAgenda } from '../core/render/agenda.ts'
import { escapeMarkdown } from '../core/render/escape.ts'
import { renderMeetingCalendar } from '../core/render/meeting-calendar.ts'
import { couldNotRun } from './exit-codes.ts'
import { openDocument } from './open-document.ts'

const examples = `
Examples:
  debrief agenda docs/aar/2026-11-03-checkout.md                  the agenda, as markdown
  debrief agenda --ics docs/aar/2026-11-03-checkout.md > aar.ics  the meeting, for a calendar

The date comes from the document, for example "meeting: 2026-11-10 14:00 UTC" in its front matter.`

/** `debrief agenda`. */
export function agendaCommand(): Command {
  return new Command('agenda')
    .description('Make the agenda of the review meeting from an AAR.')
    .argument('<file>', 'a markdown file, or - for standard input')
    .option('--ics', 'a calendar file with the agenda in it')
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(agenda)
}

function agenda(file: string, { ics, config }: { readonly ics?: true; readonly config?: string }): void {
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
