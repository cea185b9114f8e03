/** What becomes of an action item that no issue of ours stands for yet, and why. */
import type { ActionItem, Ticket } from '../aar/aar.ts'
import { wordsOf } from './identity.ts'
import type { LinkedIssue } from './plan.ts'

export type Fate =
  | { readonly kind: 'file'; readonly reason: string }
  | { readonly kind: 'adopt'; readonly issue: LinkedIssue; readonly reason: string }
  /** To do, and tracked where this app does not write. */
  | { readonly kind: 'tracked-elsewhere'; readonly reason: string }
  | {
      readonly kind: 'not-to-do'
      readonly status: 'done' | 'declined' | 'superseded' | 'accepted'
      readonly reason: string
    }
  | { readonly kind: 'without-words'; readonly reason: string }

/** The AAR's own repository: what a bare `#12` is relative to. */
export interface Home {
  readonly owner: string
  readonly repository: string
}

/** The issues that rows link to, by `linkName`; null for one that was looked for and is not there, or not within reach. */
export type LinkedIssues = ReadonlyMap<string, LinkedIssue | null>

/** Name of the GitHub issue or pull request that a ticket leads to, `owner/repo#12` in lower case; null for other trackers. */
export function linkName(ticket: Ticket, home: Home): string | null {
  if (ticket.tracker === 'other' || ticket.number === null) return null
  const repository = `${ticket.owner ?? home.owner}/${ticket.repository ?? home.repository}`
  return `${repository}#${ticket.number}`.toLowerCase()
}

/** What stands where words should, and is no task. */
const placeholders = new Set([
  'tbd',
  'tba',
  'tbc',
  'todo',
  'wip',
  'n a',
  'none',
  'nothing',
  'xxx',
  'placeholder',
  'action item',
  'description',
  'task',
])

/** Decides by the words, then the status, then the tickets. An item whose only ticket does not exist is to be filed: nobody tracks it. */
export function fateOf(item: ActionItem, home: Home, linked: LinkedIssues): Fate {
  const words = wordsOf(item.title)
  if (words === '') return { kind: 'without-words', reason: 'no words yet' }
  if (placeholders.has(words) || /^\s*<[^>]*>\s*$/.test(item.title)) {
    return { kind: 'without-words', reason: 'not stated yet' }
  }
  const status = statusOf(item)
  if (status !== 'open') return { kind: 'not-to-do', status, reason: reasonOf(status, item.reason) }
  return fateByTickets(item, home, linked)
}

function statusOf({ status, approach }: ActionItem): ActionItem['status'] {
  if (status !== 'open') return status
  return approach === 'accepted' || approach === 'superseded' ? approach : 'open'
}

function reasonOf(status: string, reason: string | null): string {
  return reason === null || reason === '' ? `marked ${status}` : `marked ${status}: ${reason}`
}

function fateByTickets(item: ActionItem, home: Home, linked: LinkedIssues): Fate {
  const found = item.tickets.map((ticket) => ({ ticket, issue: lookUp(ticket, home, linked) }))
  const issues = found.flatMap(({ issue }) =>
    issue !== null && issue !== 'missing' && !issue.isPullRequest ? [issue] : [],
  )
  const adopted = issues.find(({ state }) => state === 'open') ?? issues[0]
  if (adopted !== undefined) return { kind: 'adopt', issue: adopted, reason: 'the row links to it' }
  const elsewhere = found.find(({ issue }) => issue !== 'missing')
  if (elsewhere !== undefined) return { kind: 'tracked-elsewhere', reason: `tracked at ${elsewhere.ticket.text}` }
  const missing = found[0]
  return missing === undefined
    ? { kind: 'file', reason: 'no issue stands for it yet' }
    : { kind: 'file', reason: `${missing.ticket.text} was not found here` }
}

/** `missing`: in the AAR's own repository and not there. Null: somewhere that this app does not write to. */
function lookUp(ticket: Ticket, home: Home, linked: LinkedIssues): LinkedIssue | 'missing' | null {
  const name = linkName(ticket, home)
  if (name === null || ticket.tracker === 'github-pull') return null
  const issue = linked.get(name)
  if (issue !== undefined && issue !== null) return issue
  const isHere = name.startsWith(`${home.owner}/${home.repository}#`.toLowerCase())
  return issue === null && isHere ? 'missing' : null
}
