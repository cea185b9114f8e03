import type { Aar, Problem } from './aar.ts'
import type { MarkdownDocument } from './document.ts'
import { incidentFigures } from './figures.ts'
import { isAar } from './is-aar.ts'
import { plainValues } from './metadata/pairs.ts'
import { readMetadata } from './metadata/read-metadata.ts'
import { parseDocument } from './parse-document.ts'
import { readPassages } from './passages.ts'
import { readRemarks } from './read-remarks.ts'
import { readSections } from './sections.ts'
import { readTimeline } from './timeline.ts'

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
  const title = titleOf(document)
  return {
    title,
    language,
    metadata,
    sections,
    passages,
    remarks: readRemarks(document),
    timeline: timeline.entries,
    figures: incidentFigures(timeline, metadata),
    actionItems: [],
    isAar: isAar({ ...path, title, metadata, sections, passages, entries: timeline.entries.length }),
    problems: [...document.problems, ...emptiness(markdown)],
    lineCount: document.lineCount,
  }
}

/** The first heading of the highest rank at the top, else the front matter's title, else the first heading at all. */
function titleOf(document: MarkdownDocument): string | null {
  const first = document.blocks.find((block) => block.kind === 'heading')
  const told = plainValues(document.frontMatter?.data['title'])[0]
  if (first?.kind !== 'heading' || first.content.text === '') return told ?? null
  return first.level > 1 && told !== undefined ? told : first.content.text
}

function emptiness(markdown: string): readonly Problem[] {
  if (markdown.trim() !== '') return []
  const message = 'The file is empty. Write down what happened, or take it out of the pull request.'
  return [{ code: 'empty', message, line: 1, column: 1, endLine: 1, endColumn: 1 }]
}
