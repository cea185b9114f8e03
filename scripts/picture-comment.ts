/**
 * Takes the README's picture: the comment of an AAR, rendered as GitHub-flavoured markdown in a real browser.
 * `npx tsx scripts/picture-comment.ts [FILE] [PICTURE]`; needs Chromium (Debian's `chromium`).
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { sampleOf } from './generate/sample-comment.ts'

const [file = 'examples/poor.md', picture = 'docs/images/review-comment.png'] = process.argv.slice(2)
const style = `
body { font: 14px/1.5 system-ui, "Liberation Sans", sans-serif; color: #1f2328; margin: 24px; width: 860px }
h3 { font-size: 1.25em; margin: 0 0 12px } a { color: #0969da; text-decoration: none }
code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font: 85% "Liberation Mono", monospace }
table { border-collapse: collapse; margin: 8px 0 } th, td { border: 1px solid #d1d9e0; padding: 6px 13px; text-align: left }
ul { padding-left: 2em } li { margin: 4px 0 } details { margin: 12px 0 } input { margin: 0 .4em 0 -1.4em } sub { color: #59636e }`
const html = micromark(sampleOf(file).comment, {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [gfmHtml()],
})

const folder = mkdtempSync(join(tmpdir(), 'debrief-picture-'))
try {
  const page = join(folder, 'page.html')
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${html}`)
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-background-networking']
  const shot = [`--user-data-dir=${folder}/profile`, '--window-size=920,2010', `--screenshot=${resolve(picture)}`]
  execFileSync('chromium', [...flags, ...shot, `file://${page}`], { stdio: 'ignore' })
} finally {
  rmSync(folder, { recursive: true })
}
