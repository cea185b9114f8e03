/**
 * Comments in the file that silence rules: `<!-- debrief-disable-next-line rule-id -- why -->` for the next block, `debrief-disable-line`,
 * `debrief-disable` up to `debrief-enable` or the end, and `debrief-disable-file`.
 */
import type { Aar, Passage, Remark } from '../aar/aar.ts'
import type { Finding, Silencing } from './review.ts'

/** One rule silenced by one comment, from line to line, both included. */
export interface Silence {
  readonly rule: string
  readonly reason: string
  readonly from: number
  readonly to: number
  readonly remark: Remark
}

/** Accusing words are only kept with a reason. */
export const needsReason: ReadonlySet<string> = new Set(['nobody-is-blamed', 'no-human-error'])

const directive = /^debrief-(disable-next-line|disable-line|disable-file|disable|enable)\b([\s\S]*)$/

interface Directive {
  readonly verb: string
  readonly rules: readonly string[]
  readonly reason: string
  readonly remark: Remark
}

/** The directives of a file, in order; other comments are none. */
export function directivesOf(remarks: readonly Remark[]): readonly Directive[] {
  return remarks.flatMap((remark) => {
    const match = directive.exec(remark.text)
    if (match === null) return []
    const [ids = '', ...reason] = (match[2] ?? '').split('--')
    return [{ verb: match[1] ?? '', rules: ids.match(/[\w-]+/g) ?? [], reason: reason.join('--').trim(), remark }]
  })
}

/** What is silenced where. */
export function silencesOf(aar: Pick<Aar, 'remarks' | 'passages' | 'lineCount'>): readonly Silence[] {
  const directives = directivesOf(aar.remarks)
  return directives.flatMap((found, index) =>
    found.verb === 'enable'
      ? []
      : found.rules.map((rule) => ({
          rule,
          reason: found.reason,
          ...reach(aar, found, rule, directives.slice(index + 1)),
          remark: found.remark,
        })),
  )
}

function reach(
  aar: Pick<Aar, 'passages' | 'lineCount'>,
  { verb, remark }: Directive,
  rule: string,
  later: readonly Directive[],
): { readonly from: number; readonly to: number } {
  if (verb === 'disable-file') return { from: 1, to: aar.lineCount }
  if (verb === 'disable-line') return { from: remark.line, to: remark.endLine }
  if (verb === 'disable-next-line') return nextBlock(aar, remark)
  const end = later.find((next) => next.verb === 'enable' && (next.rules.length === 0 || next.rules.includes(rule)))
  return { from: remark.line, to: end?.remark.line ?? aar.lineCount }
}

/**
 * The whole block after the comment, because a paragraph may run over several lines; a blank line between is fine. A table is one block: no
 * comment can stand between its rows, so one above it is meant for all of them. A single row takes `debrief-disable-line` in one of its cells.
 * Of a list it is the next item, before which a comment can stand.
 */
function nextBlock(
  { passages }: Pick<Aar, 'passages'>,
  { endLine }: Remark,
): { readonly from: number; readonly to: number } {
  const index = passages.findIndex(({ line }) => line > endLine && line <= endLine + 2)
  const next = passages[index]
  if (next === undefined) return { from: endLine + 1, to: endLine + 1 }
  const isTable = next.form === 'table-header' || next.form === 'table-cell'
  return { from: endLine + 1, to: isTable ? endOfTable(passages.slice(index)) : next.endLine }
}

/** The last line of the table that these passages begin with; further header cells on another line are of another one. */
function endOfTable(passages: readonly Passage[]): number {
  const [first] = passages
  const after = passages.findIndex(
    ({ form, line }) => form !== 'table-cell' && !(form === 'table-header' && line === first?.line),
  )
  return passages.slice(0, after === -1 ? passages.length : after).reduce((end, one) => Math.max(end, one.endLine), 0)
}

/** Whether a silence holds: it needs a reason where the rule asks for one. */
export function isHeld({ rule, reason }: Pick<Silence, 'rule' | 'reason'>): boolean {
  return reason !== '' || !needsReason.has(rule)
}

export interface Silenced {
  readonly findings: readonly Finding[]
  readonly silenced: readonly Silencing[]
  /** Those that kept nothing quiet. */
  readonly unused: readonly Silence[]
}

/** Takes out the findings that are silenced, and counts what each comment kept quiet. */
export function silence(findings: readonly Finding[], silences: readonly Silence[]): Silenced {
  const held = silences.filter(isHeld)
  const covers = ({ rule, from, to }: Silence, finding: Finding) =>
    finding.rule === rule && finding.line >= from && finding.line <= to
  const counted = held.map((one) => ({ one, count: findings.filter((finding) => covers(one, finding)).length }))
  return {
    findings: findings.filter((finding) => !held.some((one) => covers(one, finding))),
    silenced: counted
      .filter(({ count }) => count > 0)
      .map(({ one, count }) => ({ rule: one.rule, line: one.remark.line, reason: one.reason, findings: count })),
    unused: counted.filter(({ count }) => count === 0).map(({ one }) => one),
  }
}
