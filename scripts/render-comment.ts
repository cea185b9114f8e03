/**
 * Prints the review comment (or, with `--terminal`, how it reads in a terminal; with `--issues`, the issues) that an AAR would get in a
 * repository of its own: `npx tsx scripts/render-comment.ts examples/poor.md`.
 */
import { parseArgs } from 'node:util'
import { markdownToTerminal } from '../src/core/render/markdown-to-terminal.ts'
import { ansiPainter } from '../src/core/render/painter.ts'
import { sampleOf } from './generate/sample-comment.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { terminal: { type: 'boolean' }, issues: { type: 'boolean' } },
})
const [file] = positionals
if (file === undefined) {
  console.error('Usage: npx tsx scripts/render-comment.ts [--terminal | --issues] FILE')
  process.exit(2)
}

const { comment, issues } = sampleOf(file)
if (values.issues) {
  for (const { title, labels, text } of issues) console.log(`# ${title}\n\n${labels.join(', ')}\n\n${text}\n\n---\n`)
} else {
  console.log(
    values.terminal ? markdownToTerminal(comment, { painter: ansiPainter, width: 110, folded: 'named' }) : comment,
  )
}
