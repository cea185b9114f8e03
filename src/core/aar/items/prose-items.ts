import type { ActionItem, Span } from '../aar.ts'
import type { ParagraphBlock, RichText } from '../document.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { buildItem, passageOf } from './build-item.ts'
import type { ItemContext } from './item-context.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { isNothing, isTemplate } from './nothing.ts'
import { isLabelledAction, readNotes } from './read-notes.ts'
import { goesOn, isToldDone, leavesMore, opensAsTask, readsAsAction, tellsWork } from './reads-as-action.ts'
import { resultBehind } from './result-behind.ts'
import { subjectOwners } from './subject-owner.ts'
import { findTickets } from './tickets.ts'

/** A line that opens or closes a container, such as `:::note`. https://docusaurus.io/docs/markdown-features/admonitions */
const fence = /^\s*:::[^\n]*$/

/** "We can likely improve this.": a wish, and an item all the same. */
const couldDo =
  /\bwe (?:can|could|might|may) (?:likely |probably |certainly |surely |also |still |easily )?(?:improve|automate|add|simplify|reduce|document|extend|speed up|tighten)\b/i

/** The items of a paragraph: each line that is a task of its own, else the paragraph where it tells of something to do. */
export function proseItems(
  paragraph: ParagraphBlock,
  context: ItemContext,
  lines: readonly string[],
): readonly ActionItem[] {
  return taskStretches(paragraph.content).flatMap((content) => {
    if (isNothing(content.text) || isTemplate(content) || fence.test(content.text)) return []
    const isTold = tellsWork(content.text) || resultBehind(content.text) !== null || opensWithTicket(content)
    if (!readsAsAction(content.text) && !couldDo.test(content.text) && !isTold && !isLabelledAction(content.text))
      return []
    return [proseItem(content, context, lines)]
  })
}

/** "#12 - The exporter stops": a ticket by its number and name. */
function opensWithTicket(content: RichText): boolean {
  const [first] = findTickets(content)
  return first !== undefined && first.start === 0 && /^\s?[-–—:]\s/.test(content.text.slice(first.end))
}

/** One item of a stretch of prose; `content` tells its place. */
export function proseItem(content: RichText, context: ItemContext, lines: readonly string[]): ActionItem {
  const notes = readNotes(content, context.clues)
  const span: Span = {
    line: content.line,
    column: content.column,
    endLine: content.endLine,
    endColumn: content.endColumn,
  }
  const facts = joinFacts(notes.facts, proseFacts(notes.words, content.text, context))
  return buildItem(
    { span, passage: passageOf(lines, span), form: 'prose', words: notes.words, detail: [], facts },
    context,
  )
}

function proseFacts(words: string, text: string, context: ItemContext): ItemFacts {
  const result = resultBehind(text)
  const owners = sentences(words)
    .map((sentence) => subjectOwners(sentence, context.clues.people))
    .find((found) => found.length > 0)
  const declined =
    /\b(?:implementation (?:will be|is) (?:delayed|deferred|postponed)|will be (?:deferred|postponed)|decided not to)\b/i.test(
      words,
    )
  return {
    ...(owners === undefined ? {} : { owners }),
    ...((isToldDone(words) && !leavesMore(words)) || result === 'done'
      ? { status: { status: 'done' as const, reason: null } }
      : {}),
    ...(declined ? { status: { status: 'declined' as const, reason: null } } : {}),
  }
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?。])\s+/)
    .slice(0, 12)
    .map((sentence) =>
      sentence.replace(
        /^(?:To that end|Therefore|Going forward|Moving forward|In the future|Additionally|Also),? /i,
        '',
      ),
    )
}

/**
 * A paragraph's stretches: it is parted before every line that begins a task after a finished sentence, so that three lines with three tasks are
 * three; a line that goes on with the one before stays with it.
 */
function taskStretches(content: RichText): readonly RichText[] {
  const starts = lineStarts(content)
  const cuts = starts.filter(
    (start, i) => i > 0 && beginsTask(content.text, start, starts[i + 1] ?? content.text.length),
  )
  const bounds = [0, ...cuts, content.text.length]
  return bounds.slice(0, -1).map((start, i) => sliceText(content, start, bounds[i + 1] ?? content.text.length))
}

function lineStarts(content: RichText): readonly number[] {
  return content.anchors
    .filter((anchor, i) => i === 0 || anchor.line !== content.anchors[i - 1]?.line)
    .map((anchor) => anchor.offset)
}

function beginsTask(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd()
  const line = text.slice(start, end).trim()
  if (!/[.!?。:：)\]]$/.test(before) || !/^[\p{Lu}\p{Lo}\d"“`*[(]/u.test(line) || goesOn(line)) return false
  return (
    opensAsTask(line) || isLabelledAction(line) || (readsAsAction(line) && /^(?:we|the|a|an|our|all)\b/i.test(line))
  )
}
