/** What an issue could not be given beside its text, labels and assignees, in one line each: what is wrong and what to do. */
import type { FieldName } from '../follow-up/issue-fields.ts'
import { mostSubIssues } from '../follow-up/parent.ts'

export type ExtraNote =
  | { readonly kind: 'milestone-not-found'; readonly title: string }
  | { readonly kind: 'milestone-unknown'; readonly title: string; readonly status: number }
  | { readonly kind: 'milestone-not-set'; readonly title: string }
  | { readonly kind: 'milestone-elsewhere'; readonly title: string }
  | { readonly kind: 'fields-without-organisation' }
  | { readonly kind: 'fields-unknown'; readonly status: number }
  | { readonly kind: 'field-missing'; readonly name: FieldName }
  | { readonly kind: 'option-missing'; readonly name: FieldName; readonly value: string }
  | { readonly kind: 'fields-not-set' }
  | { readonly kind: 'project-without-organisation' }
  | { readonly kind: 'project-refused'; readonly project: number; readonly status: number }
  | { readonly kind: 'parent-unsupported' }
  | { readonly kind: 'parent-gone'; readonly title: string }
  | { readonly kind: 'parent-refused'; readonly title: string; readonly status: number }
  | { readonly kind: 'parent-full'; readonly number: number }
  | { readonly kind: 'sub-issue-refused'; readonly issue: number; readonly parent: number }
  | { readonly kind: 'parent-closed-to-us'; readonly parent: number; readonly status: number }
  | { readonly kind: 'unfinished'; readonly issue: number }

const again = 'What is filed next gets it.'

/** One line of plain text. */
export function renderExtraNote(note: ExtraNote): string {
  switch (note.kind) {
    case 'milestone-not-found':
      return `Filed without a milestone: no open milestone here is called “${note.title}”. Open one, or change milestone in the configuration. ${again}`
    case 'milestone-unknown':
      return `Filed without the milestone “${note.title}”: GitHub did not list the milestones of this repository (${note.status}).`
    case 'milestone-not-set':
      return `GitHub did not take the milestone “${note.title}” for some issues. Set it by hand where it is wanted.`
    case 'milestone-elsewhere':
      return `The milestone “${note.title}” is one of this repository: what was filed in another one has none.`
    case 'fields-without-organisation':
      return 'Filed without issue fields: only organisations have them, and this repository belongs to a person. Switch issueFields off in the configuration.'
    case 'fields-unknown':
      return note.status === 404
        ? 'Filed without issue fields: GitHub shows none for this organisation. An administrator can look whether it has any, and whether Debrief holds the organisation permission Issue fields (read).'
        : `Filed without issue fields: Debrief may not read them. An administrator can grant it the organisation permission Issue fields (read). ${again}`
    case 'field-missing':
      return `Filed without the issue field ${note.name}: this organisation has none of that name and kind.`
    case 'option-missing':
      return `Filed without the issue field ${note.name} where the AAR says “${note.value}”: none of its options means that. A lead can choose one.`
    case 'fields-not-set':
      return 'GitHub did not take the issue fields of some issues. Set them by hand where they are wanted.'
    case 'project-without-organisation':
      return 'Not added to the project: GitHub lets an App write to projects of organisations only, and this repository belongs to a person. Take project out of the configuration.'
    case 'project-refused':
      return projectRefused(note)
    case 'parent-unsupported':
      return 'Filed without a parent issue: this GitHub has no sub-issues. Switch parentIssue off in the configuration.'
    case 'parent-gone':
      return `Filed without a parent issue: the one of “${note.title}” was removed or emptied by a person, and is not made again.`
    case 'parent-refused':
      return `Filed without a parent issue: GitHub did not take one for “${note.title}” (${note.status}).`
    case 'parent-full':
      return `Some follow-ups stayed outside the parent issue ${note.number}: it has the ${mostSubIssues} sub-issues that GitHub allows, closed ones included.`
    case 'sub-issue-refused':
      return `GitHub did not take issue ${note.issue} as a sub-issue of issue ${note.parent}. Add it by hand where it is wanted.`
    case 'parent-closed-to-us':
      return `Follow-ups stayed outside the parent issue ${note.parent}: GitHub did not let Debrief add sub-issues there (${note.status}).`
    case 'unfinished':
      return `Debrief was interrupted after it had filed issue ${note.issue}, and GitHub does not tell whether the rest was done: look whether it is in the project and has its parent.`
  }
}

function projectRefused({ project, status }: Extract<ExtraNote, { kind: 'project-refused' }>): string {
  const grant = 'the organisation permission Projects (write)'
  if (status === 404 || status === 410) {
    return `Not added to project ${project}: GitHub shows none of that number for this organisation. Look at project in the configuration, and whether Debrief holds ${grant}.`
  }
  return status === 422
    ? `GitHub did not take some issues into project ${project}. Add them by hand where they are wanted.`
    : `Not added to project ${project}: Debrief may not write there. An administrator can grant it ${grant}. ${again}`
}
