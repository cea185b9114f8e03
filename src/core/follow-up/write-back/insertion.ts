/** Changes of a text that only ever add: taking the added words out again gives the text as it was, byte for byte. */

/** Words to be put into a line. */
export interface Insertion {
  /** From 1. */
  readonly line: number
  /** In front of which character of the line, from 0, UTF-16. */
  readonly at: number
  readonly words: string
}

const lineEnd = /(\r\n|\n|\r)/

/** The text with the insertions made; line ends (CRLF, LF, CR, mixed), byte order mark and a missing final line end stay as they are. */
export function insertInto(text: string, insertions: readonly Insertion[]): string {
  const byLine = new Map<number, Insertion[]>()
  for (const insertion of insertions) {
    byLine.set(insertion.line, [...(byLine.get(insertion.line) ?? []), insertion])
  }
  // Split with a group: lines stand at even places, their ends at odd ones.
  return text
    .split(lineEnd)
    .map((part, index) => (index % 2 === 1 ? part : insertIntoLine(part, byLine.get(index / 2 + 1) ?? [])))
    .join('')
}

function insertIntoLine(line: string, insertions: readonly Insertion[]): string {
  return [...insertions]
    .sort((a, b) => b.at - a.at)
    .reduce((rest, { at, words }) => rest.slice(0, at) + words + rest.slice(at), line)
}
