/** The rules table of the README, between its marks; null where the README has none. */
import { readFileSync } from 'node:fs'
import type { GeneratedFile } from './generated-file.ts'
import { rulesTable } from './rule-pages.ts'

export function readmeRules(): readonly GeneratedFile[] {
  const readme = readFileSync('README.md', 'utf8')
  const [before, rest] = split(readme, '<!-- rules -->')
  const [, after] = split(rest, '<!-- /rules -->')
  if (rest === '' || after === '') return []
  const text = `${before}<!-- rules -->\n\n${rulesTable('docs/rules/')}\n\n<!-- /rules -->${after}`
  return [{ path: 'README.md', text }]
}

function split(text: string, mark: string): readonly [string, string] {
  const index = text.indexOf(mark)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + mark.length)]
}
