import type { ActionItem } from '../aar.ts'
import type { Block, RichText } from '../document.ts'
import { sliceText } from '../markdown/slice-text.ts'
import { announcesChanges, plansChange, plansPrevention } from './announced-work.ts'
import { enterSection, type ItemContext } from './item-context.ts'
import type { ItemRegion } from './item-regions.ts'
import type { ItemClues } from './label-values.ts'
import { listItems } from './list-items.ts'
import { proseItem } from './prose-items.ts'
import { opensAsTask, tellsIntent } from './reads-as-action.ts'
import { isAboutSteps } from './stray-items.ts'

/** Sections in whose running text a plan for the next time may stand. */
const mayPlan: readonly ItemRegion['kind'][] = [null, 'summary', 'causes', 'resolution', 'lessons', 'health']

/**
 * The plans in the running text of a document that states no action items anywhere else, as blog posts do: each sentence that says what we will
 * do so that it does not happen again.
 */
export function prosePlans(
  regions: readonly ItemRegion[],
  clues: ItemClues,
  lines: readonly string[],
): readonly ActionItem[] {
  const context: ItemContext = { ...enterSection(null, clues), group: null }
  return regions
    .filter(({ kind }) => mayPlan.includes(kind))
    .flatMap(({ blocks, kind }) => plansOf(blocks, kind))
    .map((content) => proseItem(content, context, lines))
}

/**
 * The paragraphs and bullets of what was learned, or of a conclusion, that say what is to change, and lists of tasks below a heading of nobody's
 * vocabulary ("What we'll change"), for a document in which no part is about action items: there, that is where they stand.
 */
export function lessonPlans(
  regions: readonly ItemRegion[],
  clues: ItemClues,
  lines: readonly string[],
): readonly ActionItem[] {
  if (regions.some(({ kind }) => kind === 'actions')) return []
  const context: ItemContext = { ...enterSection(null, clues), group: null }
  return regions.flatMap(mayAsk).flatMap((block): readonly ActionItem[] => {
    if (block.kind === 'paragraph') return plans(block.content.text) ? [proseItem(block.content, context, lines)] : []
    if (block.kind !== 'list') return []
    const items = isToDo(block) ? block.items : block.items.filter(({ content }) => plans(content.text))
    return items.length === 0 ? [] : listItems({ ...block, items }, context, { lines, onlyTasks: false })
  })
}

function plans(text: string): boolean {
  return sentencesOf(text).some(plansChange)
}

/** What was learned, and what was concluded; below a heading that says nothing known, lists of tasks alone. */
function mayAsk(region: ItemRegion): readonly Block[] {
  const { kind, headings, blocks } = region
  const heading = headings.at(-1)?.content.text ?? ''
  if (kind === 'lessons' || concludes.test(heading)) return blocks
  const isAsking = kind === null && heading !== '' && !instructs.test(heading) && !isAboutSteps(region)
  return isAsking ? blocks.filter(isToDo) : []
}

/** Two bullets or more, each of which opens with a task, and not with a maxim. */
function isToDo(block: Block): boolean {
  return (
    block.kind === 'list' &&
    block.items.length > 1 &&
    block.items.every(({ content: { text } }) => opensAsTask(text) && !maxim.test(text.trim()))
  )
}

const maxim = /^(?:always|never|do not|don['’]t|remember|trust|beware|be|keep|know|read|expect|assume|check|verify)\b/i

/** Below these stands what readers, or those who repair, do each time: "How to restore", "What should I do as a user?" */
const instructs =
  /\b(?:you|your|i|users?|customers?|operators?|validators?|how to|steps?|commands?|runbook|playbook|recover\w*|restor\w*|reproduc\w*|repair\w*|instructions?|procedures?|verif\w*|validat\w*|checklist|rollback|workarounds?|resolv\w*|fix(?:es|ed|ing)?|debug\w*|diagnos\w*|usage|guide\w*|tests?|testing|triage)\b/i

const concludes =
  /^\W*(?:conclusions?|in conclusion|closing (?:words|thoughts|remarks)|final (?:words|thoughts|remarks))\W*$/i

/** "We will make several changes so that this does not happen again." presents the paragraphs behind it that count up. */
function plansOf(blocks: readonly Block[], kind: ItemRegion['kind']): readonly RichText[] {
  let isCounting = false
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const { content } = block
    if (isCounting && countsUp.test(content.text) && isAhead(content.text)) return [content]
    if (kind === 'resolution' && opensWithPlan(content.text)) return [content]
    isCounting = isCounting || sentencesOf(content.text).some(announcesChanges)
    return plansIn(content)
  })
}

const reprioritised = /\b(?:task|work|project|this|it) will be (?:re-?)?prioriti[sz]ed\b/i

/** A paragraph that says in its first sentence what will be done and further on what for, or that a task is taken up again. */
function opensWithPlan(text: string): boolean {
  const [first = '', ...others] = sentencesOf(text)
  return reprioritised.test(text) || (opensAhead.test(first) && others.some(plansPrevention))
}

/** "We will adjust …". */
const opensAhead = /^(?:we|the team|our team)(?:['’]ll| will) (?:now |also |therefore )?\p{L}{3,}/iu

function isAhead(text: string): boolean {
  return tellsIntent(text) || /\bwill\b/.test(text)
}

const countsUp =
  /^(?:to (?:start|begin) with|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next|then|finally|lastly|additionally|in addition|also|furthermore|moreover|as a (?:more )?(?:long|short|medium)(?:er)?[- ]term (?:solution|fix|measure)|in the (?:long|short|medium)(?:er)? (?:term|run)|(?:long|short|medium)(?:er)?[- ]term)\b/i

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?。])\s+/)
}

function plansIn(content: RichText): readonly RichText[] {
  let start = 0
  return sentencesOf(content.text).flatMap((sentence) => {
    const at = content.text.indexOf(sentence, start)
    start = at + sentence.length
    return plansPrevention(sentence) || plansNextTime(sentence) ? [sliceText(content, at, start)] : []
  })
}

/** "Next time we will use larger machines." */
function plansNextTime(text: string): boolean {
  return /^next time,? (?:we|i)(?:['’]ll| will) (?!be\b|know\b|see\b|have\b|hope\b|learn\b)\p{L}{2,}/iu.test(
    text.trim(),
  )
}
