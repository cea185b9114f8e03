import { shortHash } from '../follow-up/hash.ts'
import { formatMarker } from '../follow-up/marker.ts'
import { type ReplacedLines, replacedLines } from '../review/apply-replacement.ts'
import { shownLinesOf } from '../review/changed-lines.ts'
import type { Finding, Review } from '../review/review.ts'
import { escapeMarkdown } from './escape.ts'
import { count } from './format-time.ts'

/** A change that GitHub offers to take over with a click, on lines of a pull request. */
export interface SuggestedChange {
  readonly path: string
  /** First and last line, from 1, in the file as the pull request has it. */
  readonly line: number
  readonly endLine: number
  /** Markdown. */
  readonly body: string
  /** The same for the same lines with the same change: what was offered once is not offered again. */
  readonly on: string
}

/** A review of more than this many remarks is not read. */
const mostOffered = 10
const longestLine = 1000

/**
 * The changes that findings of a review suggest, as far as GitHub takes them: on lines that the patch shows, one a line, those that are not offered
 * yet, at most ten.
 */
export function suggestedChanges(review: Review, source: string, patch: string): readonly SuggestedChange[] {
  const shown = shownLinesOf(patch)
  const taken = new Set<number>()
  return review.findings.flatMap((finding): readonly SuggestedChange[] => {
    const lines = finding.suggestion === undefined ? null : replacedLines(source, finding.suggestion)
    if (lines === null || lines.before.some((line) => line.length > longestLine)) return []
    const numbers = lines.before.map((_, index) => lines.line + index)
    if (numbers.some((number) => taken.has(number) || !shown.has(number))) return []
    for (const number of numbers) taken.add(number)
    return [toChange(review.path, finding, lines)]
  })
}

function toChange(path: string, finding: Finding, { line, endLine, before, after }: ReplacedLines): SuggestedChange {
  const body = `${escapeMarkdown(finding.message)} \`${finding.rule}\`\n\n${suggestionBlock(after)}`
  return { path, line, endLine, body, on: shortHash(JSON.stringify([path, finding.rule, before, after])) }
}

/** GitHub takes the lines as they are, so the fence is longer than any in them. */
function suggestionBlock(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}suggestion`, ...lines, fence].join('\n')
}

/** Those that have not been offered yet, at most ten. */
export function notOffered(
  changes: readonly SuggestedChange[],
  offered: ReadonlySet<string>,
): readonly SuggestedChange[] {
  return changes.filter(({ on }) => !offered.has(on)).slice(0, mostOffered)
}

/** What stands above the changes; its marker remembers what was offered, also when somebody deletes a remark. */
export function renderSuggestionsBody(changes: readonly SuggestedChange[]): string {
  const marker = formatMarker('suggestions', { version: 1, on: changes.map(({ on }) => on) })
  return `${marker}\n${count('small correction', changes.length)}, to take over with a click or to leave. The review of the whole text is the comment above.`
}
