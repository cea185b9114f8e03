import type { ActionItem } from '../aar.ts'
import type { MarkdownDocument } from '../document.ts'
import type { Region } from '../sections/read-sections.ts'
import { withGroupOwners } from './group-owners.ts'
import { itemRegions } from './item-regions.ts'
import { joinPlaces } from './join-places.ts'
import type { ItemClues } from './label-values.ts'
import { namedPeople } from './named-people.ts'
import { peopleFrom } from './owners.ts'
import { ownersByPattern } from './owners-by-pattern.ts'
import { lessonPlans, prosePlans } from './prose-plans.ts'
import { sectionItems } from './section-items.ts'
import { strayItems } from './stray-items.ts'

/** What the action items of a document are read from. */
export interface ActionItemInput {
  readonly document: MarkdownDocument
  readonly regions: readonly Region[]
  /** Lines of timeline entries: what happened there is no follow-up. */
  readonly timelineLines?: readonly number[]
  /** Authors, responders and whoever else the metadata names. */
  readonly people?: readonly string[]
  /** ISO date of the incident; deadlines without a year are read after it. */
  readonly incidentDate?: string | null
  /** True where `03/04` is 3 April, false where it is 4 March; null or left out where the document does not tell. */
  readonly dayFirst?: boolean | null
}

/**
 * Every follow-up that a document states, in the file's order, with owner, tickets, deadline, priority, type and state. Never throws.
 *
 * Rows and bullets without words are left out: they ask for nothing, and an item with an empty title would have to be filed or explained by
 * everyone who reads the value. They remain in the document's passages, where the review finds them.
 * An item stated in two sections is listed at each line, and both name all `places`; two rows of one table with the same words are two.
 */
export function readActionItems(input: ActionItemInput): readonly ActionItem[] {
  const { document, regions, timelineLines = [] } = input
  const known = peopleFrom([...(input.people ?? []), ...namedPeople(document, regions, input.people)])
  const parts = itemRegions(document, regions)
  const clues: ItemClues = {
    incident: input.incidentDate ?? null,
    dayFirst: input.dayFirst ?? null,
    people: withGroupOwners(new Set([...known, ...peopleFrom(ownersByPattern(document, regions, known))]), parts),
  }
  const timeline = new Set(timelineLines)
  const blocks = blockOfLine(document)
  const learned = lessonPlans(parts, clues, document.lines)
  const stated = parts
    .flatMap((region) =>
      region.kind === 'actions'
        ? sectionItems(region, clues, document.lines)
        : strayItems(region, clues, document.lines),
    )
    .concat(learned)
    .filter((item, i, all) => !timeline.has(item.line) && all.findIndex(({ line }) => line === item.line) === i)
  const isStated = stated.length > 0 || parts.some(({ kind }) => kind === 'actions')
  const items = (isStated ? stated : prosePlans(parts, clues, document.lines).filter(({ line }) => !timeline.has(line)))
    .slice()
    .sort((a, b) => a.line - b.line)
  return joinPlaces(items.map((item) => ({ item, block: blocks(item.line) })))
}

/** The number of the top-level block that holds a line. */
function blockOfLine({ blocks }: MarkdownDocument): (line: number) => number {
  return (line) => blocks.findIndex((block) => block.line <= line && line <= block.endLine)
}
