import type { ActionItem } from '../aar.ts'
import type { ListBlock, ListItemBlock, RichText } from '../document.ts'
import { placeAt } from '../markdown/slice-text.ts'
import { placeOf } from '../place-of.ts'
import { buildItem, passageOf } from './build-item.ts'
import { enterGroup, type ItemContext } from './item-context.ts'
import { type ItemFacts, joinFacts } from './item-facts.ts'
import { declinedBelow, fieldFacts, isDetail, readFields } from './item-fields.ts'
import { isBlank, isNothing, isTemplate, isWhollyMarked } from './nothing.ts'
import { areOwners, isOwner } from './owners.ts'
import { countWords, plainWords } from './plain-words.ts'
import { type Notes, readNotes } from './read-notes.ts'
import { isStruckOut, leadingStatus, type ReadStatus } from './read-status.ts'
import {
  isStatement,
  isToldDone,
  opensAsTask,
  opensWithDeed,
  opensWithSureDeed,
  readsAsAction,
  tellsIntent,
} from './reads-as-action.ts'
import { doerBehind } from './result-behind.ts'
import { subjectOwners } from './subject-owner.ts'
import { findTickets } from './tickets.ts'
import { tellsResult } from './told-result.ts'

/** How the bullets of a list are judged. */
export interface ListReading {
  readonly lines: readonly string[]
  /** True where the list stands among long prose: only bullets that read as tasks are items there. */
  readonly onlyTasks: boolean
}

const fewestBoxes = 3
const duringIncident =
  /^(?:reverted|rolled back|restarted|rebooted|redeployed|hot-?fixed|sent|notified|informed|communicated|announced|posted|emailed|apologi[sz]ed|contacted|declared|escalated|paged|failed over|took|called|joined|opened)\b/i
const responseGroup = /\b(?:immediate|initial|emergency|response|umiddelbar)/i

/** The items of a list: its bullets, or the bullets below one that only groups them. */
export function listItems(list: ListBlock, context: ItemContext, reading: ListReading): readonly ActionItem[] {
  if (isPaperwork(list)) return []
  const tasks = areBoxed(list) ? list.items.filter((item) => !isRemark(item)) : list.items
  const traits = { areDeeds: areDeeds(tasks, context), areLabelled: tasks.some(isLabelledTask) }
  return tasks.flatMap((item) => bulletItems(item, context, { ...reading, ...traits }))
}

/** How a list is judged, with what its bullets have in common. */
interface BulletReading extends ListReading {
  /** True where the bullets tell what was done: each that opens with a deed is. */
  readonly areDeeds: boolean
  /** True where a bullet has its task behind a bold label: a label over bullets is a task as well. */
  readonly areLabelled: boolean
}

const fewestDeeds = 4

/** A deed by its company alone; what has an owner, a deadline or a ticket is still to do. */
function isFreeDeed({ words, facts }: Notes): boolean {
  const isAssigned = (facts.owners?.length ?? 0) > 0 || facts.due !== undefined || (facts.tickets?.length ?? 0) > 0
  return eitherForm.test(words) && !isAssigned
}

/** "Set up …", "Put …": the past has the form of the order. */
const eitherForm = /^(?:set|put|cut|reset|split|shut|spread) /i

/** "Removed …", "Enforced …", "Engaged …": most of four bullets or more open with what can only have happened. */
function areDeeds(items: readonly ListItemBlock[], { clues }: ItemContext): boolean {
  if (items.length < fewestDeeds || items.some(({ checked }) => checked !== null)) return false
  const words = items.map(({ content }) => readNotes(content, clues).words)
  return (
    words.filter(opensWithSureDeed).length * 3 >= words.length * 2 &&
    !words.some((one) => opensAsTask(one) && !eitherForm.test(one))
  )
}

/** "**Redundancy**: two independent paths". */
function isLabelledTask({ content: { text, marks }, children }: ListItemBlock): boolean {
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.start === 0)
  if (bold === undefined || children.some(({ kind }) => kind === 'list')) return false
  return /^\s?[:：]?\s?\S+\s\S/.test(text.slice(bold.end)) && /[:：]/.test(text.slice(bold.end - 1, bold.end + 2))
}

/** Most items have a box. */
function areBoxed({ items }: ListBlock): boolean {
  const boxes = items.filter(({ checked }) => checked !== null)
  return boxes.length >= fewestBoxes && boxes.length * 2 > items.length
}

/** A bullet without a box, behind a bold label and a colon, that asks for nothing. */
function isRemark({ checked, content }: ListItemBlock): boolean {
  const bold = content.marks.find((mark) => mark.kind === 'strong' && mark.start === 0)
  if (checked !== null || bold === undefined || !/[:：]\s{0,2}$/.test(content.text.slice(0, bold.end + 1))) return false
  return !readsAsAction(content.text) && !readsAsAction(content.text.slice(bold.end).replace(/^[\s:：]+/, ''))
}

function bulletItems(bullet: ListItemBlock, context: ItemContext, reading: BulletReading): readonly ActionItem[] {
  const notes = readNotes(bullet.content, context.clues)
  const below = nestedBullets(bullet)
  if (below.length > 0 && isEmptyGroup(notes.words, below)) return []
  if (groups(bullet, notes, below, context) && !isOneOfLabelled(bullet, below, reading)) {
    const { owners = [] } = notes.facts
    const inner = enterGroup(context, bullet.content.text, notes.words === '' ? notes.facts : { owners })
    return nestedLists(bullet).flatMap((list) => listItems(list, inner, reading))
  }
  if (!isItem(bullet, notes, context, reading)) return []
  const children = readFields(bullet.children, context)
  const words = notes.words === '' ? bullet.content.text : withHeadline(bullet.content, notes.words)
  const facts = joinFacts(boxFacts(bullet), notes.facts, children.facts, wordFacts(bullet, notes, context, reading))
  const span = placeOf(bullet)
  const passage = passageOf(reading.lines, span)
  const form = bullet.checked === null ? 'list' : 'check-list'
  return [buildItem({ span, passage, form, words, detail: children.detail, facts }, context)]
}

/** Bold words that fill the bullet's first line are its headline; what stands below them is detail. */
function withHeadline(content: RichText, words: string): string {
  const bold = content.marks.find((mark) => mark.kind === 'strong')
  if (bold === undefined) return words
  const headline = content.text.slice(bold.start, bold.end).trim()
  const after = bold.end + content.text.slice(bold.end).search(/\S|$/)
  const isLineEnd = placeAt(content, after).line > placeAt(content, bold.end - 1).line
  return isLineEnd && words.startsWith(headline) ? `${headline}\n${words.slice(headline.length)}` : words
}

function nestedLists(bullet: ListItemBlock): readonly ListBlock[] {
  return bullet.children.filter((child) => child.kind === 'list')
}

function nestedBullets(bullet: ListItemBlock): readonly ListItemBlock[] {
  return nestedLists(bullet).flatMap((list) => list.items)
}

function isItem(bullet: ListItemBlock, notes: Notes, context: ItemContext, reading: ListReading): boolean {
  const { text } = bullet.content
  const { owners = [], due } = notes.facts
  const tickets = notes.facts.tickets?.length ?? 0
  const isLeft = owners.length > 0 || due !== undefined || tickets > 0 ? isBlank : isTemplate
  if (isNothing(text) || isLeft(bullet.content) || isLeft({ ...bullet.content, text: notes.words })) return false
  if (isNothing(notes.words) && tickets === 0 && bullet.content.links.length === 0) return false
  if (tickets > 0 || bullet.checked !== null || owners.length > 0) return true
  if (isStatement(notes.words) || (isAside.test(text.trim()) && !tellsIntent(text))) return false
  if (responseGroup.test(context.group ?? '') && context.facts.status === undefined && duringIncident.test(notes.words))
    return false
  if (isTaken(context) && !opensWithDeed(notes.words) && !isToldDone(notes.words) && !opensAsTask(notes.words))
    return false
  return !reading.onlyTasks || readsAsAction(notes.words)
}

/** "See also the runbook", "Note: all items are on the board". */
const isAside =
  /^(?:see also\b|se også[ :]|siehe auch\b|(?:more |further )?(?:details|links?|references?)[:：]|(?:note|nb|merk|hinweis)[:：] (?:all|the|this|these|some|items|actions)\b)/i

/** Under "Immediate actions taken", where also stands what came of them. */
function isTaken({ group, facts }: ItemContext): boolean {
  return facts.status?.status === 'done' && /\btaken\W{0,3}$/i.test(group ?? '')
}

function boxFacts(bullet: ListItemBlock): ItemFacts {
  if (bullet.checked === true) return { status: { status: 'done', reason: null } }
  return isStruckOut(bullet.content) ? { status: stateBehind(bullet.content) } : {}
}

/** "~~Upgrade to v5~~ cancelled": what stands behind the struck words says why; without it they are done. */
function stateBehind({ text, marks }: RichText): ReadStatus {
  const end = Math.max(...marks.filter(({ kind }) => kind === 'struck').map((mark) => mark.end))
  const said = leadingStatus(text.slice(end).replace(/^[\s(–—:-]+/, ''))
  return said === null || said.status === 'open' ? { status: 'done', reason: null } : said
}

/** What only the sentence tells: who is its subject, that it has happened. An open box says that it has not. */
function wordFacts(bullet: ListItemBlock, notes: Notes, context: ItemContext, reading: BulletReading): ItemFacts {
  const doer = doerBehind(bullet.content.text)
  const isNamed = doer !== null && (/^@|^\p{Lu}{2}$/u.test(doer) || isOwner(doer, context.clues.people))
  const owners = isNamed ? [doer] : subjectOwners(notes.words, context.clues.people)
  const isOpenBox = bullet.checked === false
  const done =
    !isOpenBox &&
    (doer !== null ||
      isToldDone(notes.words) ||
      (notes.facts.due === undefined && tellsResult(notes.words, bullet.content)) ||
      (reading.areDeeds && (opensWithSureDeed(notes.words) || isFreeDeed(notes))))
  return {
    ...(owners.length === 0 ? {} : { owners }),
    ...(isOpenBox && context.facts.status?.status !== 'declined'
      ? { status: { status: 'open' as const, reason: null } }
      : {}),
    ...(declinedBelow.test(noteIn.exec(notes.words)?.[1] ?? '')
      ? { status: { status: 'declined' as const, reason: null } }
      : {}),
    ...(done ? { status: { status: 'done' as const, reason: null } } : {}),
  }
}

const noteIn = /[.;!?)] (Note[:：] [^\n]{1,300})$/

/** "Testing" over "n/a": a group in which there is nothing to do. */
function isEmptyGroup(words: string, below: readonly ListItemBlock[]): boolean {
  const names = countWords(words) <= 1 || (countWords(words) <= 3 && !opensAsTask(words))
  return names && below.every((one) => isNothing(one.content.text))
}

/** True for a bullet that only names what the bullets below it have in common, so that they are the tasks. */
function groups(bullet: ListItemBlock, notes: Notes, below: readonly ListItemBlock[], context: ItemContext): boolean {
  const tasks = below.filter(
    (one) =>
      fieldFacts(one.content, context) === null &&
      !isNothing(one.content.text) &&
      !isHint(one) &&
      !isDetail(one.content),
  )
  const hasFacts = below.some((one) => (fieldFacts(one.content, context)?.owners?.length ?? 0) > 0)
  if (tasks.length === 0 || (hasFacts && tasks.every((one) => one.checked === null))) return false
  if (notes.words === '' || isNothing(bullet.content.text)) return true
  if (areOwners(bullet.content.text.replace(/[\s:：]+$/u, ''), context.clues.people)) return true
  const isTracked = (notes.facts.tickets?.length ?? 0) > 0
  if (tasks.some((one) => one.checked !== null))
    return !isTracked || tasks.some((one) => findTickets(one.content).length > 0)
  if (bullet.checked !== null || isTracked) return false
  const below2 = tasks.map((one) => ({ one, notes: readNotes(one.content, context.clues) }))
  const owned = below2.filter(
    ({ notes: { facts } }) =>
      (facts.owners?.length ?? 0) > 0 || facts.due !== undefined || (facts.tickets?.length ?? 0) > 0,
  )
  if (owned.length * 2 > tasks.length) return true
  const named = countWords(notes.words)
  const isName = named === 1 || (named <= 3 && !opensAsTask(notes.words))
  if (isName && (notes.facts.owners?.length ?? 0) > 0 && below2.every((each) => opensAsTask(each.notes.words)))
    return true
  if ((notes.facts.owners?.length ?? 0) > 0 || subjectOwners(notes.words, context.clues.people).length > 0) return false
  if (tasks.length > 1 && isLabel(bullet.content)) return true
  return isGroupingLine(
    /[:：]\s*$/.test(bullet.content.text) ? `${notes.words.replace(/[\s:：]+$/u, '')}:` : notes.words,
    below2.map((each) => each.notes.words),
  )
}

/** "**Dual monitoring**:" over what it is made of, beside "**Redundancy**: two paths". */
function isOneOfLabelled(
  { content }: ListItemBlock,
  below: readonly ListItemBlock[],
  { areLabelled }: BulletReading,
): boolean {
  const isLead = isWhollyMarked({ ...content, text: content.text.trim().replace(/\s*[:：]$/u, '') }, ['strong'])
  return areLabelled && isLead && !below.some(({ content: one, checked }) => checked !== null || opensAsTask(one.text))
}

/** "If you use the other client, see …": tells readers of the task above, and asks nobody. */
function isHint({ content: { text }, checked }: ListItemBlock): boolean {
  return (
    checked === null &&
    /^\W{0,3}(?:(?:if|when|in case|for those of) you\b|for (?:example|instance)\b|e\.g\.)/i.test(text)
  )
}

/** "**Short-term measures**:": a few words, all of them bold, and a colon. */
function isLabel(content: RichText): boolean {
  const label = content.text.trim()
  const isBold = isWhollyMarked({ ...content, text: label.replace(/\s*[:：]$/u, '') }, ['strong'])
  return isBold && /[:：]$/u.test(label) && countWords(label) <= 5 && !opensAsTask(label)
}

/** "We could also …", "for example to …": what somebody might do, below a line that only says with what. */
const proposes = /^(?:(?:(?:for example|e\.g\.),? )?to [a-z]{3,}|(?:we|one|you) (?:could|might|can|may) )/i

function isGroupingLine(words: string, below: readonly string[]): boolean {
  const count = countWords(words)
  const tasks = below.filter(opensAsTask).length
  if (count === 1) return true
  if (count <= 3 && !opensAsTask(words)) return below.filter(readsAsAction).length * 2 >= below.length
  const leadsOn = /[:：]\s*$/.test(words)
  if (leadsOn && count <= 8)
    return below.filter((one) => opensAsTask(one) || proposes.test(one)).length * 2 >= below.length
  if (leadsOn && !opensAsTask(words) && below.length >= 2 && tasks === below.length) return true
  if (count <= 5 && !opensAsTask(words)) return tasks * 2 >= below.length
  return below.length >= 2 && count <= 10 && tasks === below.length
}

const paperwork =
  /\b(?:incident (?:has been|is|was) (?:dealt|over|closed|resolved)|sections? (?:above |below )?(?:are|is|have been) (?:filled|complete)|(?:report|document|doc|post-?mortem|retrospective|aar|template)\b.{0,30}\b(?:is|are|has been|been|was) (?:cleaned|filled|reviewed|published|shared|written|complete|approved|merged)|action(?:able)? items? (?:above )?(?:have|has|are|is|all)|push this|file issues for (?:all|the|each)|(?:this|the) (?:document|report|post-?mortem|retrospective|template|doc)\b|(?:post-?mortem|retro(?:spective)?|aar) (?:meeting|review|scheduled|owner|draft)|title (?:and|is)|rename (?:this|the) file|delete (?:this|these)|remove (?:this|the) (?:section|comment|template))/i

/** True for a check list about the document itself ("Sections above are filled out"): how to write an AAR, not what follows from it. */
export function isPaperwork(list: ListBlock): boolean {
  const boxes = list.items.filter((item) => item.checked !== null)
  if (boxes.length < 2 || boxes.length < list.items.length) return false
  return boxes.filter((item) => paperwork.test(plainWords(item.content.text))).length * 2 >= boxes.length
}
