/**
 * Prints what things cost: `npm run bench -- [NAME...] [FOLDER]`. Each file of `scripts/bench/` is one bench; a name runs that one alone.
 * FOLDER holds markdown documents to measure with; generated ones are used without it. Figures, not assertions: nothing fails here.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a bench exports as `bench`: its name is its file's. */
export interface Bench {
  /** What is measured, one line. */
  readonly title: string
  /** `folder` holds markdown documents, where one was given; `print` writes a line. */
  readonly run: (context: {
    readonly folder: string | null
    readonly print: (line: string) => void
  }) => Promise<void> | void
}

const folderOfBenches = join(import.meta.dirname, 'bench')
const args = process.argv.slice(2)
const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()
const folder = args.find(isFolder) ?? null
const wanted = args.filter((arg) => !isFolder(arg))

for (const file of readdirSync(folderOfBenches)
  .filter((name) => name.endsWith('.ts'))
  .sort()) {
  const name = file.replace(/\.ts$/, '')
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { bench } = (await import(pathToFileURL(join(folderOfBenches, file)).href)) as { readonly bench?: Bench }
  if (bench === undefined) continue
  console.log(`\n${name}: ${bench.title}`)
  await bench.run({ folder, print: (line) => console.log(`  ${line}`) })
}
