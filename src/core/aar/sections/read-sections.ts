import type { Section, SectionKind } from '../aar.ts'
import type { HeadingBlock, MarkdownDocument } from '../document.ts'
import { foldWords } from '../vocabulary/fold-words.ts'
import { type ExtraHeadings, extraHeadings, type HeadingMatch, matchHeading } from '../vocabulary/match-heading.ts'
import { withFacts } from './facts-headings.ts'
import { measuresHeadings } from './measures-heading.ts'
import { withProblems } from './problem-headings.ts'
import { chronologyHeading, type ToldHeading } from './retold-sections.ts'
import { withStepsTaken } from './steps-taken.ts'
import { looksLikeTime } from './time-heading.ts'

/** From one heading to the next, and what section that is. */
export interface Region {
  readonly heading: HeadingBlock | null
  readonly line: number
  readonly endLine: number
  /** The section it belongs to; null where no heading of a known kind rules. */
  readonly kind: SectionKind | null
}

/** The sections of a document, and which one rules each of its stretches. */
export interface SectionReading {
  readonly sections: readonly Section[]
  /** In the file's order, without gaps: the first opens the file. */
  readonly regions: readonly Region[]
  /** ISO 639-1 code of most known headings; null when none is known. */
  readonly language: string | null
}

/** Finds the sections of a document by the words of its headings, those of a configuration included. */
export function readSections(
  document: MarkdownDocument,
  headings?: Readonly<Record<string, readonly string[]>>,
): SectionReading {
  const nodes = headingsOf(document, extraHeadings(headings))
  const language = languageOf(nodes)
  const stated = withFacts(toldHeadings(nodes, tellKinds(nodes, language)), document.blocks)
  const named = withProblems(toldHeadings(nodes, stated), document.blocks)
  const measured = withMeasures(nodes, withChronology(nodes, named, document), document)
  const parents = nodes.map((node) => node.parents)
  const told = withStepsTaken(toldHeadings(nodes, measured), parents, document.blocks)
  const regions = regionsOf(nodes, told, document.lineCount)
  return { sections: sectionsOf(regions, told), regions, language }
}

interface Node {
  readonly heading: HeadingBlock
  readonly matches: readonly HeadingMatch[]
  /** Indexes of the headings above it in the outline, nearest last. */
  readonly parents: readonly number[]
  readonly isTitle: boolean
}

function headingsOf(document: MarkdownDocument, extra: ExtraHeadings): readonly Node[] {
  const nodes: Node[] = []
  const open: number[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'heading') continue
    while (open.length > 0 && (nodes[open[open.length - 1] ?? 0]?.heading.level ?? 0) >= block.level) open.pop()
    const isTitle = nodes.length === 0 && block.level === 1
    nodes.push({ heading: block, matches: matchHeading(block.content.text, extra), parents: [...open], isTitle })
    open.push(nodes.length - 1)
  }
  return nodes
}

/** The language that most headings are known in; the first of the vocabularies where several are. */
function languageOf(nodes: readonly Node[]): string | null {
  const votes = new Map<string, number>()
  for (const { matches } of nodes) {
    const languages = new Set(matches.flatMap(({ language }) => (language === null ? [] : [language])))
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] === 'en' ? -1 : b[0] === 'en' ? 1 : 0))[0]?.[0] ?? null
}

/** The kind that each heading opens by its own words; null for those that open none. */
function tellKinds(nodes: readonly Node[], language: string | null): readonly (SectionKind | null)[] {
  const spoken = nodes.map((node) => {
    const own = node.matches.filter((match) => speaks(match, language))
    // A heading in a language of its own ("Résumé" over English ones) is known where it says no more than a section's name.
    return own.length > 0 ? own : node.matches.filter(({ strength, kind }) => strength === 'whole' && kind !== 'meta')
  })
  const strong = spoken.map((matches, i) => strongKind(nodes, i, matches))
  return nodes.map((node, i) => {
    const kind = strong[i] ?? weakKind(nodes, strong, i, spoken[i] ?? []) ?? namesakeKind(nodes, strong, i)
    return kind === null || isTopicOf(kind, node, nodes, strong) ? null : kind
  })
}

/** Where no heading says that it opens the timeline, the one that does by what stands under it. */
function withChronology(
  nodes: readonly Node[],
  told: readonly (SectionKind | null)[],
  { blocks }: MarkdownDocument,
): readonly (SectionKind | null)[] {
  const chronology = chronologyHeading(toldHeadings(nodes, told), blocks)
  return told.map((kind, i) => (i === chronology ? 'timeline' : kind))
}

/** Where a heading says "measures" and not whether they were taken or are to be, what stands under it tells. */
function withMeasures(
  nodes: readonly Node[],
  told: readonly (SectionKind | null)[],
  { blocks }: MarkdownDocument,
): readonly (SectionKind | null)[] {
  const measures = measuresHeadings(toldHeadings(nodes, told), blocks)
  return told.map((kind, i) => (measures.has(i) ? 'actions' : kind))
}

function toldHeadings(nodes: readonly Node[], told: readonly (SectionKind | null)[]): readonly ToldHeading[] {
  return nodes.map(({ heading, isTitle }, i) => ({ heading, isTitle, kind: told[i] ?? null }))
}

/** Words of the document's own language, of English (much borrowed) and of the configuration. */
function speaks(match: HeadingMatch, language: string | null): boolean {
  return match.language === null || match.language === language || match.language === 'en'
}

/** As a title it names what the file keeps, not what it tells. */
const namesALog = /^\W{0,6}(?:incident|event|outage)s? logs?\W{0,3}$/i

function strongKind(nodes: readonly Node[], i: number, matches: readonly HeadingMatch[]): SectionKind | null {
  const node = nodes[i]
  const [first] = matches
  if (node === undefined || first === undefined || first.strength === 'weak') return null
  if (node.isTitle && (first.strength !== 'whole' || namesALog.test(node.heading.content.text))) return null
  return first.kind
}

/** A weak word counts where no heading outside of its own subtree tells that kind; in doubt it is about actions, which must not be lost. */
function weakKind(
  nodes: readonly Node[],
  strong: readonly (SectionKind | null)[],
  i: number,
  matches: readonly HeadingMatch[],
): SectionKind | null {
  const taken = (kind: SectionKind) => strong.some((other, j) => other === kind && !nodes[j]?.parents.includes(i))
  const weak = matches.filter((match) => match.strength === 'weak' && !taken(match.kind))
  return (weak.find((match) => match.kind === 'actions') ?? weak[0])?.kind ?? null
}

const namesOfTheReview: ReadonlySet<string> = new Set(['postmortem', 'post mortem', 'after action review', 'aar'])

/** A part called "Post-mortem" behind others, with no headings below it, holds what was learned. */
function namesakeKind(nodes: readonly Node[], strong: readonly (SectionKind | null)[], i: number): SectionKind | null {
  if (!namesOfTheReview.has(foldWords(nodes[i]?.heading.content.text ?? ''))) return null
  const isBehind = strong.slice(0, i).some((kind) => kind !== null && kind !== 'meta')
  return isBehind && !nodes.some(({ parents }) => parents.includes(i)) ? 'lessons' : null
}

/** Kinds that open a section of their own inside of another; the other words are topics there ("Detection" under "Action items"). */
const opensInside: Readonly<Partial<Record<SectionKind, readonly SectionKind[]>>> = {
  actions: ['timeline', 'lessons', 'glossary', 'external-message'],
  lessons: ['actions', 'timeline', 'glossary', 'external-message'],
  'external-message': [],
  glossary: [],
}

/** "Severity: medium" under one of these is said of it. */
const tellsIncident: ReadonlySet<SectionKind> = new Set<SectionKind>(['impact', 'causes', 'detection', 'resolution'])

/** What is kept at the end may name a way to recover; how this incident ended is told before. */
const isAppendix = /^(?:appendi(?:x|ces)|annex(?:es)?|attachments?|anhang|vedlegg|annexes?)\b/
const toldBefore: ReadonlySet<SectionKind> = new Set<SectionKind>(['resolution', 'detection', 'background'])

/** "2) Better alerts on load" below the action items is one of them, whatever its words. */
const numbered = /^\s*#?\d{1,2}(?:[).:]| [-–—])\s+\S/

/** "Problem: the key type did not match" below "Five whys" opens the chain. */
const namesProblem = /^(?:the )?(?:problem|issue|impact)\b/

function isTopicOf(
  kind: SectionKind,
  node: Node,
  nodes: readonly Node[],
  strong: readonly (SectionKind | null)[],
): boolean {
  if (looksLikeTime(node.heading.content.text)) return true
  const isKept = node.parents.some((parent) => isAppendix.test(foldWords(nodes[parent]?.heading.content.text ?? '')))
  if (isKept && toldBefore.has(kind)) return true
  const above = node.parents.filter((parent) => nodes[parent]?.isTitle !== true).map((parent) => strong[parent] ?? null)
  const ruling = above.findLast((other) => other !== null)
  if (ruling === undefined || ruling === null || ruling === kind) return false
  if (kind === 'meta' && tellsIncident.has(ruling)) return true
  if (kind === 'summary' && ruling === 'causes' && namesProblem.test(foldWords(node.heading.content.text))) return true
  if (ruling === 'actions' && numbered.test(node.heading.content.text)) return true
  return opensInside[ruling]?.includes(kind) === false
}

/** Each heading rules to the next one. One without a kind belongs to the heading above it, or, when it is a time, to what came before. */
function regionsOf(
  nodes: readonly Node[],
  told: readonly (SectionKind | null)[],
  lineCount: number,
): readonly Region[] {
  const first = nodes[0]?.heading.line ?? lineCount + 1
  const regions: Region[] = [{ heading: null, line: 1, endLine: Math.max(first - 1, 1), kind: null }]
  const kinds: (SectionKind | null)[] = []
  for (const [i, { heading, parents }] of nodes.entries()) {
    const inherited = parents.map((parent) => kinds[parent] ?? null).findLast((kind) => kind !== null) ?? null
    const carried = looksLikeTime(heading.content.text) ? (kinds[i - 1] ?? null) : null
    const kind = told[i] ?? inherited ?? carried
    kinds.push(kind)
    const endLine = Math.max((nodes[i + 1]?.heading.line ?? lineCount + 1) - 1, heading.endLine)
    regions.push({ heading, line: heading.line, endLine, kind })
  }
  return regions
}

/** A heading that tells another kind than the one before it opens a section; neighbours of one kind are one. */
function sectionsOf(regions: readonly Region[], told: readonly (SectionKind | null)[]): readonly Section[] {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = []
  for (const [i, { heading, kind, line, endLine }] of regions.entries()) {
    const own = i === 0 ? null : (told[i - 1] ?? null)
    const last = sections[sections.length - 1]
    if (heading !== null && own !== null && own !== last?.kind) {
      sections.push({ kind: own, heading: heading.content.text, line, endLine })
    } else if (last !== undefined && kind === last.kind) {
      last.endLine = endLine
    }
  }
  return sections
}
