import type { Aar } from '../aar/aar.ts'
import type { Prose } from './language/prose.ts'
import type { Finding, Level } from './review.ts'
import type { Rule, RuleContext, RuleProblem } from './rule.ts'

/**
 * Runs the rules that are on, in the registry's order. A rule that throws gives one finding that says so, and the others still run.
 */
export function applyRules(rules: readonly Rule[], aar: Aar, context: RuleContext): readonly Finding[] {
  return rules.flatMap((rule) => {
    const level = context.settings.rules[rule.id] ?? rule.level
    if (level === 'off' || !canJudge(rule, context.prose)) return []
    return applyRule(rule, level, aar, context)
  })
}

/** Whether a rule about wording knows the language of the text. */
export function canJudge({ language }: Rule, { isEnglish, tongue }: Prose): boolean {
  if (language === undefined) return true
  return language === 'several' ? tongue !== null : isEnglish
}

function applyRule(rule: Rule, level: Level, aar: Aar, context: RuleContext): readonly Finding[] {
  try {
    return [...rule.check(aar, context)].map((problem) => toFinding(rule, level, problem))
  } catch {
    return [ourBug(rule)]
  }
}

/** A rule's problem with all that the rule says about it. */
export function toFinding(rule: Rule, level: Level, problem: RuleProblem): Finding {
  const { line, column = 1, endLine = line, message, question = rule.question } = problem
  return {
    rule: rule.id,
    level,
    line,
    column,
    endLine,
    endColumn: problem.endColumn ?? column,
    message,
    why: rule.why,
    question,
    wording: rule.about === 'wording',
    ...(rule.scope === 'file' || problem.wholeFile === true ? { wholeFile: true as const } : {}),
    ...(problem.suggestion === undefined ? {} : { suggestion: problem.suggestion }),
  }
}

function ourBug(rule: Rule): Finding {
  const message = 'This rule could not be run on this file. That is a bug of Debrief’s, not of the document.'
  return {
    ...toFinding(rule, 'suggestion', { line: 1, message, question: '', wholeFile: true }),
    why: '',
    wording: true,
  }
}
