import type { ActionItem, Span } from '../aar.ts'
import type { ParagraphBlock, RichText } from '../document.ts'
import { linesOfText } from '../markdown/lines-of-text.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { isActionVerb } from './action-verbs.ts'
import { buildItem, passageOf } from './build-item.ts'
import type { ItemContext } from './item-context.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { isNothing, isTemplate } from './nothing.ts'
import { isLabelledAction, isTaskByState, readNotes } from './read-notes.ts'
import { goesOn, hasBegun, isToldDone, leavesMore, opensAsTask, readsAsAction, tellsWork } from './reads-as-action.ts'
import { resultBehind } from './result-behind.ts'
import { initialsSent, subjectOwners } from './subject-owner.ts'
import { findTickets } from './tickets.ts'

/** A line that opens or closes a container, such as `:::note`. https://docusaurus.io/docs/markdown-features/admonitions */
const fence = /^\s*:::[^\n]*$/

/** "We can likely improve this.": a wish, and an item all the same. */
const couldDo =
  /\bwe (?:can|could|might|may) (?:likely |probably |certainly |surely |also |still |easily )?(?:improve|automate|add|simplify|reduce|document|extend|speed up|tighten)\b/i

/** "Introduction of a second pool for the workers.": a task as a noun, in a sentence without a verb. */
const noun =
  /^(?:(?:further|additional|continued|better|the|an?) )?(?:(?:improvements?|enhancements?|changes|updates?|upgrades?|migrations?|extensions?) (?:to|of|from|in)|(?:implementation|introduction|creation|addition|adoption|automation|deployment|documentation|installation|development|formali[sz]ation|standardi[sz]ation|removal|replacement|reduction|review|revision|integration|optimi[sz]ation|simplification|consolidation|decommissioning|hardening) of|investment in) \S/i
const finite =
  /\b(?:is|are|was|were|has|have|had|did|does|do|will be (?:told|shared)|caused|led|resulted|failed|took|made|helped|went|came|began|happened|occurred|listed|meant|required|requires|allowed)\b/i
const longestNoun = 200

function isNounTask(text: string): boolean {
  const words = text.trim()
  return words.length <= longestNoun && noun.test(words) && !finite.test(words) && !/[:：?]$/.test(words)
}

/** "Note: this is a first draft, more will come." */
const onItself =
  /^\W{0,3}(?:note|nb|n\.b\.|disclaimer|status)[:：] (?:this|these|the (?:list|section|document|report)) (?:is|are|was|were) (?:still )?(?:(?:an?|the|only|just|very|rough|first|early|initial|preliminary) ){0,4}(?:drafts?|preliminary|incomplete|work in progress|wip|unfinished)\b/i

const teamWill =
  /^(?:[Tt]he )?(?:\p{Lu}[\p{L}-]{1,20} ){0,2}(?:[Tt]eam|Operations|Ops|Engineering|Support|Security|Infrastructure|Infra|SRE|Platform) (?:will|shall|are to|is to) (?:also |now |therefore )?(\p{Ll}[\p{Ll}-]{1,20})\b/u

/** "Site Operations will remind the teams of the test cluster.": a name in capitals that will do what people do. */
function isTeamsTask(text: string): boolean {
  const verb = teamWill.exec(text.trim())?.[1] ?? ''
  return isActionVerb(verb) || /^(?:re-?iterate|remind|meet|talk|ask|speak|stress|emphasi[sz]e)$/.test(verb)
}

/** "The vendor has assured us that they will …". */
const assured =
  /^(?:the )?\p{Lu}?[\p{L}\d.-]{1,30}(?: \p{L}[\p{L}\d.-]{1,30}){0,2} (?:has |have )?(?:also |since )?(?:assured|promised|told|informed|reached out to|contacted) (?:us|me)\b/iu

/** True for a paragraph that tells what others said they will do, and nothing that we mean to. */
function isForOthers(text: string): boolean {
  const words = text.trim()
  return (
    assured.test(words) &&
    !/\b(?:we|i)(?:['’]ll| (?:also |now )?(?:will|plan|intend|have|are|should|must|need))\b/i.test(words)
  )
}

/** The items of a paragraph: each line that is a task of its own, else the paragraph where it tells of something to do. */
export function proseItems(
  paragraph: ParagraphBlock,
  context: ItemContext,
  lines: readonly string[],
): readonly ActionItem[] {
  const isList = isListOfSentences(paragraph.content)
  return taskStretches(paragraph.content, isList).flatMap((content) => {
    if (
      isNothing(content.text) ||
      isTemplate(content) ||
      fence.test(content.text) ||
      onItself.test(content.text.trim()) ||
      isForOthers(content.text)
    )
      return []
    const isTold = tellsWork(content.text) || resultBehind(content.text) !== null || opensWithTicket(content)
    const isTask = readsAsAction(content.text) || hasBegun(content.text) || isNounTask(content.text)
    const isLabelled = isLabelledAction(content.text) || isTaskByState(content.text)
    const isSent = initialsSent(content.text) !== undefined || isTeamsTask(content.text)
    const isNamed = isTaskOf(content) || isOnlyTicket(content) || sign.test(content.text) || isLettered(content.text)
    const isListed = isList && isThing(content.text)
    if (!isTask && !isListed && !isSent && !couldDo.test(content.text) && !isTold && !isLabelled && !isNamed) return []
    return [proseItem(content, context, lines)]
  })
}

/** "**Ann** Turn on …", "**Prevention**: add …": bold words, and a task behind them. */
function isTaskOf({ text, marks }: RichText): boolean {
  const label = marks.find(({ kind, start }) => kind === 'strong' && start === 0)
  if (label === undefined || label.end > longestLabel) return false
  const rest = text.slice(label.end).replace(/^\s*[:：–—-]?\s*(?:to (?=\p{Ll}))?/u, '')
  return opensAsTask(rest) && !opensAsTask(text.slice(0, label.end))
}

const longestLabel = 40

/** "[PAY-12](…)" alone: its name is the task. */
function isOnlyTicket(content: RichText): boolean {
  const found = findTickets(content)
  const [only] = found
  return found.length === 1 && only?.start === 0 && /^[\s.]*$/.test(content.text.slice(only.end))
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

/** What a later sentence still means to do. */
const intends = /[.!?]\s{1,2}(?:we|the team) (?:also |then |now )?(?:intend|plan|want|aim) to \p{L}/iu

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
    ...((isToldDone(words) && !leavesMore(words) && !intends.test(words)) || result === 'done'
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
 * three, before every point of a list of sentences, before every line where all of them open with a task, and before every line that opens with
 * its ticket where the first does; a line that goes on with the one before stays with it.
 */
function taskStretches(content: RichText, isList: boolean): readonly RichText[] {
  const [first, ...others] = linesOfText(content)
  if (first === undefined || others.length === 0) return [content]
  const byTicket = opensWithTicket(sliceText(content, first.start, first.end))
  const areTasks = [first, ...others].every(
    ({ start, end }) => isTaskLine(content.text.slice(start, end).trim()) || isTaskOf(sliceText(content, start, end)),
  )
  const haveSigns = [first, ...others].every(({ start, end }) => sign.test(content.text.slice(start, end)))
  const areLettered = others.every(({ start, end }) => lettered.test(content.text.slice(start, end)))
  const cuts = others
    .filter(
      ({ start, end }) =>
        areTasks ||
        (isList && isPoint(content.text.slice(start, end).trim())) ||
        areLettered ||
        haveSigns ||
        beginsTask(content.text, start, end) ||
        (byTicket && opensWithTicket(sliceText(content, start, end))),
    )
    .map(({ start }) => start)
  const bounds = [0, ...cuts, content.text.length]
  return bounds.slice(0, -1).map((start, i) => sliceText(content, start, bounds[i + 1] ?? content.text.length))
}

/** "a) Add an alert": the points of a list that markdown does not know. */
const lettered = /^\s*\(?[a-h]\)\s+\S/u

/** True for a line that opens as a point of such a list. */
export function isLettered(text: string): boolean {
  return lettered.test(text)
}

/** A picture of the state in front of a line; where each has one the writer meant a list. */
const sign =
  /^\s*(?:[✅✔☑✓⏳⌛🚧❌✖🔴🟡🟠🟢⬜☐🔲🔜]|:(?:white_check_mark|heavy_check_mark|x|hourglass\w{0,20}|construction):|(?:TODO|DONE)[: ])/u

/** A line that a sentence wraps over. */
const breaksOff =
  /(?:^|\s)(?:the|an?|our|their|its|to|of|for|from|with|and|or|but|by|in|on|off|at|into|onto|over|old|new|all|every|each|this|that|for|til|av|på|med|og|som|fra|ved|om|å)$/iu

const weDo = /^(?:we|vi|the team|teamet|nous|wir)(?!\p{L})/iu

/** A whole sentence on every line, and most of them tasks: a list without its marks. */
function isListOfSentences(content: RichText): boolean {
  const lines = linesOfText(content).map(({ start, end }) => content.text.slice(start, end).trim())
  return (
    lines.length > 2 &&
    lines.every((line) => /^\p{Lu}.*[.!]$/u.test(line) && !goesOn(line)) &&
    lines.filter(isTaskSentence).length * 2 > lines.length
  )
}

/** A task, or the thing that is to be, on its line; what explains the line before stays with it. */
function isPoint(line: string): boolean {
  return isTaskSentence(line) || isThing(line)
}

function isTaskSentence(line: string): boolean {
  return isTaskLine(line) || readsAsAction(line)
}

/** “A prize for finding faults”, “More alarms for the parser”: a thing, and nothing that is told of it. */
function isThing(line: string): boolean {
  return (
    /^(?:(?:an?|more|better|additional|further|regular|automated|improved|new) \p{L}|\p{L}+ \p{L}+ (?:in order )?(?:to|for) )/iu.test(
      line,
    ) &&
    !/\b(?:is|are|was|were|has|have|had|do|does|did|will|can|could|would|may|might|must|\p{L}+n't)\b|(?<!^\p{L}+ )\b\p{L}+ed\b/iu.test(
      line,
    )
  )
}

/** Where each line opens with a task the writer meant a list, whatever they end with. */
function isTaskLine(line: string): boolean {
  if (line.split(/\s+/).length < 3 || breaksOff.test(line)) return false
  return /^\p{Lu}/u.test(line) && !goesOn(line) && (opensAsTask(line) || (readsAsAction(line) && weDo.test(line)))
}

function beginsTask(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd()
  const line = text.slice(start, end).trim()
  if (!/[.!?。:：)\]]$/.test(before) || !/^[\p{Lu}\p{Lo}\d"“`*[(]/u.test(line) || goesOn(line)) return false
  return (
    opensAsTask(line) || isLabelledAction(line) || (readsAsAction(line) && /^(?:we|the|a|an|our|all)\b/i.test(line))
  )
}
