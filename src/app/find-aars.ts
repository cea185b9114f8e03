import type { Aar } from '../core/aar/aar.ts'
import { isAarPath, isNeverAar } from '../core/config/aar-path.ts'
import type { Config } from '../core/config/config.ts'
import type { ChangedFile } from './ports.ts'

/** Markdown files of a pull request that are, or may be, AARs. */
export interface Candidates {
  /** By path, or by front matter that the patch shows. */
  readonly likely: readonly ChangedFile[]
  /** Neither path nor patch tells: the file's front matter must be read. */
  readonly unknown: readonly ChangedFile[]
}

/** Sorts the changed files without a read. Removed files are none. */
export function findCandidates(config: Config, files: readonly ChangedFile[]): Candidates {
  const present = files.filter(({ status, path }) => status !== 'removed' && !isNeverAar(path))
  const seen = present.map((file) => ({ file, says: saysAar(config, file) }))
  return {
    likely: seen.filter(({ says }) => says === 'yes').map(({ file }) => file),
    unknown: seen.filter(({ says }) => says === 'unknown').map(({ file }) => file),
  }
}

/** Whether a file that has been read is an AAR: by its front matter, its path, and what is in it. */
export function isAar(config: Config, path: string, aar: Aar): boolean {
  if (isNeverAar(path)) return false
  if (aar.metadata.frontMatter['type']?.text.toLowerCase() === 'aar') return true
  const byPath = isAarPath(config, path)
  // Whoever configures paths has said what counts; a file that cannot be read must not be passed over in silence.
  const isMeant = config.paths.length > 0 || aar.problems.length > 0
  return byPath === 'yes' ? aar.isAar || isMeant : byPath === 'if-incident-like' && aar.isAar
}

function saysAar(config: Config, { path, patch }: ChangedFile): 'yes' | 'no' | 'unknown' {
  if (isAarPath(config, path) !== 'no') return 'yes'
  return patch === null ? 'unknown' : frontMatterSaysAar(patch)
}

/**
 * Whether the file's front matter says `type: aar`, as far as a unified diff shows it. A patch that begins below the first line, or ends before the
 * front matter does, does not show it.
 */
export function frontMatterSaysAar(patch: string): 'yes' | 'no' | 'unknown' {
  const [hunk = '', ...lines] = patch.split('\n')
  if (!/^@@ -\d+(?:,\d+)? \+1(?:,\d+)? @@/.test(hunk)) return 'unknown'
  const end = lines.findIndex((line) => line.startsWith('@@'))
  const shown = (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => line.startsWith(' ') || line.startsWith('+'))
    .map((line) => line.slice(1).trimEnd())
  if (shown[0]?.replace(/^\uFEFF/, '') !== '---') return 'no'
  const close = shown.indexOf('---', 1)
  const inside = close === -1 ? shown.slice(1) : shown.slice(1, close)
  if (inside.some((line) => /^type[ \t]*:[ \t]*["']?aar["']?[ \t]*(?:#.*)?$/i.test(line))) return 'yes'
  return close === -1 ? 'unknown' : 'no'
}
