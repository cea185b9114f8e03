/**
 * Tries everything on a folder of real AARs: `npm run corpus -- FOLDER [reading] [history] [filing] [write-back] [--misses]`; all without a name.
 * FOLDER holds `documents/` (OWNER__REPOSITORY/*.md), `gold/`, `history/` and `score.mjs`. Nothing of it is needed by `npm test`.
 */
import { existsSync } from 'node:fs'
import { scoreFiling } from './corpus/filing.ts'
import { matchHistory } from './corpus/history.ts'
import { playHistory } from './corpus/play-history.ts'
import { scoreReading } from './corpus/reading.ts'
import { scoreWriteBack } from './corpus/write-back.ts'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: npm run corpus -- FOLDER [reading] [history] [filing] [write-back] [--misses]')
  process.exit(2)
}
const steps = rest.filter((arg) => !arg.startsWith('--'))
const does = (step: string) => steps.length === 0 || steps.includes(step)
const tell = (line: string) => console.log(line)

if (does('reading')) scoreReading(folder, { misses: rest.includes('--misses'), tell })
if (does('history')) {
  matchHistory(folder, tell)
  tellScore(await playHistory(folder, tell))
}
if (does('filing')) tellScore(await scoreFiling(folder, tell))

function tellScore({ misses, ...figures }: { readonly misses: readonly string[] }): void {
  tell(JSON.stringify(figures))
  for (const miss of misses) tell(miss)
  if (misses.length > 0) process.exitCode = 1
}
if (does('write-back')) {
  const { violations, ...figures } = scoreWriteBack(folder, tell)
  tell(JSON.stringify(figures))
  for (const violation of violations) tell(violation)
  if (violations.length > 0) process.exitCode = 1
}
