import type { Config } from '../../core/config/config.ts'
import { leadsOf } from '../../core/config/leads-of.ts'
import { formatMarker, parseMarker } from '../../core/follow-up/marker.ts'
import { type FilingInput, renderFilingComment } from '../../core/render/filing.ts'
import { type FilingProblem, filingProblemOf } from '../../core/render/filing-problem.ts'
import { type GitHub, GitHubError } from '../ports.ts'

/**
 * The filing comment: one on the pull request (or on the first issue filed, for a commit without one), looked for before it is written and
 * brought up to date where it stands; so that the leads are mentioned once. One read, at most one write. Returns what stood in the way.
 */
export async function tell(
  github: Pick<GitHub, 'comments' | 'createComment' | 'updateComment'>,
  number: number,
  input: FilingInput,
  config: Config,
): Promise<FilingProblem | null> {
  const marker = formatMarker('filed', { at: number })
  const body = renderFilingComment({ ...input, leads: leadsOf(config), marker })
  try {
    const comments = await github.comments(number)
    const mine = comments.find((comment) => comment.isOurs && parseMarker('filed', comment.body) !== null)
    if (mine === undefined) await github.createComment(number, body)
    else if (mine.body !== body) await github.updateComment(mine.id, body)
    return null
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return filingProblemOf(error.status, error.message)
  }
}
