import { describe, expect, it } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { everyForm } from './every-form.ts'

type Rewrite = (line: string, i: number, lines: readonly string[]) => string

/** What a reader takes from a document, wherever on its line it stands. */
function reading(markdown: string) {
  const { title, sections, metadata, timeline, actionItems } = readAar(markdown)
  return {
    title,
    metadata,
    sections: sections.map(({ heading, ...section }) => ({ ...section, heading: heading.replace(/^[\dIVX]+\. /, '') })),
    timeline: timeline.map(({ line, at, event, kind }) => ({ line, at, event, kind })),
    items: actionItems.map(({ line, title, detail, owners, due, priority, issues, status, id, group }) => {
      return { line, title, detail, owners, due, priority, issues, status, id, group }
    }),
  }
}

/** Rewrites the lines outside of front matter and fenced code. */
function rewritten(rewrite: Rewrite): string {
  let isOpen = false
  return everyForm
    .split('\n')
    .map((line, i, lines) => {
      const isFence = line.startsWith('```') || line === '---'
      if (isFence) isOpen = !isOpen
      return isOpen || isFence ? line : rewrite(line, i, lines)
    })
    .join('\n')
}

/** Rewrites the cells of every row of those tables whose header has words; `k` counts from the header, 1 being the row that parts it. */
function cells(
  rewrite: (row: readonly string[], k: number) => readonly string[],
  written = (row: readonly string[]) => `|${row.join('|')}|`,
): Rewrite {
  return (line, i, lines) => {
    if (!line.startsWith('|')) return line
    let header = i
    while (lines[header - 1]?.startsWith('|')) header--
    if (/^[| ]*$/.test(lines[header] ?? '')) return line
    return written(rewrite(line.split(/(?<!\\)\|/).slice(1, -1), i - header))
  }
}

const opensBlock = /^(?:#|[-*+] |\d\. |\||\*\*)/
/** No link, code, mention or key is touched. */
const plainGap = /(?<=[a-z]) (?=[a-z]{2})/

const rewrites: readonly (readonly [string, Rewrite])[] = [
  ['two blanks behind headings, bullets and rows', (line) => (opensBlock.test(line) ? `${line}  ` : line)],
  ['a blank behind every line', (line) => (line === '' ? line : `${line} `)],
  ['blanks on empty lines', (line, i, lines) => (line === '' && i < lines.length - 1 ? '   ' : line)],
  ['a no-break space between two words', (line) => line.replace(plainGap, '\u00a0')],
  ['no-break spaces written as entities', (line) => line.replace(plainGap, '&nbsp;')],
  ['narrow no-break spaces behind numbers', (line) => line.replace(/(?<=[^#\d]\d\d?) (?=[a-z])/g, '\u202f')],
  ['zero-width spaces between words', (line) => line.replace(plainGap, ' \u200b')],
  ['zero-width spaces at the start of cells', (line) => line.replace(/\| (?=[\dA-Z@])/g, '| \u200b')],
  ['zero-width spaces at the start of headings and bullets', (line) => line.replace(/^(#+ |[*] )(?=\w)/, '$1\u200b')],
  ['escaped dashes in days', (line) => line.replace(/(?<=\d)-(?=\d)/g, '\\-')],
  ['numbers before headings', (line, i) => line.replace(/^(##+) (?=[A-Z])/, `$1 ${i % 20}. `)],
  ['roman numbers before headings', (line) => line.replace(/^(##) (?=[A-Z])/, '$1 IV. ')],
  [
    'tables without outer pipes',
    cells(
      (row) => row,
      (row) => row.join('|').trim(),
    ),
  ],
  ['the columns of tables in another order', cells((row) => row.toReversed())],
  ['the first column of tables at their end', cells(([first = '', ...others]) => [...others, first])],
  ['a counter in front of each row', cells((row, k) => [k === 0 ? '#' : k === 1 ? '---' : ` ${k - 1} `, ...row])],
  ['an empty column in front', cells((row, k) => [k === 1 ? '---' : '  ', ...row])],
  ['a column of notes behind', cells((row, k) => [...row, k === 0 ? ' Notes ' : k === 1 ? '---' : ' '])],
  ['bold headers', cells((row, k) => (k === 0 ? row.map((cell) => ` **${cell.trim()}** `) : row))],
  ['cells without blanks', cells((row) => row.map((cell) => cell.trim()))],
]

describe('a document reads the same with', () => {
  it.each(rewrites)('%s', (_name, rewrite) => {
    const markdown = rewritten(rewrite)
    expect(markdown).not.toBe(everyForm)
    expect(reading(markdown)).toEqual(reading(everyForm))
  })
})
