/** Every rule, in the order of their pages: what can be read, what is there, what the words say. */
import type { Rule } from './rule.ts'
import { silencedFindingsAreExplained } from './rules/silenced-findings-are-explained.ts'

export const rules: readonly Rule[] = [silencedFindingsAreExplained]

/** Ids of all rules, in that order. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id)

/** Ids of rules that are no more; never used again, so that an old configuration never means something new. */
export const retiredRuleIds: readonly string[] = []
