/**
 * Prints the review comment (or, with `--terminal`, how it reads in a terminal; with `--issues`, the issues) that an AAR would get in a
 * repository of its own: `npx tsx scripts/render-comment.ts examples/poor.md`. Owners who look like logins are taken to be assignable.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readAar } from '../src/core/aar/read-aar.ts'
import { onePerItem } from '../src/core/follow-up/one-per-item.ts'
import { parseOwner } from '../src/core/follow-up/parse-owner.ts'
import { planFollowUps } from '../src/core/follow-up/plan-follow-ups.ts'
import { renderIssue } from '../src/core/render/issue.ts'
import { markdownToTerminal } from '../src/core/render/markdown-to-terminal.ts'
import { ansiPainter } from '../src/core/render/painter.ts'
import { renderReviewComment } from '../src/core/render/review-comment.ts'
import { reviewAar } from '../src/core/review/review-aar.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { terminal: { type: 'boolean' }, issues: { type: 'boolean' } },
})
const [file] = positionals
if (file === undefined) {
  console.error('Usage: npx tsx scripts/render-comment.ts [--terminal | --issues] FILE')
  process.exit(2)
}

const path = `docs/aar/${basename(file)}`
const place = { repositoryUrl: 'https://github.com/acme/shop', sha: '0123456789abcdef0123456789abcdef01234567' }
const aar = readAar(readFileSync(file, 'utf8'), { path })
const items = onePerItem(aar.actionItems).map((item) => {
  const isLogin = (owner: string) => parseOwner(owner).kind === 'login'
  const assignees = item.owners.filter(isLogin).map((owner) => owner.replace(/^@/, ''))
  const notAssigned = item.owners.filter((owner) => !isLogin(owner))
  return { item, wanted: renderIssue({ aar, item, path, ...place, assignees, notAssigned }) }
})
const plan = planFollowUps({
  path,
  aar: path,
  title: aar.title ?? path,
  home: { owner: 'acme', repository: 'shop' },
  items,
  observed: [],
  linked: new Map(),
})
const comment = renderReviewComment({
  ...place,
  draft: false,
  documents: [{ aar, review: reviewAar({ path, aar }), plan, notFiled: null }],
  unread: [],
  config: { source: null, path: null, problems: [], notLoaded: null },
  marker: '<!-- debrief:review v1 {} -->',
})

if (values.issues) {
  for (const { wanted } of items)
    console.log(`# ${wanted.title}\n\n${wanted.labels.join(', ')}\n\n${wanted.text}\n\n---\n`)
} else {
  console.log(
    values.terminal ? markdownToTerminal(comment, { painter: ansiPainter, width: 110, folded: 'named' }) : comment,
  )
}
