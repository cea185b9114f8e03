import { houseWords } from '../review/house-words.ts'
import type { ReviewSettings } from '../review/settings.ts'
import type { Config } from './config.ts'

/**
 * The part of the configuration that the review goes by. Whoever opens `repository` knows its owner's name and its own: their words need no
 * explanation either. Absent where files are read without GitHub.
 */
export function reviewSettingsOf(
  config: Config,
  repository?: { readonly owner: string; readonly name: string },
): ReviewSettings {
  const house = repository === undefined ? [] : houseWords([repository.owner, repository.name])
  return {
    rules: config.rules,
    requiredSections: config.sections.required,
    knownTerms: [...config.knownTerms, ...house],
    ...config.thresholds,
  }
}
