import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import type { Issue } from '../../src/sandbox/state/records.ts'
import type { Chance } from './chance.ts'

/** What people have set by hand on an issue of the App's; it must stay so. */
export interface PersonsWill {
  /** Where the issue is now; null where it was deleted. */
  place: { readonly repository: string; readonly number: number } | null
  title?: string
  /** A line that a person added to the body. */
  added?: string
  emptied?: true
  state?: 'open' | 'closed'
  locked?: boolean
  readonly labelsAdded: Set<string>
  readonly labelsRemoved: Set<string>
  readonly unassigned: Set<string>
}

/** What people do to issues of the App's. */
export interface IssueActs {
  /** Does something to one of them and says what; null where there is none. */
  act(): string | null
  /** By the number that the issue had at first. */
  readonly will: ReadonlyMap<number, PersonsWill>
}

/**
 * People who do as they like with issues of the App's.
 * @param place `attic` is the repository that they transfer issues to; copies that they make are noted in `personsIssues`
 */
export function issueActs(
  sandbox: Sandbox,
  chance: Chance,
  place: {
    readonly repository: string
    readonly attic: string
    readonly personsIssues: Map<number, { readonly title: string; readonly body: string }>
  },
): IssueActs {
  const { repository, attic, personsIssues } = place
  const will = new Map<number, PersonsWill>()
  const wishFor = (number: number): PersonsWill => {
    const sets = { labelsAdded: new Set<string>(), labelsRemoved: new Set<string>(), unassigned: new Set<string>() }
    const wish = will.get(number) ?? { place: { repository, number }, ...sets }
    will.set(number, wish)
    return wish
  }
  /** Before the App has written its number down, nothing but the body tells an issue to be the item's. */
  const isWrittenDown = (number: number) =>
    sandbox
      .checkRuns(repository)
      .some(({ name, text }) => name === 'AAR follow-ups' && new RegExp(`":${number}[,}]`).test(text ?? ''))
  const edit = (number: number, change: Parameters<Sandbox['editIssue']>[2]) =>
    sandbox.editIssue(repository, number, change, 'kim')

  const always = {
    title: ({ number }: Issue, wish: PersonsWill) => {
      wish.title = `Renamed by Kim ${number} ${chance.below(1000)}`
      edit(number, { title: wish.title })
    },
    note: ({ number, body }: Issue, wish: PersonsWill) => {
      if (wish.emptied) return
      wish.added = `Kim adds a note ${chance.below(1000)}.`
      edit(number, { body: `${body ?? ''}\n\n${wish.added}` })
    },
    label: ({ number, labels }: Issue, wish: PersonsWill) => {
      wish.labelsAdded.add('kims-label')
      edit(number, { labels: [...labels, 'kims-label'] })
    },
    unlabel: ({ number, labels }: Issue, wish: PersonsWill) => {
      for (const label of labels) if (label.startsWith('aar')) wish.labelsRemoved.add(label)
      edit(number, { labels: labels.filter((label) => !wish.labelsRemoved.has(label)) })
    },
    unassign: ({ number, assignees }: Issue, wish: PersonsWill) => {
      for (const login of assignees) wish.unassigned.add(login)
      edit(number, { assignees: [] })
    },
    close: ({ number }: Issue, wish: PersonsWill) => {
      wish.state = 'closed'
      edit(number, { state: 'closed', stateReason: chance.pick(['completed', 'not_planned', 'duplicate']) })
    },
    reopen: ({ number, state }: Issue, wish: PersonsWill) => {
      if (state === 'open') return
      wish.state = 'open'
      edit(number, { state: 'open' })
    },
    lock: ({ number, locked }: Issue, wish: PersonsWill) => {
      wish.locked = !locked
      edit(number, { locked: !locked })
    },
    comment: ({ number }: Issue) => void sandbox.comment(repository, number, 'Kim is on it.', 'kim'),
    copy: ({ number, body }: Issue) => {
      const copy = { title: `Copy of ${number}`, body: body ?? '' }
      personsIssues.set(sandbox.createIssue(repository, copy, 'ola'), copy)
    },
  } as const
  const onceWrittenDown = {
    empty: ({ number }: Issue, wish: PersonsWill) => {
      wish.emptied = true
      delete wish.added
      edit(number, { body: '' })
    },
    transfer: ({ number }: Issue, wish: PersonsWill) => {
      wish.place = { repository: attic, number: sandbox.transferIssue(repository, number, attic, 'kim') }
    },
    delete: ({ number }: Issue, wish: PersonsWill) => {
      wish.place = null
      sandbox.deleteIssue(repository, number, 'sam')
    },
  } as const

  const act = () => {
    const all = sandbox.issues(repository).filter(({ viaApp }) => viaApp)
    const issue = all[chance.below(all.length)]
    if (issue === undefined) return null
    const kinds = { ...always, ...(isWrittenDown(issue.number) ? onceWrittenDown : {}) }
    const [first, ...more] = Object.entries(kinds)
    if (first === undefined) return null
    const [name, doIt] = chance.pick([first, ...more])
    doIt(issue, wishFor(issue.number))
    return `on issues: ${name} ${issue.number}`
  }
  return { act, will }
}
