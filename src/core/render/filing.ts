import type { ActionItem } from '../aar/aar.ts'
import type { Lead } from '../config/leads-of.ts'
import type { CheckRunContent } from './check-run.ts'
import { escapeMarkdown } from './escape.ts'
import { renderFilingParts } from './filing-parts.ts'
import type { FilingProblem } from './filing-problem.ts'
import { blocks } from './fold.ts'
import { count } from './format-time.ts'
import { mentionLeads } from './mention-leads.ts'
import { listOf } from './plan-table.ts'
import { checkTextLimit } from './review-check-text.ts'
import { bodyLimit } from './review-comment.ts'

/** What became of one action item. */
export type FiledItem =
  | {
      readonly outcome: 'filed'
      readonly item: ActionItem
      readonly number: number
      readonly url: string
      /** Logins that are assigned. */
      readonly assignees: readonly string[]
      /** Owners as written who could not be assigned. */
      readonly notAssigned: readonly string[]
      /** Labels that GitHub refused, by name; absent where it took them. */
      readonly notLabelled?: readonly string[]
      /** The issue type that GitHub did not set; absent where it did, or none was asked for. */
      readonly notTyped?: string
      /** The other repository that it is in; absent for the AAR's own. */
      readonly repository?: string
      /** Why it is where it is, a clause; absent where there is nothing to say. */
      readonly note?: string
    }
  /** An issue that existed: adopted because the row links to it. */
  | {
      readonly outcome: 'linked'
      readonly item: ActionItem
      readonly reference: { readonly owner: string; readonly repository: string; readonly number: number }
      readonly url: string
    }
  /** An issue of ours, brought up to date or already right. */
  | {
      readonly outcome: 'kept'
      readonly item: ActionItem
      readonly number: number
      readonly url: string
      readonly reason: string
      /** The other repository that it is in; absent for the AAR's own. */
      readonly repository?: string
    }
  | { readonly outcome: 'left'; readonly item: ActionItem; readonly reason: string }
  | { readonly outcome: 'failed'; readonly item: ActionItem; readonly problem: FilingProblem }

export interface FiledAar {
  readonly path: string
  readonly title: string
  readonly items: readonly FiledItem[]
  /** Why nothing is filed for this AAR, one plain sentence; null where it is. */
  readonly notFiled: string | null
  /** One plain sentence beside the list; absent where there is nothing to add. */
  readonly note?: string
  /** The issue that gathers its follow-ups; absent where there is none. */
  readonly parent?: { readonly number: number; readonly url: string }
  /** A summary to be passed on (`renderShare`); absent where nothing is filed. */
  readonly share?: string
}

export interface FilingInput {
  readonly repositoryUrl: string
  /** The commit that brought the AARs to the branch. */
  readonly sha: string
  readonly aars: readonly FiledAar[]
  /** What concerns the whole run rather than one item (labels could not be made …). */
  readonly problems: readonly FilingProblem[]
  /** What issues could not be given besides, plain sentences; absent where nothing. */
  readonly notes?: readonly string[]
  /** What people asked for that did not count, plain sentences; absent where none. */
  readonly answers?: readonly string[]
}

export type FilingCheckInput =
  | {
      readonly state: 'in-progress'
      readonly done: number
      readonly total: number
      /** Why it pauses, one plain sentence; null while it does not. */
      readonly waiting: string | null
      readonly externalId: string
    }
  | ({ readonly state: 'completed'; readonly externalId: string } & FilingInput)

export interface FilingCommentInput extends FilingInput {
  /** Told once, here: the only place with real mentions. */
  readonly leads: readonly Lead[]
  /** Hidden marker that makes the comment ours; it comes first. */
  readonly marker: string
}

/** The check run `AAR follow-ups`: progress while it files, the numbers of the issues at the end. */
export function renderFilingCheck(input: FilingCheckInput): CheckRunContent {
  if (input.state === 'in-progress') {
    const title = `${input.done} of ${count('follow-up', input.total)} filed`
    const summary =
      input.waiting === null ? 'Debrief is filing the action items as issues.' : escapeMarkdown(input.waiting)
    return { status: 'in_progress', title, summary, externalId: input.externalId }
  }
  const failed = itemsOf(input, 'failed').length + input.problems.length
  const held = input.aars.some(({ notFiled }) => notFiled !== null)
  return {
    status: 'completed',
    conclusion: failed > 0 || held ? 'neutral' : 'success',
    title: describeFiling(input),
    summary: renderFilingParts({ ...input, aars: input.aars.map(withoutShare) }, checkTextLimit - 100),
    externalId: input.externalId,
  }
}

/** What is to be passed on stands in the comment. */
function withoutShare({ share: _share, ...aar }: FiledAar): FiledAar {
  return aar
}

/** The comment after the merge: the numbers of the issues, what could not be done, and the one mention of the leads. */
export function renderFilingComment(input: FilingCommentInput): string {
  const leads = tracked(input) > 0 ? mentionLeads(input.leads) : ''
  const head = `${input.marker}\n**${describeFiling(input)}**`
  const answers = (input.answers ?? []).slice(0, 20).map(escapeMarkdown).join('\n\n')
  const room = bodyLimit - head.length - leads.length - answers.length - 100
  return blocks(head, renderFilingParts(input, room), answers, leads)
}

/** `4 follow-ups are tracked: 3 filed and 1 linked`, in plain text; what failed or waits comes after. */
export function describeFiling(input: FilingInput): string {
  const parts = [
    [itemsOf(input, 'filed').length, 'filed'],
    [itemsOf(input, 'linked').length, 'linked'],
    [itemsOf(input, 'kept').length, 'tracked before'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  const number = tracked(input)
  const good =
    number === 0 ? [] : [`${count('follow-up', number)} ${number === 1 ? 'is' : 'are'} tracked: ${listOf(told)}`]
  const failed = itemsOf(input, 'failed').length
  const bad = failed === 0 ? [] : [`${failed} could not be filed`]
  const all = [...good, ...bad, ...waiting(input)]
  const words = all.length === 0 ? 'no follow-ups to track' : all.join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What is to do in the AARs for which nothing is filed. */
function waiting({ aars }: FilingInput): readonly string[] {
  const held = aars.filter(({ notFiled }) => notFiled !== null)
  if (held.length === 0) return []
  const open = held
    .flatMap(({ items }) => items)
    .filter(({ outcome, item }) => outcome === 'left' && item.status === 'open')
  return [open.length === 0 ? 'nothing was filed' : `${count('action item', open.length)} not filed`]
}

function tracked(input: FilingInput): number {
  return itemsOf(input, 'filed').length + itemsOf(input, 'linked').length + itemsOf(input, 'kept').length
}

function itemsOf({ aars }: FilingInput, outcome: FiledItem['outcome']): readonly FiledItem[] {
  return aars.flatMap(({ items }) => items.filter((item) => item.outcome === outcome))
}
