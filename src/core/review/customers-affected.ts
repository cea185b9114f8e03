import type { Prose } from './language/prose.ts'

/** Somebody outside, and what happened to them, in one sentence. */
const customers =
  /\b(?:customers?|clients?|visitors?|shoppers?|subscribers?|merchants?|end[- ]users?|(?<!internal )users)\b/i
const affected =
  /\b(?:could(?: not|n't)|cannot|can't|unable|were not able|was not able|affected|impacted|lost|failed|errors?|slow\w*|delayed|timed out|unavailable|down|saw|received|experienced)\b/i
/** It says that nobody was, or speaks of somebody inside. */
const notAffected =
  /\b(?:no|not any|zero|none of (?:the|our)|without|never)(?: [\w-]+){0,2} (?:customers?|clients?|users|visitors?)\b|\bno (?:customer|user|external|client)[- ]?\w* ?(?:impact|effect)\b|\b(?:customers?|clients?|users|visitors?) (?:were|was|are|is) (?:not|never|un)\w* ?(?:affected|impacted)\b|\binternal (?:users|customers|clients)\b|\b(?:would|could|might|may) (?:have )?(?:been )?(?:affect|impact)/i

/** Lines of summary and impact that say that people outside were affected; none where one of them says that nobody was. English only. */
export function customersAffected({ sentences, isEnglish }: Prose): readonly number[] {
  if (!isEnglish) return []
  const told = sentences.filter(
    ({ section, passage }) => (section === 'impact' || section === 'summary') && passage.form !== 'heading',
  )
  if (told.some(({ words }) => notAffected.test(words))) return []
  const lines = told
    .filter(({ words }) => customers.test(words) && affected.test(words))
    .map(({ passage }) => passage.line)
  return [...new Set(lines)].slice(0, 3)
}
