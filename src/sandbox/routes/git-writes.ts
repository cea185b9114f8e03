import { z } from 'zod'
import { ancestors } from '../git/history.ts'
import { type Files, type TreeEntry, writeBlob, writeTree } from '../git/object-store.ts'
import { type Answer, actorOf, bodyOf, type Call, ok, param, type Route, writableRepositoryOf } from '../http/call.ts'
import { ApiError, notFound } from '../http/errors.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from '../shapes/repository.ts'
import { nodeId, type Shape } from '../shapes/user.ts'
import { synchronizePulls } from '../state/pulls.ts'
import { moveBranch } from '../state/pushes.ts'
import type { Repository } from '../state/records.ts'
import { branchesOf, commitTree } from '../state/repositories.ts'
import type { World } from '../state/world.ts'

const repo = '/repos/{owner}/{repo}'

/** Objects have ids of their content, so making one again makes nothing; a branch is made once and moved by name. */
export const gitWriteRoutes: readonly Route[] = [
  { method: 'POST', template: `${repo}/git/blobs`, answer: createBlob },
  { method: 'POST', template: `${repo}/git/trees`, answer: createTree },
  { method: 'POST', template: `${repo}/git/commits`, answer: createCommit },
  { method: 'POST', template: `${repo}/git/refs`, answer: createRef },
  { method: 'PATCH', template: `${repo}/git/refs/{ref}`, answer: updateRef },
]

const newBlob = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') })

function createBlob(call: Call): Answer {
  const repository = writableRepositoryOf(call)
  const { content, encoding } = bodyOf(call, 'Blob', newBlob)
  const sha = writeBlob(call.world.git, Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'))
  return created({ sha, url: `${repositoryApiUrl(call.world, repository)}/git/blobs/${sha}` })
}

/** Of what a tree may hold, plain files: other modes are not kept here. */
const newTree = z.object({
  base_tree: z.string().optional(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.literal('100644'),
      type: z.literal('blob').optional(),
      sha: z.string().nullable().optional(),
      content: z.string().optional(),
    }),
  ),
})

function createTree(call: Call): Answer {
  const { world } = call
  const repository = writableRepositoryOf(call)
  const { base_tree: base, tree } = bodyOf(call, 'Tree', newTree)
  const files = new Map(base === undefined ? [] : filesOf(world, base))
  for (const { path, sha, content } of tree) {
    if (sha === null) files.delete(path)
    else files.set(path, blobOf(world, sha, content))
  }
  const sha = writeTree(world.git, files)
  const api = repositoryApiUrl(world, repository)
  const entries = (world.git.trees.get(sha) ?? []).map((one) => treeEntry(world, api, one))
  return created({ sha, url: `${api}/git/trees/${sha}`, truncated: false, tree: entries })
}

function blobOf(world: World, sha: string | undefined, content: string | undefined): string {
  if (content !== undefined) return writeBlob(world.git, Buffer.from(content))
  if (sha === undefined || !world.git.blobs.has(sha)) throw new ApiError(422, 'tree.sha is not a valid blob')
  return sha
}

/** Every file below a tree; the id may be that of a commit. */
function filesOf(world: World, sha: string): Files {
  const commit = world.git.commits.get(sha)
  if (commit !== undefined) return commit.files
  const entries = world.git.trees.get(sha)
  if (entries === undefined) throw notFound()
  return new Map(
    entries.flatMap((one): readonly (readonly [string, string])[] =>
      one.kind === 'blob'
        ? [[one.name, one.sha]]
        : [...filesOf(world, one.sha)].map(([path, blob]) => [`${one.name}/${path}`, blob] as const),
    ),
  )
}

function treeEntry(world: World, api: string, { name, kind, sha }: TreeEntry): Shape {
  const url = `${api}/git/${kind === 'tree' ? 'trees' : 'blobs'}/${sha}`
  const size = kind === 'tree' ? {} : { size: world.git.blobs.get(sha)?.length ?? 0 }
  return { path: name, mode: kind === 'tree' ? '040000' : '100644', type: kind, sha, ...size, url }
}

const newCommit = z.object({ message: z.string(), tree: z.string(), parents: z.array(z.string()).default([]) })

/** Author and committer are the App's bot, as where a request names none. */
function createCommit(call: Call): Answer {
  const { world } = call
  const repository = writableRepositoryOf(call)
  const { message, tree, parents } = bodyOf(call, 'Commit', newCommit)
  if (!world.git.trees.has(tree)) throw new ApiError(422, 'Tree SHA does not exist')
  if (parents.some((sha) => !world.git.commits.has(sha))) throw new ApiError(422, 'Parent SHA does not exist')
  const commit = commitTree(world, { files: filesOf(world, tree), parents, message, author: actorOf(call).login })
  const api = repositoryApiUrl(world, repository)
  const html = repositoryHtmlUrl(world, repository)
  const signature = ({ name, email, date }: typeof commit.author) => ({ name, email, date })
  return created({
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: signature(commit.author),
    committer: signature(commit.committer),
    message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: parents.map((sha) => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: `${html}/commit/${sha}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  })
}

const newRef = z.object({ ref: z.string().regex(/^refs\/heads\/.+/), sha: z.string() })

function createRef(call: Call): Answer {
  const repository = writableRepositoryOf(call)
  const { ref, sha } = bodyOf(call, 'Reference', newRef)
  const branch = ref.replace(/^refs\/heads\//, '')
  if (branchesOf(call.world, repository.id).has(branch)) throw new ApiError(422, 'Reference already exists')
  return { status: 201, body: moved(call, repository, branch, sha) }
}

const changedRef = z.object({ sha: z.string(), force: z.boolean().default(false) })

function updateRef(call: Call): Answer {
  const repository = writableRepositoryOf(call)
  const { sha, force } = bodyOf(call, 'Reference', changedRef)
  const branch = param(call, 'ref').replace(/^heads\//, '')
  const before = branchesOf(call.world, repository.id).get(branch)
  if (before === undefined) throw new ApiError(422, 'Reference does not exist')
  const isForward = ancestors(call.world.git, sha).some((commit) => commit.sha === before)
  if (!force && !isForward) throw new ApiError(422, 'Update is not a fast forward')
  return ok(moved(call, repository, branch, sha))
}

function moved(call: Call, repository: Repository, branch: string, sha: string): Shape {
  const { world } = call
  if (!world.git.commits.has(sha)) throw new ApiError(422, 'Object does not exist')
  const before = branchesOf(world, repository.id).get(branch)
  const actor = actorOf(call)
  moveBranch(world, repository, actor, branch, sha)
  if (before !== undefined && before !== sha)
    synchronizePulls(world, { head: repository, branch, before, after: sha, actor })
  const api = repositoryApiUrl(world, repository)
  return {
    ref: `refs/heads/${branch}`,
    node_id: nodeId('Ref', branch),
    url: `${api}/git/refs/heads/${branch}`,
    object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
  }
}

function created(body: Shape): Answer {
  return { status: 201, body }
}
