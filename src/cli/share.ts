import { onePerItem } from '../core/follow-up/one-per-item.ts'
import { renderShare } from '../core/render/share.ts'
import { openDocument } from './open-document.ts'

/** Prints the summary of one document that is ready to be shared; sets the exit code. */
export function share(file: string, { config }: { readonly config?: string }): void {
  const opened = openDocument(file, config)
  if (opened === null) return
  const { aar, path } = opened
  const items = onePerItem(aar.actionItems)
    .filter(({ status }) => status === 'open')
    .map(({ title, owners, due, tickets }) => ({ title, owners, due, url: tickets[0]?.url ?? null }))
  process.stdout.write(`${renderShare({ aar, path, url: null, items })}\n`)
}
