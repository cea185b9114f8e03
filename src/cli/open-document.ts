import type { Aar } from '../core/aar/aar.ts'
import { readAar } from '../core/aar/read-aar.ts'
import { reviewSettingsOf } from '../core/config/review-settings-of.ts'
import type { Review } from '../core/review/review.ts'
import { reviewAar } from '../core/review/review-aar.ts'
import { clean, couldNotRun } from './exit-codes.ts'
import { repositoryPath } from './find-documents.ts'
import { loadLocalConfig } from './load-local-config.ts'
import { readDocument } from './read-document.ts'

export interface OpenedDocument {
  readonly path: string
  readonly aar: Aar
  readonly review: Review
}

/** One document, read and reviewed; `-` is standard input. Says what stands in the way and sets the exit code; null where it cannot be read. */
export function openDocument(file: string, configFile: string | undefined): OpenedDocument | null {
  const { config, problems } = loadLocalConfig(configFile)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? couldNotRun : clean
  const content = readDocument(file)
  if ('problem' in content) {
    console.error(content.problem)
    process.exitCode = couldNotRun
    return null
  }
  const path = repositoryPath(file)
  const aar = readAar(content.text, { path, headings: config.headings })
  return { path, aar, review: reviewAar({ path, aar, settings: reviewSettingsOf(config) }) }
}
