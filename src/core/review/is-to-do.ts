import type { ActionItem } from '../aar/aar.ts'

/** Whether something is asked of someone: open, with words, and stated here for the first time. */
export function isToDo({ status, title, places, line }: ActionItem): boolean {
  return status === 'open' && title.trim() !== '' && (places[0] ?? line) === line
}
