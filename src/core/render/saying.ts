import type { Saying } from '../follow-up/plan.ts'
import { cutAtWord, escapeMarkdown } from './escape.ts'
import { fileUrl, type Place } from './line-link.ts'

export interface SayingInput extends Place {
  readonly say: Saying
  readonly path: string
  readonly title: string
  /** Line of the row; null where it is gone. */
  readonly line: number | null
  /** The author's words on why it is not open; null when none. */
  readonly reason: string | null
}

const sentences: Readonly<Record<Saying, string>> = {
  gone: 'The row of this follow-up is no longer in the AAR. This issue stays open: close it if it is no longer wanted.',
  done: 'The AAR now marks this action item as done. This issue stays open: close it if that is so.',
  declined: 'The AAR now marks this action item as declined. This issue stays open: close it if that is so.',
  superseded:
    'The AAR now marks this action item as superseded by larger work. This issue stays open: close it if that is so.',
  accepted: 'The AAR now says that this risk is accepted as it is. This issue stays open: close it if that is so.',
  linked:
    'The row of this follow-up now links another issue. This issue stays open: close it if the other one replaces it.',
  changed:
    'The row of this follow-up has changed. The text above was edited by a person, so Debrief leaves it as it is: see the row for what is new.',
  stays:
    'The row of this follow-up now names another repository. This issue stays where it is: transfer it if it belongs there.',
  emptied: 'The text of this issue was removed by a person. Debrief leaves it so; the row in the AAR still stands.',
}

/** What is said once, as a comment on a follow-up, when its row has changed: what happened, where to look, what to do. Mentions nobody. */
export function renderSaying({ say, path, title, line, reason, ...place }: SayingInput): string {
  const words = escapeMarkdown(cutAtWord(title, 200)) || escapeMarkdown(path)
  const link = `[${words}${line === null ? '' : `, line ${line}`}](${fileUrl(place, path, line ?? undefined)})`
  const why = reason === null ? '' : `\n\n> ${escapeMarkdown(cutAtWord(reason, 1000))}`
  return `${sentences[say]} (${link})${why}`
}
