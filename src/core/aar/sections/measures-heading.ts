import type { Block, ListItemBlock, TableBlock } from '../document.ts'
import { type Announcement, announcedWork } from '../items/announced-work.ts'
import { isToldDone, readsAsAction, tellsIntent } from '../items/reads-as-action.ts'
import { foldWords } from '../vocabulary/fold-words.ts'
import type { ToldHeading } from './retold-sections.ts'

/** Headings that name what was done as well as what is to be done: "対応" is both "response" and "measures". */
const eitherWay: ReadonlySet<string> = new Set(['対応', '対処', '対応事項', '対処事項'].map(foldWords))

/** English ones: a mitigation ended the incident, or will soften the next. */
const mitigations: ReadonlySet<string> = new Set(['mitigation', 'mitigations', 'remediation', 'remediations'])
/** These name what ended the incident, or what its authors resolved to do: the words below tell, whatever other headings there are. */
const resolves: ReadonlySet<string> = new Set(
  ['resolutions', 'the resolutions', 'solutions', 'the solutions', 'resolving actions', 'resolution actions'].map(
    foldWords,
  ),
)
/** These name what ended it, unless boxes wait below to be ticked. */
const endings: ReadonlySet<string> = new Set(['solution', 'the solution', 'fix', 'the fix', 'fixes'])
/** How far a measure has come, in front of it; the first group is ahead. */
const stage =
  /^(?:(suggest(?:ed|ion)|propos(?:ed|al)|planned|recommend(?:ed|ation)|to ?do|future|open|ideas?|considered)|implemented|done|completed|in progress|ongoing|started)\s?(?::|[-–—] )/i

/** What an open task ends with: a verb in its plain or polite present form, or a word for a plan. */
const ahead = /(?:[うくぐすつぬぶむる]|ます|予定|検討|こと|必要)$/u
/** A state, which ends as a verb in the present does. */
const state = /(?:て|で)(?:いる|います|ある|あります)$|です$|である$/u
/** What follows the words of a task: an owner, a date, brackets, a full stop. */
const trailing = /(?:(?:[（([][^（）()[\]]{0,80}[）)\]]|@[\w/-]+)|[。．.\s])+$/u
/** Longer bullets tell what happened. */
const longestTask = 400
const taskColumn = /担当|期限|期日|owner|assignee|\bdue\b/i

/**
 * The headings which name either, over a check list, over bullets of which most tell what is ahead, or over a table with owners or due
 * dates: what stands there is still to be done. So are mitigations that name their stage ("Suggested: …"), and those behind the lessons that
 * read as tasks or whose resolution is told under a heading of its own. None where another heading opens the action items, for then this one
 * tells what was done, unless tasks stand there.
 */
export function measuresHeadings(told: readonly ToldHeading[], blocks: readonly Block[]): ReadonlySet<number> {
  const hasActions = told.some(({ kind }) => kind === 'actions')
  const found = told.flatMap(({ heading, kind, isTitle }, i) => {
    if (kind !== 'resolution' || isTitle) return []
    const words = foldWords(heading.content.text)
    const isAheadOf = waysToTell(words)
    const isLate = mitigations.has(words) && told.slice(0, i).some((before) => before.kind === 'lessons')
    const mayTell = !hasActions || isAheadOf === resolvesToDo
    if (isAheadOf === null || (!mayTell && !isLate)) return []
    const from = blocks.indexOf(heading) + 1
    const to = blocks.findIndex((block, at) => at >= from && block.kind === 'heading')
    const under = blocks.slice(from, to < 0 ? blocks.length : to)
    if (isLate && resolvesToDo(under)) return [i]
    return mayTell && (isAheadOf(under) || (isLate && isToldBefore(told, i))) ? [i] : []
  })
  return new Set(found)
}

function waysToTell(words: string): ((blocks: readonly Block[]) => boolean) | null {
  if (eitherWay.has(words)) return isAhead
  if (mitigations.has(words)) return namesStages
  if (endings.has(words)) return hasOpenBoxes
  return resolves.has(words) ? resolvesToDo : null
}

/** A list in which every bullet has an empty box. */
function hasOpenBoxes(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'list' && block.items.every(({ checked }) => checked === false))
}

/** A list that is announced as what will be done, or bullets or paragraphs of which most say so. */
function resolvesToDo(blocks: readonly Block[]): boolean {
  if (blocks.some((block, i) => block.kind === 'list' && announcedOver(blocks[i - 1]) === 'ahead')) return true
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ content }) => content.text) : []))
  if (items.length > 0)
    return items.filter((item) => readsAsAction(item) && !isToldDone(item)).length * 2 >= items.length
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.content.text] : []))
  return prose.length > 1 && prose.filter(tellsIntent).length * 2 > prose.length
}

function announcedOver(block: Block | undefined): Announcement | null {
  return block?.kind === 'paragraph' ? announcedWork(block.content.text) : null
}

/** Bullets that mostly say how far they have come, one of them not far. */
function namesStages(blocks: readonly Block[]): boolean {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  const stages = items.map(({ content }) => stage.exec(content.text.trim())).filter((found) => found !== null)
  return stages.some(([, ahead]) => ahead !== undefined) && stages.length * 2 > items.length
}

/** Where another heading has told how it ended. */
function isToldBefore(told: readonly ToldHeading[], i: number): boolean {
  return told.slice(0, i).some(({ kind }) => kind === 'resolution')
}

function isAhead(blocks: readonly Block[]): boolean {
  if (blocks.some((block) => block.kind === 'table' && hasTaskColumn(block))) return true
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return items.filter(isTask).length * 2 > items.length
}

function hasTaskColumn({ header }: TableBlock): boolean {
  return header.cells.some(({ text }) => taskColumn.test(text))
}

function isTask({ checked, content }: ListItemBlock): boolean {
  if (checked !== null) return true
  if (content.text.length > longestTask) return false
  const words = content.text.replace(trailing, '')
  return ahead.test(words) && !state.test(words)
}
