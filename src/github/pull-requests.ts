import { z } from 'zod'
import type { ChangedFile, Commit, PullRequest } from '../app/ports.ts'
import type { Approval } from '../core/review/approvals.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer } from './read-answer.ts'
import { RepositoryAnswer, toRepository } from './repository.ts'
import { textOfNewFile } from './text-of-new-file.ts'

const PullAnswer = z.object({
  number: z.number(),
  title: z.string(),
  html_url: z.string(),
  user: z.object({ login: z.string() }).nullish(),
  state: z.enum(['open', 'closed']),
  draft: z.boolean().nullish(),
  locked: z.boolean().nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  comments: z.number().optional(),
  merged_at: z.string().nullish(),
  merge_commit_sha: z.string().nullish(),
  head: z.object({ sha: z.string(), ref: z.string() }),
  base: z.object({ sha: z.string(), ref: z.string(), repo: RepositoryAnswer }),
})

const FileAnswer = z.object({
  filename: z.string(),
  sha: z.string().nullish(),
  previous_filename: z.string().nullish(),
  status: z.string(),
  patch: z.string().nullish(),
})

const ReviewAnswer = z.object({
  user: z.object({ login: z.string(), type: z.string().optional() }).nullish(),
  state: z.string(),
  commit_id: z.string().nullish(),
  submitted_at: z.string().nullish(),
})

const CommitAnswer = z.object({
  sha: z.string(),
  parents: z.array(z.object({ sha: z.string() })),
  commit: z.object({
    committer: z.object({ date: z.string().nullish() }).nullish(),
    author: z.object({ date: z.string().nullish() }).nullish(),
  }),
})

export interface PullRequests {
  pullRequest(number: number): Promise<PullRequest | null>
  reviews(number: number): Promise<readonly Approval[]>
  changedFiles(number: number): Promise<readonly ChangedFile[]>
  pullRequestsOfCommit(sha: string): Promise<readonly PullRequest[]>
  commits(options: {
    readonly ref: string
    readonly path?: string
    readonly since?: string
    readonly limit: number
  }): Promise<readonly Commit[]>
  compare(base: string, head: string): Promise<{ readonly files: readonly ChangedFile[]; readonly complete: boolean }>
  commitFiles(sha: string): Promise<readonly ChangedFile[]>
}

/** A comparison lists no more files than this. https://docs.github.com/rest/commits/commits#compare-two-commits */
const filesOfComparison = 300

export function gitHubPullRequests(place: Place): PullRequests {
  const { requests } = place
  const here = ofRepository(place)
  return {
    async pullRequest(number) {
      const data = await requests.readOrNull('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        ...here,
        pull_number: number,
      })
      return data === null ? null : toPullRequest(data)
    },
    async reviews(number) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
      return (await requests.readAll(route, { ...here, pull_number: number })).flatMap(toApproval)
    },
    async changedFiles(number) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files'
      return (await requests.readAll(route, { ...here, pull_number: number })).map(toChangedFile)
    },
    async pullRequestsOfCommit(sha) {
      const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'
      return (await requests.readAll(route, { ...here, commit_sha: sha })).map(toPullRequest)
    },
    async commits({ ref, path, since, limit }) {
      const query = { sha: ref, ...(path !== undefined && { path }), ...(since !== undefined && { since }) }
      const entries = await requests.readAll('GET /repos/{owner}/{repo}/commits', { ...here, ...query }, { limit })
      return entries.map(toCommit)
    },
    async compare(base, head) {
      const parameters = { ...here, basehead: `${base}...${head}` }
      const data = await requests.read('GET /repos/{owner}/{repo}/compare/{basehead}', parameters)
      const files = readAnswer(z.object({ files: z.array(z.unknown()).nullish() }), data, 'a comparison').files ?? []
      return { files: files.map(toChangedFile), complete: files.length < filesOfComparison }
    },
    async commitFiles(sha) {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
      return (await requests.readAll(route, { ...here, ref: sha }, { list: 'files' })).map(toChangedFile)
    },
  }
}

function toPullRequest(data: unknown): PullRequest {
  const pull = readAnswer(PullAnswer, data, 'a pull request')
  return {
    number: pull.number,
    title: pull.title,
    url: pull.html_url,
    author: pull.user?.login ?? 'ghost',
    state: pull.state,
    draft: pull.draft ?? false,
    locked: pull.locked ?? false,
    mergedAt: pull.merged_at ?? null,
    mergeCommit: pull.merged_at == null ? null : (pull.merge_commit_sha ?? null),
    createdAt: pull.created_at,
    updatedAt: pull.updated_at,
    comments: pull.comments ?? 0,
    head: { sha: pull.head.sha, ref: pull.head.ref },
    base: { sha: pull.base.sha, ref: pull.base.ref, repository: toRepository(pull.base.repo) },
  }
}

const approvalStates: Readonly<Record<string, Approval['state']>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
}

/** Bots, dismissed and pending reviews give none. */
function toApproval(data: unknown): readonly Approval[] {
  const { user, state, commit_id, submitted_at } = readAnswer(ReviewAnswer, data, 'a review')
  const known = approvalStates[state.toUpperCase()]
  if (user == null || user.type === 'Bot' || known === undefined || submitted_at == null) return []
  return [{ by: user.login, state: known, commit: commit_id ?? null, at: submitted_at }]
}

function toChangedFile(data: unknown): ChangedFile {
  const file = readAnswer(FileAnswer, data, 'a changed file')
  const patch = file.patch ?? null
  const text = textOfNewFile({ status: file.status, sha: file.sha ?? null, patch })
  return {
    path: file.filename,
    previousPath: file.previous_filename ?? null,
    status: toStatus(file.status),
    patch,
    ...(file.sha != null && { blob: file.sha }),
    ...(text !== null && { text }),
  }
}

/** GitHub tells `copied`, `changed` and `unchanged` besides. */
function toStatus(status: string): ChangedFile['status'] {
  if (status === 'removed' || status === 'renamed') return status
  return status === 'added' || status === 'copied' ? 'added' : 'modified'
}

function toCommit(data: unknown): Commit {
  const { sha, commit, parents } = readAnswer(CommitAnswer, data, 'a commit')
  const date = commit.committer?.date ?? commit.author?.date ?? ''
  return { sha, date, parents: parents.map((parent) => parent.sha) }
}
