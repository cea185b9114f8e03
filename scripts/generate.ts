/**
 * `npm run generate` writes what is made from code: rule pages, configuration reference, JSON Schema, the README's table and sample.
 * `-- --check` writes nothing and fails where a file is not what it would be, or a page belongs to no rule.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { configPage } from './generate/config-page.ts'
import { configSchema } from './generate/config-schema.ts'
import type { GeneratedFile } from './generate/generated-file.ts'
import { readmeParts } from './generate/readme.ts'
import { rulePages } from './generate/rule-pages.ts'

/** Folders that hold generated files only. */
const ownFolders = ['docs/rules']

const files: readonly GeneratedFile[] = [...rulePages(), configPage(), configSchema(), ...readmeParts()]
const stale = files.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
const orphans = ownFolders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => !files.some((file) => file.path === path))

if (process.argv.includes('--check')) {
  for (const { path } of stale) console.error(`${path} is not what npm run generate would write.`)
  for (const path of orphans) console.error(`${path} belongs to nothing that is generated.`)
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`wrote ${path}`)
  }
  for (const path of orphans) {
    rmSync(path)
    console.log(`removed ${path}`)
  }
}
