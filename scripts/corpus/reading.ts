import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { renderJson } from '../../src/core/render/json.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'

/** Reads and reviews every document of the corpus, and lets its own scorer compare with what careful readers found. */
export function scoreReading(
  folder: string,
  { misses, tell }: { readonly misses: boolean; readonly tell: (line: string) => void },
): void {
  const documents = join(folder, 'documents')
  const start = performance.now()
  const files = readdirSync(documents, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((path) => {
      const aar = readAar(readFileSync(join(documents, path), 'utf8'), { path })
      return { path, aar, review: reviewAar({ path, aar }) }
    })
  tell(`${files.length} documents read and reviewed in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  const place = mkdtempSync(join(tmpdir(), 'debrief-corpus-'))
  try {
    const out = join(place, 'out.json')
    writeFileSync(out, renderJson(files))
    const scorer = [join(folder, 'score.mjs'), out, ...(misses ? ['--misses'] : [])]
    tell(spawnSync(process.execPath, scorer, { encoding: 'utf8' }).stdout)
  } finally {
    rmSync(place, { recursive: true })
  }
}
