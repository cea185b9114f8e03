import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages, textlintConfig } from './tools.ts'

/** Ignored by git; once fetched, the packages stay there. */
const folder = join(import.meta.dirname, '../../../.cache/bench-tools')

/** The folder with the pinned packages, fetched from the npm registry where they are not there yet; null where that failed. */
export function installTools(print: (line: string) => void): string | null {
  const done = join(folder, 'installed.txt')
  const wanted = packages.join(' ')
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return folder
  print(`fetching ${wanted} into .cache/bench-tools (about 100 MB, once)`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  writeFileSync(join(folder, textlintConfig.path), textlintConfig.text)
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', '--loglevel=error']
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, ...quietly, ...packages], {
    encoding: 'utf8',
  })
  if (status === 0) {
    writeFileSync(done, wanted)
    return folder
  }
  const [reason = 'npm could not be run'] = (stderr ?? '').split('\n').filter((line) => line !== '')
  print(`Not measured beside other tools: they could not be fetched from the npm registry (${reason}).`)
  return null
}
