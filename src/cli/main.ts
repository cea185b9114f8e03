#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { agendaCommand } from './agenda-command.ts'
import { couldNotRun } from './exit-codes.ts'
import { planCommand } from './plan-command.ts'
import { readCommand } from './read-command.ts'
import { reviewCommand } from './review-command.ts'
import { shareCommand } from './share-command.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const program = new Command('debrief')
  .version(version, '-V, --version', 'print the version')
  .description('Reviews After Action Reviews (post-mortems) in markdown, as the GitHub App does in pull requests.')
  .showHelpAfterError('Run with --help to see what it takes.')
  .exitOverride()

// Commander hands neither on to commands that are added whole, and without it ends with 1 on wrong words.
for (const command of [reviewCommand(), planCommand(), readCommand(), agendaCommand(), shareCommand()]) {
  program.addCommand(command.copyInheritedSettings(program))
}

// A reader that stops early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : couldNotRun
}
