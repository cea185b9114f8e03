import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'
import type { Bench } from '../bench.ts'

const rounds = 5

/** Reading and review with every rule, beside bare parsing by remark, interleaved; the first round warms both up and does not count. */
export const bench: Bench = {
  title: 'reading and review, beside remark-parse with remark-gfm that only parses (goal: at most 2.5 times)',
  run: ({ folder, print }) => {
    const documents = folder === null ? generated() : documentsOf(folder)
    const characters = documents.reduce((sum, text) => sum + text.length, 0)
    print(`${documents.length} documents, ${(characters / 1e6).toFixed(2)} million characters`)
    const remark = unified().use(remarkParse).use(remarkGfm)
    const tasks = {
      reading: () => documents.forEach((text) => void readAar(text)),
      review: () => documents.forEach((text) => void reviewAar({ path: 'a.md', aar: readAar(text) })),
      remark: () => documents.forEach((text) => void remark.parse(text)),
    }
    const { reading, review, bare } = mediansOf(tasks)
    print(
      `reading ${reading.toFixed(0)} ms, reading and review ${review.toFixed(0)} ms, bare remark ${bare.toFixed(0)} ms`,
    )
    print(`ratio of reading and review ${(review / bare).toFixed(2)} (medians of ${rounds}, interleaved)`)
  },
}

function mediansOf(tasks: { readonly reading: () => void; readonly review: () => void; readonly remark: () => void }) {
  const times = { reading: [] as number[], review: [] as number[], bare: [] as number[] }
  for (let round = 0; round <= rounds; round++) {
    const seen = { reading: timeOf(tasks.reading), review: timeOf(tasks.review), bare: timeOf(tasks.remark) }
    if (round === 0) continue
    times.reading.push(seen.reading)
    times.review.push(seen.review)
    times.bare.push(seen.bare)
  }
  return { reading: median(times.reading), review: median(times.review), bare: median(times.bare) }
}

function timeOf(task: () => void): number {
  const start = performance.now()
  task()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function documentsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** AARs with a few slips of each kind, denser than people write them; every tenth has a message to customers. */
function generated(): readonly string[] {
  return Array.from({ length: 60 }, (_, i) => {
    const rows = Array.from(
      { length: 12 },
      (_row, j) => `| 10:${10 + j} | the alert \`a-${j}\` fired for **web-${i}** |`,
    )
    const items = Array.from(
      { length: 8 },
      (_item, j) =>
        `- [ ] Limit the pool of service ${j} to 20 connections and remove the old one (@kim, 2026-12-0${j + 1})`,
    )
    const prose = 'On 3 November checkout answered in 9 s instead of 0.3 s for 76 minutes; one in five orders failed. '
    const slips = 'The flag was left on by mistake. There was no alert for the QXLR. We should add one. '
    return [
      `# Checkout outage ${i}\n\n**Severity**: 2`,
      `## Summary\n\n${prose.repeat(4)}${slips}`,
      `## Timeline (UTC, 2026-11-03)\n\n| Time | What |\n|---|---|\n${rows.join('\n')}`,
      `## Contributing factors\n\n- ${prose}\n- ${slips}`,
      `## Action items\n\n${items.join('\n')}`,
      i % 10 === 0 ? '## Message to customers\n\nWe are sorry for any inconvinience.' : '',
    ].join('\n\n')
  })
}
