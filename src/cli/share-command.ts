import { Command } from 'commander'
import type { share } from './share.ts'

const examples = `
Examples:
  debrief share docs/aar/2026-11-03-checkout.md   what happened and what follows, to paste into a chat or a mail

After the merge the App puts the same summary, with the numbers of the issues, into its comment.`

/** `debrief share`. */
export function shareCommand(): Command {
  return new Command('share')
    .description('Make a summary of an AAR that is ready to be shared.')
    .argument('<file>', 'a markdown file, or - for standard input')
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(async (...given: Parameters<typeof share>) => (await import('./share.ts')).share(...given))
}
