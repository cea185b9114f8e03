import type { ActionItem } from '../aar/aar.ts'

/** Whether an item is nothing but a link to its ticket (`#12`, a URL): owner, date and purpose then stand there. */
export function isTicketAlone({ title, tickets }: Pick<ActionItem, 'title' | 'tickets'>): boolean {
  return (
    tickets.length > 0 && /^(?:[\w.-]+\/[\w.-]+)?#\d+$|^https?:\/\/\S+$|^\p{Lu}[\p{Lu}\d]+-\d+$/u.test(title.trim())
  )
}
