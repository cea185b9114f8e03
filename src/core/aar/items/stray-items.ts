import type { ActionItem } from '../aar.ts'
import type { Block, ListBlock, ListItemBlock, ParagraphBlock } from '../document.ts'
import { matchHeading } from '../vocabulary/match-heading.ts'
import { announcedItems, isTaskOverParts, taskOverParts } from './announced-items.ts'
import { type Announcement, announcedWork } from './announced-work.ts'
import { enterGroup, enterSection, type ItemContext } from './item-context.ts'
import { saysDone } from './item-fields.ts'
import type { ItemRegion } from './item-regions.ts'
import type { ItemClues } from './label-values.ts'
import { isPaperwork, listItems } from './list-items.ts'
import { isWhollyMarked } from './nothing.ts'
import { countWords, plainWords } from './plain-words.ts'
import { proseItems } from './prose-items.ts'
import { isLabelledAction, isTaskByState } from './read-notes.ts'
import { addsTask, hasBegun, isLasting, opensAsTask, opensWithDeed, tellsIntent } from './reads-as-action.ts'
import { sectionItems } from './section-items.ts'
import { isActionTable, tableItems } from './table-items.ts'

/** What says of a lesson that work follows: "(tracked in api #12)", "Follow-up: a smoke test", "(being worked on)", "will from now on be restarted". */
const followed =
  /\((?:now |being |also )?tracked (?:in|as|at|by|under) [^()]{0,80}#\d|[.;!?] (?:follow-?up|action(?: item| point)?|to-?do): \S|\((?:currently |now |already |still )?(?:being worked on|in progress|under way|underway|work in progress|wip|ongoing|planned)\)|\bwill (?:always|from now on|henceforth|now always) be \p{L}{3,}/iu

function isUnderWay(text: string): boolean {
  return followed.test(text)
}

/** Kinds of sections that tell what happened or who wrote it: a list of boxes there is not follow-up work unless it is labelled so. */
const telling = ['timeline', 'meta', 'glossary', 'external-message']
const instructions =
  /\b(?:review guidelines|guidelines|for the person|notes? (?:to|for)|checklist|instructions?|test plan|test cases|(?:manual|acceptance|regression) test(?:s|ing)?|acceptance criteria|how to|template|before (?:you|publishing|merging)|definition of done|housekeeping|runbook|approvals?|sign[- ]?offs?|signatures)\b/

const doubtful =
  /\b(?:follow[- ]?ups?|action items?|action points?|remediations?|recommendations?|next steps?|corrective|preventi(?:on|ve)|preventative|improvements?|to-?dos?|tasks|countermeasures|hardening)\b|\b(?:tiltak|oppfølging|aksjonspunkt|forbedring|videre arbeid)|再発防止|改善|対策|今後の対応/

/** "Further mitigations and learnings". */
const alsoTellsWork =
  /\b(?:mitigations|improvements|remediations?|next steps|follow[- ]?ups?|recommendations) (?:and|&|\+) (?:lessons?|learnings?|takeaways)\b|\b(?:lessons?|learnings?|takeaways|lessons? learn(?:ed|t)) (?:and|&|\+) (?:further |future |next )?(?:mitigations|improvements|remediations?|follow[- ]?ups?|recommendations)\b/

/** A doubtful heading of its own, or one inside of a section that tells what was ("Background > Remediation"). */
function isDoubtful({ kind, headings }: ItemRegion): boolean {
  if (kind === 'lessons') return alsoTellsWork.test(plainWords(headings.at(-1)?.content.text ?? ''))
  if (kind !== null && telling.includes(kind)) return false
  const from = kind === null || kind === 'resolution' ? 0 : 1
  return headings
    .slice(Math.max(from, headings.length - 2))
    .map((heading) => heading.content.text)
    .some(
      (text) =>
        doubtful.test(plainWords(text)) &&
        countWords(text) <= 7 &&
        !/[?？]|\b(?:cause|response|impact)s?\b|\b(?:performed|taken|carried out)\W*$/i.test(text),
    )
}

/**
 * The items under a heading that may be about actions and may be not ("Remediation" in a document with action items of its own, "Suggested
 * improvements"): only what has a ticket, an owner, a box or a deadline, or says what will be done. In a resolution an imperative is a step taken.
 */
function doubtfulItems(region: ItemRegion, clues: ItemClues, lines: readonly string[]): readonly ActionItem[] {
  return sectionItems(region, clues, lines).filter((item) => {
    if (item.done && item.form !== 'check-list') return false
    const isMarked = item.issues.length > 0 || item.owners.length > 0 || item.due !== null || item.form === 'check-list'
    if (isMarked && item.form !== 'prose') return true
    return (
      tellsIntent(`${item.title} ${item.detail}`) ||
      (region.kind === null && item.form !== 'prose' && opensAsTask(item.title))
    )
  })
}

/** The items that stand outside of actions sections: tables with action columns, check lists of follow-ups, "Action item: …". */
export function strayItems(region: ItemRegion, clues: ItemClues, lines: readonly string[]): readonly ActionItem[] {
  if (isDoubtful(region)) return doubtfulItems(region, clues, lines)
  const context = { ...enterGroup(enterSection(null, clues), ''), group: null }
  const reading = { context, lines, isInstruction: isAboutSteps(region) }
  return region.blocks.flatMap((block, i) => {
    const before = region.blocks[i - 1]
    if (block.kind === 'list' && announcesActions(before, region))
      return listItems(block, context, { lines, onlyTasks: false })
    const announced = announcedBy(before, region)
    if (announced !== null && isTaskOverParts(before, block)) return []
    if (
      block.kind === 'paragraph' &&
      announcedBy(block, region) === 'ahead' &&
      isTaskOverParts(block, region.blocks[i + 1])
    )
      return taskOverParts(block, region.blocks[i + 1], context, lines)
    if (block.kind === 'list' && announced !== null)
      return announcedItems(block, announced, context, { lines, onlyTasks: false })
    if (block.kind === 'paragraph' && goesOnWithWork(block, i, region)) return proseItems(block, context, lines)
    return strays(
      block,
      region,
      isDoneBelow(block, region.blocks[i + 1]) ? { ...reading, context: done(context) } : reading,
    )
  })
}

/** Boxes below “Testing checklist” and its parts are steps that are gone through each time, and no follow-up work. */
export function isAboutSteps({ headings }: ItemRegion): boolean {
  return headings.slice(-2).some(({ content }) => instructions.test(plainWords(content.text)))
}

/** What the paragraph right over a list says of it, in a section that may tell of follow-up work. */
function announcedBy(before: Block | undefined, { kind }: ItemRegion): Announcement | null {
  if (before?.kind !== 'paragraph' || (kind !== null && telling.includes(kind))) return null
  return announcedWork(before.content.text)
}

/** "Lastly, we will …" behind a list that was announced, at any distance, adds one more to it. */
function goesOnWithWork(paragraph: ParagraphBlock, at: number, region: ItemRegion): boolean {
  return (
    addsTask(paragraph.content.text) &&
    region.blocks
      .slice(0, at)
      .some((block, i) => block.kind === 'list' && announcedBy(region.blocks[i - 1], region) !== null)
  )
}

/** "This has been done." as the bullets below a task in a paragraph. */
function isDoneBelow(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next?.kind !== 'list') return false
  return next.items.length === 1 && next.items.every(({ content }) => saysDone(content.text))
}

function done(context: ItemContext): ItemContext {
  return { ...context, facts: { ...context.facts, status: { status: 'done', reason: null } } }
}

/** "Follow-ups:", or "Action items" alone, right over a list, where nobody made it a heading. */
function announcesActions(block: Block | undefined, { kind }: ItemRegion): boolean {
  if (block?.kind !== 'paragraph') return false
  const lines = block.content.text.trim().split('\n')
  const last = lines.at(-1)?.trim() ?? ''
  if (lines.length === 1 && actionItems.test(last)) return true
  if (!/[:：]$/.test(last) || countWords(last) > 5) return false
  if (agreed.test(last) && (kind === null || !telling.includes(kind))) return true
  const [match] = matchHeading(last)
  return match?.kind === 'actions' && match.strength === 'whole'
}

/** Words that name nothing but follow-up work. */
const actionItems = /^(?:action items?|action points?|follow-?up (?:actions?|items?|tasks?)|next steps)$/i

/** "Agreed actions:", "The remaining tasks:" */
const agreed =
  /^(?:the |our )?(?:agreed(?: upon)?|resulting|remaining|outstanding|planned|further|recommended|post-incident)(?: follow-?up)? (?:actions?|action (?:items|points)|steps|tasks|follow-?ups|measures|improvements)\s?[:：]$/i

interface StrayReading {
  readonly context: ItemContext
  readonly lines: readonly string[]
  readonly isInstruction: boolean
}

function strays(
  block: Block,
  region: ItemRegion,
  { context, lines, isInstruction }: StrayReading,
): readonly ActionItem[] {
  if (block.kind === 'paragraph') {
    const { text } = block.content
    const isWork = isLabelledAction(text) || (region.kind === 'lessons' && (hasBegun(text) || isTaskByState(text)))
    return isWork ? proseItems(block, context, lines) : []
  }
  if (block.kind === 'table') {
    const isTelling = region.kind !== null && telling.includes(region.kind)
    return !isTelling && isActionTable(block, context.clues.people) ? tableItems(block, context, lines) : []
  }
  if (block.kind !== 'list') return []
  const isTelling = region.kind !== null && telling.includes(region.kind)
  const boxed = !isTelling && !isInstruction && !isPaperwork(block) && !areAnswers(block, region)
  const isStray = (item: ListItemBlock) =>
    (boxed && item.checked !== null) ||
    isLabelledAction(item.content.text) ||
    ((region.kind === 'lessons' || region.kind === 'causes') && isBoldAction(item)) ||
    (region.kind === 'resolution' && isLasting(item.content.text)) ||
    ((region.kind === 'resolution' || region.kind === 'lessons') && hasBegun(item.content.text)) ||
    (region.kind === 'lessons' && (isUnderWay(item.content.text) || isTaskByState(item.content.text)))
  const announced = isTelling ? [] : announcedBelow(block, context, lines)
  return [
    ...strayBullets(block, isStray).flatMap((list) => listItems(list, context, { lines, onlyTasks: false })),
    ...announced,
  ]
}

/** Boxes under "Is this a pattern?", and "[x] No, nothing was": one of them was chosen. A task among them is no answer. */
function areAnswers({ items }: ListBlock, { headings }: ItemRegion): boolean {
  const asked = headings.at(-1)?.content.text.trim() ?? ''
  const texts = items.map(({ content }) => content.text.trim())
  if (texts.some((text) => opensAsTask(text) || text.includes('@'))) return false
  return (
    /^(?:is|are|was|were|do|does|did|has|have|can|could|should)\b.*\?$/i.test(asked) ||
    texts.some((text) => /^(?:yes|no|n\/a|not applicable|ja|nei|nein|oui|non)(?:$| ?[,.:;–—-])/iu.test(text))
  )
}

/** "**Action:** add an alert" below what went wrong. */
function isBoldAction({ content: { text, marks } }: ListItemBlock): boolean {
  const label = /^actions?(?: items?)?\s?[:：]\s*/i.exec(text)?.[0]
  if (label === undefined || !marks.some(({ kind, start }) => kind === 'strong' && start === 0)) return false
  return opensAsTask(text.slice(label.length))
}

/** "**Long-term mitigation:**" */
const lasting =
  /^(?:long(?:er)?|medium|mid)[- ]term (?:mitigations?|fix(?:es)?|solutions?|resolutions?|remediations?|measures|actions?|improvements?|prevention)\s?[:：]?$/i

function lastingWork({ content }: ListItemBlock, lists: readonly ListBlock[]): Announcement | null {
  if (!lasting.test(content.text.trim()) || !isWhollyMarked(content, ['strong'])) return null
  return lists.every(({ items }) => items.every((one) => opensWithDeed(one.content.text))) ? 'done' : 'ahead'
}

/** "**Review actions**:" as a bullet, in a document whose headings are bullets. */
function namesActions({ content }: ListItemBlock): boolean {
  const words = content.text.trim()
  if (countWords(words) > 5) return false
  const [match] = matchHeading(words)
  if (match?.kind !== 'actions') return false
  const isMarked = isWhollyMarked(content, ['strong'])
  return isMarked || (match.strength === 'whole' && /[:：]$/.test(words))
}

/** "To keep this from happening again, we will:" as a bullet over others. */
function announcedBelow(list: ListBlock, context: ItemContext, lines: readonly string[]): readonly ActionItem[] {
  return list.items.flatMap((item) => {
    const lists = item.children.filter((child) => child.kind === 'list')
    const announced =
      lists.length === 0 || item.checked !== null
        ? null
        : (announcedWork(item.content.text) ??
          lastingWork(item, lists) ??
          (namesActions(item) ? ('ahead' as const) : null))
    return announced === null
      ? lists.flatMap((child) => announcedBelow(child, context, lines))
      : lists.flatMap((child) => announcedItems(child, announced, context, { lines, onlyTasks: false }))
  })
}

/** The bullets of a list, at any depth, that are marked as tasks: with a box (a ticked one in "resolution" is history), a label, or their words. */
function strayBullets(list: ListBlock, isStray: (item: ListItemBlock) => boolean): readonly ListBlock[] {
  const own = list.items.filter(isStray)
  const below = list.items
    .filter((item) => !isStray(item))
    .flatMap((item) =>
      item.children.filter((child) => child.kind === 'list').flatMap((child) => strayBullets(child, isStray)),
    )
  return own.length === 0 ? below : [{ ...list, items: own }, ...below]
}
