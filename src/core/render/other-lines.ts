import type { Finding, Review } from '../review/review.ts'
import { cutAtWord, escapeMarkdown } from './escape.ts'
import { fold } from './fold.ts'
import { count } from './format-time.ts'
import { lineLink, type Place } from './line-link.ts'
import { listOf } from './plan-table.ts'

const mostLinks = 8
/** Of one finding, in characters: whoever mends a line is not asked to mend these. */
const longest = 200

/** Findings on lines that the pull request leaves as they are, folded, at most `rows`; without rows in one line. Empty where there are none. */
export function renderOnOtherLines({ path, onOtherLines = [] }: Review, place: Place, rows: number): string {
  if (rows === 0 || onOtherLines.length === 0) return renderOtherLinesShort({ path, onOtherLines }, place)
  const shown = onOtherLines
    .slice(0, rows)
    .map(
      ({ line, message, rule }) =>
        `- ${lineLink(place, path, line)} ${escapeMarkdown(cutAtWord(message, longest))} \`${rule}\``,
    )
  const left = onOtherLines.length - shown.length
  const more = left === 0 ? [] : [`- and ${count('more finding', left)}`]
  return fold(`${opening(onOtherLines)}, not counted here`, [...shown, ...more].join('\n'))
}

/** The same in one line: how many, and where the first ones stand. */
export function renderOtherLinesShort(
  { path, onOtherLines = [] }: Pick<Review, 'path' | 'onOtherLines'>,
  place: Place,
): string {
  if (onOtherLines.length === 0) return ''
  const lines = [...new Set(onOtherLines.map(({ line }) => line))]
  const links = lines.slice(0, mostLinks).map((line) => lineLink(place, path, line))
  const more = lines.length > mostLinks ? [`${lines.length - mostLinks} more lines`] : []
  return `${opening(onOtherLines)}, not counted here: ${listOf([...links, ...more])}.`
}

function opening(findings: readonly Finding[]): string {
  return `${findings.length} more on lines that this pull request does not change`
}
