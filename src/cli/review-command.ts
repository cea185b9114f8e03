import { Command, Option } from 'commander'
import type { review } from './review.ts'

const examples = `
Examples:
  debrief review docs/aar/2026-11-03-checkout.md   one document
  debrief review docs/                             every AAR in a folder
  debrief review "incidents/**/*.md"               what a glob finds
  git show HEAD:aar.md | debrief review -          standard input
  debrief review --format json docs/ > out.json    for tools

Exit code: 0 no finding but suggestions, 1 a warning or an error, 2 could not run.`

/** `debrief review`. */
export function reviewCommand(): Command {
  return new Command('review')
    .description('Hold AARs against the guide and list what to fix and what to consider.')
    .argument('[files...]', 'files, folders, globs, or - for standard input', ['.'])
    .addOption(new Option('--format <form>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(async (...given: Parameters<typeof review>) => (await import('./review.ts')).review(...given))
}
