import { Command } from 'commander'
import { onePerItem } from '../core/follow-up/one-per-item.ts'
import { renderShare } from '../core/render/share.ts'
import { openDocument } from './open-document.ts'

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
    .action(share)
}

function share(file: string, { config }: { readonly config?: string }): void {
  const opened = openDocument(file, config)
  if (opened === null) return
  const { aar, path } = opened
  const items = onePerItem(aar.actionItems)
    .filter(({ status }) => status === 'open')
    .map(({ title, owners, due, tickets }) => ({ title, owners, due, url: tickets[0]?.url ?? null }))
  process.stdout.write(`${renderShare({ aar, path, url: null, items })}\n`)
}
