import { z } from 'zod'
import { GitHubError } from '../app/ports.ts'
import type { BranchHead, CommitDraft, OwnPullRequest, WriteBackGitHub } from '../app/write-back/write-back-ports.ts'
import type { Installation } from './installation.ts'
import { ofRepository, type Place } from './place.ts'
import { readAnswer, readWritten } from './read-answer.ts'

const Account = z.object({ login: z.string(), type: z.string().optional() }).nullish()
const RefAnswer = z.object({ object: z.object({ sha: z.string() }) })
const CommitAnswer = z.object({
  sha: z.string(),
  author: Account,
  committer: Account,
  parents: z.array(z.unknown()),
  commit: z.object({ committer: z.object({ date: z.string().nullish() }).nullish() }),
})
const TreeAnswer = z.object({
  sha: z.string(),
  tree: z.array(z.object({ path: z.string(), mode: z.string(), type: z.string() })),
})
const Sha = z.object({ sha: z.string() })
const PullAnswer = z.object({
  number: z.number(),
  html_url: z.string(),
  state: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  user: Account,
  head: z.object({ sha: z.string(), ref: z.string() }),
  base: z.object({ ref: z.string() }),
})

/** GitHub signs what is committed through its pages and its API as this account. */
const gitHubItself = 'web-flow'
const plainFile = /^100(?:644|755)$/

/** A branch of the app's own with its pull request. https://docs.github.com/rest/git and https://docs.github.com/rest/pulls/pulls */
export function gitHubBranches(place: Place, installation: Installation): WriteBackGitHub {
  const { requests } = place
  const here = ofRepository(place)
  const ownLogin = async () => `${await installation.slug()}[bot]`
  return {
    ownLogin,
    mayWriteContents: async () => (await installation.permissions())['contents'] === 'write',
    branchHead: (branch) => branchHead(place, branch, ownLogin),
    async ownPullRequests(branch) {
      const query = { head: `${place.owner}:${branch}`, state: 'all', sort: 'created', direction: 'desc' }
      const entries = await requests.readAll('GET /repos/{owner}/{repo}/pulls', { ...here, ...query })
      const login = await ownLogin()
      const pulls = entries.map((entry) => readAnswer(PullAnswer, entry, 'a pull request'))
      // A host that does not know the owner by this spelling would list all heads.
      return pulls.filter(({ user, head }) => user?.login === login && head.ref === branch).map(toOwn)
    },
    createCommit: (draft) => createCommit(place, draft),
    async createBranch(branch, sha) {
      await requests.write('POST /repos/{owner}/{repo}/git/refs', { ...here, ref: `refs/heads/${branch}`, sha })
    },
    async moveBranch(branch, sha) {
      const parameters = { ...here, ref: `heads/${branch}`, sha, force: true }
      await requests.write('PATCH /repos/{owner}/{repo}/git/refs/{ref}', parameters)
    },
    async createPullRequest(draft) {
      const route = 'POST /repos/{owner}/{repo}/pulls'
      const answer = await requests.write(route, { ...here, ...draft })
      return readWritten(route, () => toOwn(readAnswer(PullAnswer, answer, 'a pull request')))
    },
    async updatePullRequest(number, change) {
      const parameters = { ...here, pull_number: number, ...change }
      await requests.write('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', parameters)
    },
  }
}

async function branchHead(place: Place, branch: string, ownLogin: () => Promise<string>): Promise<BranchHead | null> {
  const { requests } = place
  const here = ofRepository(place)
  const ref = await requests.readOrNull('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...here, ref: `heads/${branch}` })
  if (ref === null) return null
  const { sha } = readAnswer(RefAnswer, ref, 'a branch').object
  const answer = await requests.read('GET /repos/{owner}/{repo}/commits/{ref}', { ...here, ref: sha })
  const { author, committer, parents, commit } = readAnswer(CommitAnswer, answer, 'a commit')
  const login = await ownLogin()
  const isOurs =
    parents.length === 1 && author?.login === login && [login, gitHubItself].includes(committer?.login ?? gitHubItself)
  return { sha, isOurs, date: commit.committer?.date ?? '' }
}

/** The text goes as bytes, so that a byte order mark and every line end arrive as they are. */
async function createCommit(place: Place, { parent, message, files }: CommitDraft): Promise<string | null> {
  const { requests } = place
  const here = ofRepository(place)
  const tree = readAnswer(
    TreeAnswer,
    await requests.read('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      ...here,
      tree_sha: parent,
      recursive: '1',
    }),
    'a tree',
  )
  const modes = new Map(tree.tree.flatMap(({ path, mode }) => (plainFile.test(mode) ? [[path, mode] as const] : [])))
  const entries: unknown[] = []
  for (const { path, text } of files) {
    const mode = modes.get(path)
    if (mode === undefined) continue
    const content = Buffer.from(text, 'utf8').toString('base64')
    const sha = await written(place, 'POST /repos/{owner}/{repo}/git/blobs', { content, encoding: 'base64' })
    entries.push({ path, mode, type: 'blob', sha })
  }
  if (entries.length === 0) return null
  const sha = await written(place, 'POST /repos/{owner}/{repo}/git/trees', { base_tree: tree.sha, tree: entries })
  return written(place, 'POST /repos/{owner}/{repo}/git/commits', { message, tree: sha, parents: [parent] })
}

/** An object's id is that of its content: an answer without one tells that something else answered. */
async function written(
  { requests, ...place }: Place,
  route: `POST /${string}`,
  body: Readonly<Record<string, unknown>>,
): Promise<string> {
  const answer = await requests.write(route, { ...ofRepository({ requests, ...place }), ...body })
  const parsed = Sha.safeParse(answer)
  if (!parsed.success) throw new GitHubError(502, route, 'GitHub’s answer names no object.')
  return parsed.data.sha
}

function toOwn({ number, html_url, state, title, body, head, base }: z.infer<typeof PullAnswer>): OwnPullRequest {
  return {
    number,
    url: html_url,
    state: state === 'closed' ? 'closed' : 'open',
    title,
    body: body ?? '',
    headSha: head.sha,
    base: base.ref,
  }
}
