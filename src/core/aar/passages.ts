import type { Passage, SectionKind } from './aar.ts'
import type { Block, ListItemBlock, MarkdownDocument, ParagraphBlock, RichText, TableRow } from './document.ts'
import { inlineLabel } from './inline-label.ts'
import type { Region } from './sections/read-sections.ts'
import { matchHeading } from './vocabulary/match-heading.ts'

interface Place {
  readonly section: SectionKind | null
  readonly quoted: boolean
  /** How many lists it stands in. */
  readonly lists: number
}

/** Every block of text in the file's order, with the section that it stands in. Fenced code and HTML are no passages. */
export function readPassages(document: MarkdownDocument, regions: readonly Region[]): readonly Passage[] {
  const passages: Passage[] = []
  let at = 0
  let labelled: SectionKind | null = null
  for (const block of document.blocks) {
    while (at + 1 < regions.length && (regions[at + 1]?.line ?? Infinity) <= block.line) at++
    const region = regions[at]
    if (block.kind === 'heading' || !isLoose(region)) labelled = null
    else if (block.kind === 'paragraph') labelled = kindByLabel(block, labelled)
    addBlock(passages, block, { section: labelled ?? region?.kind ?? null, quoted: false, lists: 0 })
  }
  return passages
}

/** Under no known heading, or under a bold line: a bold label may stand where another author would put a heading. */
function isLoose(region: Region | undefined): boolean {
  return (
    region === undefined ||
    region.kind === null ||
    region.heading?.form === 'bold-line' ||
    region.heading?.form === 'named'
  )
}

/** What tells of the incident; tasks, lessons and facts about the document do not run on from a label. */
const runsOn: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'summary',
  'background',
  'impact',
  'detection',
  'causes',
  'resolution',
])

/** `**Fix:** [How was it fixed?]` rules what stands under it, up to the next bold label or heading. */
function kindByLabel(block: ParagraphBlock, until: SectionKind | null): SectionKind | null {
  const label = inlineLabel(block.content)
  if (label === null || !label.isMarked) return until
  const [match] = matchHeading(label.words)
  return match?.strength === 'whole' && runsOn.has(match.kind) ? match.kind : null
}

function addBlock(passages: Passage[], block: Block, place: Place): void {
  switch (block.kind) {
    case 'heading':
      add(passages, 'heading', block.content, place, { level: block.level })
      break
    case 'paragraph':
      addParagraph(passages, block, place)
      break
    case 'list':
      for (const item of block.items) addItem(passages, item, { ...place, lists: place.lists + 1 })
      break
    case 'table':
      addRow(passages, 'table-header', block.header, place)
      for (const row of block.rows) addRow(passages, 'table-cell', row, place)
      break
    case 'quote':
      for (const child of block.children) addBlock(passages, child, { ...place, quoted: true })
      break
    case 'code':
    case 'html':
    case 'thematic-break':
      break
  }
}

/** `**Summary**: words` stands in the section that its label names, where it stands under no other. */
function addParagraph(passages: Passage[], block: ParagraphBlock, place: Place): void {
  const label = inlineLabel(block.content)
  if (label === null) {
    add(passages, 'paragraph', block.content, place)
    return
  }
  const [match] = matchHeading(label.words)
  const named = match?.strength === 'whole' ? match.kind : null
  if (named === null || named === 'meta') add(passages, label.isShort ? 'label' : 'paragraph', block.content, place)
  else add(passages, 'paragraph', block.content, { ...place, section: place.section ?? named })
}

function addItem(passages: Passage[], item: ListItemBlock, place: Place): void {
  if (item.content.text === '' && item.children.length === 0) addEmpty(passages, item, place)
  else add(passages, 'list-item', item.content, place, { level: place.lists })
  for (const child of item.children) addBlock(passages, child, place)
}

/** A bullet with nothing behind it: its text is empty, and that is what it tells. */
function addEmpty(
  passages: Passage[],
  { line, column, endLine, endColumn, content }: ListItemBlock,
  { section, quoted, lists }: Place,
): void {
  passages.push({ ...content, line, column, endLine, endColumn, form: 'list-item', section, quoted, level: lists })
}

function addRow(passages: Passage[], form: Passage['form'], row: TableRow, place: Place): void {
  for (const cell of row.cells) add(passages, form, cell, place)
}

function add(
  passages: Passage[],
  form: Passage['form'],
  content: RichText,
  place: Place,
  depth: { readonly level?: number } = {},
): void {
  const { line, column, endLine, endColumn, text, anchors, marks } = content
  if (text === '') return
  const { section, quoted } = place
  passages.push({ line, column, endLine, endColumn, form, section, quoted, text, anchors, marks, ...depth })
}
