import type { Finding, Review } from '../review/review.ts'
import type { Annotation } from './check-run.ts'
import { cutAtWord, escapePlain } from './escape.ts'

const levels = { suggestion: 'notice', warning: 'warning', error: 'failure' } as const

/** GitHub: 255 characters for a title, 64 KB for a message (https://docs.github.com/rest/checks/runs); ours stay far below. */
const maxTitle = 120
const maxMessage = 4000

/** Every finding as an annotation on its lines, plain text, in the order of the reviews and of their findings. */
export function reviewAnnotations(reviews: readonly Review[]): readonly Annotation[] {
  return reviews.flatMap(({ path, findings }) => findings.map((finding) => annotate(path, finding)))
}

function annotate(path: string, finding: Finding): Annotation {
  const oneLine = finding.line === finding.endLine
  const columns =
    oneLine && finding.endColumn > finding.column
      ? { startColumn: finding.column, endColumn: finding.endColumn - 1 }
      : {}
  return {
    path,
    startLine: finding.line,
    endLine: Math.max(finding.line, finding.endLine),
    ...columns,
    level: levels[finding.level],
    title: cutAtWord(readAloud(finding.rule), maxTitle),
    message: cutAtWord(
      [finding.message, finding.why, finding.question, `(${finding.rule})`].map(escapePlain).filter(Boolean).join('\n'),
      maxMessage,
    ),
  }
}

/** `action-item-has-owner` -> `Action item has owner`: a rule's id is a true sentence about a good document. */
export function readAloud(rule: string): string {
  const words = rule.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
