import { existsSync, readFileSync } from 'node:fs'
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

/** Plans each of the documents that the words name as if it were merged now, and prints the plans; sets the exit code. */
export function plan(words: readonly string[], { format, repository, config: named }: PlanOptions): void {
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
