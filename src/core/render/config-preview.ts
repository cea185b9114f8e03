import type { ConfigProblem } from '../config/parse-config.ts'
import { renderConfigProblems } from './config-notes.ts'
import { escapeMarkdown, escapeTableCell } from './escape.ts'
import { blocks } from './fold.ts'

/** What a pull request would change about the configuration. Nothing of it is in force before it is merged. */
export interface ConfigPreview {
  /** `.github/debrief.yml`. */
  readonly path: string
  /** True where the pull request removes the file. */
  readonly removed: boolean
  /** One entry a key whose value would change, as text. */
  readonly changes: readonly { readonly key: string; readonly before: string; readonly after: string }[]
  /** What is wrong with the proposed file. */
  readonly problems: readonly ConfigProblem[]
}

/** What the change would do, as markdown: what is wrong with it, then each key before and after. */
export function renderConfigPreview({ path, removed, changes, problems }: ConfigPreview): string {
  const name = escapeMarkdown(path)
  const opening = removed
    ? `This pull request removes ${name}: after the merge the defaults hold.`
    : `This pull request changes ${name}. Until the merge the configuration of the base branch holds.`
  const rows = changes.map(
    ({ key, before, after }) => `| ${escapeTableCell(key)} | ${escapeTableCell(before)} | ${escapeTableCell(after)} |`,
  )
  return blocks(
    opening,
    problems.length === 0 ? '' : `**To fix**\n\n${renderConfigProblems(problems, path, null)}`,
    rows.length === 0
      ? 'No setting changes its value.'
      : ['| setting | now | after the merge |', '|---|---|---|', ...rows].join('\n'),
  )
}
