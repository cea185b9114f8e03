/**
 * The fault harness: `npm run chaos -- --runs N --seed S`. Each run is the random life of a repository against the sandbox and the shipped
 * server, under faults; at its end each item must be one issue. `--life L` replays one life of a seed, with its journal; `--twice` lives each life
 * twice and tells where the two part.
 */
import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { type LifeReport, runLife } from './chaos/life.ts'
import { packServer } from './chaos/pack-server.ts'
import { summary, totals } from './chaos/summary.ts'

const program = new Command('chaos')
  .option('--runs <n>', 'lives to live', Number, 20)
  .option('--seed <s>', 'where chance begins', '1')
  .option('--life <n>', 'only this life of the seed', Number)
  .option('--jobs <n>', 'lives at once', Number, 2)
  .option('--servers <n>', 'servers of every life, 1 or 2, in place of chance', Number)
  .option('--server <file>', 'the server under test', 'dist/server/main.js')
  .option('--without <guard>', 'take a guard out (scripts/chaos/guards.ts); then lives must fail')
  .option('--twice', 'live each life twice, and fail where its requests differ')
  .option('--stop', 'end with the first life that fails')
  .option('--log <file>', 'where to write journals and server logs of failed lives')
  .parse()
const options = program.opts<{
  runs: number
  seed: string
  life?: number
  jobs: number
  servers?: 1 | 2
  server: string
  without?: string
  twice?: true
  stop?: true
  log?: string
}>()

const lives =
  options.life === undefined ? Array.from({ length: options.runs }, (_, index) => index + 1) : [options.life]
const waiting = [...lives]
const reports: LifeReport[] = []
const started = Date.now()
const { entry, remove } = await packServer(options.server, options.without)
await Promise.all(Array.from({ length: Math.min(options.jobs, lives.length) }, work)).finally(remove)
tell()

async function work(): Promise<void> {
  for (let life = waiting.shift(); life !== undefined; life = waiting.shift()) {
    const begun = Date.now()
    const first = await runLife({ ...options, life, entry })
    const report = options.twice === undefined ? first : await again(first, life)
    reports.push(report)
    const verdict = report.isLeftOut ? 'left out' : report.wrongs.length === 0 ? 'well' : 'FAILED'
    console.log(`life ${life}: ${verdict}, ${((Date.now() - begun) / 1000).toFixed(1)} s, ${summary(report)}`)
    for (const wrong of report.wrongs) console.log(`  ${wrong}`)
    const isWrong = report.wrongs.length > 0
    if (isWrong && options.log !== undefined) {
      writeFileSync(`${options.log}.${life}`, [...report.journal, '', report.log].join('\n'))
    }
    if (isWrong && options.stop === true) waiting.length = 0
    if (options.life !== undefined) console.log(report.journal.join('\n'))
  }
}

/** The same life a second time; where its requests part from the first's is a wrong of its own. */
async function again(first: LifeReport, life: number): Promise<LifeReport> {
  const second = await runLife({ ...options, life, entry })
  const parts = first.trace.findIndex((line, index) => line !== second.trace[index])
  const isSame = parts < 0 && first.trace.length === second.trace.length
  const at = parts < 0 ? first.trace.length : parts
  const words = `Two plays part at step ${at} of ${first.trace.length}: “${first.trace[at]}” and “${second.trace[at]}”.`
  return { ...first, wrongs: [...first.wrongs, ...second.wrongs, ...(isSame ? [] : [words])] }
}

function tell(): void {
  const failed = reports.filter(({ wrongs }) => wrongs.length > 0).toSorted((a, b) => a.life - b.life)
  const leftOut = reports.filter(({ isLeftOut }) => isLeftOut)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  for (const [what, times] of totals(reports)) console.log(`  ${what}: ${times}`)
  if (leftOut.length > 0) {
    console.log(`${leftOut.length} lives with two servers were left out, because there is no redis-server on the path.`)
  }
  const servers = options.servers === undefined ? '' : ` --servers ${options.servers}`
  const without = options.without === undefined ? '' : ` --without ${options.without}`
  for (const { life } of failed) {
    console.log(`replay: npm run chaos -- --seed ${JSON.stringify(options.seed)} --life ${life}${servers}${without}`)
  }
  console.log(
    `${reports.length} lives of seed ${options.seed} in ${seconds} s, ${failed.length} failed: ${summary(...reports)}`,
  )
  process.exitCode = failed.length > 0 ? 1 : 0
}
