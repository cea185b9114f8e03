import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { withoutGuard } from './guards.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface PackedServer {
  /** Arguments of node that start it. */
  readonly entry: readonly string[]
  remove(): Promise<void>
}

/**
 * The server under test in few files: the same code, which starts in a third of the time, and a life starts servers often. What reads files beside
 * itself stays where it is.
 * @param main its main file, built or not
 * @param guard one of `guards.ts` that is to be taken out; then the source is packed
 */
export async function packServer(main: string, guard?: string): Promise<PackedServer> {
  const file = resolve(root, guard === undefined ? main : 'src/server/main.ts')
  const folder = mkdtempSync(join(root, 'node_modules', '.chaos-'))
  await build({
    entryPoints: [file, join(dirname(file), `read-aar-thread${extname(file)}`)],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: ['dictionary-en', 'pino', 'pino-pretty'],
    // Packages of the older kind ask for modules by `require`.
    banner: {
      js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
    },
    logLevel: 'error',
    plugins: guard === undefined ? [] : [takingOut(guard)],
  })
  return {
    entry: [join(folder, 'main.js')],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function takingOut(guard: string): Plugin {
  return {
    name: 'without a guard',
    setup: (packing) =>
      packing.onLoad({ filter: /\/src\/(?:app|github|queue|server)\/.*\.ts$/ }, ({ path }) => ({
        contents: withoutGuard(guard, path, readFileSync(path, 'utf8')),
        loader: 'ts',
      })),
  }
}
