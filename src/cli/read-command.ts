import { Command, Option } from 'commander'
import { readAar } from '../core/aar/read-aar.ts'
import { renderReading } from '../core/render/reading.ts'
import { clean, couldNotRun } from './exit-codes.ts'
import { repositoryPath } from './find-documents.ts'
import { loadLocalConfig } from './load-local-config.ts'
import { readDocument } from './read-document.ts'
import { terminal } from './terminal.ts'

const examples = `
Examples:
  debrief read docs/aar/2026-11-03-checkout.md   sections, timeline with figures, action items
  debrief read --format json aar.md              all of it, for tools

When something is missing or wrong here, docs/reading.md tells which forms are understood.`

export function readCommand(): Command {
  return new Command('read')
    .description('Show what is understood of an AAR, to check it before others do.')
    .argument('<file>', 'a markdown file, or - for standard input')
    .addOption(new Option('--format <form>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(read)
}

interface ReadOptions {
  readonly format: 'pretty' | 'json'
  readonly config?: string
}

function read(file: string, { format, config: named }: ReadOptions): void {
  const { config, problems } = loadLocalConfig(named)
  for (const problem of problems) console.error(problem)
  const content = readDocument(file)
  if ('problem' in content) {
    console.error(content.problem)
    process.exitCode = couldNotRun
    return
  }
  const aar = readAar(content.text, { path: repositoryPath(file), headings: config.headings })
  process.stdout.write(format === 'json' ? `${JSON.stringify(aar, null, 2)}\n` : renderReading(aar, terminal()))
  process.exitCode = problems.length > 0 ? couldNotRun : clean
}
