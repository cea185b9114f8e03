/**
 * For AARs that were there before the pull request: findings on the lines that it changes, and those about the file as a whole. What
 * was written years ago is not held against whoever mends a typo.
 */
import type { Finding, Review } from './review.ts'

/** Lines of the new file that a patch adds or changes, counted from 1. Lines taken out leave none. Text that is no unified diff gives none. */
export function changedLinesOf(patch: string): ReadonlySet<number> {
  const changed = new Set<number>()
  let next: number | null = null
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})/.exec(line)
    if (hunk !== null) next = Number(hunk[1])
    else if (next !== null && line.startsWith('+')) changed.add(next++)
    else if (next !== null && (line.startsWith(' ') || line === '')) next += 1
  }
  return changed
}

/** Lines of the new file that a patch shows, changed or not: those that GitHub lets one comment on. */
export function shownLinesOf(patch: string): ReadonlySet<number> {
  const shown = new Set<number>()
  let next: number | null = null
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})/.exec(line)
    if (hunk !== null) next = Number(hunk[1])
    else if (next !== null && /^[+ ]/.test(line)) shown.add(next++)
  }
  return shown
}

/** The review with only the findings that touch a changed line or are about the whole file; the others are set apart, all else stays. */
export function onChangedLines(review: Review, changed: ReadonlySet<number>): Review {
  const counts = (finding: Finding) => finding.wholeFile === true || touches(finding, changed)
  const onOtherLines = review.findings.filter((finding) => !counts(finding))
  return { ...review, findings: review.findings.filter(counts), onOtherLines }
}

function touches({ line, endLine }: Finding, changed: ReadonlySet<number>): boolean {
  for (let each = line; each <= endLine; each++) if (changed.has(each)) return true
  return false
}
