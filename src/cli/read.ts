import { readAar } from '../core/aar/read-aar.ts'
import { renderReading } from '../core/render/reading.ts'
import { clean, couldNotRun } from './exit-codes.ts'
import { repositoryPath } from './find-documents.ts'
import { loadLocalConfig } from './load-local-config.ts'
import { readDocument } from './read-document.ts'
import { terminal } from './terminal.ts'

interface ReadOptions {
  readonly format: 'pretty' | 'json'
  readonly config?: string
}

/** Prints what is understood of one document; sets the exit code. */
export function read(file: string, { format, config: named }: ReadOptions): void {
  const { config, problems } = loadLocalConfig(named)
  for (const problem of problems) console.error(problem)
  const content = readDocument(file)
  if ('problem' in content) {
    console.error(content.problem)
    process.exitCode = couldNotRun
    return
  }
  const aar = readAar(content.text, { path: repositoryPath(file), headings: config.headings })
  process.stdout.write(format === 'json' ? `${JSON.stringify(aar, null, 2)}\n` : renderReading(aar, terminal()))
  process.exitCode = problems.length > 0 ? couldNotRun : clean
}
