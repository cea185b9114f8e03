import type { Ask } from '../../src/app/key.ts'
import {
  type ChangedFile,
  type CheckRun,
  type Comment,
  type Commit,
  type GitHub,
  GitHubError,
  type Issue,
  type IssueDraft,
  type IssueEvent,
  type Label,
  type Milestone,
  type Permission,
  type PullRequest,
  type Repository,
} from '../../src/app/ports.ts'
import type { IssueField } from '../../src/core/follow-up/issue-fields.ts'
import type { CheckRunContent } from '../../src/core/render/check-run.ts'

import { type InMemoryBranches, inMemoryBranches } from './in-memory-branches.ts'

/** What may happen to one call: it goes well, or an error is thrown before or after it has taken effect. */
export type Fault = { readonly when: 'before' | 'after'; readonly error: Error } | null

export interface InMemoryGitHub {
  readonly port: GitHub
  /** The same without faults, and not counted. */
  readonly plain: GitHub
  /** Branches and pull requests of the app's own. */
  readonly branches: InMemoryBranches
  /** Calls since the last reset, by name, in order. */
  calls: string[]
  /** Asked at every call; `isWrite` tells whether it changes anything. */
  fault: (name: string, isWrite: boolean) => Fault
  /** Milliseconds that lists are behind. */
  lag: number
  now: number
  readonly issues: StoredIssue[]
  readonly comments: StoredComment[]
  readonly checkRuns: (CheckRun & { readonly name: string })[]
  readonly labels: Label[]
  permissions: Readonly<Record<string, Permission>>
  /** Numbers of the issues in the one project there is. */
  readonly project: Set<number>
  /** Sub-issue -> parent. */
  readonly parents: Map<number, number>
  readonly events: Map<number, IssueEvent[]>
  milestones: readonly Milestone[]
  fields: readonly IssueField[]
  /** Commits on which a person has pressed Re-run. */
  readonly rerunWanted: Set<string>
  assignable: string[]
  installedAt: string
  repository: Repository
  /** Commits files to the default branch, null removes; gives the sha. `moved` maps a new path to its former one. */
  commit(files: Readonly<Record<string, string | null>>, moved?: Readonly<Record<string, string>>): string
  /** From now on lists of issues and comments show them as they are now, whatever happens to them. */
  staleLists(): void
  /** The same, as a squash merge of a new pull request. */
  merge(files: Readonly<Record<string, string | null>>, moved?: Readonly<Record<string, string>>): PullRequest
  /** A person gives an issue another title and leaves nothing of its body. */
  empty(number: number, title?: string): void
  /** A person comments; gives what an event would tell of it. */
  comment(issue: number, author: string, body: string): Ask
  /** Another repository of the same owner, on the same clock, with the same faults; its calls are counted here, with its name. */
  beside(name: string, changes?: Partial<Repository>): InMemoryGitHub
  /** One that exists already comes to be beside this one. */
  knows(name: string, other: InMemoryGitHub): void
  /** From now on GitHub shows it no more. */
  forget(name: string): void
  /** Whether the app is installed on this repository. */
  isInstalled: boolean
  /** A person's own issue. */
  personsIssue(title: string): number
}

export interface StoredIssue extends Issue {
  readonly at: number
  body: string
  title: string
  state: 'open' | 'closed'
  labels: readonly string[]
  assignees: readonly string[]
  /** As asked for at its creation. */
  readonly draft: IssueDraft
}
interface StoredComment extends Comment {
  readonly issue: number
  readonly at: number
  body: string
}
interface StoredCommit extends Commit {
  readonly files: ReadonlyMap<string, string>
  readonly moved: Readonly<Record<string, string>>
}

/** What GitHub answers for a repository that it does not show. */
const nothingThere = new Proxy({} as GitHub, {
  get: (_target, name) => async () => {
    throw new GitHubError(404, String(name), 'Not Found')
  },
})

const writing = /^(create|update|add|close|move)/

/** A GitHub of one repository that holds its state in memory, forgets nothing, and fails as it is told. */
export function inMemoryGitHub(name = 'shop', id = 1, clock?: Pick<InMemoryGitHub, 'now' | 'lag'>): InMemoryGitHub {
  const commits: StoredCommit[] = []
  const pulls: (PullRequest & { readonly shas: readonly string[] })[] = []
  let last = 100
  const next = () => {
    last += 1
    return last
  }
  const repository: Repository = {
    id,
    owner: 'acme',
    name,
    ownerIsOrganisation: true,
    defaultBranch: 'main',
    visibility: 'private',
    archived: false,
    hasIssues: true,
    url: `https://github.com/acme/${name}`,
  }
  const others = new Map<string, InMemoryGitHub>()
  const now = () => (clock ?? world).now
  const iso = () => new Date(now()).toISOString()
  const filesOf = (sha: string) => commits.find((commit) => commit.sha === sha)?.files ?? new Map<string, string>()
  const diff = (
    from: ReadonlyMap<string, string>,
    to: ReadonlyMap<string, string>,
    moved: Readonly<Record<string, string>>,
  ) => {
    const files: ChangedFile[] = []
    for (const [path, text] of to) {
      const previous = moved[path]
      if (previous !== undefined && from.has(previous) && !from.has(path)) {
        files.push({ path, previousPath: previous, status: 'renamed', patch: null })
      } else if (from.get(path) !== text) {
        files.push({ path, previousPath: null, status: from.has(path) ? 'modified' : 'added', patch: null })
      }
    }
    for (const path of from.keys()) {
      if (!to.has(path)) files.push({ path, previousPath: null, status: 'removed', patch: null })
    }
    return files
  }
  let stale: { readonly issues: readonly StoredIssue[]; readonly comments: readonly StoredComment[] } | null = null
  const visible = <T extends { readonly at: number }>(all: readonly T[]) =>
    all.filter(({ at }) => at <= now() - (clock ?? world).lag)
  const issueOf = (number: number) => world.issues.find((issue) => issue.number === number)
  const withFamily = (issue: StoredIssue): StoredIssue => ({
    ...issue,
    subIssues: [...world.parents.values()].filter((parent) => parent === issue.number).length,
    hasParent: world.parents.has(issue.number),
  })
  const renamed = ({ number, title: from }: StoredIssue, to: string, isOurs: boolean) => {
    world.events.set(number, [...(world.events.get(number) ?? []), { name: 'renamed', isOurs, renamed: { from, to } }])
  }
  const happened = (number: number, name: string) => {
    world.events.set(number, [...(world.events.get(number) ?? []), { name, isOurs: true }])
  }
  const commitNow = (files: Readonly<Record<string, string | null>>, moved: Readonly<Record<string, string>> = {}) => {
    const before = commits[0]
    const after = new Map(before?.files)
    for (const former of Object.values(moved)) after.delete(former)
    for (const [path, text] of Object.entries(files)) text === null ? after.delete(path) : after.set(path, text)
    const sha = `${commits.length + 1}`.padStart(40, '0')
    commits.unshift({ sha, date: iso(), parents: before === undefined ? [] : [before.sha], files: after, moved })
    return sha
  }

  const { branches, port: branchPort } = inMemoryBranches({
    now: () => world.now,
    lag: () => world.lag,
    next,
    filesOf: (sha) => filesOf(sha),
  })
  const plain: GitHub = {
    ...branchPort,
    repository: async () => world.repository,
    isInstalled: async () => world.isInstalled,
    elsewhere: (other) =>
      withFaults(others.get(other)?.plain ?? nothingThere, (call, effect) => run(`${call} ${other}`, effect)),
    installedAt: async () => world.installedAt,
    file: async (path, ref) => {
      const text = (ref === 'main' ? commits[0]?.files : (branches.files(ref) ?? filesOf(ref)))?.get(path)
      return text === undefined ? null : { kind: 'text', text }
    },
    organisationFile: async () => null,
    tree: async () => [],
    blob: async () => null,
    reviews: async () => [],
    ourReviews: async () => [],
    createReview: async () => {},
    pullRequest: async (number) =>
      pulls.find((pull) => pull.number === number) ?? branches.asPullRequest(number, repository),
    changedFiles: async (number) => {
      const commit = commits.find(({ sha }) => pulls.find((pull) => pull.number === number)?.shas.includes(sha))
      return commit === undefined ? [] : diff(filesOf(commit.parents[0] ?? ''), commit.files, commit.moved)
    },
    pullRequestsOfCommit: async (sha) => pulls.filter(({ shas }) => shas.includes(sha)),
    commits: async ({ path, since, limit }) =>
      commits
        .filter((commit, i) => path === undefined || commit.files.get(path) !== commits[i + 1]?.files.get(path))
        .filter(({ date }) => since === undefined || date >= since)
        .slice(0, limit),
    compare: async (base, head) => ({ files: diff(filesOf(base), filesOf(head), {}), complete: true }),
    commitFiles: async (sha) => {
      const commit = commits.find((each) => each.sha === sha)
      return commit === undefined ? [] : diff(filesOf(commit.parents[0] ?? ''), commit.files, commit.moved)
    },
    comments: async (number) => visible(stale?.comments ?? world.comments).filter(({ issue }) => issue === number),
    createComment: async (issue, body) => {
      const id = next()
      const comment = {
        id,
        issue,
        body,
        url: `${repository.url}/comments/${id}`,
        author: null,
        isOurs: true,
        at: now(),
      }
      world.comments.push(comment)
      return comment
    },
    comment: async (id) => world.comments.find((comment) => comment.id === id) ?? null,
    updateComment: async (id, body) => {
      const comment = world.comments.find((each) => each.id === id)
      if (comment !== undefined) comment.body = body
    },
    checkRuns: async (sha, name) => world.checkRuns.filter((run) => run.headSha === sha && run.name === name),
    isRerunWanted: async (sha) => world.rerunWanted.delete(sha),
    createCheckRun: async (sha, name, content) => {
      const run = { ...toCheckRun(content), id: next(), headSha: sha, name }
      world.checkRuns.push(run)
      return run
    },
    updateCheckRun: async (id, content) => {
      const run = world.checkRuns.find((each) => each.id === id)
      if (run !== undefined) Object.assign(run, toCheckRun(content))
    },
    issue: async (number) => {
      const issue = issueOf(number)
      return issue === undefined ? null : withFamily(issue)
    },
    ourIssues: async () =>
      visible(stale?.issues ?? world.issues)
        .filter(({ isOurs }) => isOurs)
        .map(withFamily),
    createIssue: async (draft) => {
      const issue = storedIssue(next(), true, draft)
      world.issues.push(issue)
      return withFamily(issue)
    },
    issueEvents: async (number) => world.events.get(number) ?? [],
    knowsSubIssues: async () => true,
    addSubIssue: async (parent, id) => {
      if (world.parents.has(id)) throw new GitHubError(422, 'addSubIssue', 'Sub issue may only have one parent')
      world.parents.set(id, parent)
      happened(id, 'parent_issue_added')
    },
    addToProject: async (_, number) => {
      if (!world.project.has(number)) happened(number, 'added_to_project_v2')
      world.project.add(number)
    },
    milestones: async () => world.milestones,
    issueFields: async () => world.fields,
    updateIssue: async (number, change) => {
      const issue = issueOf(number)
      const { title } = change
      if (issue === undefined) return
      if (title !== undefined && title !== issue.title) renamed(issue, title, true)
      Object.assign(issue, change)
    },
    addLabels: async (number, labels) => {
      const issue = issueOf(number)
      if (issue !== undefined) issue.labels = [...new Set([...issue.labels, ...labels])]
    },
    addAssignees: async (number, logins) => {
      const issue = issueOf(number)
      if (issue !== undefined) issue.assignees = [...new Set([...issue.assignees, ...logins])]
    },
    closeAsDuplicate: async (number) => {
      const issue = issueOf(number)
      if (issue !== undefined) issue.state = 'closed'
    },
    issueElsewhere: async () => null,
    labels: async () => world.labels,
    createLabel: async (label) => {
      world.labels.push(label)
    },
    assignable: async (logins) => new Set(logins.filter((login) => world.assignable.includes(login))),
    permission: async (login) => world.permissions[login] ?? 'none',
  }

  const storedIssue = (number: number, isOurs: boolean, draft: IssueDraft): StoredIssue => ({
    title: draft.title,
    body: draft.body,
    labels: draft.labels,
    assignees: draft.assignees,
    ...(draft.milestone === undefined ? {} : { milestone: draft.milestone }),
    fields: (draft.fieldValues ?? []).map(({ field }) => field),
    draft,
    id: number,
    number,
    isOurs,
    url: `${repository.url}/issues/${number}`,
    state: 'open',
    stateReason: null,
    locked: false,
    isPullRequest: false,
    createdAt: iso(),
    updatedAt: iso(),
    at: now(),
  })

  const world: InMemoryGitHub = {
    plain,
    isInstalled: true,
    beside: (other, changes = {}) => {
      const made = inMemoryGitHub(other, 100 + others.size, world)
      made.repository = { ...made.repository, ...changes }
      others.set(other, made)
      return made
    },
    knows: (other, github) => {
      others.set(other, github)
    },
    forget: (other) => {
      others.delete(other)
    },
    branches,
    port: withFaults(plain, (name, effect) => run(name, effect)),
    calls: [],
    fault: () => null,
    lag: 0,
    now: Date.parse('2026-11-03T12:00:00Z'),
    issues: [],
    comments: [],
    checkRuns: [],
    labels: [],
    permissions: { kim: 'write', rae: 'read' },
    project: new Set(),
    parents: new Map(),
    events: new Map(),
    milestones: [],
    fields: [],
    rerunWanted: new Set(),
    assignable: [],
    installedAt: '2026-01-01T00:00:00Z',
    repository,
    commit: commitNow,
    staleLists: () => {
      stale = structuredClone({ issues: world.issues, comments: world.comments })
    },
    merge: (files, moved) => {
      const sha = commitNow(files, moved)
      const number = next()
      const pull = {
        number,
        shas: [sha],
        title: 'An AAR',
        url: `${repository.url}/pull/${number}`,
        author: 'kim',
        state: 'closed' as const,
        draft: false,
        locked: false,
        createdAt: iso(),
        updatedAt: iso(),
        comments: 0,
        mergedAt: iso(),
        mergeCommit: sha,
        head: { sha, ref: 'aar' },
        base: { sha, ref: 'main', repository },
      }
      pulls.push(pull)
      return pull
    },
    empty: (number, title) => {
      const issue = issueOf(number)
      if (issue === undefined) return
      if (title !== undefined) {
        renamed(issue, title, false)
        issue.title = title
      }
      issue.body = ''
    },
    comment: (issue, author, body) => {
      const id = next()
      world.comments.push({
        id,
        issue,
        body,
        url: `${repository.url}/comments/${id}`,
        author,
        isOurs: false,
        at: world.now,
      })
      return { pull: issue, comment: { id, at: iso() } }
    },
    personsIssue: (title) => {
      const issue = storedIssue(next(), false, { title, body: '', labels: [], assignees: [] })
      world.issues.push(issue)
      return issue.number
    },
  }
  const run = async <T>(name: string, effect: () => Promise<T>): Promise<T> => {
    world.calls.push(name)
    const fault = world.fault(name, writing.test(name))
    if (fault?.when === 'before') throw fault.error
    const result = await effect()
    if (fault?.when === 'after') throw fault.error
    return result
  }
  return world
}

function withFaults(github: GitHub, run: <T>(name: string, effect: () => Promise<T>) => Promise<T>): GitHub {
  return new Proxy(github, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      if (name === 'elsewhere') return (...values: readonly unknown[]) => Reflect.apply(method, target, values)
      return (...values: readonly unknown[]) =>
        run(String(name), async () => structuredClone(await Reflect.apply(method, target, values)))
    },
  })
}

function toCheckRun(content: CheckRunContent) {
  const { status, conclusion, title, summary, text, externalId, annotations } = content
  return {
    status,
    conclusion: conclusion ?? null,
    title,
    summary,
    text: text ?? null,
    externalId: externalId ?? null,
    annotationsCount: annotations?.length ?? 0,
  }
}
