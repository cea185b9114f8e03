import type { Aar } from '../../core/aar/aar.ts'
import type { Config } from '../../core/config/config.ts'
import { findCandidates, isAar } from '../find-aars.ts'
import type { ChangedFile, World } from '../ports.ts'
import type { BranchChanges } from './changed-files.ts'

/** An AAR as it stands at the head of the branch. */
export interface ChangedAar {
  readonly path: string
  readonly file: ChangedFile
  readonly aar: Aar
}

/** Files whose front matter is read because the patch does not show it. */
const mostReadForFrontMatter = 10

/** The AARs among the changed files, in order of path; one read each. What cannot be read is passed over: the review has said so. */
export async function changedAars(
  { github, readAar, log }: World,
  { head, files }: BranchChanges,
  config: Config,
): Promise<readonly ChangedAar[]> {
  const { likely, unknown } = findCandidates(config, files)
  const found: ChangedAar[] = []
  for (const file of [...likely, ...unknown.slice(0, mostReadForFrontMatter)]) {
    const content = await github.file(file.path, head)
    if (content?.kind !== 'text') continue
    const aar = await readAar(content.text, { path: file.path, headings: config.headings })
    if ('problem' in aar) log.warn({ path: file.path, problem: aar.problem.code }, 'an AAR could not be read')
    else if (isAar(config, file.path, aar)) found.push({ path: file.path, file, aar })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}
