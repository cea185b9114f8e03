import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readAar } from '../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../src/core/review/review-aar.ts'
import type { Bench } from '../bench.ts'
import { compareTools } from './neighbours/compare-tools.ts'

const rounds = 5
/** Documents in memory, at least: three examples alone are read before a clock notices. */
const fewest = 60

/**
 * Reading and review with every rule, beside bare parsing by remark, interleaved in one process; the first round warms both up and does not
 * count. Then our command line beside others'.
 */
export const bench: Bench = {
  title:
    'reading and review, beside remark-parse with remark-gfm that only parses (goal: at most 2.5 times), and beside other tools',
  run: ({ folder, print }) => {
    const files = markdownIn(resolve(folder ?? 'examples'))
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    const documents = Array.from({ length: Math.ceil(fewest / texts.length) }, () => texts).flat()
    const characters = documents.reduce((sum, text) => sum + text.length, 0)
    const times = documents.length / files.length
    const often = times === 1 ? '' : `, each ${times} times`
    print(`${files.length} documents${often}: ${(characters / 1e6).toFixed(2)} million characters`)
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
    compareTools(files, print)
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

/** Absolute paths. */
function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name))
}
