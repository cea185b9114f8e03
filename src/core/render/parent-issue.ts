import { cleanText, cutAtWord, escapeMarkdown, escapePlain } from './escape.ts'
import { titleLimit } from './issue.ts'
import { fileUrl, type Place } from './line-link.ts'

export interface ParentIssueInput extends Place {
  readonly path: string
  readonly title: string
}

/** Title and text of the issue that gathers the follow-ups of one AAR. Mentions nobody. */
export function renderParentIssue({ path, title, ...place }: ParentIssueInput): {
  readonly title: string
  readonly text: string
} {
  const name = escapePlain(title) || escapePlain(path)
  const link = `[${escapeMarkdown(cutAtWord(cleanText(title), titleLimit)) || escapeMarkdown(path)}](${fileUrl(place, path)})`
  return {
    title: cutAtWord(`Follow-ups of ${name}`, titleLimit),
    text: `The follow-ups of the AAR ${link} are the sub-issues of this one.

<sub>Written by Debrief, once. From here on it is yours: rename it, close it, move its sub-issues. New action items of the AAR join it.</sub>`,
  }
}
