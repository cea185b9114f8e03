import { simpleCommit } from '../shapes/commit.ts'
import { asPull, type PullRequest } from '../shapes/pull.ts'
import { ensureSuite, rerequest, tellRun, tellSuite } from '../state/checks.ts'
import { timestamp } from '../state/clock.ts'
import { addIssue, findIssue } from '../state/issues.ts'
import { type MergeMethod, mergePull, putPull, tellPull } from '../state/pulls.ts'
import type { Repository, Review } from '../state/records.ts'
import { branchesOf, type FileChanges, resolveRef } from '../state/repositories.ts'
import { addReview } from '../state/reviews.ts'
import type { World } from '../state/world.ts'
import { announce } from '../webhooks/announce.ts'
import { type CodeActs, person } from './code.ts'
import { named, type RepositoryName } from './repositories.ts'

export interface NewPullRequest {
  /** Committed to the head branch first, when given. */
  readonly files?: FileChanges
  readonly title?: string
  readonly body?: string
  /** Head branch; default `change-N`. */
  readonly branch?: string
  /** The fork that holds the head branch, as `owner/name`. */
  readonly from?: RepositoryName
  /** Default: the default branch. */
  readonly base?: string
  readonly draft?: 'draft' | 'ready'
  readonly by?: string
}

export interface PullRequestActs {
  /** Gives the number. */
  openPullRequest(repository: RepositoryName, draft: NewPullRequest): number
  /** Commits to the head branch of a pull request, wherever it is; gives the commit's id. */
  commitToPullRequest(repository: RepositoryName, number: number, files: FileChanges, by?: string): string
  /** One file of the head branch. */
  editFile(repository: RepositoryName, number: number, path: string, content: string | null, by?: string): string
  markReady(repository: RepositoryName, number: number, by?: string): void
  convertToDraft(repository: RepositoryName, number: number, by?: string): void
  editPullRequest(repository: RepositoryName, number: number, change: PullRequestEdit, by?: string): void
  /** Gives the commit that the base branch now ends in. */
  mergePullRequest(repository: RepositoryName, number: number, method?: MergeMethod, by?: string): string
  closePullRequest(repository: RepositoryName, number: number, by?: string): void
  reopenPullRequest(repository: RepositoryName, number: number, by?: string): void
  review(repository: RepositoryName, number: number, review: Partial<Pick<Review, 'body' | 'state'>>, by: string): void
  /** The Re-run button of one check, and of all. */
  rerequestCheckRun(repository: RepositoryName, id: number, by?: string): void
  rerequestCheckSuite(repository: RepositoryName, sha: string, by?: string): void
  /** A merge queue asks for the checks of the commit it wants to merge; gives that commit's id. */
  queueForMerge(repository: RepositoryName, number: number, by?: string): string
}

export interface PullRequestEdit {
  readonly title?: string
  readonly body?: string
  readonly base?: string
}

export function pullRequestActs(world: World, code: CodeActs): PullRequestActs {
  const commitToPullRequest: PullRequestActs['commitToPullRequest'] = (name, number, files, by) => {
    const { pull } = pullNamed(world, name, number)
    const head = world.repositories.get(pull.headRepository)
    if (head === null) throw new Error(`The head repository of ${name}#${number} is gone.`)
    return code.push(`${head.owner}/${head.name}`, { branch: pull.headRef, files, ...(by === undefined ? {} : { by }) })
  }
  const setDraft = (name: RepositoryName, number: number, draft: 'draft' | 'ready', by?: string) => {
    const repository = named(world, name)
    const next = putPull(world, pullNamed(world, name, number), { draft: draft === 'draft' })
    const action = draft === 'draft' ? 'converted_to_draft' : 'ready_for_review'
    tellPull(world, repository, person(world, repository, by), next, action)
  }
  const setState = (name: RepositoryName, number: number, state: 'open' | 'closed', by?: string) => {
    const repository = named(world, name)
    const actor = person(world, repository, by)
    const at = timestamp(world.clock)
    const closed = state === 'closed' ? { closedAt: at, closedBy: actor.login } : { closedAt: null, closedBy: null }
    const next = putPull(world, pullNamed(world, name, number), {}, { state, ...closed })
    tellPull(world, repository, actor, next, state === 'closed' ? 'closed' : 'reopened')
  }
  return {
    openPullRequest: (name, draft) => openPullRequest(world, code, name, draft),
    commitToPullRequest,
    editFile: (name, number, path, content, by) => commitToPullRequest(name, number, { [path]: content }, by),
    markReady: (name, number, by) => setDraft(name, number, 'ready', by),
    convertToDraft: (name, number, by) => setDraft(name, number, 'draft', by),
    editPullRequest: (name, number, change, by) =>
      editPullRequest(world, named(world, name), pullNamed(world, name, number), change, by),
    mergePullRequest: (name, number, method = 'merge', by) => {
      const repository = named(world, name)
      const merged = mergePull(world, repository, person(world, repository, by), pullNamed(world, name, number), method)
      return merged.pull.mergeCommit ?? ''
    },
    closePullRequest: (name, number, by) => setState(name, number, 'closed', by),
    reopenPullRequest: (name, number, by) => setState(name, number, 'open', by),
    review: (name, number, review, by) => submitReview(world, name, number, review, by),
    ...checkActs(world),
  }
}

function submitReview(
  world: World,
  name: RepositoryName,
  number: number,
  review: Partial<Pick<Review, 'body' | 'state'>>,
  by: string,
): void {
  const repository = named(world, name)
  const { body = '', state = 'APPROVED' } = review
  addReview(world, repository, person(world, repository, by), pullNamed(world, name, number), { body, state })
}

function checkActs(world: World): Pick<PullRequestActs, 'rerequestCheckRun' | 'rerequestCheckSuite' | 'queueForMerge'> {
  return {
    rerequestCheckRun: (name, id, by) => {
      const repository = named(world, name)
      const run = world.checkRuns.get(id)
      if (run === null) throw new Error(`There is no check run ${id}.`)
      rerequest(world, ensureSuite(world, repository, run.headSha))
      tellRun(world, repository, person(world, repository, by), run, 'rerequested')
    },
    rerequestCheckSuite: (name, sha, by) => {
      const repository = named(world, name)
      rerequest(world, ensureSuite(world, repository, sha))
      tellSuite(world, repository, person(world, repository, by), ensureSuite(world, repository, sha), 'rerequested')
    },
    queueForMerge: (name, number, by) => {
      const repository = named(world, name)
      const issue = pullNamed(world, name, number)
      const commit = world.git.commits.get(issue.pull.headSha)
      const ref = `refs/heads/gh-readonly-queue/${issue.pull.baseRef}/pr-${number}-${issue.pull.baseSha}`
      if (commit === undefined) throw new Error(`The head of ${name}#${number} is gone.`)
      announce(world, repository, person(world, repository, by), {
        name: 'merge_group',
        action: 'checks_requested',
        payload: {
          merge_group: {
            head_sha: commit.sha,
            head_ref: ref,
            base_sha: issue.pull.baseSha,
            base_ref: `refs/heads/${issue.pull.baseRef}`,
            head_commit: simpleCommit(commit),
          },
        },
      })
      return commit.sha
    },
  }
}

function openPullRequest(world: World, code: CodeActs, name: RepositoryName, draft: NewPullRequest): number {
  const repository = named(world, name)
  const head = draft.from === undefined ? repository : named(world, draft.from)
  const actor = person(world, repository, draft.by ?? (head.id === repository.id ? undefined : head.owner))
  const branch = draft.branch ?? `change-${world.nextNumber.get(repository.id) ?? 1}`
  if (draft.files !== undefined)
    code.push(`${head.owner}/${head.name}`, { branch, files: draft.files, by: actor.login })
  const baseRef = draft.base ?? repository.defaultBranch
  const headSha = resolveRef(world, head, branch)?.sha
  const baseSha = branchesOf(world, repository.id).get(baseRef)
  if (headSha === undefined || baseSha === undefined) throw new Error(`There is no branch ${branch} or ${baseRef}.`)
  const issue = addIssue(
    world,
    repository,
    actor,
    { title: draft.title ?? `Change ${branch}`, body: draft.body ?? null, labels: [], assignees: [] },
    {
      draft: draft.draft === 'draft',
      headRepository: head.id,
      headRef: branch,
      headSha,
      baseRef,
      baseSha,
      mergedAt: null,
      mergedBy: null,
      mergeCommit: null,
    },
  )
  const pull = asPull(issue)
  if (pull !== null) tellPull(world, repository, actor, pull, 'opened')
  return issue.number
}

function editPullRequest(
  world: World,
  repository: Repository,
  issue: PullRequest,
  change: PullRequestEdit,
  by: string | undefined,
): void {
  const base = change.base
  const baseSha = base === undefined ? undefined : branchesOf(world, repository.id).get(base)
  const next = putPull(world, issue, base === undefined || baseSha === undefined ? {} : { baseRef: base, baseSha }, {
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.body === undefined ? {} : { body: change.body }),
  })
  const changes = {
    ...(change.title === undefined ? {} : { title: { from: issue.title } }),
    ...(change.body === undefined ? {} : { body: { from: issue.body } }),
    ...(base === undefined ? {} : { base: { ref: { from: issue.pull.baseRef }, sha: { from: issue.pull.baseSha } } }),
  }
  tellPull(world, repository, person(world, repository, by), next, 'edited', { changes })
}

function pullNamed(world: World, name: RepositoryName, number: number): PullRequest {
  const pull = asPull(findIssue(world, named(world, name), number))
  if (pull === null) throw new Error(`There is no pull request ${name}#${number}.`)
  return pull
}
