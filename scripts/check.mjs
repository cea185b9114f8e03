// Every check in order, quickest first; goes on after a failure so that one run tells all. `--except NAME` leaves one out.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'

const all = ['lint', 'types', 'imports', 'regex', 'unused', 'licences', 'generated', 'test']
const { values } = parseArgs({ options: { except: { type: 'string', multiple: true, default: [] } } })
const checks = all.filter((name) => !values.except.includes(name))
if (!existsSync(new URL('../node_modules', import.meta.url))) {
  console.error('The packages are not installed, so no check can run. First run: npm ci')
  process.exit(1)
}
const failed = []
for (const name of checks) {
  const started = Date.now()
  console.log(`\n--- check:${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', `check:${name}`], { stdio: 'inherit' })
  console.log(
    `--- check:${name} ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  if (status !== 0) failed.push(name)
}
console.log(
  failed.length === 0
    ? '\nAll checks passed.'
    : `\nFailed: ${failed.join(', ')}. Run one alone with: npm run check:NAME`,
)
process.exitCode = failed.length === 0 ? 0 : 1
