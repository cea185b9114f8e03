import type { RichText } from '../document.ts'
import { readChip, readChips, readTag } from './chip.ts'
import { isDate } from './due-date.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { labelFacts } from './label-facts.ts'
import { findLabels, type ItemClues } from './label-values.ts'
import { areOwners, isPersonName, splitOwners } from './owners.ts'
import { isPriority } from './priority.ts'
import { leadingStatus, leadingTick } from './read-status.ts'
import { opensAsTask } from './reads-as-action.ts'
import { type Cut, withoutCuts } from './text-cuts.ts'
import { findTickets, isBackground, readTickets } from './tickets.ts'
import { trimEndOf } from './trim.ts'

/** An item's text with what is said of it taken apart. */
export interface Notes {
  /** The words alone: no owner tail, tags, dates, ticks. */
  readonly words: string
  readonly facts: ItemFacts
  /** Offsets in the text of what is not its words. */
  readonly cuts: readonly Cut[]
}

const blank =
  /\{\{|\}\}|\[(?:link to (?:the )?(?:github )?(?:issue|ticket|pr)|(?:issue|ticket) link|owner|name|date)\]/gi

/** What a template left around the words: `{{ … }}`, `[link to github issue]`. */
function blanks({ text, marks }: RichText): readonly Cut[] {
  const isCode = (at: number) => marks.some((mark) => mark.kind === 'code' && mark.start <= at && at < mark.end)
  return Array.from(text.matchAll(blank), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter((cut) => !isCode(cut.start))
}

interface Reading {
  readonly facts: readonly ItemFacts[]
  readonly cuts: readonly Cut[]
}

const nothingRead: Reading = { facts: [], cuts: [] }
const ticketWords =
  /^(?:see )?(?:the |this )?(?:link(?:ed)? to )?(?:github |gitlab |jira |tracking |tracked (?:in|at|by|as) |related )?(?:issues?|prs?|pull requests?|tickets?|bugs?|links?|tracked|mrs?|merge requests?|jira|here|sak|lenke|チケット)?(?: here| link)?[:：]?$/i

/**
 * Takes the notes off an item's text: labels ("Owner: @kim", "期限: 2026-04-30"), tags in front ("[Platform]", "P1:", "AI-3:", "✅", "[done]"),
 * tails ("(@kim, by 1 Dec)", "— Ann, P1", a ticket's link). Tickets are read wherever they stand.
 */
export function readNotes(content: RichText, clues: ItemClues): Notes {
  const labels = readLabels(content, clues)
  const front = readFront(content, clues, labels.cuts)
  const back = readBack(content, clues, [...labels.cuts, ...front.cuts])
  const tickets = readTickets(content).map((found) => found.ticket)
  const cuts = [...blanks(content), ...labels.cuts, ...front.cuts, ...back.cuts]
  const ofText: ItemFacts = { ...(tickets.length > 0 ? { tickets } : {}), ...doneInLink(content) }
  return {
    words: withoutCuts(content.text, cuts),
    facts: joinFacts(...labels.facts, ...back.facts, ...front.facts, ofText),
    cuts,
  }
}

/** "[GH-12 (Done)](…)": a state in the words of a link. */
function doneInLink({ links }: RichText): ItemFacts {
  const states = links.map(({ text }) => /[([]([^()[\]]{2,24})[)\]]\s?$/.exec(text)?.[1] ?? '').map(leadingStatus)
  return states.some((state) => state?.status === 'done') ? { status: { status: 'done', reason: null } } : {}
}

function readLabels(content: RichText, clues: ItemClues): Reading {
  const labels = findLabels(content, clues)
  return {
    facts: labels.map((label) => labelFacts(label.role, label.value, clues)),
    cuts: labels.map(({ start, end }) => ({ start, end })),
  }
}

/** Offsets behind a stretch that an earlier reading has taken. */
function skipCuts(text: string, from: number, cuts: readonly Cut[]): number {
  let at = from
  for (let moved = true; moved; ) {
    moved = false
    while (/[\s,;.、。—–|-]/u.test(text.charAt(at))) at += 1
    const cut = cuts.find((one) => one.start <= at && one.end > at)
    if (cut !== undefined) {
      at = cut.end
      moved = true
    }
  }
  return at
}

const bracketInFront = /^\s*[[({（【]{1,2}([^[\](){}（）【】]{1,60})[\])}）】]{1,2}\s*[:：]?\s*(?:[-–—]\s+)?/u
const wordInFront = /^\s*([^\s:：—–]{1,14}(?: (?!-\s)[^\s:：—–]{1,12}){0,2})(?:\s*[:：]\s*|\s+[-–—]\s+)/u
const idInFront =
  /^\s*((?:AI|AP|ACT|FU|CA|PA|A|T|R|P|D|M)[- ]?[A-Z]?\d{1,3}|[A-Z]{1,3}-[A-Z]?\d{1,3})(?:\s*[:：.)]\s*|\s+[-–—]\s+|\s+)/u
const itemLabel =
  /^\s*(?:\[\s*)?(?:action item|action point|planned action|action planned|action|todo|to-do|follow-?up|ai|next step|tiltak|oppfølging|アクション(?:アイテム)?|対応)(?: ?#?\d{1,3})?(?:\s*\]\s*[:：]?|\s*[:：])\s*/iu

/** True for a text that says of itself that it is an action item ("Action item: …", "[Action Item] …", "TODO: …"). */
export function isLabelledAction(text: string): boolean {
  const match = itemLabel.exec(text)
  return match !== null && !/^\s*(?:action|対応)\s*[:：]/i.test(match[0])
}

/** True for "**TODO** alert on the size of the queue": a state in capitals in front of a whole sentence. */
export function isTaskByState(text: string): boolean {
  return /^\s*(?:TODO|TO-DO|DONE)\b[:：]?(?:\s+\S+){4}/.test(text)
}

function readFront(content: RichText, clues: ItemClues, taken: readonly Cut[]): Reading {
  const { text } = content
  let reading = nothingRead
  let at = 0
  for (let round = 0; round < 6; round += 1) {
    const rest = text.slice(at)
    const step =
      doubtInFront(rest) ??
      tickInFront(rest) ??
      labelInFront(rest) ??
      mentionInFront(rest) ??
      ticketInFront(content, at) ??
      tagInFront(content, at, clues) ??
      idTagInFront(content, at) ??
      priorityInFront(content, at) ??
      nameInFront(content, at, clues) ??
      wordTagInFront(content, at, clues)
    if (step === null || taken.some((cut) => cut.start < at + step.length && cut.end > at)) break
    reading = { facts: [...reading.facts, step.facts], cuts: [...reading.cuts, { start: at, end: at + step.length }] }
    at += step.length
  }
  return reading
}

interface Step {
  readonly length: number
  readonly facts: ItemFacts
}

/** "? Fake drills", "⏳ Rotate the keys": a mark of doubt or of what is open in front of a task is none of its words. */
function doubtInFront(rest: string): Step | null {
  const length =
    /^\s*(?:[?？]{1,3}\s+|\(?[a-h]\)\s+|(?:[⏳⌛🚧🔴🟡🟠⬜☐🔲🔜]\uFE0F?\s*){1,2})(?=\S)/u.exec(rest)?.[0].length ?? 0
  return length === 0 ? null : { length, facts: {} }
}

function tickInFront(rest: string): Step | null {
  const length = leadingTick(rest)
  return length === 0 ? null : { length, facts: { status: { status: 'done', reason: null } } }
}

const mentionsFirst =
  /^\s*((?:@[a-z0-9][\w-]{0,38}(?:\/[\w.-]{1,100})?(?:(?:\s*(?:,|&|\/|and))?\s+(?=@))?){1,6})(?:\s*[:,–—-])?\s+(?=(\p{L}+))/iu

/** "@kim alert on lag": a mention in front of the words is who does it, unless it tells what the person did or said. */
function mentionInFront(rest: string): Step | null {
  const match = mentionsFirst.exec(rest)
  if (match?.[1] === undefined || match[2] === undefined) return null
  if (
    /^(?:to|will|shall|should|must|can|could|is|was|has|had|and|or|said|found|did|made|role|group|channel|alias|account|handle|bot|label)$|(?:ed|[^s]s)$/i.test(
      match[2],
    )
  )
    return null
  return { length: match[0].length, facts: { owners: [...new Set(match[1].match(/@[\w/.-]+/g) ?? [])] } }
}

function labelInFront(rest: string): Step | null {
  const match = itemLabel.exec(rest)
  return match === null ? null : { length: match[0].length, facts: {} }
}

function tagInFront(content: RichText, at: number, clues: ItemClues): Step | null {
  const match = bracketInFront.exec(content.text.slice(at))
  const inside = match?.[1]
  if (match === null || inside === undefined) return null
  const end = at + match[0].length
  if (content.links.some((link) => link.start < end && link.end > at && link.text.length > inside.length)) return null
  const ticket = findTickets(content).some((one) => one.start >= at && one.end <= end)
  if (ticket && ticketWords.test(inside.replace(/\S*(?:#|-)\d+|https?:\S+/g, '').trim()))
    return { length: match[0].length, facts: {} }
  const facts = isOnlyText(content, end)
    ? readChips(inside, clues)
    : (readChips(inside, clues) ?? readTag(inside, clues))
  return facts === null ? null : { length: match[0].length, facts }
}

function isOnlyText(content: RichText, end: number): boolean {
  return content.text.slice(end).trim() === ''
}

function idTagInFront(content: RichText, at: number): Step | null {
  const match = idInFront.exec(content.text.slice(at))
  const id = match?.[1]
  if (match === null || id === undefined) return null
  const isPriorityLike = /^[PS]\d$/i.test(id)
  const end = at + match[0].length
  const isStrong = content.marks.some(
    (mark) => mark.kind === 'strong' && mark.start <= at && mark.end <= end && mark.end >= at + id.length,
  )
  const hasSign = /[:：.)–—-]\s*$/.test(match[0])
  if (isPriorityLike || (!hasSign && !isStrong) || findTickets(content).some((one) => one.start < end && one.end > at))
    return null
  return { length: match[0].length, facts: { id } }
}

/** "**HIGH** Include downloads in the smoke test": bold capitals need no colon. */
function priorityInFront({ text, marks }: RichText, at: number): Step | null {
  const [whole, level] = /^\s*([A-Z]{3,8}|P[0-5])\s+(?=\S)/.exec(text.slice(at)) ?? []
  if (whole === undefined || level === undefined || !isPriority(level)) return null
  const end = at + whole.trimEnd().length
  const isBold = marks.some((mark) => mark.kind === 'strong' && mark.end === end && mark.start === end - level.length)
  return isBold ? { length: whole.length, facts: { priority: level } } : null
}

/** "**Ann** Turn on the alerts": a bold name needs no colon before a task. */
function nameInFront({ text, marks }: RichText, at: number, clues: ItemClues): Step | null {
  const start = at + (text.slice(at).length - text.slice(at).trimStart().length)
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === start && mark.end - start <= 40)
  if (bold === undefined || !areOwners(text.slice(start, bold.end), clues.people)) return null
  const gap = /^\s+(?:to (?=\p{Ll}))?(?=\p{L})/u.exec(text.slice(bold.end))?.[0]
  if (gap === undefined || !opensAsTask(text.slice(bold.end + gap.length))) return null
  return { length: bold.end + gap.length - at, facts: { owners: splitOwners(text.slice(start, bold.end)) } }
}

function wordTagInFront(content: RichText, at: number, clues: ItemClues): Step | null {
  const match = wordInFront.exec(content.text.slice(at))
  const word = match?.[1]
  if (match === null || word === undefined) return statusInCapitals(content.text.slice(at))
  const facts = readChip(word, clues)
  if (facts === null || facts.type !== undefined) return null
  if (facts.owners !== undefined && !/@/.test(word) && !areOwners(word, clues.people)) return null
  return { length: match[0].length, facts }
}

/** "DONE re-enable the zone": capitals need no colon. */
function statusInCapitals(rest: string): Step | null {
  const open = /^\s*(?:TODO|TO-DO)\s+(?=\p{L})/u.exec(rest)
  if (open !== null) return { length: open[0].length, facts: {} }
  const match = /^\s*(DONE|COMPLETED?|CLOSED|FIXED|WONTFIX|DEFERRED|CANCELL?ED)\b[\s:.-]*/.exec(rest)
  const status = match?.[1] === undefined ? null : leadingStatus(match[1])
  return match === null || status === null ? null : { length: match[0].length, facts: { status } }
}

const bracketAtEnd = /[[(（【]{1,2}([^[\]()（）【】]{1,160})[\])）】]{1,2}\s*(?:[.。,;]\s*)?$/u
const nestedAtEnd = /[(（]([^()（）]{2,80}[(（][^()（）]{1,80})[)）]{2}\s*(?:[.。,;]\s*)?$/u
const dashAtEnd = /(?:\s(?:[-–—|]{1,2}|[-=]>|→)\s|[—|]\s?|\s?[:：]\s)([^—–|]{1,100})$/u
const starAtEnd = /\s\*\s?(@?\p{L}[\p{L}\d_-]{1,20})\s*$/u
const mentionsAtEnd =
  /(?:^|(?<!\b(?:from|via|thanks to|an?|the|our|this|their|(?:proposed|suggested|reported|raised|found|noted|mentioned|written) by))[\s,;:：.—–-])((?:@[\w-]{1,39}(?:\/[\w.-]{1,100})?(?:\s*(?:(?:,|&|\/|and|og)\s*)?(?=@))?){1,6})\s*(?:[.)]\s*)?$/u
const dueAtEnd =
  /[\s,;.]((?:due(?: by| on| date)?|by|before|until|eta|deadline|target(?: date)?|innen|frist|forfall|før|senest|bis(?: zum)?|fällig(?: am| bis)?|avant le|échéance|antes del|plazo|até|prazo)\s+[^\s()[\]:][^()[\]:]{2,29})\s*(?:[.)]\s*)?$/iu
/** The same where words before it could open one: "before the release by 1 Dec". */
const lastDueAtEnd =
  /[\s,;.]((?:due|by|before|until|innen|før)\s+[^\s()[\]:](?:(?!\s(?:by|before|until|due)\s)[^()[\]:]){2,29})\s*(?:[.)]\s*)?$/iu
/** "… @kim P3", but not "page for every P1". */
const priorityAtEnd =
  /(?<!\b(?:of|to|an?|as|for|is|the|all|any|every|each|from|than|and|or|with|on|by|per|below|above|declare|raise))\s(P[0-4])\s*(?:[.)]\s*)?$/u
/** "@kim 10/10": a bare day counts right behind a person. */
const dayAfterMention = /(?<=@[\w-]{1,39})[\s,;]{1,3}([\d\p{L}][\d\p{L} /.,-]{2,18})\s*(?:[.)]\s*)?$/u
const dueInJapanese = /[、。\s]([\d/\-年月日.]{4,12}\s?まで(?:に)?)[。]?\s*$/u

function readBack(content: RichText, clues: ItemClues, taken: readonly Cut[]): Reading {
  let reading = nothingRead
  let end = trimEnd(content.text, content.text.length, taken)
  for (let round = 0; round < 6; round += 1) {
    const step = stepBack(content, end, clues)
    if (step === null || step.start < skipCuts(content.text, 0, taken)) break
    reading = { facts: [...reading.facts, step.facts], cuts: [...reading.cuts, { start: step.start, end }] }
    end = trimEnd(content.text, step.start, taken)
  }
  return reading
}

function trimEnd(text: string, from: number, cuts: readonly Cut[]): number {
  let end = from
  for (let moved = true; moved; ) {
    moved = false
    while (end > 0 && /[\s,;、—–|*-]/u.test(text.charAt(end - 1))) end -= 1
    const cut = cuts.find((one) => one.end >= end && one.start < end)
    if (cut !== undefined && cut.start < end) {
      end = cut.start
      moved = true
      if (/[([（【]/u.test(text.charAt(end - 1))) end -= 1
    } else if (/[)\]）】]/u.test(text.charAt(end - 1)) && cuts.some((one) => one.end === end - 1)) {
      end -= 1
      moved = true
    }
  }
  return end
}

const tickLast = /(?:\s|(?<=[)）\]。.]))((?:[✅✔☑✓]\uFE0F?|:white_check_mark:|:heavy_check_mark:))\s*$/u

function tickAtEnd(tail: string, window: number): StepBack | null {
  const match = tickLast.exec(tail)
  return match === null ? null : { start: window + match.index, facts: { status: { status: 'done', reason: null } } }
}

interface StepBack {
  readonly start: number
  readonly facts: ItemFacts
}

function stepBack(content: RichText, end: number, clues: ItemClues): StepBack | null {
  const window = Math.max(0, end - 400)
  const tail = content.text.slice(window, end)
  return (
    tickAtEnd(tail, window) ??
    ticketAtEnd(content, end) ??
    matched(tail, window, nestedAtEnd, (inside) => nestedFacts(inside, clues)) ??
    matched(tail, window, bracketAtEnd, (inside, start) => bracketFacts(content, inside, start, clues)) ??
    matched(tail, window, mentionsAtEnd, (inside) =>
      readChips(inside.replace(/(@[\w/.-]+)\s+(?=@)/g, '$1, '), clues),
    ) ??
    matched(tail, window, priorityAtEnd, (inside) => ({ priority: inside })) ??
    matched(tail, window, dayAfterMention, (inside) => (isDate(inside) ? readChips(`due ${inside}`, clues) : null)) ??
    matched(tail, window, dueAtEnd, (inside, start) =>
      isTold(content.text, start) ? null : readChips(inside, clues),
    ) ??
    matched(tail, window, lastDueAtEnd, (inside, start) =>
      isTold(content.text, start) ? null : readChips(inside, clues),
    ) ??
    matched(tail, window, dueInJapanese, (inside) => readChip(inside, clues)) ??
    matched(tail, window, dashAtEnd, (inside) => readChips(inside, clues)) ??
    matched(tail, window, starAtEnd, (inside) => (areOwners(inside, clues.people) ? { owners: [inside] } : null))
  )
}

/** "It was not noticed until 15 November": a day behind a verb of the past is when something was. */
function isTold(text: string, start: number): boolean {
  return /\b(?:was|were|been)(?: not|n['’]t)? \p{L}{2,20}(?:ed|en|nd|wn)(?: only)?$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  )
}

function matched(
  tail: string,
  window: number,
  pattern: RegExp,
  read: (inside: string, start: number) => ItemFacts | null,
): StepBack | null {
  const match = pattern.exec(tail)
  if (match?.[1] === undefined) return null
  const lead = match[0].startsWith(match[1]) || /^[[(（【]/u.test(match[0]) ? 0 : match[0].indexOf(match[1])
  const facts = read(match[1], window + match.index)
  return facts === null
    ? null
    : {
        start:
          window +
          match.index +
          ([mentionsAtEnd, dueAtEnd, lastDueAtEnd, dayAfterMention].includes(pattern) ? lead : 0),
        facts,
      }
}

function bracketFacts(content: RichText, inside: string, start: number, clues: ItemClues): ItemFacts | null {
  const end = start + inside.length + 2
  const tickets = findTickets(content).filter((one) => one.start >= start && one.end <= end)
  const rest = withoutCuts(
    content.text.slice(start, end),
    tickets.map((one) => ({ start: one.start - start, end: one.end - start })),
  )
  if (tickets.length === 0) return readChips(inside, clues)
  const words = rest.replace(/^[[(（\s,;]+|[\])）\s,;]+$/gu, '')
  if (ticketWords.test(words)) return {}
  const beside = readChips(words, clues)
  return beside?.owners !== undefined || beside?.due !== undefined ? beside : readChips(inside, clues)
}

/** "(Kim Berg (SRE))", "(@kim (due 1 Dec))": both must be notes, else they are words of the item. */
function nestedFacts(inside: string, clues: ItemClues): ItemFacts | null {
  const [outer = '', inner = ''] = inside.split(/[(（]/, 2).map((part) => part.trim())
  const around = readChips(outer, clues)
  const within = weekdayAlone.test(inner) ? {} : readChips(inner, clues)
  if (around === null || within === null) return null
  return isPersonName(inner) ? joinFacts(within, around) : joinFacts(around, within)
}

const weekdayAlone = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?$/i

/** A bare link or "[PR](…)" to a ticket behind the text is no part of its words; a reference told as background is. */
function ticketAtEnd(content: RichText, end: number): StepBack | null {
  const last = trimEndOf(content.text.slice(0, end), '.。 ').length
  const found = findTickets(content).find((one) => one.end === last)
  if (found === undefined || found.start < 8 || isBackground(content.text, found)) return null
  const words = content.text.slice(found.start, found.end)
  const isReference =
    /^https?:/.test(words) || ticketWords.test(words.replace(/^\[|\]$/g, '')) || /^(?:\S*[#-]|T)\d+$/.test(words)
  if (!isReference) return null
  const before = trimEndOf(content.text.slice(0, found.start), ' \n:：([—–-')
  const start = before.replace(/ (?:see|tracked (?:in|by|at)|in|at|via|ref|issue|ticket|pr|bug)$/i, '').length
  return start === 0 ? null : { start, facts: {} }
}

/** "bug 1537907 - …", "#12: …": the ticket in front of the words. */
function ticketInFront(content: RichText, at: number): Step | null {
  const lead = content.text.length - content.text.slice(at).trimStart().length
  const found = findTickets(content).find((one) => one.start === lead)
  if (found === undefined || content.text.slice(found.end).trim() === '') return null
  const isIdentifier = /^(?:bug |issue |pr |ticket )?\S*\d$/i.test(content.text.slice(found.start, found.end))
  const rest = /^(?:\s*[:：)\]-])?\s+(?=\S)/u.exec(content.text.slice(found.end))
  return isIdentifier && rest !== null ? { length: found.end - at + rest[0].length, facts: {} } : null
}
