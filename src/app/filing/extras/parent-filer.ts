/**
 * The parent issue of each AAR. It is known by its marker, or by the record of the batch; it is created under the same intent as the follow-ups,
 * along with the first of them; a worker that was interrupted and the one after it mean the same issue by the same key.
 *
 * One that a person has deleted or emptied is not made again: the record names it, or the follow-up filed last has had a parent of ours, which
 * GitHub's events tell.
 */
import { mostSubIssues, parentBody, parentKeyOf } from '../../../core/follow-up/parent.ts'
import type { InRepository } from '../../../core/follow-up/plan.ts'
import { renderParentIssue } from '../../../core/render/parent-issue.ts'
import { type GitHub, GitHubError, type Issue } from '../../ports.ts'
import { githubAt } from '../destinations.ts'
import type { Batch } from '../filing-batch.ts'
import type { Observation } from '../observe-issues.ts'
import { eventsOf, wasMadeSubIssue } from './done-before.ts'
import type { NoteBook } from './note-book.ts'

/** The AAR whose follow-ups are gathered. */
export interface ParentSubject {
  readonly identity: string
  readonly path: string
  readonly title: string
}

export interface ParentPlace {
  readonly repositoryUrl: string
  readonly sha: string
  readonly observation: Observation
  readonly batch: Pick<Batch, 'parents' | 'numbers' | 'places' | 'fresh' | 'gathered'>
  /** By the names that labels have here. */
  readonly labels: readonly string[]
}

export interface ParentFiler {
  /** Makes an issue a sub-issue of the AAR's parent, which is created where there is none. At most two writes and two reads. */
  add(issue: Issue & InRepository, subject: ParentSubject): Promise<void>
  /** The AAR's parent where it is known already; null where not. */
  known(subject: ParentSubject): { readonly number: number; readonly url: string } | null
}

type Port = Pick<GitHub, 'createIssue' | 'addSubIssue' | 'knowsSubIssues' | 'issueEvents' | 'elsewhere'>

interface OpenParent {
  readonly number: number
  readonly url: string
  subIssues: number
}

export function parentFiler(github: Port, place: ParentPlace, notes: NoteBook): ParentFiler {
  const parents = new Map<string, OpenParent | null>()
  let isOpen = true

  const known = ({ identity }: ParentSubject): OpenParent | null => {
    const key = parentKeyOf(identity)
    const found = place.observation.parents.find((parent) => parent.key === key)
    if (!parents.has(key) && found !== undefined) parents.set(key, { ...found })
    return parents.get(key) ?? null
  }

  const create = async (issue: Issue & InRepository, subject: ParentSubject): Promise<OpenParent | null> => {
    const { path, title, identity } = subject
    if (await wasRemoved(github, place, subject)) {
      notes.say({ kind: 'parent-gone', title })
      return null
    }
    if (issue.subIssues === undefined && !(await githubAt(github, issue).knowsSubIssues(issue.number))) {
      notes.say({ kind: 'parent-unsupported' })
      isOpen = false
      return null
    }
    const { title: name, text } = renderParentIssue({ ...place, path, title })
    try {
      const body = parentBody(text, identity)
      const { number, url } = await github.createIssue({ title: name, body, labels: place.labels, assignees: [] })
      place.batch.gathered(parentKeyOf(identity), number)
      return { number, url, subIssues: 0 }
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      notes.say({ kind: 'parent-refused', title, status: error.status })
      return null
    }
  }

  return {
    known,
    async add(issue, subject) {
      const key = parentKeyOf(subject.identity)
      if (!isOpen) return
      if (known(subject) === null && !parents.has(key)) parents.set(key, await create(issue, subject))
      const parent = parents.get(key) ?? null
      if (parent === null) return
      if (parent.subIssues >= mostSubIssues) {
        notes.say({ kind: 'parent-full', number: parent.number })
        return
      }
      try {
        await github.addSubIssue(parent.number, issue.id)
        parent.subIssues += 1
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error
        if (error.status === 422) notes.say({ kind: 'sub-issue-refused', issue: issue.number, parent: parent.number })
        else notes.say({ kind: 'parent-closed-to-us', parent: parent.number, status: error.status })
        isOpen = error.status === 422
      }
    },
  }
}

/** Whether a parent of ours has been, and is no more to be told. One read where the AAR has follow-ups of an earlier batch, else none. */
async function wasRemoved(
  github: Pick<GitHub, 'issueEvents'>,
  { observation, batch }: ParentPlace,
  { identity }: ParentSubject,
): Promise<boolean> {
  if (observation.lost.has(parentKeyOf(identity))) return true
  const isHere = (key: string) => batch.fresh.has(key) && !batch.places.has(key)
  const ofBatch = new Set([...batch.numbers].flatMap(([key, number]) => (isHere(key) ? [number] : [])))
  const earlier = observation.issues.flatMap(({ number, marker, repository }) =>
    repository === undefined && marker?.aar === identity && !ofBatch.has(number) ? [number] : [],
  )
  if (earlier.length === 0) return false
  const events = await eventsOf(github, Math.max(...earlier))
  return events === null || wasMadeSubIssue(events)
}
