/**
 * What an issue is beside its text, labels and assignees, as far as the configuration asks for it. What is set at creation (milestone, issue
 * fields) goes into the one request that creates it; what comes after (project, parent) follows before the next issue is created.
 * Why that is exactly once is told in `docs/decisions/issue-extras.md`.
 */
import type { ActionItem } from '../../../core/aar/aar.ts'
import type { Config } from '../../../core/config/config.ts'
import { mappedLabel } from '../../../core/follow-up/labels.ts'
import type { InRepository } from '../../../core/follow-up/plan.ts'
import type { ExtraNote } from '../../../core/render/extra-note.ts'
import type { Issue, IssueDraft, Repository, World } from '../../ports.ts'
import type { Batch } from '../filing-batch.ts'
import type { Observation } from '../observe-issues.ts'
import { readFieldValues } from './field-values.ts'
import { findMilestone } from './find-milestone.ts'
import { noteBook } from './note-book.ts'
import { type ParentFiler, type ParentSubject, parentFiler } from './parent-filer.ts'
import { projectFiler } from './project-filer.ts'

/** What has been done for an issue already. */
export interface DoneBefore {
  readonly isInProject: boolean
  readonly isSubIssue: boolean
}

export interface Extras {
  /** What a new issue is created with besides. */
  draftOf(item: ActionItem, where: InRepository): Pick<IssueDraft, 'milestone' | 'fieldValues'>
  /** Says what the new issue was not given of its draft. @param taken the draft that GitHub took */
  compare(draft: IssueDraft, taken: IssueDraft, issue: Issue & InRepository): void
  /** Whether anything follows the creation of an issue. */
  readonly hasFollowing: boolean
  /** Does what follows. GitHub's refusals are said; faults and unknown outcomes are thrown. */
  follow(issue: Issue & InRepository, subject: ParentSubject | null, done?: DoneBefore): Promise<void>
  /** Null where follow-ups are not gathered. */
  readonly parents: ParentFiler | null
  say(note: ExtraNote): void
  /** What could not be done, one plain sentence each. */
  notes(): readonly string[]
}

export interface ExtrasPlace {
  readonly repository: Repository
  readonly config: Config
  readonly observation: Observation
  readonly sha: string
  readonly batch: Batch
}

/** Reads what it takes to give these new items what the configuration asks for: at most two reads, none where nothing is asked for. */
export async function prepareExtras(
  { github }: World,
  { repository, config, observation, sha, batch }: ExtrasPlace,
  items: readonly ActionItem[],
): Promise<Extras> {
  const notes = noteBook()
  const isFiling = items.length > 0 || batch.isResumed
  const milestone =
    config.milestone === undefined || !isFiling ? null : await findMilestone(github, config.milestone, notes)
  const values = config.issueFields
    ? await readFieldValues(github, repository, items, notes)
    : new Map<ActionItem, never>()
  const project = config.project ?? null
  const addToProject = projectFiler(github, repository, project, notes)
  const labels = [mappedLabel('aar', config.labels)]
  const place = { repositoryUrl: repository.url, sha, observation, batch, labels }
  const parents = config.parentIssue ? parentFiler(github, place, notes) : null
  return {
    draftOf(item, { repository: other }) {
      const fieldValues = values.get(item) ?? []
      // A milestone has another number in every repository.
      return {
        ...(milestone === null || other !== undefined ? {} : { milestone: milestone.number }),
        ...(fieldValues.length === 0 ? {} : { fieldValues }),
      }
    },
    compare({ fieldValues: wanted = [] }, { fieldValues: asked = [] }, issue) {
      if (milestone !== null && issue.repository !== undefined) {
        notes.say({ kind: 'milestone-elsewhere', title: milestone.title })
      } else if (milestone !== null && issue.milestone !== milestone.number) {
        notes.say({ kind: 'milestone-not-set', title: milestone.title })
      }
      const set = issue.fields ?? asked.map(({ field }) => field)
      if (wanted.some(({ field }) => !set.includes(field))) notes.say({ kind: 'fields-not-set' })
    },
    hasFollowing: project !== null || parents !== null,
    async follow(issue, subject, done = { isInProject: false, isSubIssue: false }) {
      if (parents !== null && subject !== null && !done.isSubIssue) await parents.add(issue, subject)
      if (!done.isInProject) await addToProject(issue)
    },
    parents,
    say: notes.say,
    notes: notes.lines,
  }
}
