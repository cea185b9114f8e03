import { Command } from 'commander'
import type { agenda } from './agenda.ts'

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
    .action(async (...given: Parameters<typeof agenda>) => (await import('./agenda.ts')).agenda(...given))
}
