import type { Aar, Problem } from '../aar/aar.ts'
import { canJudge } from './apply-rules.ts'
import { customersAffected } from './customers-affected.ts'
import { evidenceFor } from './evidence.ts'
import { type Demand, type DemandId, guide } from './guide.ts'
import type { ChecklistEntry, Finding } from './review.ts'
import type { Rule, RuleContext } from './rule.ts'
import { rules } from './rule-registry.ts'

const servingRules = new Map<DemandId, readonly Rule[]>(
  guide.map(({ id }) => [id, rules.filter(({ guide: served }) => [served].flat().includes(id))]),
)

/** Where each demand of the guide stands for this AAR, in the guide's order. */
export function checklistOf(aar: Aar, findings: readonly Finding[], context: RuleContext): readonly ChecklistEntry[] {
  return guide.map((demand) => entryOf(demand, aar, findings, context))
}

function entryOf(
  demand: Demand & { readonly id: DemandId },
  aar: Aar,
  findings: readonly Finding[],
  context: RuleContext,
): ChecklistEntry {
  const { id, text, judge, useCase } = demand
  if (judge === 'app') return { id, text, state: 'not-applicable', evidence: [], note: useCase }
  const serving = servingRules.get(id) ?? []
  const lines = findings.filter(({ rule }) => serving.some((one) => one.id === rule)).map(({ line }) => line)
  if (lines.length > 0) return { id, text, state: 'attention', evidence: unique(lines), note: '' }
  const nothing = nothingToJudge(aar)
  if (nothing !== null) return { id, text, state: 'not-applicable', evidence: [], note: nothing }
  if (judge === 'program') return { id, text, ...judged(serving, context), evidence: [] }
  if (id === 'external-message-resonates' && !aar.sections.some(({ kind }) => kind === 'external-message'))
    return { id, text, ...withoutMessage(context) }
  const { lines: evidence, note } = evidenceFor(id, aar, context)
  return { id, text, state: 'open', evidence: unique(evidence), note }
}

/** A message is asked about where the text says that people outside were affected; they may have been told elsewhere. */
function withoutMessage({ prose }: RuleContext): Pick<ChecklistEntry, 'state' | 'evidence' | 'note'> {
  const evidence = customersAffected(prose)
  return evidence.length === 0
    ? { state: 'not-applicable', evidence, note: 'there is no message to customers in it' }
    : { state: 'open', evidence, note: 'customers were affected, and no message to them stands here' }
}

/** Problems after which no word of the file is known. */
const unread: ReadonlySet<Problem['code']> = new Set(['too-large', 'too-complex', 'not-utf8'])

/** Why no demand can be held against the text, in a few words: silence keeps every rule and yet meets nothing. Null where there is text. */
function nothingToJudge({ problems, passages, timeline, actionItems }: Aar): string | null {
  if (problems.some(({ code }) => code === 'empty')) return 'the file is empty'
  if (problems.some(({ code }) => unread.has(code))) return 'the file could not be read'
  const says = passages.some(({ form, text }) => form !== 'heading' && text.trim() !== '')
  return says || timeline.length > 0 || actionItems.length > 0 ? null : 'there is no text to judge yet'
}

function judged(serving: readonly Rule[], { prose, settings }: RuleContext): Pick<ChecklistEntry, 'state' | 'note'> {
  const on = serving.filter(({ id }) => settings.rules[id] !== 'off')
  if (serving.length > 0 && on.length === 0)
    return { state: 'not-applicable', note: 'switched off in the configuration' }
  if (on.length > 0 && !on.some((rule) => canJudge(rule, prose)))
    return { state: 'not-applicable', note: 'the wording of this language is not judged so far' }
  return { state: 'met', note: '' }
}

function unique(lines: readonly number[]): readonly number[] {
  return [...new Set(lines)].sort((a, b) => a - b)
}
