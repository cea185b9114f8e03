import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync, version } from 'esbuild'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/debrief/servers', import.meta.url))
/** Milliseconds after which nobody runs an older one any more. */
const lifetime = 24 * 60 * 60 * 1000

let built: string | null = null

/**
 * The server from the source as it stands, as JavaScript: the path of its `main.js`. Types are not checked. Kept by the hash of the source, so
 * that it is made once for all tests. A server starts from it in half the time that running the source through tsx takes.
 */
export function builtServer(): string {
  built ??= join(folderOf(hashOfSource()), 'main.js')
  return built
}

function hashOfSource(): string {
  const hash = createHash('sha256').update(version)
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  for (const name of names.sort()) hash.update(`\0${name}\0`).update(readFileSync(join(source, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Several processes may make it at a time: the first one to end wins. */
function folderOf(hash: string): string {
  const folder = join(cache, hash)
  if (existsSync(folder)) return folder
  const fresh = `${folder}.${process.pid}`
  build(fresh)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(fresh, { recursive: true })
  }
  forgetOld()
  return folder
}

/** The thread in which AARs are read is looked for beside the file that starts it. */
function build(folder: string): void {
  buildSync({
    entryPoints: ['main.ts', 'read-aar-thread.ts'].map((name) => join(source, 'server', name)),
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}

function forgetOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (Date.now() - statSync(path).mtimeMs > lifetime) rmSync(path, { recursive: true, force: true })
  }
}
