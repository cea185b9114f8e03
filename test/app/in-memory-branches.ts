import { GitHubError, type PullRequest, type Repository } from '../../src/app/ports.ts'
import type { BranchHead, OwnPullRequest, WriteBackGitHub } from '../../src/app/write-back/write-back-ports.ts'

/** The part of an in-memory GitHub in which the app makes branches and pull requests of its own. */
export interface InMemoryBranches {
  /** Whether the app may write files. */
  mayWrite: boolean
  readonly heads: Map<string, BranchHead>
  readonly pulls: StoredPull[]
  /** A file of a commit that the app or a person put on one of these branches; undefined elsewhere. */
  files(sha: string): ReadonlyMap<string, string> | undefined
  /** A person commits to one of these branches. */
  commitTo(branch: string): void
  asPullRequest(number: number, repository: Repository): PullRequest | null
}

interface StoredPull extends OwnPullRequest {
  state: 'open' | 'closed'
  title: string
  body: string
  readonly branch: string
  /** When a list shows what it says now. */
  readonly at: number
}

interface Surroundings {
  readonly now: () => number
  readonly lag: () => number
  readonly next: () => number
  readonly filesOf: (sha: string) => ReadonlyMap<string, string>
}

/** Branches and pull requests as GitHub keeps them: one branch of a name, one open pull request of a head; only the list lags. */
export function inMemoryBranches({ now, lag, next, filesOf }: Surroundings): {
  readonly branches: InMemoryBranches
  readonly port: WriteBackGitHub
} {
  const commits = new Map<string, ReadonlyMap<string, string>>()
  const put = (branch: string, sha: string, isOurs: boolean) => {
    branches.heads.set(branch, { sha, isOurs, date: new Date(now()).toISOString() })
  }
  const branches: InMemoryBranches = {
    mayWrite: true,
    heads: new Map(),
    pulls: [],
    files: (sha) => commits.get(sha),
    commitTo: (branch) => {
      const sha = `p${next()}`.padStart(40, '0')
      commits.set(sha, commits.get(branches.heads.get(branch)?.sha ?? '') ?? new Map())
      put(branch, sha, false)
    },
    asPullRequest: (number, repository) => {
      const pull = branches.pulls.find((each) => each.number === number)
      if (pull === undefined) return null
      const base = { sha: '', ref: pull.base, repository }
      const { title, url, state, headSha: sha } = pull
      const dates = { createdAt: '', updatedAt: '', mergedAt: null, mergeCommit: null }
      const rest = { author: 'debrief[bot]', draft: false, locked: false, comments: 0 }
      return { ...{ number, title, url, state, base, head: { sha, ref: pull.branch } }, ...dates, ...rest }
    },
  }
  const port: WriteBackGitHub = {
    ownLogin: async () => 'debrief[bot]',
    mayWriteContents: async () => branches.mayWrite,
    branchHead: async (branch) => branches.heads.get(branch) ?? null,
    ownPullRequests: async (branch) =>
      branches.pulls
        .filter((pull) => pull.branch === branch && pull.at <= now() - lag())
        .map((pull) => ({ ...pull, headSha: branches.heads.get(branch)?.sha ?? '' }))
        .toReversed(),
    createCommit: async ({ parent, files }) => {
      const sha = `c${next()}`.padStart(40, '0')
      commits.set(sha, new Map([...filesOf(parent), ...files.map(({ path, text }) => [path, text] as const)]))
      return sha
    },
    createBranch: async (branch, sha) => {
      if (branches.heads.has(branch)) throw new GitHubError(422, 'createBranch', 'Reference already exists')
      put(branch, sha, true)
    },
    moveBranch: async (branch, sha) => put(branch, sha, true),
    createPullRequest: async ({ title, body, head, base }) => {
      if (branches.pulls.some((pull) => pull.branch === head && pull.state === 'open'))
        throw new GitHubError(422, 'createPullRequest', 'A pull request already exists for acme:debrief')
      const number = next()
      const url = `https://github.com/acme/shop/pull/${number}`
      const headSha = branches.heads.get(head)?.sha ?? ''
      const pull: StoredPull = { number, url, state: 'open', title, body, headSha, base, branch: head, at: now() }
      branches.pulls.push(pull)
      return pull
    },
    updatePullRequest: async (number, change) => {
      const pull = branches.pulls.find((each) => each.number === number)
      if (pull !== undefined) Object.assign(pull, change)
    },
  }
  return { branches, port }
}
