import { diffFiles, type FileChange } from '../git/diff.ts'
import type { Commit, Files, Signature } from '../git/object-store.ts'
import type { Repository } from '../state/records.ts'
import type { World } from '../state/world.ts'
import { repositoryApiUrl, repositoryHtmlUrl } from './repository.ts'
import { nodeId, type Shape, simpleUser } from './user.ts'

/** GitHub's `commit` without its files. */
export function commitShape(world: World, repository: Repository, commit: Commit): Shape {
  const api = repositoryApiUrl(world, repository)
  const html = repositoryHtmlUrl(world, repository)
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    commit: {
      author: signature(commit.author),
      committer: signature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    url: `${api}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    author: simpleUser(world, commit.author.login),
    committer: simpleUser(world, commit.committer.login),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/commit/${sha}` })),
  }
}

/** A commit as webhooks and check suites show it. */
export function simpleCommit(commit: Commit): Shape {
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  }
}

/** GitHub's `diff-entry`; `sha` is the commit that the links point at. */
export function diffEntry(world: World, repository: Repository, sha: string, change: FileChange): Shape {
  const path = encodePath(change.path)
  const html = repositoryHtmlUrl(world, repository)
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${html}/blob/${sha}/${path}`,
    raw_url: `${html}/raw/${sha}/${path}`,
    contents_url: `${repositoryApiUrl(world, repository)}/contents/${path}?ref=${sha}`,
    ...(change.patch === null ? {} : { patch: change.patch }),
    ...(change.previousPath === null ? {} : { previous_filename: change.previousPath }),
  }
}

const noFiles: Files = new Map()

/** What a commit changed against its first parent. */
export function changesOf(world: World, commit: Commit): readonly FileChange[] {
  const parent = world.git.commits.get(commit.parents[0] ?? '')
  return diffFiles(world.git, parent?.files ?? noFiles, commit.files)
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function signature({ name, email, date }: Signature): Shape {
  return { name, email, date }
}
