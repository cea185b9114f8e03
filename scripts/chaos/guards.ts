/** One place in the source that a guard rests on, and what stands there without it. */
interface Cut {
  /** End of the file's path. */
  readonly file: string
  /** Must stand there exactly once. */
  readonly text: string
  readonly without: string
}

/** The guards of *exactly once*, each of which can be taken out (`--without NAME`); then the harness must fail (`docs/decisions/guards.md`). */
export const guards: Readonly<Record<string, readonly Cut[]>> = {
  serialisation: [
    {
      file: 'src/queue/memory-queue.ts',
      text: 'const name = formatKey(job.key)',
      without: 'const name = formatKey(job.key) + Math.random()',
    },
    {
      file: 'src/queue/bullmq-queue.ts',
      text: 'const deduplication = { id: formatKey(job.key), keepLastIfActive: true }',
      without: 'const deduplication = { id: formatKey(job.key) + Math.random(), keepLastIfActive: true }',
    },
  ],
  intent: [
    {
      file: 'src/app/filing/filing-batch.ts',
      text: "hasBegun = true\n      await write(progress(null), { phase: 'filing', until: null })",
      without: 'hasBegun = true',
    },
  ],
  authors: [
    { file: 'src/github/authorship.ts', text: "if (user?.type !== 'Bot') return false", without: 'return true' },
  ],
  lag: [
    {
      file: 'src/server/environment.ts',
      text: 'lagSeconds: environment.DEBRIEF_LAG_SECONDS',
      without: 'lagSeconds: 0',
    },
  ],
  retry: [
    { file: 'src/server/debrief-octokit.ts', text: 'retry: { enabled: false }', without: 'retry: { enabled: true }' },
  ],
  lease: [
    {
      file: 'src/queue/bullmq-leases.ts',
      text: 'signal: controller.signal,\n        release',
      without: 'signal: new AbortController().signal,\n        release',
    },
  ],
}

/** The source without a guard. Throws where the guard does not stand in it as it is known. @param path of the source file */
export function withoutGuard(guard: string, path: string, source: string): string {
  const cuts = guards[guard]
  if (cuts === undefined) throw new Error(`There is no guard “${guard}”: ${Object.keys(guards).join(', ')}.`)
  return cuts
    .filter(({ file }) => path.endsWith(file))
    .reduce((text, cut) => {
      if (text.split(cut.text).length !== 2) throw new Error(`The guard “${guard}” is not where it was in ${cut.file}.`)
      return text.replace(cut.text, () => cut.without)
    }, source)
}
