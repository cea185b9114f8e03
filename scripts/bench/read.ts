import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readAar } from '../../src/core/aar/read-aar.ts'
import type { Bench } from '../bench.ts'

/** Whole readings (sections, timeline, items, metadata) beside bare parsing by remark, interleaved. */
export const bench: Bench = {
  title: 'the whole reading, beside remark-parse with remark-gfm that only parses (goal: at most 1.3 times)',
  run: ({ folder, print }) => {
    const documents = folder === null ? generated() : documentsOf(folder)
    const bytes = documents.reduce((sum, text) => sum + text.length, 0)
    print(`${documents.length} documents, ${(bytes / 1e6).toFixed(2)} million characters`)
    const remark = unified().use(remarkParse).use(remarkGfm)
    const reading = () => documents.forEach((text) => void readAar(text))
    const parsing = () => documents.forEach((text) => void remark.parse(text))
    const times = interleave([reading, parsing], 5)
    const [ours = 0, bare = 1] = times.map(median)
    print(
      `reading ${ours.toFixed(0)} ms, bare remark ${bare.toFixed(0)} ms: ratio ${(ours / bare).toFixed(2)} (medians of 5)`,
    )
  },
}

function interleave(tasks: readonly (() => void)[], rounds: number): readonly (readonly number[])[] {
  const times: number[][] = tasks.map(() => [])
  for (const task of tasks) task()
  for (let round = 0; round < rounds; round++)
    for (const [i, task] of tasks.entries()) {
      const start = performance.now()
      task()
      times[i]?.push(performance.now() - start)
    }
  return times
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function documentsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Documents like those people write, without any of theirs. */
function generated(): readonly string[] {
  return Array.from({ length: 100 }, (_, i) => {
    const rows = Array.from(
      { length: 12 },
      (_row, j) =>
        `| 10:${10 + j} | the alert \`a-${j}\` fired for **web-${i}**, see [graph](https://g.example/${j}) |`,
    )
    const items = Array.from(
      { length: 8 },
      (_item, j) => `- [ ] Limit the pool of service ${j} to 20 connections (@kim, due 2026-12-0${(j % 8) + 1}, #${j})`,
    )
    const prose = 'On 3 November checkout answered in 9 s instead of 0.3 s for 76 minutes; one in five orders failed. '
    return `# Incident ${i}\n\n**Severity**: 2\n\n## Summary\n\n${prose.repeat(4)}\n\n## Timeline (UTC)\n\n| Time | What |\n|---|---|\n${rows.join('\n')}\n\n## Root cause\n\n${prose.repeat(6)}\n\n## Action items\n\n${items.join('\n')}\n`
  })
}
