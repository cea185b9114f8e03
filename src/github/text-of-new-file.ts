import { createHash } from 'node:crypto'

/** What a list of changed files tells of one file. */
export interface ListedFile {
  readonly status: string
  /** Id of the file's content, as git computes it. */
  readonly sha: string | null
  readonly patch: string | null
}

/**
 * The whole text of a file that a change adds, put together from its patch; null where the list does not show all of it. GitHub promises no form
 * for patches, so a text counts only if git's id of it is the one listed: then it is the file, byte for byte.
 */
export function textOfNewFile({ status, sha, patch }: ListedFile): string | null {
  if (status !== 'added' || sha === null || patch === null) return null
  const [hunk = '', ...lines] = patch.split('\n')
  if (!hunk.startsWith('@@ -0,0 +1')) return null
  const endsWithNewline = lines.at(-1)?.startsWith('\\') !== true
  const text = (endsWithNewline ? [...lines, '+'] : lines.slice(0, -1)).map((line) => line.slice(1)).join('\n')
  return idOfContent(text) === sha && !text.includes('\u0000') ? text : null
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function idOfContent(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
