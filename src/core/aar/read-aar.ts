import type { Aar, Metadata, Problem, TimelineEntry } from './aar.ts'
import type { MarkdownDocument } from './document.ts'
import { incidentFigures } from './figures.ts'
import { isAar } from './is-aar.ts'
import { type ActionItemInput, readActionItems } from './items/read-action-items.ts'
import { labelKindOf } from './metadata/label-kind.ts'
import { plainValues } from './metadata/pairs.ts'
import { labelledTitle, readMetadata } from './metadata/read-metadata.ts'
import { parseDocument } from './parse-document.ts'
import { readPassages } from './passages.ts'
import { readRemarks } from './read-remarks.ts'
import { type Region, readSections } from './sections/read-sections.ts'
import { findDateOrder } from './time/date-order.ts'
import { parseDate } from './time/parse-date.ts'
import { readTimeline } from './timeline/read-timeline.ts'
import { matchHeading } from './vocabulary/match-heading.ts'

/** What the caller knows beside the text. */
export interface ReadOptions {
  /** Path inside the repository; tells an index or a template by name. */
  readonly path?: string
  /** Headings that a configuration adds, by section kind, in any language. */
  readonly headings?: Readonly<Record<string, readonly string[]>>
}

/** Reads any markdown into an `Aar`. Never throws on text and never stalls: what cannot be read is in `problems`. */
export function readAar(markdown: string, options: ReadOptions = {}): Aar {
  const document = parseDocument(markdown)
  const path = options.path === undefined ? {} : { path: options.path }
  const { sections, regions, language } = readSections(document, options.headings)
  const metadata = readMetadata(document, regions)
  const passages = readPassages(document, regions)
  const timeline = readTimeline({ document, sections, metadata, ...path })
  const title = titleOf(document, labelledTitle(document, regions))
  return {
    title,
    language,
    metadata,
    sections,
    passages,
    remarks: readRemarks(document),
    timeline: timeline.entries,
    figures: incidentFigures(timeline, metadata),
    actionItems: readActionItems(itemInput(document, regions, metadata, timeline.entries)),
    isAar: isAar({ ...path, title, metadata, sections, passages, entries: timeline.entries.length }),
    problems: [...document.problems, ...emptiness(markdown)],
    lineCount: document.lineCount,
  }
}

/** What the items are read with: the people and days that the rest of the document tells. */
function itemInput(
  document: MarkdownDocument,
  regions: readonly Region[],
  metadata: Metadata,
  entries: readonly TimelineEntry[],
): ActionItemInput {
  const order = findDateOrder(document.lines, [])
  const told = metadata.date === null ? null : parseDate(metadata.date.text, { dateOrder: order }).date
  const timed = entries.find((entry) => /^\d{4}-/.test(entry.at ?? ''))?.at?.slice(0, 10)
  return {
    document,
    regions,
    timelineLines: entries.map((entry) => entry.line),
    people: [...metadata.authors, ...metadata.responders, ...metadata.invitees],
    incidentDate: told ?? timed ?? null,
    dayFirst: order === null ? null : order === 'day-first',
  }
}

/**
 * The first heading where it is of the first level; else the front matter's title, or the one that a label tells; else the first heading,
 * unless it opens a section. Null where the document names itself nowhere.
 */
function titleOf(document: MarkdownDocument, labelled: string | null): string | null {
  const headings = document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.content.text !== '' ? [block] : [],
  )
  const isTopic = (text: string) =>
    matchHeading(text)[0]?.strength !== 'whole' && labelKindOf(inlineWords(text)) === null
  const [first, second] = headings
  if (first?.level === 1 && isTopic(first.content.text)) return first.content.text
  const told = plainValues(document.frontMatter?.data['title'])[0] ?? labelled
  if (told !== null && told !== undefined) return told
  const named = first !== undefined && labelKindOf(first.content.text) === 'title' ? second : first
  return named !== undefined && isTopic(named.content.text) ? named.content.text : null
}

/** The words before a colon, where a heading has one. */
function inlineWords(text: string): string {
  return text.split(/[:：]/, 1)[0] ?? text
}

function emptiness(markdown: string): readonly Problem[] {
  if (markdown.trim() !== '') return []
  const message = 'The file is empty. Write down what happened, or take it out of the pull request.'
  return [{ code: 'empty', message, line: 1, column: 1, endLine: 1, endColumn: 1 }]
}
