import type { Aar, Problem } from '../../core/aar/aar.ts'
import { readAar } from '../../core/aar/read-aar.ts'
import type { Config } from '../../core/config/config.ts'
import { findCandidates, isAar } from '../find-aars.ts'
import type { ChangedFile, FileContent, World } from '../ports.ts'
import type { BranchChanges } from './changed-files.ts'

/** An AAR as it stands at the head of the branch. */
export interface ChangedAar {
  readonly path: string
  readonly file: ChangedFile
  readonly aar: Aar
}

/** Files whose front matter is read because the patch does not show it. */
const mostReadForFrontMatter = 10

/**
 * The AARs among the changed files, in order of path; one read each. A file that is an AAR by its path and cannot be read stands there without
 * action items, with the reason as its problem.
 */
export async function changedAars(
  world: World,
  { head, files }: BranchChanges,
  config: Config,
): Promise<readonly ChangedAar[]> {
  const { likely, unknown } = findCandidates(config, files)
  const candidates = [
    ...likely.map((file) => ({ file, isLikely: true })),
    ...unknown.slice(0, mostReadForFrontMatter).map((file) => ({ file, isLikely: false })),
  ]
  const found: ChangedAar[] = []
  for (const { file, isLikely } of candidates) {
    const { path } = file
    const content = await world.github.file(path, head)
    if (content === null) continue
    const aar = await readContent(world, content, path, config)
    if ('unread' in aar) {
      world.log.warn({ path, problem: aar.unread.code }, 'an AAR could not be read')
      if (isLikely) found.push({ path, file, aar: unreadAar(path, aar.unread) })
    } else if (isAar(config, path, aar)) found.push({ path, file, aar })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function readContent(
  { readAar }: World,
  content: FileContent,
  path: string,
  { headings }: Config,
): Promise<Aar | { readonly unread: Problem }> {
  if (content.kind === 'too-large') {
    return unread('too-large', 'The file is larger than 1 MB, so it was not read. Split it, or link what is long.')
  }
  if (content.kind === 'not-utf8') {
    return unread('not-utf8', 'The file is not UTF-8 text, so it was not read. Save it as UTF-8.')
  }
  const aar = await readAar(content.text, { path, headings })
  return 'problem' in aar ? { unread: aar.problem } : aar
}

function unread(code: 'too-large' | 'not-utf8', message: string): { readonly unread: Problem } {
  return { unread: { code, message, line: 1, column: 1, endLine: 1, endColumn: 1 } }
}

/** Without action items; its problem says that nothing follows from that. */
function unreadAar(path: string, problem: Problem): Aar {
  return { ...readAar('', { path }), problems: [problem] }
}

/** Why a file could not be read at all, one or two sentences; null where it was, at least in part. */
export function whyUnread({ lineCount, problems }: Aar): string | null {
  const problem = problems.find(({ code }) => unreadCodes.has(code))
  return lineCount <= 1 && problem !== undefined ? problem.message : null
}

const unreadCodes = new Set<Problem['code']>(['too-large', 'not-utf8', 'too-complex'])
