import type { ActionItem, Span } from '../aar.ts'
import type { ItemContext } from './item-context.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { tidyLine } from './text-cuts.ts'
import { distinctTickets } from './tickets.ts'

/** What a reader of tables, lists or prose has found of one item. */
export interface ItemDraft {
  readonly span: Span
  readonly passage: string
  readonly form: ActionItem['form']
  /** All its words; the first sentence becomes the title where they are long. */
  readonly words: string
  /** More words from elsewhere: sub-bullets, a notes column. */
  readonly detail: readonly string[]
  readonly facts: ItemFacts
}

/** Longer titles are cut at the end of their first sentence; the rest is detail. */
const comfortableTitle = 140

/** The item that a draft makes in its context. Places hold its own line alone. */
export function buildItem(draft: ItemDraft, context: ItemContext): ActionItem {
  const facts = joinFacts(draft.facts, context.facts)
  const tickets = distinctTickets(facts.tickets ?? [])
  const { title, rest } = splitTitle(draft.words)
  const status = facts.status?.status ?? 'open'
  const { line, column, endLine, endColumn } = draft.span
  return {
    line,
    column,
    endLine,
    endColumn,
    title,
    detail: [rest, ...draft.detail]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n'),
    passage: draft.passage,
    form: draft.form,
    owners: [...new Set(facts.owners ?? [])],
    issues: tickets.map((ticket) => ticket.text),
    tickets,
    due: facts.due?.date ?? null,
    dueText: facts.due?.text ?? null,
    priority: facts.priority ?? null,
    type: facts.type ?? null,
    approach: facts.approach ?? (status === 'superseded' || status === 'accepted' ? status : null),
    status,
    done: status === 'done',
    reason: status === 'open' ? null : (facts.status?.reason ?? facts.reason ?? null),
    doneWhen: facts.doneWhen ?? null,
    id: facts.id ?? null,
    repository: facts.repository ?? null,
    group: context.group,
    places: [line],
  }
}

function splitTitle(words: string): { readonly title: string; readonly rest: string } {
  const lines = words
    .split('\n')
    .map(tidyLine)
    .filter((line) => line !== '')
  const first = lines[0] ?? ''
  const rest = lines.slice(1).join('\n')
  if (first.length <= comfortableTitle) return { title: first, rest }
  const end = sentenceEnd(first)
  return end === null
    ? { title: first, rest }
    : { title: first.slice(0, end).trim(), rest: `${first.slice(end).trim()}\n${rest}`.trim() }
}

/** Where the first sentence of at least four words ends; null when that is nearly the whole. */
function sentenceEnd(text: string): number | null {
  for (const match of text.matchAll(/[.!?](?=\s+[\p{Lu}\d"“(`])|[。！？]/gu)) {
    const end = match.index + 1
    const isAbbreviation = /\b(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|nr|bl\.a|f\.eks|z\.b)\.$/i.test(text.slice(0, end))
    if (end >= 20 && !isAbbreviation) return end < text.length - 10 ? end : null
  }
  return null
}

/** The lines of a stretch of the file as they are, from its first column on. */
export function passageOf(lines: readonly string[], span: Span): string {
  const taken = lines.slice(span.line - 1, span.endLine)
  return taken
    .map((line, i) => (i === 0 ? line.slice(Math.max(0, span.column - 1)) : line))
    .join('\n')
    .trimEnd()
}
