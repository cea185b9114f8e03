import picomatch from 'picomatch'
import type { Config } from './config.ts'

/** `if-incident-like`: only where the document has an incident-like section or front matter that says so. */
export type AarPath = 'yes' | 'if-incident-like' | 'no'

/** Words of a folder or file name that make its markdown AARs; separators within count as one hyphen. */
const names = [
  'aars?',
  'after-action-(?:reviews?|reports?)',
  'post-?mortems?',
  'incident-reports?',
  'incident-reviews?',
  'post-incident-(?:reviews?|reports?)',
  'pirs?',
  'rcas?',
  'root-cause-analys[ei]s',
]
const named = new RegExp(`(?:^|-)(?:${names.join('|')})(?:-|$)`)
/** Sprints have retrospectives too. */
const maybeNamed = /(?:^|-)retrospectives?(?:-|$)/

/** Of the file's name, leading separators apart; translations of a README (`readme-no`) included. */
const indexName = /^(?:readme(?:-[a-z]{2})?|index)$/
const templateName = /^templates?(?:-|$)|(?:^|-)templates?$/
/** `2026-03-email-template` is an incident with a template, no template. */
const datedName = /(?:^|-)(?:19|20)\d\d(?:-|$)/
/** Paths past this are not matched against globs of a repository: it bounds the cost of a pattern. */
const maxPath = 400

/**
 * Whether a path (relative to the repository, `/` between folders) is an AAR's by name. `type: aar` in the front matter counts anywhere
 * but is not seen here. README, index and template files and `.github/` never are, configured or not.
 */
export function isAarPath(config: Pick<Config, 'paths'>, path: string): AarPath {
  if (isNeverAar(path) || path.length > maxPath) return 'no'
  if (config.paths.length > 0) return picomatch.isMatch(path, config.paths, globOptions) ? 'yes' : 'no'
  const segments = path
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map(hyphenated)
  if (segments.some((segment) => named.test(segment))) return 'yes'
  return segments.some((segment) => maybeNamed.test(segment)) ? 'if-incident-like' : 'no'
}

/** Whether a path can never be an AAR's, whatever front matter or configuration say. */
export function isNeverAar(path: string): boolean {
  if (!/\.(?:md|markdown)$/i.test(path)) return true
  const folders = path.split('/').map(hyphenated)
  const file = hyphenated(path.replace(/^.*\//, '').replace(/\.[^.]+$/, ''))
  if (path.startsWith('.github/') || folders.includes('node-modules')) return true
  if (folders.slice(0, -1).some((folder) => /^templates?$/.test(folder))) return true
  return indexName.test(file) || (templateName.test(file) && !datedName.test(file))
}

const globOptions = { dot: true, nocase: true, noextglob: true } as const

/** Lower case, runs of spaces, underscores and dots as one hyphen, none at the start. */
function hyphenated(segment: string): string {
  return segment
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-')
    .replace(/^-/, '')
}
