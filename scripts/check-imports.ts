/**
 * Holds `src` against the import rules, then a folder in which every rule is broken on purpose: a checker that
 * reads nothing also finds nothing, so silence only counts when the canary sings.
 */
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { importRules } from './import-rules.ts'

async function violations(folder: string): Promise<ICruiseResult> {
  const options = {
    ...importRules.options,
    ruleSet: { forbidden: importRules.forbidden },
    validate: true,
  } as ICruiseOptions
  const { output } = await cruise([folder], options, undefined, { tsConfig: extractTSConfig('tsconfig.json') })
  return output as ICruiseResult
}

const source = await violations('src')
for (const { rule, from, to } of source.summary.violations) console.error(`${rule.name}: ${from} -> ${to}`)

const canary = await violations('test/import-canary/src')
const caught = new Set(canary.summary.violations.map(({ rule }) => rule.name))
const silent = importRules.forbidden.map(({ name }) => name).filter((name) => name !== undefined && !caught.has(name))
for (const name of silent) console.error(`The planted violation of ${name} was not caught.`)

console.log(
  `${source.summary.totalCruised} modules, ${source.summary.violations.length} violations; ${caught.size} rules caught their canary.`,
)
if (source.summary.violations.length > 0 || silent.length > 0 || source.summary.totalCruised < 20) process.exitCode = 1
