// Compiles src to dist from scratch, so that no file of an earlier build stays behind.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

if (!existsSync(compiler)) {
  console.log('No TypeScript here (installed without development dependencies): keeping dist as it is.')
  process.exit(0)
}
const fresh = `${root}/dist.${process.pid}`
try {
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', fresh], {
    cwd: root,
    stdio: 'inherit',
  })
} catch {
  rmSync(fresh, { recursive: true, force: true })
  process.exit(1)
}
rmSync(`${root}/dist`, { recursive: true, force: true })
renameSync(fresh, `${root}/dist`)
chmodSync(`${root}/dist/cli/main.js`, 0o755)
