/**
 * Puts the links of filed issues into the rows of an AAR. The text is only ever added to, and only in rows of items (in all rows of a table
 * that gets a column). That nothing else comes to say something else is not argued but tried: the changed text is read again, and what would
 * change the meaning of any row is left out.
 */
import type { Aar, ActionItem } from '../../aar/aar.ts'
import type { MarkdownDocument } from '../../aar/document.ts'
import { withLooseTables } from '../../aar/items/loose-table.ts'
import { parseDocument } from '../../aar/parse-document.ts'
import { type ReadOptions, readAar } from '../../aar/read-aar.ts'
import { type Home, linkName } from '../item-fate.ts'
import { type Insertion, insertInto } from './insertion.ts'
import { listInsertions } from './list-insertions.ts'
import { onlyLinksAdded } from './only-links-added.ts'
import { tableInsertions } from './table-insertions.ts'

/** An issue that stands for an item, and where the item is stated. */
export interface WantedLink {
  /** Lines at which the item begins: `places`. */
  readonly lines: readonly number[]
  readonly owner: string
  readonly repository: string
  readonly number: number
  readonly url: string
}

export interface WriteLinksOptions extends ReadOptions {
  /** The AAR's own repository. */
  readonly home: Home
}

/** Why a row stays without its link: prose; words in the cell; a table of a form that cannot be added to; else it would be read otherwise. */
export type LeftReason = 'prose' | 'cell-has-words' | 'odd-table' | 'would-change-the-reading'

export interface WrittenLinks {
  /** The same string where nothing is written. */
  readonly text: string
  readonly written: readonly { readonly line: number; readonly number: number; readonly url: string }[]
  readonly left: readonly { readonly line: number; readonly number: number; readonly reason: LeftReason }[]
}

/** A change of one row, or of one table, in one of several ways. */
interface Edit {
  readonly rows: readonly Row[]
  /** The best first. */
  readonly ways: readonly (readonly Insertion[])[]
}

interface Row {
  readonly line: number
  readonly link: WantedLink
}

/** Readings of one document that are spent on finding what can be written; beyond them the rest is left. */
const mostReadings = 60

/** Rows that link their issue already are neither written nor left. Writing again changes nothing. Never throws on text. */
export function writeLinks(text: string, wanted: readonly WantedLink[], options: WriteLinksOptions): WrittenLinks {
  const before = readAar(text, options)
  const rows = missingRows(before, wanted, options.home)
  if (rows.length === 0) return { text, written: [], left: [] }
  const { edits, left } = editsFor(parseDocument(text), before.actionItems, rows, options.home)
  const accepted = acceptable(text, before, edits, options)
  const done = new Set(accepted.flatMap((edit) => edit.rows))
  const dropped = edits.flatMap((edit) => edit.rows.filter((row) => !done.has(row)))
  return {
    text: insertInto(text, accepted.flatMap(firstWay)),
    written: inOrder([...done]).map(({ line, link: { number, url } }) => ({ line, number, url })),
    left: inOrder([...left, ...dropped.map((row) => ({ ...row, reason: 'would-change-the-reading' as const }))]).map(
      ({ line, link, reason }) => ({ line, number: link.number, reason }),
    ),
  }
}

function inOrder<T extends Row>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => a.line - b.line)
}

/** What may be missing in a document, told from its items alone: those whose every row is prose or has its link are left out. */
export function rowsWithoutLink(
  items: readonly ActionItem[],
  wanted: readonly WantedLink[],
  home: Home,
): readonly WantedLink[] {
  const rows = missingRows({ actionItems: items }, wanted, home)
  const isProse = (line: number) => items.some((item) => item.line === line && item.form === 'prose')
  return wanted.filter((link) => rows.some((row) => row.link === link && !isProse(row.line)))
}

/** The rows that do not link their issue yet. */
function missingRows(
  { actionItems }: Pick<Aar, 'actionItems'>,
  wanted: readonly WantedLink[],
  home: Home,
): readonly Row[] {
  return wanted.flatMap((link) =>
    [...new Set(link.lines)].flatMap((line) => {
      const items = actionItems.filter((item) => item.line === line)
      const [item] = items
      const isLinked = item?.tickets.some((ticket) => linkName(ticket, home) === nameOf(link)) === true
      return items.length !== 1 || isLinked ? [] : [{ line, link }]
    }),
  )
}

function nameOf({ owner, repository, number }: WantedLink): string {
  return `${owner}/${repository}#${number}`.toLowerCase()
}

/** What is put into the row: a file, unlike a comment, makes no link of a bare `#7`. */
function linkText({ owner, repository, number, url }: WantedLink, home: Home): string {
  const isHere = `${owner}/${repository}`.toLowerCase() === `${home.owner}/${home.repository}`.toLowerCase()
  return `[${isHere ? '' : `${owner}/${repository}`}#${number}](${url})`
}

interface LeftRow extends Row {
  readonly reason: LeftReason
}

function editsFor(
  document: MarkdownDocument,
  items: readonly ActionItem[],
  rows: readonly Row[],
  home: Home,
): { readonly edits: readonly Edit[]; readonly left: readonly LeftRow[] } {
  const formOf = (line: number) => items.find((item) => item.line === line)?.form ?? 'prose'
  const edits: Edit[] = []
  const left: LeftRow[] = []
  const inTables = rows.filter(({ line }) => formOf(line) === 'table')
  for (const row of rows.filter((each) => !inTables.includes(each))) {
    const ways = formOf(row.line) === 'prose' ? [] : listInsertions(document, row.line, linkText(row.link, home))
    if (ways.length === 0) left.push({ ...row, reason: 'prose' })
    else edits.push({ rows: [row], ways })
  }
  const tables = tableEdits(document, inTables, home)
  return { edits: [...edits, ...tables.edits], left: [...left, ...tables.left] }
}

function tableEdits(
  { blocks, lines }: MarkdownDocument,
  rows: readonly Row[],
  home: Home,
): { readonly edits: readonly Edit[]; readonly left: readonly LeftRow[] } {
  const edits: Edit[] = []
  const left: LeftRow[] = []
  const found = new Set<Row>()
  for (const [index, table] of withLooseTables(blocks, lines).entries()) {
    if (table.kind !== 'table') continue
    const mine = rows.filter(({ line }) => table.line <= line && line <= table.endLine)
    if (mine.length === 0) continue
    for (const row of mine) found.add(row)
    const written = { table, lines, hasRuler: blocks[index]?.kind === 'table' }
    const links = new Map(mine.map(({ line, link }) => [line, linkText(link, home)]))
    const ofTable = tableInsertions(written, links)
    edits.push(
      ...ofTable.edits.map((edit) => ({
        rows: mine.filter(({ line }) => edit.rows.includes(line)),
        ways: [edit.insertions],
      })),
    )
    left.push(
      ...ofTable.left.flatMap(({ row, reason }) =>
        mine.filter(({ line }) => line === row).map((each) => ({ ...each, reason })),
      ),
    )
  }
  return { edits, left: [...left, ...rows.filter((row) => !found.has(row)).map(asOdd)] }
}

function asOdd(row: Row): LeftRow {
  return { ...row, reason: 'odd-table' }
}

function firstWay({ ways }: Edit): readonly Insertion[] {
  return ways[0] ?? []
}

/** The edits that leave the reading as it is: all at once where that works, else halves of them, down to single ones in their other ways. */
function acceptable(text: string, before: Aar, edits: readonly Edit[], options: WriteLinksOptions): readonly Edit[] {
  let readings = 0
  const isFine = (chosen: readonly Edit[]) => {
    readings += 1
    const after = readAar(insertInto(text, chosen.flatMap(firstWay)), options)
    const added = new Map(chosen.flatMap(({ rows }) => rows.map(({ line, link }) => [line, nameOf(link)])))
    return onlyLinksAdded(before, after, added, options.home)
  }
  const extended = (accepted: readonly Edit[], more: readonly Edit[]): readonly Edit[] => {
    const [first] = more
    if (first === undefined || readings >= mostReadings) return accepted
    if (isFine([...accepted, ...more])) return [...accepted, ...more]
    if (more.length > 1) {
      const half = Math.ceil(more.length / 2)
      return extended(extended(accepted, more.slice(0, half)), more.slice(half))
    }
    const otherWays = first.ways.slice(1)
    return otherWays.length === 0 ? accepted : extended(accepted, [{ ...first, ways: otherWays }])
  }
  return extended([], edits)
}
