import { existsSync, readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { readAar } from '../core/aar/read-aar.ts'
import type { Home } from '../core/follow-up/item-fate.ts'
import { type PaperPlan, planOnPaper } from '../core/render/plan-on-paper.ts'
import { renderPlansAsJson } from '../core/render/plans-json.ts'
import { renderPlanForTerminal } from '../core/render/terminal.ts'
import { clean, couldNotRun } from './exit-codes.ts'
import { findDocuments, repositoryPath } from './find-documents.ts'
import { type LocalConfig, loadLocalConfig } from './load-local-config.ts'
import { readDocument } from './read-document.ts'
import { terminal } from './terminal.ts'

interface PlanOptions {
  readonly format: 'pretty' | 'json'
  readonly repository?: string
  readonly config?: string
}

const examples = `
Examples:
  debrief plan docs/aar/2026-11-03-checkout.md   what a merge of it would file, link and leave, and why
  debrief plan docs/                             every AAR in a folder
  debrief plan --repository acme/shop aar.md     for another repository than the one of this folder
  debrief plan --format json docs/ > plans.json  for tools

GitHub is not asked, so every AAR counts as new: the pull request shows who can be assigned and which issues exist.
Exit code: 0 planned, 2 could not run.`

/** `debrief plan`. */
export function planCommand(): Command {
  return new Command('plan')
    .description('Show which issues a merge of AARs would file, link or leave, and why.')
    .argument('[files...]', 'files, folders, globs, or - for standard input', ['.'])
    .addOption(new Option('--format <form>', 'how to print').choices(['pretty', 'json']).default('pretty'))
    .option('--repository <owner/name>', 'where the AARs will be merged (default: origin of this folder)')
    .option('--config <file>', 'configuration (default: .github/debrief.yml of this folder, where there is one)')
    .addHelpText('after', examples)
    .action(plan)
}

function plan(words: readonly string[], { format, repository, config: named }: PlanOptions): void {
  const config = loadLocalConfig(named)
  const place = placeOf(repository ?? originOf('.git/config') ?? 'owner/repository')
  if (place === null) {
    console.error(`“${repository}” is no repository. Name it as owner/name.`)
    process.exitCode = couldNotRun
    return
  }
  const found = findDocuments(words, config.config)
  const { plans, unread } = planAll(found, config, place)
  const wrong = [...config.problems, ...found.problems, ...unread]
  for (const problem of wrong) console.error(problem)
  process.stdout.write(format === 'json' ? renderPlansAsJson(plans) : renderPretty(plans))
  process.exitCode = wrong.length > 0 ? couldNotRun : clean
}

interface Place {
  readonly home: Home
  readonly repositoryUrl: string
}

function placeOf(name: string): Place | null {
  const [, owner, repository] = /^([\w.-]+)\/([\w.-]+)$/.exec(name) ?? []
  if (owner === undefined || repository === undefined) return null
  return { home: { owner, repository }, repositoryUrl: `https://github.com/${owner}/${repository}` }
}

/** `owner/name` of the first remote that names one; null where there is none. */
function originOf(file: string): string | null {
  if (!existsSync(file)) return null
  const [, owner, name] =
    /^\s*url\s*=\s*\S*?[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?\s*$/m.exec(readFileSync(file, 'utf8')) ?? []
  return owner === undefined || name === undefined ? null : `${owner}/${name}`
}

function planAll(found: ReturnType<typeof findDocuments>, { parsed }: LocalConfig, place: Place) {
  const plans: PaperPlan[] = []
  const unread: string[] = []
  for (const { file, by } of found.documents) {
    const content = readDocument(file)
    if ('problem' in content) unread.push(content.problem)
    else {
      const path = repositoryPath(file)
      const aar = readAar(content.text, { path, headings: parsed.config.headings })
      if (by !== 'candidate' || aar.isAar) plans.push(planOnPaper({ path, aar, config: parsed, ...place }))
    }
  }
  return { plans, unread }
}

function renderPretty(plans: readonly PaperPlan[]): string {
  if (plans.length === 0) return 'No AAR is found here.\n'
  return plans.map((each) => renderPlanForTerminal(each.plan, { ...terminal(), notes: each.notes })).join('\n')
}
