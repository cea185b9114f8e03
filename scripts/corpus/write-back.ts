/**
 * Writes issue links into every document of the corpus and looks at each byte: only lines of items (of a whole table, where it gets a column)
 * may change, only by what is added; read again, every item says the same and links its issue; written again, nothing changes; the review
 * finds the same.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Aar } from '../../src/core/aar/aar.ts'
import { parseDocument } from '../../src/core/aar/parse-document.ts'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { onePerItem } from '../../src/core/follow-up/one-per-item.ts'
import { type WantedLink, writeLinks } from '../../src/core/follow-up/write-back/write-links.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'

const home = { owner: 'acme', repository: 'widgets' }

export interface WriteBackScore {
  readonly documents: number
  readonly items: number
  readonly written: number
  readonly changedLines: number
  /** How many rows stay as they are, by reason. */
  readonly left: Readonly<Record<string, number>>
  /** One line each; empty when all is right. */
  readonly violations: readonly string[]
}

/** @param folder with `documents/` @param tell called with a line per row that is left */
export function scoreWriteBack(folder: string, tell: (line: string) => void): WriteBackScore {
  const documents = join(folder, 'documents')
  const left: Record<string, number> = {}
  const violations: string[] = []
  const sum = { documents: 0, items: 0, written: 0, changedLines: 0 }
  for (const path of readdirSync(documents, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!path.endsWith('.md')) continue
    const text = readFileSync(join(documents, path), 'utf8')
    const aar = readAar(text, { path })
    const wanted = wantedLinks(aar)
    if (wanted.length === 0) continue
    const result = writeLinks(text, wanted, { path, home })
    sum.documents += 1
    sum.items += wanted.length
    sum.written += result.written.length
    sum.changedLines += changedLines(text, result.text).length
    for (const { line, reason } of result.left) {
      left[reason] = (left[reason] ?? 0) + 1
      if (reason !== 'prose') tell(`${path}:${line} ${reason}: ${text.split(/\r\n|\n|\r/)[line - 1]}`)
    }
    violations.push(...violationsOf({ path, text, aar }, wanted, result).map((what) => `${path}: ${what}`))
  }
  return { ...sum, left, violations }
}

/** Every item without a ticket, as if it had been filed. */
function wantedLinks({ actionItems }: Aar): readonly WantedLink[] {
  return onePerItem(actionItems)
    .filter(({ tickets }) => tickets.length === 0)
    .map(({ places }, index) => {
      const number = 1000 + index
      return { ...home, lines: places, number, url: `https://github.com/acme/widgets/issues/${number}` }
    })
}

interface Document {
  readonly path: string
  readonly text: string
  readonly aar: Aar
}

function violationsOf(
  { path, text, aar }: Document,
  wanted: readonly WantedLink[],
  { text: changed, written }: ReturnType<typeof writeLinks>,
): readonly string[] {
  const after = readAar(changed, { path })
  const allowed = allowedLines(text, aar, new Set(written.map(({ line }) => line)))
  const again = writeLinks(changed, wanted, { path, home })
  const linked = written.filter(
    ({ line, url }) => !after.actionItems.some((item) => item.line === line && item.tickets.some((t) => t.url === url)),
  )
  return [
    ...changedLines(text, changed).flatMap(({ line, was, is }) => [
      ...(allowed.has(line) ? [] : [`line ${line} is no row of an item and has changed`]),
      ...(isOnlyAddedTo(was, is) ? [] : [`line ${line} has lost something: ${was}`]),
    ]),
    ...(endsOf(text) === endsOf(changed) ? [] : ['line ends have changed']),
    ...(again.text === changed && again.written.length === 0 ? [] : ['writing again writes more']),
    ...linked.map(({ line }) => `line ${line} does not link its issue`),
    ...differences(itemWords(aar), itemWords(after)),
    ...differences(findings({ path, aar }), findings({ path, aar: after })),
  ]
}

function changedLines(before: string, after: string) {
  const [lines, others] = [before, after].map((text) => text.split(/\r\n|\n|\r/)) as [string[], string[]]
  return Array.from({ length: Math.max(lines.length, others.length) }, (_, index) => ({
    line: index + 1,
    was: lines[index] ?? '',
    is: others[index] ?? '',
  })).filter(({ was, is }) => was !== is)
}

function endsOf(text: string): string {
  return (text.match(/\r\n|\n|\r/g) ?? []).join('|')
}

/** What was added is one stretch: the line stands before and behind it as it was. */
function isOnlyAddedTo(was: string, is: string): boolean {
  let front = 0
  while (front < was.length && was[front] === is[front]) front += 1
  return is.length > was.length && is.endsWith(was.slice(front))
}

/** Lines of the written items, of their first paragraphs, and of tables that hold one. */
function allowedLines(text: string, { actionItems }: Aar, rows: ReadonlySet<number>): ReadonlySet<number> {
  const { blocks } = parseDocument(text)
  const tables = blocks.filter((block) => block.kind === 'table' && [...rows].some((row) => within(block, row)))
  const items = actionItems.filter((item) => rows.has(item.line))
  return new Set(
    [...tables, ...items].flatMap(({ line, endLine }) =>
      Array.from({ length: endLine - line + 1 }, (_, index) => line + index),
    ),
  )
}

function within({ line, endLine }: { readonly line: number; readonly endLine: number }, row: number): boolean {
  return line <= row && row <= endLine
}

function itemWords({ actionItems }: Aar): readonly string[] {
  return actionItems.map(
    ({ line, title, detail, owners, due, priority, type, approach, status, reason, doneWhen, id, group, places }) =>
      `item ${JSON.stringify([line, title, detail, owners, due, priority, type, approach, status, reason, doneWhen, id, group, places])}`,
  )
}

function findings({ path, aar }: Omit<Document, 'text'>): readonly string[] {
  const { findings, checklist } = reviewAar({ path, aar })
  return [
    ...findings.map(({ rule, line, message }) => `finding ${rule} ${line} ${message}`),
    ...checklist.map((entry) => `checklist ${JSON.stringify(entry)}`),
  ]
}

function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  return [
    ...before.filter((one) => !after.includes(one)).map((one) => `no more: ${one}`),
    ...after.filter((one) => !before.includes(one)).map((one) => `new: ${one}`),
  ]
}
