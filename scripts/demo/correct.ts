import { readAar } from '../../src/core/aar/read-aar.ts'

/** What an author pushes after the review: the document with one thing mended, and what that is in words. */
export interface Correction {
  readonly text: string
  readonly words: string
}

const owner = '@kim'

/** Fills the first missing owner of an open action item; where there is none, or no place for one, adds a line at the end. */
export function correct(text: string): Correction {
  const item = readAar(text).actionItems.find(({ owners, status }) => owners.length === 0 && status === 'open')
  const lines = text.split('\n')
  const line = item === undefined ? undefined : lines[item.line - 1]
  if (item !== undefined && line !== undefined) {
    for (const candidate of withOwner(line)) {
      const mended = lines.with(item.line - 1, candidate).join('\n')
      if (ownsLine(mended, item.line)) return { text: mended, words: `gives “${item.title}” an owner, ${owner}` }
    }
  }
  const end = text.endsWith('\n') ? '' : '\n'
  return {
    text: `${text}${end}\n## Reading notes\n\nThe incident owner has read it once more.\n`,
    words: 'adds a line',
  }
}

/** The line with the owner in each empty cell in turn, and at its end. */
function withOwner(line: string): readonly string[] {
  const carriageReturn = line.endsWith('\r') ? '\r' : ''
  const bare = carriageReturn === '' ? line : line.slice(0, -1)
  const cells = bare.split(/(?<!\\)\|/)
  const inCells = cells.flatMap((cell, index) =>
    cell.trim() === '' && index > 0 && index < cells.length - 1 ? [cells.with(index, ` ${owner} `).join('|')] : [],
  )
  return [...inCells, `${bare} (owner: ${owner})`].map((candidate) => candidate + carriageReturn)
}

function ownsLine(text: string, line: number): boolean {
  return readAar(text).actionItems.some((item) => item.line === line && item.owners.includes(owner))
}
