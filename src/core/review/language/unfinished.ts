/** What stops before it says anything: a table without rows, a sentence without its end, a title that is the word “title”. */
import type { Aar, Span } from '../../aar/aar.ts'
import { quote } from '../quote.ts'

interface Gap extends Span {
  readonly message: string
}

/** The tables, sentences, bullets and titles of an AAR that were begun and not written; not in document order. Linear in the text. */
export function unfinished(aar: Aar): readonly Gap[] {
  return [...emptyTables(aar), ...brokenOff(aar), ...namelessTitle(aar)]
}

/** Names of columns with no row below them, then a heading or the end. */
function emptyTables({ passages }: Aar): readonly Gap[] {
  return passages.flatMap(({ form, line, endLine, endColumn }, index) => {
    const next = passages[index + 1]
    if (form !== 'table-header' || (next !== undefined && (next.form !== 'heading' || next.line - line > 4))) return []
    const row = passages.slice(Math.max(0, index - 12), index + 1).filter((cell) => cell.line === line)
    const [first] = row
    if (first === undefined || row.length < 3 || row.some(({ text }) => /\d/.test(text))) return []
    return [{ line, column: first.column, endLine, endColumn, message: 'This table has no rows.' }]
  })
}

/** A sentence that stops before its object, or a bullet that holds its name alone (`Scope -`); code, a list or a picture may go on from it. */
function brokenOff({ passages, lineCount }: Aar): readonly Gap[] {
  return passages.flatMap(({ form, text, line, column, endLine, endColumn, quoted }, index) => {
    const next = passages[index + 1]
    const nextLine = next?.line ?? lineCount + 1
    const isLast = next === undefined || next.form === 'heading' || next.form === form
    if (quoted || !isLast || nextLine - endLine > 3 || (next?.form === 'list-item' && next.column > column)) return []
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
  if (inFront !== undefined && namelessTitles.test(inFront)) {
    // Front matter mostly has one line a key, below its fence; where it does not, this is still within it.
    const line = Object.keys(frontMatter).indexOf('title') + 2
    return [{ line, column: 1, endLine: line, endColumn: 1, message: `${quote(`title: ${inFront}`)} is no title yet.` }]
  }
  const heading = passages.find(({ form }) => form === 'heading')
  if (heading === undefined || heading.level !== 1 || !namelessTitles.test(heading.text)) return []
  const { line, column, endLine, endColumn, text } = heading
  return [{ line, column, endLine, endColumn, message: `${quote(text.trim())} is no title yet.` }]
}

const namelessTitles =
  /^\W{0,3}(?:the )?(?:(?:incident|document|page|post-?mortem|aar|report|issue|problem|event|outage|service)(?: report)? )?(?:title|template|name|tittel|titel|titre|título|titolo)(?: here)?\W{0,3}$|^untitled(?: document)?$/i
