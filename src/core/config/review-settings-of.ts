import type { ReviewSettings } from '../review/settings.ts'
import type { Config } from './config.ts'

/** The part of the configuration that the review goes by. */
export function reviewSettingsOf(config: Config): ReviewSettings {
  return {
    rules: config.rules,
    requiredSections: config.sections.required,
    knownTerms: config.knownTerms,
    ...config.thresholds,
  }
}
