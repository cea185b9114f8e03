import type { Commit } from '../git/object-store.ts'
import { type Answer, type Call, ok, param, type Route, repositoryOf } from '../http/call.ts'
import { ApiError, notFound } from '../http/errors.ts'
import { encodePath } from '../shapes/commit.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from '../shapes/repository.ts'
import { nodeId, type Shape } from '../shapes/user.ts'
import type { Repository } from '../state/records.ts'
import { branchesOf, resolveRef } from '../state/repositories.ts'
import type { World } from '../state/world.ts'

/** Up to 1 MB all media types work, up to 100 MB only raw and object, and object without content (docs: get repository content). */
const jsonLimit = 1024 * 1024
const rawLimit = 100 * 1024 * 1024

const repo = '/repos/{owner}/{repo}'

export const contentRoutes: readonly Route[] = [
  { method: 'GET', template: `${repo}/contents/{path}`, answer: contents },
  { method: 'GET', template: `${repo}/git/trees/{tree_sha}`, answer: tree },
  { method: 'GET', template: `${repo}/git/blobs/{file_sha}`, answer: blob },
  { method: 'GET', template: `${repo}/git/ref/{ref}`, answer: ref },
]

function contents(call: Call): Answer {
  const { world } = call
  const repository = repositoryOf(call)
  const asked = call.query.get('ref')
  const commit = resolveRef(world, repository, asked ?? repository.defaultBranch)
  if (commit === null) throw asked === null ? notFound() : new ApiError(404, `No commit found for the ref ${asked}`)
  const path = param(call, 'path').replace(/^\/+|\/+$/g, '')
  const sha = commit.files.get(path)
  return sha === undefined ? folder(call, repository, commit, path) : file(call, repository, { path, sha, commit })
}

interface File {
  readonly path: string
  readonly sha: string
  readonly commit: Commit
}

function file(call: Call, repository: Repository, { path, sha, commit }: File): Answer {
  const content = call.world.git.blobs.get(sha) ?? Buffer.alloc(0)
  const wantsRaw = /application\/vnd\.github(\.v3)?\.raw/.test(call.accept)
  if (content.length > rawLimit) throw tooLarge('data', rawLimit)
  if (wantsRaw)
    return { status: 200, body: content, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } }
  const isLarge = content.length > jsonLimit
  return ok({
    ...entry(call.world, repository, { path, sha, commit, kind: 'file', size: content.length }),
    content: isLarge ? '' : content.toString('base64').replace(/.{60}/g, '$&\n').concat('\n'),
    encoding: isLarge ? 'none' : 'base64',
  })
}

function tooLarge(resource: string, limit: number): ApiError {
  const message = `This API returns blobs up to ${limit / 1024 / 1024} MB in size. The requested blob is too large to fetch via the API, but you can use the Git Data API to request blobs up to 100 MB in size.`
  return new ApiError(403, message, { errors: [{ resource: 'Blob', field: resource, code: 'too_large' }] })
}

/** A folder is a plain list, or an object with `entries` for the object media type. */
function folder(call: Call, repository: Repository, commit: Commit, path: string): Answer {
  const prefix = path === '' ? '' : `${path}/`
  const children = new Map<string, string>()
  for (const [name, sha] of commit.files) {
    if (!name.startsWith(prefix)) continue
    const [child = '', ...rest] = name.slice(prefix.length).split('/')
    if (!children.has(child)) children.set(child, rest.length === 0 ? sha : '')
  }
  if (children.size === 0 && path !== '') throw notFound()
  const trees = treesOf(call.world, commit)
  const entries = [...children]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sha]) => {
      const childPath = `${prefix}${name}`
      const size = call.world.git.blobs.get(sha)?.length ?? 0
      const kind = sha === '' ? ('dir' as const) : ('file' as const)
      return entry(call.world, repository, {
        path: childPath,
        sha: sha === '' ? (trees.get(childPath) ?? '') : sha,
        commit,
        kind,
        size,
      })
    })
  if (!/application\/vnd\.github(\.v3)?\.object/.test(call.accept)) return ok(entries)
  const own = entry(call.world, repository, { path, sha: trees.get(path) ?? commit.tree, commit, kind: 'dir', size: 0 })
  return ok({ ...own, entries })
}

interface Entry extends File {
  readonly kind: 'file' | 'dir'
  readonly size: number
}

function entry(world: World, repository: Repository, { path, sha, commit, kind, size }: Entry): Shape {
  const api = repositoryApiUrl(world, repository)
  const html = repositoryHtmlUrl(world, repository)
  const encoded = encodePath(path)
  const url = `${api}/contents/${encoded}?ref=${commit.sha}`
  const git = `${api}/git/${kind === 'file' ? 'blobs' : 'trees'}/${sha}`
  const page = `${html}/${kind === 'file' ? 'blob' : 'tree'}/${commit.sha}/${encoded}`
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size,
    url,
    html_url: page,
    git_url: git,
    download_url: kind === 'file' ? `${html}/raw/${commit.sha}/${encoded}` : null,
    type: kind,
    _links: { self: url, git, html: page },
  }
}

/** Folder path to tree id, of one commit. */
function treesOf(world: World, commit: Commit): ReadonlyMap<string, string> {
  const found = new Map([['', commit.tree]])
  const visit = (sha: string, path: string) => {
    for (const one of world.git.trees.get(sha) ?? []) {
      if (one.kind !== 'tree') continue
      const inner = path === '' ? one.name : `${path}/${one.name}`
      found.set(inner, one.sha)
      visit(one.sha, inner)
    }
  }
  visit(commit.tree, '')
  return found
}

function tree(call: Call): Answer {
  const { world } = call
  const repository = repositoryOf(call)
  const asked = param(call, 'tree_sha')
  const sha = world.git.trees.has(asked) ? asked : resolveRef(world, repository, asked)?.tree
  if (sha === undefined) throw notFound()
  const api = repositoryApiUrl(world, repository)
  const isRecursive = call.query.has('recursive')
  const list = (id: string, prefix: string): readonly Shape[] =>
    (world.git.trees.get(id) ?? []).flatMap((one) => {
      const path = `${prefix}${one.name}`
      const isTree = one.kind === 'tree'
      const size = isTree ? {} : { size: world.git.blobs.get(one.sha)?.length ?? 0 }
      const url = `${api}/git/${isTree ? 'trees' : 'blobs'}/${one.sha}`
      const own = { path, mode: isTree ? '040000' : '100644', type: one.kind, sha: one.sha, ...size, url }
      return isTree && isRecursive ? [own, ...list(one.sha, `${path}/`)] : [own]
    })
  return ok({ sha, url: `${api}/git/trees/${sha}`, tree: list(sha, ''), truncated: false })
}

function blob(call: Call): Answer {
  const repository = repositoryOf(call)
  const sha = param(call, 'file_sha')
  const content = call.world.git.blobs.get(sha)
  if (content === undefined) throw notFound()
  if (/application\/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
    return { status: 200, body: content, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } }
  }
  return ok({
    sha,
    node_id: nodeId('Blob', sha),
    size: content.length,
    url: `${repositoryApiUrl(call.world, repository)}/git/blobs/${sha}`,
    content: content.toString('base64').replace(/.{60}/g, '$&\n').concat('\n'),
    encoding: 'base64',
  })
}

function ref(call: Call): Answer {
  const repository = repositoryOf(call)
  const name = param(call, 'ref')
  const sha = branchesOf(call.world, repository.id).get(name.replace(/^heads\//, ''))
  if (!name.startsWith('heads/') || sha === undefined) throw notFound()
  const api = repositoryApiUrl(call.world, repository)
  return ok({
    ref: `refs/${name}`,
    node_id: nodeId('Ref', name),
    url: `${api}/git/refs/${name}`,
    object: { sha, type: 'commit', url: `${api}/git/commits/${sha}` },
  })
}
