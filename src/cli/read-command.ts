import { Command, Option } from 'commander'
import type { read } from './read.ts'

const examples = `
Examples:
  debrief read docs/aar/2026-11-03-checkout.md   sections, timeline with figures, action items
  debrief read --format json aar.md              all of it, for tools

When something is missing or wrong here, docs/reading.md tells which forms are understood.`

/** `debrief read`. */
export function readCommand(): Command {
  return new Command('read')
    .description('Show what is understood of an AAR, to check it before others do.')
    .argument('<file>', 'a markdown file, or - for standard input')
    .addOption(new Option('--format <form>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(async (...given: Parameters<typeof read>) => (await import('./read.ts')).read(...given))
}
