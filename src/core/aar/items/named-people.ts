import type { MarkdownDocument } from '../document.ts'
import { seenText } from '../markdown/source.ts'
import type { Region } from '../sections/read-sections.ts'
import { columnRole } from './column-role.ts'
import { splitOwners } from './owners.ts'
import { countWords, plainWords } from './plain-words.ts'

const peopleHeading =
  /^(?:thanks|thank you|attendees|participants|people|people involved|responders|authors?|contributors|present|team members|deltakere|deltagere|til stede|involverte|takk|参加者|対応者|関係者|teilnehmer|beteiligte|participants|participantes|asistentes)\b/iu

/** Lines further down name nobody new. */
const mostLines = 2_000

/**
 * Names that the document lists: under "Thanks", "Attendees" and their like, and in the owner columns of its tables; the initials of these and of
 * those that the metadata names, where they stand in brackets.
 */
export function namedPeople(
  document: MarkdownDocument,
  regions: readonly Region[],
  named: readonly string[] = [],
): readonly string[] {
  const listed = regions
    .filter((region) => peopleHeading.test(plainWords(region.heading?.content.text ?? '')))
    .flatMap((region) => document.blocks.filter((block) => block.line >= region.line && block.line <= region.endLine))
    .flatMap((block) => (block.kind === 'list' ? block.items.map((item) => item.content.text) : []))
  const present = inAttendance(document)
  const lines = document.lines.slice(0, mostLines).map(seenText)
  return [
    ...listed.filter((name) => countWords(name) <= 4),
    ...present,
    ...initialsUsed([...named, ...present], lines),
    ...ownersInTables(document),
    ...namedByRole(lines),
    ...withInitials(lines),
  ]
}

const byRole =
  /(?:[Ll]eads?|[Cc]ommander|[Ss]cribe|[Oo]n-?call|[Mm]anager|[Oo]wner|[Ff]acilitator|[Rr]esponders?|[Vv]akthavende|[Ll]eder)\*{0,2}\s{0,2}[:：]\s{0,2}\*{0,2}\s?(\p{Lu}[\p{Ll}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20})?)/u

/** "comms lead: Frances", "Incident commander: Ann Lee": a name behind a role. */
function namedByRole(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => (line.length > 1_000 || !/[:：]/.test(line) ? [] : (byRole.exec(line)?.[1] ?? [])))
}

const nameWithInitials = /(\p{Lu}[\p{L}'’-]{0,20}(?: \p{Lu}[\p{L}'’-]{0,20}){1,2}) \((\p{Lu}{2,3})\)/gu

/** "Ann Lee (AL)": the initials that are told to stand for a name. */
function withInitials(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.length > 1_000 || !line.includes('(')
      ? []
      : Array.from(line.matchAll(nameWithInitials), ([, name = '', short = '']) =>
          initialsOf(name).startsWith(short) ? [name, short] : [],
        ).flat(),
  )
}

const attendance = /^(?:attend(?:ance|ees)|participants|present|deltakere|teilnehmer|participantes?)\W{0,3}$/i

/** "| Attendance: | Ann Lee, Bo Berg |": the names beside the word. */
function inAttendance({ blocks }: MarkdownDocument): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.header.cells.length > 4) return []
    return [block.header, ...block.rows]
      .flatMap(({ cells }) => cells.filter((_, i) => attendance.test(cells[i - 1]?.text.trim() ?? '')))
      .flatMap(({ text }) => splitOwners(text))
      .filter((name) => /^\p{Lu}/u.test(name) && countWords(name) <= 4)
  })
}

const bracketedInitials = /[[(](\p{Lu}{2,3})(?: to \p{Ll}[^()[\]]{1,60})?[)\]]/gu

/** The initials of those names that stand in brackets somewhere: "[AL]", "[AL to write]". */
function initialsUsed(names: readonly string[], lines: readonly string[]): readonly string[] {
  const known = new Set(names.map(initialsOf))
  return lines
    .flatMap((line) =>
      line.length > 1_000 || !/[[(]/.test(line)
        ? []
        : Array.from(line.matchAll(bracketedInitials), ([, short = '']) => short),
    )
    .filter((short) => known.has(short))
}

function initialsOf(name: string): string {
  return name
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('')
}

function ownersInTables({ blocks }: MarkdownDocument): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const column = block.header.cells.findIndex((cell) => columnRole(cell.text) === 'owner')
    if (column < 0) return []
    return block.rows
      .flatMap((row) => splitOwners(row.cells[column]?.text ?? ''))
      .filter((owner) => /^\p{Lu}/u.test(owner) && countWords(owner) <= 3)
  })
}
