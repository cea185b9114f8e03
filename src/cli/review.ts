import { readAar } from '../core/aar/read-aar.ts'
import type { Config } from '../core/config/config.ts'
import { reviewSettingsOf } from '../core/config/review-settings-of.ts'
import { type JsonFile, renderJson } from '../core/render/json.ts'
import { renderReviewForTerminal } from '../core/render/terminal.ts'
import { reviewAar } from '../core/review/review-aar.ts'
import { clean, couldNotRun, findings } from './exit-codes.ts'
import { type FoundDocument, findDocuments, repositoryPath } from './find-documents.ts'
import { loadLocalConfig } from './load-local-config.ts'
import { readDocument } from './read-document.ts'
import { progress, terminal } from './terminal.ts'

interface ReviewOptions {
  readonly format: 'pretty' | 'json'
  readonly config?: string
}

/** Reviews the documents that the words name and prints the findings; sets the exit code. */
export function review(words: readonly string[], { format, config: file }: ReviewOptions): void {
  const { config, problems } = loadLocalConfig(file)
  const found = findDocuments(words, config)
  const { reviewed, unread } = reviewAll(found.documents, config)
  const wrong = [...problems, ...found.problems, ...unread]
  for (const problem of wrong) console.error(problem)
  process.stdout.write(format === 'json' ? renderJson(reviewed) : renderPretty(reviewed))
  process.exitCode = wrong.length > 0 ? couldNotRun : exitCodeOf(reviewed)
}

function reviewAll(documents: readonly FoundDocument[], config: Config) {
  const reviewed: JsonFile[] = []
  const unread: string[] = []
  const settings = reviewSettingsOf(config)
  const now = new Date().toISOString()
  const show = progress(documents.length)
  for (const [index, { file, by }] of documents.entries()) {
    const content = readDocument(file)
    if ('problem' in content) unread.push(content.problem)
    else {
      const path = repositoryPath(file)
      const aar = readAar(content.text, { path, headings: config.headings })
      const counts = by === 'named' || by === 'aar' || aar.isAar
      if (counts) reviewed.push({ path, aar, review: reviewAar({ path, aar, settings, now }) })
    }
    show(index + 1)
  }
  return { reviewed, unread }
}

function renderPretty(reviewed: readonly JsonFile[]): string {
  if (reviewed.length === 0) return 'No AAR is found here.\n'
  return reviewed.map((file) => renderReviewForTerminal(file.review, terminal())).join('\n')
}

function exitCodeOf(reviewed: readonly JsonFile[]): number {
  const counts = reviewed.some(({ review: { findings: all } }) => all.some(({ level }) => level !== 'suggestion'))
  return counts ? findings : clean
}
