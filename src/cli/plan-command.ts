import { Command, Option } from 'commander'
import type { plan } from './plan.ts'

const examples = `
Examples:
  debrief plan docs/aar/2026-11-03-checkout.md   what a merge of it would file, link and leave, and why
  debrief plan docs/                             every AAR in a folder
  debrief plan --repository acme/shop aar.md     for another repository than the one of this folder
  debrief plan --format json docs/ > plans.json  for tools

GitHub is not asked, so every AAR counts as new: the pull request shows who can be assigned and which issues exist.
Exit code: 0 planned, 2 could not run.`

/** `debrief plan`. */
export function planCommand(): Command {
  return new Command('plan')
    .description('Show which issues a merge of AARs would file, link or leave, and why.')
    .argument('[files...]', 'files, folders, globs, or - for standard input', ['.'])
    .addOption(new Option('--format <form>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--repository <owner/name>', 'where the AARs will be merged (default: origin of this folder)')
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(async (...given: Parameters<typeof plan>) => (await import('./plan.ts')).plan(...given))
}
