/** The generated parts of the README, each between its marks: the rules table and the beginning of a real comment. */
import { readFileSync } from 'node:fs'
import type { GeneratedFile } from './generated-file.ts'
import { rulesTable } from './rule-pages.ts'
import { sampleOf } from './sample-comment.ts'

export function readmeParts(): readonly GeneratedFile[] {
  const parts = {
    rules: rulesTable('docs/rules/'),
    'sample-comment': quoted(beginning(sampleOf('examples/lists.md').comment)),
  }
  const readme = readFileSync('README.md', 'utf8')
  const text = Object.entries(parts).reduce((whole, [name, part]) => withPart(whole, name, part), readme)
  return [{ path: 'README.md', text }]
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. Throws where the README has no such marks. */
function withPart(readme: string, name: string, part: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = readme.indexOf(open)
  const end = readme.indexOf(close)
  if (start < 0 || end < start) throw new Error(`README.md has no place marked ${open} … ${close}.`)
  return `${readme.slice(0, start + open.length)}\n\n${part}\n\n${readme.slice(end)}`
}

/** Without marks, links to a repository that is made up, and what GitHub folds. */
function beginning(comment: string): string {
  return comment
    .replace(/<!--.*?-->/gs, '')
    .replace(/<details>.*?<\/details>/gs, '')
    .replace(/\[([^\]]*)\]\(https:[^)]*\)/g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
