import type { Aar, Remark } from '../aar/aar.ts'
import { applyRules, toFinding } from './apply-rules.ts'
import { checklistOf } from './checklist.ts'
import { houseWords } from './house-words.ts'
import { proseOf } from './language/prose.ts'
import type { Finding, Replacement, Review } from './review.ts'
import type { RuleContext } from './rule.ts'
import { ruleIds, rules } from './rule-registry.ts'
import { silencedFindingsAreExplained } from './rules/silenced-findings-are-explained.ts'
import { defaultReviewSettings, type ReviewSettings } from './settings.ts'
import { directivesOf, type Silence, silence, silencesOf } from './silencing.ts'

export interface ReviewInput {
  /** Relative to the repository. */
  readonly path: string
  readonly aar: Aar
  readonly settings?: ReviewSettings
  /** The present, ISO 8601 in UTC; where it is left out, nothing is said about what should have been done by now. */
  readonly now?: string
}

/** Holds one AAR against the guide: rules, then silencing, then order, then the checklist. Never throws on text. */
export function reviewAar({ path, aar, settings = defaultReviewSettings, now }: ReviewInput): Review {
  // Whoever opens the file has read the names of the folders that it is in.
  const knownTerms = [...settings.knownTerms, ...houseWords(path.split('/').slice(0, -1))]
  const context: RuleContext = {
    settings: { ...settings, knownTerms },
    prose: proseOf(aar),
    ruleIds,
    ...(now !== undefined && { now }),
  }
  const found = applyRules(rules, aar, context)
  const heard = silence(found, silencesOf(aar))
  const findings = inOrder([...heard.findings, ...unusedSilences(heard.unused, settings)], aar.lineCount)
  return {
    path,
    title: aar.title ?? path,
    findings,
    checklist: checklistOf(aar, findings, context),
    silenced: heard.silenced,
    figures: aar.figures,
    ...wordingNotJudged(context),
  }
}

function wordingNotJudged({ prose }: RuleContext): Pick<Review, 'wordingNotJudged'> {
  if (prose.isEnglish) return {}
  return { wordingNotJudged: prose.tongue === null ? 'all' : 'some' }
}

/** A comment that keeps nothing quiet hides the next finding of its kind. Unknown rules are told by the rule itself. */
function unusedSilences(unused: readonly Silence[], settings: ReviewSettings): readonly Finding[] {
  const rule = silencedFindingsAreExplained
  const level = settings.rules[rule.id] ?? rule.level
  if (level === 'off') return []
  return unused
    .filter((one) => ruleIds.includes(one.rule) && settings.rules[one.rule] !== 'off')
    .map(({ rule: silent, remark: { text, ...span } }) =>
      toFinding(rule, level, {
        ...span,
        message: `The comment silences \`${silent}\`, which finds nothing here.`,
        ...withoutComment({ text, ...span }),
      }),
    )
}

/** Taking the comment out, where it is about this rule alone and ends by itself. */
function withoutComment(remark: Remark): { readonly suggestion?: Replacement } {
  const [directive] = directivesOf([remark])
  if (directive?.rules.length !== 1 || directive.verb === 'disable') return {}
  const { text, ...span } = remark
  return { suggestion: { ...span, replaces: `<!--${text}-->`, text: '' } }
}

/** By line, then column, then rule; one finding of a rule per place; every place inside the file. */
function inOrder(findings: readonly Finding[], lineCount: number): readonly Finding[] {
  const last = Math.max(1, lineCount)
  const within = (line: number) => Math.min(Math.max(1, line), last)
  const placed = findings.map((one) => ({ ...one, line: within(one.line), endLine: within(one.endLine) }))
  const unique = new Map(placed.map((one) => [`${one.rule} ${one.line}:${one.column} ${one.message}`, one]))
  return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1))
}
