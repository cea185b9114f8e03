import { ownedPart } from './marker.ts'
import type { DuplicateFollowUp, ObservedIssue } from './plan.ts'

/** The issues of an AAR with one for each key, the oldest, and the others of the same key. */
export function withoutDuplicates(issues: readonly ObservedIssue[]): {
  readonly kept: readonly ObservedIssue[]
  readonly duplicates: readonly DuplicateFollowUp[]
} {
  const first = new Map<string, ObservedIssue>()
  const kept: ObservedIssue[] = []
  const duplicates: DuplicateFollowUp[] = []
  for (const issue of [...issues].sort((a, b) => placeOf(a).localeCompare(placeOf(b)) || a.number - b.number)) {
    const key = issue.marker?.key ?? issue.recordedKey
    const oldest = key === undefined ? undefined : first.get(key)
    if (key !== undefined && oldest === undefined) first.set(key, issue)
    if (oldest === undefined) kept.push(issue)
    else if (issue.state === 'open') duplicates.push(toDuplicate(issue, oldest))
  }
  return { kept, duplicates }
}

/** GitHub closes an issue as the duplicate of one in the same repository; the AAR's own repository comes first. */
function placeOf({ repository = '' }: ObservedIssue): string {
  return repository
}

function toDuplicate(issue: ObservedIssue, { number: of, repository }: ObservedIssue): DuplicateFollowUp {
  const isBeside = placeOf(issue) === (repository ?? '')
  const close = isBeside && isUntouched(issue)
  const other = isBeside ? `issue ${of}` : `issue ${of} of ${repository ?? 'the AAR’s own repository'}`
  const reason =
    close || !isBeside ? `the same item as ${other}` : `the same item as ${other}, but a person has worked on it`
  const where = issue.repository === undefined ? {} : { repository: issue.repository }
  return { number: issue.number, url: issue.url, of, close, reason, ...where }
}

/** Whether everything on the issue is as the app left it. */
function isUntouched({ body, title, labels, assignees }: ObservedIssue): boolean {
  const part = ownedPart(body)
  if (part === null) return false
  const around = part.before.trim() + part.after.trim()
  return (
    part.isUntouched &&
    around === '' &&
    title.trim() === part.marker.title.trim() &&
    isSameSet(labels, part.marker.labels) &&
    isSameSet(assignees, part.marker.assignees)
  )
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((names) => new Set(names.map((name) => name.toLowerCase())))
  return left !== undefined && right !== undefined && left.size === right.size && [...left].every((x) => right.has(x))
}
