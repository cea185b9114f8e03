import { createHash } from 'node:crypto'

/** What git keeps, with the very ids that git would give. Shared by a repository and its forks, as GitHub does. */
export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  readonly author: Signature
  readonly committer: Signature
  /** Path to blob id, of the whole tree. */
  readonly files: Files
}

export interface Signature {
  readonly login: string
  readonly name: string
  readonly email: string
  /** ISO 8601, whole seconds. */
  readonly date: string
}

/** Path to blob id. */
export type Files = ReadonlyMap<string, string>

export interface TreeEntry {
  readonly name: string
  readonly kind: 'tree' | 'blob'
  readonly sha: string
}

export interface ObjectStore {
  readonly blobs: Map<string, Buffer>
  readonly trees: Map<string, readonly TreeEntry[]>
  readonly commits: Map<string, Commit>
}

export function createObjectStore(): ObjectStore {
  return { blobs: new Map(), trees: new Map(), commits: new Map() }
}

export function writeBlob(store: ObjectStore, content: Buffer): string {
  const sha = objectId('blob', content)
  store.blobs.set(sha, content)
  return sha
}

/** Writes the nested trees of a flat list of files, and gives the id of the root. */
export function writeTree(store: ObjectStore, files: Files): string {
  const folders = new Map<string, Map<string, string>>()
  const entries: TreeEntry[] = []
  for (const [path, sha] of files) {
    const slash = path.indexOf('/')
    if (slash === -1) {
      entries.push({ name: path, kind: 'blob', sha })
      continue
    }
    const folder = path.slice(0, slash)
    const inside = folders.get(folder) ?? new Map<string, string>()
    folders.set(folder, inside.set(path.slice(slash + 1), sha))
  }
  for (const [name, inside] of folders) entries.push({ name, kind: 'tree', sha: writeTree(store, inside) })
  entries.sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)))
  const sha = objectId('tree', Buffer.concat(entries.map(encodeEntry)))
  store.trees.set(sha, entries)
  return sha
}

export function writeCommit(store: ObjectStore, commit: Omit<Commit, 'sha' | 'tree'>): Commit {
  const tree = writeTree(store, commit.files)
  const lines = [
    `tree ${tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${encodeSignature(commit.author)}`,
    `committer ${encodeSignature(commit.committer)}`,
    '',
    commit.message,
  ]
  const written = { ...commit, tree, sha: objectId('commit', Buffer.from(`${lines.join('\n')}\n`)) }
  store.commits.set(written.sha, written)
  return written
}

function objectId(kind: string, content: Buffer): string {
  return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex')
}

/** Git sorts a folder as if its name ended in a slash. */
function sortKey(entry: TreeEntry): Buffer {
  return Buffer.from(entry.kind === 'tree' ? `${entry.name}/` : entry.name)
}

function encodeEntry(entry: TreeEntry): Buffer {
  const mode = entry.kind === 'tree' ? '40000' : '100644'
  return Buffer.concat([Buffer.from(`${mode} ${entry.name}\0`), Buffer.from(entry.sha, 'hex')])
}

function encodeSignature({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`
}
