/**
 * The fault harness: `npm run chaos -- --runs N --seed S`. Each run is the random life of a repository against the sandbox and the shipped
 * server, under faults; at its end each item must be one issue. `--life L` replays one life of a seed, with its journal.
 */
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { faultKinds } from './chaos/faults.ts'
import { type LifeReport, runLife } from './chaos/life.ts'

const program = new Command('chaos')
  .option('--runs <n>', 'lives to live', Number, 20)
  .option('--seed <s>', 'where chance begins', '1')
  .option('--life <n>', 'only this life of the seed', Number)
  .option('--jobs <n>', 'lives at once', Number, 2)
  .option('--server <file>', 'the server under test', 'dist/server/main.js')
  .option('--stop', 'end with the first life that fails')
  .option('--log <file>', 'where to write journals and server logs of failed lives')
  .parse()
const options = program.opts<{
  runs: number
  seed: string
  life?: number
  jobs: number
  server: string
  stop?: true
  log?: string
}>()

const entry = [options.server]
const lives =
  options.life === undefined ? Array.from({ length: options.runs }, (_, index) => index + 1) : [options.life]
const waiting = [...lives]
const reports: LifeReport[] = []
const started = Date.now()
await Promise.all(Array.from({ length: Math.min(options.jobs, lives.length) }, work))
tell()

async function work(): Promise<void> {
  for (let life = waiting.shift(); life !== undefined; life = waiting.shift()) {
    const begun = Date.now()
    const report = await runLife({ seed: options.seed, life, entry })
    reports.push(report)
    const verdict = report.wrongs.length === 0 ? 'well' : 'FAILED'
    console.log(`life ${life}: ${verdict}, ${((Date.now() - begun) / 1000).toFixed(1)} s, ${brief(report)}`)
    for (const wrong of report.wrongs) console.log(`  ${wrong}`)
    if (report.wrongs.length > 0 && options.log !== undefined) {
      writeFileSync(`${options.log}.${life}`, [...report.journal, '', report.log].join('\n'))
    }
    if (report.wrongs.length > 0 && options.stop === true) waiting.length = 0
    if (options.life !== undefined) console.log(report.journal.join('\n'))
  }
}

function brief({ counts }: LifeReport): string {
  const faults = faultKinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
  return `${counts['acts'] ?? 0} acts, ${faults} faults, ${counts['jumps'] ?? 0} jumps`
}

function tell(): void {
  const totals = new Map<string, number>()
  for (const { counts } of reports) {
    for (const [what, times] of Object.entries(counts)) totals.set(what, (totals.get(what) ?? 0) + times)
  }
  const failed = reports.filter(({ wrongs }) => wrongs.length > 0)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`\n${reports.length} lives of seed ${options.seed} in ${seconds} s, ${failed.length} failed`)
  for (const [what, times] of [...totals].sort()) console.log(`  ${what}: ${times}`)
  for (const { life } of failed) console.log(`replay: npm run chaos -- --seed ${options.seed} --life ${life}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
