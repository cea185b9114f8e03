import { escapeMarkdown } from './escape.ts'

/** What stood in the way, by what a person can do about it. */
export interface FilingProblem {
  readonly kind:
    | 'issues-disabled'
    | 'archived'
    | 'no-permission'
    | 'not-found'
    | 'refused'
    | 'limit'
    | 'waiting'
    | 'config'
    | 'no-write-back'
    | 'write-back-refused'
    | 'other'
  /** GitHub's own words or ours, plain text; empty where there is nothing to add. */
  readonly detail: string
}

/** The problem behind an answer of GitHub to a write in a repository's issues. `message` is GitHub's. */
export function filingProblemOf(status: number, message: string): FilingProblem {
  if (status === 410) return { kind: 'issues-disabled', detail: '' }
  if (status === 403 && /archived/i.test(message)) return { kind: 'archived', detail: '' }
  if (status === 401 || status === 403) return { kind: 'no-permission', detail: message }
  if (status === 404) return { kind: 'not-found', detail: '' }
  if (status === 422) return { kind: 'refused', detail: message }
  return { kind: 'other', detail: message }
}

const again = 'Then press “Re-run” on the check run “AAR follow-ups”.'

const sentences: Readonly<Record<FilingProblem['kind'], string>> = {
  'issues-disabled': `Issues are switched off in this repository. An administrator can switch them on under Settings, General, Features. ${again}`,
  archived: `This repository is archived, so GitHub takes no issues. An administrator can unarchive it under Settings. ${again}`,
  'no-permission': `GitHub did not allow Debrief to write issues. An administrator can look at its permissions under Settings, GitHub Apps: it needs Issues, read and write. ${again}`,
  'not-found':
    'GitHub does not show this to Debrief: it was deleted or transferred, or the app is not installed there. An administrator can look under Settings, GitHub Apps.',
  refused: 'GitHub refused what was to be written.',
  limit:
    'There are more new action items than Debrief files by itself. A lead can raise the limit in the configuration.',
  waiting: 'GitHub asked for a pause. Debrief goes on by itself.',
  config: 'The configuration leaves open where to file. Put it right, and the next push files what is missing.',
  'no-write-back':
    'The issue links could not be written back into the AAR: `writeBack: pr` needs the permission Contents, read and write, which Debrief does not have here. An administrator can give it in the settings of the App, under Permissions; the owner then accepts it. Or set `writeBack: off`.',
  'write-back-refused':
    'The issue links could not be written back into the AAR: GitHub refused the branch or the pull request. The issues are filed all the same.',
  other: `Something unexpected stood in the way. ${again}`,
}

/** What is wrong and what to do, as markdown. */
export function renderFilingProblem({ kind, detail }: FilingProblem): string {
  const words = escapeMarkdown(detail)
  return words === '' ? sentences[kind] : `${sentences[kind]} (${words})`
}
