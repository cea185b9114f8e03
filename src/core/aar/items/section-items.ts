import type { ActionItem } from '../aar.ts'
import type { Block, ListBlock, ParagraphBlock } from '../document.ts'
import {
  announcedItems,
  areParts,
  isTaskOverParts,
  isTaskOverTicket,
  taskOverParts,
  taskOverTicket,
} from './announced-items.ts'
import { type Announcement, announcedWork, tellsDoneBelow } from './announced-work.ts'
import { opensInBold, taskOfOwner } from './group-owners.ts'
import { headingItem } from './heading-item.ts'
import { enterGroup, enterSection, type ItemContext } from './item-context.ts'
import type { ItemRegion } from './item-regions.ts'
import type { ItemClues } from './label-values.ts'
import { listItems } from './list-items.ts'
import { namesResources } from './names-resources.ts'
import { namesThings } from './names-things.ts'
import { isTemplate } from './nothing.ts'
import { splitOwners } from './owners.ts'
import { countWords, plainWords } from './plain-words.ts'
import { isLettered, proseItems } from './prose-items.ts'
import { isLabelledAction } from './read-notes.ts'
import { headingStatus } from './read-status.ts'
import { addsTask, isNarration, opensAsTask, readsAsAction } from './reads-as-action.ts'
import { withLaterWord } from './set-aside.ts'
import { isOtherTable, tableItems } from './table-items.ts'
import { findTickets } from './tickets.ts'

/** What is told beside the tasks: who was called, what they cost, how they are handled. */
const beside =
  /^(?:facts (?:for|about) |not action items?\b|who was (?:informed|called|told|notified)\b|(?:estimated |estimates? of )?efforts?(?: estimates?)?$|(?:metrics|signals) to watch$|(?:the )?process for (?:the |our )?(?:action items|actions|follow[- ]?ups)|(?:management )?(?:approvals?|sign[- ]?offs?|signatures)$)/
const legend =
  /^(?:legend|key|explanation|glossary|definitions?|how to (?:read|use)|about (?:the|these)|example|template|instructions?|guidelines?|.*の説明|凡例|説明|forklaring|legende|légende|leyenda|legenda)(?:\b|$)/iu
/** A part that counts up what is wrong, beside another that says what to do about it. */
const problems =
  /^(?:(?:identified|known|observed|current|existing|open|the) )?(?:problems?|weaknesses|weak points|shortcomings|gaps|pain points)(?: (?:we )?(?:identified|found|observed|seen|discovered))?$/
/** Where to find things. */
const shelf =
  /^(?:(?:useful|helpful|further|more|other|related|additional|external|new|client|software) )?(?:resources|releases|downloads|links|references|reading)(?: (?:and|&) (?:resources|releases|downloads|links|references|reading))?$/
/** A paragraph of more words is prose that bullets may only illustrate. */
const longParagraph = 40

/** The items of a stretch of an actions section: its tables and lists, and where it has neither its paragraphs. */
export function sectionItems(region: ItemRegion, clues: ItemClues, lines: readonly string[]): readonly ActionItem[] {
  const [first, ...groups] = region.headings
  if (region.isManual || groups.some(({ content }) => setsApart(plainWords(content.text)))) return []
  if (areStepsDone(region) || tellsResults(region)) return []
  const section = enterSection(first ?? null, clues)
  const within = (headings: ItemRegion['headings']) =>
    headings.reduce((outer, heading) => enterGroup(outer, heading.content.text), section)
  const task = headingItem(region, within(groups.slice(0, -1)), lines)
  if (task !== null) return [task]
  const context = within(groups)
  const asked = { ...region, blocks: region.blocks.filter((block, i) => !namesThings(region.blocks[i - 1], block)) }
  const hasItems = asked.blocks.some((block) => block.kind === 'list' || block.kind === 'table')
  const listed = hasItems ? structuredItems(asked, context, lines) : []
  // Where the lists hold no task (the chain of causes once more), the paragraphs tell what is done about it.
  const isFigured = asked.blocks.some((block) => block.kind === 'table')
  const items = listed.length > 0 || isFigured ? listed : paragraphItems(asked, context, lines)
  return withLaterWord(items, region.blocks)
}

function setsApart(heading: string): boolean {
  return (
    beside.test(heading) ||
    legend.test(heading) ||
    problems.test(heading) ||
    shelf.test(heading.replace(/ & /g, ' and '))
  )
}

const results = /^(?:audit|test|scan|benchmark|load test|verification|measurement) (?:results?|findings|outcomes?)\b/

/** What came of a task ("Audit results"), below the tasks: nothing is asked for but in boxes. */
function tellsResults({ headings, blocks }: ItemRegion): boolean {
  if (headings.length < 2 || !results.test(plainWords(headings.at(-1)?.content.text ?? ''))) return false
  return !blocks.some(
    (block) =>
      block.kind === 'list' &&
      block.items.some(
        ({ checked, content }) => checked !== null || /@/.test(content.text) || opensAsTask(content.text),
      ),
  )
}

/** Numbered steps under "Immediate actions (completed)" tell how the incident was resolved. */
function areStepsDone({ headings, blocks }: ItemRegion): boolean {
  const nearest = headings.at(-1)?.content.text ?? ''
  const isTold = headingStatus(nearest) === 'done' && /\b(?:immediate|taken|response|initial)\b/i.test(nearest)
  return (
    isTold &&
    blocks.some((block) => block.kind === 'list' && block.ordered && block.items.every((item) => item.checked === null))
  )
}

function structuredItems(region: ItemRegion, context: ItemContext, lines: readonly string[]): readonly ActionItem[] {
  const reading = { lines, onlyTasks: isProseLed(region.blocks) }
  const hasTable = region.blocks.some((block) => block.kind === 'table' && !isOtherTable(block, context.clues.people))
  const inBold = region.blocks.filter((block) => block.kind === 'paragraph' && opensInBold(block))
  const first = region.blocks.findIndex(({ kind }) => kind === 'list' || kind === 'table')
  return region.blocks.flatMap((block, i): readonly ActionItem[] => {
    const before = region.blocks[i - 1]
    const group = groupOver(before, block, first < i - 1, context)
    if (block.kind === 'table') return isOtherTable(block, context.clues.people) ? [] : tableItems(block, group, lines)
    if (block.kind === 'paragraph') {
      if (isLabelledAction(block.content.text)) return proseItems(block, context, lines)
      const next = region.blocks[i + 1]
      if (next?.kind === 'list' && isTaskOverTicket(block, next)) return [taskOverTicket(block, next, context, lines)]
      if (before?.kind === 'list' && addsTask(block.content.text)) return proseItems(block, context, lines)
      const owned = taskOfOwner(block, context.clues.people)
      if (owned !== null && !leadsToTasks(block, next))
        return next?.kind === 'list' && /[:：]\s*$/.test(owned)
          ? taskOverParts(block, next, context, lines)
          : proseItems(block, context, lines)
      if (inBold.length > 1 && inBold.includes(block) && !leadsToTasks(block, next))
        return proseItems(block, context, lines)
      return illustrated(block, next, reading.onlyTasks) ? taskOverParts(block, next, context, lines) : []
    }
    if (isTaskOverTicket(before, block) || (block.kind === 'list' && namesResources(block))) return []
    if (block.kind !== 'list' || continues(before, block) || illustrated(before, block, reading.onlyTasks)) return []
    if (before?.kind === 'paragraph' && tellsWhere(before, block)) return []
    if (before?.kind === 'paragraph' && isOverParts(before, block, context)) return []
    if (before?.kind === 'paragraph' && isExample.test(before.content.text.trim())) return []
    if (explains(before) || (hasTable && explainsColumns(block))) return []
    if (hasTable && !block.items.some((item) => item.checked !== null))
      return block.items
        .filter((item) => !isNarration(item.content.text))
        .flatMap((item) => listItems({ ...block, items: [item] }, group, reading))
    return announcedItems(block, announcement(before), group, reading)
  })
}

/** "**JP** Add alerts:" over bullets of which one is a task: the line is their group. */
function leadsToTasks({ content }: ParagraphBlock, next: Block | undefined): boolean {
  return next?.kind === 'list' && /[:：]\s*$/.test(content.text) && !areParts(next)
}

const allTracked =
  /\b(?:all|everything|they|these|those|work|(?:the|these|our) (?:\p{L}{2,15}[ -]){0,2}(?:actions|items|tasks|follow-?ups|improvements|remediations|measures|tickets|points))\b.{0,60}\b(?:track(?:ed|ing)|recorded|listed|collected|managed|filed|captured|logged|found|kept)\b.{0,40}[\p{L}]\s?[:：]?$/iu

/** "All actions are tracked in:" over one ticket, which holds them and is none. */
function tellsWhere({ content }: ParagraphBlock, { items }: ListBlock): boolean {
  const [only, ...more] = items
  if (only === undefined || more.length > 0 || only.children.length > 0 || !allTracked.test(content.text.trim()))
    return false
  const [ticket] = findTickets(only.content)
  return ticket !== undefined && ticket.end - ticket.start >= only.content.text.trim().length
}

/** "**JP** Have badges for:" over bullets that only say what for. */
function isOverParts(before: ParagraphBlock, list: ListBlock, { clues }: ItemContext): boolean {
  return /[:：]\s*$/.test(before.content.text) && areParts(list) && taskOfOwner(before, clues.people) !== null
}

/** The context of a list or table: the group that the paragraph right over it names, or that of the whole stretch; another list or table may stand before them. */
function groupOver(before: Block | undefined, block: Block, isLater: boolean, context: ItemContext): ItemContext {
  if (before?.kind !== 'paragraph') return context
  const { text } = before.content
  const owned = block.kind === 'list' ? taskOfOwner(before, context.clues.people) : null
  if (owned !== null && leadsToTasks(before, block))
    return enterGroup(context, owned, { owners: splitOwners(text.slice(0, text.length - owned.length)) })
  if (!leadsIn(before, block) || (opensInBold(before) && !/[:：]\s*$/.test(text))) return context
  if (!isLater || !endsGroup(text)) return enterGroup(context, text)
  const { owners: _owners, ...facts } = context.facts
  return enterGroup({ ...context, facts }, text)
}

const goesOnWith =
  /^\W{0,3}(?:for|with|also|and|then|plus|besides|additionally|in addition|further|furthermore|later|next|after that|afterwards|as well|once|when|if|by|until|before|in|on|at|dann|auch|deretter|videre)\b/iu
/** Shorter lines may part what one person does. */
const fewestWords = 3

/** "Following answers from above:" below what one person is to do: the next tasks are nobody's in particular. */
function endsGroup(text: string): boolean {
  const words = text.trim()
  return (
    /[:：]$/.test(words) &&
    countWords(words) >= fewestWords &&
    !goesOnWith.test(words) &&
    (!opensAsTask(words) || /^following\b/i.test(words))
  )
}

/** What the paragraph over a list of an actions section says of it; ahead where it says nothing. */
function announcement(before: Block | undefined): Announcement {
  if (before?.kind !== 'paragraph') return 'ahead'
  return announcedWork(before.content.text) ?? (tellsDoneBelow(before.content.text) ? 'done' : 'ahead')
}

/** Two or more long paragraphs before the first list: the section argues, and only some bullets are tasks. */
function isProseLed(blocks: readonly Block[]): boolean {
  const firstList = blocks.findIndex((block) => block.kind === 'list' || block.kind === 'table')
  const long = blocks
    .slice(0, firstList)
    .filter((block) => block.kind === 'paragraph' && countWords(block.content.text) > longParagraph)
  return long.length >= 2
}

/** "cull_idle_servers:" over a list names its group; a sentence in front of a list does not. */
function leadsIn(paragraph: ParagraphBlock, next: Block | undefined): boolean {
  const { text } = paragraph.content
  if (next?.kind !== 'list' && next?.kind !== 'table') return false
  return countWords(text) <= 8 && !/[.!?。]$/.test(text.trim()) && !isTemplate(paragraph.content)
}

/** In arguing prose, a paragraph that asks for something and ends in a colon is the item; the list below it says how. */
function illustrated(paragraph: Block | undefined, list: Block | undefined, isProse: boolean): boolean {
  if (isTaskOverParts(paragraph, list)) return true
  if (!isProse || paragraph?.kind !== 'paragraph' || list?.kind !== 'list') return false
  return /[:：]\s*$/.test(paragraph.content.text) && /\b(?:need|should|must|will)\b/i.test(paragraph.content.text)
}

/** What a template offers below its own words. */
const isExample =
  /^(?:(?:some |a few )?examples?|e\.g\.|for (?:example|instance)|eksempel|eksempler|beispiele?|exemples?|ejemplos?|exemplos?|例)\s?[:：.]?$/i

const columnValue =
  /^(?:prevent(?:ion)?|detect(?:ion)?|mitigat(?:e|ion)|process|repair|fix|other|p[0-5]|sev-?[0-5]|critical|high|medium|low|done|open|todo|in progress)\s?(?:[-–—:]|$)/i

/** "P0 - Critical for the release": says what the cells of the table beside it mean. */
function explainsColumns({ items }: ListBlock): boolean {
  return items.length > 1 && items.every(({ content, checked }) => checked === null && columnValue.test(content.text))
}

/** "All of the errors were due to missing tests:" introduces reasons, not tasks. */
function explains(paragraph: Block | undefined): boolean {
  if (paragraph?.kind !== 'paragraph' || !/[:：]\s*$/.test(paragraph.content.text)) return false
  const last = paragraph.content.text.split(/(?<=[.!?。])\s/).at(-1) ?? ''
  return (
    /\b(?:(?:was|were) (?:caused|due|because)|caused by|because of|due to|happened|went wrong|the reasons?)\b/i.test(
      last,
    ) && !readsAsAction(last)
  )
}

/** A bullet list right behind a numbered one whose last item ends in a colon goes on with that item. */
function continues(before: Block | undefined, list: ListBlock): boolean {
  if (before?.kind !== 'list' || before.ordered === list.ordered) return false
  const last = before.items[before.items.length - 1]
  const text = last?.children.findLast((child) => child.kind === 'paragraph')?.content.text ?? last?.content.text ?? ''
  return /[:：]\s*$/.test(text)
}

/** "… so the measures below should be taken": what they are comes behind it. */
const pointsBelow =
  /\b(?:steps|measures|actions|changes|improvements|tasks) (?:listed |described |outlined |set out |given )?below\b/i

/** Paragraphs alone: each that tells of something to do. An introduction over subheadings is none. */
function paragraphItems(region: ItemRegion, context: ItemContext, lines: readonly string[]): readonly ActionItem[] {
  const paragraphs = region.blocks.filter((block) => block.kind === 'paragraph')
  const isIntroduction = region.hasSubheadings && paragraphs.length === 1
  return paragraphs.flatMap((paragraph, i) => {
    const { content } = paragraph
    if (/[:：]\s*$/.test(content.text) && isLettered(paragraphs[i + 1]?.content.text ?? '')) return []
    const isSure = opensAsTask(content.text) || isLabelledAction(content.text) || findTickets(content).length > 0
    if ((isIntroduction && !isSure) || (paragraphs.length > 1 && pointsBelow.test(content.text))) return []
    return proseItems(paragraph, context, lines)
  })
}
