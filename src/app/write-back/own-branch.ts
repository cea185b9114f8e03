import { shortHash } from '../../core/follow-up/hash.ts'
import type { GitHub, PullRequest } from '../ports.ts'

const prefix = 'debrief/links-'

/**
 * The branch from which links go to a branch of the team's: always the same one, so that there is at most one such pull request open (GitHub
 * refuses a second of one head).
 */
export function linksBranch(base: string): string {
  const name = base.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+|[.-]+$|\.(?=\.)|\.lock$/g, '')
  return name === base ? `${prefix}${name}` : `${prefix}${name}-${shortHash(base).slice(0, 8)}`
}

/**
 * Whether a pull request is one of ours that brings links, as we left it: opened by this app, and with nothing of anybody else's on top.
 * Two reads, for pull requests from a branch with our prefix only.
 */
export async function isOwnWriteBack(
  github: Pick<GitHub, 'ownLogin' | 'branchHead'>,
  { author, head }: Pick<PullRequest, 'author' | 'head'>,
): Promise<boolean> {
  if (!head.ref.startsWith(prefix) || author !== (await github.ownLogin())) return false
  const branch = await github.branchHead(head.ref)
  return branch?.isOurs === true && branch.sha === head.sha
}
