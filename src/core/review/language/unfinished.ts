/** What stops before it says anything: a table without rows, a sentence without its end, a title that is the word “title”. */
import type { Aar, Passage } from '../../aar/aar.ts'
import { quote } from '../quote.ts'
import type { Gap } from './gap.ts'

/** The tables, sentences, bullets and titles of an AAR that were begun and not written; not in document order. Linear in the text. */
export function unfinished(aar: Aar): readonly Gap[] {
  return [...emptyTables(aar), ...brokenOff(aar), ...namelessTitle(aar)]
}

interface Table {
  readonly header: readonly Passage[]
  /** The cells with words in them, by row. */
  readonly rows: readonly (readonly Passage[])[]
  readonly next: Passage | undefined
}

/** Names of columns with no row below them, or rows of which only one cell is filled. */
function emptyTables({ passages }: Aar): readonly Gap[] {
  return tablesIn(passages).flatMap((table) => {
    const [first] = table.header
    const last = table.header.at(-1)
    if (first === undefined || last === undefined) return namesAlone(table)
    const { line, column } = first
    const span = { line, column, endLine: line, endColumn: last.endColumn }
    if (hasNoRows(table)) return [{ ...span, message: 'This table has no rows.' }]
    return isMostlyEmpty(table) ? [{ ...span, message: 'Only one column of this table is filled.' }] : []
  })
}

function tablesIn(passages: readonly Passage[]): readonly Table[] {
  const tables: { header: Passage[]; rows: Passage[][]; next: Passage | undefined }[] = []
  let open = null as (typeof tables)[number] | null
  for (const passage of passages) {
    const { form, line } = passage
    if (form !== 'table-header' && form !== 'table-cell') {
      if (open !== null) open.next = passage
      open = null
      continue
    }
    const at = open?.rows.at(-1)?.[0]?.line ?? open?.header[0]?.line ?? line
    const isSame = open !== null && (form === 'table-header' ? line === at : line - at < 12)
    if (open === null || !isSame) {
      open = { header: [], rows: [], next: undefined }
      tables.push(open)
    }
    if (form === 'table-header') open.header.push(passage)
    else if (open.rows.at(-1)?.[0]?.line === line) open.rows.at(-1)?.push(passage)
    else open.rows.push([passage])
  }
  return tables
}

const columns =
  /^(?:time|date|when|what|who|event|action|owner|status|due|priority|name|role|task|description|details|ticket|type|impact|person|actor|item|id|tid|hendelse|tiltak|ansvarlig|frist|zeit|ereignis|maßnahme|åtgärd|ansvarig|heure|événement|responsable|hora|evento)(?![\p{L}])/iu

/** Rows of pictures have no words either: where there is room for more than one, the columns have to be a form's. */
function hasNoRows({ header, rows, next }: Table): boolean {
  if (rows.length > 0 || header.some(({ text }) => /\d/.test(text))) return false
  const known = header.filter(({ text }) => columns.test(text.trim())).length
  if (known > 1) return true
  const from = header[0]?.line ?? 0
  return header.length > 2 && (next === undefined || (next.form === 'heading' && next.line - from <= 4))
}

/** One cell to a row, all in one place; in a list of actions the rules about actions tell what is missing. */
function isMostlyEmpty({ header, rows }: Table): boolean {
  const from = header[0]?.column ?? 0
  if (header.length < 2 || rows.length < 2 || rows.some(({ length }) => length !== 1)) return false
  const isLater = rows.every(([cell]) => (cell?.column ?? 0) > from)
  const isFirst = rows.every(([cell]) => (cell?.column ?? 0) <= from)
  return isLater || (isFirst && rows[0]?.[0]?.section !== 'actions')
}

/** Under an empty header, names and nothing beside any of them. */
function namesAlone({ rows }: Table): readonly Gap[] {
  const cells = rows.flat()
  if (rows.length < 2 || cells.length !== rows.length) return []
  const [first] = cells
  if (cells.some(({ column, text }) => column !== first?.column || text.length > 40 || /[.\d]/.test(text))) return []
  return cells.map(({ line, column, endLine, endColumn, text }) => {
    return { line, column, endLine, endColumn, message: `Nothing stands beside ${quote(text.trim())}.` }
  })
}

/** A sentence that stops before its object, or a bullet that holds its name alone (`Scope -`); code, a list or a picture may go on from it. */
function brokenOff({ passages, lineCount }: Aar): readonly Gap[] {
  return passages.flatMap(({ form, level, text, line, column, endLine, endColumn, quoted }, index) => {
    const next = passages[index + 1]
    const nextLine = next?.line ?? lineCount + 1
    const isLast =
      next === undefined || next.form === 'heading' || (next.form === form && !/^https?:\/\//.test(next.text))
    if (
      quoted ||
      !isLast ||
      nextLine - endLine > 3 ||
      (next?.form === 'list-item' && (form !== 'list-item' || (next.level ?? 1) > (level ?? 1)))
    )
      return []
    const isCut =
      form === 'list-item' ? isNameAlone(text) : form === 'paragraph' && next?.form !== 'list-item' && isCutShort(text)
    const from = endLine === line ? { line, column } : { line: endLine, column: 1 }
    return isCut ? [{ ...from, endLine, endColumn, message: `${quote(tailOf(text))} breaks off.` }] : []
  })
}

/** The last words, at most some fifty characters. */
function tailOf(text: string): string {
  const plain = text.trim()
  return plain.length > 50 ? `…${plain.slice(-50).replace(/^\S*/, '')}` : plain
}

function isNameAlone(text: string): boolean {
  return /^[^.!?:]{2,60} [-–—]\s*$/.test(text)
}

/** No sentence ends so; a letter in capitals may name a thing (“plan A”). */
function isCutShort(text: string): boolean {
  const tail = text.trimEnd().slice(-40)
  return / (?:the|an|and|or|because|including|such as|due to(?: the| an?)?|there (?:was|were|is|are)|(?:of|by|for|with|at|on|to) an?)$/.test(
    tail,
  )
}

/** A document whose title is the name of its template: “Title”, “Post-mortem template”. */
function namelessTitle({ passages, metadata: { frontMatter } }: Aar): readonly Gap[] {
  const inFront = frontMatter['title']
  if (inFront !== undefined && namelessTitles.test(inFront.text)) {
    const { text, line } = inFront
    return [{ line, column: 1, endLine: line, endColumn: 1, message: `${quote(`title: ${text}`)} is no title yet.` }]
  }
  const heading = passages.find(({ form }) => form === 'heading')
  if (heading === undefined || (heading.level !== 1 && heading !== passages[0]) || !namelessTitles.test(heading.text))
    return []
  const { line, column, endLine, endColumn, text } = heading
  return [{ line, column, endLine, endColumn, message: `${quote(text.trim())} is no title yet.` }]
}

const kind =
  'blameless|incident|document|page|post-?mortem|aar|rca|report|issue|problem|event|outage|service|review|retrospective|root cause analysis|post-incident'
const namelessTitles = new RegExp(
  `^\\W{0,3}(?:the )?(?:(?:${kind})(?: report| review)? ){0,3}(?:title|template|name|tittel|titel|titre|título|titolo)(?: here)?(?: \\(draft\\))?\\W{0,3}$|^(?:modèle|plantilla|modelo|vorlage|mal|mall)(?: \\p{L}+){1,3} (?:post-?mortem|incidente?|d’incident|hendelse\\p{L}*|vorfall\\p{L}*)(?: .{0,20})?$|^untitled(?: document)?$`,
  'iu',
)
